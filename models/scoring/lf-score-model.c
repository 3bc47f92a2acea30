/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-score-model.h"

#include <string.h>

typedef struct
{
  const LfItem *item;
  double        weight;
  gboolean      off;
} Entry;

typedef struct
{
  guint *items;
  guint  n_items;
} ListItems;

struct _LfScoreModel
{
  LfCatalogue *catalogue;
  GArray      *entries;     /* Entry */
  GHashTable  *index;       /* id -> index + 1 */
  GHashTable  *lists;       /* list id -> ListItems */
  GHashTable  *parameters;  /* id -> double */
  GPtrArray   *modes;       /* LfMode of the catalogue */
  gboolean     prepared;
};

static void
list_items_free (gpointer data)
{
  ListItems *self = data;

  g_free (self->items);
  g_free (self);
}

static void
append_item (LfScoreModel *self,
             const LfItem *item)
{
  Entry entry = { item, item->weight, item->off };

  if (g_hash_table_contains (self->index, item->id))
    return;
  g_array_append_val (self->entries, entry);
  g_hash_table_insert (self->index, (gpointer) item->id,
                       GUINT_TO_POINTER (self->entries->len));
}

/**
 * lf_score_model_new:
 * @catalogue: the content
 *
 * Starts a model with the content's own numbers. What a document changes
 * is set next; then comes lf_score_model_prepare().
 *
 * Returns: (transfer full): the model
 */
LfScoreModel *
lf_score_model_new (LfCatalogue *catalogue)
{
  LfScoreModel *self = g_new0 (LfScoreModel, 1);
  const LfItem *const *items;
  const LfMode *const *modes;
  guint n;

  self->catalogue = g_object_ref (catalogue);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       list_items_free);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            g_free);
  self->modes = g_ptr_array_new ();

  items = lf_catalogue_items (catalogue, &n);
  for (guint i = 0; i < n; i++)
    append_item (self, items[i]);
  modes = lf_catalogue_modes (catalogue, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->modes, (gpointer) modes[i]);
  return self;
}

/**
 * lf_score_model_set_parameter:
 * @self: a model, not yet prepared
 * @id: a parameter
 * @value: what the document sets it to
 *
 * Overrides a number of the content.
 */
void
lf_score_model_set_parameter (LfScoreModel *self,
                              const char   *id,
                              double        value)
{
  g_return_if_fail (!self->prepared);
  g_hash_table_replace (self->parameters, g_strdup (id),
                        g_memdup2 (&value, sizeof value));
}

/**
 * lf_score_model_set_mode_off:
 * @self: a model, not yet prepared
 * @mode: an entry mode's id
 *
 * Leaves an entry mode out.
 */
void
lf_score_model_set_mode_off (LfScoreModel *self,
                             const char   *mode)
{
  g_return_if_fail (!self->prepared);
  for (guint i = 0; i < self->modes->len; i++)
    if (strcmp (((const LfMode *) self->modes->pdata[i])->id, mode) == 0)
      {
        g_ptr_array_remove_index (self->modes, i);
        return;
      }
}

static void
take_item (LfScoreModel *self,
           GArray       *items,
           const LfItem *item)
{
  int index = lf_score_model_find_item (self, item->id);
  guint i = (guint) index;

  if (index >= 0 && !g_array_index (self->entries, Entry, i).off)
    g_array_append_val (items, i);
}

/* What rates a practice as a whole belongs to the list, but is none of its
 * items. */
static void
prepare_list (LfScoreModel *self,
              const LfList *list)
{
  ListItems *entry = g_new0 (ListItems, 1);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < list->n_items; i++)
    take_item (self, items, list->items[i]);
  entry->n_items = items->len;
  entry->items = (guint *) g_array_free (g_steal_pointer (&items), FALSE);
  g_hash_table_insert (self->lists, (gpointer) list->id, entry);
}

/**
 * lf_score_model_prepare:
 * @self: a model
 *
 * Closes the model: from here on it is only read.
 */
void
lf_score_model_prepare (LfScoreModel *self)
{
  const LfList *const *lists;
  guint n;

  g_return_if_fail (!self->prepared);
  lists = lf_catalogue_lists (self->catalogue, &n);
  for (guint i = 0; i < n; i++)
    prepare_list (self, lists[i]);
  self->prepared = TRUE;
}

/**
 * lf_score_model_free:
 * @self: (transfer full): a model
 */
void
lf_score_model_free (LfScoreModel *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->catalogue);
  g_array_unref (self->entries);
  g_hash_table_unref (self->index);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->parameters);
  g_ptr_array_unref (self->modes);
  g_free (self);
}

/**
 * lf_score_model_get_catalogue:
 * @self: a model
 *
 * Returns: (transfer none): the content
 */
LfCatalogue *
lf_score_model_get_catalogue (const LfScoreModel *self)
{
  return self->catalogue;
}

/**
 * lf_score_model_get_n_items:
 * @self: a model
 *
 * Returns: how many items have an index
 */
guint
lf_score_model_get_n_items (const LfScoreModel *self)
{
  return self->entries->len;
}

/**
 * lf_score_model_get_item:
 * @self: a model
 * @index: an index
 *
 * Returns: (transfer none): the item
 */
const LfItem *
lf_score_model_get_item (const LfScoreModel *self,
                         guint               index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);
  return g_array_index (self->entries, Entry, index).item;
}

/**
 * lf_score_model_find_item:
 * @self: a model
 * @id: an item's id
 *
 * Returns: its index, or −1 where nothing defines it
 */
int
lf_score_model_find_item (const LfScoreModel *self,
                          const char         *id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->index, id)) - 1;
}

/**
 * lf_score_model_get_weight:
 * @self: a model
 * @index: an item's index
 *
 * Returns: its weight within its list
 */
double
lf_score_model_get_weight (const LfScoreModel *self,
                           guint               index)
{
  g_return_val_if_fail (index < self->entries->len, 0.0);
  return g_array_index (self->entries, Entry, index).weight;
}

/**
 * lf_score_model_is_off:
 * @self: a model
 * @index: an item's index
 *
 * Returns: whether it is left out of every formula
 */
gboolean
lf_score_model_is_off (const LfScoreModel *self,
                       guint               index)
{
  g_return_val_if_fail (index < self->entries->len, TRUE);
  return g_array_index (self->entries, Entry, index).off;
}

/**
 * lf_score_model_get_parameter:
 * @self: a model
 * @id: a parameter's id
 *
 * Returns: the document's value, else the content's
 */
double
lf_score_model_get_parameter (const LfScoreModel *self,
                              const char         *id)
{
  const double *own = g_hash_table_lookup (self->parameters, id);
  const LfParameter *parameter;

  if (own != NULL)
    return *own;
  parameter = lf_catalogue_parameter (self->catalogue, id);
  g_return_val_if_fail (parameter != NULL, 0.0);
  return parameter->value;
}

/**
 * lf_score_model_list_items:
 * @self: a prepared model
 * @list: a list's id
 * @n_items: (out): how many
 *
 * Returns: (array length=n_items) (nullable): indices of the list's items,
 *   without those switched off
 */
const guint *
lf_score_model_list_items (const LfScoreModel *self,
                           const char         *list,
                           guint              *n_items)
{
  const ListItems *entry = g_hash_table_lookup (self->lists, list);

  *n_items = entry != NULL ? entry->n_items : 0;
  return entry != NULL ? entry->items : NULL;
}

/**
 * lf_score_model_get_modes:
 * @self: a model
 * @n_modes: (out): how many
 *
 * Returns: (array length=n_modes) (transfer none): the entry modes that
 *   are considered, in the content's order
 */
const LfMode *const *
lf_score_model_get_modes (const LfScoreModel *self,
                          guint              *n_modes)
{
  *n_modes = self->modes->len;
  return (const LfMode *const *) self->modes->pdata;
}

/**
 * lf_case_new:
 * @model: a model
 *
 * Returns: (transfer full): a case in which nothing is answered
 */
LfCase *
lf_case_new (const LfScoreModel *model)
{
  LfCase *self = g_new0 (LfCase, 1);
  guint n = lf_score_model_get_n_items (model);

  self->readings = g_new0 (LfReading, n);
  self->choices = g_new0 (const char *const *, n);
  return self;
}

/**
 * lf_case_copy:
 * @model: the model
 * @other: a case of it
 *
 * Returns: (transfer full): a copy; the options stay where they are
 */
LfCase *
lf_case_copy (const LfScoreModel *model,
              const LfCase       *other)
{
  LfCase *self = lf_case_new (model);
  guint n = lf_score_model_get_n_items (model);

  memcpy (self->readings, other->readings, n * sizeof (LfReading));
  memcpy (self->choices, other->choices, n * sizeof (char **));
  return self;
}

/**
 * lf_case_free:
 * @self: (transfer full): a case
 */
void
lf_case_free (LfCase *self)
{
  if (self == NULL)
    return;
  g_free (self->readings);
  g_free (self->choices);
  g_free (self);
}

/**
 * lf_case_get:
 * @model: the model
 * @self: a case of it
 * @item: an item's id
 *
 * Returns: the rating; missing where nothing defines the item
 */
LfReading
lf_case_get (const LfScoreModel *model,
             const LfCase       *self,
             const char         *item)
{
  int i = lf_score_model_find_item (model, item);

  if (i < 0 || lf_score_model_is_off (model, (guint) i))
    return LF_READING_MISSING;
  return self->readings[i];
}

/**
 * lf_case_has_choice:
 * @model: the model
 * @self: a case of it
 * @item: an item's id
 * @choice: an option
 *
 * Returns: whether that option is chosen
 */
gboolean
lf_case_has_choice (const LfScoreModel *model,
                    const LfCase       *self,
                    const char         *item,
                    const char         *choice)
{
  int i = lf_score_model_find_item (model, item);

  return i >= 0 && self->choices[i] != NULL &&
         g_strv_contains (self->choices[i], choice);
}

/**
 * lf_case_list_mean:
 * @model: the model
 * @self: a case of it
 * @list: a list's id
 *
 * Returns: the weighted mean of the list's rated items
 */
LfMean
lf_case_list_mean (const LfScoreModel *model,
                   const LfCase       *self,
                   const char         *list)
{
  guint n;
  const guint *items = lf_score_model_list_items (model, list, &n);
  g_autofree LfReading *readings = g_new0 (LfReading, n);
  g_autofree double *weights = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    {
      readings[i] = self->readings[items[i]];
      weights[i] = lf_score_model_get_weight (model, items[i]);
    }
  return lf_mean_of (readings, weights, n);
}
