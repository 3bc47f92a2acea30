/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-settings.h"

#include <float.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"

#define TEXT(name, choices, fallback) { name, choices, fallback }
#define NUMBER(name, fallback, min, max) \
  { name, NULL, NULL, fallback, min, max, FALSE }
#define WHOLE(name, fallback, min, max) \
  { name, NULL, NULL, fallback, min, max, TRUE }

/* The ways to weights. */
#define WAYS "derived|direct|roc|rank-sum|reciprocal|swing|pairwise|equal|" \
             "entropy|critic|base"

/* Sorted by name. decision-model sections in comments say whose they are. */
static const LfSetting settings[] = {
  /* Groups: how several people's ratings become one. */
  TEXT ("aggregate", "mean|median", "mean"),
  /* Modes: under this stability the text says "close call". */
  NUMBER ("close-call", 0.7, 0, 1),
  /* The unit of all money in the assessment. */
  TEXT ("currency", "", ""),
  /* Robustness: how many draws. */
  WHOLE ("draws", 10000, 1, 10000000),
  /* Gates: what the firm can spend on the entry. */
  NUMBER ("funds-available", 0, 0, DBL_MAX),
  /* Ranking: the shares of the two top groups, and what may join them. */
  NUMBER ("group-barriers", 0.4, 0, 1),
  NUMBER ("group-distance", 0, 0, 1),
  NUMBER ("group-indicators", 0, 0, 1),
  NUMBER ("group-pull", 0.6, 0, 1),
  /* Ranking: a market under this coverage is not ranked. */
  NUMBER ("min-coverage", 0.5, 0, 1),
  /* Modes: the share of the priorities once they are set. */
  NUMBER ("priorities-share", 0.2, 0, 1),
  /* Modes: what the manager weighs (0 = not set). */
  NUMBER ("priority-commitment", 0, 0, 100),
  NUMBER ("priority-control", 0, 0, 100),
  NUMBER ("priority-flexibility", 0, 0, 100),
  NUMBER ("priority-knowledge", 0, 0, 100),
  NUMBER ("priority-learning", 0, 0, 100),
  NUMBER ("priority-return", 0, 0, 100),
  NUMBER ("priority-risk", 0, 0, 100),
  NUMBER ("priority-speed", 0, 0, 100),
  /* Ranking: the method and its normalisation. */
  TEXT ("ranking-method", "saw|wpm|topsis|promethee2|vikor", "saw"),
  TEXT ("ranking-normalisation", "fixed|minmax|max|sum|vector", "fixed"),
  /* Growth: how countries are put into the twelve regions. */
  TEXT ("region-coding", "strict|paper", "strict"),
  /* Report. */
  TEXT ("report-language", "", ""),
  TEXT ("report-paper", "a4|letter", "a4"),
  /* Modes: the OLI rule set in force. */
  TEXT ("rule-set", "default|a|b", "default"),
  /* Robustness: the generator's seed. */
  WHOLE ("seed", 1, 0, 4294967295.0),
  /* Robustness: concentration of the weights around those in force
   * (0 = uniform over the simplex). */
  NUMBER ("spread", 0, 0, 1e6),
  /* Growth: the year at which the firm is looked at (0 = the last one in
   * the data). */
  WHOLE ("study-year", 0, 0, 9999),
  /* Gates: whether the level of the 3C toolkit that a mode needs stops it,
   * and how much may be lacking. */
  TEXT ("three-c-gate", "off|on", "off"),
  NUMBER ("three-c-slack", 0, 0, 4),
  /* VIKOR: weight of the majority. */
  NUMBER ("vikor-v", 0.5, 0, 1),
  /* Weights: which elicitation is in force inside a group, where it is
   * another than for the rest. */
  TEXT ("weights-barriers", "same|" WAYS, "same"),
  TEXT ("weights-distance", "same|" WAYS, "same"),
  TEXT ("weights-indicators", "same|" WAYS, "same"),
  /* Weights: which elicitation is in force. */
  TEXT ("weights-method", WAYS, "derived"),
  TEXT ("weights-pull", "same|" WAYS, "same"),
};

/**
 * lf_settings_get:
 * @n_settings: (out): how many there are
 *
 * Returns: (array length=n_settings) (transfer none): all known settings,
 *   by name
 */
const LfSetting *
lf_settings_get (guint *n_settings)
{
  *n_settings = G_N_ELEMENTS (settings);
  return settings;
}

/**
 * lf_setting_find:
 * @name: a setting's id
 *
 * Returns: (transfer none) (nullable): what describes it
 */
const LfSetting *
lf_setting_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (strcmp (settings[i].name, name) == 0)
      return &settings[i];
  return NULL;
}

static gboolean
is_one_of (const char *text,
           const char *choices)
{
  g_auto (GStrv) allowed = g_strsplit (choices, "|", -1);

  return g_strv_contains ((const char *const *) allowed, text);
}

/**
 * lf_setting_check:
 * @name: a setting's id
 * @number: (nullable): the number that it is set to
 * @text: (nullable): the text that it is set to
 * @error: return location
 *
 * Checks a setting's value. An unknown setting (a newer version's, say)
 * passes; lf_assessment_get_problems() names it.
 *
 * Returns: whether the value is allowed
 */
gboolean
lf_setting_check (const char    *name,
                  const double  *number,
                  const char    *text,
                  GError       **error)
{
  const LfSetting *setting = lf_setting_find (name);

  if ((number != NULL) == (text != NULL))
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   /* Translators: %s is a setting's id */
                   _("setting “%s” must have either a number or a text"),
                   name);
      return FALSE;
    }
  if (setting == NULL)
    return TRUE;
  if (setting->choices == NULL)
    {
      if (number != NULL &&
          *number >= setting->min && *number <= setting->max &&
          (!setting->whole || *number == floor (*number)))
        return TRUE;
      if (setting->max >= DBL_MAX)
        g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                     _("setting “%s” must be a number, at least %g"),
                     name, setting->min);
      else
        g_set_error (error, LF_ERROR, LF_ERROR_INVALID, setting->whole ?
                     _("setting “%s” must be a whole number from %g to %g") :
                     _("setting “%s” must be a number from %g to %g"),
                     name, setting->min, setting->max);
      return FALSE;
    }
  if (text != NULL && (*setting->choices == '\0' ||
                       is_one_of (text, setting->choices)))
    return TRUE;
  g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
               *setting->choices == '\0' ?
               _("setting “%s” must be a text") :
               /* Translators: the second %s is a list of ids, a|b|c */
               _("setting “%s” must be one of %s"),
               name, setting->choices);
  return FALSE;
}
