/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a catalogue of its inputs: parse, validate, read in passes so that
 * an element may name what stands further down or in a later input, then
 * hold every id that was named against what there is. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"
#include "models/lf-error.h"

#define SCHEMA_PATH "/org/landfall/Landfall/content/schemas/catalogue.rng"

typedef struct
{
  const xmlNode *node;
  const char    *file;
  guint          kinds;
  const char    *id;
} Reference;

typedef void (*Reader) (LfLoader      *loader,
                        const xmlNode *node);

static void read_override (LfLoader      *loader,
                           const xmlNode *node);

static void
read_owned_list (LfLoader      *loader,
                 const xmlNode *node)
{
  lf_read_list (loader, NULL, node);
}

static void
read_owned_item (LfLoader      *loader,
                 const xmlNode *node)
{
  lf_read_item (loader, NULL, node);
}

static void
read_owned_practice (LfLoader      *loader,
                     const xmlNode *node)
{
  lf_read_practice (loader, NULL, node);
}

static void
read_owned_path (LfLoader      *loader,
                 const xmlNode *node)
{
  lf_read_path (loader, NULL, node);
}

static void
read_owned_capability (LfLoader      *loader,
                       const xmlNode *node)
{
  lf_read_capability (loader, NULL, node);
}

static void
read_loose_table (LfLoader      *loader,
                  const xmlNode *node)
{
  lf_read_table (loader, NULL, node);
}

/* An element waits for the pass in which all that it needs is there. */
static const struct
{
  const char *element;
  guint       pass;
  Reader      read;
} readers[] = {
  { "column",       0, lf_read_column },
  { "dimension",    0, lf_read_dimension },
  { "framework",    0, lf_read_framework },
  { "input",        0, lf_read_input },
  { "mobilization", 0, lf_read_mobilization },
  { "parameter",    0, lf_read_parameter },
  { "reference",    0, lf_read_reference },
  { "region",       0, lf_read_region },
  { "rule-set",     0, lf_read_rule_set },
  { "stage-model",  0, lf_read_stage_model },
  { "table",        0, read_loose_table },
  { "test",         0, lf_read_test },
  { "view",         0, lf_read_view },
  { "extend",       1, lf_read_extend },
  { "links",        1, lf_read_links },
  { "mode",         1, lf_read_mode },
  { "override",     2, read_override },
};

#define N_PASSES 3

/* What may stand inside <override>, beside what may stand at the top. */
static const struct
{
  const char *element;
  Reader      read;
} owned_readers[] = {
  { "capability", read_owned_capability },
  { "item",       read_owned_item },
  { "list",       read_owned_list },
  { "path",       read_owned_path },
  { "practice",   read_owned_practice },
};

static Reader
find_reader (const xmlNode *node,
             guint         *pass)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (lf_xml_is (node, readers[i].element))
      {
        *pass = readers[i].pass;
        return readers[i].read;
      }
  return NULL;
}

static void
read_override (LfLoader      *loader,
               const xmlNode *node)
{
  loader->overriding = TRUE;
  for (xmlNode *child = lf_xml_child (node, NULL); child != NULL;
       child = lf_xml_next (child, NULL))
    {
      guint pass = 0;
      Reader read = find_reader (child, &pass);

      for (guint i = 0; i < G_N_ELEMENTS (owned_readers); i++)
        if (lf_xml_is (child, owned_readers[i].element))
          read = owned_readers[i].read;
      if (read != NULL)
        read (loader, child);
    }
  loader->overriding = FALSE;
}

static void
read_root (LfLoader      *loader,
           const xmlNode *root,
           guint          wanted)
{
  for (xmlNode *child = lf_xml_child (root, NULL); child != NULL;
       child = lf_xml_next (child, NULL))
    {
      guint pass = 0;
      Reader read = find_reader (child, &pass);

      if (read != NULL && pass == wanted)
        read (loader, child);
    }
}

/* An array that is not yet full has holes. */
static void
free_doc (gpointer doc)
{
  if (doc != NULL)
    xmlFreeDoc (doc);
}

/* Parses all inputs; the user's are held against the schema (ours were
 * when the program was built). */
static GPtrArray *
parse_inputs (LfCatalogue  *self,
              GError      **error)
{
  g_autoptr (GPtrArray) docs = NULL;
  g_autoptr (LfXmlSchema) schema = NULL;

  docs = g_ptr_array_new_with_free_func (free_doc);
  g_ptr_array_set_size (docs, (int) self->inputs->len);
  /* The last first: if one is bad, it is a user's. */
  for (guint i = self->inputs->len; i-- > 0; )
    {
      const LfCatalogueInput *input = self->inputs->pdata[i];
      LfXmlDoc *doc = lf_xml_parse (input->bytes, input->name, error);

      if (doc == NULL)
        return NULL;
      docs->pdata[i] = doc;
      if (i < self->n_shipped)
        continue;
      if (schema == NULL)
        schema = lf_xml_schema_new_for_resource (SCHEMA_PATH, error);
      if (schema == NULL ||
          !lf_xml_schema_validate (schema, doc, input->name, error))
        return NULL;
    }
  return g_steal_pointer (&docs);
}

static void
check_references (LfLoader *loader)
{
  for (guint i = 0; i < loader->references->len; i++)
    {
      const Reference *r = &g_array_index (loader->references, Reference, i);
      gboolean found = FALSE;

      for (guint kind = 0; kind < LF_N_KINDS && !found; kind++)
        found = (r->kinds & (1u << kind)) != 0 &&
                lf_loader_look_up (loader, kind, r->id) != NULL;
      if (!found)
        {
          loader->file = r->file;
          lf_loader_fail (loader, r->node,
                          _("<%s> names “%s”, which no catalogue defines"),
                          (const char *) r->node->name, r->id);
        }
    }
}

/* Members gathered while reading become arrays; what is off falls out. */
static void
settle_members (LfLoader *loader)
{
  LfCatalogue *self = loader->self;

  for (guint i = 0; i < self->order[LF_KIND_LIST]->len; i++)
    {
      LfList *list = self->order[LF_KIND_LIST]->pdata[i];
      GPtrArray *items = g_hash_table_lookup (loader->members, list);
      const LfItem **array;
      guint n = 0;

      if (items == NULL)
        continue;
      array = lf_loader_alloc (loader, items->len, sizeof *array);
      for (guint j = 0; j < items->len; j++)
        if (!((const LfItem *) items->pdata[j])->off)
          array[n++] = items->pdata[j];
      list->items = array;
      list->n_items = n;
    }
  for (guint i = 0; i < self->order[LF_KIND_FRAMEWORK]->len; i++)
    {
      LfFramework *framework = self->order[LF_KIND_FRAMEWORK]->pdata[i];
      GPtrArray *lists = g_hash_table_lookup (loader->members, framework);
      const LfList **array;

      if (lists == NULL)
        continue;
      array = lf_loader_alloc (loader, lists->len, sizeof *array);
      for (guint j = 0; j < lists->len; j++)
        array[j] = lists->pdata[j];
      framework->lists = array;
      framework->n_lists = lists->len;
    }
}

static int
compare_frameworks (gconstpointer a,
                    gconstpointer b)
{
  const LfFramework *one = *(const LfFramework *const *) a;
  const LfFramework *two = *(const LfFramework *const *) b;

  if (one->order != two->order)
    return one->order < two->order ? -1 : 1;
  return strcmp (one->id, two->id);
}

/* Lists and items stand in the order of the walk, not of the files. */
static void
sort_items (LfLoader *loader)
{
  LfCatalogue *self = loader->self;
  GPtrArray *lists = self->order[LF_KIND_LIST];
  GPtrArray *items = self->order[LF_KIND_ITEM];

  g_ptr_array_sort (self->order[LF_KIND_FRAMEWORK], compare_frameworks);
  g_ptr_array_set_size (lists, 0);
  g_ptr_array_set_size (items, 0);
  for (guint i = 0; i < self->order[LF_KIND_FRAMEWORK]->len; i++)
    {
      const LfFramework *framework =
        self->order[LF_KIND_FRAMEWORK]->pdata[i];

      for (guint j = 0; j < framework->n_lists; j++)
        {
          const LfList *list = framework->lists[j];
          const LfPractice *practice =
            lf_loader_look_up (loader, LF_KIND_PRACTICE, list->id);
          GPtrArray *members = g_hash_table_lookup (loader->members, list);

          g_ptr_array_add (lists, (gpointer) list);
          if (practice != NULL && practice->whole != NULL)
            g_ptr_array_add (items, (gpointer) practice->whole);
          if (members != NULL)
            g_ptr_array_extend (items, members, NULL, NULL);
        }
    }
}

/* A user undoes a link with strength 0. */
static void
drop_links (LfLoader *loader)
{
  GPtrArray *links = loader->self->order[LF_KIND_LINK];

  for (guint i = links->len; i > 0; i--)
    if (((const LfLink *) links->pdata[i - 1])->strength <= 0)
      g_ptr_array_remove_index (links, i - 1);
}

/**
 * lf_catalogue_load:
 * @self: a catalogue with its inputs, still empty
 * @conflicts: (element-type LfCatalogueConflict): filled
 * @error: return location
 *
 * Fills a catalogue from its inputs.
 *
 * Returns: whether all inputs are good
 */
gboolean
lf_catalogue_load (LfCatalogue  *self,
                   GPtrArray    *conflicts,
                   GError      **error)
{
  g_autoptr (GPtrArray) docs = parse_inputs (self, error);
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (GHashTable) overridden = NULL;
  g_autoptr (GArray) references = NULL;
  LfLoader loader = { .self = self, .conflicts = conflicts };

  if (docs == NULL)
    return FALSE;
  members = g_hash_table_new_full (NULL, NULL, NULL,
                                   (GDestroyNotify) g_ptr_array_unref);
  overridden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  references = g_array_new (FALSE, FALSE, sizeof (Reference));
  loader.members = members;
  loader.overridden = overridden;
  loader.references = references;

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < docs->len; i++)
      {
        const LfCatalogueInput *input = self->inputs->pdata[i];

        loader.file = input->name;
        loader.user = i >= self->n_shipped;
        read_root (&loader, xmlDocGetRootElement (docs->pdata[i]), pass);
      }
  settle_members (&loader);
  sort_items (&loader);
  drop_links (&loader);
  check_references (&loader);
  lf_loader_check_shipped (&loader);
  lf_loader_count_faults (&loader);
  if (loader.error != NULL)
    {
      g_propagate_error (error, loader.error);
      return FALSE;
    }
  return TRUE;
}

/* Defining ------------------------------------------------------------- */

/**
 * lf_loader_look_up:
 * @loader: a load
 * @kind: what kind of thing
 * @id: its id
 *
 * Returns: (nullable) (transfer none): the thing, still open to change
 */
gpointer
lf_loader_look_up (LfLoader   *loader,
                   LfKind      kind,
                   const char *id)
{
  return g_hash_table_lookup (loader->self->index[kind], id);
}

/**
 * lf_loader_add:
 * @loader: a load
 * @kind: what kind of thing
 * @id: its interned id
 * @thing: the thing
 *
 * Puts a new thing at the end of its kind.
 */
void
lf_loader_add (LfLoader   *loader,
               LfKind      kind,
               const char *id,
               gpointer    thing)
{
  g_hash_table_insert (loader->self->index[kind], (gpointer) id, thing);
  g_ptr_array_add (loader->self->order[kind], thing);
}

static gpointer
find_overridden (LfLoader      *loader,
                 const xmlNode *node,
                 LfKind         kind,
                 const char    *id)
{
  gpointer thing = lf_loader_look_up (loader, kind, id);
  g_autofree char *key = g_strdup_printf ("%d:%s", (int) kind, id);
  const char *before = g_hash_table_lookup (loader->overridden, key);

  if (thing == NULL)
    {
      lf_loader_fail (loader, node,
                      _("<%s> overrides “%s”, which no catalogue defines"),
                      (const char *) node->name, id);
      return NULL;
    }
  if (before != NULL && before != loader->file)
    lf_loader_conflict (loader, node, id,
                        _("“%s” is overridden here and in %s; this one "
                          "holds"),
                        id, before);
  else if (before != NULL)
    lf_loader_conflict (loader, node, id,
                        _("“%s” is overridden twice in this file; what "
                          "stands further down holds"), id);
  g_hash_table_insert (loader->overridden, g_steal_pointer (&key),
                       (gpointer) loader->file);
  return thing;
}

/**
 * lf_loader_define:
 * @loader: a load
 * @node: the element; its attribute `id` names the thing
 * @kind: what kind of thing
 * @size: size of its struct, whose first member is the id
 *
 * Makes a new thing of a kind, or finds the one to override.
 *
 * Returns: (nullable) (transfer none): where to read to; %NULL where the
 *   element must be passed over
 */
gpointer
lf_loader_define (LfLoader      *loader,
                  const xmlNode *node,
                  LfKind         kind,
                  gsize          size)
{
  const char *id = lf_loader_attr (loader, node, "id");
  gpointer thing;

  if (loader->overriding)
    return find_overridden (loader, node, kind, id);
  if (lf_loader_look_up (loader, kind, id) != NULL)
    {
      lf_loader_conflict (loader, node, id,
                          _("“%s” is already defined; the first definition "
                            "holds (use <override> to change it)"), id);
      return NULL;
    }
  thing = lf_loader_alloc (loader, 1, size);
  memcpy (thing, &id, sizeof id);
  lf_loader_add (loader, kind, id, thing);
  return thing;
}

/**
 * lf_loader_join:
 * @loader: a load
 * @owner: a list or framework
 * @member: an item or list
 *
 * Puts a member at the end of its owner.
 */
void
lf_loader_join (LfLoader      *loader,
                gconstpointer  owner,
                gpointer       member)
{
  GPtrArray *members = g_hash_table_lookup (loader->members, owner);

  if (members == NULL)
    {
      members = g_ptr_array_new ();
      g_hash_table_insert (loader->members, (gpointer) owner, members);
    }
  g_ptr_array_add (members, member);
}

/**
 * lf_loader_refer:
 * @loader: a load
 * @node: the element that names an id
 * @kinds: bits `1 << kind` of what the id may be
 * @id: (nullable): the interned id; nothing is noted for %NULL
 *
 * Notes that something of that id must exist in the end.
 */
void
lf_loader_refer (LfLoader      *loader,
                 const xmlNode *node,
                 guint          kinds,
                 const char    *id)
{
  Reference reference = { node, loader->file, kinds, id };

  if (id != NULL)
    g_array_append_val (loader->references, reference);
}
