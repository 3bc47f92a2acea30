/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edits-checklist.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits-private.h"
#include "models/assessment/lf-edits.h"

/* So that an id of an assessment never meets one of a catalogue. */
#define OWN_PREFIX "own-"
/* As many hexadecimal digits as make two own ids that are alike unlikely. */
#define OWN_DIGITS 8

/* An id for ever: ratings are stored under it. */
static char *
own_id (LfSnapshot *base)
{
  for (;;)
    {
      g_autofree char *uuid = g_uuid_string_random ();
      g_autofree char *id = g_strdup_printf (OWN_PREFIX "%.*s", OWN_DIGITS,
                                             uuid);

      if (lf_snapshot_get (base, LF_RECORD_ITEM, LF_KEY (id)) == NULL)
        return g_steal_pointer (&id);
    }
}

/* A new question is answered as the others of its list are. */
static const char *
kind_of (const LfList *list)
{
  if (list->n_items > 0 && list->items[0]->kind == LF_ITEM_FACTOR)
    return "factor";
  if (list->n_items > 0 && list->items[0]->kind == LF_ITEM_TEXT)
    return "text";
  return "rating";
}

/**
 * lf_edit_new_add_item:
 * @base: what stands before
 * @list: where the question shall stand, at the end
 * @question: what is asked
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Asks one question more in this assessment.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_item (LfSnapshot    *base,
                      const LfList  *list,
                      const char    *question,
                      char         **id,
                      GError       **error)
{
  g_autofree char *quoted = lf_shorten (question);
  g_autofree char *own = own_id (base);
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a question */
    lf_edit_builder_new (base, _("Add question “%s”"), quoted);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "added", "b", TRUE);
  g_variant_dict_insert (&dict, "list", "s", list->id);
  g_variant_dict_insert (&dict, "kind", "s", kind_of (list));
  g_variant_dict_insert (&dict, "question", "s", question);
  lf_edit_builder_add (builder, LF_RECORD_ITEM, LF_KEY (own),
                       g_variant_dict_end (&dict));
  if (id != NULL)
    *id = g_steal_pointer (&own);
  return lf_edit_builder_end (builder, error);
}

/* A change of which nothing is left is none. */
static void
drop_empty (LfEditBuilder *builder,
            const char    *id)
{
  static const char *const said[] = {
    "off", "weight", "kind", "scope", "polarity", "label", "question",
    "anchor-0", "anchor-1", "anchor-2", "anchor-3", "anchor-4", "help",
    "source",
  };
  LfRecord *record = lf_edit_builder_peek (builder, LF_RECORD_ITEM,
                                           LF_KEY (id));

  if (record == NULL || lf_record_get_yes (record, "added"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (lf_record_has (record, said[i]))
      return;
  lf_edit_builder_remove (builder, LF_RECORD_ITEM, LF_KEY (id));
}

/**
 * lf_edit_new_change_item:
 * @base: what stands before
 * @item: a question as it is asked now
 * @field: `question`, `label`, `weight`, `help`, `anchor-0` to `anchor-4`,
 *   `off`
 * @value: (nullable): what it shall be; %NULL for what the catalogue says;
 *   a floating reference is taken
 * @error: return location
 *
 * Rewords, reweights or switches off a question in this assessment.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_change_item (LfSnapshot    *base,
                         const LfItem  *item,
                         const char    *field,
                         GVariant      *value,
                         GError       **error)
{
  g_autofree char *quoted = lf_shorten (item->question);
  LfEditBuilder *builder;

  if (strcmp (field, "off") == 0)
    /* Translators: undo label; %s is a question */
    builder = lf_edit_builder_new (base, value != NULL
                                           ? _("Switch off “%s”")
                                           : _("Switch on “%s”"), quoted);
  else if (strcmp (field, "weight") == 0)
    /* Translators: undo label; %s is a question */
    builder = lf_edit_builder_new (base, _("Reweight “%s”"), quoted);
  else
    /* Translators: undo label; %s is a question */
    builder = lf_edit_builder_new (base, _("Reword “%s”"), quoted);
  lf_edit_builder_set (builder, LF_RECORD_ITEM, LF_KEY (item->id), field,
                       value);
  drop_empty (builder, item->id);
  return lf_edit_builder_end (builder, error);
}

static void
remove_answers (LfEditBuilder *builder,
                LfSnapshot    *base,
                const char    *item)
{
  GPtrArray *ratings = lf_snapshot_list (base, LF_RECORD_RATING);

  for (guint i = 0; i < ratings->len; i++)
    if (strcmp (lf_record_get_id (ratings->pdata[i]), item) == 0)
      lf_edit_builder_remove (builder, LF_RECORD_RATING,
                              lf_record_get_key (ratings->pdata[i]));
}

/**
 * lf_edit_new_restore_item:
 * @base: what stands before
 * @item: a question that this assessment has changed or added
 * @error: return location
 *
 * Takes all changes of a question back. One that was added goes with its
 * answers; undo brings them back.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_restore_item (LfSnapshot    *base,
                          const LfItem  *item,
                          GError       **error)
{
  LfRecord *record = lf_snapshot_get (base, LF_RECORD_ITEM,
                                      LF_KEY (item->id));
  g_autofree char *quoted = lf_shorten (item->question);
  gboolean added = record != NULL && lf_record_get_yes (record, "added");
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a question */
    lf_edit_builder_new (base, added ? _("Remove question “%s”")
                                     : _("Restore “%s”"), quoted);

  lf_edit_builder_remove (builder, LF_RECORD_ITEM, LF_KEY (item->id));
  if (added)
    remove_answers (builder, base, item->id);
  return lf_edit_builder_end (builder, error);
}
