/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-rating-sheet.h"

#include <string.h>

#include "app/lf-said-about.h"
#include "models/assessment/lf-market.h"
#include "widgets/lf-question-card.h"

/**
 * LfRatingSheet:
 *
 * A table of ratings, with markets or candidates as columns and questions
 * as rows, and below it the question of the focused cell in full. A view:
 * answers go into the session and are shown as they stand there.
 */
struct _LfRatingSheet
{
  AdwBin parent_instance;

  LfSession      *session;
  LfCatalogue    *catalogue; /* whose questions the rows are */
  LfSheetHead     make_head;
  LfSheetLabel    label;
  LfSheetExplain  explain;
  gpointer        data;

  GtkWidget      *scroller;
  LfRatingTable  *table;
  GtkWidget      *strip;
  GtkLabel       *cell_label;
  AdwBin         *card_bin;
  AdwBin         *said_bin;

  LfResults      *of;        /* what the following are of */
  GPtrArray      *rows;
  GPtrArray      *columns;
  LfQuestionCard *card;
  const LfItem   *item;
  char           *subject;
};

G_DEFINE_FINAL_TYPE (LfRatingSheet, lf_rating_sheet, ADW_TYPE_BIN)

static const LfRating *
rating_of (LfRatingSheet *self,
           const LfItem  *item,
           const char    *subject)
{
  LfRatingKey key = lf_session_get_key (self->session, item, subject);

  return lf_snapshot_find_rating (lf_session_get_snapshot (self->session),
                                  &key, NULL);
}

/* ── The focused cell ────────────────────────────────────────────────── */

/* A new number keeps the evidence that was given for the old one. */
static void
answered_cb (LfRatingSheet  *self,
             const LfItem   *item,
             const char     *subject,
             const LfRating *wanted)
{
  const LfRating *old = rating_of (self, item, subject);
  LfRating rating = *wanted;

  if (old != NULL)
    {
      rating.confidence = old->confidence;
      rating.note = old->note;
      rating.source = old->source;
    }
  lf_session_rate (self->session, item, subject, &rating);
}

static void
card_answered_cb (LfRatingSheet  *self,
                  const LfRating *rating)
{
  lf_session_rate (self->session, self->item, self->subject, rating);
}

static void
card_advance_cb (LfRatingSheet *self,
                 int            by)
{
  lf_rating_table_advance (self->table, self->item->id, self->subject, by);
}

static const LfRecord *
find_subject (LfRatingSheet *self,
              const char    *subject)
{
  for (guint i = 0; subject != NULL && i + 1 < self->columns->len; i += 2)
    if (strcmp (self->columns->pdata[i], subject) == 0)
      {
        LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
        LfRecord *market = lf_snapshot_get (snapshot, LF_RECORD_MARKET,
                                            LF_KEY (subject));

        return market != NULL
                 ? market : lf_snapshot_get (snapshot, LF_RECORD_CANDIDATE,
                                             LF_KEY (subject));
      }
  return NULL;
}

static void
show_cell (LfRatingSheet *self)
{
  const LfRecord *subject = find_subject (self, self->subject);
  const LfRating *rating;

  gtk_widget_set_visible (self->strip, subject != NULL && self->card != NULL);
  if (subject == NULL || self->card == NULL)
    return;
  gtk_label_set_text (self->cell_label, lf_market_get_name (subject));
  rating = rating_of (self, self->item, self->subject);
  lf_question_card_set_rating (self->card,
                               rating != NULL
                                 ? rating : &(LfRating) LF_RATING_INIT);
}

static void
set_item (LfRatingSheet *self,
          const LfItem  *item)
{
  g_autofree char *source = NULL;

  self->item = item;
  self->card = NULL;
  if (item == NULL)
    {
      adw_bin_set_child (self->card_bin, NULL);
      adw_bin_set_child (self->said_bin, NULL);
      return;
    }
  source = lf_catalogue_format_sources (lf_session_get_catalogue
                                          (self->session),
                                        item->sources, item->n_sources);
  self->card = LF_QUESTION_CARD (lf_question_card_new (item, source));
  g_signal_connect_object (self->card, "answered",
                           G_CALLBACK (card_answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "advance",
                           G_CALLBACK (card_advance_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->card_bin, GTK_WIDGET (self->card));
  adw_bin_set_child (self->said_bin, lf_said_about_new (self->session, item));
}

static void
cell_focused_cb (LfRatingSheet *self,
                 const LfItem  *item,
                 const char    *subject)
{
  g_free (self->subject);
  self->subject = g_strdup (subject);
  if (self->item != item || self->card == NULL)
    set_item (self, item);
  show_cell (self);
}

/* ── Rows and columns ────────────────────────────────────────────────── */

static gboolean
is_row (const LfItem *item)
{
  return item->kind == LF_ITEM_RATING && item->scope != LF_SCOPE_FIRM;
}

/* A list stands in @rows, followed by its questions. */
static GPtrArray *
rows_of (GPtrArray *lists)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint l = 0; l < lists->len; l++)
    {
      const LfList *list = lists->pdata[l];

      g_ptr_array_add (rows, (gpointer) list);
      for (guint i = 0; i < list->n_items; i++)
        if (is_row (list->items[i]))
          g_ptr_array_add (rows, (gpointer) list->items[i]);
    }
  return rows;
}

static gboolean
same (GPtrArray *a,
      GPtrArray *b)
{
  /* An empty array may have no memory to compare. */
  return a != NULL && a->len == b->len &&
         (a->len == 0 ||
          memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

static void
ensure_rows (LfRatingSheet *self,
             GPtrArray     *lists)
{
  g_autoptr (GPtrArray) rows = rows_of (lists);

  if (same (self->rows, rows))
    return;
  set_item (self, NULL);
  lf_rating_table_clear_rows (self->table);
  for (guint l = 0; l < lists->len; l++)
    {
      const LfList *list = lists->pdata[l];

      lf_rating_table_add_heading (self->table, list->title);
      for (guint i = 0; i < list->n_items; i++)
        if (is_row (list->items[i]))
          lf_rating_table_add_item (self->table, list->items[i]);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
}

static void
ensure_columns (LfRatingSheet *self,
                GPtrArray     *subjects)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < subjects->len; i++)
    {
      g_ptr_array_add (wanted, g_strdup (lf_record_get_id
                                           (subjects->pdata[i])));
      g_ptr_array_add (wanted, g_strdup (lf_market_get_name
                                           (subjects->pdata[i])));
    }
  if (!lf_rating_table_has_columns (self->table, wanted))
    {
      lf_rating_table_clear_columns (self->table);
      for (guint i = 0; i < subjects->len; i++)
        lf_rating_table_add_column (self->table, wanted->pdata[2 * i],
                                    wanted->pdata[2 * i + 1]);
    }
  g_ptr_array_unref (self->columns);
  self->columns = g_steal_pointer (&wanted);
}

static GtkWidget *
make_head (guint    column,
           gpointer data)
{
  LfRatingSheet *self = data;

  /* Between an edit and the refresh the columns are those of older
   * results. */
  if (self->of != lf_session_get_results (self->session))
    return NULL;
  return self->make_head (self->data,
                          find_subject (self,
                                        self->columns->pdata[2 * column]));
}

/* What a heading's cell sums up. */
typedef struct
{
  LfRatingSheet *sheet;
  const LfList  *list;
  guint          column;
} Summary;

static LfExplanation *
explain_summary (gpointer data)
{
  const Summary *summary = data;

  return summary->sheet->explain (summary->sheet->data, summary->list,
                                  summary->column);
}

static void
show_summary (LfRatingSheet *self,
              guint          row,
              const LfList  *list,
              guint          column)
{
  LfExplainButton *button = lf_rating_table_get_summary (self->table, row,
                                                         column);
  g_autofree char *text = self->label (self->data, list, column);
  Summary *summary = g_new (Summary, 1);

  lf_explain_button_set_label (button, text);
  *summary = (Summary) { self, list, column };
  lf_explain_button_set_explain (button, explain_summary, summary, g_free);
}

static void
fill_column (guint    column,
             gpointer data)
{
  LfRatingSheet *self = data;

  for (guint row = 0; row < lf_rating_table_get_n_rows (self->table); row++)
    {
      const LfItem *item = lf_rating_table_get_item (self->table, row);

      if (item != NULL)
        lf_rating_table_set_rating (self->table, row, column,
                                    rating_of (self, item,
                                               self->columns->pdata
                                                 [2 * column]));
      else
        show_summary (self, row, self->rows->pdata[row], column);
    }
}

/**
 * lf_rating_sheet_refresh:
 * @self: a sheet that is set up
 * @lists: (element-type LfList): what is asked, each list with a heading
 *   whose cells sum it up
 * @subjects: (element-type LfRecord): markets or candidates
 *
 * Shows the ratings as they stand in the session. Rows and columns are made
 * anew only where they have changed.
 */
void
lf_rating_sheet_refresh (LfRatingSheet *self,
                         GPtrArray     *lists,
                         GPtrArray     *subjects)
{
  g_return_if_fail (LF_IS_RATING_SHEET (self));
  g_return_if_fail (self->session != NULL);

  g_clear_pointer (&self->of, lf_results_unref);
  self->of = lf_results_ref (lf_session_get_results (self->session));
  ensure_rows (self, lists);
  ensure_columns (self, subjects);
  lf_rating_table_refresh (self->table);
  show_cell (self);
}

/* Focuses the first cell without an answer of the columns from one on, round
 * about. */
static gboolean
focus_open_from (LfRatingSheet *self,
                 guint          column)
{
  guint n = self->columns->len / 2;

  for (guint i = 0; i < n; i++)
    for (guint row = 0; row < lf_rating_table_get_n_rows (self->table); row++)
      {
        const LfItem *item = lf_rating_table_get_item (self->table, row);
        const char *subject = self->columns->pdata[2 * ((column + i) % n)];

        if (item != NULL && rating_of (self, item, subject) == NULL)
          return lf_rating_table_focus_cell (self->table, item->id, subject);
      }
  return FALSE;
}

/* The keys lead on to what is not answered yet, and where all is answered
 * they stay: a key pressed once too often changes no other answer. */
static void
column_done_cb (LfRatingSheet *self,
                const char    *subject)
{
  for (guint i = 0; i + 1 < self->columns->len; i += 2)
    if (strcmp (self->columns->pdata[i], subject) == 0)
      {
        focus_open_from (self, i / 2 + 1);
        return;
      }
}

/**
 * lf_rating_sheet_focus_first:
 * @self: a sheet
 *
 * Focuses the first cell without an answer, or the first one.
 *
 * Returns: whether there is a cell
 */
gboolean
lf_rating_sheet_focus_first (LfRatingSheet *self)
{
  g_return_val_if_fail (LF_IS_RATING_SHEET (self), FALSE);

  return focus_open_from (self, 0) ||
         lf_rating_table_focus_cell (self->table, NULL, NULL);
}

/* ── The object ──────────────────────────────────────────────────────── */

static void
lf_rating_sheet_dispose (GObject *object)
{
  LfRatingSheet *self = LF_RATING_SHEET (object);

  self->card = NULL;
  g_clear_pointer (&self->of, lf_results_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (lf_rating_sheet_parent_class)->dispose (object);
}

static void
lf_rating_sheet_finalize (GObject *object)
{
  LfRatingSheet *self = LF_RATING_SHEET (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_free (self->subject);
  G_OBJECT_CLASS (lf_rating_sheet_parent_class)->finalize (object);
}

static void
lf_rating_sheet_class_init (LfRatingSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lf_rating_sheet_dispose;
  object_class->finalize = lf_rating_sheet_finalize;

  g_type_ensure (LF_TYPE_RATING_TABLE);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-rating-sheet.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfRatingSheet, name)
  BIND (scroller);
  BIND (table);
  BIND (strip);
  BIND (cell_label);
  BIND (card_bin);
  BIND (said_bin);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_done_cb);
}

static void
lf_rating_sheet_init (LfRatingSheet *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  lf_rating_table_set_filler (self->table, make_head, fill_column, self);
}

/**
 * lf_rating_sheet_new:
 *
 * Returns: (transfer floating): a sheet that must be set up
 */
GtkWidget *
lf_rating_sheet_new (void)
{
  return g_object_new (LF_TYPE_RATING_SHEET, NULL);
}

/**
 * lf_rating_sheet_set_up:
 * @self: a new sheet
 * @session: where answers go
 * @name: what the table is of, for assistive technology
 * @head: makes the heads of columns
 * @label: what a list comes to
 * @explain: why
 * @user_data: for these; must outlive the sheet
 *
 * Tells a sheet what it shows and where.
 */
void
lf_rating_sheet_set_up (LfRatingSheet  *self,
                        LfSession      *session,
                        const char     *name,
                        LfSheetHead     head,
                        LfSheetLabel    label,
                        LfSheetExplain  explain,
                        gpointer        user_data)
{
  g_return_if_fail (LF_IS_RATING_SHEET (self));

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, lf_session_get_catalogue (session));
  self->make_head = head;
  self->label = label;
  self->explain = explain;
  self->data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * lf_rating_sheet_set_natural:
 * @self: a sheet
 *
 * Has the sheet take the height that all its rows need, for a place that
 * scrolls itself.
 */
void
lf_rating_sheet_set_natural (LfRatingSheet *self)
{
  GtkScrolledWindow *scroller;

  g_return_if_fail (LF_IS_RATING_SHEET (self));

  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_widget_remove_css_class (self->scroller, "table");
}

/**
 * lf_rating_sheet_get_table:
 * @self: a sheet
 *
 * Returns: (transfer none): its table
 */
LfRatingTable *
lf_rating_sheet_get_table (LfRatingSheet *self)
{
  g_return_val_if_fail (LF_IS_RATING_SHEET (self), NULL);

  return self->table;
}

/**
 * lf_rating_sheet_get_item:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the question of the cell that was
 *   focused last
 */
const LfItem *
lf_rating_sheet_get_item (LfRatingSheet *self)
{
  g_return_val_if_fail (LF_IS_RATING_SHEET (self), NULL);

  return self->item;
}

/**
 * lf_rating_sheet_get_subject:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the id of its market or candidate
 */
const char *
lf_rating_sheet_get_subject (LfRatingSheet *self)
{
  g_return_val_if_fail (LF_IS_RATING_SHEET (self), NULL);

  return self->subject;
}
