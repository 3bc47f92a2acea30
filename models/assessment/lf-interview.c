/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Open questions, what they feed, and what was answered. */

#include "config.h"

#include "models/assessment/lf-interview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edit-builder.h"

/**
 * lf_interview_number:
 * @question: an open question
 *
 * Returns: (transfer full): its number as the guide has it: “7” for `iv-q7`,
 *   “A1” for `iv-a1`
 */
char *
lf_interview_number (const LfItem *question)
{
  const char *last = strrchr (question->id, '-');
  const char *part = last != NULL ? last + 1 : question->id;

  if (part[0] == 'q' && g_ascii_isdigit (part[1]))
    return g_strdup (part + 1);
  return g_ascii_strup (part, -1);
}

/**
 * lf_interview_feeds:
 * @question: an open question
 * @item: a question that is rated
 *
 * Returns: whether an answer to the one helps to rate the other: the content
 *   names the item, its list or its framework
 */
gboolean
lf_interview_feeds (const LfItem *question,
                    const LfItem *item)
{
  if (question->kind != LF_ITEM_TEXT || item->kind == LF_ITEM_TEXT)
    return FALSE;
  for (guint i = 0; i < question->n_feeds; i++)
    if (strcmp (question->feeds[i], item->id) == 0 ||
        (item->list != NULL &&
         (strcmp (question->feeds[i], item->list->id) == 0 ||
          (item->list->framework != NULL &&
           strcmp (question->feeds[i], item->list->framework->id) == 0))))
      return TRUE;
  return FALSE;
}

static gboolean
target_framework (const LfFramework *framework,
                  const char        *label,
                  LfInterviewTarget *target)
{
  target->label = label;
  target->framework = framework;
  target->step = framework->step;
  for (guint l = 0; l < framework->n_lists && target->item == NULL; l++)
    if (framework->lists[l]->n_items > 0)
      target->item = framework->lists[l]->items[0];
  return TRUE;
}

/**
 * lf_interview_find_target:
 * @catalogue: the content
 * @id: what a question feeds: an item, a list, a framework, or something
 *   that is worked out
 * @target: (out caller-allocates): what it is
 *
 * Returns: whether the content has it
 */
gboolean
lf_interview_find_target (LfCatalogue       *catalogue,
                          const char        *id,
                          LfInterviewTarget *target)
{
  const LfItem *item = lf_catalogue_item (catalogue, id);
  const LfList *list = lf_catalogue_list (catalogue, id);
  const LfFramework *framework = lf_catalogue_framework (catalogue, id);
  const LfDimension *dimension = lf_catalogue_dimension (catalogue, id);
  const LfMobilization *way = lf_catalogue_mobilization (catalogue, id);
  const LfTable *table = lf_catalogue_table (catalogue, id);

  *target = (LfInterviewTarget) { 0 };
  if (item != NULL && item->list != NULL && item->list->framework != NULL)
    {
      target_framework (item->list->framework, item->label, target);
      target->item = item;
      target->single = TRUE;
      return TRUE;
    }
  if (list != NULL && list->framework != NULL)
    {
      target_framework (list->framework, list->title, target);
      target->item = list->n_items > 0 ? list->items[0] : NULL;
      return TRUE;
    }
  if (framework != NULL)
    return target_framework (framework, framework->title, target);
  if (table != NULL && table->framework != NULL)
    return target_framework (table->framework, table->title, target);
  *target = (LfInterviewTarget) { .step = LF_STEP_GROWTH };
  if (dimension != NULL)
    target->label = dimension->title;
  else if (way != NULL)
    *target = (LfInterviewTarget) { .label = way->title,
                                    .step = LF_STEP_RESOURCES };
  return target->label != NULL;
}

/* Nobody's name where a participant wants none. */
static const char *
name_of (LfSnapshot *snapshot,
         const char *participant)
{
  LfRecord *record = *participant != '\0'
    ? lf_snapshot_get (snapshot, LF_RECORD_PARTICIPANT, LF_KEY (participant))
    : NULL;

  if (record == NULL || lf_record_get_yes (record, "anonymous"))
    return NULL;
  return lf_record_get_text (record, "name");
}

static const char *const no_tags[] = { NULL };

typedef gboolean (*Wanted) (const LfInterviewAnswer *answer,
                            gconstpointer            what);

static void
answer_clear (LfInterviewAnswer *answer)
{
  if (answer->tags != no_tags)
    g_free ((gpointer) answer->tags);
}

static GArray *
collect (LfCatalogue   *catalogue,
         LfSnapshot    *snapshot,
         Wanted         wanted,
         gconstpointer  what)
{
  GPtrArray *records = lf_snapshot_list (snapshot, LF_RECORD_ANSWER);
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (LfInterviewAnswer));

  g_array_set_clear_func (answers, (GDestroyNotify) answer_clear);
  for (guint i = 0; i < records->len; i++)
    {
      const LfRecord *record = records->pdata[i];
      LfInterviewAnswer answer = {
        .question =
          lf_catalogue_item (catalogue,
                             lf_record_get_part (record, "question")),
        .participant =
          name_of (snapshot, lf_record_get_part (record, "participant")),
        .text = lf_record_get_text (record, "text"),
        .tags = no_tags,
      };
      const char *const *tags = NULL;

      if (g_variant_lookup (lf_record_get_value (record), "tags", "^a&s",
                            &tags))
        answer.tags = tags;
      if (answer.question != NULL && wanted (&answer, what))
        g_array_append_val (answers, answer);
      else
        answer_clear (&answer);
    }
  return answers;
}

static gboolean
is_to (const LfInterviewAnswer *answer,
       gconstpointer            question)
{
  return answer->question == question;
}

static gboolean
feeds (const LfInterviewAnswer *answer,
       gconstpointer            item)
{
  return lf_interview_feeds (answer->question, item);
}

static gboolean
has_tag (const LfInterviewAnswer *answer,
         gconstpointer            code)
{
  return g_strv_contains (answer->tags, code);
}

/**
 * lf_interview_answers:
 * @catalogue: the content
 * @snapshot: what an assessment holds
 * @question: an open question
 *
 * Returns: (transfer full) (element-type LfInterviewAnswer): the answers to
 *   it
 */
GArray *
lf_interview_answers (LfCatalogue  *catalogue,
                      LfSnapshot   *snapshot,
                      const LfItem *question)
{
  return collect (catalogue, snapshot, is_to, question);
}

/**
 * lf_interview_said_about:
 * @catalogue: the content
 * @snapshot: what an assessment holds
 * @item: a question that is rated
 *
 * Returns: (transfer full) (element-type LfInterviewAnswer): the answers
 *   that help to rate it
 */
GArray *
lf_interview_said_about (LfCatalogue  *catalogue,
                         LfSnapshot   *snapshot,
                         const LfItem *item)
{
  return collect (catalogue, snapshot, feeds, item);
}

/**
 * lf_interview_tagged:
 * @catalogue: the content
 * @snapshot: what an assessment holds
 * @code: id of a row of the code book
 *
 * Returns: (transfer full) (element-type LfInterviewAnswer): the answers
 *   that are tagged with it
 */
GArray *
lf_interview_tagged (LfCatalogue *catalogue,
                     LfSnapshot  *snapshot,
                     const char  *code)
{
  return collect (catalogue, snapshot, has_tag, code);
}

/**
 * lf_interview_edit_answer:
 * @base: what stands before
 * @question: an open question
 * @participant: (nullable): who answers
 * @text: the answer; an empty one is removed
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_interview_edit_answer (LfSnapshot    *base,
                          const LfItem  *question,
                          const char    *participant,
                          const char    *text,
                          GError       **error)
{
  const char *const *key =
    LF_KEY (question->id, participant != NULL ? participant : "");
  LfEditBuilder *builder =
    /* Translators: undo label; %s is an open question in a few words. */
    lf_edit_builder_new (base, _("Answer “%s”"), question->label);

  if (*text != '\0')
    lf_edit_builder_set (builder, LF_RECORD_ANSWER, key, "text",
                         g_variant_new_string (text));
  else if (lf_snapshot_get (base, LF_RECORD_ANSWER, key) != NULL)
    lf_edit_builder_remove (builder, LF_RECORD_ANSWER, key);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_interview_edit_tag:
 * @base: what stands before
 * @question: an open question that is answered
 * @participant: (nullable): who answered
 * @code: id of a row of the code book
 * @on: whether the answer is tagged with it
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_interview_edit_tag (LfSnapshot    *base,
                       const LfItem  *question,
                       const char    *participant,
                       const char    *code,
                       gboolean       on,
                       GError       **error)
{
  const char *const *key =
    LF_KEY (question->id, participant != NULL ? participant : "");
  LfRecord *record = lf_snapshot_get (base, LF_RECORD_ANSWER, key);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autofree const char **old = NULL;
  LfEditBuilder *builder =
    /* Translators: undo label; %s is an open question in a few words. */
    lf_edit_builder_new (base, _("Tag the answer to “%s”"), question->label);

  if (record != NULL)
    g_variant_lookup (lf_record_get_value (record), "tags", "^a&s", &old);
  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (strcmp (old[i], code) != 0)
      g_ptr_array_add (tags, (gpointer) old[i]);
  if (on)
    g_ptr_array_add (tags, (gpointer) code);
  if (record != NULL)
    lf_edit_builder_set (builder, LF_RECORD_ANSWER, key, "tags",
                         tags->len > 0
                           ? g_variant_new_strv ((const char *const *)
                                                   tags->pdata, tags->len)
                           : NULL);
  return lf_edit_builder_end (builder, error);
}
