/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfGrowthFirm:
 * @label: its name
 * @x: the one dimension of growth, or %LF_MISSING
 * @y: the other, or %LF_MISSING
 * @group: which group it belongs to, from 0; past the named ones it stands
 *   for none
 * @detail: (nullable): more for the tooltip, such as sector and markets
 *
 * One published firm.
 */
typedef struct
{
  const char *label;
  double      x;
  double      y;
  guint       group;
  const char *detail;
} LfGrowthFirm;

/**
 * LfGrowthScatter:
 * @n_firms: how many published firms
 * @firms: (array length=n_firms): the firms
 * @n_groups: how many groups, up to %LF_THEME_SERIES
 * @groups: (array length=n_groups) (nullable): their names
 * @own_label: (nullable): the own firm; %NULL for none
 * @own_x: its place, or %LF_MISSING
 * @own_y: its place, or %LF_MISSING
 * @x_title: what x measures, such as “Spread, markets a year”
 * @y_title: what y measures, such as “Sales intensity, %”
 * @decimals: digits after the decimal mark in values
 *
 * The own firm among published ones. All memory is the caller's.
 */
typedef struct
{
  guint               n_firms;
  const LfGrowthFirm *firms;
  guint               n_groups;
  const char *const  *groups;
  const char         *own_label;
  double              own_x;
  double              own_y;
  const char         *x_title;
  const char         *y_title;
  int                 decimals;
} LfGrowthScatter;

LfChart *lf_growth_scatter_chart (const LfGrowthScatter *scatter)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
