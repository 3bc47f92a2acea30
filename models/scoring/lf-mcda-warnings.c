/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-mcda-warnings.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/scoring/lf-statistics.h"

/* Fewer alternatives than this are correlated by chance. */
#define MIN_ALTERNATIVES 4

/* As many near copies of unrelated criteria as nobody need wonder at. */
#define BY_CHANCE 0.5

static void
find_misplaced (const LfDecisionTable *table,
                GArray                *warnings)
{
  LfMcdaWarning warning = { LF_MCDA_WARNING_MISPLACED, 0, 0, 0, 0 };

  for (guint i = 0; i < table->n_alternatives; i++)
    if (lf_decision_table_is_misplaced (table, i))
      {
        g_array_append_val (warnings, warning);
        return;
      }
}

/* The ideal of TOPSIS, the flows of PROMETHEE and the regrets of VIKOR are
 * made of the alternatives at hand (García-Cascales & Lamata 2012,
 * Mathematical and Computer Modelling 56:123–132; De Keyser & Peeters 1996,
 * European Journal of Operational Research 89:457–461). The weighted product
 * is not: its normalisations multiply all scores by the same factor. */
static void
find_set_dependent (const LfMcdaOptions *options,
                    GArray              *warnings)
{
  LfMcdaWarning warning = { LF_MCDA_WARNING_SET_DEPENDENT_METHOD, 0, 0, 0, 0 };

  switch (options->method)
    {
    case LF_METHOD_SAW:
      if (options->normalisation == LF_NORMALISATION_FIXED ||
          options->normalisation == LF_NORMALISATION_NONE)
        return;
      warning.kind = LF_MCDA_WARNING_SET_DEPENDENT;
      break;
    case LF_METHOD_WPM:
      return;
    case LF_METHOD_TOPSIS:
    case LF_METHOD_PROMETHEE2:
    case LF_METHOD_VIKOR:
    default:
      break;
    }
  g_array_append_val (warnings, warning);
}

/* What is not certain: which cells, column by column, and how many of each
 * criterion. */
typedef struct
{
  gboolean *cells;
  guint    *missing;
  guint    *spread; /* over more than a point */
} Doubts;

static void
doubts_init (Doubts                *self,
             const LfDecisionTable *table)
{
  gsize n = table->n_alternatives;

  self->cells = g_new0 (gboolean, n * table->n_criteria);
  self->missing = g_new0 (guint, table->n_criteria);
  self->spread = g_new0 (guint, table->n_criteria);
  for (guint u = 0; u < table->uncertain->len; u++)
    {
      const LfUncertainCell *cell = &g_array_index (table->uncertain,
                                                    LfUncertainCell, u);
      gboolean missing = cell->kind == LF_CELL_MISSING;
      gboolean point = cell->kind == LF_CELL_UNIFORM ? cell->a == cell->b
                                                     : cell->b == 0;

      self->missing[cell->criterion] += missing;
      self->spread[cell->criterion] += !missing && !point;
      self->cells[cell->criterion * n + cell->alternative] = missing || !point;
    }
}

static void
doubts_clear (Doubts *self)
{
  g_free (self->cells);
  g_free (self->missing);
  g_free (self->spread);
}

/* The correlation of two criteria over the alternatives of which both
 * figures are certain, as many as @used tells; 0 where these are too few to
 * say so of all. */
static double
correlate_certain (const LfDecisionTable *table,
                   const Doubts          *doubts,
                   guint                  j,
                   guint                  k,
                   double                *room,
                   guint                 *n_used)
{
  gsize n = table->n_alternatives;
  double *x = room, *y = room + n;
  guint used = 0;

  for (guint i = 0; i < n; i++)
    if (!doubts->cells[j * n + i] && !doubts->cells[k * n + i])
      {
        const double *row = table->values + (gsize) i * table->n_criteria;

        x[used] = row[j];
        y[used++] = row[k];
      }
  *n_used = used;
  if (used < MIN_ALTERNATIVES || 2 * used < n ||
      !lf_statistics_standardise (x, used, 1, x) ||
      !lf_statistics_standardise (y, used, 1, y))
    return 0;
  return lf_statistics_dot (x, y, used);
}

static gboolean
is_certain (const Doubts *doubts,
            guint         criterion)
{
  return doubts->missing[criterion] + doubts->spread[criterion] == 0;
}

/* Whether a criterion counts, and something is known of it. */
static gboolean
is_used (const LfDecisionTable *table,
         const Doubts          *doubts,
         guint                  criterion,
         gboolean               weighted)
{
  return (!weighted || table->criteria[criterion].weight > 0) &&
         doubts->missing[criterion] < table->n_alternatives;
}

/* Whether so many criteria that have nothing to do with one another make a
 * pair that looks like near copies over @n alternatives: of 32 criteria and
 * four alternatives there are twelve such pairs. */
static gboolean
may_be_chance (guint n_criteria,
               guint n)
{
  double n_pairs = 0.5 * n_criteria * (n_criteria - 1.0);

  return n_pairs * lf_statistics_correlation_p (LF_MCDA_NEAR_COPY, n) >=
         BY_CHANCE;
}

/* Column by column, turned so that more is better. */
static void
find_near_copies (const LfDecisionTable *table,
                  const Doubts          *doubts,
                  gboolean               weighted,
                  GArray                *warnings)
{
  guint n = table->n_alternatives;
  guint m = table->n_criteria;
  g_autofree double *columns = g_new0 (double, (gsize) n * m);
  g_autofree double *room = g_new (double, 2 * (gsize) n);
  guint n_criteria = 0;

  for (guint j = 0; j < m; j++)
    if (is_used (table, doubts, j, weighted) &&
        !lf_statistics_standardise (table->values + j, n, m,
                                    columns + (gsize) j * n) &&
        doubts->spread[j] == 0 && n > 1)
      {
        LfMcdaWarning warning = { LF_MCDA_WARNING_CONSTANT, j, j, 0, n };

        g_array_append_val (warnings, warning);
      }
  if (n < MIN_ALTERNATIVES)
    return;

  for (guint j = 0; j < m; j++)
    n_criteria += is_used (table, doubts, j, weighted);
  for (guint j = 0; j < m; j++)
    for (guint k = j + 1; k < m; k++)
      {
        double correlation;
        guint used = n;

        if (!is_used (table, doubts, j, weighted) ||
            !is_used (table, doubts, k, weighted))
          continue;
        correlation = is_certain (doubts, j) && is_certain (doubts, k)
          ? lf_statistics_dot (columns + (gsize) j * n,
                               columns + (gsize) k * n, n)
          : correlate_certain (table, doubts, j, k, room, &used);
        if (table->criteria[j].direction != table->criteria[k].direction)
          correlation = -correlation;
        if (correlation >= LF_MCDA_NEAR_COPY)
          {
            LfMcdaWarning warning = {
              may_be_chance (n_criteria, used) ? LF_MCDA_WARNING_CHANCE_COPIES
                                               : LF_MCDA_WARNING_NEAR_COPIES,
              j, k, MIN (correlation, 1), used };

            g_array_append_val (warnings, warning);
          }
      }
}

/**
 * lf_mcda_warnings_find:
 * @table: a table
 * @options: (nullable): the method that is to be used
 * @weighted: whether the weights of the table are
 *
 * Looks for what makes a ranking less trustworthy than it seems:
 * alternatives that may have been meant to describe the criteria, a
 * normalisation or a method that depends on the set of alternatives (for
 * @options), constant criteria, and pairs of criteria that are near copies.
 * For the last, at least four alternatives and half of all must be certain on
 * both criteria, and pairs that chance alone would make are kept apart. No
 * criterion is constant of which some figure is known only within bounds.
 * Criteria of which nothing is known are passed over, and where @weighted
 * those without weight.
 *
 * Returns: (transfer full) (element-type LfMcdaWarning): the warnings,
 *   maybe none
 */
GArray *
lf_mcda_warnings_find (const LfDecisionTable *table,
                       const LfMcdaOptions   *options,
                       gboolean               weighted)
{
  GArray *warnings = g_array_new (FALSE, FALSE, sizeof (LfMcdaWarning));
  Doubts doubts;

  find_misplaced (table, warnings);
  if (options != NULL && table->n_alternatives > 1)
    find_set_dependent (options, warnings);
  doubts_init (&doubts, table);
  find_near_copies (table, &doubts, weighted, warnings);
  doubts_clear (&doubts);
  return warnings;
}

static char *
misplaced_to_text (const LfDecisionTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < table->n_alternatives; i++)
    if (lf_decision_table_is_misplaced (table, i))
      {
        /* Translators: a name, and the line of a file that it stands on. */
        g_autofree char *name = g_strdup_printf (_("“%s” (line %d)"),
                                                 table->alternatives[i],
                                                 table->lines[i]);

        lf_i18n_add_to_list (names, lf_i18n_list_gap (), name);
      }
  /* Translators: %s is a list of one name or more. The words from direction
   * to order are not translated. */
  return g_strdup_printf (_("Read as alternatives: %s. Rows that describe "
                            "the criteria must stand above the first "
                            "alternative and be called direction, weight, "
                            "low, high, preference, q, p, s or order."),
                          names->str);
}

static gboolean
has_missing (const LfDecisionTable *table,
             guint                  criterion)
{
  for (guint u = 0; u < table->uncertain->len; u++)
    {
      const LfUncertainCell *cell = &g_array_index (table->uncertain,
                                                    LfUncertainCell, u);

      if (cell->kind == LF_CELL_MISSING && cell->criterion == criterion)
        return TRUE;
    }
  return FALSE;
}

/**
 * lf_mcda_warning_to_text:
 * @self: a warning
 * @table: the table that it is about
 *
 * Returns: (transfer full): a sentence for a person
 */
char *
lf_mcda_warning_to_text (const LfMcdaWarning   *self,
                         const LfDecisionTable *table)
{
  const char *name = table->criteria[self->criterion].name;
  const char *other = table->criteria[self->other].name;

  name = name != NULL ? name : "";
  other = other != NULL ? other : "";
  switch (self->kind)
    {
    case LF_MCDA_WARNING_MISPLACED:
      return misplaced_to_text (table);
    case LF_MCDA_WARNING_CONSTANT:
      if (has_missing (table, self->criterion))
        /* Translators: %s is a criterion. */
        return g_strdup_printf (_("All that is known is alike on “%s”: it "
                                  "cannot tell the alternatives apart."),
                                name);
      return g_strdup_printf (_("All alternatives are alike on “%s”: it "
                                "cannot tell them apart."),
                              name);
    case LF_MCDA_WARNING_NEAR_COPIES:
      return g_strdup_printf (_("“%s” and “%s” say nearly the same "
                                "(correlation %.2f): together they count "
                                "twice."),
                              name, other, self->correlation);
    case LF_MCDA_WARNING_CHANCE_COPIES:
      return g_strdup_printf (
        /* Translators: two criteria, their correlation, and how many
         * alternatives there are, at least four. */
        g_dngettext (GETTEXT_PACKAGE,
                     "“%1$s” and “%2$s” go together (correlation %3$.2f), "
                     "which may be chance: there is only %4$u alternative.",
                     "“%1$s” and “%2$s” go together (correlation %3$.2f), "
                     "which may be chance: there are only %4$u "
                     "alternatives.", self->n),
        name, other, self->correlation, self->n);
    case LF_MCDA_WARNING_SET_DEPENDENT_METHOD:
      return g_strdup (_("This method measures alternatives by one another, "
                         "whatever the scales: adding or removing one may "
                         "reverse the ranking of the others."));
    case LF_MCDA_WARNING_SET_DEPENDENT:
    default:
      return g_strdup (_("The scales depend on this set of alternatives: "
                         "adding or removing one may reverse the ranking of "
                         "the others. Fixed scales do not."));
    }
}

static void
say_kind (const LfDecisionTable *table,
          GArray                *found,
          LfMcdaWarningKind      kind,
          guint                  n_named,
          GPtrArray             *texts)
{
  guint n = 0;

  for (guint w = 0; w < found->len; w++)
    {
      const LfMcdaWarning *warning = &g_array_index (found, LfMcdaWarning, w);

      if (warning->kind == kind && n++ < n_named)
        g_ptr_array_add (texts, lf_mcda_warning_to_text (warning, table));
    }
  if (n <= n_named)
    return;
  n -= n_named;
  g_ptr_array_add (texts, g_strdup_printf (
    kind == LF_MCDA_WARNING_CONSTANT
      ? g_dngettext (GETTEXT_PACKAGE,
                     "So it is with %u other criterion.",
                     "So it is with %u other criteria.", n)
      : g_dngettext (GETTEXT_PACKAGE,
                     "So do %u other pair of criteria.",
                     "So do %u other pairs of criteria.", n), n));
}

/**
 * lf_mcda_warnings_say:
 * @table: the table that they are about
 * @found: (element-type LfMcdaWarning): warnings
 * @n_named: how many of each kind are told one by one; the others are
 *   counted
 * @texts: (element-type utf8): where sentences for a person are added
 *
 * Says the warnings, kind by kind, but for those which may be chance.
 */
void
lf_mcda_warnings_say (const LfDecisionTable *table,
                      GArray                *found,
                      guint                  n_named,
                      GPtrArray             *texts)
{
  for (guint kind = 0; kind <= LF_MCDA_WARNING_NEAR_COPIES; kind++)
    say_kind (table, found, kind, n_named, texts);
}

/**
 * lf_mcda_warnings_remark:
 * @table: the table that they are about
 * @found: (element-type LfMcdaWarning): warnings
 * @n_named: how many are told one by one; the others are counted
 * @texts: (element-type utf8): where sentences for a person are added
 *
 * Says what is worth knowing but may be chance, and nothing to act on.
 */
void
lf_mcda_warnings_remark (const LfDecisionTable *table,
                         GArray                *found,
                         guint                  n_named,
                         GPtrArray             *texts)
{
  say_kind (table, found, LF_MCDA_WARNING_CHANCE_COPIES, n_named, texts);
}
