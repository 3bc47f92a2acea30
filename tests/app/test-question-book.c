/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way through the questions of a step by keys: every question of the firm
 * and of every market, chapter by chapter. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/lf-chapter.h"
#include "app/lf-question-book.h"
#include "app/lf-rating-sheet.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-answer-row.h"
#include "widgets/lf-question-card.h"

static LfCatalogue *catalogue;

static LfSession *
new_session (void)
{
  static const char *const markets[] = { "DE", "JP", "VN" };
  g_autoptr (LfDocument) document = lf_document_new ();
  LfSession *session = lf_session_new (catalogue, document);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (markets); i++)
    {
      lf_session_apply (session,
                        lf_edit_new_add_market
                          (lf_session_get_snapshot (session), markets[i],
                           markets[i], NULL, &error),
                        LF_APPLY_DEFAULT, &error);
      g_assert_no_error (error);
    }
  return session;
}

/* Strengths of the firm, then demand and site in the markets. */
static LfQuestionBook *
new_book (LfSession *session)
{
  static const char *const lists[] = { "oli-o", "oli-lm", "oli-ls" };
  GtkWidget *book = lf_question_book_new (session);
  GtkWidget *window = adw_window_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[i]);

      g_assert_nonnull (list);
      lf_question_book_add_list (LF_QUESTION_BOOK (book), list);
    }
  lf_question_book_refresh (LF_QUESTION_BOOK (book));
  adw_window_set_content (ADW_WINDOW (window), book);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  lf_question_book_focus_first (LF_QUESTION_BOOK (book));
  return LF_QUESTION_BOOK (book);
}

static void
let_go (LfQuestionBook *book,
        LfSession      *session)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (book))));
  lf_app_fixture_idle ();
  g_object_unref (session);
}

/* A person who comes back to what is no checklist is where he left it. */
static void
test_coming_back (void)
{
  LfSession *session = new_session ();
  GtkWidget *book = lf_question_book_new (session);
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_button_new_with_label ("First");
  GtkWidget *second = gtk_button_new_with_label ("Second");

  gtk_box_append (GTK_BOX (page), first);
  gtk_box_append (GTK_BOX (page), second);
  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label ("Third"));
  lf_question_book_add_page (LF_QUESTION_BOOK (book), "Page", LF_SCOPE_FIRM,
                             page);
  lf_question_book_refresh (LF_QUESTION_BOOK (book));
  adw_window_set_content (ADW_WINDOW (window), book);
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();

  lf_question_book_focus_first (LF_QUESTION_BOOK (book));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == first);
  gtk_widget_grab_focus (second);
  lf_question_book_focus_first (LF_QUESTION_BOOK (book));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == second);
  let_go (LF_QUESTION_BOOK (book), session);
}

static LfQuestionCard *
focused (LfQuestionBook *book)
{
  GtkWidget *focus =
    gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (book)));
  GtkWidget *card = focus != NULL
    ? gtk_widget_get_ancestor (focus, LF_TYPE_QUESTION_CARD) : NULL;

  return card != NULL ? LF_QUESTION_CARD (card) : NULL;
}

/* Where the keys are: “item of market”. */
static char *
place (LfQuestionBook *book,
       LfSession      *session)
{
  const LfItem *item = lf_question_card_get_item (focused (book));

  return item->scope == LF_SCOPE_MARKET
    ? g_strdup_printf ("%s of %s", item->id, lf_session_get_market (session))
    : g_strdup (item->id);
}

/* A key on the question where the keys are. */
static void
press (LfQuestionBook *book,
       guint           keyval)
{
  GtkWidget *focus =
    gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (book)));
  GtkWidget *row = gtk_widget_get_ancestor (focus, LF_TYPE_ANSWER_ROW);

  g_assert_nonnull (row);
  g_assert_true (lf_answer_row_press (LF_ANSWER_ROW (row), keyval, 0));
  lf_app_fixture_idle ();
}

/* Clicks the answer that has the focus, which a question without an answer
 * gives to its first one. */
static void
click (LfQuestionBook *book)
{
  GtkWidget *focus =
    gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (book)));

  g_signal_emit_by_name (focus, "clicked");
  lf_app_fixture_idle ();
}

static void
past_end_cb (LfQuestionBook *book,
             gboolean       *ended)
{
  *ended = TRUE;
}

/* What a person expects: the firm, then each chapter for one market after the
 * other, in their order. */
static GPtrArray *
expected_way (void)
{
  static const char *const lists[] = { "oli-o", "oli-lm", "oli-ls" };
  static const char *const markets[] = { "DE", "JP", "VN" };
  GPtrArray *way = g_ptr_array_new_with_free_func (g_free);

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[l]);

      for (gsize m = 0; m < (list->scope == LF_SCOPE_MARKET
                               ? G_N_ELEMENTS (markets) : 1); m++)
        for (guint i = 0; i < list->n_items; i++)
          g_ptr_array_add (way, list->scope == LF_SCOPE_MARKET
            ? g_strdup_printf ("%s of %s", list->items[i]->id, markets[m])
            : g_strdup (list->items[i]->id));
    }
  return way;
}

/* Answers lead through every question of every market, whichever market was
 * looked at before, and end there. */
static void
test_answers (void)
{
  LfSession *session = new_session ();
  LfQuestionBook *book;
  g_autoptr (GPtrArray) way = expected_way ();
  gboolean ended = FALSE;

  lf_session_set_market (session, "VN");
  book = new_book (session);
  g_signal_connect (book, "past-end", G_CALLBACK (past_end_cb), &ended);
  for (guint i = 0; i < way->len; i++)
    {
      g_autofree char *at = place (book, session);

      g_assert_cmpstr (at, ==, way->pdata[i]);
      g_assert_false (ended);
      press (book, GDK_KEY_3);
    }
  g_assert_true (ended);
  let_go (book, session);
}

/* Arrows lead through everything, forth and back, and answer nothing. */
static void
test_arrows (void)
{
  LfSession *session = new_session ();
  LfQuestionBook *book = new_book (session);
  g_autoptr (GPtrArray) way = expected_way ();

  for (guint i = 0; i + 1 < way->len; i++)
    {
      g_autofree char *at = place (book, session);

      g_assert_cmpstr (at, ==, way->pdata[i]);
      press (book, GDK_KEY_Down);
    }
  for (guint i = way->len; i > 0; i--)
    {
      g_autofree char *at = place (book, session);

      g_assert_cmpstr (at, ==, way->pdata[i - 1]);
      press (book, GDK_KEY_Up);
    }
  let_go (book, session);
}

/* The keys are on the question of a chapter of the markets. */
static void
assert_at (LfQuestionBook *book,
           LfSession      *session,
           const char     *list,
           gboolean        last,
           const char     *market)
{
  const LfList *of = lf_catalogue_list (catalogue, list);
  g_autofree char *at = place (book, session);
  g_autofree char *expected =
    g_strdup_printf ("%s of %s", of->items[last ? of->n_items - 1 : 0]->id,
                     market);

  g_assert_cmpstr (at, ==, expected);
}

/* Arrows go to the question beside this one also where an answer was given
 * or taken back without a step: only an answer that goes on by itself looks
 * for what is open. */
static void
test_arrows_after_answers (void)
{
  static const struct
  {
    const char *name;
    guint       keys[2]; /* 0: a click on the first answer */
  } changes[] = {
    { "click", { 0 } },
    { "half a step", { GDK_KEY_plus, GDK_KEY_minus } },
    { "taken back", { GDK_KEY_plus, GDK_KEY_Delete } },
  };
  const LfList *demand = lf_catalogue_list (catalogue, "oli-lm");
  const char *first = demand->items[0]->id;
  const char *last = demand->items[demand->n_items - 1]->id;
  const LfRating three = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                           .value = 3 };

  for (gsize c = 0; c < G_N_ELEMENTS (changes); c++)
    for (int by = -1; by <= 1; by += 2)
      {
        LfSession *session = new_session ();
        LfQuestionBook *book = new_book (session);

        g_test_message ("%s, then %d", changes[c].name, by);
        /* The market ahead has nothing open. */
        for (guint i = 0; by > 0 && i < demand->n_items; i++)
          lf_session_rate (session, demand->items[i], "VN", &three);
        g_assert_true (lf_question_book_reveal (book, by < 0 ? first : last,
                                                "JP"));
        lf_app_fixture_idle ();
        if (changes[c].keys[0] == 0)
          click (book);
        for (gsize k = 0; k < 2 && changes[c].keys[k] != 0; k++)
          press (book, changes[c].keys[k]);
        assert_at (book, session, "oli-lm", by > 0, "JP");
        press (book, by < 0 ? GDK_KEY_Up : GDK_KEY_Down);
        assert_at (book, session, "oli-lm", by < 0, by < 0 ? "DE" : "VN");
        let_go (book, session);
      }
}

/* Who begins in the midst comes to what was left before, and passes over what
 * is answered. */
static void
test_begun_in_the_midst (void)
{
  LfSession *session = new_session ();
  const LfList *demand = lf_catalogue_list (catalogue, "oli-lm");
  LfQuestionBook *book = new_book (session);
  const LfRating three = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                           .value = 3 };
  g_autofree char *at = NULL;

  for (guint i = 0; i < demand->n_items; i++)
    lf_session_rate (session, demand->items[i], "VN", &three);
  g_assert_true (lf_question_book_reveal (book, demand->items[0]->id, "JP"));
  lf_app_fixture_idle ();
  for (guint i = 0; i < demand->n_items; i++)
    press (book, GDK_KEY_3);
  at = place (book, session);
  g_assert_true (g_str_has_suffix (at, " of DE"));
  for (guint i = 0; i < demand->n_items; i++)
    press (book, GDK_KEY_3);
  g_free (at);
  at = place (book, session);
  g_assert_true (g_str_has_prefix
                   (at, lf_catalogue_list (catalogue, "oli-ls")->items[0]->id));
  g_assert_true (g_str_has_suffix (at, " of DE"));
  let_go (book, session);
}

/* A chapter about markets is done when it is answered for all of them. */
static void
test_progress (void)
{
  LfSession *session = new_session ();
  LfChapter *chapter = lf_chapter_new (LF_SCOPE_MARKET);
  const LfList *demand = lf_catalogue_list (catalogue, "oli-lm");
  const LfRating three = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                           .value = 3 };

  g_ptr_array_add (chapter->lists, (gpointer) demand);
  g_assert_cmpfloat (lf_chapter_progress (chapter, session), ==, 0);
  for (guint i = 0; i < demand->n_items; i++)
    lf_session_rate (session, demand->items[i], "JP", &three);
  lf_session_set_market (session, "JP");
  g_assert_cmpfloat_with_epsilon (lf_chapter_progress (chapter, session),
                                  1.0 / 3, 1e-12);
  lf_session_set_market (session, "DE");
  g_assert_cmpfloat_with_epsilon (lf_chapter_progress (chapter, session),
                                  1.0 / 3, 1e-12);
  lf_chapter_free (chapter);
  g_object_unref (session);
}

/* What is answered for the product that is looked at is not asked again,
 * though it is open for another one. */
static void
test_products (void)
{
  static const char *const names[] = { "A", "B" };
  static const char *const lists[] = { "oli-o", "oli-i" };
  LfSession *session = new_session ();
  g_autoptr (GPtrArray) chapters =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_chapter_free);
  const LfRating three = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                           .value = 3 };
  char *ids[2] = { NULL, NULL };
  LfChapterPlace place = { 0, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      lf_session_apply (session,
                        lf_edit_new_add_product
                          (lf_session_get_snapshot (session), names[i],
                           &ids[i], &error), LF_APPLY_DEFAULT, &error);
      g_assert_no_error (error);
    }
  lf_session_set_product (session, ids[0]);
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[l]);
      LfChapter *chapter = lf_chapter_new (LF_SCOPE_FIRM);

      g_ptr_array_add (chapter->lists, (gpointer) list);
      g_ptr_array_add (chapters, chapter);
      for (guint i = 0; i < list->n_items; i++)
        lf_session_rate (session, list->items[i], NULL, &three);
    }
  g_assert_false (lf_chapters_find_open (chapters, session, &place));
  lf_session_set_product (session, ids[1]);
  g_assert_true (lf_chapters_find_open (chapters, session, &place));
  g_assert_cmpuint (place.chapter, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
  g_object_unref (session);
}

static GtkWidget *
new_head (gpointer        user_data,
          const LfRecord *subject)
{
  return gtk_label_new (lf_record_get_id (subject));
}

static char *
no_label (gpointer      user_data,
          const LfList *list,
          guint         column)
{
  return g_strdup ("");
}

static LfExplanation *
no_reason (gpointer      user_data,
           const LfList *list,
           guint         column)
{
  return NULL;
}

/* Goes on from the last question of a market in the table. */
static void
go_on (LfRatingSheet *sheet,
       const LfItem  *last,
       const char    *market)
{
  LfRatingTable *table = lf_rating_sheet_get_table (sheet);

  g_assert_true (lf_rating_table_focus_cell (table, last->id, market));
  lf_rating_table_advance (table, last->id, market, 1);
}

/* In the table, too, the keys pass over what is answered, and stay where all
 * is. */
static void
test_table (void)
{
  LfSession *session = new_session ();
  const LfList *checklist = lf_catalogue_list (catalogue, "pull");
  const LfItem *last = checklist->items[checklist->n_items - 1];
  const LfRating three = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                           .value = 3 };
  GtkWidget *window = adw_window_new ();
  LfRatingSheet *sheet = LF_RATING_SHEET (lf_rating_sheet_new ());
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  g_ptr_array_add (lists, (gpointer) checklist);
  lf_rating_sheet_set_up (sheet, session, "Ratings", new_head, no_label,
                          no_reason, NULL);
  lf_rating_sheet_refresh (sheet, lists,
                           lf_snapshot_list
                             (lf_session_get_snapshot (session),
                              LF_RECORD_MARKET));
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (sheet));
  gtk_window_present (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  for (guint i = 0; i < checklist->n_items; i++)
    lf_session_rate (session, checklist->items[i], "JP", &three);
  go_on (sheet, last, "DE");
  g_assert_cmpstr (lf_rating_sheet_get_subject (sheet), ==, "VN");
  g_assert_true (lf_rating_sheet_get_item (sheet) == checklist->items[0]);
  for (guint i = 0; i < checklist->n_items; i++)
    lf_session_rate (session, checklist->items[i], "VN", &three);
  for (guint i = 0; i < checklist->n_items; i++)
    if (i != 1)
      lf_session_rate (session, checklist->items[i], "DE", &three);
  go_on (sheet, last, "VN");
  g_assert_cmpstr (lf_rating_sheet_get_subject (sheet), ==, "DE");
  g_assert_true (lf_rating_sheet_get_item (sheet) == checklist->items[1]);
  lf_session_rate (session, checklist->items[1], "DE", &three);
  go_on (sheet, last, "DE");
  g_assert_cmpstr (lf_rating_sheet_get_subject (sheet), ==, "DE");
  g_assert_true (lf_rating_sheet_get_item (sheet) == last);
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/question-book/answers", test_answers);
  g_test_add_func ("/question-book/arrows", test_arrows);
  g_test_add_func ("/question-book/arrows-after-answers",
                   test_arrows_after_answers);
  g_test_add_func ("/question-book/begun-in-the-midst",
                   test_begun_in_the_midst);
  g_test_add_func ("/question-book/coming-back", test_coming_back);
  g_test_add_func ("/question-book/progress", test_progress);
  g_test_add_func ("/question-book/products", test_products);
  g_test_add_func ("/question-book/table", test_table);
  return lf_app_fixture_run ();
}
