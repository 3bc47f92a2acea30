/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-three-c-page.h"

#include <glib/gi18n.h>

#include "app/lf-market-picker.h"
#include "app/lf-product-picker.h"
#include "app/pages/lf-action-plan.h"
#include "app/pages/lf-three-c-gate.h"
#include "app/pages/lf-three-c-levels.h"
#include "widgets/lf-chunks.h"

/**
 * LfThreeCPage:
 *
 * The 3C toolkit: how mature the firm's practices of Compliance,
 * Collaboration and Capital are, against what the lead mode needs, and the
 * plan that follows.
 */
struct _LfThreeCPage
{
  LfQuestionPage parent_instance;

  LfChartPane    *radar;
  LfMarketPicker *picker;
  LfProductPicker *products;
  GtkLabel       *warnings;
  LfThreeCLevels *levels;
  LfThreeCGate   *gate;
  LfActionPlan   *plan;

  LfChunks        rest;     /* what stands beside and in further chapters */
  gboolean        shown;
};

G_DEFINE_FINAL_TYPE (LfThreeCPage, lf_three_c_page, LF_TYPE_QUESTION_PAGE)

static const char *
pillar_name (LfPillar pillar)
{
  switch (pillar)
    {
    case LF_PILLAR_COMPLIANCE:
      return _("Compliance");
    case LF_PILLAR_COLLABORATION:
      return _("Collaboration");
    case LF_PILLAR_CAPITAL:
    default:
      return _("Capital");
    }
}

/* The pillar that most needs an explanation: the weakest. */
static LfExplanation *
explain_weakest (gpointer data)
{
  LfSession *session = lf_page_get_session (data);
  int weakest = lf_session_get_product (session)
                  ->three_c[LF_GROUPING_RECOMMENDED].weakest;

  if (weakest < 0)
    return NULL;
  return lf_results_explain_pillar (lf_session_get_results (session),
                                    lf_session_get_product_index (session),
                                    LF_GROUPING_RECOMMENDED,
                                    (LfPillar) weakest);
}

/* The question itself decides what has changed; nothing is rated here. */
static void
rate_again_cb (AdwToast     *toast,
               LfThreeCPage *self)
{
  lf_page_reveal (LF_PAGE (self),
                  g_object_get_data (G_OBJECT (toast), "landfall-item"),
                  NULL);
}

static const char *
item_to_rate (LfThreeCPage     *self,
              const LfPractice *practice)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  LfSnapshot *snapshot = lf_session_get_snapshot (session);

  /* Where the practice was rated in detail, the details are what changes. */
  for (guint i = 0; i < practice->list->n_items; i++)
    {
      LfRatingKey key = lf_session_get_key (session,
                                            practice->list->items[i], NULL);

      if (lf_snapshot_find_rating (snapshot, &key, NULL) != NULL)
        return practice->list->items[i]->id;
    }
  return practice->whole != NULL ? practice->whole->id
                                 : practice->list->items[0]->id;
}

static void
completed_cb (LfThreeCPage *self,
              const char   *id)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  const LfPractice *practice =
    lf_catalogue_practice (lf_session_get_catalogue (session), id);
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (practice == NULL || overlay == NULL)
    return;
  /* Translators: %s is a practice of the 3C toolkit. */
  title = g_strdup_printf (_("Done. Is “%s” more mature now?"),
                           practice->label);
  escaped = g_markup_escape_text (title, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Rate It Again"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), "landfall-item",
                          g_strdup (item_to_rate (self, practice)), g_free);
  g_signal_connect_object (toast, "button-clicked",
                           G_CALLBACK (rate_again_cb), self, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static GtkWidget *
make_plan (LfThreeCPage *self,
           LfSession    *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->levels = LF_THREE_C_LEVELS (lf_three_c_levels_new (session));
  self->gate = LF_THREE_C_GATE (lf_three_c_gate_new (session));
  self->plan = LF_ACTION_PLAN (lf_action_plan_new (session));
  g_signal_connect_object (self->plan, "completed",
                           G_CALLBACK (completed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->plan));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->levels));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gate));
  return box;
}

static void
lf_three_c_page_add_chapters (LfQuestionPage *page,
                              LfQuestionBook *book)
{
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfPractice *const *practices =
    lf_catalogue_practices (lf_session_get_catalogue (session), &n);

  for (guint pillar = 0; pillar < LF_N_PILLARS; pillar++)
    {
      g_autoptr (GPtrArray) lists = g_ptr_array_new ();

      for (guint i = 0; i < n; i++)
        if (practices[i]->pillar == pillar)
          g_ptr_array_add (lists, (gpointer) practices[i]->list);
      lf_question_book_add_chapter (book, pillar_name (pillar),
                                    (const LfList *const *) lists->pdata,
                                    lists->len, LF_SCOPE_FIRM);
    }
  lf_question_book_add_page (book, _("Levels and Plan"), LF_SCOPE_MARKET,
                             make_plan (LF_THREE_C_PAGE (page), session));
}

static void
show_verdict (LfThreeCPage *self,
              LfSession    *session)
{
  const LfThreeCResult *three_c =
    &lf_session_get_product (session)->three_c[LF_GROUPING_RECOMMENDED];
  LfExplainButton *verdict =
    lf_question_page_get_verdict (LF_QUESTION_PAGE (self));
  g_autofree char *text = NULL;

  if (!three_c->overall.known || three_c->weakest < 0)
    text = g_strdup (_("Rate the practices to see what the firm is ready "
                       "for."));
  else
    /* Translators: the mean of the three Cs, the weakest of them and its
     * mean. */
    text = g_strdup_printf (
      _("Overall %.2f of 4; the weakest pillar is %s with %.2f."),
      three_c->overall.mean, pillar_name ((LfPillar) three_c->weakest),
      three_c->pillars[three_c->weakest].mean.mean);
  lf_explain_button_set_label (verdict, text);
}

static void
show_warnings (LfThreeCPage *self,
               LfSession    *session)
{
  const LfThreeCResult *three_c =
    &lf_session_get_product (session)->three_c[LF_GROUPING_RECOMMENDED];
  g_autofree char *text =
    three_c->warnings != NULL ? g_strjoinv ("\n", (char **) three_c->warnings)
                              : g_strdup ("");

  gtk_label_set_text (self->warnings, text);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), *text != '\0');
}

/* What does not stand in the chapter that is open first. */
enum
{
  REST_RADAR,
  REST_PICKERS,
  REST_LEVELS,
  REST_GATE,
  REST_PLAN,
  N_REST
};

static void
show_rest (guint    index,
           gpointer data)
{
  LfThreeCPage *self = data;
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (LfChart) chart = NULL;

  switch (index)
    {
    case REST_RADAR:
      show_warnings (self, session);
      chart = lf_session_make_chart (session, "three-c",
                                     lf_session_get_market (session));
      lf_chart_pane_set_chart (self->radar, chart);
      break;
    case REST_PICKERS:
      lf_market_picker_refresh (self->picker);
      lf_product_picker_refresh (self->products);
      break;
    case REST_LEVELS:
      lf_three_c_levels_refresh (self->levels);
      break;
    case REST_GATE:
      lf_three_c_gate_refresh (self->gate);
      break;
    case REST_PLAN:
    default:
      lf_action_plan_refresh (self->plan);
      break;
    }
}

/* A page that was just made is seen before all its chapters are filled. */
static void
lf_three_c_page_refresh (LfPage *page)
{
  LfThreeCPage *self = LF_THREE_C_PAGE (page);

  LF_PAGE_CLASS (lf_three_c_page_parent_class)->refresh (page);
  show_verdict (self, lf_page_get_session (page));
  lf_chunks_start (&self->rest, N_REST, self->shown ? N_REST : 0, show_rest,
                   self);
  self->shown = TRUE;
}

static void
lf_three_c_page_dispose (GObject *object)
{
  lf_chunks_stop (&LF_THREE_C_PAGE (object)->rest);
  G_OBJECT_CLASS (lf_three_c_page_parent_class)->dispose (object);
}

static void
lf_three_c_page_constructed (GObject *object)
{
  LfThreeCPage *self = LF_THREE_C_PAGE (object);
  LfQuestionPage *page = LF_QUESTION_PAGE (self);
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  G_OBJECT_CLASS (lf_three_c_page_parent_class)->constructed (object);
  lf_question_page_set_titles
    (page, _("Is the firm ready?"),
     _("Compliance, Collaboration and Capital: how mature each practice is, "
       "from nothing in place to routine and reviewed."));
  self->radar = lf_question_page_add_chart (page,
                                            _("Practices and what is needed"));
  if (session == NULL)
    return;
  self->picker = LF_MARKET_PICKER (lf_market_picker_new (session));
  lf_question_page_add_aside (page, GTK_WIDGET (self->picker));
  self->products = LF_PRODUCT_PICKER (lf_product_picker_new (session, FALSE));
  lf_question_page_add_aside (page, GTK_WIDGET (self->products));
  self->warnings = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->warnings, TRUE);
  gtk_label_set_xalign (self->warnings, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->warnings), "warning");
  lf_question_page_add_aside (page, GTK_WIDGET (self->warnings));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_weakest, self, NULL);
}

static void
lf_three_c_page_class_init (LfThreeCPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lf_three_c_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lf_three_c_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_three_c_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters = lf_three_c_page_add_chapters;
}

static void
lf_three_c_page_init (LfThreeCPage *self)
{
}
