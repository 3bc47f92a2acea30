/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-bars.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAR 1.0
#define ROW_GAP 0.55
#define HEADING_GAP 0.5

/* The part of the width that names may take. */
#define NAMES_SHARE 0.42

typedef struct
{
  LfBars       bars;
  const char **labels;
  const char **values; /* as shown */
  double       low;    /* the scale's ends */
  double       high;
  gboolean     has_reference;
} Bars;

/* Where the columns are, for one width. */
typedef struct
{
  LfRowsLabels names;
  double       value_width;
  double       legend;
  LfScale      scale;
} Layout;

static void
bars_take (gpointer  data,
           LfArena  *arena)
{
  Bars *self = data;
  LfBars *bars = &self->bars;
  LfBar *own = lf_arena_copy (arena, bars->bars, bars->n_bars, sizeof *own);

  if (own == NULL)
    bars->n_bars = 0;
  bars->bars = own;
  bars->reference_label = lf_arena_string (arena, bars->reference_label);
  if (*bars->reference_label == '\0')
    bars->reference_label = lf_arena_string (arena, _("Needed"));
  bars->empty = lf_arena_string (arena, bars->empty);
  if (*bars->empty == '\0')
    bars->empty = lf_arena_string (arena, _("Nothing is rated yet."));
  self->labels = lf_arena_alloc (arena, bars->n_bars, sizeof (char *));
  self->values = lf_arena_alloc (arena, bars->n_bars, sizeof (char *));
  self->high = bars->maximum > 0.0 ? bars->maximum : 0.0;
  for (guint i = 0; i < bars->n_bars; i++)
    {
      g_autofree char *number = lf_number_text (own[i].value, bars->decimals);

      own[i].heading = lf_arena_string (arena, own[i].heading);
      own[i].label = lf_arena_string (arena, own[i].label);
      own[i].detail = lf_arena_string (arena, own[i].detail);
      own[i].note = lf_arena_string (arena, own[i].note);
      self->labels[i] = own[i].label;
      self->values[i] = lf_arena_string (arena, number);
      self->has_reference |= isfinite (own[i].reference);
      for (int k = 0; k < 2; k++)
        {
          double v = k == 0 ? own[i].value : own[i].reference;

          if (isfinite (v))
            {
              self->low = MIN (self->low, v);
              self->high = MAX (self->high, v);
            }
        }
    }
  if (self->high <= self->low)
    self->high = self->low + 1.0;
}

static LfTextStyle
heading_style (double width)
{
  return (LfTextStyle) { .bold = TRUE, .width = width, .lines = 2 };
}

/* The value and the note beside it, as one column. */
static double
value_column (const Bars    *self,
              const LfTheme *theme)
{
  LfTextStyle bold = { .bold = TRUE };
  LfTextStyle small = { .size = LF_TEXT_SMALL };
  double em = lf_theme_em (theme);
  double widest = 0.0;

  for (guint i = 0; i < self->bars.n_bars; i++)
    {
      gboolean known = isfinite (self->bars.bars[i].value);
      double value, note;

      lf_text_measure (theme, known ? &bold : &small,
                       known ? self->values[i] : C_("value", "not known"),
                       &value, NULL);
      lf_text_measure (theme, &small, self->bars.bars[i].note, &note, NULL);
      widest = MAX (widest, value + (note > 0.0 ? note + 0.5 * em : 0.0));
    }
  return widest + 0.5 * em;
}

static LfLegendItem
reference_item (const Bars    *self,
                const LfTheme *theme)
{
  return (LfLegendItem) {
    .label = self->bars.reference_label,
    .paint = { .stroke = theme->text, .width = 2.0 },
    .line = TRUE,
    .upright = TRUE,
  };
}

static void
lay_out (const Bars    *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  double left, right;

  layout->names = lf_rows_labels (theme, self->labels, self->bars.n_bars,
                                  width, NAMES_SHARE, 3);
  layout->names.bar = BAR;
  layout->names.gap = ROW_GAP;
  layout->value_width = value_column (self, theme);
  layout->legend = 0.0;
  if (self->has_reference)
    {
      LfLegendItem item = reference_item (self, theme);

      layout->legend = lf_legend_height (theme, &item, 1, width) +
                       0.5 * lf_theme_em (theme);
    }
  left = layout->names.width + (self->low < 0.0 ? layout->value_width : 0.0);
  right = MAX (width - layout->value_width, left + 1.0);
  layout->scale = (LfScale) { self->low, self->high, left, right };
}

static double
heading_height (const Bars    *self,
                const LfTheme *theme,
                double         width,
                guint          row)
{
  LfTextStyle style = heading_style (width);
  double em = lf_theme_em (theme);
  double height;

  if (*self->bars.bars[row].heading == '\0')
    return 0.0;
  lf_text_measure (theme, &style, self->bars.bars[row].heading, NULL,
                   &height);
  return height + (row > 0 ? HEADING_GAP : 0.0) * em + 0.2 * em;
}

static void
bars_measure (gconstpointer  data,
              const LfTheme *theme,
              double         width,
              LfSize        *minimum,
              LfSize        *natural)
{
  const Bars *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = MAX (18.0 * em,
                        (value_column (self, theme) * (self->low < 0.0 ? 2.0
                                                                       : 1.0) +
                         4.0 * em) / (1.0 - NAMES_SHARE));
  natural->width = width > 0.0 ? width : MAX (36.0 * em, minimum->width);
  lay_out (self, theme, natural->width, &layout);
  height = layout.legend;
  for (guint i = 0; i < self->bars.n_bars; i++)
    height += heading_height (self, theme, natural->width, i) +
              lf_rows_row_height (theme, &layout.names, self->labels[i]);
  natural->height = minimum->height = MAX (height, 3.0 * em);
}

static char *
mark_label (const Bars *self,
            guint       row)
{
  const LfBar *bar = &self->bars.bars[row];
  GString *lines = g_string_new (NULL);

  if (!isfinite (bar->value))
    /* Translators: what a bar stands for */
    lf_text_append_line (lines, _("%s: not known"), bar->label);
  else if (self->bars.maximum > 0.0)
    {
      g_autofree char *top = lf_number_text (self->bars.maximum, 0);

      /* Translators: what a bar stands for, its value, end of the scale */
      lf_text_append_line (lines, _("%s: %s of %s"), bar->label,
                           self->values[row], top);
    }
  else
    lf_text_append_line (lines, _("%s: %s"), bar->label, self->values[row]);
  if (isfinite (bar->reference))
    {
      g_autofree char *need = lf_number_text (bar->reference,
                                              self->bars.decimals);

      /* Translators: “Needed for a joint venture: 2.5” */
      lf_text_append_line (lines, _("%s: %s"), self->bars.reference_label,
                           need);
    }
  lf_text_append_line (lines, "%s", bar->note);
  lf_text_append_line (lines, "%s", bar->detail);
  return g_string_free (lines, FALSE);
}

/* Values stand at the bars' ends; beside references, which a value could
 * be taken for, they stand in a column of their own. Returns where. */
static LfRect
build_value (const Bars   *self,
             LfScene      *scene,
             const Layout *layout,
             guint         row,
             double        middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfBar *bar = &self->bars.bars[row];
  double em = lf_theme_em (theme);
  gboolean known = isfinite (bar->value);
  gboolean left = known && bar->value < 0.0;
  double at = self->has_reference && !left ? self->high
              : known                      ? bar->value
                                           : 0.0;
  double end = lf_scale_at (&layout->scale, at);
  LfRect box;

  box = lf_scene_label (scene, &(LfLabel) {
    .text = known ? self->values[row] : C_("value", "not known"),
    .style = { .bold = known, .size = known ? LF_TEXT_NORMAL
                                            : LF_TEXT_SMALL },
    .colour = known ? NULL : &theme->dim_text,
    .x = end + (left ? -0.5 : 0.5) * em, .y = middle,
    .hx = left ? 1.0 : 0.0, .vy = 0.5 });
  lf_scene_label (scene, &(LfLabel) {
    .text = bar->note, .style = { .size = LF_TEXT_SMALL },
    .colour = &theme->dim_text,
    .x = left ? lf_scale_at (&layout->scale, 0.0) + 0.5 * em
              : box.x + box.width + 0.5 * em,
    .y = middle, .vy = 0.5 });
  return box;
}

static void
build_row (const Bars   *self,
           LfScene      *scene,
           const Layout *layout,
           guint         row,
           double        top,
           double        height)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfBar *bar = &self->bars.bars[row];
  double em = lf_theme_em (theme);
  double middle = top + height / 2.0;
  double zero = lf_scale_at (&layout->scale, 0.0);
  double end = isfinite (bar->value)
                   ? lf_scale_at (&layout->scale, bar->value)
                   : zero;
  LfRect box = { MIN (zero, end), middle - BAR * em / 2.0,
                 fabs (end - zero), BAR * em };
  LfPaint paint = lf_paint_series_fill (theme, bar->series);
  LfPaint tick = lf_paint_line (&theme->text, 2.0);
  LfPaint halo = lf_paint_line (&theme->background, 5.0);
  LfRect value;

  paint.group = 0;
  lf_rows_build_label (scene, &layout->names, bar->label, middle);
  if (box.width > 0.0)
    lf_scene_rect (scene, &box, &paint);
  if (isfinite (bar->reference))
    {
      double x = lf_scale_at (&layout->scale, bar->reference);
      double from = box.y - 0.2 * em;
      double to = box.y + box.height + 0.2 * em;

      lf_scene_line (scene, x, from, x, to, &halo);
      lf_scene_line (scene, x, from, x, to, &tick);
    }
  value = build_value (self, scene, layout, row, middle);
  /* Where there is no bar, the value is what one points at. */
  if (box.width < 0.6 * em)
    box = value;
  lf_scene_mark_rect (scene, &box, 0, mark_label (self, row));
}

static void
bars_build (gconstpointer  data,
            LfScene       *scene)
{
  const Bars *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  LfPaint axis = lf_paint_line (&theme->axis, 1.0);
  double y = 0.0;
  double zero;
  Layout layout;

  if (self->bars.n_bars == 0)
    {
      lf_scene_say (scene, self->bars.empty);
      return;
    }
  lay_out (self, theme, size.width, &layout);
  if (self->has_reference)
    {
      LfLegendItem item = reference_item (self, theme);

      lf_legend_build (scene, &item, 1, layout.scale.from, 0.0,
                       size.width - layout.scale.from, 0.0);
      y = layout.legend;
    }
  zero = lf_scale_at (&layout.scale, 0.0);
  for (guint i = 0; i < self->bars.n_bars; i++)
    {
      double heading = heading_height (self, theme, size.width, i);
      double height = lf_rows_row_height (theme, &layout.names,
                                          self->labels[i]);

      if (heading > 0.0)
        lf_scene_label (scene, &(LfLabel) {
          .text = self->bars.bars[i].heading,
          .style = heading_style (size.width), .x = 0.0,
          .y = y + heading - 0.2 * lf_theme_em (theme), .vy = 1.0 });
      y += heading;
      build_row (self, scene, &layout, i, y, height);
      lf_scene_line (scene, zero, y, zero, y + height, &axis);
      y += height;
    }
}

static char *
bars_describe (gconstpointer data)
{
  const Bars *self = data;
  GString *out = g_string_new (NULL);
  int best = -1, worst = -1;
  guint known = 0;

  for (guint i = 0; i < self->bars.n_bars; i++)
    if (isfinite (self->bars.bars[i].value))
      {
        double v = self->bars.bars[i].value;

        known++;
        if (best < 0 || v > self->bars.bars[best].value)
          best = (int) i;
        if (worst < 0 || v < self->bars.bars[worst].value)
          worst = (int) i;
      }
  if (known == 0)
    lf_text_append (out, "%s", self->bars.empty);
  else if (known == 1)
    /* Translators: what a bar stands for, its value */
    lf_text_append (out, _("%s stands at %s."), self->labels[best],
                    self->values[best]);
  else
    /* Translators: highest bar, its value, lowest bar, its value */
    lf_text_append (out, _("Highest is %s with %s, lowest %s with %s."),
                    self->labels[best], self->values[best],
                    self->labels[worst], self->values[worst]);
  if (known > 0 && known < self->bars.n_bars)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "%u value is not known.",
                                      "%u values are not known.",
                                      self->bars.n_bars - known),
                    self->bars.n_bars - known);
  return g_string_free (out, FALSE);
}

static void
bars_tabulate (gconstpointer  data,
               LfChartTable  *table)
{
  const Bars *self = data;
  const char *heading = "";
  gboolean headings = FALSE;

  for (guint i = 0; i < self->bars.n_bars; i++)
    headings |= *self->bars.bars[i].heading != '\0';
  if (headings)
    lf_chart_table_add_column (table, _("Group"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "What"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Value"), TRUE);
  if (self->has_reference)
    lf_chart_table_add_column (table, self->bars.reference_label, TRUE);
  for (guint i = 0; i < self->bars.n_bars; i++)
    {
      const LfBar *bar = &self->bars.bars[i];

      if (*bar->heading != '\0')
        heading = bar->heading;
      if (headings)
        lf_chart_table_add (table, heading);
      lf_chart_table_add (table, bar->label);
      lf_chart_table_add (table, self->values[i]);
      if (self->has_reference)
        lf_chart_table_add_number (table, bar->reference,
                                   self->bars.decimals);
    }
}

static const LfChartClass bars_class = {
  .kind = "bars",
  .title = N_("Bars"),
  .size = sizeof (LfBars),
  .own_size = sizeof (Bars),
  .mirrors = TRUE,
  .take = bars_take,
  .measure = bars_measure,
  .build = bars_build,
  .describe = bars_describe,
  .tabulate = bars_tabulate,
};

/**
 * lf_bars_chart:
 * @bars: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_bars_chart (const LfBars *bars)
{
  g_return_val_if_fail (bars != NULL, NULL);

  return lf_chart_new (&bars_class, bars);
}
