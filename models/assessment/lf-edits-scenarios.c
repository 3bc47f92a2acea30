/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edits-scenarios.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits-private.h"
#include "models/assessment/lf-edits.h"

/* Which part of a kind's key names the scenario, or −1. */
static int
scenario_part (const LfRecordType *type)
{
  for (guint p = 0; p < type->n_parts; p++)
    if (type->parts[p].kind == LF_KEY_REF &&
        type->parts[p].target == LF_RECORD_SCENARIO)
      return (int) p;
  return -1;
}

/**
 * lf_scenario_list_own:
 * @snapshot: what the document holds
 * @scenario: a scenario's id
 *
 * Returns: (transfer full) (element-type LfRecord): what stands in the
 *   scenario alone: its ratings, settings, gates and indicator values
 */
GPtrArray *
lf_scenario_list_own (LfSnapshot *snapshot,
                      const char *scenario)
{
  GPtrArray *own =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_record_unref);

  for (int kind = 0; kind < LF_N_RECORDS; kind++)
    {
      int part = scenario_part (lf_record_type_get ((LfRecordKind) kind));
      GPtrArray *all;

      if (part < 0)
        continue;
      all = lf_snapshot_list (snapshot, (LfRecordKind) kind);
      for (guint i = 0; i < all->len; i++)
        if (strcmp (lf_record_get_key (all->pdata[i])[part], scenario) == 0)
          g_ptr_array_add (own, lf_record_ref (all->pdata[i]));
    }
  return own;
}

/* Whether @scenario has its own say on what @record answers. Answers about
 * weights count as a whole, see lf_snapshot_list_weight_answers(): one that
 * is its own stands for all, as it was before anything was copied. */
static gboolean
has_own (LfEditBuilder     *self,
         const LfRecord    *record,
         const char *const *key,
         const char        *scenario)
{
  g_autoptr (GPtrArray) answers = NULL;

  if (lf_record_get_kind (record) != LF_RECORD_WEIGHT_ANSWER)
    return lf_edit_builder_peek (self, lf_record_get_kind (record),
                                 key) != NULL;
  answers = lf_snapshot_list_weight_answers (lf_edit_builder_get_base (self),
                                             lf_record_get_part (record,
                                                                 "method"),
                                             lf_record_get_part (record,
                                                                 "group"),
                                             scenario);
  return answers->len > 0 &&
         strcmp (lf_record_get_part (answers->pdata[0], "scenario"),
                 scenario) == 0;
}

/* Puts what @records say under another scenario, unless that one has its
 * own say. */
static void
copy_to (LfEditBuilder *self,
         GPtrArray     *records,
         const char    *scenario)
{
  for (guint i = 0; i < records->len; i++)
    {
      LfRecord *record = records->pdata[i];
      const LfRecordType *type =
        lf_record_type_get (lf_record_get_kind (record));
      const char *key[LF_KEY_MAX + 1] = { NULL };

      for (guint p = 0; p < type->n_parts; p++)
        key[p] = lf_record_get_key (record)[p];
      key[scenario_part (type)] = scenario;
      if (!has_own (self, record, key, scenario))
        lf_edit_builder_put (self, type->kind, key,
                             lf_record_get_value (record));
    }
}

/**
 * lf_edit_new_duplicate_scenario:
 * @base: what stands before
 * @scenario: (nullable): the scenario to duplicate, or %NULL for the
 *   assessment itself
 * @name: the new scenario's name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Adds a scenario that is so far the same as what it was made from, and
 * stands on its own from then on.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_duplicate_scenario (LfSnapshot  *base,
                                const char  *scenario,
                                const char  *name,
                                char       **id,
                                GError     **error)
{
  g_autofree char *quoted = lf_shorten (name);
  g_autofree char *own_id = g_uuid_string_random ();
  LfRecord *from = scenario != NULL && *scenario != '\0'
    ? lf_snapshot_get (base, LF_RECORD_SCENARIO, LF_KEY (scenario)) : NULL;
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a name */
    lf_edit_builder_new (base, _("Add scenario %s"), quoted);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  g_variant_dict_insert (&dict, "base", "s",
                         from != NULL ? lf_record_get_text (from, "base")
                                      : "");
  lf_edit_builder_add (builder, LF_RECORD_SCENARIO, LF_KEY (own_id),
                       g_variant_dict_end (&dict));
  if (from != NULL)
    {
      g_autoptr (GPtrArray) own = lf_scenario_list_own (base, scenario);

      copy_to (builder, own, own_id);
    }
  if (id != NULL)
    *id = g_steal_pointer (&own_id);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_remove_scenario:
 * @base: what stands before
 * @scenario: a scenario's id
 * @error: return location
 *
 * Takes a scenario away. Scenarios that build on it keep every answer: what
 * they took from it becomes their own. Undo brings all of it back.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_remove_scenario (LfSnapshot  *base,
                             const char  *scenario,
                             GError     **error)
{
  LfRecord *going = lf_snapshot_get (base, LF_RECORD_SCENARIO,
                                     LF_KEY (scenario));
  GPtrArray *all = lf_snapshot_list (base, LF_RECORD_SCENARIO);
  g_autoptr (GPtrArray) own = lf_scenario_list_own (base, scenario);
  g_autofree char *name =
    lf_shorten (going != NULL ? lf_record_get_text (going, "name") : scenario);
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a name or a kind of thing */
    lf_edit_builder_new (base, _("Remove %s"), name);

  for (guint i = 0; going != NULL && i < all->len; i++)
    {
      const char *id = lf_record_get_id (all->pdata[i]);

      if (strcmp (lf_record_get_text (all->pdata[i], "base"), scenario) != 0)
        continue;
      copy_to (builder, own, id);
      lf_edit_builder_set (builder, LF_RECORD_SCENARIO, LF_KEY (id), "base",
                           g_variant_new_string (lf_record_get_text (going,
                                                                     "base")));
    }
  lf_edit_builder_remove_with_dependants (builder, LF_RECORD_SCENARIO,
                                          LF_KEY (scenario));
  return lf_edit_builder_end (builder, error);
}
