/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-how-page.h"

#include <glib/gi18n.h>

#include "app/lf-results-work.h"
#include "app/pages/lf-mode-list.h"
#include "app/pages/lf-mode-map.h"
#include "app/pages/lf-mode-settings.h"
#include "app/pages/lf-theory-list.h"
#include "app/pages/lf-trust-note.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-page-layout.h"
#include "widgets/lf-wide-scroller.h"

/**
 * LfHowPage:
 *
 * The mode of entry: what the answers advise for the market that is looked
 * at, and the questions behind it.
 */
struct _LfHowPage
{
  LfQuestionPage parent_instance;

  GtkStack        *stack;
  LfExplainButton *verdict;
  GtkWidget       *basis;
  GtkWidget       *stability;
  GtkWidget       *notes;
  GtkWidget       *argued;     /* shown where a lead can be named */
  LfModeList      *modes;
  LfExplainButton *hurdles;
  GtkWidget       *companion;
  LfModeMap       *map;
  LfModeSettings  *settings;
  LfTheoryList    *theory;
  LfChartView     *path;
  GtkWidget       *path_heading;
  GtkWidget       *path_sentence;

  GCancellable    *cancellable;
  LfChunks         parts;      /* of the advice, on the way */
  gboolean         shown;
};

G_DEFINE_FINAL_TYPE (LfHowPage, lf_how_page, LF_TYPE_QUESTION_PAGE)

static LfSession *
session_of (LfHowPage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

static LfExplanation *
explain_lead (gpointer data)
{
  LfSession *session = session_of (data);
  const LfMarketResult *market = lf_session_get_market_result (session);

  if (market == NULL || market->modes.n_modes == 0)
    return NULL;
  return lf_results_explain_mode (lf_session_get_results (session),
                                  lf_session_get_product_index (session),
                                  (guint) lf_session_get_market_index
                                            (session),
                                  market->modes.modes[0].mode->id);
}

static LfExplanation *
explain_hurdles (gpointer data)
{
  LfSession *session = session_of (data);
  int market = lf_session_get_market_index (session);

  if (market < 0)
    return NULL;
  return lf_results_explain_hurdles (lf_session_get_results (session),
                                     lf_session_get_product_index (session),
                                     (guint) market);
}

static void
show_stability (LfHowPage            *self,
                const LfMarketResult *market,
                const LfStability    *stability)
{
  g_autofree char *text = NULL;

  if (!market->modes.sufficient)
    {
      lf_label_set (self->stability, NULL);
      return;
    }
  if (stability != NULL && stability->sentence != NULL)
    /* Translators: how often the lead stays the lead, a whole sentence. */
    text = g_strdup_printf (_("%s This says how firmly the answers carry the "
                              "lead, not that the lead is right."),
                            stability->sentence);
  lf_label_set (self->stability,
                text != NULL ? text : _("Working out how stable this is…"));
}

/* Where the advice seems to contradict other advice, and why. */
static void
show_notes (LfHowPage            *self,
            const LfMarketResult *market)
{
  g_autofree char *text =
    market->notes[0] != NULL
      ? g_strjoinv ("\n", (char **) market->notes) : NULL;

  lf_label_set (self->notes, text);
}

/* What stands below the sentences, in the order in which it is shown. */
enum
{
  PART_MAP,
  PART_LIST,
  PART_REST,
  N_PARTS
};

/* What stands further down: the page need not wait for it. */
static void
show_rest (LfHowPage            *self,
           const LfMarketResult *market)
{
  g_autoptr (LfChart) path =
    lf_session_make_chart (session_of (self), "path", market->id);

  lf_chart_view_set_chart (self->path, path);
  /* A single stage is no road; the sentence says it. */
  gtk_widget_set_visible (GTK_WIDGET (self->path), market->path.n_steps > 1);
  lf_label_set (self->path_sentence, market->path.sentence);
  gtk_widget_set_visible (self->path_heading, market->path.n_steps > 0);
  lf_theory_list_show (self->theory, &market->theory);
}

static void
show_part (guint    index,
           gpointer data)
{
  LfHowPage *self = data;
  LfSession *session = session_of (self);
  const LfMarketResult *market = lf_session_get_market_result (session);
  const LfStability *stability;

  if (market == NULL)
    return;
  stability =
    lf_results_peek_stability (lf_session_get_results (session),
                               lf_session_get_product_index (session),
                               (guint) lf_session_get_market_index (session));
  if (index == PART_MAP)
    lf_mode_map_refresh (self->map, stability);
  else if (index == PART_LIST)
    lf_mode_list_refresh (self->modes, stability);
  else
    show_rest (self, market);
}

static void
show_result (LfHowPage         *self,
             const LfStability *stability)
{
  const LfMarketResult *market =
    lf_session_get_market_result (session_of (self));

  gtk_stack_set_visible_child_name (self->stack,
                                    market != NULL ? "advice" : "none");
  if (market == NULL)
    return;
  lf_explain_button_set_label (self->verdict, market->verdict);
  lf_label_set (self->basis, market->modes.basis);
  show_notes (self, market);
  show_stability (self, market, stability);
  /* Totals that too few answers carry argue for nothing. */
  gtk_widget_set_visible (self->argued, market->modes.sufficient);
  lf_explain_button_set_label (self->hurdles, market->hurdles.sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->hurdles),
                          market->hurdles.sentence != NULL);
  if (market->modes.companion != NULL)
    {
      g_autofree char *text = NULL;

      /* Translators: a mode of entry that goes with any other. */
      text = g_strdup_printf (_("Goes well with: %s"),
                              market->modes.companion->name);
      lf_label_set (self->companion, text);
    }
  else
    lf_label_set (self->companion, NULL);
  /* A page that was just made is seen before its lists and charts are. */
  lf_chunks_start (&self->parts, N_PARTS, self->shown ? PART_REST : 0,
                   show_part, self);
  self->shown = TRUE;
}

/* The draws have come in: what stands already says so, and the parts that are
 * still on the way find them. */
static void
show_draws (LfHowPage         *self,
            const LfStability *stability)
{
  const LfMarketResult *market =
    lf_session_get_market_result (session_of (self));

  if (market == NULL || stability == NULL)
    return;
  show_stability (self, market, stability);
  lf_mode_list_set_stability (self->modes, stability);
  lf_mode_map_set_stability (self->map, stability);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const LfResultsPart *part = data;
  GError *error = NULL;

  if (lf_results_get_stability (part->results, part->index, part->market,
                                cancellable, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* An answer to results that have changed since is thrown away. */
static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  data)
{
  LfHowPage *self = asker;
  LfSession *session = session_of (self);
  const LfResultsPart *part = data;

  if (!g_task_propagate_boolean (task, NULL) || session == NULL ||
      part->results != lf_session_get_results (session) ||
      part->index != lf_session_get_product_index (session) ||
      (int) part->market != lf_session_get_market_index (session))
    return;
  show_draws (self, lf_results_peek_stability (part->results, part->index,
                                               part->market));
}

static void
ask_stability (LfHowPage *self)
{
  LfSession *session = session_of (self);
  LfResults *results = lf_session_get_results (session);
  guint product = lf_session_get_product_index (session);
  int market = lf_session_get_market_index (session);
  const LfStability *known;
  LfResultsPart part = { results, product, 0 };

  lf_work_give_up (&self->cancellable);
  known = market >= 0 ? lf_results_peek_stability (results, product,
                                                   (guint) market) : NULL;
  show_result (self, known);
  if (market < 0 || known != NULL)
    return;
  part.market = (guint) market;
  lf_results_work_ask (self, &self->cancellable, &part, work_out,
                       worked_out_cb);
}

static GtkWidget *
make_advice (LfHowPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *argued = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->argued = argued;
  self->basis = lf_label_new (NULL, "dim-label");
  self->notes = lf_label_new (NULL, NULL);
  self->verdict = LF_EXPLAIN_BUTTON (lf_explain_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "verdict");
  lf_explain_button_set_explain (self->verdict, explain_lead, self, NULL);
  self->stability = lf_label_new (NULL, NULL);
  self->companion = lf_label_new (NULL, NULL);
  self->hurdles = LF_EXPLAIN_BUTTON (lf_explain_button_new ());
  lf_explain_button_set_explain (self->hurdles, explain_hurdles, self, NULL);
  self->map = LF_MODE_MAP (lf_mode_map_new (session_of (self)));
  self->path = LF_CHART_VIEW (lf_chart_view_new ());
  self->path_sentence = lf_label_new (NULL, NULL);
  self->modes = LF_MODE_LIST (lf_mode_list_new (session_of (self)));
  self->theory = LF_THEORY_LIST (lf_theory_list_new ());

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->verdict));
  gtk_box_append (GTK_BOX (words), self->stability);
  gtk_box_append (GTK_BOX (words), self->notes);
  gtk_box_append (GTK_BOX (words), self->basis);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (argued), GTK_WIDGET (self->map));
  gtk_box_append (GTK_BOX (argued), GTK_WIDGET (self->modes));
  gtk_box_append (GTK_BOX (argued), self->companion);
  gtk_box_append (GTK_BOX (box), argued);
  gtk_box_append (GTK_BOX (box), lf_label_new (_("Go alone or with a partner?"),
                                               "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hurdles));
  self->path_heading = lf_label_new (_("The path"), "heading");
  gtk_box_append (GTK_BOX (box), self->path_heading);
  gtk_box_append (GTK_BOX (box), self->path_sentence);
  gtk_box_append (GTK_BOX (box), lf_wide_scroller_new (GTK_WIDGET (self->path)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->theory));
  gtk_box_append (GTK_BOX (box), lf_trust_note_new ());
  return box;
}

static GtkWidget *
make_none (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = lf_button_new_with_mnemonic (_("_Choose Markets"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page),
                                 "mark-location-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Market Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("The way to enter depends on the "
                                     "market."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i",
                                    (int) LF_STEP_WHERE);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
make_result (LfHowPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  lf_page_layout_use (self->stack);
  gtk_stack_add_named (self->stack, make_advice (self), "advice");
  gtk_stack_add_named (self->stack, make_none (), "none");
  return GTK_WIDGET (self->stack);
}

static gboolean
asks_in (const LfList *list,
         LfScope       scope)
{
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i]->scope == scope &&
        list->items[i]->kind != LF_ITEM_TEXT)
      return TRUE;
  return FALSE;
}

/* One chapter for the lists of @framework that ask in @scope. */
static void
add_chapter (LfQuestionBook    *book,
             const LfFramework *framework,
             const char        *title,
             LfScope            scope)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  for (guint i = 0; i < framework->n_lists; i++)
    if (asks_in (framework->lists[i], scope))
      g_ptr_array_add (lists, (gpointer) framework->lists[i]);
  if (lists->len > 0)
    lf_question_book_add_chapter (book, title,
                                  (const LfList *const *) lists->pdata,
                                  lists->len, scope);
}

static void
lf_how_page_add_chapters (LfQuestionPage *page,
                          LfQuestionBook *book)
{
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  lf_question_book_add_page (book, _("Advice"), LF_SCOPE_MARKET,
                             make_result (LF_HOW_PAGE (page)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *firm = NULL;
      g_autofree char *market = NULL;

      if (frameworks[i]->step != LF_STEP_HOW ||
          !lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
        continue;
      /* Translators: a framework’s name; its questions about the firm. */
      firm = g_strdup_printf (_("%s: the Firm"), frameworks[i]->label);
      /* Translators: a framework’s name; its questions about a market. */
      market = g_strdup_printf (_("%s: the Market"), frameworks[i]->label);
      add_chapter (book, frameworks[i], firm, LF_SCOPE_FIRM);
      add_chapter (book, frameworks[i], market, LF_SCOPE_MARKET);
    }
  LF_HOW_PAGE (page)->settings =
    LF_MODE_SETTINGS (lf_mode_settings_new (session));
  lf_question_book_add_page (book, _("Weights and Gates"), LF_SCOPE_MARKET,
                             GTK_WIDGET (LF_HOW_PAGE (page)->settings));
}

static void
lf_how_page_refresh (LfPage *page)
{
  LfHowPage *self = LF_HOW_PAGE (page);
  const LfMarketResult *market;
  LfExplainButton *strip =
    lf_question_page_get_verdict (LF_QUESTION_PAGE (self));

  LF_PAGE_CLASS (lf_how_page_parent_class)->refresh (page);
  market = lf_session_get_market_result (session_of (self));
  lf_explain_button_set_label (strip, market != NULL
                                        ? market->verdict
                                        : _("Add a market to see how to "
                                            "enter it."));
  /* Those that are not seen catch up when they are. */
  if (self->settings != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self->settings)))
    lf_mode_settings_refresh (self->settings);
  ask_stability (self);
}

static void
lf_how_page_dispose (GObject *object)
{
  LfHowPage *self = LF_HOW_PAGE (object);

  lf_chunks_stop (&self->parts);
  lf_work_give_up (&self->cancellable);
  G_OBJECT_CLASS (lf_how_page_parent_class)->dispose (object);
}

static void
lf_how_page_class_init (LfHowPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_how_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_how_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters = lf_how_page_add_chapters;
}

static void
lf_how_page_init (LfHowPage *self)
{
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  lf_question_page_set_titles
    (page, _("How to enter?"),
     _("The modes of entry in order, with what speaks for and against "
       "each."));
  lf_question_page_set_own_verdict (page);
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_lead, self, NULL);
}
