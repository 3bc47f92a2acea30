/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-bars.h"
#include "widgets/draw/lf-dot-plot.h"
#include "widgets/draw/lf-gallery-private.h"

static LfRadar
make_radar (const LfGallerySpec *spec)
{
  LfRadarSeries *series = lf_arena_alloc (spec->arena, spec->m,
                                          sizeof *series);

  for (guint s = 0; s < spec->m; s++)
    {
      series[s].label = lf_gallery_market (spec, s);
      series[s].values = lf_gallery_values (spec, spec->n, 0.0, 4.0);
    }
  return (LfRadar) {
    .n_axes = spec->n,
    .axes = lf_gallery_factors (spec, spec->n),
    .n_series = spec->m,
    .series = series,
    .required = spec->m != 2 ? lf_gallery_values (spec, spec->n, 1.0, 3.0)
                             : NULL,
    .required_label = "Needed for a joint venture",
    .minimum = 0.0,
    .maximum = 4.0,
    .decimals = 1,
  };
}

/* Profiles as a radar. */
LfChart *
lf_gallery_radar (const LfGallerySpec *spec)
{
  LfRadar radar = make_radar (spec);

  return lf_radar_chart (&radar);
}

/* Profiles as dots. */
LfChart *
lf_gallery_dot_plot (const LfGallerySpec *spec)
{
  LfRadar radar = make_radar (spec);

  return lf_dot_plot_chart (&radar);
}

/* A push profile. */
LfChart *
lf_gallery_bars (const LfGallerySpec *spec)
{
  LfBar *bars = lf_arena_alloc (spec->arena, spec->n, sizeof *bars);

  for (guint i = 0; i < spec->n; i++)
    bars[i] = (LfBar) {
      .heading = spec->wild && i % 6 == 0 ? "A group of questions" : NULL,
      .label = lf_gallery_factor (spec, i),
      .note = spec->m > 0 && i % 4 == 0 ? "rated by 3 of 5" : NULL,
      .value = lf_gallery_value (spec, 0.0, 4.0),
      .reference = spec->m > 0 ? lf_gallery_value (spec, 1.0, 3.0)
                               : LF_MISSING,
    };
  return lf_bars_chart (&(LfBars) {
    .n_bars = spec->n, .bars = bars, .maximum = 4.0, .decimals = 1 });
}
