/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print/lf-print-tab.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edit-builder.h"

/**
 * LfPrintTab:
 *
 * The tab “Report” of the print dialog: which paper to print, and which
 * sections of the decision report. What is chosen counts when the person
 * prints, and not before.
 */
struct _LfPrintTab
{
  AdwBin parent_instance;

  LfSession   *session;
  GtkDropDown *kind;
  GtkWidget   *sections; /* the part that the decision report alone has */
  GPtrArray   *checks;   /* of GtkCheckButton, in the order of the report */
};

G_DEFINE_FINAL_TYPE (LfPrintTab, lf_print_tab, ADW_TYPE_BIN)

static const char *
section_of (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "landfall-section");
}

static void
kind_selected_cb (LfPrintTab *self)
{
  gtk_widget_set_sensitive (self->sections,
                            lf_print_tab_get_kind (self) == LF_REPORT_WHOLE);
}

static GtkWidget *
heading_new (const char *text,
             GtkWidget  *target)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  if (target != NULL)
    {
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), target);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (target),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
    }
  return label;
}

static void
add_checks (LfPrintTab *self,
            GtkBox     *box)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  g_autoptr (GPtrArray) order = lf_report_section_order (snapshot);

  for (guint i = 0; i < order->len; i++)
    {
      const LfReportSection *section = g_ptr_array_index (order, i);
      GtkWidget *check = gtk_check_button_new_with_label (_(section->title));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   lf_report_section_is_on (snapshot,
                                                            section->id));
      g_object_set_data (G_OBJECT (check), "landfall-section",
                         (gpointer) section->id);
      gtk_box_append (box, check);
      g_ptr_array_add (self->checks, check);
    }
}

static void
lf_print_tab_dispose (GObject *object)
{
  LfPrintTab *self = LF_PRINT_TAB (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_print_tab_parent_class)->dispose (object);
}

static void
lf_print_tab_class_init (LfPrintTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_print_tab_dispose;
}

static void
lf_print_tab_init (LfPrintTab *self)
{
  const char *names[LF_N_REPORT_KINDS + 1] = { NULL };

  self->checks = g_ptr_array_new ();
  for (guint k = 0; k < LF_N_REPORT_KINDS; k++)
    names[k] = lf_report_kind_name ((LfReportKind) k);
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_widget_set_halign (GTK_WIDGET (self->kind), GTK_ALIGN_START);
  g_signal_connect_object (self->kind, "notify::selected",
                           G_CALLBACK (kind_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lf_print_tab_new:
 * @session: whose report
 * @kind: which paper to begin with
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
lf_print_tab_new (LfSession    *session,
                  LfReportKind  kind)
{
  LfPrintTab *self = g_object_new (LF_TYPE_PRINT_TAB, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = gtk_label_new (_("Paper size and margins stand under Page "
                                     "Setup."));

  self->session = g_object_ref (session);
  self->sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_checks (self, GTK_BOX (self->sections));
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "dim-label");

  gtk_box_append (GTK_BOX (box), heading_new (_("_What to Print"),
                                              GTK_WIDGET (self->kind)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (box), heading_new (_("Sections"), NULL));
  gtk_box_append (GTK_BOX (box), self->sections);
  gtk_box_append (GTK_BOX (box), note);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_drop_down_set_selected (self->kind, (guint) kind);
  return GTK_WIDGET (self);
}

/**
 * lf_print_tab_get_kind:
 * @self: a tab
 *
 * Returns: which paper is to be printed
 */
LfReportKind
lf_print_tab_get_kind (LfPrintTab *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  g_return_val_if_fail (LF_IS_PRINT_TAB (self), LF_REPORT_WHOLE);

  return selected < LF_N_REPORT_KINDS ? (LfReportKind) selected
                                      : LF_REPORT_WHOLE;
}

/**
 * lf_print_tab_apply:
 * @self: a tab
 * @error: return location
 *
 * Puts the choice of sections into the document, as one step for undo.
 *
 * Returns: whether that succeeded
 */
gboolean
lf_print_tab_apply (LfPrintTab  *self,
                    GError     **error)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfEditBuilder *builder;
  gboolean changed = FALSE;

  g_return_val_if_fail (LF_IS_PRINT_TAB (self), FALSE);

  builder = lf_edit_builder_new (snapshot, _("Choose what the report has"));
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      gboolean on = gtk_check_button_get_active (check);

      if (on == lf_report_section_is_on (snapshot, section_of (check)))
        continue;
      changed = TRUE;
      lf_edit_builder_set (builder, LF_RECORD_SECTION,
                           LF_KEY (section_of (check)), "off",
                           on ? NULL : g_variant_new_boolean (TRUE));
    }
  if (!changed)
    {
      lf_edit_builder_free (builder);
      return TRUE;
    }
  return lf_session_apply (self->session, lf_edit_builder_end (builder, error),
                           LF_APPLY_DEFAULT, error);
}
