/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-group-panel.h"

#include <glib/gi18n.h>

#include "app/lf-results-work.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-number.h"
#include "models/results/lf-group-view.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-list-box.h"
#include "widgets/lf-text-row.h"

/* As many disputed questions as a workshop has time for. */
#define N_ITEMS 15

/* How many markets a step of “more” shows, in each order, and how many rows a
 * frame has time for. */
#define MORE_ROWS 40
#define ROWS_AT_ONCE 4

/**
 * LfGroupPanel:
 *
 * What several people make of the same markets: each one’s ranking, how far
 * they agree, and on what they do not.
 */
struct _LfGroupPanel
{
  AdwBin parent_instance;

  LfSession    *session;
  GtkWidget    *sentence;
  GtkWidget    *statistic;
  GtkWidget    *way;         /* to participants, where there are none */
  GtkWidget    *body;
  AdwComboRow  *aggregate;
  GtkListBox   *voices;
  GtkListBox   *markets;
  GtkWidget    *more;
  GtkListBox   *items;
  GtkWidget    *items_title;

  LfResults    *of;          /* what was asked last */
  guint         product;
  GCancellable *cancellable;
  LfResults    *shown;       /* what the view is of, until the answer comes */
  LfGroupView  *view;
  guint        *order;       /* its markets, by the mean of their ranks */
  guint         n_shown;     /* of them, from the first on */
  LfChunks      making_voices;
  LfChunks      making_rows;
  gboolean      filling;
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

/* Shows texts in the row at @index, which is made where there is none. */
static void
set_row (GtkListBox *list,
         guint       index,
         const char *title,
         const char *subtitle)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) index);

  if (row != NULL)
    lf_text_row_set (GTK_WIDGET (row), title, subtitle);
  else
    gtk_list_box_append (list, lf_text_row_new (title, subtitle));
}

/* The name of a market of the view. */
static const char *
name_of (LfGroupPanel *self,
         guint         index)
{
  const LfProductResult *product = lf_results_get_product (self->shown,
                                                           self->product);

  return product->markets[self->view->markets[index]].name;
}

/* One participant’s own order: the first markets by rank, as many as of the
 * order of all. */
static char *
say_order (LfGroupPanel       *self,
           const LfGroupVoice *voice)
{
  const LfGroupView *view = self->view;
  GString *text = g_string_new (NULL);
  g_autofree gboolean *said = g_new0 (gboolean, view->n_markets + 1);

  for (guint place = 0; place < MIN (view->n_markets, self->n_shown); place++)
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
                              name_of (self, best),
                              voice->scores[best]);
    }
  if (view->n_markets > self->n_shown)
    {
      g_autofree char *first = g_strdup (text->str);

      /* Translators: %s are the first parts of a longer list. */
      g_string_printf (text, C_("list", "%s, …"), first);
    }
  if (voice->turns)
    {
      g_string_append_c (text, '\n');
      /* Translators: a market. */
      g_string_append_printf (text, _("Without this voice %s would come "
                                      "first."),
                              name_of (self, voice->without));
    }
  return g_string_free (text, FALSE);
}

static void
show_voice (guint    index,
            gpointer data)
{
  LfGroupPanel *self = data;
  const LfGroupVoice *voice = &self->view->voices[index];
  g_autofree char *order = say_order (self, voice);

  set_row (self->voices, index, voice->name, order);
}

/* A participant of weight 2 counts as two. */
static double
count_weights (const LfGroupView *view)
{
  double total = 0;

  for (guint v = 0; v < view->n_voices; v++)
    total += view->voices[v].weight;
  return total;
}

/* What all make of the market at @place of their order. */
static void
show_together (LfGroupPanel *self,
               guint         place)
{
  const LfAgreement *agreement = self->view->agreement;
  guint market = self->order[place];
  g_autofree char *rank = lf_number_text (agreement->mean_ranks[market], 2);
  g_autofree char *count = lf_number_short (agreement->borda[market]);
  g_autofree char *most = lf_number_short (count_weights (self->view) *
                                           (self->view->n_markets - 1));
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;

  /* Translators: the mean of a market’s ranks, its Borda count, and the
   * greatest count that there can be. */
  text = g_strdup_printf (_("Mean place %1$s, Borda count %2$s of %3$s"),
                          rank, count, most);
  if (agreement->condorcet == (int) market)
    /* Translators: a line of figures; what follows is about the Condorcet
     * winner. */
    more = g_strdup_printf (_("%s; preferred to each other market by a "
                              "majority"), text);
  set_row (self->markets, place, name_of (self, market),
           more != NULL ? more : text);
}

static void
show_item (LfGroupPanel *self,
           guint         index)
{
  const LfProductResult *product = lf_results_get_product (self->shown,
                                                           self->product);
  const LfGroupItem *item = &self->view->items[index];
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
  set_row (self->items, index, name, text);
}

static guint
count_markets (LfGroupPanel *self)
{
  return self->view->agreement != NULL ? self->view->n_markets : 0;
}

/* The rows of the markets, and then those of the questions. */
static void
show_row (guint    index,
          gpointer data)
{
  LfGroupPanel *self = data;
  guint n = MIN (count_markets (self), self->n_shown);

  if (index < n)
    show_together (self, index);
  else
    show_item (self, index - n);
}

static void
show_lists (LfGroupPanel *self)
{
  guint n = MIN (count_markets (self), self->n_shown);
  guint n_items = MIN (self->view->n_items, N_ITEMS);

  lf_list_box_cut (self->voices, self->view->n_voices);
  lf_list_box_cut (self->markets, n);
  lf_list_box_cut (self->items, n_items);
  gtk_widget_set_visible (self->more, n < count_markets (self));
  lf_chunks_start_later (&self->making_voices, self->view->n_voices, 1,
                         show_voice, self);
  lf_chunks_start_later (&self->making_rows, n + n_items, ROWS_AT_ONCE,
                         show_row, self);
}

/* The keys go on from the last of the markets that were shown before. */
static void
more_cb (LfGroupPanel *self)
{
  GtkListBoxRow *last =
    gtk_list_box_get_row_at_index (self->markets, (int) self->n_shown - 1);

  if (last != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (last));
  self->n_shown += MORE_ROWS;
  show_lists (self);
}

static void
show (LfGroupPanel *self)
{
  const LfGroupView *view = self->view;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->body, view->n_voices >= 2);
  gtk_widget_set_visible (self->way, view->n_voices < 2);
  lf_label_set (self->statistic, view->statistic);
  if (view->n_voices < 2)
    {
      lf_label_set (self->sentence,
                    _("With two participants or more who rate on their own, "
                      "their rankings stand side by side here. Give each a "
                      "copy of the spreadsheet of ratings to fill in, with "
                      "the person’s name in a column “participant”; reading "
                      "the copies in adds the participants and their "
                      "ratings."));
      return;
    }
  lf_label_set (self->sentence, view->sentence);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->aggregate, view->median ? 1 : 0);
  self->filling = FALSE;
  /* Translators: how many questions a group is of two minds about. */
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "Where opinions differ (%u polarised "
                                        "question)",
                                        "Where opinions differ (%u polarised "
                                        "questions)", view->n_polarised),
                           view->n_polarised);
  gtk_label_set_text (GTK_LABEL (self->items_title), title);
  show_lists (self);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const LfResultsPart *part = data;

  g_task_return_pointer (task,
                         lf_group_view_new (part->results, part->index),
                         (GDestroyNotify) lf_group_view_free);
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      mean_ranks)
{
  double x = ((const double *) mean_ranks)[*(const guint *) a];
  double y = ((const double *) mean_ranks)[*(const guint *) b];

  return x < y ? -1 : x > y;
}

/* Forgets what the rows are made of. */
static void
forget_view (LfGroupPanel *self)
{
  lf_chunks_stop (&self->making_voices);
  lf_chunks_stop (&self->making_rows);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->view, lf_group_view_free);
  g_clear_pointer (&self->shown, lf_results_unref);
}

static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  data)
{
  LfGroupPanel *self = asker;
  LfGroupView *view = g_task_propagate_pointer (task, NULL);

  if (view == NULL)
    return;
  forget_view (self);
  self->view = view;
  self->shown = lf_results_ref (self->of);
  self->order = g_new (guint, view->n_markets + 1);
  for (guint i = 0; i < view->n_markets; i++)
    self->order[i] = i;
  /* A stable sort: markets that tie stay in the document’s order. */
  if (view->agreement != NULL)
    g_qsort_with_data (self->order, (int) view->n_markets, sizeof (guint),
                       compare_places, view->agreement->mean_ranks);
  show (self);
}

/**
 * lf_group_panel_refresh:
 * @self: a panel with a session
 *
 * Shows what the participants think now. It is worked out once, beside the
 * main thread; what was shown before stays until then.
 */
void
lf_group_panel_refresh (LfGroupPanel *self)
{
  LfResults *results = lf_session_get_results (self->session);
  guint product = lf_session_get_product_index (self->session);
  LfResultsPart part = { results, product, 0 };

  if (self->of == results && self->product == product)
    return;
  if (self->product != product)
    forget_view (self);
  g_clear_pointer (&self->of, lf_results_unref);
  self->of = lf_results_ref (results);
  self->product = product;
  if (self->view == NULL)
    {
      gtk_widget_set_visible (self->body, FALSE);
      gtk_widget_set_visible (self->way, FALSE);
      lf_label_set (self->statistic, NULL);
      lf_label_set (self->sentence, _("Working it out…"));
    }
  lf_results_work_ask (self, &self->cancellable, &part, work_out,
                       worked_out_cb);
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

  lf_work_give_up (&self->cancellable);
  forget_view (self);
  g_clear_pointer (&self->of, lf_results_unref);
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
  self->statistic = lf_label_new (NULL, "dim-label");
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
  gtk_box_append (GTK_BOX (self->body),
                  lf_label_new (_("Place 1 is the first. The Borda count gives "
                                  "a market a point for each market that a "
                                  "participant puts below it."),
                                "dim-label"));
  self->n_shown = MORE_ROWS;
  self->more = lf_button_new_with_mnemonic (_("Show _More Markets"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->body), self->more);
  self->items_title = lf_label_new (NULL, "heading");
  self->items = add_list (self, self->items_title);
  self->way = gtk_button_new_with_mnemonic (
    _("_Ratings as a Spreadsheet…"));
  gtk_widget_set_halign (self->way, GTK_ALIGN_START);
  gtk_widget_set_visible (self->way, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way), "win.ratings");
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), self->way);
  gtk_box_append (GTK_BOX (box), self->statistic);
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
