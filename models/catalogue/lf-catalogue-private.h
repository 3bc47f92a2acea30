/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of models/catalogue share while content is being read.
 * Nobody else includes this. */

#pragma once

#include "models/catalogue/lf-catalogue.h"
#include "models/lf-arena.h"
#include "models/lf-xml.h"

G_BEGIN_DECLS

/* Every kind of content that has an id and an order. Each kind has its own
 * ids, so that a practice and its list may share one. */
typedef enum
{
  LF_KIND_FRAMEWORK,
  LF_KIND_LIST,
  LF_KIND_ITEM,
  LF_KIND_LINK,
  LF_KIND_PRACTICE,
  LF_KIND_COLUMN,
  LF_KIND_INPUT,
  LF_KIND_MODE,
  LF_KIND_FACTOR,
  LF_KIND_PARAMETER,
  LF_KIND_TEST,
  LF_KIND_RULE_SET,
  LF_KIND_RULE,
  LF_KIND_VIEW,
  LF_KIND_STAGE_MODEL,
  LF_KIND_PATH,
  LF_KIND_CAPABILITY,
  LF_KIND_DIMENSION,
  LF_KIND_REGION,
  LF_KIND_MOBILIZATION,
  LF_KIND_TABLE,
  LF_KIND_REFERENCE,
} LfKind;

#define LF_N_KINDS (LF_KIND_REFERENCE + 1)

struct _LfCatalogue
{
  GObject       parent_instance;

  GStringChunk *strings;
  LfArena      *arena;
  GHashTable   *index[LF_N_KINDS];
  GPtrArray    *order[LF_N_KINDS];
  GPtrArray    *inputs;
  guint         n_shipped;
  char         *hash;
};

/* One load: what is being read, and what is noted for the end, when all
 * inputs are known. */
typedef struct
{
  LfCatalogue *self;
  const char  *file;       /* the input that is being read */
  gboolean     user;       /* … and whether a user wrote it */
  gboolean     overriding; /* inside <override> */
  GPtrArray   *conflicts;
  GHashTable  *members;    /* list or framework -> GPtrArray of its parts */
  GArray      *references; /* ids that must exist in the end */
  GHashTable  *overridden; /* "kind:id" -> input that overrode it */
  GError      *error;      /* what is wrong, a line for each fault */
  guint        n_faults;
} LfLoader;

gpointer    lf_loader_alloc       (LfLoader          *loader,
                                   gsize              n,
                                   gsize              size);
const char *lf_loader_intern      (LfLoader          *loader,
                                   const char        *text);
const char *lf_loader_attr        (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *attribute);
void        lf_loader_set_attr    (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *attribute,
                                   const char       **value);
const char *lf_loader_text        (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *context);
void        lf_loader_set_text    (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *element,
                                   const char        *context,
                                   const char       **text);
void        lf_loader_set_texts   (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *element,
                                   const char        *context,
                                   const char *const **texts,
                                   guint             *n);
void        lf_loader_set_words   (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *attribute,
                                   const char *const **words,
                                   guint             *n);
void        lf_loader_set_sources (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const LfSource   **sources,
                                   guint             *n);
void        lf_loader_set_notes   (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *element,
                                   const char        *context,
                                   const LfNote     **notes,
                                   guint             *n);
void        lf_loader_set_basis   (const xmlNode     *node,
                                   LfBasis           *basis);
void        lf_loader_set_yes     (const xmlNode     *node,
                                   const char        *attribute,
                                   gboolean          *value);
void        lf_loader_set_enum    (const xmlNode     *node,
                                   const char        *attribute,
                                   const char       **names,
                                   int               *value);

gpointer    lf_loader_define      (LfLoader          *loader,
                                   const xmlNode     *node,
                                   LfKind             kind,
                                   gsize              size);
gpointer    lf_loader_look_up     (LfLoader          *loader,
                                   LfKind             kind,
                                   const char        *id);
void        lf_loader_add         (LfLoader          *loader,
                                   LfKind             kind,
                                   const char        *id,
                                   gpointer           thing);
void        lf_loader_join        (LfLoader          *loader,
                                   gconstpointer      owner,
                                   gpointer           member);
void        lf_loader_refer       (LfLoader          *loader,
                                   const xmlNode     *node,
                                   guint              kinds,
                                   const char        *id);
void        lf_loader_fail        (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *format,
                                   ...) G_GNUC_PRINTF (3, 4);
void        lf_loader_conflict    (LfLoader          *loader,
                                   const xmlNode     *node,
                                   const char        *id,
                                   const char        *format,
                                   ...) G_GNUC_PRINTF (4, 5);
void        lf_loader_check_shipped (LfLoader        *loader);
void        lf_loader_count_faults (LfLoader         *loader);

/* Readers: apply an element's attributes and children to the thing that it
 * defines. They are used again for overrides, so what is absent is left as
 * it is. The owner is NULL there, and the thing must exist. */
void        lf_read_framework     (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_extend        (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_list          (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
LfList     *lf_read_list_body     (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
void        lf_item_inherit       (LfItem            *item,
                                   const LfList      *list);
void        lf_read_items         (LfLoader          *loader,
                                   LfList            *list,
                                   const xmlNode     *node);
void        lf_read_item          (LfLoader          *loader,
                                   LfList            *list,
                                   const xmlNode     *node);
void        lf_read_practice      (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
void        lf_read_path          (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
void        lf_read_capability    (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
void        lf_read_table         (LfLoader          *loader,
                                   LfFramework       *framework,
                                   const xmlNode     *node);
void        lf_read_links         (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_signs         (LfLoader          *loader,
                                   const LfItem      *item,
                                   const xmlNode     *node);
void        lf_read_column        (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_input         (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_mode          (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_parameter     (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_test          (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_rule_set      (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_view          (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_stage_model   (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_dimension     (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_region        (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_mobilization  (LfLoader          *loader,
                                   const xmlNode     *node);
void        lf_read_reference     (LfLoader          *loader,
                                   const xmlNode     *node);

gboolean    lf_catalogue_load     (LfCatalogue       *self,
                                   GPtrArray         *conflicts,
                                   GError           **error);

G_END_DECLS
