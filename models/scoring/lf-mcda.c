/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-mcda.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/scoring/lf-mcda-private.h"
#include "models/scoring/lf-ranking.h"

/* In the order of LfMethod. */
static const LfMethodClass *const classes[] = {
  &lf_saw_class,       &lf_wpm_class,   &lf_topsis_class,
  &lf_promethee_class, &lf_vikor_class,
};

G_STATIC_ASSERT (G_N_ELEMENTS (classes) == LF_N_METHODS);

static const LfMethodClass *
get_class (const LfMcda *self)
{
  return classes[self->options.method];
}

/**
 * lf_method_to_name:
 * @self: a method
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
lf_method_to_name (LfMethod self)
{
  g_return_val_if_fail ((guint) self < LF_N_METHODS, "");
  return classes[self]->name;
}

/**
 * lf_method_from_name:
 * @name: a name
 * @self: (out): the method of that name
 *
 * Returns: whether there is one
 */
gboolean
lf_method_from_name (const char *name,
                     LfMethod   *self)
{
  for (guint k = 0; k < LF_N_METHODS; k++)
    if (strcmp (name, classes[k]->name) == 0)
      {
        *self = (LfMethod) k;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_method_normalises:
 * @self: a method
 * @normalisation: a normalisation
 *
 * Returns: whether the method may use it; PROMETHEE and VIKOR use none
 */
gboolean
lf_method_normalises (LfMethod        self,
                      LfNormalisation normalisation)
{
  g_return_val_if_fail ((guint) self < LF_N_METHODS, FALSE);
  return (classes[self]->normalisations >> normalisation) & 1;
}

/**
 * lf_mcda_options_scale:
 * @self: options
 *
 * Returns: (nullable): how criteria are made comparable, such as `fixed`:
 *   what is chosen, or what is built in, as VIKOR goes from the best to the
 *   worst of a column; %NULL for PROMETHEE, which compares figures pair by
 *   pair
 */
const char *
lf_mcda_options_scale (const LfMcdaOptions *self)
{
  if (self->method == LF_METHOD_VIKOR)
    return lf_normalisation_to_name (LF_NORMALISATION_MINMAX);
  return lf_method_normalises (self->method, self->normalisation)
           ? lf_normalisation_to_name (self->normalisation)
           : NULL;
}

/**
 * lf_mcda_options_init:
 * @self: (out caller-allocates): options
 * @method: a method
 *
 * Sets the method's defaults: minmax for SAW, max for WPM, vector for
 * TOPSIS, v = 0.5 for VIKOR.
 */
void
lf_mcda_options_init (LfMcdaOptions *self,
                      LfMethod       method)
{
  g_return_if_fail ((guint) method < LF_N_METHODS);

  self->method = method;
  self->normalisation = classes[method]->normalisation;
  self->v = 0.5;
}

/* Room for one number for each cell of the table. */
double *
lf_mcda_new_matrix (const LfMcda *self)
{
  return g_new (double, (gsize) self->n * self->m);
}

/* Fills the matrix with normalised values. */
gboolean
lf_mcda_normalise (LfMcda  *self,
                   GError **error)
{
  self->matrix = lf_mcda_new_matrix (self);
  return lf_normalise (self->table, self->options.normalisation, self->matrix,
                       error);
}

/**
 * lf_mcda_new:
 * @table: a table without uncertain cells; it must neither change nor go
 *   away while the result is in use
 * @options: a method and its parameters
 * @error: return location
 *
 * Makes a table ready for a method.
 *
 * Returns: (transfer full): the method's preparation, or %NULL with @error
 *   set where a cell is uncertain or a number does not suit the method
 */
LfMcda *
lf_mcda_new (const LfDecisionTable  *table,
             const LfMcdaOptions    *options,
             GError                **error)
{
  g_autoptr (LfMcda) self = NULL;

  g_return_val_if_fail (table != NULL && options != NULL, NULL);
  g_return_val_if_fail ((guint) options->method < LF_N_METHODS, NULL);

  if (!lf_decision_table_is_certain (table, error))
    return NULL;

  self = g_new0 (LfMcda, 1);
  self->table = table;
  self->options = *options;
  self->n = table->n_alternatives;
  self->m = table->n_criteria;
  if (!get_class (self)->prepare (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * lf_mcda_free:
 * @self: (transfer full) (nullable): a preparation
 */
void
lf_mcda_free (LfMcda *self)
{
  if (self == NULL)
    return;
  g_free (self->matrix);
  g_free (self->second);
  g_free (self->ideal);
  g_free (self->anti);
  g_free (self->factor);
  g_free (self);
}

/**
 * lf_mcda_get_normalised:
 * @self: a preparation for SAW
 *
 * Returns: (transfer none): n × m normalised values, row by row; times the
 *   weights they are the contributions that sum to the score
 */
const double *
lf_mcda_get_normalised (const LfMcda *self)
{
  g_return_val_if_fail (self->options.method == LF_METHOD_SAW, NULL);
  return self->matrix;
}

/**
 * lf_mcda_result_new:
 * @mcda: a preparation
 *
 * Returns: (transfer full): room for what lf_mcda_solve() finds, to be used
 *   as often as wanted
 */
LfMcdaResult *
lf_mcda_result_new (const LfMcda *mcda)
{
  LfMcdaResult *self = g_new0 (LfMcdaResult, 1);
  guint n = mcda->n;

  self->n = n;
  self->score = g_new0 (double, n);
  self->rank = g_new0 (guint, n);
  self->order = g_new0 (guint, n);
  self->scratch = g_new0 (double, 3 * (gsize) mcda->m);
  switch (mcda->options.method)
    {
    case LF_METHOD_TOPSIS:
      self->d_plus = g_new0 (double, n);
      self->d_minus = g_new0 (double, n);
      break;
    case LF_METHOD_PROMETHEE2:
      self->phi_plus = g_new0 (double, n);
      self->phi_minus = g_new0 (double, n);
      break;
    case LF_METHOD_VIKOR:
      self->s = g_new0 (double, n);
      self->r = g_new0 (double, n);
      self->compromise = g_new0 (gboolean, n);
      break;
    case LF_METHOD_SAW:
    case LF_METHOD_WPM:
    default:
      break;
    }
  return self;
}

/**
 * lf_mcda_result_free:
 * @self: (transfer full) (nullable): a result
 */
void
lf_mcda_result_free (LfMcdaResult *self)
{
  if (self == NULL)
    return;
  g_free (self->score);
  g_free (self->rank);
  g_free (self->order);
  g_free (self->d_plus);
  g_free (self->d_minus);
  g_free (self->phi_plus);
  g_free (self->phi_minus);
  g_free (self->s);
  g_free (self->r);
  g_free (self->compromise);
  g_free (self->scratch);
  g_free (self);
}

/**
 * lf_mcda_solve:
 * @self: a preparation
 * @weights: (array) (nullable): weights ≥ 0 that sum to 1, one for each
 *   criterion; %NULL for the table's own
 * @result: a result of lf_mcda_result_new() for @self
 * @error: return location
 *
 * Scores and ranks the alternatives: one pass over the table.
 *
 * Returns: whether every score is finite; %FALSE with @error set where the
 *   numbers are too large for the method
 */
gboolean
lf_mcda_solve (const LfMcda  *self,
               const double  *weights,
               LfMcdaResult  *result,
               GError       **error)
{
  const LfMethodClass *klass = get_class (self);
  g_autofree double *own = NULL;

  g_return_val_if_fail (result->n == self->n, FALSE);

  if (weights == NULL)
    {
      own = g_new (double, self->m);
      lf_decision_table_get_weights (self->table, own);
      weights = own;
    }
  klass->solve (self, weights, result);
  for (guint i = 0; i < self->n; i++)
    if (!isfinite (result->score[i]))
      {
        const char *name = self->table->alternatives[i];

        lf_error_set_at (error, LF_ERROR_NUMERIC, self->table->file,
                         self->table->lines != NULL ? self->table->lines[i]
                                                    : 0,
                         _("the numbers of “%s” are too large to be "
                           "scored by “%s”"),
                         name != NULL ? name : "", klass->name);
        return FALSE;
      }
  lf_ranking_competition (result->score, self->n,
                          klass->low_first ? LF_RANKING_LOW_FIRST
                                           : LF_RANKING_HIGH_FIRST,
                          result->order, result->rank);
  if (klass->finish != NULL)
    klass->finish (self, result);
  return TRUE;
}
