/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-ranking-private.h"

static double
part_at (const LfRankingBars *ranking,
         guint                row,
         guint                part)
{
  const double *parts = ranking->rows[row].parts;

  return parts != NULL && isfinite (parts[part]) ? parts[part] : 0.0;
}

/* How much a part tells: how far apart it sets the ranked alternatives, or,
 * with one alternative, what it adds. */
static double
part_weight (const LfRankingBars *ranking,
             guint                part)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;
  guint n = 0;

  for (guint r = 0; r < ranking->n_rows; r++)
    if (ranking->rows[r].rank > 0)
      {
        double value = part_at (ranking, r, part);

        low = MIN (low, value);
        high = MAX (high, value);
        n++;
      }
  return n > 1 ? high - low : n == 1 ? fabs (low) : 0.0;
}

/* Marks the seven parts that tell most. */
static void
choose_parts (const LfRankingBars *ranking,
              gboolean            *kept)
{
  g_autofree double *weight = g_new0 (double, ranking->n_parts);

  for (guint p = 0; p < ranking->n_parts; p++)
    weight[p] = part_weight (ranking, p);
  for (guint k = 0; k < LF_RANKING_PARTS - 1; k++)
    {
      int best = -1;

      for (guint p = 0; p < ranking->n_parts; p++)
        if (!kept[p] && (best < 0 || weight[p] > weight[best]))
          best = (int) p;
      kept[best] = TRUE;
    }
}

/* The parts as shown: all of them, or the heaviest and the sum of the
 * others at the end. */
static void
fold_parts (LfRankingData *self,
            LfArena       *arena)
{
  LfRankingBars *ranking = &self->ranking;
  g_autofree gboolean *kept = g_new0 (gboolean, ranking->n_parts + 1);
  gboolean fold = ranking->n_parts > LF_RANKING_PARTS;
  guint n = 0;

  self->n_shown = fold ? LF_RANKING_PARTS : ranking->n_parts;
  self->shown = lf_arena_alloc (arena, MAX (self->n_shown, 1),
                                sizeof *self->shown);
  self->values = lf_arena_alloc (arena, MAX ((gsize) ranking->n_rows *
                                                 self->n_shown, 1),
                                 sizeof *self->values);
  if (fold)
    choose_parts (ranking, kept);
  for (guint p = 0; p < ranking->n_parts; p++)
    {
      guint column = fold && !kept[p] ? LF_RANKING_PARTS - 1 : n++;

      self->shown[column] = ranking->parts[p];
      for (guint r = 0; r < ranking->n_rows; r++)
        self->values[r * self->n_shown + column] += part_at (ranking, r, p);
    }
  if (fold)
    {
      guint others = ranking->n_parts - (LF_RANKING_PARTS - 1);
      g_autofree char *name = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", others),
          others);

      self->shown[LF_RANKING_PARTS - 1] = lf_arena_string (arena, name);
    }
}

static void
find_range (LfRankingData *self)
{
  self->high = MAX (self->ranking.maximum, 0.0);
  for (guint r = 0; r < self->ranking.n_rows; r++)
    {
      double total = self->ranking.rows[r].total;
      double up = 0.0, down = 0.0;

      for (guint p = 0; p < self->n_shown; p++)
        {
          double v = self->values[r * self->n_shown + p];

          up += MAX (v, 0.0);
          down += MIN (v, 0.0);
        }
      if (self->n_shown == 0 && isfinite (total))
        {
          up = MAX (total, 0.0);
          down = MIN (total, 0.0);
        }
      self->high = MAX (self->high, up);
      self->low = MIN (self->low, down);
    }
  if (self->high <= self->low)
    self->high = self->low + 1.0;
}

/* LfChartClass.take */
void
lf_ranking_take (gpointer  data,
                 LfArena  *arena)
{
  LfRankingData *self = data;
  LfRankingBars *ranking = &self->ranking;
  LfRankingRow *rows = lf_arena_copy (arena, ranking->rows, ranking->n_rows,
                                      sizeof *rows);

  if (rows == NULL)
    ranking->n_rows = 0;
  ranking->rows = rows;
  ranking->parts = lf_arena_strings (arena, ranking->parts, ranking->n_parts);
  self->labels = lf_arena_alloc (arena, ranking->n_rows, sizeof (char *));
  self->totals = lf_arena_alloc (arena, ranking->n_rows, sizeof (char *));
  for (guint r = 0; r < ranking->n_rows; r++)
    {
      g_autofree char *total = lf_number_text (rows[r].total,
                                               ranking->decimals);

      rows[r].label = lf_arena_string (arena, rows[r].label);
      rows[r].note = lf_arena_string (arena, rows[r].note);
      rows[r].reason = lf_arena_string (arena, rows[r].reason);
      rows[r].parts = lf_arena_doubles (arena, rows[r].parts,
                                        ranking->n_parts);
      self->labels[r] = rows[r].label;
      self->totals[r] = lf_arena_string (arena, total);
      self->n_ranked += rows[r].rank > 0 ? 1 : 0;
    }
  fold_parts (self, arena);
  find_range (self);
}

/* The part in which the first is most ahead of the second, folded or not. */
static int
leading_part (const LfRankingBars *ranking,
              double              *ahead)
{
  int best = -1;

  *ahead = 0.0;
  for (guint p = 0; p < ranking->n_parts; p++)
    {
      double own = part_at (ranking, 0, p) - part_at (ranking, 1, p);

      if (own > *ahead)
        {
          *ahead = own;
          best = (int) p;
        }
    }
  return best;
}

/* The first against the second. */
static void
describe_lead (const LfRankingData *self,
               GString             *out)
{
  const LfRankingRow *rows = self->ranking.rows;
  double lead = rows[0].total - rows[1].total;
  g_autofree char *shown = lf_number_text (lead, self->ranking.decimals);
  double ahead;
  int part = leading_part (&self->ranking, &ahead);

  if (rows[0].rank == rows[1].rank || !isfinite (lead))
    /* Translators: two markets */
    lf_text_append (out, _("%s and %s share the first place."),
                    self->labels[0], self->labels[1]);
  else if (part < 0)
    /* Translators: market, rival, distance */
    lf_text_append (out, _("%s leads %s by %s."), self->labels[0],
                    self->labels[1], shown);
  else if (ahead >= lead / 2.0)
    /* Translators: market, rival, distance, part of the score */
    lf_text_append (out, _("%s leads %s by %s; the lead is mostly %s."),
                    self->labels[0], self->labels[1], shown,
                    self->ranking.parts[part]);
  else
    /* Translators: market, rival, distance, part of the score */
    lf_text_append (out, _("%s leads %s by %s; the largest part of the lead "
                           "is %s."),
                    self->labels[0], self->labels[1], shown,
                    self->ranking.parts[part]);
}

/* LfChartClass.describe */
char *
lf_ranking_describe (gconstpointer data)
{
  const LfRankingData *self = data;
  GString *out = g_string_new (NULL);
  guint unranked = self->ranking.n_rows - self->n_ranked;

  if (self->n_ranked == 0)
    {
      lf_text_append (out, "%s", _("No market is ranked yet."));
    }
  else if (self->n_ranked == 1)
    {
      /* Translators: market, its score */
      lf_text_append (out, _("%s is the only one ranked, with %s."),
                      self->labels[0], self->totals[0]);
    }
  else
    {
      describe_lead (self, out);
    }
  if (unranked > 0)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE, "%u is not ranked.",
                                      "%u are not ranked.", unranked),
                    unranked);
  return g_string_free (out, FALSE);
}

/* LfChartClass.tabulate */
void
lf_ranking_tabulate (gconstpointer  data,
                     LfChartTable  *table)
{
  const LfRankingData *self = data;
  const LfRankingBars *ranking = &self->ranking;

  lf_chart_table_add_column (table, C_("table head", "Rank"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Market"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Score"), TRUE);
  for (guint p = 0; p < ranking->n_parts; p++)
    lf_chart_table_add_column (table, ranking->parts[p], TRUE);
  lf_chart_table_add_column (table, C_("table head", "Remark"), FALSE);
  for (guint r = 0; r < ranking->n_rows; r++)
    {
      const LfRankingRow *row = &ranking->rows[r];

      lf_chart_table_add_number (table, row->rank > 0 ? row->rank
                                                      : LF_MISSING, 0);
      lf_chart_table_add (table, row->label);
      lf_chart_table_add (table, self->totals[r]);
      for (guint p = 0; p < ranking->n_parts; p++)
        lf_chart_table_add_number (table, row->parts != NULL ? row->parts[p]
                                                             : LF_MISSING,
                                   ranking->decimals);
      lf_chart_table_add (table, *row->reason != '\0' ? row->reason
                                                      : row->note);
    }
}
