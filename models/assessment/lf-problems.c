/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an assessment holds against what the catalogue knows. */

#include "config.h"

#include "models/assessment/lf-problems.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-assessment-private.h"
#include "models/assessment/lf-market.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/assessment/lf-settings.h"
#include "models/assessment/lf-snapshot-private.h"
#include "models/lf-error.h"

static gboolean
unknown (const char  *noun,
         const char  *id,
         GError     **error)
{
  g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
               /* Translators: a kind of thing, like “item”, and its id */
               _("the catalogue has no %s “%s”"), noun, id);
  return FALSE;
}

static gboolean
wrong_answer (const char  *id,
              const char  *expected,
              GError     **error)
{
  g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
               /* Translators: the id of an item, and what was expected */
               _("the answer to “%s” must be %s"), id, expected);
  return FALSE;
}

static gboolean
check_choice (const LfItem    *item,
              const LfRating  *rating,
              GError         **error)
{
  guint n = g_strv_length ((char **) rating->choices);

  for (guint i = 0; i < n; i++)
    {
      const LfChoice *found = NULL;

      for (guint c = 0; c < item->n_choices && found == NULL; c++)
        if (strcmp (item->choices[c].id, rating->choices[i]) == 0)
          found = &item->choices[c];
      if (found == NULL)
        {
          g_autoptr (GString) list = g_string_new (NULL);

          for (guint c = 0; c < item->n_choices; c++)
            g_string_append_printf (list, "%s%s", c > 0 ? ", " : "",
                                    item->choices[c].id);
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       /* Translators: an id, an id, and a list of ids */
                       _("“%s” is no option of “%s”; it has %s"),
                       rating->choices[i], item->id, list->str);
          return FALSE;
        }
      if (n > 1 && (!item->multiple || found->exclusive))
        return wrong_answer (item->id, item->multiple ?
                             _("either several options or the one that "
                               "rules the others out") :
                             _("one option"), error);
    }
  return TRUE;
}

static gboolean
check_answer (const LfItem    *item,
              const LfRating  *rating,
              GError         **error)
{
  if (rating->state != LF_RATING_RATED)
    return TRUE;
  switch (item->kind)
    {
    case LF_ITEM_FACTOR:
      return rating->kind == LF_ANSWER_YES_NO ||
             wrong_answer (item->id, _("“yes” or “no”"), error);
    case LF_ITEM_CHOICE:
      if (rating->kind != LF_ANSWER_CHOICE)
        return wrong_answer (item->id, _("one of its options"), error);
      return check_choice (item, rating, error);
    case LF_ITEM_TEXT:
      return wrong_answer (item->id, _("words, not a rating"), error);
    case LF_ITEM_RATING:
    default:
      return rating->kind == LF_ANSWER_SCALE ||
             wrong_answer (item->id, _("a number from 0 to 4"), error);
    }
}

static gboolean
check_rating (const LfRecordTables *tables,
              LfCatalogue          *catalogue,
              const LfRecord       *record,
              GError              **error)
{
  const char *id = lf_record_get_id (record);
  const LfItem *item = lf_catalogue_item (catalogue, id);
  LfRecord *own;

  if (item != NULL)
    return check_answer (item, lf_record_get_rating (record), error);
  own = lf_record_tables_lookup (tables, LF_RECORD_ITEM, id);
  if (own != NULL && lf_record_get_yes (own, "added"))
    return TRUE;
  return unknown (_("item"), id, error);
}

/**
 * lf_check_against_catalogue:
 * @tables: everything
 * @catalogue: what is asked
 * @record: a record among @tables
 * @error: return location
 *
 * Checks that what @record names of the catalogue exists, and that an
 * answer is of the kind that its item asks for.
 *
 * Returns: whether all is well
 */
gboolean
lf_check_against_catalogue (const LfRecordTables *tables,
                            LfCatalogue          *catalogue,
                            const LfRecord       *record,
                            GError              **error)
{
  const char *id = lf_record_get_id (record);
  const char *other;

  switch (lf_record_get_kind (record))
    {
    case LF_RECORD_RATING:
      return check_rating (tables, catalogue, record, error);
    case LF_RECORD_ITEM:
      other = lf_record_get_text (record, "list");
      if (lf_record_get_yes (record, "added"))
        return lf_catalogue_list (catalogue, other) != NULL ||
               unknown (_("list"), other, error);
      return lf_catalogue_item (catalogue, id) != NULL ||
             unknown (_("item"), id, error);
    case LF_RECORD_SETTING:
      return lf_setting_find (id) != NULL ||
             unknown (_("setting"), id, error);
    case LF_RECORD_PARAMETER:
      return lf_catalogue_parameter (catalogue, id) != NULL ||
             unknown (_("parameter"), id, error);
    case LF_RECORD_MODE:
      return lf_catalogue_mode (catalogue, id) != NULL ||
             unknown (_("entry mode"), id, error);
    case LF_RECORD_GATE:
      other = lf_record_get_part (record, "mode");
      return *other == '\0' || lf_catalogue_mode (catalogue, other) != NULL ||
             unknown (_("entry mode"), other, error);
    case LF_RECORD_ACTION:
      other = lf_record_get_text (record, "practice");
      return *other == '\0' ||
             lf_catalogue_practice (catalogue, other) != NULL ||
             unknown (_("practice"), other, error);
    default:
      return TRUE;
    }
}

/**
 * lf_problem_free:
 * @self: (nullable): a problem
 */
void
lf_problem_free (LfProblem *self)
{
  if (self == NULL)
    return;
  lf_record_unref (self->record);
  g_free (self->message);
  g_free (self);
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const LfProblem *x = *(LfProblem *const *) a;
  const LfProblem *y = *(LfProblem *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return strcmp (x->message, y->message);
}

/**
 * lf_rating_get_subject_name:
 * @snapshot: an assessment
 * @rating: one of its ratings
 *
 * Returns: (transfer none): what to call the market or candidate that is
 *   rated, see lf_market_get_name(); its id where that is gone; "" for the firm
 */
const char *
lf_rating_get_subject_name (LfSnapshot     *snapshot,
                            const LfRecord *rating)
{
  static const LfRecordKind kinds[] = {
    LF_RECORD_MARKET, LF_RECORD_CANDIDATE
  };
  const char *id = lf_record_get_part (rating, "subject");

  for (guint k = 0; *id != '\0' && k < G_N_ELEMENTS (kinds); k++)
    {
      const LfRecord *subject = lf_snapshot_get (snapshot, kinds[k],
                                                 LF_KEY (id));

      if (subject != NULL)
        return lf_market_get_name (subject);
    }
  return id;
}

/**
 * lf_problem_describe:
 * @self: a problem
 * @snapshot: the assessment
 *
 * What the record says that no catalogue knows, so that a person can tell
 * what is kept: of a rating the question's id, the market and the answer.
 *
 * Returns: (transfer full): a line
 */
char *
lf_problem_describe (const LfProblem *self,
                     LfSnapshot      *snapshot)
{
  const char *id = lf_record_get_id (self->record);
  g_autofree char *answer = NULL;
  const char *subject;

  if (lf_record_get_kind (self->record) != LF_RECORD_RATING)
    return g_strdup (id);
  answer = lf_rating_to_cell (lf_record_get_rating (self->record));
  subject = lf_rating_get_subject_name (snapshot, self->record);
  if (*subject == '\0')
    /* Translators: a question’s id, and the answer. */
    return g_strdup_printf (_("%s: %s"), id, answer);
  /* Translators: a question’s id, a market, and the answer. */
  return g_strdup_printf (_("%s, %s: %s"), id, subject, answer);
}

/**
 * lf_assessment_get_problems:
 * @self: an assessment
 * @catalogue: what is asked
 *
 * What the assessment holds that @catalogue does not know: ratings of
 * unknown items (orphans), answers of the wrong kind, unknown settings,
 * parameters, modes and practices.
 *
 * Returns: (transfer full) (element-type LfProblem): the problems, by line
 */
GPtrArray *
lf_assessment_get_problems (LfAssessment *self,
                            LfCatalogue  *catalogue)
{
  GPtrArray *problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_problem_free);
  LfSnapshot *snapshot = lf_assessment_get_snapshot (self);
  const LfRecordTables *tables = lf_snapshot_get_tables (snapshot);

  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      GPtrArray *all = lf_snapshot_list (snapshot, (LfRecordKind) k);

      for (guint i = 0; i < all->len; i++)
        {
          g_autoptr (GError) error = NULL;
          LfProblem *problem;

          if (lf_check_against_catalogue (tables, catalogue, all->pdata[i],
                                          &error))
            continue;
          problem = g_new (LfProblem, 1);
          problem->record = lf_record_ref (all->pdata[i]);
          problem->line = lf_assessment_get_line (self, all->pdata[i]);
          problem->message = g_strdup (error->message);
          g_ptr_array_add (problems, problem);
        }
    }
  g_ptr_array_sort (problems, compare_problems);
  return problems;
}
