/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-heat-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define CELL_LEAST 2.6
#define CELL_MOST 8.0
#define CELL_HEIGHT 2.1
#define UPRIGHT_HEAD 5.5 /* a narrower column's name is turned */
#define HEAD_MOST 9.0

/* Samples of the scale: of a range, and of ranks at most. */
#define N_SAMPLES 3
#define RANK_SAMPLES 6

/* The samples, hatching, frame. */
#define MAX_ITEMS (RANK_SAMPLES + 2)

typedef struct
{
  LfHeatMap    map;
  const char **values; /* as shown, row by row */
  double      *t;      /* −1…1 or 0…1 on the scale, row by row */
  gboolean     has_gated;
  gboolean     has_marked;
} HeatMap;

typedef struct
{
  LfRowsLabels names;
  double       cell_width;
  double       head;
  gboolean     vertical;
  double       legend;
} Layout;

static double
normalise (const LfHeatMap *map,
           double           value)
{
  double t = (value - map->minimum) / (map->maximum - map->minimum);

  if (!isfinite (t))
    return LF_MISSING;
  t = CLAMP (t, 0.0, 1.0);
  if (map->ranks)
    return 1.0 - t;
  return map->diverging ? 2.0 * t - 1.0 : t;
}

static void
heat_map_take (gpointer  data,
               LfArena  *arena)
{
  HeatMap *self = data;
  LfHeatMap *map = &self->map;
  guint n = map->n_rows * map->n_columns;
  LfHeatCell *cells = lf_arena_copy (arena, map->cells, n, sizeof *cells);

  if (cells == NULL)
    n = map->n_rows = map->n_columns = 0;
  if (!(map->maximum > map->minimum))
    map->maximum = map->minimum + 1.0;
  map->cells = cells;
  map->rows = lf_arena_strings (arena, map->rows, map->n_rows);
  map->columns = lf_arena_strings (arena, map->columns, map->n_columns);
  map->gated_label = lf_arena_string (arena, map->gated_label);
  if (*map->gated_label == '\0')
    map->gated_label = lf_arena_string (arena, _("Closed by a gate"));
  map->marked_label = lf_arena_string (arena, map->marked_label);
  if (*map->marked_label == '\0')
    map->marked_label = lf_arena_string (arena, _("Leads"));
  self->values = lf_arena_new_array (arena, const char *, n);
  self->t = lf_arena_new_array (arena, double, n);
  for (guint i = 0; i < n; i++)
    {
      cells[i].detail = lf_arena_string (arena, cells[i].detail);
      self->values[i] = lf_arena_take (arena,
                                       lf_number_text (cells[i].value,
                                                       map->decimals));
      self->t[i] = normalise (map, cells[i].value);
      self->has_gated |= cells[i].gated;
      self->has_marked |= cells[i].marked;
    }
}

static LfRgba
heat_colour (const HeatMap *self,
             const LfTheme *theme,
             double         t)
{
  return self->map.diverging ? lf_theme_diverging (theme, t)
                             : lf_theme_sequential (theme, t);
}

static LfPaint
gated_paint (const LfTheme *theme)
{
  return (LfPaint) { .fill = theme->background, .stroke = theme->axis,
                     .width = 0.75, .hatch = LF_HATCH_FALLING,
                     .hatch_line = theme->axis };
}

static LfPaint
marked_paint (const LfTheme *theme)
{
  return (LfPaint) { .stroke = theme->accent,
                     .width = 1.5 * theme->line_width };
}

/* The values whose colours the legend shows: of ranks whole ones. */
static guint
get_samples (const HeatMap *self,
             double        *samples)
{
  const LfHeatMap *map = &self->map;
  guint steps = map->ranks ? (guint) (map->maximum - map->minimum)
                           : N_SAMPLES - 1;
  guint n = MIN (steps + 1, map->ranks ? RANK_SAMPLES : N_SAMPLES);

  for (guint i = 0; i < n; i++)
    samples[i] = map->minimum +
                 (map->ranks ? (double) (i * steps / (n - 1))
                             : (map->maximum - map->minimum) * i / (n - 1));
  return n;
}

static char *
sample_label (const HeatMap *self,
              double         value)
{
  if (self->map.ranks)
    /* Translators: a place in a ranking */
    return g_strdup_printf (_("Rank %u"), (guint) value);
  return lf_number_text (value, value == floor (value) ? 0 : 1);
}

/* @labels must have room for %RANK_SAMPLES; how many there are is put into
 * @n_labels. */
static guint
fill_legend (const HeatMap *self,
             const LfTheme *theme,
             LfLegendItem  *items,
             char         **labels,
             guint         *n_labels)
{
  double samples[RANK_SAMPLES];
  guint n = 0;

  *n_labels = get_samples (self, samples);
  for (guint i = 0; i < *n_labels; i++)
    {
      labels[i] = sample_label (self, samples[i]);
      items[n++] = (LfLegendItem) {
        .label = labels[i],
        .paint = { .fill = heat_colour (self, theme,
                                        normalise (&self->map, samples[i])),
                   .stroke = theme->axis, .width = 0.75 },
      };
    }
  if (self->has_gated)
    items[n++] = (LfLegendItem) { .label = self->map.gated_label,
                                  .paint = gated_paint (theme) };
  if (self->has_marked)
    items[n++] = (LfLegendItem) { .label = self->map.marked_label,
                                  .paint = marked_paint (theme) };
  return n;
}

static void
legend (const HeatMap *self,
        const LfTheme *theme,
        double         width,
        double        *height,
        LfScene       *scene)
{
  LfLegendItem items[MAX_ITEMS];
  char *labels[RANK_SAMPLES];
  guint n_labels;
  guint n = fill_legend (self, theme, items, labels, &n_labels);
  double own = lf_legend_height (theme, items, n, width);

  if (scene != NULL)
    lf_legend_build (scene, items, n, 0.0,
                     lf_scene_get_size (scene).height - own, width, 0.0);
  *height = own + 0.6 * lf_theme_em (theme);
  for (guint i = 0; i < n_labels; i++)
    g_free (labels[i]);
}

static LfTextStyle
head_style (const LfTheme *theme,
            const Layout  *layout)
{
  double em = lf_theme_em (theme);

  if (layout->vertical)
    return (LfTextStyle) { .size = LF_TEXT_SMALL, .width = HEAD_MOST * em,
                           .lines = 1 };
  return (LfTextStyle) { .size = LF_TEXT_SMALL,
                         .width = MAX (layout->cell_width - 0.5 * em, 1.0),
                         .lines = 3, .align = LF_TEXT_MIDDLE,
                         .whole_words = TRUE };
}

static void
lay_out (const HeatMap *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  const LfHeatMap *map = &self->map;
  double em = lf_theme_em (theme);
  LfTextStyle style;

  layout->names = lf_rows_labels (theme, map->rows, map->n_rows, width, 0.35,
                                  2);
  layout->cell_width = CLAMP ((width - layout->names.width) /
                                  MAX (map->n_columns, 1),
                              1.0, CELL_MOST * em);
  layout->vertical = layout->cell_width < UPRIGHT_HEAD * em;
  layout->head = 0.0;
  style = head_style (theme, layout);
  for (guint c = 0; c < map->n_columns; c++)
    {
      double w, h;

      lf_text_measure (theme, &style, map->columns[c], &w, &h);
      layout->head = MAX (layout->head, layout->vertical ? w : h);
    }
  layout->head += 0.5 * em;
  legend (self, theme, width, &layout->legend, NULL);
}

static double
row_height (const HeatMap *self,
            const LfTheme *theme,
            const Layout  *layout,
            guint          row)
{
  double label = lf_rows_label_height (theme, &layout->names,
                                       self->map.rows[row]);

  return MAX (CELL_HEIGHT * lf_theme_em (theme), label);
}

static void
heat_map_measure (gconstpointer  data,
                  const LfTheme *theme,
                  double         width,
                  LfSize        *minimum,
                  LfSize        *natural)
{
  const HeatMap *self = data;
  double em = lf_theme_em (theme);
  double cells = MAX (self->map.n_columns, 1);
  double height;
  Layout layout;

  minimum->width = MAX (18.0 * em, cells * CELL_LEAST * em / 0.65);
  natural->width = width > 0.0 ? width
                               : MAX (minimum->width,
                                      12.0 * em + cells * 5.6 * em);
  lay_out (self, theme, natural->width, &layout);
  height = layout.head + layout.legend;
  for (guint r = 0; r < self->map.n_rows; r++)
    height += row_height (self, theme, &layout, r);
  natural->height = minimum->height = MAX (height, 3.0 * em);
}

static char *
cell_label (const HeatMap *self,
            guint          row,
            guint          column)
{
  guint i = row * self->map.n_columns + column;
  const LfHeatCell *cell = &self->map.cells[i];
  g_autofree char *top = lf_number_text (self->map.maximum, 0);
  GString *lines = g_string_new (NULL);

  if (isfinite (cell->value))
    lf_text_append_line (lines, _("%s, %s: %s of %s"), self->map.rows[row],
                         self->map.columns[column], self->values[i], top);
  else
    lf_text_append_line (lines, _("%s, %s: not known"), self->map.rows[row],
                         self->map.columns[column]);
  if (cell->marked)
    lf_text_append_line (lines, "%s", self->map.marked_label);
  if (cell->gated)
    lf_text_append_line (lines, "%s", self->map.gated_label);
  lf_text_append_line (lines, "%s", cell->detail);
  return g_string_free (lines, FALSE);
}

static void
build_cell_value (const HeatMap    *self,
                  LfScene          *scene,
                  const LfRect     *box,
                  guint             i,
                  const LfRgba     *fill)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfHeatCell *cell = &self->map.cells[i];
  LfRgba on_fill = lf_rgba_text_on (fill);
  LfPaint plate = lf_paint_fill (fill);
  LfLabel label = {
    .text = self->values[i], .style = { .bold = cell->marked },
    .colour = cell->gated || !isfinite (cell->value) ? &theme->dim_text
                                                     : &on_fill,
    .on = fill,
    .x = box->x + box->width / 2.0, .y = box->y + box->height / 2.0,
    .hx = 0.5, .vy = 0.5,
  };
  LfRect at;

  label.style.size = self->map.n_columns > 8 ? LF_TEXT_SMALL : LF_TEXT_NORMAL;
  at = lf_scene_label_box (scene, &label);
  if (at.width > box->width - 2.0)
    return;
  if (cell->gated)
    {
      plate.corner = 2.0;
      at.x -= 2.0;
      at.width += 4.0;
      lf_scene_rect (scene, &at, &plate);
    }
  lf_scene_label (scene, &label);
}

static void
build_cell (const HeatMap *self,
            LfScene       *scene,
            const LfRect  *box,
            guint          row,
            guint          column)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  guint i = row * self->map.n_columns + column;
  const LfHeatCell *cell = &self->map.cells[i];
  LfRgba fill = theme->background;
  LfPaint paint;

  if (!cell->gated && isfinite (self->t[i]))
    fill = heat_colour (self, theme, self->t[i]);
  paint = cell->gated ? gated_paint (theme) : lf_paint_fill (&fill);
  paint.stroke = cell->gated ? theme->axis : theme->grid;
  paint.width = 0.75;
  if (!isfinite (self->t[i]))
    paint.dash = LF_DASH_DOTTED;
  lf_scene_rect (scene, box, &paint);
  build_cell_value (self, scene, box, i, &fill);
  lf_scene_mark_rect (scene, box, 0, cell_label (self, row, column));
}

static void
build_heads (const HeatMap *self,
             LfScene       *scene,
             const Layout  *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);

  for (guint c = 0; c < self->map.n_columns; c++)
    lf_scene_label (scene, &(LfLabel) {
      .text = self->map.columns[c], .style = head_style (theme, layout),
      .x = layout->names.width + (c + 0.5) * layout->cell_width,
      .y = layout->head - 0.3 * lf_theme_em (theme),
      .hx = 0.5, .vy = 1.0, .vertical = layout->vertical });
}

static void
heat_map_build (gconstpointer  data,
                LfScene       *scene)
{
  const HeatMap *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint frame = marked_paint (theme);
  Layout layout;
  double y, height;

  if (self->map.n_rows == 0 || self->map.n_columns == 0)
    {
      lf_scene_say (scene, _("There is nothing to compare yet."));
      return;
    }
  lay_out (self, theme, lf_scene_get_size (scene).width, &layout);
  build_heads (self, scene, &layout);
  for (int pass = 0; pass < 2; pass++)
    {
      y = layout.head;
      for (guint r = 0; r < self->map.n_rows; r++, y += height)
        {
          height = row_height (self, theme, &layout, r);
          if (pass == 0)
            lf_scene_label (scene, &(LfLabel) {
              .text = self->map.rows[r], .style = layout.names.style,
              .x = 0.0, .y = y + height / 2.0, .vy = 0.5 });
          for (guint c = 0; c < self->map.n_columns; c++)
            {
              LfRect box = { layout.names.width + c * layout.cell_width + 1.0,
                             y + 1.0, MAX (layout.cell_width - 2.0, 0.0),
                             height - 2.0 };

              /* The frames last, over their neighbours' edges. */
              if (pass == 0)
                build_cell (self, scene, &box, r, c);
              else if (self->map.cells[r * self->map.n_columns + c].marked)
                lf_scene_rect (scene, &box, &frame);
            }
        }
    }
  legend (self, theme, lf_scene_get_size (scene).width, &height, scene);
}

static char *
heat_map_describe (gconstpointer data)
{
  const HeatMap *self = data;
  guint n = self->map.n_rows * self->map.n_columns;
  GString *out = g_string_new (NULL);
  guint gated = 0, missing = 0;
  int best = -1;

  for (guint i = 0; i < n; i++)
    {
      const LfHeatCell *cell = &self->map.cells[i];

      gated += cell->gated ? 1 : 0;
      missing += isfinite (cell->value) ? 0 : 1;
      if (isfinite (cell->value) && !cell->gated &&
          (best < 0 || self->t[i] > self->t[best]))
        best = (int) i;
    }
  if (best < 0)
    lf_text_append (out, "%s", _("There is nothing to compare yet."));
  else if (self->map.ranks)
    /* Translators: row, column, rank */
    lf_text_append (out, _("Best is %s, %s, with rank %s."),
                    self->map.rows[best / (int) self->map.n_columns],
                    self->map.columns[best % (int) self->map.n_columns],
                    self->values[best]);
  else
    /* Translators: row, column, value */
    lf_text_append (out, _("Highest is %s, %s, with %s."),
                    self->map.rows[best / (int) self->map.n_columns],
                    self->map.columns[best % (int) self->map.n_columns],
                    self->values[best]);
  if (gated > 0)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "%u cell is closed by a gate.",
                                      "%u cells are closed by a gate.",
                                      gated), gated);
  if (missing > 0)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "%u value is not known.",
                                      "%u values are not known.", missing),
                    missing);
  return g_string_free (out, FALSE);
}

static void
heat_map_tabulate (gconstpointer  data,
                   LfChartTable  *table)
{
  const HeatMap *self = data;

  lf_chart_table_add_column (table, C_("table head", "What"), FALSE);
  for (guint c = 0; c < self->map.n_columns; c++)
    lf_chart_table_add_column (table, self->map.columns[c], TRUE);
  for (guint r = 0; r < self->map.n_rows; r++)
    {
      lf_chart_table_add (table, self->map.rows[r]);
      for (guint c = 0; c < self->map.n_columns; c++)
        lf_chart_table_add (table,
                            self->values[r * self->map.n_columns + c]);
    }
}

static const LfChartClass heat_map_class = {
  .kind = "heat-map",
  .title = N_("Heat map"),
  .size = sizeof (LfHeatMap),
  .own_size = sizeof (HeatMap),
  .mirrors = TRUE,
  .take = heat_map_take,
  .measure = heat_map_measure,
  .build = heat_map_build,
  .describe = heat_map_describe,
  .tabulate = heat_map_tabulate,
};

/**
 * lf_heat_map_chart:
 * @map: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_heat_map_chart (const LfHeatMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return lf_chart_new (&heat_map_class, map);
}
