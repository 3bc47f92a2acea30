/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that a framework switches on and off, and the pages of resources,
 * partners and interviews. */

#include "config.h"

#include "lf-app-fixture.h"
#include "framework-fixture.h"

#include <stdlib.h>

#include "app/lf-interview-card.h"
#include "app/lf-said-about.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-interview.h"
#include "models/assessment/lf-walk.h"

static LfCatalogue *catalogue;

static void
use_preset (LfSession  *session,
            const char *preset)
{
  g_autoptr (GError) error = NULL;

  apply (session, lf_walk_edit_preset (lf_session_get_snapshot (session),
                                       catalogue, preset, &error));
  g_assert_no_error (error);
}

static guint
n_steps (LfSession *session)
{
  g_autoptr (GPtrArray) walk =
    lf_steps_walk (catalogue, lf_session_get_snapshot (session));

  return walk->len;
}

/* Every step in the walk with the whole assessment, fewer in a new one, and
 * the fewest in a quick look. */
static void
test_presets (void)
{
  g_autoptr (LfSession) session = lf_app_fixture_session (NULL);
  guint all, usual;

  lf_steps_list (&all);
  usual = n_steps (session);
  g_assert_cmpuint (usual, <, all);
  use_preset (session, "full-assessment");
  g_assert_cmpuint (n_steps (session), ==, all);
  use_preset (session, "quick-look");
  g_assert_cmpuint (n_steps (session), <, usual);
}

/* Pages ask what is switched on, at once, and no longer what is switched
 * off: one framework of a page of questions, and the table of markets. */
static void
test_follow (gconstpointer data)
{
  static const struct
  {
    LfStep      step;
    const char *framework;
    const char *item;
    const char *subject;
  } cases[] = {
    { LF_STEP_WHY, "motives", "mot-mkt-share", NULL },
    { LF_STEP_HOW, "solo-or-partner", "hur-infra-team", "US" },
    { LF_STEP_WHERE, "markets", "pull-market-share", "US" },
    { LF_STEP_RESOURCES, "mobilization", "mobq-autonomy", NULL },
    { LF_STEP_GROWTH, "paths", "pq-spr-bold", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LfSession *session = lf_app_fixture_session ("case-b-us");
      LfPage *page = show_page (session, cases[i].step);

      for (guint on = 0; on < 3; on++)
        {
          switch_framework (session, cases[i].framework, on % 2 == 0);
          g_assert_cmpint (lf_page_reveal (page, cases[i].item,
                                           cases[i].subject), ==,
                           on % 2 == 0);
          lf_app_fixture_idle ();
        }
      let_go (page, session);
    }
}

/* Name, rate, rank: the empty page asks for a name, the leader stands in the
 * sentence at the foot, and a candidate under the gate is told of. */
static void
test_partners (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  g_autoptr (GError) error = NULL;
  const LfList *card = lf_catalogue_list (catalogue, "ps");
  g_autofree char *ids[2] = { NULL };

  switch_framework (session, "partners", TRUE);
  page = show_page (session, LF_STEP_PARTNERS);
  g_assert_true (says (GTK_WIDGET (page), "Who Could Be a Partner?"));
  for (guint c = 0; c < 2; c++)
    {
      apply (session, lf_edit_new_add_candidate (
        lf_session_get_snapshot (session), "partner",
        c == 0 ? "Good House" : "Vague House", &ids[c], &error));
      for (guint i = 0; i < card->n_items; i++)
        lf_session_rate (session, card->items[i], ids[c], &(LfRating) {
          .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
          .value = card->items[i]->gate != NULL && c == 1 ? 1 : 3 });
    }
  run_frame (GTK_WIDGET (page));
  g_assert_false (says (GTK_WIDGET (page), "Who Could Be a Partner?"));
  g_assert_true (says (GTK_WIDGET (page), "Good House scores 3.00 of 4"));
  g_assert_true (says (GTK_WIDGET (page), "Vague House is not recommended"));
  g_assert_true (says (GTK_WIDGET (page), "3.00, blocked"));
  g_assert_true (lf_page_reveal (page, "ps-reputation", ids[1]));
  g_free (g_steal_pointer (&ids[0]));
  g_free (g_steal_pointer (&ids[1]));
  let_go (page, session);
}

/* What the best resources are worth, the widest gap, and the way that the
 * answers point to. */
static void
test_resources (void)
{
  LfSession *session = lf_app_fixture_session ("demo-four-markets");
  LfPage *page = show_page (session, LF_STEP_RESOURCES);

  g_assert_true (says (GTK_WIDGET (page), "The widest gap in resources"));
  g_assert_true (says (GTK_WIDGET (page), "The answers point to"));
  g_assert_true (lf_page_reveal (page, "vrio-value", NULL));
  run_frame (GTK_WIDGET (page));
  g_assert_true (says (GTK_WIDGET (page), "unused advantage"));
  g_assert_true (lf_page_reveal (page, "res-funding", NULL));
  let_go (page, session);
}

static void
name_participant (LfSession  *session,
                  const char *id,
                  const char *name)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  LfEditBuilder *builder = lf_edit_builder_new (snapshot, "name");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (lf_snapshot_get (snapshot, LF_RECORD_PARTICIPANT, LF_KEY (id)) == NULL)
    {
      GVariantDict value;

      g_variant_dict_init (&value, NULL);
      g_variant_dict_insert (&value, "name", "s", name);
      lf_edit_builder_add (builder, LF_RECORD_PARTICIPANT, LF_KEY (id),
                           g_variant_dict_end (&value));
    }
  else
    lf_edit_builder_set (builder, LF_RECORD_PARTICIPANT, LF_KEY (id), "name",
                         g_variant_new_string (name));
  edit = lf_edit_builder_end (builder, &error);
  g_assert_no_error (error);
  apply (session, edit);
}

/* Who answers stays chosen when somebody comes, and has the name that they
 * have now. */
static void
test_chosen_participant (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  GtkDropDown *who;
  GtkStringObject *chosen;
  g_autofree char *one = g_uuid_string_random ();
  g_autofree char *other = g_uuid_string_random ();

  switch_framework (session, "interview", TRUE);
  name_participant (session, one, "Ana");
  page = show_page (session, LF_STEP_INTERVIEWS);
  who = GTK_DROP_DOWN (lf_app_fixture_find (GTK_WIDGET (page),
                                            GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (who, 1);
  name_participant (session, other, "Bo");
  name_participant (session, one, "Anna");
  chosen = gtk_drop_down_get_selected_item (who);
  g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, "Anna");
  let_go (page, session);
}

/* Words go into the document when the field is left, and stand where the
 * question they help with is rated. */
static void
test_interview (void)
{
  LfSession *session = lf_app_fixture_session (NULL);
  LfPage *page;
  GtkWidget *card, *text, *said;
  const LfItem *asked = lf_catalogue_item (catalogue, "iv-q6");
  g_autoptr (GArray) answers = NULL;

  switch_framework (session, "interview", TRUE);
  page = show_page (session, LF_STEP_INTERVIEWS);
  g_assert_true (lf_page_reveal (page, asked->id, NULL));
  lf_app_fixture_idle ();
  card = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  card = gtk_widget_get_ancestor (card, LF_TYPE_INTERVIEW_CARD);
  g_assert_true (lf_interview_card_get_question (LF_INTERVIEW_CARD (card)) ==
                 asked);
  text = lf_app_fixture_find (card, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            "Prices fall.", -1);
  lf_interview_card_set_participant (LF_INTERVIEW_CARD (card), "nobody");
  lf_app_fixture_idle ();
  answers = lf_interview_answers (catalogue,
                                  lf_session_get_snapshot (session), asked);
  g_assert_cmpuint (answers->len, ==, 1);

  said = lf_said_about_new (session,
                            lf_catalogue_item (catalogue, "push-low-margin"));
  g_object_ref_sink (said);
  g_assert_true (gtk_widget_get_visible (said));
  g_assert_finalize_object (said);
  said =
    lf_said_about_new (session,
                       lf_catalogue_item (catalogue, "o-brand-reputation"));
  g_object_ref_sink (said);
  g_assert_false (gtk_widget_get_visible (said));
  g_assert_finalize_object (said);
  let_go (page, session);
}

/* Every page with everything switched on, in every sample. */
static void
test_whole (gconstpointer data)
{
  guint n;
  const LfStepPage *steps = lf_steps_list (&n);

  for (guint i = 0; i < n; i++)
    {
      LfSession *session = lf_app_fixture_session (data);
      LfPage *page;

      use_preset (session, "full-assessment");
      page = show_page (session, steps[i].step);
      lf_page_focus_first (page);
      lf_app_fixture_idle ();
      let_go (page, session);
    }
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/frameworks/presets", test_presets);
  g_test_add_data_func ("/frameworks/follow", NULL, test_follow);
  g_test_add_func ("/frameworks/partners", test_partners);
  g_test_add_func ("/frameworks/resources", test_resources);
  g_test_add_func ("/frameworks/chosen-participant",
                   test_chosen_participant);
  g_test_add_func ("/frameworks/interview", test_interview);
  g_test_add_data_func ("/frameworks/whole/empty", NULL, test_whole);
  g_test_add_data_func ("/frameworks/whole/demo", "demo-four-markets",
                        test_whole);
  return lf_app_fixture_run ();
}
