/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-decision-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-steps.h"
#include "app/pages/lf-field-row.h"
#include "app/pages/lf-framework-choice.h"
#include "app/pages/lf-product-list.h"
#include "app/pages/lf-scenario-list.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-walk.h"
#include "models/lf-country.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-day-chooser.h"
#include "widgets/lf-line-layout.h"

/**
 * LfDecisionPage:
 *
 * The first step: what is to be decided, for whom, and what the walk will
 * ask.
 */
struct _LfDecisionPage
{
  LfPage parent_instance;

  LfFieldRow          *question;
  LfFieldRow          *decide_by;
  LfFieldRow          *owner;
  LfFieldRow          *assessment_title;
  LfFieldRow          *firm;
  LfProductList       *products;
  LfFieldRow          *industry;
  GtkMenuButton       *home_button;
  LfDayChooser        *day_chooser;
  AdwPreferencesGroup *walk;
  LfFrameworkChoice   *frameworks;
  LfScenarioList      *scenarios;
  GPtrArray           *walk_rows;
  guint64              steps;
};

G_DEFINE_FINAL_TYPE (LfDecisionPage, lf_decision_page, LF_TYPE_PAGE)

/* About how long a person takes to answer one question, in seconds. */
#define SECONDS_PER_QUESTION 10

static void
set_field (LfDecisionPage *self,
           const char     *field,
           const char     *text)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (GError) error = NULL;

  lf_session_apply (session,
                    lf_edit_new_set_field (lf_session_get_snapshot (session),
                                           field, text, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
home_chosen_cb (LfDecisionPage *self,
                const char     *code,
                const char     *name)
{
  set_field (self, "home", code);
}

static void
day_chosen_cb (LfDecisionPage *self,
               const char     *day)
{
  set_field (self, "decide-by", day);
}

static void
show_home (LfDecisionPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  const char *home =
    lf_snapshot_get_field (lf_session_get_snapshot (session), "home");
  const LfCountry *country = lf_country_find (home);

  if (country != NULL)
    {
      g_autofree char *label = lf_country_label (GTK_WIDGET (self),
                                                 country->code,
                                                 country->name);

      gtk_menu_button_set_label (self->home_button, label);
    }
  else
    gtk_menu_button_set_label (self->home_button,
                               *home != '\0' ? home : _("Choose…"));
}

/* Open questions take longer than ratings and are counted apart. */
static guint
count_questions (LfCatalogue *catalogue,
                 LfSnapshot  *snapshot,
                 LfStep       step,
                 LfScope      scope,
                 gboolean     open)
{
  guint n_frameworks, n = 0;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (catalogue, &n_frameworks);

  for (guint i = 0; i < n_frameworks; i++)
    {
      const LfFramework *framework = frameworks[i];

      if (framework->step != step || !lf_walk_has (snapshot, framework))
        continue;
      for (guint j = 0; j < framework->n_lists; j++)
        for (guint k = 0; k < framework->lists[j]->n_items; k++)
          n += framework->lists[j]->items[k]->scope == scope &&
               (framework->lists[j]->items[k]->kind == LF_ITEM_TEXT) == open;
    }
  return n;
}

static char *
describe_effort (guint for_firm,
                 guint for_market)
{
  guint n = for_firm + for_market;
  guint minutes = (n * SECONDS_PER_QUESTION + 59) / 60;
  g_autofree char *questions = NULL;
  g_autofree char *time = NULL;

  if (for_firm > 0 && for_market > 0)
    /* Translators: how many questions a step asks. */
    questions =
      g_strdup_printf (ngettext ("%u question, %u of them for each market",
                                 "%u questions, %u of them for each market",
                                 n), n, for_market);
  else if (for_market > 0)
    questions = g_strdup_printf (ngettext ("%u question for each market",
                                           "%u questions for each market",
                                           n), n);
  else
    questions = g_strdup_printf (ngettext ("%u question", "%u questions", n),
                                 n);
  time = g_strdup_printf (ngettext ("about %u minute", "about %u minutes",
                                    minutes), minutes);
  /* Translators: how many questions a step asks and how long that takes. */
  return g_strdup_printf (_("%s, %s"), questions, time);
}

/* What a step asks, in questions or otherwise, or that it shows what the
 * others say. */
static char *
describe_step (LfCatalogue *catalogue,
               LfSnapshot  *snapshot,
               LfStep       step)
{
  guint for_firm = count_questions (catalogue, snapshot, step,
                                    LF_SCOPE_FIRM, FALSE);
  guint for_market = count_questions (catalogue, snapshot, step,
                                      LF_SCOPE_MARKET, FALSE);
  guint for_candidate = count_questions (catalogue, snapshot, step,
                                         LF_SCOPE_CANDIDATE, FALSE);
  guint open = count_questions (catalogue, snapshot, step, LF_SCOPE_FIRM,
                                TRUE);

  if (for_firm + for_market > 0)
    return describe_effort (for_firm, for_market);
  if (for_candidate > 0)
    return g_strdup_printf (ngettext ("%u question for each candidate",
                                      "%u questions for each candidate",
                                      for_candidate), for_candidate);
  if (open > 0 && step == LF_STEP_INTERVIEWS)
    return g_strdup_printf (ngettext ("%u open question, to print or to "
                                      "fill in",
                                      "%u open questions, to print or to "
                                      "fill in", open), open);
  if (step == LF_STEP_WEIGHTS)
    return g_strdup (_("Asks how much each criterion counts; you may leave "
                       "it as it is"));
  if (step == LF_STEP_TREE)
    return g_strdup (_("Asks for choices, chances and what they bring, where "
                       "they decide"));
  return g_strdup (_("Shows what your answers say"));
}

static void
show_walk (LfDecisionPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  LfCatalogue *catalogue = lf_session_get_catalogue (session);
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  g_autoptr (GPtrArray) walk = lf_steps_walk (catalogue, snapshot);

  self->steps = lf_snapshot_get_stamp (snapshot, LF_RECORD_STEP);
  for (guint i = 0; i < self->walk_rows->len; i++)
    adw_preferences_group_remove (self->walk, self->walk_rows->pdata[i]);
  g_ptr_array_set_size (self->walk_rows, 0);
  for (guint i = 1; i < walk->len; i++)
    {
      const LfStepPage *page = walk->pdata[i];
      g_autofree char *effort = describe_step (catalogue, snapshot,
                                               page->step);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     _(page->title));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), effort);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      lf_line_layout_use_below (row);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", i);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name
                                   ("go-next-symbolic"));
      adw_preferences_group_add (self->walk, row);
      g_ptr_array_add (self->walk_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->walk), walk->len > 1);
}

#define N_ROWS 6

static void
get_rows (LfDecisionPage *self,
          LfFieldRow     *rows[N_ROWS])
{
  rows[0] = self->question;
  rows[1] = self->decide_by;
  rows[2] = self->owner;
  rows[3] = self->assessment_title;
  rows[4] = self->firm;
  rows[5] = self->industry;
}

static void
lf_decision_page_refresh (LfPage *page)
{
  LfDecisionPage *self = LF_DECISION_PAGE (page);

  LfFieldRow *rows[N_ROWS];

  get_rows (self, rows);
  for (gsize i = 0; i < N_ROWS; i++)
    lf_field_row_refresh (rows[i]);
  lf_product_list_refresh (self->products);
  show_home (self);
  lf_framework_choice_refresh (self->frameworks);
  lf_scenario_list_refresh (self->scenarios);
  if (lf_snapshot_get_stamp (lf_session_get_snapshot
                               (lf_page_get_session (page)),
                             LF_RECORD_STEP) != self->steps)
    show_walk (self);
}

static void
lf_decision_page_focus_first (LfPage *page)
{
  LfDecisionPage *self = LF_DECISION_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->question));
}

static void
lf_decision_page_constructed (GObject *object)
{
  LfDecisionPage *self = LF_DECISION_PAGE (object);
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  LfFieldRow *rows[N_ROWS];

  G_OBJECT_CLASS (lf_decision_page_parent_class)->constructed (object);
  if (session == NULL)
    return;
  get_rows (self, rows);
  for (gsize i = 0; i < N_ROWS; i++)
    lf_field_row_set_session (rows[i], session);
  lf_product_list_set_session (self->products, session);
  lf_framework_choice_set_session (self->frameworks, session);
  lf_scenario_list_set_session (self->scenarios, session);
  show_walk (self);
}

static void
lf_decision_page_dispose (GObject *object)
{
  g_clear_pointer (&LF_DECISION_PAGE (object)->walk_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_decision_page_parent_class)->dispose (object);
}

static void
lf_decision_page_class_init (LfDecisionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lf_decision_page_constructed;
  object_class->dispose = lf_decision_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_decision_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_decision_page_focus_first;

  g_type_ensure (LF_TYPE_DAY_CHOOSER);
  g_type_ensure (LF_TYPE_FIELD_ROW);
  g_type_ensure (LF_TYPE_FRAMEWORK_CHOICE);
  g_type_ensure (LF_TYPE_PRODUCT_LIST);
  g_type_ensure (LF_TYPE_SCENARIO_LIST);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-decision-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfDecisionPage, name)
  BIND (question);
  BIND (decide_by);
  BIND (owner);
  BIND (assessment_title);
  BIND (firm);
  BIND (products);
  BIND (industry);
  BIND (home_button);
  BIND (day_chooser);
  BIND (frameworks);
  BIND (scenarios);
  BIND (walk);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
lf_decision_page_init (LfDecisionPage *self)
{
  GtkWidget *chooser = lf_country_chooser_new (FALSE);

  self->walk_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lf_day_chooser_set_editable (self->day_chooser,
                               GTK_EDITABLE (self->decide_by));
  gtk_menu_button_set_popover (self->home_button, chooser);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (home_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}
