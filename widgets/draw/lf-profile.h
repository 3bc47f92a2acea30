/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-radar.h"

G_BEGIN_DECLS

/**
 * LfProfile:
 * @radar: the plain struct
 * @t: (array length=n_series*n_axes): values normalised to 0…1, series by
 *   series; not finite where missing
 * @required_t: (array length=n_axes) (nullable): required levels likewise
 *
 * The data that radar, dot plot and (for one or two axes) bars share.
 */
typedef struct
{
  LfRadar radar;
  double *t;
  double *required_t;
} LfProfile;

void   lf_profile_take        (gpointer          data,
                               LfArena          *arena);
char  *lf_profile_describe    (gconstpointer     data);
void   lf_profile_tabulate    (gconstpointer     data,
                               LfChartTable     *table);
char  *lf_profile_mark_label  (const LfProfile  *profile,
                               guint             series,
                               guint             axis);
double lf_profile_mean        (const LfRadar    *radar,
                               guint             series);
guint  lf_profile_legend      (const LfProfile  *profile,
                               const LfTheme    *theme,
                               gboolean          lines,
                               LfLegendItem     *items);

G_END_DECLS
