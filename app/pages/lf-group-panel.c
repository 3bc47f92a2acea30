/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-group-panel.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edits.h"
#include "models/results/lf-group-view.h"
#include "widgets/lf-label.h"

/* As many disputed questions as a workshop has time for. */
#define N_ITEMS 15

/**
 * LfGroupPanel:
 *
 * What several people make of the same markets: each one’s ranking, how far
 * they agree, and on what they do not.
 */
struct _LfGroupPanel
{
  AdwBin parent_instance;

  LfSession   *session;
  GtkWidget   *sentence;
  GtkWidget   *body;
  AdwComboRow *aggregate;
  GtkListBox  *voices;
  GtkListBox  *markets;
  GtkListBox  *items;
  GtkWidget   *items_title;

  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (LfGroupPanel, lf_group_panel, ADW_TYPE_BIN)

static void
aggregate_cb (LfGroupPanel *self)
{
  g_autoptr (GError) error = NULL;
  gboolean median = adw_combo_row_get_selected (self->aggregate) == 1;

  if (self->filling)
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_text (
                      lf_session_get_snapshot (self->session), "aggregate",
                      lf_session_get_scenario (self->session),
                      _("What the group answers"),
                      median ? "median" : "mean", &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);
}

static const char *
name_of (const LfProductResult *product,
         const LfGroupView     *view,
         guint                  index)
{
  return product->markets[view->markets[index]].name;
}

/* One participant’s own order: the markets by rank. */
static char *
say_order (const LfProductResult *product,
           const LfGroupView     *view,
           const LfGroupVoice    *voice)
{
  GString *text = g_string_new (NULL);
  g_autofree gboolean *said = g_new0 (gboolean, view->n_markets + 1);

  for (guint place = 0; place < view->n_markets; place++)
    {
      guint best = view->n_markets;

      for (guint i = 0; i < view->n_markets; i++)
        if (!said[i] && (best == view->n_markets ||
                         voice->scores[i] > voice->scores[best]))
          best = i;
      said[best] = TRUE;
      if (place > 0)
        /* Translators: between the parts of a list */
        g_string_append (text, C_("list", ", "));
      /* Translators: a market and its score in a person’s own ranking. */
      g_string_append_printf (text, _("%s %.2f"),
                              name_of (product, view, best),
                              voice->scores[best]);
    }
  if (voice->turns)
    {
      g_string_append_c (text, '\n');
      /* Translators: a market. */
      g_string_append_printf (text, _("Without this voice %s would come "
                                      "first."),
                              name_of (product, view, voice->without));
    }
  return g_string_free (text, FALSE);
}

static void
show_voices (LfGroupPanel          *self,
             const LfProductResult *product,
             const LfGroupView     *view)
{
  clear (self->voices);
  for (guint v = 0; v < view->n_voices; v++)
    {
      g_autofree char *order = say_order (product, view, &view->voices[v]);

      add_row (self->voices, view->voices[v].name, order);
    }
}

static void
show_together (LfGroupPanel          *self,
               const LfProductResult *product,
               const LfGroupView     *view)
{
  clear (self->markets);
  for (guint i = 0; view->agreement != NULL && i < view->n_markets; i++)
    {
      g_autofree char *text = NULL;

      /* Translators: the mean of a market’s ranks, and its Borda count. */
      text = g_strdup_printf (_("Mean rank %.2f, Borda count %g"),
                              view->agreement->mean_ranks[i],
                              view->agreement->borda[i]);
      if (view->agreement->condorcet == (int) i)
        {
          g_autofree char *more = NULL;

          /* Translators: a line of figures; what follows is about the
           * Condorcet winner. */
          more = g_strdup_printf (_("%s; preferred to each other market by a "
                                    "majority"), text);
          add_row (self->markets, name_of (product, view, i), more);
        }
      else
        add_row (self->markets, name_of (product, view, i), text);
    }
}

static void
show_items (LfGroupPanel          *self,
            const LfProductResult *product,
            const LfGroupView     *view)
{
  g_autofree char *title = NULL;

  clear (self->items);
  for (guint i = 0; i < MIN (view->n_items, N_ITEMS); i++)
    {
      const LfGroupItem *item = &view->items[i];
      const LfGroupOpinion *o = &item->opinion;
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;

      name = item->market >= 0
        /* Translators: a question and a market. */
        ? g_strdup_printf (_("%s in %s"), item->item->label,
                           product->markets[item->market].name)
        : g_strdup (item->item->label);
      text = o->polarised
        /* Translators: ratings of a group, 0 to 4. */
        ? g_strdup_printf (_("Polarised: mean %.1f, median %.1f, spread "
                             "%.1f, from %g to %g"), o->mean, o->median,
                           o->sd, o->least, o->greatest)
        /* Translators: ratings of a group, 0 to 4. */
        : g_strdup_printf (_("Mean %.1f, median %.1f, spread %.1f, from %g "
                             "to %g"), o->mean, o->median, o->sd, o->least,
                           o->greatest);
      add_row (self->items, name, text);
    }
  /* Translators: how many questions a group is of two minds about. */
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "Where opinions differ (%u polarised "
                                        "question)",
                                        "Where opinions differ (%u polarised "
                                        "questions)", view->n_polarised),
                           view->n_polarised);
  gtk_label_set_text (GTK_LABEL (self->items_title), title);
}

/**
 * lf_group_panel_refresh:
 * @self: a panel with a session
 *
 * Shows what the participants think now.
 */
void
lf_group_panel_refresh (LfGroupPanel *self)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  g_autoptr (LfGroupView) view =
    lf_group_view_new (lf_session_get_results (self->session),
                       lf_session_get_product_index (self->session));

  gtk_widget_set_visible (self->body, view->n_voices >= 2);
  if (view->n_voices < 2)
    {
      lf_label_set (self->sentence,
                    _("With two participants or more who rate on their own, "
                      "their rankings stand side by side here."));
      return;
    }
  lf_label_set (self->sentence, view->sentence);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->aggregate, view->median ? 1 : 0);
  self->filling = FALSE;
  show_voices (self, product, view);
  show_together (self, product, view);
  show_items (self, product, view);
}

/**
 * lf_group_panel_set_session:
 * @self: a panel
 * @session: the session
 *
 * To be called once.
 */
void
lf_group_panel_set_session (LfGroupPanel *self,
                            LfSession    *session)
{
  g_set_object (&self->session, session);
}

static GtkListBox *
add_list (LfGroupPanel *self,
          GtkWidget    *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (self->body), title);
  gtk_box_append (GTK_BOX (self->body), list);
  return GTK_LIST_BOX (list);
}

static void
lf_group_panel_dispose (GObject *object)
{
  LfGroupPanel *self = LF_GROUP_PANEL (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_group_panel_parent_class)->dispose (object);
}

static void
lf_group_panel_class_init (LfGroupPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_group_panel_dispose;
}

static void
lf_group_panel_init (LfGroupPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();
  const char *const choices[] = { _("Mean"), _("Median"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  self->sentence = lf_label_new (NULL, NULL);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->aggregate = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->aggregate),
                                 _("The group answers with the"));
  adw_combo_row_set_model (self->aggregate, G_LIST_MODEL (list));
  g_signal_connect_object (self->aggregate, "notify::selected",
                           G_CALLBACK (aggregate_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->aggregate));
  gtk_box_append (GTK_BOX (self->body), group);
  self->voices = add_list (self, lf_label_new (_("Each on their own"),
                                               "heading"));
  self->markets = add_list (self, lf_label_new (_("All together"),
                                                "heading"));
  self->items_title = lf_label_new (NULL, "heading");
  self->items = add_list (self, self->items_title);
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), self->body);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_group_panel_new:
 *
 * Returns: (transfer floating): a panel without a session
 */
GtkWidget *
lf_group_panel_new (void)
{
  return g_object_new (LF_TYPE_GROUP_PANEL, NULL);
}
