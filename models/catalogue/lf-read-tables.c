/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what is mostly read by people: tables, the bibliography, stage
 * models, growth dimensions, mobilization modes. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"

static const char *functions[] = {
  "sensing", "seizing", "reconfiguring", NULL
};

/* Tables --------------------------------------------------------------- */

static void
read_columns (LfLoader      *loader,
              LfTable       *table,
              const xmlNode *node)
{
  guint n = lf_xml_count (node, "heading");
  const char **columns;
  const char **headings;
  guint i = 0;

  if (n == 0)
    return;
  columns = lf_loader_alloc (loader, n, sizeof *columns);
  headings = lf_loader_alloc (loader, n, sizeof *headings);
  for (xmlNode *child = lf_xml_child (node, "heading"); child != NULL;
       child = lf_xml_next (child, "heading"))
    {
      columns[i] = lf_loader_attr (loader, child, "id");
      headings[i] = lf_loader_text (loader, child, columns[i]);
      i++;
    }
  table->columns = columns;
  table->headings = headings;
  table->n_columns = n;
}

static void
read_cells (LfLoader      *loader,
            const LfTable *table,
            LfRow         *row,
            const xmlNode *node)
{
  const char **cells = lf_loader_alloc (loader, table->n_columns,
                                        sizeof *cells);

  for (xmlNode *child = lf_xml_child (node, "cell"); child != NULL;
       child = lf_xml_next (child, "cell"))
    {
      const char *column = lf_loader_attr (loader, child, "column");
      guint i = 0;

      while (i < table->n_columns && strcmp (table->columns[i], column) != 0)
        i++;
      if (i == table->n_columns)
        lf_loader_fail (loader, child,
                        _("the table “%s” has no column “%s”"), table->id,
                        column);
      else
        cells[i] = lf_loader_text (loader, child, row->id);
    }
  row->cells = cells;
}

static void
read_rows (LfLoader      *loader,
           LfTable       *table,
           const xmlNode *node)
{
  guint n = lf_xml_count (node, "row");
  LfRow *rows;
  guint i = 0;

  if (n == 0)
    return;
  rows = lf_loader_alloc (loader, n, sizeof *rows);
  for (xmlNode *child = lf_xml_child (node, "row"); child != NULL;
       child = lf_xml_next (child, "row"))
    {
      LfRow *row = &rows[i++];

      row->id = lf_loader_attr (loader, child, "id");
      row->value = NAN;
      lf_xml_attr_double (child, "value", &row->value);
      lf_loader_set_basis (child, &row->basis);
      lf_loader_set_text (loader, child, "caution", row->id, &row->caution);
      lf_loader_set_sources (loader, child, &row->sources, &row->n_sources);
      read_cells (loader, table, row, child);
    }
  table->rows = rows;
  table->n_rows = n;
}

/**
 * lf_read_table:
 * @loader: a load
 * @framework: (nullable): the framework that it belongs to
 * @node: `<table>`
 *
 * Reads a table.
 */
void
lf_read_table (LfLoader      *loader,
               LfFramework   *framework,
               const xmlNode *node)
{
  LfTable *table = lf_loader_define (loader, node, LF_KIND_TABLE,
                                     sizeof *table);

  if (table == NULL)
    return;
  if (framework != NULL)
    table->framework = framework;
  lf_loader_set_text (loader, node, "title", table->id, &table->title);
  lf_loader_set_text (loader, node, "intro", table->id, &table->intro);
  read_columns (loader, table, node);
  read_rows (loader, table, node);
}

/* Bibliography --------------------------------------------------------- */

/**
 * lf_read_reference:
 * @loader: a load
 * @node: `<reference>`
 *
 * Reads an entry of the bibliography.
 */
void
lf_read_reference (LfLoader      *loader,
                   const xmlNode *node)
{
  LfReference *reference = lf_loader_define (loader, node,
                                             LF_KIND_REFERENCE,
                                             sizeof *reference);

  if (reference == NULL)
    return;
  lf_loader_set_attr (loader, node, "kind", &reference->kind);
  lf_loader_set_attr (loader, node, "year", &reference->year);
  lf_loader_set_attr (loader, node, "via", &reference->via);
  lf_loader_refer (loader, node, 1u << LF_KIND_REFERENCE, reference->via);
  lf_loader_set_text (loader, node, "cite", NULL, &reference->cite);
  lf_loader_set_text (loader, node, "authors", NULL, &reference->authors);
  lf_loader_set_text (loader, node, "title", NULL, &reference->title);
  lf_loader_set_text (loader, node, "note", reference->id,
                      &reference->note);
}

/* Paths and growth ----------------------------------------------------- */

static void
read_stages (LfLoader      *loader,
             LfStageModel  *model,
             const xmlNode *node)
{
  guint n = lf_xml_count (node, "stage");
  LfStage *stages;
  guint i = 0;

  if (n == 0)
    return;
  stages = lf_loader_alloc (loader, n, sizeof *stages);
  for (xmlNode *child = lf_xml_child (node, "stage"); child != NULL;
       child = lf_xml_next (child, "stage"))
    {
      LfStage *stage = &stages[i++];

      stage->id = lf_loader_attr (loader, child, "id");
      lf_loader_set_text (loader, child, "title", stage->id, &stage->title);
      lf_loader_set_text (loader, child, "recognise", stage->id,
                          &stage->recognise);
    }
  model->stages = stages;
  model->n_stages = n;
}

/**
 * lf_read_stage_model:
 * @loader: a load
 * @node: `<stage-model>`
 *
 * Reads a stage model.
 */
void
lf_read_stage_model (LfLoader      *loader,
                     const xmlNode *node)
{
  LfStageModel *model = lf_loader_define (loader, node, LF_KIND_STAGE_MODEL,
                                          sizeof *model);

  if (model == NULL)
    return;
  lf_loader_set_text (loader, node, "title", model->id, &model->title);
  read_stages (loader, model, node);
  lf_loader_set_sources (loader, node, &model->sources, &model->n_sources);
}

/**
 * lf_read_dimension:
 * @loader: a load
 * @node: `<dimension>`
 *
 * Reads a dimension of growth.
 */
void
lf_read_dimension (LfLoader      *loader,
                   const xmlNode *node)
{
  LfDimension *dimension = lf_loader_define (loader, node,
                                             LF_KIND_DIMENSION,
                                             sizeof *dimension);

  if (dimension == NULL)
    return;
  lf_loader_set_attr (loader, node, "group", &dimension->group);
  lf_loader_set_text (loader, node, "title", dimension->id,
                      &dimension->title);
  lf_loader_set_text (loader, node, "formula", dimension->id,
                      &dimension->formula);
  lf_loader_set_text (loader, node, "unit", dimension->id,
                      &dimension->unit);
  lf_loader_set_text (loader, node, "proposition", dimension->id,
                      &dimension->proposition);
  lf_loader_set_sources (loader, node, &dimension->sources,
                         &dimension->n_sources);
  for (xmlNode *child = lf_xml_child (node, "substitutes"); child != NULL;
       child = lf_xml_next (child, "substitutes"))
    {
      int function;

      if (lf_xml_attr_enum (child, "function", functions, &function))
        dimension->substitutes[function] = TRUE;
    }
}

/**
 * lf_read_region:
 * @loader: a load
 * @node: `<region>`
 *
 * Reads a region or continent.
 */
void
lf_read_region (LfLoader      *loader,
                const xmlNode *node)
{
  static const char *kinds[] = { "region", "continent", NULL };
  LfRegion *region = lf_loader_define (loader, node, LF_KIND_REGION,
                                       sizeof *region);
  int kind = LF_REGION_REGION;

  if (region == NULL)
    return;
  lf_loader_set_enum (node, "kind", kinds, &kind);
  region->kind = (LfRegionKind) kind;
  lf_loader_set_text (loader, node, "title", region->id, &region->title);
  lf_loader_set_words (loader, node, "countries", &region->countries,
                       &region->n_countries);
  lf_loader_set_words (loader, node, "paper", &region->paper,
                       &region->n_paper);
  lf_loader_set_sources (loader, node, &region->sources,
                         &region->n_sources);
}

/**
 * lf_read_mobilization:
 * @loader: a load
 * @node: `<mobilization>`
 *
 * Reads a mode of mobilizing resources.
 */
void
lf_read_mobilization (LfLoader      *loader,
                      const xmlNode *node)
{
  LfMobilization *mode = lf_loader_define (loader, node,
                                           LF_KIND_MOBILIZATION,
                                           sizeof *mode);

  if (mode == NULL)
    return;
  lf_loader_set_text (loader, node, "title", mode->id, &mode->title);
  lf_loader_set_text (loader, node, "brings", mode->id, &mode->brings);
  lf_loader_set_text (loader, node, "how", mode->id, &mode->how);
  lf_loader_set_text (loader, node, "when", mode->id, &mode->when);
  lf_loader_set_text (loader, node, "cases", mode->id, &mode->cases);
  lf_loader_set_words (loader, node, "items", &mode->items, &mode->n_items);
  for (guint i = 0; i < mode->n_items; i++)
    lf_loader_refer (loader, node, 1u << LF_KIND_ITEM, mode->items[i]);
  lf_loader_set_sources (loader, node, &mode->sources, &mode->n_sources);
}
