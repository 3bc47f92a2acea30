/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-chart.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-results.h"
#include "app/cli/lf-cli-tree.h"
#include "models/lf-error.h"
#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-result-charts.h"

#define DEFAULT_WIDTH 800
#define MAX_SIDE 16384

typedef struct
{
  char *output;
  char *market;
  char *product;
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
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static LfCliExit
write_chart (LfChart       *chart,
             const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *description = lf_chart_describe (chart);
  LfSurfaceOptions surface = { .description = description, .scale = 2 };
  LfTheme theme;
  LfSize minimum;
  LfSize natural;

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
  surface.width = options->width > 0 ? options->width : DEFAULT_WIDTH;
  lf_chart_measure (chart, &theme, surface.width, &minimum, &natural);
  surface.height = options->height > 0 ? options->height
                                       : MIN (natural.height, MAX_SIDE);
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

static void
print_kinds (void)
{
  guint n;
  const LfResultChartKind *kinds = lf_result_chart_kinds (&n);

  g_printerr ("%s\n", _("The kinds of chart:"));
  for (guint i = 0; i < n; i++)
    g_printerr ("  %-10s %s\n", kinds[i].id, _(kinds[i].summary));
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
