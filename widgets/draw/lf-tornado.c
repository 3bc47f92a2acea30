/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tornado.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAR 1.3
#define ROW_GAP 0.6
#define END_MOST 6.0
#define NAMES_SHARE 0.34

typedef struct
{
  LfTornado    tornado; /* rows sorted, without the unknown ones */
  const char **labels;
  double       low;
  double       high;
  gboolean     flips;
} Tornado;

typedef struct
{
  LfRowsLabels names;
  double       end_width; /* for the ends' own labels, on both sides */
  double       head;
  double       foot;
  LfScale      scale;
} Layout;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LfTornadoRow *l = a;
  const LfTornadoRow *r = b;
  double sl = fabs (l->high - l->low);
  double sr = fabs (r->high - r->low);

  return sl < sr ? 1 : sl > sr ? -1 : g_strcmp0 (l->label, r->label);
}

static void
tornado_take (gpointer  data,
              LfArena  *arena)
{
  Tornado *self = data;
  LfTornado *tornado = &self->tornado;
  LfTornadoRow *rows = lf_arena_new_array (arena, LfTornadoRow,
                                           tornado->n_rows);
  guint n = 0;

  if (!isfinite (tornado->base))
    tornado->n_rows = 0;
  for (guint i = 0; tornado->rows != NULL && i < tornado->n_rows; i++)
    if (isfinite (tornado->rows[i].low) && isfinite (tornado->rows[i].high))
      rows[n++] = tornado->rows[i];
  if (n > 1)
    qsort (rows, n, sizeof *rows, compare_rows);
  tornado->n_rows = n;
  tornado->rows = rows;
  tornado->result_label = lf_arena_string (arena, tornado->result_label);
  tornado->low_legend = lf_arena_string (
    arena, tornado->low_legend != NULL ? tornado->low_legend
                                       : _("Input at its low end"));
  tornado->high_legend = lf_arena_string (
    arena, tornado->high_legend != NULL ? tornado->high_legend
                                        : _("Input at its high end"));
  self->labels = lf_arena_new_array (arena, const char *, n);
  self->low = self->high = n > 0 ? tornado->base : 0.0;
  for (guint i = 0; i < n; i++)
    {
      rows[i].label = lf_arena_string (arena, rows[i].label);
      rows[i].low_label = lf_arena_string (arena, rows[i].low_label);
      rows[i].high_label = lf_arena_string (arena, rows[i].high_label);
      rows[i].detail = lf_arena_string (arena, rows[i].detail);
      self->labels[i] = rows[i].label;
      self->low = MIN (self->low, MIN (rows[i].low, rows[i].high));
      self->high = MAX (self->high, MAX (rows[i].low, rows[i].high));
      self->flips |= rows[i].flips;
    }
  if (n > 0 && tornado->about_zero && self->low > 0.0 &&
      self->low <= self->high - self->low)
    self->low = 0.0;
  lf_scale_widen (&self->low, &self->high);
}

static LfTextStyle
end_style (const LfTheme *theme)
{
  return (LfTextStyle) { .size = LF_TEXT_SMALL,
                         .width = END_MOST * lf_theme_em (theme),
                         .lines = 1 };
}

static guint
fill_legend (const Tornado *self,
             const LfTheme *theme,
             LfLegendItem  *items)
{
  guint n = 0;

  items[n++] = lf_legend_series_fill (theme, 0, self->tornado.low_legend);
  items[n++] = lf_legend_series_fill (theme, 1, self->tornado.high_legend);
  if (self->flips)
    items[n++] = (LfLegendItem) {
      .label = _("Changes the choice"),
      .paint = { .stroke = theme->warn },
      .line = TRUE, .marked = TRUE, .marker = LF_MARKER_DIAMOND,
    };
  return n;
}

static void
lay_out (const Tornado *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  double em = lf_theme_em (theme);
  LfTextStyle style = end_style (theme);
  LfLegendItem items[3];
  guint n = fill_legend (self, theme, items);
  double left;

  layout->names = lf_rows_labels (theme, self->labels, self->tornado.n_rows,
                                  width, NAMES_SHARE, 2);
  layout->names.bar = BAR;
  layout->names.gap = ROW_GAP;
  layout->end_width = 0.0;
  for (guint i = 0; i < self->tornado.n_rows; i++)
    for (int k = 0; k < 2; k++)
      {
        double w;

        lf_text_measure (theme, &style,
                         k == 0 ? self->tornado.rows[i].low_label
                                : self->tornado.rows[i].high_label,
                         &w, NULL);
        layout->end_width = MAX (layout->end_width, w);
      }
  layout->end_width += 0.5 * em;
  /* Legend, then the base's value over its line. */
  layout->head = lf_legend_height (theme, items, n, width) + 0.4 * em +
                 lf_text_line_height (theme, LF_TEXT_SMALL) + 0.3 * em;
  layout->foot = lf_axis_foot_height (theme, self->tornado.result_label);
  left = layout->names.width + (self->flips ? 1.2 * em : 0.0) +
         layout->end_width;
  layout->scale = (LfScale) { self->low, self->high, left,
                              MAX (width - layout->end_width, left + 1.0) };
}

static void
tornado_measure (gconstpointer  data,
                 const LfTheme *theme,
                 double         width,
                 LfSize        *minimum,
                 LfSize        *natural)
{
  const Tornado *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 26.0 * em;
  natural->width = width > 0.0 ? width : 44.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.head + layout.foot +
           lf_rows_height (theme, &layout.names, self->labels,
                           self->tornado.n_rows);
  natural->height = minimum->height = MAX (height, 5.0 * em);
}

static char *
mark_label (const Tornado *self,
            guint          row)
{
  const LfTornadoRow *r = &self->tornado.rows[row];
  g_autofree char *low = lf_number_text (r->low, self->tornado.decimals);
  g_autofree char *high = lf_number_text (r->high, self->tornado.decimals);
  GString *lines = g_string_new (NULL);

  if (*r->low_label != '\0' && *r->high_label != '\0')
    /* Translators: input, result, low end, result, high end: “Peak sales:
     * 1.2 at 10 %, 3.4 at 40 %” */
    lf_text_append_line (lines, _("%s: %s at %s, %s at %s"), r->label, low,
                         r->low_label, high, r->high_label);
  else
    /* Translators: input, result at its low end, result at its high end */
    lf_text_append_line (lines, _("%s: from %s to %s"), r->label, low, high);
  if (r->flips)
    lf_text_append_line (lines, "%s", _("Changes the choice within its "
                                        "range"));
  lf_text_append_line (lines, "%s", r->detail);
  return g_string_free (lines, FALSE);
}

static void
build_end (const Tornado *self,
           LfScene       *scene,
           const Layout  *layout,
           guint          row,
           gboolean       high,
           double         middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfTornadoRow *r = &self->tornado.rows[row];
  double em = lf_theme_em (theme);
  double base = lf_scale_at (&layout->scale, self->tornado.base);
  double own = high ? r->high : r->low;
  double other = high ? r->low : r->high;
  double end = lf_scale_at (&layout->scale, own);
  LfRect box = { MIN (base, end), middle - BAR * em / 2.0,
                 fabs (end - base), BAR * em };
  LfPaint paint = lf_paint_series_fill (theme, high ? 1 : 0);
  /* Where both ends lie on one side, the nearer is labelled inside; where
   * neither does anything, the low one stands before the high one. */
  gboolean left = own < self->tornado.base ||
                  (own == self->tornado.base &&
                   (other > own || (other == own && !high)));
  LfLabel label;

  paint.group = 0;
  if (box.width > 0.0)
    lf_scene_rect (scene, &box, &paint);
  if ((own < self->tornado.base) == (other < self->tornado.base) &&
      own != self->tornado.base && other != self->tornado.base &&
      fabs (own - self->tornado.base) <= fabs (other - self->tornado.base) &&
      (own != other || high))
    return;
  label = (LfLabel) {
    .text = high ? r->high_label : r->low_label,
    .style = end_style (theme), .colour = &theme->dim_text,
    .x = end + (left ? -0.4 : 0.4) * em, .y = middle,
    .hx = left ? 1.0 : 0.0, .vy = 0.5 };
  /* A plate keeps the grid out of the text. */
  box = lf_scene_label_box (scene, &label);
  paint = lf_paint_fill (&theme->background);
  lf_scene_rect (scene, &box, &paint);
  lf_scene_label (scene, &label);
}

/* The end nearer to the base is drawn over the farther one, should both lie
 * on the same side. */
static void
build_row (const Tornado *self,
           LfScene       *scene,
           const Layout  *layout,
           guint          row,
           double         top,
           double         height)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfTornadoRow *r = &self->tornado.rows[row];
  double em = lf_theme_em (theme);
  double middle = top + height / 2.0;
  gboolean high_first = fabs (r->high - self->tornado.base) >=
                        fabs (r->low - self->tornado.base);
  double from = lf_scale_at (&layout->scale, MIN (MIN (r->low, r->high),
                                                  self->tornado.base));
  double to = lf_scale_at (&layout->scale, MAX (MAX (r->low, r->high),
                                                self->tornado.base));
  LfRect whole = { from, middle - BAR * em / 2.0, to - from, BAR * em };
  LfPaint flip = { .fill = theme->warn };

  lf_rows_build_label (scene, &layout->names, r->label, middle);
  if (r->flips)
    lf_scene_marker (scene, LF_MARKER_DIAMOND,
                     layout->names.width + 0.2 * em, middle, 0.45 * em,
                     &flip);
  build_end (self, scene, layout, row, high_first, middle);
  build_end (self, scene, layout, row, !high_first, middle);
  if (whole.width < 0.6 * em)
    {
      whole.x -= (0.6 * em - whole.width) / 2.0;
      whole.width = 0.6 * em;
    }
  lf_scene_mark_rect (scene, &whole, 0, mark_label (self, row));
}

static void
build_base (const Tornado *self,
            LfScene       *scene,
            const Layout  *layout,
            const LfRect  *plot)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double x = lf_scale_at (&layout->scale, self->tornado.base);
  g_autofree char *value = lf_number_text (self->tornado.base,
                                           self->tornado.decimals);
  /* Translators: the result with every input at its base value */
  g_autofree char *text = g_strdup_printf (_("Base %s"), value);
  LfTextStyle style = { .size = LF_TEXT_SMALL, .bold = TRUE };
  LfPaint line = lf_paint_line (&theme->text, 1.5);
  double room = lf_scene_get_size (scene).width;
  double width;

  lf_text_measure (theme, &style, text, &width, NULL);
  lf_scene_line (scene, x, plot->y - 0.2 * em, x, plot->y + plot->height,
                 &line);
  lf_scene_label (scene, &(LfLabel) {
    .text = text, .style = style,
    .x = CLAMP (x, MIN (width / 2.0, room / 2.0),
                MAX (room - width / 2.0, room / 2.0)),
    .y = plot->y - 0.25 * em, .hx = 0.5, .vy = 1.0 });
}

static void
tornado_build (gconstpointer  data,
               LfScene       *scene)
{
  const Tornado *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double width = lf_scene_get_size (scene).width;
  LfLegendItem items[3];
  guint n = fill_legend (self, theme, items);
  LfRect plot;
  Layout layout;
  double y;

  if (self->tornado.n_rows == 0)
    {
      lf_scene_say (scene, _("There is nothing to vary yet."));
      return;
    }
  lay_out (self, theme, width, &layout);
  lf_legend_build (scene, items, n, 0.0, 0.0, width, 0.0);
  plot = (LfRect) {
    layout.scale.from, layout.head, layout.scale.to - layout.scale.from,
    lf_rows_height (theme, &layout.names, self->labels,
                    self->tornado.n_rows)
  };
  lf_axis_foot (scene, &layout.scale, &plot, LF_AXIS_NUMBER,
                self->tornado.result_label);
  y = plot.y;
  for (guint i = 0; i < self->tornado.n_rows; i++)
    {
      double height = lf_rows_row_height (theme, &layout.names,
                                          self->labels[i]);

      build_row (self, scene, &layout, i, y, height);
      y += height;
    }
  build_base (self, scene, &layout, &plot);
}

static char *
tornado_describe (gconstpointer data)
{
  const Tornado *self = data;
  const LfTornadoRow *first = self->tornado.rows;
  GString *out = g_string_new (NULL);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint flips = 0;

  if (self->tornado.n_rows == 0)
    {
      lf_text_append (out, "%s", _("There is nothing to vary yet."));
      return g_string_free (out, FALSE);
    }
  low = lf_number_text (MIN (first->low, first->high),
                        self->tornado.decimals);
  high = lf_number_text (MAX (first->low, first->high),
                         self->tornado.decimals);
  for (guint i = 0; i < self->tornado.n_rows; i++)
    flips += self->tornado.rows[i].flips ? 1 : 0;
  /* Translators: input, lowest result, highest result */
  lf_text_append (out, _("%s moves the result most, from %s to %s."),
                  first->label, low, high);
  if (flips > 0)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "%u input changes the choice.",
                                      "%u inputs change the choice.", flips),
                    flips);
  else
    lf_text_append (out, "%s", _("No input alone changes the choice."));
  return g_string_free (out, FALSE);
}

static void
tornado_tabulate (gconstpointer  data,
                  LfChartTable  *table)
{
  const Tornado *self = data;

  lf_chart_table_add_column (table, C_("table head", "Input"), FALSE);
  lf_chart_table_add_column (table, _("Low end"), TRUE);
  lf_chart_table_add_column (table, _("Result at the low end"), TRUE);
  lf_chart_table_add_column (table, _("High end"), TRUE);
  lf_chart_table_add_column (table, _("Result at the high end"), TRUE);
  lf_chart_table_add_column (table, _("Changes the choice"), FALSE);
  for (guint i = 0; i < self->tornado.n_rows; i++)
    {
      const LfTornadoRow *r = &self->tornado.rows[i];

      lf_chart_table_add (table, r->label);
      lf_chart_table_add (table, r->low_label);
      lf_chart_table_add_number (table, r->low, self->tornado.decimals);
      lf_chart_table_add (table, r->high_label);
      lf_chart_table_add_number (table, r->high, self->tornado.decimals);
      lf_chart_table_add (table, r->flips ? _("yes") : _("no"));
    }
}

static const LfChartClass tornado_class = {
  .kind = "tornado",
  .title = N_("Tornado"),
  .size = sizeof (LfTornado),
  .own_size = sizeof (Tornado),
  .mirrors = TRUE,
  .take = tornado_take,
  .measure = tornado_measure,
  .build = tornado_build,
  .describe = tornado_describe,
  .tabulate = tornado_tabulate,
};

/**
 * lf_tornado_chart:
 * @tornado: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_tornado_chart (const LfTornado *tornado)
{
  g_return_val_if_fail (tornado != NULL, NULL);

  return lf_chart_new (&tornado_class, tornado);
}
