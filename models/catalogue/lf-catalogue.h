/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/catalogue/lf-content.h"

G_BEGIN_DECLS

/**
 * LfCatalogueInput:
 * @name: what to call it in messages: a file name
 * @bytes: its XML
 *
 * A user's own catalogue, not yet read.
 */
typedef struct
{
  char   *name;
  GBytes *bytes;
} LfCatalogueInput;

LfCatalogueInput *lf_catalogue_input_new          (const char       *name,
                                                   GBytes           *bytes) G_GNUC_WARN_UNUSED_RESULT;
LfCatalogueInput *lf_catalogue_input_new_for_file (const char       *path,
                                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void              lf_catalogue_input_free         (LfCatalogueInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfCatalogueInput, lf_catalogue_input_free)

/**
 * LfCatalogueConflict:
 * @file: in which catalogue
 * @line: on which line
 * @id: what was defined or overridden twice, or does not exist
 * @message: “FILE:LINE: …”, for a person
 */
typedef struct
{
  char *file;
  int   line;
  char *id;
  char *message;
} LfCatalogueConflict;

void lf_catalogue_conflict_free (LfCatalogueConflict *self);

#define LF_TYPE_CATALOGUE (lf_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (LfCatalogue, lf_catalogue, LF, CATALOGUE, GObject)

LfCatalogue *lf_catalogue_new_default (GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LfCatalogue *lf_catalogue_new_with    (LfCatalogue   *base,
                                       GPtrArray     *inputs,
                                       GPtrArray    **conflicts,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lf_catalogue_user_inputs (const char    *folder,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     lf_catalogue_check_file  (const char    *path,
                                       GPtrArray    **conflicts,
                                       GError       **error);

const char  *lf_catalogue_get_version (LfCatalogue   *self);
const char  *lf_catalogue_get_hash    (LfCatalogue   *self);

/* Look-ups by id: O(1), NULL where nothing has the id. */
const LfFramework    *lf_catalogue_framework    (LfCatalogue *self,
                                                 const char  *id);
const LfList         *lf_catalogue_list         (LfCatalogue *self,
                                                 const char  *id);
const LfItem         *lf_catalogue_item         (LfCatalogue *self,
                                                 const char  *id);
const LfPractice     *lf_catalogue_practice     (LfCatalogue *self,
                                                 const char  *id);
const LfMode         *lf_catalogue_mode         (LfCatalogue *self,
                                                 const char  *id);
const LfColumn       *lf_catalogue_column       (LfCatalogue *self,
                                                 const char  *id);
const LfInput        *lf_catalogue_input        (LfCatalogue *self,
                                                 const char  *id);
const LfFactor       *lf_catalogue_factor       (LfCatalogue *self,
                                                 const char  *id);
const LfParameter    *lf_catalogue_parameter    (LfCatalogue *self,
                                                 const char  *id);
const LfTest         *lf_catalogue_test         (LfCatalogue *self,
                                                 const char  *id);
const LfRuleSet      *lf_catalogue_rule_set     (LfCatalogue *self,
                                                 const char  *id);
const LfRule         *lf_catalogue_rule         (LfCatalogue *self,
                                                 const char  *id);
const LfView         *lf_catalogue_view         (LfCatalogue *self,
                                                 const char  *id);
const LfStageModel   *lf_catalogue_stage_model  (LfCatalogue *self,
                                                 const char  *id);
const LfPath         *lf_catalogue_path         (LfCatalogue *self,
                                                 const char  *id);
const LfCapability   *lf_catalogue_capability   (LfCatalogue *self,
                                                 const char  *id);
const LfDimension    *lf_catalogue_dimension    (LfCatalogue *self,
                                                 const char  *id);
const LfRegion       *lf_catalogue_region       (LfCatalogue *self,
                                                 const char  *id);
const LfMobilization *lf_catalogue_mobilization (LfCatalogue *self,
                                                 const char  *id);
const LfTable        *lf_catalogue_table        (LfCatalogue *self,
                                                 const char  *id);
const LfReference    *lf_catalogue_reference    (LfCatalogue *self,
                                                 const char  *id);

/* In the content's order; the arrays are owned by the catalogue. */
const LfFramework *const    *lf_catalogue_frameworks    (LfCatalogue *self,
                                                         guint       *n);
const LfList *const         *lf_catalogue_lists         (LfCatalogue *self,
                                                         guint       *n);
const LfItem *const         *lf_catalogue_items         (LfCatalogue *self,
                                                         guint       *n);
const LfLink *const         *lf_catalogue_links         (LfCatalogue *self,
                                                         guint       *n);
const LfPractice *const     *lf_catalogue_practices     (LfCatalogue *self,
                                                         guint       *n);
const LfMode *const         *lf_catalogue_modes         (LfCatalogue *self,
                                                         guint       *n);
const LfColumn *const       *lf_catalogue_columns       (LfCatalogue *self,
                                                         guint       *n);
const LfInput *const        *lf_catalogue_inputs        (LfCatalogue *self,
                                                         guint       *n);
const LfFactor *const       *lf_catalogue_factors       (LfCatalogue *self,
                                                         guint       *n);
const LfParameter *const    *lf_catalogue_parameters    (LfCatalogue *self,
                                                         guint       *n);
const LfTest *const         *lf_catalogue_tests         (LfCatalogue *self,
                                                         guint       *n);
const LfRuleSet *const      *lf_catalogue_rule_sets     (LfCatalogue *self,
                                                         guint       *n);
const LfView *const         *lf_catalogue_views         (LfCatalogue *self,
                                                         guint       *n);
const LfStageModel *const   *lf_catalogue_stage_models  (LfCatalogue *self,
                                                         guint       *n);
const LfPath *const         *lf_catalogue_paths         (LfCatalogue *self,
                                                         guint       *n);
const LfCapability *const   *lf_catalogue_capabilities  (LfCatalogue *self,
                                                         guint       *n);
const LfDimension *const    *lf_catalogue_dimensions    (LfCatalogue *self,
                                                         guint       *n);
const LfRegion *const       *lf_catalogue_regions       (LfCatalogue *self,
                                                         guint       *n);
const LfMobilization *const *lf_catalogue_mobilizations (LfCatalogue *self,
                                                         guint       *n);
const LfTable *const        *lf_catalogue_tables        (LfCatalogue *self,
                                                         guint       *n);
const LfReference *const    *lf_catalogue_references    (LfCatalogue *self,
                                                         guint       *n);

char *lf_catalogue_format_source (LfCatalogue    *self,
                                  const LfSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *lf_catalogue_format_sources (LfCatalogue    *self,
                                   const LfSource *sources,
                                   guint           n_sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
