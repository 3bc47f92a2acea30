/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-weight-stability.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAND 1.5
#define INNER 0.6
#define ROW_GAP 0.55

#define N_STEPS 5.0        /* of the axis, about */
#define ROOM_FOR_LIMIT 1.2 /* beyond the greatest one, of the axis */
#define MOST_DECIMALS 3

typedef struct
{
  LfWeightStrips stability;
  const char      **labels;
  gboolean          has_all;
  double            top;      /* where the axis ends */
  int               decimals; /* of a percentage that tell a weight from its
                               * limits */
} Stability;

typedef struct
{
  LfRowsLabels names;
  double       value_width;
  double       legend; /* and the note under it */
  double       note;   /* where that begins */
  double       foot;
  LfScale      scale;
} Layout;

static double
clean (double value)
{
  return isfinite (value) ? CLAMP (value, 0.0, 1.0) : LF_MISSING;
}

/* A greatest weight of one is no limit: the weight may be anything. */
static gboolean
is_limit (double high)
{
  return isfinite (high) && high < 1.0;
}

/* A round end above all that is to be seen: the weights and their limits. */
static double
find_top (const LfWeightStrips *stability)
{
  double most = 0.0;
  LfTicks ticks;
  double step;

  for (guint i = 0; i < stability->n_strips; i++)
    {
      const LfWeightStrip *s = &stability->strips[i];
      double values[] = { s->weight, s->low, s->high, s->all_low,
                          s->all_high };

      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        if (is_limit (values[k]))
          most = MAX (most, values[k]);
    }
  /* Some room for the limit to be written beside its bar. */
  most *= ROOM_FOR_LIMIT;
  if (!(most > 0.0 && most < 1.0))
    return 1.0;
  lf_scale_ticks (&(LfScale) { 0.0, most, 0.0, N_STEPS }, 1.0, &ticks);
  step = ticks.n > 1 ? ticks.at[1] - ticks.at[0] : most;
  return MIN (ceil (most / step - 1e-9) * step, 1.0);
}

static int
find_decimals (const LfWeightStrips *stability)
{
  double least = 1.0;
  int decimals = 1;

  for (guint i = 0; i < stability->n_strips; i++)
    {
      const LfWeightStrip *s = &stability->strips[i];
      double below = s->weight - s->low;
      double above = s->high - s->weight;

      if (isfinite (below) && below > 0.0)
        least = MIN (least, below);
      if (isfinite (above) && above > 0.0)
        least = MIN (least, above);
    }
  while (decimals < MOST_DECIMALS && least * 100.0 < pow (10.0, -decimals))
    decimals++;
  return decimals;
}

static char *
percent (const Stability *self,
         double           share)
{
  return lf_number_percent (share, self->decimals);
}

static void
stability_take (gpointer  data,
                LfArena  *arena)
{
  Stability *self = data;
  LfWeightStrips *stability = &self->stability;
  LfWeightStrip *strips = lf_arena_copy (arena, stability->strips,
                                         stability->n_strips,
                                         sizeof *strips);

  if (strips == NULL)
    stability->n_strips = 0;
  stability->strips = strips;
  stability->leader = lf_arena_string (arena, stability->leader);
  stability->note = lf_arena_string (arena, stability->note);
  self->labels = lf_arena_new_array (arena, const char *,
                                     stability->n_strips);
  for (guint i = 0; i < stability->n_strips; i++)
    {
      LfWeightStrip *s = &strips[i];

      s->label = lf_arena_string (arena, s->label);
      s->rival_low = lf_arena_string (arena, s->rival_low);
      s->rival_high = lf_arena_string (arena, s->rival_high);
      s->weight = clean (s->weight);
      s->low = clean (s->low);
      s->high = clean (s->high);
      s->all_low = clean (s->all_low);
      s->all_high = clean (s->all_high);
      self->labels[i] = s->label;
      self->has_all |= isfinite (s->all_low) && isfinite (s->all_high);
    }
  self->top = find_top (stability);
  self->decimals = find_decimals (stability);
}

static LfPaint
band_paint (const LfTheme *theme)
{
  return (LfPaint) { .fill = theme->accent_soft, .stroke = theme->accent,
                     .width = 1.0, .moves = TRUE };
}

static LfPaint
inner_paint (const LfTheme *theme)
{
  return (LfPaint) { .fill = theme->accent, .moves = TRUE };
}

static guint
fill_legend (const Stability *self,
             const LfTheme   *theme,
             LfLegendItem    *items)
{
  guint n = 0;

  items[n++] = (LfLegendItem) { .label = _("The first rank holds"),
                                .paint = band_paint (theme) };
  if (self->has_all)
    items[n++] = (LfLegendItem) { .label = _("The whole ranking holds"),
                                  .paint = inner_paint (theme) };
  items[n++] = (LfLegendItem) {
    .label = _("Weight now"), .paint = { .stroke = theme->text },
    .line = TRUE, .marked = TRUE, .marker = LF_MARKER_DIAMOND };
  return n;
}

static LfTextStyle
note_style (double width)
{
  return (LfTextStyle) { .size = LF_TEXT_SMALL, .width = width };
}

static void
lay_out (const Stability *self,
         const LfTheme   *theme,
         double           width,
         Layout          *layout)
{
  double em = lf_theme_em (theme);
  LfTextStyle bold = { .bold = TRUE };
  g_autofree char *widest = percent (self, 0.888);
  LfLegendItem items[3];
  guint n = fill_legend (self, theme, items);
  double left;

  layout->names = lf_rows_labels (theme, self->labels,
                                  self->stability.n_strips, width, 0.36, 2);
  layout->names.bar = BAND;
  layout->names.gap = ROW_GAP;
  lf_text_measure (theme, &bold, widest, &layout->value_width, NULL);
  layout->value_width += 0.8 * em;
  layout->note = lf_legend_height (theme, items, n, width) + 0.3 * em;
  layout->legend = layout->note + 0.2 * em;
  if (*self->stability.note != '\0')
    {
      LfTextStyle style = note_style (width);
      double height;

      lf_text_measure (theme, &style, self->stability.note, NULL, &height);
      layout->legend += height + 0.3 * em;
    }
  layout->foot = lf_axis_foot_height (theme, NULL);
  left = layout->names.width;
  layout->scale = (LfScale) { 0.0, self->top, left,
                              MAX (width - layout->value_width, left + 1.0) };
}

static void
stability_measure (gconstpointer  data,
                   const LfTheme *theme,
                   double         width,
                   LfSize        *minimum,
                   LfSize        *natural)
{
  const Stability *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 22.0 * em;
  natural->width = width > 0.0 ? width : 44.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.legend + layout.foot +
           lf_rows_height (theme, &layout.names, self->labels,
                           self->stability.n_strips);
  natural->height = minimum->height = MAX (height, 3.0 * em);
}

static char *
mark_label (const Stability *self,
            guint            row)
{
  const LfWeightStrip *s = &self->stability.strips[row];
  g_autofree char *weight = percent (self, s->weight);
  g_autofree char *low = percent (self, s->low);
  g_autofree char *high = percent (self, s->high);
  g_autofree char *all_low = percent (self, s->all_low);
  g_autofree char *all_high = percent (self, s->all_high);
  GString *lines = g_string_new (NULL);

  /* Translators: criterion, its weight */
  lf_text_append_line (lines, _("%s: weight %s"), s->label, weight);
  if (isfinite (s->low) && isfinite (s->high))
    /* Translators: two weights, in per cent */
    lf_text_append_line (lines, _("The first rank holds from %s to %s"), low,
                         high);
  if (isfinite (s->all_low) && isfinite (s->all_high))
    /* Translators: two weights, in per cent */
    lf_text_append_line (lines, _("The whole ranking holds from %s to %s"),
                         all_low, all_high);
  if (*s->rival_low != '\0' && isfinite (s->low))
    /* Translators: who leads, under which weight */
    lf_text_append_line (lines, _("%s leads under %s"), s->rival_low, low);
  if (*s->rival_high != '\0' && isfinite (s->high))
    /* Translators: who leads, over which weight */
    lf_text_append_line (lines, _("%s leads over %s"), s->rival_high, high);
  return g_string_free (lines, FALSE);
}

/* A text in what the band leaves of the strip, if it has room. */
static void
build_in_strip (LfScene    *scene,
                const char *text,
                double      from,
                double      to,
                double      middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double room = to - from - 1.6 * em;
  LfLabel label = {
    .text = text, .style = { .size = LF_TEXT_SMALL },
    .colour = &theme->dim_text, .on = &theme->soft,
    .x = (from + to) / 2.0, .y = middle, .hx = 0.5, .vy = 0.5,
  };

  if (*text != '\0' && lf_scene_label_box (scene, &label).width <= room)
    lf_scene_label (scene, &label);
}

/* A limit beside the end of its bar, if it has room before @last.
 *
 * Returns: where what is written ends, or @edge */
static double
build_limit (const Stability *self,
             LfScene         *scene,
             double           limit,
             double           edge,
             double           last,
             double           middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double gap = 0.4 * lf_theme_em (theme);
  double side = last < edge ? -1.0 : 1.0;
  g_autofree char *text = percent (self, limit);
  LfLabel label = {
    .text = text, .style = { .size = LF_TEXT_SMALL }, .on = &theme->soft,
    .x = edge + side * gap, .y = middle, .hx = last < edge ? 1.0 : 0.0,
    .vy = 0.5,
  };
  double width = lf_scene_label_box (scene, &label).width;

  if (width + gap > fabs (last - edge))
    return edge;
  lf_scene_label (scene, &label);
  return label.x + side * width;
}

/* At the end of a bar without a limit it says so: it goes on beyond the
 * axis. */
static void
build_no_limit (LfScene *scene,
                double   from,
                double   to,
                double   middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfPaint plate = lf_paint_fill (&theme->accent_soft);
  LfLabel label = {
    /* Translators: of a weight that may be anything; keep it short */
    .text = C_("weight", "no limit"), .style = { .size = LF_TEXT_SMALL },
    .on = &theme->accent_soft, .x = to - 0.3 * em, .y = middle, .hx = 1.0,
    .vy = 0.5,
  };
  LfRect at = lf_scene_label_box (scene, &label);

  if (at.x - 0.9 * em < from)
    return;
  at.x -= 0.3 * em;
  at.width += 0.4 * em;
  lf_scene_rect (scene, &at, &plate);
  lf_scene_label (scene, &label);
}

static void
build_bands (const Stability *self,
             LfScene         *scene,
             const Layout    *layout,
             guint            row,
             double           middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfWeightStrip *s = &self->stability.strips[row];
  double em = lf_theme_em (theme);
  LfPaint band = band_paint (theme);
  LfPaint inner = inner_paint (theme);
  double low, high;
  LfRect box;

  if (!isfinite (s->low) || !isfinite (s->high))
    {
      build_in_strip (scene, C_("value", "not known"), layout->scale.from,
                      layout->scale.to, middle);
      return;
    }
  low = lf_scale_at (&layout->scale, s->low);
  high = lf_scale_at (&layout->scale, MIN (s->high, self->top));
  if (s->low > 0.0)
    build_in_strip (scene, s->rival_low, layout->scale.from,
                    build_limit (self, scene, s->low, low,
                                 layout->scale.from, middle), middle);
  if (is_limit (s->high))
    build_in_strip (scene, s->rival_high,
                    build_limit (self, scene, s->high, high,
                                 layout->scale.to, middle),
                    layout->scale.to, middle);
  box = (LfRect) { low, middle - BAND * em / 2.0, MAX (high - low, 1.0),
                   BAND * em };
  lf_scene_rect (scene, &box, &band);
  if (isfinite (s->all_low) && isfinite (s->all_high))
    {
      low = lf_scale_at (&layout->scale, s->all_low);
      high = lf_scale_at (&layout->scale, MIN (s->all_high, self->top));
      box = (LfRect) { low, middle - INNER * em / 2.0, MAX (high - low, 1.0),
                       INNER * em };
      lf_scene_rect (scene, &box, &inner);
    }
  if (!is_limit (s->high))
    build_no_limit (scene, MAX (lf_scale_at (&layout->scale, s->low),
                                isfinite (s->weight)
                                  ? lf_scale_at (&layout->scale, s->weight)
                                  : 0.0),
                    layout->scale.to, middle);
}

static void
build_row (const Stability *self,
           LfScene         *scene,
           const Layout    *layout,
           guint            row,
           double           middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfWeightStrip *s = &self->stability.strips[row];
  double em = lf_theme_em (theme);
  LfRect strip = { layout->scale.from, middle - BAND * em / 2.0,
                   layout->scale.to - layout->scale.from, BAND * em };
  LfPaint soft = lf_paint_fill (&theme->soft);
  LfPaint now = { .fill = theme->text, .stroke = theme->background,
                  .width = 1.5, .moves = TRUE };
  g_autofree char *weight = percent (self, s->weight);

  lf_rows_build_label (scene, &layout->names, s->label, middle);
  lf_scene_rect (scene, &strip, &soft);
  build_bands (self, scene, layout, row, middle);
  if (isfinite (s->weight))
    lf_scene_marker (scene, LF_MARKER_DIAMOND,
                     lf_scale_at (&layout->scale, s->weight), middle,
                     0.5 * em, &now);
  lf_scene_label (scene, &(LfLabel) {
    .text = weight, .style = { .bold = TRUE },
    .x = layout->scale.to + layout->value_width, .y = middle, .hx = 1.0,
    .vy = 0.5 });
  lf_scene_mark_rect (scene, &strip, 0, mark_label (self, row));
}

static void
stability_build (gconstpointer  data,
                 LfScene       *scene)
{
  const Stability *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double width = lf_scene_get_size (scene).width;
  LfLegendItem items[3];
  guint n = fill_legend (self, theme, items);
  LfRect plot;
  Layout layout;
  double y;

  if (self->stability.n_strips == 0)
    {
      lf_scene_say (scene, _("There are no weights to move yet."));
      return;
    }
  lay_out (self, theme, width, &layout);
  lf_legend_build (scene, items, n, 0.0, 0.0, width, 0.0);
  if (*self->stability.note != '\0')
    lf_scene_label (scene, &(LfLabel) {
      .text = self->stability.note, .style = note_style (width),
      .colour = &theme->dim_text, .y = layout.note });
  plot = (LfRect) {
    layout.scale.from, layout.legend, layout.scale.to - layout.scale.from,
    lf_rows_height (theme, &layout.names, self->labels,
                    self->stability.n_strips)
  };
  lf_axis_foot (scene, &layout.scale, &plot, LF_AXIS_PERCENT, NULL);
  y = plot.y;
  for (guint i = 0; i < self->stability.n_strips; i++)
    {
      double height = lf_rows_row_height (theme, &layout.names,
                                          self->labels[i]);

      build_row (self, scene, &layout, i, y + height / 2.0);
      y += height;
    }
}

/* How far the weight is from where another leads; −1 when nothing can
 * change that. */
static double
slack (const LfWeightStrip *s)
{
  double least = G_MAXDOUBLE;

  if (isfinite (s->low) && s->low > 0.0)
    least = s->weight - s->low;
  if (isfinite (s->high) && s->high < 1.0)
    least = MIN (least, s->high - s->weight);
  return isfinite (s->weight) && least < G_MAXDOUBLE ? MAX (least, 0.0)
                                                     : -1.0;
}

static char *
stability_describe (gconstpointer data)
{
  const Stability *self = data;
  GString *out = g_string_new (NULL);
  double least = G_MAXDOUBLE;
  int tightest = -1;

  if (self->stability.n_strips == 0)
    lf_text_append (out, "%s", _("There are no weights to move yet."));
  for (guint i = 0; i < self->stability.n_strips; i++)
    {
      double own = slack (&self->stability.strips[i]);

      if (own >= 0.0 && own < least)
        {
          least = own;
          tightest = (int) i;
        }
    }
  if (tightest >= 0)
    {
      const LfWeightStrip *s = &self->stability.strips[tightest];
      g_autofree char *points = lf_number_text (least * 100.0, 1);

      /* Translators: criterion, a number of percentage points */
      lf_text_append (out, _("The first rank depends most on the weight of "
                             "%s: it changes after %s percentage points."),
                      s->label, points);
    }
  else if (self->stability.n_strips > 0)
    {
      lf_text_append (out, "%s", _("No weight alone changes the first "
                                   "rank."));
    }
  if (*self->stability.note != '\0')
    lf_text_append (out, "%s", self->stability.note);
  return g_string_free (out, FALSE);
}

static void
stability_tabulate (gconstpointer  data,
                    LfChartTable  *table)
{
  const Stability *self = data;

  lf_chart_table_add_column (table, C_("table head", "Criterion"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Weight"), TRUE);
  lf_chart_table_add_column (table, _("First rank holds from"), TRUE);
  lf_chart_table_add_column (table, _("First rank holds to"), TRUE);
  if (self->has_all)
    {
      lf_chart_table_add_column (table, _("Ranking holds from"), TRUE);
      lf_chart_table_add_column (table, _("Ranking holds to"), TRUE);
    }
  for (guint i = 0; i < self->stability.n_strips; i++)
    {
      const LfWeightStrip *s = &self->stability.strips[i];
      double values[] = { s->weight, s->low, s->high, s->all_low,
                          s->all_high };

      lf_chart_table_add (table, s->label);
      for (guint k = 0; k < (self->has_all ? 5u : 3u); k++)
        {
          g_autofree char *text = percent (self, values[k]);

          lf_chart_table_add (table, text);
        }
    }
}

static const LfChartClass stability_class = {
  .kind = "stability",
  .title = N_("Weight stability"),
  .size = sizeof (LfWeightStrips),
  .own_size = sizeof (Stability),
  .mirrors = TRUE,
  .take = stability_take,
  .measure = stability_measure,
  .build = stability_build,
  .describe = stability_describe,
  .tabulate = stability_tabulate,
};

/**
 * lf_weight_stability_chart:
 * @stability: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_weight_stability_chart (const LfWeightStrips *stability)
{
  g_return_val_if_fail (stability != NULL, NULL);

  return lf_chart_new (&stability_class, stability);
}
