/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-gallery.h"

G_BEGIN_DECLS

/**
 * LfGallerySpec:
 * @rand: where values come from
 * @n: how many of the first kind of thing (axes, rows, markets)
 * @m: how many of the second (series, parts, columns)
 * @wild: whether names are long and in many scripts, and values missing
 *   and equal
 * @arena: holds what the chart's struct points to until it is copied
 *
 * What the data of a gallery's chart is made from.
 */
typedef struct
{
  GRand   *rand;
  guint    n;
  guint    m;
  gboolean wild;
  LfArena *arena;
} LfGallerySpec;

typedef LfChart *(*LfGalleryMake) (const LfGallerySpec *spec);

const char  *lf_gallery_market   (const LfGallerySpec *spec,
                                  guint                index);
const char  *lf_gallery_factor   (const LfGallerySpec *spec,
                                  guint                index);
double       lf_gallery_value    (const LfGallerySpec *spec,
                                  double               low,
                                  double               high);
double      *lf_gallery_values   (const LfGallerySpec *spec,
                                  guint                n,
                                  double               low,
                                  double               high);
const char **lf_gallery_factors  (const LfGallerySpec *spec,
                                  guint                n);
const char **lf_gallery_markets  (const LfGallerySpec *spec,
                                  guint                n);

LfChart     *lf_gallery_radar    (const LfGallerySpec *spec);
LfChart     *lf_gallery_dot_plot (const LfGallerySpec *spec);
LfChart     *lf_gallery_bars     (const LfGallerySpec *spec);
LfChart     *lf_gallery_ranking  (const LfGallerySpec *spec);
LfChart     *lf_gallery_rule_tree (const LfGallerySpec *spec);
LfChart     *lf_gallery_heat_map (const LfGallerySpec *spec);
LfChart     *lf_gallery_tornado (const LfGallerySpec *spec);
LfChart     *lf_gallery_ranks (const LfGallerySpec *spec);
LfChart     *lf_gallery_stability (const LfGallerySpec *spec);
LfChart     *lf_gallery_risk (const LfGallerySpec *spec);
LfChart     *lf_gallery_road (const LfGallerySpec *spec);
LfChart     *lf_gallery_map (const LfGallerySpec *spec);
LfChart     *lf_gallery_tree (const LfGallerySpec *spec);
LfChart     *lf_gallery_matrix (const LfGallerySpec *spec);
LfChart     *lf_gallery_growth (const LfGallerySpec *spec);
LfChart     *lf_gallery_balance (const LfGallerySpec *spec);

G_END_DECLS
