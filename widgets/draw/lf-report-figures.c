/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/results/lf-results-trees.h"
#include "widgets/draw/lf-report-figures.h"

#include <math.h>
#include <string.h>

#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-result-charts.h"
#include "widgets/draw/lf-robustness-charts.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/draw/lf-type.h"

/* Width of a figure in HTML, in CSS pixels: that of its column. */
#define SVG_WIDTH 704.0
#define SVG_MAX_HEIGHT 900.0

struct _LfReportFigures
{
  LfResults *results;
  LfTheme theme;
  GHashTable *charts; /* block → LfChart, or NULL where there is none */
  GHashTable *trees;  /* tree's id → its parts, GPtrArray of LfChart */
  GPtrArray *tested;  /* of LfRobustness, or NULL, for each product */
};

/**
 * lf_report_figures_new:
 * @results: the numbers
 * @report: the report whose figures they are
 *
 * Returns: (transfer full): a painter of figures
 */
LfReportFigures *
lf_report_figures_new (LfResults      *results,
                       const LfReport *report)
{
  LfReportFigures *self = g_new0 (LfReportFigures, 1);

  self->results = lf_results_ref (results);
  self->tested = report->tested != NULL ? g_ptr_array_ref (report->tested)
                                        : NULL;
  lf_theme_init (&self->theme, LF_PALETTE_LIGHT);
  self->theme.rtl = report->rtl;
  lf_theme_set_font (&self->theme, lf_type_family (report->language), 9.5);
  self->charts = g_hash_table_new_full (NULL, NULL, NULL,
                                        (GDestroyNotify) lf_chart_unref);
  self->trees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * lf_report_figures_free:
 * @self: (transfer full): a painter
 */
void
lf_report_figures_free (LfReportFigures *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->charts);
  g_hash_table_unref (self->trees);
  g_clear_pointer (&self->tested, g_ptr_array_unref);
  lf_results_unref (self->results);
  g_free (self);
}

/* A block's anchor begins with the product's mark; see lf-report-build.c. */
static guint
product_of (const LfBlock *figure)
{
  guint64 number = 1;
  char *end = NULL;

  if (figure->id != NULL && figure->id[0] == 'p' &&
      g_ascii_isdigit (figure->id[1]))
    number = g_ascii_strtoull (figure->id + 1, &end, 10);
  return (guint) MAX (number, 1) - 1;
}

static const LfRobustness *
robustness_of (LfReportFigures *self,
               guint            product)
{
  return self->tested != NULL && product < self->tested->len
           ? g_ptr_array_index (self->tested, product) : NULL;
}

/* Of A4 and of Letter, without their margins, about; the caption stands
 * below. */
static const LfSize tree_room = { 470, 560 };

/* A part of a tree: the one at the place that its figure tells. */
static LfChart *
get_tree_part (LfReportFigures    *self,
               const LfBlock      *figure,
               const LfTreeResult *tree)
{
  GPtrArray *parts = g_hash_table_lookup (self->trees, tree->id);
  guint part = g_str_has_prefix (figure->figure, "tree-part-")
    ? (guint) g_ascii_strtoull (figure->figure + strlen ("tree-part-"), NULL,
                                10)
    : 0;

  if (parts == NULL)
    {
      parts = lf_tree_chart_parts (tree->eval, &self->theme, &tree_room,
                                   LF_REPORT_TREE_PARTS);
      g_hash_table_insert (self->trees, g_strdup (tree->id), parts);
    }
  return part < parts->len ? lf_chart_ref (parts->pdata[part]) : NULL;
}

static LfChart *
new_tree_chart (LfReportFigures *self,
                const LfBlock   *figure)
{
  int tree = lf_results_find_tree (self->results, figure->subject);
  const LfTreeResult *result;
  const LfTreeAnalysis *analysis;

  if (tree < 0)
    return NULL;
  result = lf_results_get_tree (self->results, (guint) tree);
  if (result->eval == NULL)
    return NULL;
  if (g_str_equal (figure->figure, "tree") ||
      g_str_has_prefix (figure->figure, "tree-part-"))
    return get_tree_part (self, figure, result);
  if (g_str_equal (figure->figure, "tree-profile"))
    return lf_tree_chart_profile (result->eval, 1);
  analysis = lf_results_analyse_tree (self->results, (guint) tree);
  if (g_str_equal (figure->figure, "tree-map"))
    return analysis != NULL && analysis->map != NULL
             ? lf_tree_chart_map (result->eval, analysis->map) : NULL;
  return analysis != NULL
           ? lf_tree_chart_tornado (result->eval, analysis->swings) : NULL;
}

static LfChart *
new_chart (LfReportFigures *self,
           const LfBlock   *figure)
{
  static const struct
  {
    const char *kind;
    LfChart *(*make) (LfResults          *results,
                      guint               product,
                      const LfRobustness *robustness);
  } robust[] = {
    { "ranks", lf_robustness_ranks_chart },
    { "tornado", lf_robustness_tornado_chart },
    { "weights", lf_robustness_weights_chart },
  };
  guint product = product_of (figure);

  for (guint i = 0; i < G_N_ELEMENTS (robust); i++)
    if (g_str_equal (figure->figure, robust[i].kind))
      {
        const LfRobustness *robustness = robustness_of (self, product);

        return robustness != NULL
                 ? robust[i].make (self->results, product, robustness) : NULL;
      }
  if (g_str_has_prefix (figure->figure, "tree"))
    return new_tree_chart (self, figure);
  return lf_result_chart_new (self->results, product, figure->figure,
                              figure->subject);
}

static LfChart *
chart_of (LfReportFigures *self,
          const LfBlock   *figure)
{
  LfChart *chart = g_hash_table_lookup (self->charts, figure);

  if (chart == NULL)
    {
      chart = new_chart (self, figure);
      if (chart != NULL)
        g_hash_table_insert (self->charts, (gpointer) figure, chart);
    }
  return chart;
}

static double
figure_height (const LfBlock *figure,
               double         width,
               double         max_height,
               gpointer       data)
{
  LfReportFigures *self = data;
  LfChart *chart = chart_of (self, figure);
  LfSize minimum;
  LfSize natural;

  if (chart == NULL)
    return 0;
  lf_chart_measure (chart, &self->theme, width, &minimum, &natural);
  /* A tree's texts shrink with it. */
  if (g_str_equal (lf_chart_get_kind (chart), "tree"))
    minimum.height = MIN (natural.height, tree_room.height);
  /* Pressed into a page it could not be read; its numbers can. */
  if (max_height > 0 && minimum.height > max_height)
    return 0;
  return CLAMP (natural.height, minimum.height,
                MAX (max_height, minimum.height));
}

static void
figure_draw (const LfBlock *figure,
             cairo_t       *cr,
             const LfRect  *area,
             gpointer       data)
{
  LfReportFigures *self = data;
  LfChart *chart = chart_of (self, figure);

  if (chart != NULL)
    lf_chart_draw (chart, cr, area, &self->theme, -1, -1);
}

/**
 * lf_report_figures_painter:
 * @self: (transfer full): a painter of figures
 *
 * Returns: how pages draw their figures; owns @self
 */
LfFigurePainter
lf_report_figures_painter (LfReportFigures *self)
{
  return (LfFigurePainter){ figure_height, figure_draw, self,
                            (GDestroyNotify) lf_report_figures_free };
}

/**
 * lf_report_figures_svg:
 * @figure: a block of kind %LF_BLOCK_FIGURE
 * @self: a painter of figures
 *
 * For lf_report_to_html().
 *
 * Returns: (transfer full) (nullable): the figure as SVG
 */
GBytes *
lf_report_figures_svg (const LfBlock *figure,
                       gpointer       self)
{
  LfReportFigures *figures = self;
  LfChart *chart = chart_of (figures, figure);
  LfSurfaceOptions options = { .format = LF_SURFACE_SVG, .width = SVG_WIDTH };
  double margin;

  if (chart == NULL)
    return NULL;
  /* The chart keeps a margin of its own inside the file. */
  margin = 2 * lf_theme_em (&figures->theme);
  options.height = ceil (figure_height (figure, SVG_WIDTH - margin,
                                        SVG_MAX_HEIGHT, figures) + margin);
  return lf_chart_render (chart, &figures->theme, &options, NULL);
}
