/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-push-pull-balance.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAR 1.4
#define ROW_GAP 0.65

#define MOST 4.0

/* Which style each part takes. */
enum
{
  PULL,
  BARRIERS,
  PUSH,
};

/* Rows: the push first, then the markets. */
typedef struct
{
  LfPushPullBalance balance;
  guint             n_rows;
  const char      **labels;
} Balance;

typedef struct
{
  LfRowsLabels names;
  double       value_width; /* for the values at the bars' ends */
  double       net_width;
  double       legend;
  double       foot;
  LfScale      scale; /* −4 (barriers) … 4 (pull) */
} Layout;

static double
clean (double value)
{
  return isfinite (value) ? CLAMP (value, 0.0, MOST) : LF_MISSING;
}

static void
balance_take (gpointer  data,
              LfArena  *arena)
{
  Balance *self = data;
  LfPushPullBalance *balance = &self->balance;
  LfBalanceMarket *markets = lf_arena_copy (arena, balance->markets,
                                            balance->n_markets,
                                            sizeof *markets);

  if (markets == NULL)
    balance->n_markets = 0;
  balance->markets = markets;
  balance->push = clean (balance->push);
  balance->push_detail = lf_arena_string (arena, balance->push_detail);
  self->n_rows = balance->n_markets + 1;
  self->labels = lf_arena_new_array (arena, const char *, self->n_rows);
  self->labels[0] = lf_arena_string (arena, _("Push from home"));
  for (guint i = 0; i < balance->n_markets; i++)
    {
      markets[i].label = lf_arena_string (arena, markets[i].label);
      markets[i].detail = lf_arena_string (arena, markets[i].detail);
      markets[i].pull = clean (markets[i].pull);
      markets[i].barriers = clean (markets[i].barriers);
      self->labels[i + 1] = markets[i].label;
    }
}

static double
net_of (const LfBalanceMarket *market)
{
  return market->pull - market->barriers;
}

static guint
fill_legend (const LfTheme *theme,
             LfLegendItem  *items)
{
  items[0] = lf_legend_series_fill (theme, BARRIERS, _("Barriers"));
  items[1] = lf_legend_series_fill (theme, PULL, _("Pull"));
  items[2] = lf_legend_series_fill (theme, PUSH, _("Push from home"));
  items[3] = (LfLegendItem) {
    .label = _("Net: pull less barriers"),
    .paint = { .stroke = theme->text }, .line = TRUE, .marked = TRUE,
    .marker = LF_MARKER_DIAMOND };
  for (guint i = 0; i < 4; i++)
    items[i].paint.group = 0;
  return 4;
}

static double
value_width (const LfTheme *theme)
{
  LfTextStyle small = { .size = LF_TEXT_SMALL };
  g_autofree char *widest = lf_number_text (MOST, 2);
  double width;

  lf_text_measure (theme, &small, widest, &width, NULL);
  return width + 0.6 * lf_theme_em (theme);
}

static void
lay_out (const Balance *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  double em = lf_theme_em (theme);
  LfTextStyle bold = { .bold = TRUE };
  g_autofree char *widest = lf_number_signed (-MOST, 2);
  LfLegendItem items[4];
  guint n = fill_legend (theme, items);
  double left;

  layout->names = lf_rows_labels (theme, self->labels, self->n_rows, width,
                                  0.32, 2);
  layout->names.bar = BAR;
  layout->names.gap = ROW_GAP;
  lf_text_measure (theme, &bold, widest, &layout->net_width, NULL);
  layout->net_width += 0.8 * em;
  layout->legend = lf_legend_height (theme, items, n, width) + 0.5 * em;
  layout->foot = lf_axis_foot_height (theme, NULL);
  layout->value_width = value_width (theme);
  left = layout->names.width + layout->value_width;
  layout->scale = (LfScale) {
    -MOST, MOST, left,
    MAX (width - layout->net_width - layout->value_width, left + 1.0) };
}

static void
balance_measure (gconstpointer  data,
                 const LfTheme *theme,
                 double         width,
                 LfSize        *minimum,
                 LfSize        *natural)
{
  const Balance *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 22.0 * em;
  natural->width = width > 0.0 ? width : 42.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.legend + layout.foot +
           lf_rows_height (theme, &layout.names, self->labels, self->n_rows);
  natural->height = minimum->height = height;
}

/* One bar from the middle with its value at the end, or a question mark
 * where nothing is known. */
static void
build_bar (LfScene      *scene,
           const Layout *layout,
           guint         style,
           double        value,
           gboolean      left,
           double        middle,
           char         *label)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double known = isfinite (value) ? value : 0.0;
  double zero = lf_scale_at (&layout->scale, 0.0);
  double end = lf_scale_at (&layout->scale, left ? -known : known);
  LfRect box = { MIN (zero, end), middle - BAR * em / 2.0,
                 fabs (end - zero), BAR * em };
  LfPaint paint = lf_paint_series_fill (theme, style);
  LfPaint plate = lf_paint_fill (&theme->background);
  g_autofree char *text = isfinite (value) ? lf_number_text (value, 2)
                                           : g_strdup ("?");
  LfLabel at_end = {
    .text = text, .style = { .size = LF_TEXT_SMALL },
    .colour = &theme->dim_text, .x = end + (left ? -0.4 : 0.4) * em,
    .y = middle, .hx = left ? 1.0 : 0.0, .vy = 0.5,
  };
  LfRect at = lf_scene_label_box (scene, &at_end);

  paint.group = 0;
  if (box.width > 0.0)
    lf_scene_rect (scene, &box, &paint);
  lf_scene_rect (scene, &at, &plate);
  lf_scene_label (scene, &at_end);
  /* Where there is no bar, the value is what one points at. */
  if (box.width < 0.8 * em)
    box = at;
  lf_scene_mark_rect (scene, &box, 0, label);
}

static char *
part_label (const char *what,
            const char *part,
            double      value,
            const char *detail)
{
  g_autofree char *shown = lf_number_text (value, 2);
  g_autofree char *top = lf_number_text (MOST, 0);
  GString *lines = g_string_new (NULL);

  if (isfinite (value))
    lf_text_append_line (lines, _("%s, %s: %s of %s"), what, part, shown,
                         top);
  else
    lf_text_append_line (lines, _("%s, %s: not known"), what, part);
  lf_text_append_line (lines, "%s", detail);
  return g_string_free (lines, FALSE);
}

static void
build_market (const Balance *self,
              LfScene       *scene,
              const Layout  *layout,
              guint          index,
              double         middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfBalanceMarket *market = &self->balance.markets[index];
  double em = lf_theme_em (theme);
  double net = net_of (market);
  g_autofree char *shown = lf_number_signed (net, 2);
  LfPaint paint = { .fill = theme->text, .stroke = theme->background,
                    .width = 1.5, .moves = TRUE };
  LfRect box;

  build_bar (scene, layout, BARRIERS, market->barriers, TRUE, middle,
             part_label (market->label, _("barriers"), market->barriers,
                         market->detail));
  build_bar (scene, layout, PULL, market->pull, FALSE, middle,
             part_label (market->label, _("pull"), market->pull,
                         market->detail));
  if (isfinite (net))
    lf_scene_marker (scene, LF_MARKER_DIAMOND,
                     lf_scale_at (&layout->scale, net), middle, 0.5 * em,
                     &paint);
  box = lf_scene_label (scene, &(LfLabel) {
    .text = shown, .style = { .bold = TRUE },
    .x = lf_scene_get_size (scene).width, .y = middle, .hx = 1.0,
    .vy = 0.5 });
  lf_scene_mark_rect (scene, &box, 0,
                      /* Translators: market, pull less barriers */
                      g_strdup_printf (_("%s: pull less barriers %s"),
                                       market->label, shown));
}

/* The scale counts from the middle to both sides, by twos where it is
 * narrow. */
static void
build_axis (LfScene      *scene,
            const Layout *layout,
            const LfRect *plot)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfPaint grid = lf_paint_line (&theme->grid, 1.0);
  LfPaint zero = lf_paint_line (&theme->axis, 1.0);
  int step = plot->width < 2.0 * MOST * 1.6 * em ? 2 : 1;

  for (int v = -(int) MOST; v <= (int) MOST; v += step)
    {
      g_autofree char *text = lf_number_text (abs (v), 0);
      double x = lf_scale_at (&layout->scale, v);

      lf_scene_line (scene, x, plot->y, x, plot->y + plot->height,
                     v == 0 ? &zero : &grid);
      lf_scene_try_label (scene, &(LfLabel) {
        .text = text, .style = { .size = LF_TEXT_SMALL },
        .colour = &theme->dim_text, .x = x,
        .y = plot->y + plot->height + 0.3 * em, .hx = 0.5 }, 0.0);
    }
}

static void
balance_build (gconstpointer  data,
               LfScene       *scene)
{
  const Balance *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double width = lf_scene_get_size (scene).width;
  LfLegendItem items[4];
  guint n = fill_legend (theme, items);
  LfRect plot;
  Layout layout;
  double y;

  lay_out (self, theme, width, &layout);
  lf_legend_build (scene, items, n, 0.0, 0.0, width, 0.0);
  plot = (LfRect) {
    layout.scale.from, layout.legend, layout.scale.to - layout.scale.from,
    lf_rows_height (theme, &layout.names, self->labels, self->n_rows)
  };
  build_axis (scene, &layout, &plot);
  y = plot.y;
  for (guint i = 0; i < self->n_rows; i++)
    {
      double height = lf_rows_row_height (theme, &layout.names,
                                          self->labels[i]);
      double middle = y + height / 2.0;

      lf_rows_build_label (scene, &layout.names, self->labels[i], middle);
      if (i > 0)
        build_market (self, scene, &layout, i - 1, middle);
      else
        build_bar (scene, &layout, PUSH, self->balance.push, FALSE, middle,
                   part_label (self->labels[0], _("push"),
                               self->balance.push,
                               self->balance.push_detail));
      y += height;
    }
}

static char *
balance_describe (gconstpointer data)
{
  const Balance *self = data;
  GString *out = g_string_new (NULL);
  g_autofree char *push = lf_number_text (self->balance.push, 2);
  int best = -1;

  for (guint i = 0; i < self->balance.n_markets; i++)
    {
      double net = net_of (&self->balance.markets[i]);

      if (isfinite (net) &&
          (best < 0 || net > net_of (&self->balance.markets[best])))
        best = (int) i;
    }
  if (isfinite (self->balance.push))
    /* Translators: a number from 0 to 4 */
    lf_text_append (out, _("The push from home is %s of 4."), push);
  if (best >= 0)
    {
      const LfBalanceMarket *m = &self->balance.markets[best];
      g_autofree char *net = lf_number_signed (net_of (m), 2);

      /* Translators: market, a number */
      lf_text_append (out, _("Pull exceeds barriers most in %s, by %s."),
                      m->label, net);
    }
  if (out->len == 0)
    lf_text_append (out, "%s", _("Nothing is rated yet."));
  return g_string_free (out, FALSE);
}

static void
balance_tabulate (gconstpointer  data,
                  LfChartTable  *table)
{
  const Balance *self = data;

  lf_chart_table_add_column (table, C_("table head", "What"), FALSE);
  lf_chart_table_add_column (table, _("Push"), TRUE);
  lf_chart_table_add_column (table, _("Pull"), TRUE);
  lf_chart_table_add_column (table, _("Barriers"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Net"), TRUE);
  for (guint i = 0; i < self->n_rows; i++)
    {
      const LfBalanceMarket *m = i > 0 ? &self->balance.markets[i - 1] : NULL;

      lf_chart_table_add (table, self->labels[i]);
      lf_chart_table_add_number (table, m == NULL ? self->balance.push
                                                  : LF_MISSING, 2);
      lf_chart_table_add_number (table, m != NULL ? m->pull : LF_MISSING, 2);
      lf_chart_table_add_number (table, m != NULL ? m->barriers
                                                  : LF_MISSING, 2);
      lf_chart_table_add_number (table, m != NULL ? net_of (m) : LF_MISSING,
                                 2);
    }
}

static const LfChartClass balance_class = {
  .kind = "balance",
  .title = N_("Push and pull"),
  .size = sizeof (LfPushPullBalance),
  .own_size = sizeof (Balance),
  .mirrors = TRUE,
  .take = balance_take,
  .measure = balance_measure,
  .build = balance_build,
  .describe = balance_describe,
  .tabulate = balance_tabulate,
};

/**
 * lf_push_pull_balance_chart:
 * @balance: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_push_pull_balance_chart (const LfPushPullBalance *balance)
{
  g_return_val_if_fail (balance != NULL, NULL);

  return lf_chart_new (&balance_class, balance);
}
