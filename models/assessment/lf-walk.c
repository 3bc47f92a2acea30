/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which frameworks an assessment asks: those of the content that are not
 * optional, unless the person says otherwise. */

#include "config.h"

#include "models/assessment/lf-walk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edit-builder.h"
#include "models/lf-error.h"

typedef struct
{
  LfWalkPreset preset;
  gboolean     all;
  const char  *on[6];
  const char  *off[4];
} Preset;

static const Preset presets[] = {
  { { "quick-look", N_("Quick look"),
      N_("Push and pull, advantages and entry modes, and nothing else") },
    FALSE, { NULL }, { "three-c", "solo-or-partner", "deals", NULL } },
  { { "full-assessment", N_("Full assessment"),
      N_("Every framework there is") },
    TRUE, { NULL }, { NULL } },
  { { "born-global-growth", N_("Born-global growth"),
      N_("The usual walk, with drivers, paths and the capabilities for "
         "growth after entry") },
    FALSE, { "drivers", "paths", "capabilities", NULL }, { NULL } },
  { { "licensing-decision", N_("Licensing decision"),
      N_("The usual walk, with motives, resources, ways of mobilizing them "
         "and partners") },
    FALSE, { "motives", "resources", "mobilization", "partners", NULL },
    { NULL } },
};

static LfWalkPreset public_presets[G_N_ELEMENTS (presets)];

/**
 * lf_walk_has:
 * @snapshot: what the assessment holds
 * @framework: a framework of the content
 *
 * Returns: whether the assessment asks it
 */
gboolean
lf_walk_has (LfSnapshot        *snapshot,
             const LfFramework *framework)
{
  const LfRecord *record = lf_snapshot_get (snapshot, LF_RECORD_STEP,
                                            LF_KEY (framework->id));

  return record != NULL ? lf_record_get_yes (record, "on")
                        : !framework->optional;
}

/* What a step without questions of its own works on. */
static LfStep
subject_of (LfStep step)
{
  return step == LF_STEP_WEIGHTS || step == LF_STEP_RANKING ? LF_STEP_WHERE
                                                            : step;
}

/**
 * lf_walk_has_step:
 * @snapshot: what the assessment holds
 * @catalogue: the content
 * @step: a step of the walk
 *
 * A step is left out when all of its frameworks are switched off; the
 * decision and the report never are.
 *
 * Returns: whether the walk has the step
 */
gboolean
lf_walk_has_step (LfSnapshot  *snapshot,
                  LfCatalogue *catalogue,
                  LfStep       step)
{
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  if (step == LF_STEP_DECISION || step == LF_STEP_REPORT)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (frameworks[i]->step == subject_of (step) &&
        lf_walk_has (snapshot, frameworks[i]))
      return TRUE;
  return FALSE;
}

/**
 * lf_walk_presets:
 * @n_presets: (out): how many
 *
 * Returns: (array length=n_presets) (transfer none): the presets, titles
 *   untranslated
 */
const LfWalkPreset *
lf_walk_presets (guint *n_presets)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
        public_presets[i] = presets[i].preset;
      g_once_init_leave (&once, 1);
    }
  *n_presets = G_N_ELEMENTS (presets);
  return public_presets;
}

static const Preset *
find_preset (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (strcmp (presets[i].preset.id, id) == 0)
      return &presets[i];
  return NULL;
}

static gboolean
wants (const Preset      *preset,
       const LfFramework *framework)
{
  return (preset->all || !framework->optional ||
          g_strv_contains (preset->on, framework->id)) &&
         !g_strv_contains (preset->off, framework->id);
}

/**
 * lf_walk_find_preset:
 * @snapshot: what the assessment holds
 * @catalogue: the content
 *
 * Returns: (transfer none) (nullable): the preset that asks just what this
 *   assessment asks; title and summary untranslated
 */
const LfWalkPreset *
lf_walk_find_preset (LfSnapshot  *snapshot,
                     LfCatalogue *catalogue)
{
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  for (gsize p = 0; p < G_N_ELEMENTS (presets); p++)
    {
      gboolean same = TRUE;

      for (guint i = 0; i < n && same; i++)
        same = wants (&presets[p], frameworks[i]) ==
               lf_walk_has (snapshot, frameworks[i]);
      if (same)
        return &presets[p].preset;
    }
  return NULL;
}

/**
 * lf_walk_edit_preset:
 * @base: what the assessment holds
 * @catalogue: the content
 * @preset: a preset's id
 * @error: return location
 *
 * Switches frameworks on and off as the preset says, in one step. Answers
 * to what is switched off stay.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_walk_edit_preset (LfSnapshot   *base,
                     LfCatalogue  *catalogue,
                     const char   *preset,
                     GError      **error)
{
  const Preset *chosen = find_preset (preset);
  LfEditBuilder *builder;
  guint n;
  const LfFramework *const *frameworks = lf_catalogue_frameworks (catalogue,
                                                                  &n);

  if (chosen == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("there is no preset “%s”"), preset);
      return NULL;
    }
  /* Translators: undo label; %s is a preset such as “Quick look” */
  builder = lf_edit_builder_new (base, _("Walk “%s”"),
                                 _(chosen->preset.title));
  for (guint i = 0; i < n; i++)
    {
      const char *id = frameworks[i]->id;
      gboolean on = wants (chosen, frameworks[i]);

      /* What is as the content has it needs no word. */
      if (on == !frameworks[i]->optional)
        lf_edit_builder_remove (builder, LF_RECORD_STEP, LF_KEY (id));
      else
        lf_edit_builder_set (builder, LF_RECORD_STEP, LF_KEY (id), "on",
                             g_variant_new_boolean (on));
    }
  return lf_edit_builder_end (builder, error);
}
