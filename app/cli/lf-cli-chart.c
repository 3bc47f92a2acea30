/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-chart.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-results.h"
#include "app/cli/lf-cli-tree.h"
#include "models/lf-error.h"
#include "models/trees/lf-tree-file.h"
#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-result-charts.h"

#define DEFAULT_WIDTH 800
#define MAX_SIDE 16384

typedef struct
{
  char *output;
  char *market;
  char *product;
  char *id;
  char *map;
  int width;
  int height;
  gboolean dark;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->market);
  g_free (self->product);
  g_free (self->id);
  g_free (self->map);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A tree's size is that of its texts, made smaller where no file could hold
 * it; the other charts take the width that they are given, and the height
 * that they need at it. */
static void
choose_size (LfChart          *chart,
             const LfTheme    *theme,
             const Options    *options,
             LfSurfaceOptions *surface)
{
  double margins = 2 * lf_theme_em (theme);
  LfSize natural;
  double scale;

  surface->width = options->width > 0 ? options->width : DEFAULT_WIDTH;
  surface->height = options->height;
  if (options->width > 0 || options->height > 0 ||
      g_strcmp0 (lf_chart_get_kind (chart), "tree") != 0)
    return;
  lf_chart_measure (chart, theme, 0, NULL, &natural);
  natural.width += margins;
  natural.height += margins;
  scale = MAX_SIDE / MAX (surface->scale, 1) /
          MAX (natural.width, natural.height);
  surface->width = natural.width * MIN (1, scale);
  surface->height = natural.height * MIN (1, scale);
}

static LfCliExit
write_chart (LfChart       *chart,
             const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *description = lf_chart_describe (chart);
  LfSurfaceOptions surface = { .description = description, .scale = 2 };
  LfTheme theme;

  if (!lf_surface_format_from_path (options->output, &surface.format, &error))
    {
      g_printerr ("landfall-cli chart: %s\n", error->message);
      return LF_CLI_USAGE;
    }
  lf_theme_init (&theme, options->dark ? LF_PALETTE_DARK : LF_PALETTE_LIGHT);
  surface.background = &theme.background;
  /* --width and --height are pixels in PNG. */
  if (options->width > 0 || options->height > 0)
    surface.scale = 1;
  choose_size (chart, &theme, options, &surface);
  bytes = lf_chart_render (chart, &theme, &surface, &error);
  if (bytes == NULL || !lf_cli_write (options->output, bytes, &error))
    return lf_cli_fail (error);
  return LF_CLI_DONE;
}

static gboolean
has_market (LfResults *results,
            const char *id)
{
  return id == NULL || lf_results_find_market (results, id) >= 0;
}

static LfCliExit
run (const LfResultChartKind *kind,
     const char              *path,
     const Options           *options)
{
  g_auto (LfCliResults) loaded = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LfChart) chart = NULL;
  int product = 0;

  if (!lf_cli_results_load (&loaded, path, &error))
    return lf_cli_fail (error);
  if (options->product != NULL)
    product = lf_results_find_product (loaded.results, options->product);
  if (product < 0)
    lf_error_set_at (&error, LF_ERROR_NOT_FOUND, path, 0,
                     _("there is no product “%s”"), options->product);
  else if (!has_market (loaded.results, options->market))
    lf_error_set_at (&error, LF_ERROR_NOT_FOUND, path, 0,
                     _("there is no market “%s”"), options->market);
  else
    chart = lf_result_chart_new (loaded.results, (guint) product, kind->id,
                                 options->market);
  if (chart == NULL && error == NULL)
    lf_error_set_at (&error, LF_ERROR_NOT_FOUND, path, 0,
                     _("the assessment has nothing yet that the chart “%s” "
                       "could show"), kind->id);
  if (error != NULL)
    return lf_cli_fail (error);
  return write_chart (chart, options);
}

/* Whether a kind of chart that both assessments and decision trees have is
 * asked of a tree. Standard input cannot be looked at first. */
static const char *
tree_kind (const char *kind,
           const char *path)
{
  g_autoptr (GBytes) bytes = NULL;

  if (lf_cli_tree_has_kind (kind))
    return kind;
  if (strcmp (kind, "tornado") != 0 || strcmp (path, "-") == 0)
    return NULL;
  bytes = lf_cli_read (path, NULL);
  return bytes != NULL && lf_tree_file_sniff (bytes) ? "tree-tornado" : NULL;
}

static LfCliExit
run_tree (const char    *kind,
          const char    *path,
          const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfChart) chart = lf_cli_tree_chart (kind, path, options->id,
                                                 options->map, &error);

  return chart != NULL ? write_chart (chart, options) : lf_cli_fail (error);
}

static void
print_kinds (void)
{
  guint n;
  const LfResultChartKind *kinds = lf_result_chart_kinds (&n);

  g_printerr ("%s\n", _("The kinds of chart:"));
  for (guint i = 0; i < n; i++)
    g_printerr ("  %-12s %s\n", kinds[i].id, _(kinds[i].summary));
  lf_cli_tree_print_kinds ();
}

/**
 * lf_cli_chart:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `chart KIND FILE -o OUT.svg|OUT.pdf|OUT.png`.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_chart (int    argc,
              char **argv)
{
  g_auto (Options) options = { NULL };
  const LfResultChartKind *kind;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to write: a .svg, .pdf or .png file"), N_("FILE") },
    { "market", 0, 0, G_OPTION_ARG_STRING, &options.market,
      N_("Of one market, by its id (default: the leading one, or all)"),
      N_("ID") },
    { "product", 0, 0, G_OPTION_ARG_STRING, &options.product,
      N_("Of a product, by its id (default: the first)"), N_("ID") },
    { "id", 0, 0, G_OPTION_ARG_STRING, &options.id,
      N_("Which decision tree, where the file holds several"), N_("ID") },
    { "map", 0, 0, G_OPTION_ARG_STRING, &options.map,
      N_("The two variables of a tree-map"), N_("X,Y") },
    { "width", 0, 0, G_OPTION_ARG_INT, &options.width,
      N_("Width in pixels or points"), N_("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &options.height,
      N_("Height in pixels or points"), N_("N") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &options.dark,
      N_("Light marks on a dark ground"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("chart", entries, &argc, &argv, &status))
    return status;
  if (argc != 3 || options.output == NULL)
    {
      g_printerr ("landfall-cli chart: %s\n",
                  _("a kind of chart, a file and -o OUT are needed"));
      print_kinds ();
      return LF_CLI_USAGE;
    }
  if (options.width < 0 || options.width > MAX_SIDE || options.height < 0 ||
      options.height > MAX_SIDE)
    {
      g_printerr ("landfall-cli chart: %s\n",
                  _("--width and --height must be from 1 to 16384"));
      return LF_CLI_USAGE;
    }
  if (tree_kind (argv[1], argv[2]) != NULL)
    return run_tree (tree_kind (argv[1], argv[2]), argv[2], &options);
  kind = lf_result_chart_find (argv[1]);
  if (kind == NULL)
    {
      g_printerr (_("landfall-cli chart: there is no kind of chart “%s”\n"),
                  argv[1]);
      print_kinds ();
      return LF_CLI_USAGE;
    }
  return run (kind, argv[2], &options);
}
