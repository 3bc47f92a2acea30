/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-step-row.h"

#include <glib/gi18n.h>

#include "widgets/lf-progress-ring.h"

/**
 * LfStepRow:
 *
 * A step of the walk in the sidebar: its name and how far it is answered.
 */
struct _LfStepRow
{
  GtkListBoxRow parent_instance;

  const LfStepPage *page;
  GtkLabel         *title;
  LfProgressRing   *ring;
};

G_DEFINE_FINAL_TYPE (LfStepRow, lf_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
lf_step_row_class_init (LfStepRowClass *klass)
{
}

static void
lf_step_row_init (LfStepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->ring = LF_PROGRESS_RING (lf_progress_ring_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ring));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->ring, NULL, -1);
}

/**
 * lf_step_row_new:
 * @page: the step
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
lf_step_row_new (const LfStepPage *page)
{
  LfStepRow *self = g_object_new (LF_TYPE_STEP_ROW, NULL);

  self->page = page;
  gtk_label_set_text (self->title, _(page->title));
  return GTK_WIDGET (self);
}

/**
 * lf_step_row_get_page:
 * @self: a row
 *
 * Returns: (transfer none): the step that it stands for
 */
const LfStepPage *
lf_step_row_get_page (LfStepRow *self)
{
  g_return_val_if_fail (LF_IS_STEP_ROW (self), NULL);

  return self->page;
}

/**
 * lf_step_row_set_progress:
 * @self: a row
 * @fraction: how much is answered, 0–1; negative where nothing is asked
 */
void
lf_step_row_set_progress (LfStepRow *self,
                          double     fraction)
{
  g_return_if_fail (LF_IS_STEP_ROW (self));

  lf_progress_ring_set_fraction (self->ring, fraction);
}
