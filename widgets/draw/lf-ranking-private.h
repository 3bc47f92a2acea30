/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-ranking-bars.h"

G_BEGIN_DECLS

/* How many parts can be told apart. */
#define LF_RANKING_PARTS LF_THEME_SERIES

/* The plain struct, and what is worked out from it once. */
typedef struct
{
  LfRankingBars ranking;
  const char  **labels;
  const char  **totals;    /* as shown */
  guint         n_shown;   /* parts after folding the light ones */
  const char  **shown;     /* their names */
  double       *values;    /* n_rows × n_shown, 0 where missing */
  guint         n_ranked;
  double        low;
  double        high;
} LfRankingData;

void  lf_ranking_take     (gpointer        data,
                           LfArena        *arena);
char *lf_ranking_describe (gconstpointer   data);
void  lf_ranking_tabulate (gconstpointer   data,
                           LfChartTable   *table);

G_END_DECLS
