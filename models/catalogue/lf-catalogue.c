/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * LfCatalogue:
 *
 * The content: frameworks, questions, entry modes, rules, numbers and
 * sources. A catalogue is made from XML, once, and never changes; a user's
 * own catalogue makes a new one on top. It may be shared between threads.
 */

#include "config.h"

#include "models/catalogue/lf-catalogue.h"

#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"
#include "resources/lf-content-resources.h"

#define CONTENT_PATH "/org/landfall/Landfall/content/catalogue/"

G_DEFINE_FINAL_TYPE (LfCatalogue, lf_catalogue, G_TYPE_OBJECT)

static void
lf_catalogue_finalize (GObject *object)
{
  LfCatalogue *self = LF_CATALOGUE (object);

  for (guint kind = 0; kind < LF_N_KINDS; kind++)
    {
      g_hash_table_unref (self->index[kind]);
      g_ptr_array_unref (self->order[kind]);
    }
  lf_arena_free (self->arena);
  g_ptr_array_unref (self->inputs);
  g_string_chunk_free (self->strings);
  g_free (self->hash);
  G_OBJECT_CLASS (lf_catalogue_parent_class)->finalize (object);
}

static void
lf_catalogue_class_init (LfCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lf_catalogue_finalize;
}

static LfCatalogueInput *
input_copy (const LfCatalogueInput *input)
{
  return lf_catalogue_input_new (input->name, input->bytes);
}

static void
lf_catalogue_init (LfCatalogue *self)
{
  self->strings = g_string_chunk_new (16384);
  self->arena = lf_arena_new ();
  self->inputs = g_ptr_array_new_with_free_func
    ((GDestroyNotify) lf_catalogue_input_free);
  for (guint kind = 0; kind < LF_N_KINDS; kind++)
    {
      self->index[kind] = g_hash_table_new (g_str_hash, g_str_equal);
      self->order[kind] = g_ptr_array_new ();
    }
}

/* Inputs --------------------------------------------------------------- */

/**
 * lf_catalogue_input_new:
 * @name: what to call it in messages: a file name
 * @bytes: its XML
 *
 * Returns: (transfer full): a user's catalogue that may be given to
 *   lf_catalogue_new_with()
 */
LfCatalogueInput *
lf_catalogue_input_new (const char *name,
                        GBytes     *bytes)
{
  LfCatalogueInput *self;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  self = g_new0 (LfCatalogueInput, 1);
  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

/**
 * lf_catalogue_input_new_for_file:
 * @path: a file name
 * @error: return location
 *
 * Reads a user's catalogue from disk, without looking into it.
 *
 * Returns: (transfer full): the input, or %NULL with @error set
 */
LfCatalogueInput *
lf_catalogue_input_new_for_file (const char  *path,
                                 GError     **error)
{
  g_autoptr (GBytes) bytes = lf_xml_read_file (path, error);

  return bytes != NULL ? lf_catalogue_input_new (path, bytes) : NULL;
}

/**
 * lf_catalogue_input_free:
 * @self: (nullable): an input
 *
 * Frees it.
 */
void
lf_catalogue_input_free (LfCatalogueInput *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * lf_catalogue_conflict_free:
 * @self: (nullable): a conflict
 *
 * Frees it.
 */
void
lf_catalogue_conflict_free (LfCatalogueConflict *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self->id);
  g_free (self->message);
  g_free (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * lf_catalogue_user_inputs:
 * @folder: (nullable): where to look; %NULL for `landfall/catalogue` in
 *   the user's data folder
 * @error: return location
 *
 * Reads the user's own catalogues: every `*.xml` of the folder, by name.
 * A folder that does not exist holds none.
 *
 * Returns: (transfer full) (element-type LfCatalogueInput): the inputs, or
 *   %NULL with @error set where a file cannot be read
 */
GPtrArray *
lf_catalogue_user_inputs (const char  *folder,
                          GError     **error)
{
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *own = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) local = NULL;
  const char *name;

  if (folder == NULL)
    folder = own = g_build_filename (g_get_user_data_dir (), "landfall",
                                     "catalogue", NULL);
  inputs = g_ptr_array_new_with_free_func
    ((GDestroyNotify) lf_catalogue_input_free);
  dir = g_dir_open (folder, 0, &local);
  if (dir == NULL)
    {
      if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_steal_pointer (&inputs);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      LfCatalogueInput *input;

      input = lf_catalogue_input_new_for_file (names->pdata[i], error);
      if (input == NULL)
        return NULL;
      g_ptr_array_add (inputs, input);
    }
  return g_steal_pointer (&inputs);
}

/* Making one ----------------------------------------------------------- */

static gboolean
add_shipped_inputs (LfCatalogue  *self,
                    GError      **error)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  /* Named, so that the linker takes the content in. */
  lf_content_get_resource ();
  names = g_resources_enumerate_children (CONTENT_PATH,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE,
                                          error);
  if (names == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".xml"))
      g_ptr_array_add (sorted, names[i]);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    {
      g_autofree char *path = g_strconcat (CONTENT_PATH, sorted->pdata[i],
                                           NULL);
      g_autoptr (GBytes) bytes = NULL;

      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                       error);
      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (self->inputs,
                       lf_catalogue_input_new (sorted->pdata[i], bytes));
    }
  self->n_shipped = self->inputs->len;
  return TRUE;
}

static char *
compute_hash (LfCatalogue *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const LfCatalogueInput *input = self->inputs->pdata[i];
      gsize size;
      const guchar *data = g_bytes_get_data (input->bytes, &size);

      g_checksum_update (sum, data, (gssize) size);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static LfCatalogue *
load (LfCatalogue  *self,
      GPtrArray    *conflicts,
      GError      **error)
{
  g_autoptr (LfCatalogue) owned = self;

  if (!lf_catalogue_load (self, conflicts, error))
    return NULL;
  return g_steal_pointer (&owned);
}

static GPtrArray *
new_conflicts (void)
{
  return g_ptr_array_new_with_free_func
    ((GDestroyNotify) lf_catalogue_conflict_free);
}

/**
 * lf_catalogue_new_default:
 * @error: return location
 *
 * Makes the catalogue that comes with the program.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
LfCatalogue *
lf_catalogue_new_default (GError **error)
{
  g_autoptr (LfCatalogue) self = g_object_new (LF_TYPE_CATALOGUE, NULL);
  g_autoptr (GPtrArray) conflicts = new_conflicts ();

  if (!add_shipped_inputs (self, error))
    return NULL;
  return load (g_steal_pointer (&self), conflicts, error);
}

/**
 * lf_catalogue_new_with:
 * @base: the catalogue to build on; it stays as it is
 * @inputs: (element-type LfCatalogueInput): users' catalogues, in the order
 *   in which they count
 * @conflicts: (out) (optional) (transfer full)
 *   (element-type LfCatalogueConflict): what two catalogues disagree
 *   about; empty where nothing
 * @error: return location
 *
 * Makes a catalogue of @base and @inputs. An id that is already taken
 * keeps its first meaning, and where two inputs override the same thing
 * the later one holds; both are named in @conflicts.
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set to the
 *   first fault of an input (file and line)
 */
LfCatalogue *
lf_catalogue_new_with (LfCatalogue  *base,
                       GPtrArray    *inputs,
                       GPtrArray   **conflicts,
                       GError      **error)
{
  g_autoptr (LfCatalogue) self = NULL;
  g_autoptr (GPtrArray) found = new_conflicts ();
  LfCatalogue *result;

  g_return_val_if_fail (LF_IS_CATALOGUE (base), NULL);

  self = g_object_new (LF_TYPE_CATALOGUE, NULL);
  self->n_shipped = base->n_shipped;
  for (guint i = 0; i < base->inputs->len; i++)
    g_ptr_array_add (self->inputs, input_copy (base->inputs->pdata[i]));
  for (guint i = 0; inputs != NULL && i < inputs->len; i++)
    g_ptr_array_add (self->inputs, input_copy (inputs->pdata[i]));
  result = load (g_steal_pointer (&self), found, error);
  if (result != NULL && conflicts != NULL)
    *conflicts = g_steal_pointer (&found);
  return result;
}

/**
 * lf_catalogue_check_file:
 * @path: a user's catalogue
 * @conflicts: (out) (optional) (transfer full)
 *   (element-type LfCatalogueConflict): where it contradicts the shipped
 *   content
 * @error: return location
 *
 * Holds a catalogue against the schema and the shipped content.
 *
 * Returns: whether it can be used; if not, @error is set
 */
gboolean
lf_catalogue_check_file (const char  *path,
                         GPtrArray  **conflicts,
                         GError     **error)
{
  g_autoptr (LfCatalogue) base = NULL;
  g_autoptr (LfCatalogue) with = NULL;
  g_autoptr (GPtrArray) inputs = NULL;
  LfCatalogueInput *input;

  inputs = g_ptr_array_new_with_free_func
    ((GDestroyNotify) lf_catalogue_input_free);
  input = lf_catalogue_input_new_for_file (path, error);
  if (input == NULL)
    return FALSE;
  g_ptr_array_add (inputs, input);
  base = lf_catalogue_new_default (error);
  if (base == NULL)
    return FALSE;
  with = lf_catalogue_new_with (base, inputs, conflicts, error);
  return with != NULL;
}

/* Asking it ------------------------------------------------------------ */

/**
 * lf_catalogue_get_version:
 * @self: a catalogue
 *
 * Returns: the version of the shipped content: that of the program
 */
const char *
lf_catalogue_get_version (LfCatalogue *self)
{
  return PACKAGE_VERSION;
}

/**
 * lf_catalogue_get_hash:
 * @self: a catalogue
 *
 * Returns: the SHA-256 of all the content's XML, in hexadecimal; two
 *   catalogues with the same one compute the same
 */
const char *
lf_catalogue_get_hash (LfCatalogue *self)
{
  g_return_val_if_fail (LF_IS_CATALOGUE (self), NULL);

  /* Not needed by most, and dear; any thread may be the first to ask. */
  if (g_once_init_enter (&self->hash))
    g_once_init_leave (&self->hash, compute_hash (self));
  return self->hash;
}

#define LF_CATALOGUE_LOOK_UP(Type, one, kind)                               \
const Type *                                                                \
lf_catalogue_##one (LfCatalogue *self,                                      \
                    const char  *id)                                        \
{                                                                           \
  g_return_val_if_fail (LF_IS_CATALOGUE (self), NULL);                      \
                                                                            \
  return id != NULL ? g_hash_table_lookup (self->index[kind], id) : NULL;   \
}

#define LF_CATALOGUE_ORDER(Type, all, kind)                                 \
const Type *const *                                                         \
lf_catalogue_##all (LfCatalogue *self,                                      \
                    guint       *n)                                         \
{                                                                           \
  g_return_val_if_fail (LF_IS_CATALOGUE (self) && n != NULL, NULL);         \
                                                                            \
  *n = self->order[kind]->len;                                              \
  return (const Type *const *) self->order[kind]->pdata;                    \
}

#define LF_CATALOGUE_KIND(Type, one, all, kind)                             \
LF_CATALOGUE_LOOK_UP (Type, one, kind)                                      \
LF_CATALOGUE_ORDER (Type, all, kind)

LF_CATALOGUE_KIND (LfFramework, framework, frameworks, LF_KIND_FRAMEWORK)
LF_CATALOGUE_KIND (LfList, list, lists, LF_KIND_LIST)
LF_CATALOGUE_KIND (LfItem, item, items, LF_KIND_ITEM)
LF_CATALOGUE_ORDER (LfLink, links, LF_KIND_LINK)
LF_CATALOGUE_KIND (LfPractice, practice, practices, LF_KIND_PRACTICE)
LF_CATALOGUE_KIND (LfColumn, column, columns, LF_KIND_COLUMN)
LF_CATALOGUE_KIND (LfInput, input, inputs, LF_KIND_INPUT)
LF_CATALOGUE_KIND (LfMode, mode, modes, LF_KIND_MODE)
LF_CATALOGUE_KIND (LfFactor, factor, factors, LF_KIND_FACTOR)
LF_CATALOGUE_KIND (LfParameter, parameter, parameters, LF_KIND_PARAMETER)
LF_CATALOGUE_KIND (LfTest, test, tests, LF_KIND_TEST)
LF_CATALOGUE_KIND (LfRuleSet, rule_set, rule_sets, LF_KIND_RULE_SET)
LF_CATALOGUE_LOOK_UP (LfRule, rule, LF_KIND_RULE)
LF_CATALOGUE_KIND (LfView, view, views, LF_KIND_VIEW)
LF_CATALOGUE_KIND (LfStageModel, stage_model, stage_models,
                   LF_KIND_STAGE_MODEL)
LF_CATALOGUE_KIND (LfPath, path, paths, LF_KIND_PATH)
LF_CATALOGUE_KIND (LfCapability, capability, capabilities,
                   LF_KIND_CAPABILITY)
LF_CATALOGUE_KIND (LfDimension, dimension, dimensions, LF_KIND_DIMENSION)
LF_CATALOGUE_KIND (LfRegion, region, regions, LF_KIND_REGION)
LF_CATALOGUE_KIND (LfMobilization, mobilization, mobilizations,
                   LF_KIND_MOBILIZATION)
LF_CATALOGUE_KIND (LfTable, table, tables, LF_KIND_TABLE)
LF_CATALOGUE_KIND (LfReference, reference, references, LF_KIND_REFERENCE)

/**
 * lf_catalogue_format_source:
 * @self: a catalogue
 * @source: one of its sources
 *
 * Returns: (transfer full): the source line, such as
 *   “Song 2025 §2.1.1 (after Hymer 1976)”
 */
char *
lf_catalogue_format_source (LfCatalogue    *self,
                            const LfSource *source)
{
  const LfReference *reference;
  GString *line;

  g_return_val_if_fail (LF_IS_CATALOGUE (self) && source != NULL, NULL);

  reference = lf_catalogue_reference (self, source->document);
  line = g_string_new (reference != NULL ? reference->cite
                                         : source->document);
  if (source->section != NULL)
    g_string_append_printf (line, " %s", source->section);
  if (source->authority != NULL)
    g_string_append_printf (line, " (%s)", source->authority);
  return g_string_free (line, FALSE);
}

/**
 * lf_catalogue_format_sources:
 * @self: a catalogue
 * @sources: (array length=n_sources): sources
 * @n_sources: how many
 *
 * Returns: (transfer full): all of them in one line, with semicolons
 */
char *
lf_catalogue_format_sources (LfCatalogue    *self,
                             const LfSource *sources,
                             guint           n_sources)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *one = lf_catalogue_format_source (self, &sources[i]);

      if (line->len > 0)
        g_string_append (line, "; ");
      g_string_append (line, one);
    }
  return g_string_free (line, FALSE);
}
