/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which frameworks an assessment asks. */

#include "config.h"

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-walk.h"
#include "models/lf-error.h"

static LfCatalogue *catalogue;

static gboolean
has (LfAssessment *assessment,
     const char   *framework)
{
  return lf_walk_has (lf_assessment_get_snapshot (assessment),
                      lf_catalogue_framework (catalogue, framework));
}

static void
choose (LfAssessment *assessment,
        const char   *preset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_walk_edit_preset (lf_assessment_get_snapshot (assessment), catalogue,
                         preset, &error);

  g_assert_no_error (error);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
}

static void
test_default (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  g_assert_true (has (assessment, "oli"));
  g_assert_false (has (assessment, "motives"));
  edit = lf_edit_new_set_step (lf_assessment_get_snapshot (assessment),
                               "motives", "Motives", TRUE, &error);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
  g_assert_true (has (assessment, "motives"));
}

static void
test_presets (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  guint n;
  const LfWalkPreset *presets = lf_walk_presets (&n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    {
      choose (assessment, presets[i].id);
      /* Without these there is nothing to decide on. */
      g_assert_true (has (assessment, "oli"));
      g_assert_true (has (assessment, "push"));
      g_assert_true (has (assessment, "modes"));
    }
  choose (assessment, "quick-look");
  g_assert_false (has (assessment, "three-c"));
  g_assert_false (has (assessment, "partners"));
  choose (assessment, "full-assessment");
  g_assert_true (has (assessment, "three-c"));
  g_assert_true (has (assessment, "drivers"));
  choose (assessment, "born-global-growth");
  g_assert_true (has (assessment, "capabilities"));
  g_assert_false (has (assessment, "partners"));
  choose (assessment, "licensing-decision");
  g_assert_true (has (assessment, "partners"));
  g_assert_false (has (assessment, "capabilities"));
  g_assert_true (lf_assessment_undo (assessment));
  g_assert_true (has (assessment, "capabilities"));
}

static gboolean
has_step (LfAssessment *assessment,
          LfStep        step)
{
  return lf_walk_has_step (lf_assessment_get_snapshot (assessment),
                           catalogue, step);
}

static void
switch_framework (LfAssessment *assessment,
                  const char   *framework,
                  gboolean      on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_edit_new_set_step (lf_assessment_get_snapshot (assessment), framework,
                          framework, on, &error);

  g_assert_no_error (error);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
}

/* A step goes with the last of its frameworks, and those that work on what
 * it asks go with it; decision and report stay. */
static void
test_steps (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  g_assert_true (has_step (assessment, LF_STEP_HOW));
  g_assert_true (has_step (assessment, LF_STEP_RANKING));
  g_assert_false (has_step (assessment, LF_STEP_RESOURCES));
  g_assert_false (has_step (assessment, LF_STEP_GROWTH));
  switch_framework (assessment, "modes", FALSE);
  g_assert_true (has_step (assessment, LF_STEP_HOW));
  switch_framework (assessment, "solo-or-partner", FALSE);
  g_assert_false (has_step (assessment, LF_STEP_HOW));
  switch_framework (assessment, "markets", FALSE);
  g_assert_false (has_step (assessment, LF_STEP_WHERE));
  g_assert_false (has_step (assessment, LF_STEP_WEIGHTS));
  g_assert_false (has_step (assessment, LF_STEP_RANKING));
  switch_framework (assessment, "resources", TRUE);
  g_assert_true (has_step (assessment, LF_STEP_RESOURCES));
  for (guint i = 0; i < n; i++)
    switch_framework (assessment, frameworks[i]->id, FALSE);
  for (int step = 0; step < LF_N_STEPS; step++)
    g_assert_cmpint (has_step (assessment, (LfStep) step), ==,
                     step == LF_STEP_DECISION || step == LF_STEP_REPORT);
}

/* An occasion is recognised until one switch is moved. */
static void
test_found (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  guint n;
  const LfWalkPreset *presets = lf_walk_presets (&n);

  for (guint i = 0; i < n; i++)
    {
      const LfWalkPreset *found;

      choose (assessment, presets[i].id);
      found = lf_walk_find_preset (lf_assessment_get_snapshot (assessment),
                                   catalogue);
      g_assert_nonnull (found);
      g_assert_cmpstr (found->id, ==, presets[i].id);
    }
  switch_framework (assessment, "oli", FALSE);
  g_assert_null (lf_walk_find_preset (lf_assessment_get_snapshot (assessment),
                                      catalogue));
}

static void
test_unknown (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_walk_edit_preset (lf_assessment_get_snapshot (assessment), catalogue,
                         "nothing", &error);

  g_assert_null (edit);
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/walk/default", test_default);
  g_test_add_func ("/walk/presets", test_presets);
  g_test_add_func ("/walk/steps", test_steps);
  g_test_add_func ("/walk/found", test_found);
  g_test_add_func ("/walk/unknown", test_unknown);
  return g_test_run ();
}
