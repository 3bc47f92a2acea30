/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-market-list.h"

#include <glib/gi18n.h>

#include "models/lf-number.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-list-box.h"
#include "widgets/lf-text-row.h"

/* How many markets a step of “more” shows, in the list and in the chart: as
 * many as people compare, and as a frame has time for. */
#define MORE_ROWS 40

/* How many rows a frame has time for. */
#define ROWS_AT_ONCE 4

struct _LfMarketList
{
  AdwBin parent_instance;

  GtkListBox     *list;
  GtkWidget      *more;

  LfSession      *session;
  LfRankingTrial *trial;       /* of the page, while it is shown */
  LfChunks        rows;        /* the list while it is filled */
  guint           n_shown;     /* markets, from the best on */
  guint           focus_row;   /* to be focused once it has its place */
  guint           focus_tick;
  gboolean        filling;
};

enum
{
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfMarketList, lf_market_list, ADW_TYPE_BIN)

static gboolean
is_current (LfMarketList *self)
{
  return lf_session_is_current_trial (self->session, self->trial);
}

static LfExplanation *
explain_score (gpointer data)
{
  GtkWidget *row = data;
  LfMarketList *self =
    LF_MARKET_LIST (gtk_widget_get_ancestor (row, LF_TYPE_MARKET_LIST));
  LfResults *results = lf_session_get_results (self->session);
  int market = lf_results_find_market
    (results, g_object_get_data (G_OBJECT (row), "market"));

  if (market < 0)
    return NULL;
  return lf_results_explain_score (results,
                                   lf_session_get_product_index
                                     (self->session),
                                   (guint) market);
}

static char *
rank_text (const LfMarketRank *rank)
{
  switch (rank->status)
    {
    case LF_MARKET_SCREENED_OUT:
      return g_strdup (_("Out"));
    case LF_MARKET_NOT_ENOUGH_KNOWN:
      return g_strdup ("–");
    case LF_MARKET_RANKED:
    default:
      return g_strdup_printf ("%u", rank->rank);
    }
}

/* Why the market stands where it stands, in a line. */
static char *
remark (const LfMarketResult *market,
        const LfMarketRank   *rank)
{
  g_autofree char *rated = lf_number_percent (rank->coverage, 0);
  g_autofree char *pull = lf_number_text (market->pull.mean, 2);
  g_autofree char *barriers = lf_number_text (market->barriers.mean, 2);
  g_autofree char *low = lf_number_text (rank->low, 3);
  g_autofree char *high = lf_number_text (rank->high, 3);

  if (rank->status == LF_MARKET_SCREENED_OUT && rank->n_screens > 0)
    return g_strdup (rank->screens[0].sentence);
  if (rank->status == LF_MARKET_NOT_ENOUGH_KNOWN)
    /* Translators: how much of a market’s criteria is rated, in percent. */
    return g_strdup_printf (_("Not enough known: %s rated"), rated);
  if (rank->high - rank->low > 5e-4)
    /* Translators: means from 0 to 4, how much is rated in percent, and the
     * ends of the interval in which the score may lie. */
    return g_strdup_printf (_("Pull %1$s, barriers %2$s, %3$s rated: the "
                              "score lies from %4$s to %5$s"), pull, barriers,
                            rated, low, high);
  /* Translators: means from 0 to 4, then how much is rated in percent. */
  return g_strdup_printf (_("Pull %1$s, barriers %2$s, %3$s rated"), pull,
                          barriers, rated);
}

/* A row for any market, to be filled. */
static GtkWidget *
make_row (void)
{
  GtkWidget *row = lf_text_row_new ("", "");
  GtkWidget *score = lf_explain_button_new ();
  GtkWidget *place = gtk_label_new (NULL);

  gtk_widget_add_css_class (place, "rank");
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (score), explain_score,
                                 row, NULL);
  lf_text_row_add_ends (row, place, score);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "place", place);
  g_object_set_data (G_OBJECT (row), "score", score);
  return row;
}

static void
fill_row (GtkWidget            *row,
          const LfMarketResult *market,
          const LfMarketRank   *place_of)
{
  g_autofree char *rank = rank_text (place_of);
  g_autofree char *name = lf_country_label (row, market->code, market->name);
  g_autofree char *subtitle = remark (market, place_of);
  g_autofree char *text = place_of->known
                            ? lf_number_text (place_of->score, 3)
                            : g_strdup ("–");

  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "place"), rank);
  lf_text_row_set (row, name, subtitle);
  lf_explain_button_set_label (g_object_get_data (G_OBJECT (row), "score"),
                               text);
  g_object_set_data_full (G_OBJECT (row), "market", g_strdup (market->id),
                          g_free);
}

/* The row at a place in the order, made where there is none yet. */
static void
show_market (guint    index,
             gpointer data)
{
  LfMarketList *self = data;
  const LfProductResult *product;
  guint market;
  GtkListBoxRow *row;

  if (!is_current (self))
    return;
  product = lf_session_get_product (self->session);
  market = lf_ranking_trial_get_ranking (self->trial)->order[index];
  row = gtk_list_box_get_row_at_index (self->list, (int) index);
  self->filling = TRUE;
  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (make_row ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  fill_row (GTK_WIDGET (row), &product->markets[market],
            &lf_ranking_trial_get_ranks (self->trial)[market]);
  if (g_strcmp0 (product->markets[market].id,
                 lf_session_get_market (self->session)) == 0)
    gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;
}

/* How many markets are shown, from the best on. */
static guint
count_shown (LfMarketList *self)
{
  return MIN (lf_ranking_trial_get_ranking (self->trial)->n_markets,
              self->n_shown);
}

/* The market that is looked at is shown, too, wherever it stands. */
static void
reach_market (LfMarketList *self)
{
  const LfRankingResult *ranking =
    lf_ranking_trial_get_ranking (self->trial);
  int market = lf_session_get_market_index (self->session);

  for (guint i = self->n_shown; i < ranking->n_markets; i++)
    if ((int) ranking->order[i] == market)
      self->n_shown = i + 1;
}

static gboolean
is_in_sight (GtkWidget *row,
             GtkWidget *scroller)
{
  graphene_rect_t at;

  return gtk_widget_compute_bounds (row, scroller, &at) &&
         at.origin.y + at.size.height > 0 &&
         at.origin.y < gtk_widget_get_height (scroller);
}

/* While a slider is on the way the rows in sight follow it; the others have
 * time until it rests. */
static void
show_seen_markets (LfMarketList *self,
                   guint         n)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list),
                                                 GTK_TYPE_SCROLLED_WINDOW);

  lf_chunks_stop (&self->rows);
  for (guint i = 0; i < n; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list,
                                                          (int) i);

      if (row != NULL && is_in_sight (GTK_WIDGET (row), scroller))
        show_market (i, self);
    }
}

static void
show_markets (LfMarketList *self,
              gboolean      trying)
{
  const LfRankingResult *ranking =
    lf_ranking_trial_get_ranking (self->trial);
  guint n = count_shown (self);
  gboolean first = gtk_list_box_get_row_at_index (self->list, 0) == NULL;

  if (trying)
    {
      show_seen_markets (self, n);
      return;
    }
  self->filling = TRUE;
  gtk_list_box_unselect_all (self->list);
  lf_list_box_cut (self->list, n);
  self->filling = FALSE;
  gtk_widget_set_visible (self->more, n < ranking->n_markets);
  /* The chart of so many markets fills the window. */
  if (first && n < ranking->n_markets)
    lf_chunks_start_later (&self->rows, n, ROWS_AT_ONCE, show_market, self);
  else
    lf_chunks_start (&self->rows, n, ROWS_AT_ONCE, show_market, self);
}

static void
row_selected_cb (LfMarketList  *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && !self->filling)
    lf_session_set_market (self->session,
                           g_object_get_data (G_OBJECT (row), "market"));
}

/* Rows are made bit by bit, and have no place to scroll to before a frame was
 * laid out with them. */
static gboolean
focus_row_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  LfMarketList *self = LF_MARKET_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list,
                                                      (int) self->focus_row);

  if (is_current (self) && self->focus_row < count_shown (self))
    {
      if (row == NULL || gtk_widget_get_height (GTK_WIDGET (row)) == 0)
        return G_SOURCE_CONTINUE;
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  self->focus_tick = 0;
  return G_SOURCE_REMOVE;
}

/* The keys go on with the first of the markets that were not shown before. */
static void
more_cb (LfMarketList *self)
{
  if (!is_current (self))
    return;
  self->focus_row = count_shown (self);
  self->n_shown = self->focus_row + MORE_ROWS;
  g_signal_emit (self, signals[MORE], 0);
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self),
                                                     focus_row_cb, NULL,
                                                     NULL);
}

/**
 * lf_market_list_show:
 * @self: a list
 * @trial: the ranking to show, which has to last until another is shown or
 *   lf_market_list_forget() is called
 * @trying: whether its weights are on the way: the rows in sight follow
 *   them, and how many there are stays
 *
 * Shows the markets by their rank, the first at once and the others in later
 * frames.
 *
 * Returns: how many of the markets are shown, from the best on
 */
guint
lf_market_list_show (LfMarketList   *self,
                     LfRankingTrial *trial,
                     gboolean        trying)
{
  g_return_val_if_fail (LF_IS_MARKET_LIST (self), 0);

  self->trial = trial;
  if (!trying)
    reach_market (self);
  show_markets (self, trying);
  return count_shown (self);
}

/**
 * lf_market_list_forget:
 * @self: a list
 *
 * Lets go of the ranking; the rows stay as they are.
 */
void
lf_market_list_forget (LfMarketList *self)
{
  g_return_if_fail (LF_IS_MARKET_LIST (self));

  lf_chunks_stop (&self->rows);
  self->trial = NULL;
}

/**
 * lf_market_list_set_session:
 * @self: a list
 * @session: the session
 *
 * To be called once, before anything is shown.
 */
void
lf_market_list_set_session (LfMarketList *self,
                            LfSession    *session)
{
  g_return_if_fail (LF_IS_MARKET_LIST (self));

  g_set_object (&self->session, session);
}

static void
lf_market_list_dispose (GObject *object)
{
  LfMarketList *self = LF_MARKET_LIST (object);

  lf_market_list_forget (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_market_list_parent_class)->dispose (object);
}

static void
lf_market_list_class_init (LfMarketListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_market_list_dispose;

  signals[MORE] =
    g_signal_new ("more", LF_TYPE_MARKET_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-market-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LfMarketList, list);
  gtk_widget_class_bind_template_child (widget_class, LfMarketList, more);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
lf_market_list_init (LfMarketList *self)
{
  self->n_shown = MORE_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lf_market_list_new:
 *
 * Returns: (transfer floating): an empty list without a session
 */
GtkWidget *
lf_market_list_new (void)
{
  return g_object_new (LF_TYPE_MARKET_LIST, NULL);
}
