/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"
#include "widgets/draw/lf-stage-road.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define STATION 0.95   /* radius */
#define GATE 0.65      /* half width */
#define COLUMN_LEAST 11.0
#define COLUMN_GAP 1.2
#define ROAD_X 1.2     /* of the road when it runs downwards */
#define TEXT_X 3.0     /* of the texts beside it */
#define ROW_GAP 1.1

typedef struct
{
  LfStageRoad road;
} Road;

static void
road_take (gpointer  data,
           LfArena  *arena)
{
  LfStageRoad *road = &((Road *) data)->road;
  LfRoadStage *stages = lf_arena_copy (arena, road->stages, road->n_stages,
                                   sizeof *stages);

  if (stages == NULL)
    road->n_stages = 0;
  road->stages = stages;
  for (guint i = 0; i < road->n_stages; i++)
    {
      stages[i].title = lf_arena_string (arena, stages[i].title);
      stages[i].duration = lf_arena_string (arena, stages[i].duration);
      stages[i].text = lf_arena_string (arena, stages[i].text);
      stages[i].gate = lf_arena_string (arena, stages[i].gate);
      stages[i].evidence = lf_arena_string (arena, stages[i].evidence);
    }
}

static gboolean
runs_across (const Road    *self,
             const LfTheme *theme,
             double         width)
{
  return width >= self->road.n_stages * COLUMN_LEAST * lf_theme_em (theme);
}

/* Adds a paragraph at (x, *y), or measures it when @scene is NULL, and
 * moves *y below it. */
static void
paragraph (LfScene       *scene,
           const LfTheme *theme,
           const char    *text,
           LfTextStyle    style,
           const LfRgba  *colour,
           double         x,
           double        *y)
{
  double height = 0.0;

  if (*text == '\0')
    return;
  if (scene != NULL)
    height = lf_scene_label (scene, &(LfLabel) {
      .text = text, .style = style, .colour = colour, .x = x, .y = *y })
                 .height;
  else
    lf_text_measure (theme, &style, text, NULL, &height);
  *y += height;
}

/* The texts of a stage: title, duration, text. */
static void
stage_texts (LfScene       *scene,
             const LfTheme *theme,
             const LfRoadStage *stage,
             double         width,
             double         x,
             double        *y)
{
  LfTextStyle bold = { .bold = TRUE, .width = width };
  LfTextStyle small = { .size = LF_TEXT_SMALL, .width = width };

  paragraph (scene, theme, stage->title, bold, NULL, x, y);
  paragraph (scene, theme, stage->duration, small, &theme->dim_text, x, y);
  paragraph (scene, theme, stage->text, small, NULL, x, y);
}

/* The texts of a gate: what must be passed, and what shows it. */
static void
gate_texts (LfScene       *scene,
            const LfTheme *theme,
            const LfRoadStage *stage,
            double         width,
            double         x,
            double        *y)
{
  LfTextStyle small = { .size = LF_TEXT_SMALL, .width = width };

  paragraph (scene, theme, stage->gate, small, NULL, x, y);
  paragraph (scene, theme, stage->evidence, small, &theme->dim_text, x, y);
}

static gboolean
has_gate (const LfRoadStage *stage)
{
  return *stage->gate != '\0' || *stage->evidence != '\0';
}

static char *
stage_label (const Road *self,
             guint       index)
{
  const LfRoadStage *stage = &self->road.stages[index];
  GString *lines = g_string_new (NULL);

  /* Translators: number of a stage, its title */
  lf_text_append_line (lines, _("Stage %u: %s"), index + 1, stage->title);
  if (index == self->road.current)
    lf_text_append_line (lines, "%s", _("The firm is here"));
  lf_text_append_line (lines, "%s", stage->duration);
  lf_text_append_line (lines, "%s", stage->text);
  return g_string_free (lines, FALSE);
}

static char *
gate_label (const Road *self,
            guint       index)
{
  const LfRoadStage *stage = &self->road.stages[index];
  GString *lines = g_string_new (NULL);

  /* Translators: number of a stage, what must be passed to get there */
  lf_text_append_line (lines, _("Gate before stage %u: %s"), index + 1,
                       stage->gate);
  lf_text_append_line (lines, "%s", stage->evidence);
  return g_string_free (lines, FALSE);
}

static void
build_station (const Road *self,
               LfScene    *scene,
               guint       index,
               double      x,
               double      y)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double radius = STATION * lf_theme_em (theme);
  gboolean reached = index <= self->road.current;
  LfRgba fill = reached ? theme->accent : theme->background;
  LfRgba on = reached ? lf_rgba_text_on (&fill) : theme->text;
  LfPaint paint = { .fill = fill, .stroke = reached ? theme->accent
                                                    : theme->axis,
                    .width = theme->line_width };
  g_autofree char *number = lf_number_text (index + 1, 0);

  lf_scene_circle (scene, x, y, radius, &paint);
  lf_scene_label (scene, &(LfLabel) {
    .text = number, .style = { .size = LF_TEXT_SMALL, .bold = TRUE },
    .colour = &on, .on = &fill, .x = x, .y = y, .hx = 0.5, .vy = 0.5 });
  lf_scene_mark_circle (scene, x, y, radius, 0, stage_label (self, index));
}

static void
build_gate (const Road *self,
            LfScene    *scene,
            guint       index,
            double      x,
            double      y)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double half = GATE * lf_theme_em (theme);
  LfPaint paint = { .fill = index <= self->road.current ? theme->accent
                                                        : theme->background,
                    .stroke = theme->warn, .width = theme->line_width };
  LfPoint shape[] = { { x, y - half }, { x + half, y }, { x, y + half },
                      { x - half, y } };

  lf_scene_poly (scene, shape, G_N_ELEMENTS (shape), TRUE, &paint);
  lf_scene_mark_poly (scene, shape, G_N_ELEMENTS (shape), 0,
                      gate_label (self, index));
}

/* A piece of road: a line where travelled, dashes where not yet. */
static void
build_piece (const Road *self,
             LfScene    *scene,
             guint       towards,
             LfPoint     from,
             LfPoint     to)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  gboolean travelled = towards <= self->road.current;
  LfPaint paint = {
    .stroke = travelled ? theme->accent : theme->axis,
    .width = 1.5 * theme->line_width,
    .dash = travelled ? LF_DASH_SOLID : LF_DASH_SHORT,
  };

  lf_scene_line (scene, from.x, from.y, to.x, to.y, &paint);
}

typedef struct
{
  double column;
  double text;   /* width of texts */
  double road_y;
  double height;
} Across;

static void
lay_across (const Road    *self,
            const LfTheme *theme,
            double         width,
            Across        *layout)
{
  double em = lf_theme_em (theme);
  double above = 0.0, below = 0.0;

  layout->column = width / self->road.n_stages;
  layout->text = layout->column - COLUMN_GAP * em;
  for (guint i = 0; i < self->road.n_stages; i++)
    {
      double gate = 0.0, stage = 0.0;

      gate_texts (NULL, theme, &self->road.stages[i], layout->text, 0.0,
                  &gate);
      stage_texts (NULL, theme, &self->road.stages[i], layout->text, 0.0,
                   &stage);
      above = MAX (above, gate);
      below = MAX (below, stage);
    }
  layout->road_y = above + (STATION + 0.5) * em;
  layout->height = layout->road_y + (STATION + 0.5) * em + below;
}

static void
build_across (const Road *self,
              LfScene    *scene)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double last = 0.0;
  Across layout;

  lay_across (self, theme, lf_scene_get_size (scene).width, &layout);
  for (guint i = 0; i < self->road.n_stages; i++)
    {
      gboolean gate = has_gate (&self->road.stages[i]);
      double x = i * layout.column +
                 (gate ? 2.0 * GATE + 0.6 + STATION : STATION) * em;

      if (i > 0)
        build_piece (self, scene, i, (LfPoint) { last, layout.road_y },
                     (LfPoint) { x, layout.road_y });
      last = x;
    }
  for (guint i = 0; i < self->road.n_stages; i++)
    {
      const LfRoadStage *stage = &self->road.stages[i];
      gboolean gate = has_gate (stage);
      double left = i * layout.column;
      double y = layout.road_y - (STATION + 0.5) * em;
      double text = 0.0;

      if (gate)
        {
          gate_texts (NULL, theme, stage, layout.text, left, &text);
          y -= text;
          gate_texts (scene, theme, stage, layout.text, left, &y);
          build_gate (self, scene, i, left + GATE * em, layout.road_y);
        }
      build_station (self, scene, i,
                     left + (gate ? 2.0 * GATE + 0.6 + STATION : STATION) *
                                em, layout.road_y);
      y = layout.road_y + (STATION + 0.5) * em;
      stage_texts (scene, theme, stage, layout.text, left, &y);
    }
}

/* Adds the downward road, or only measures it when @scene is NULL. */
static double
build_down (const Road    *self,
            const LfTheme *theme,
            double         width,
            LfScene       *scene)
{
  double em = lf_theme_em (theme);
  double text = MAX (width - TEXT_X * em, 4.0 * em);
  double line = lf_text_line_height (theme, LF_TEXT_NORMAL);
  double y = 0.0, last = 0.0;

  for (int pass = scene != NULL ? 0 : 1; pass < 2; pass++)
    {
      /* The road first, so that stations and gates lie on it. */
      LfScene *texts = pass == 1 ? scene : NULL;

      y = 0.0;
      for (guint i = 0; i < self->road.n_stages; i++)
        {
          const LfRoadStage *stage = &self->road.stages[i];
          double station, top = y;

          if (has_gate (stage))
            {
              gate_texts (texts, theme, stage, text, TEXT_X * em, &y);
              y = MAX (y, top + 2.0 * GATE * em);
              if (texts != NULL)
                build_gate (self, scene, i, ROAD_X * em, (top + y) / 2.0);
              y += ROW_GAP * em;
            }
          station = y + MAX (line / 2.0, STATION * em);
          if (pass == 0 && scene != NULL && i > 0)
            build_piece (self, scene, i, (LfPoint) { ROAD_X * em, last },
                         (LfPoint) { ROAD_X * em, station });
          last = station;
          y = station - line / 2.0;
          stage_texts (texts, theme, stage, text, TEXT_X * em, &y);
          if (texts != NULL)
            build_station (self, scene, i, ROAD_X * em, station);
          y = MAX (y, station + STATION * em) + ROW_GAP * em;
        }
    }
  return y - ROW_GAP * em;
}

static void
road_measure (gconstpointer  data,
              const LfTheme *theme,
              double         width,
              LfSize        *minimum,
              LfSize        *natural)
{
  const Road *self = data;
  double em = lf_theme_em (theme);
  double height = 3.0 * em;

  minimum->width = 16.0 * em;
  natural->width = width > 0.0 ? width
                               : CLAMP (self->road.n_stages * 13.0, 26.0,
                                        56.0) * em;
  if (self->road.n_stages > 0 && runs_across (self, theme, natural->width))
    {
      Across layout;

      lay_across (self, theme, natural->width, &layout);
      height = layout.height;
    }
  else if (self->road.n_stages > 0)
    {
      height = build_down (self, theme, natural->width, NULL);
    }
  natural->height = minimum->height = MAX (height, 3.0 * em) + 2.0;
}

static void
road_build (gconstpointer  data,
            LfScene       *scene)
{
  const Road *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double width = lf_scene_get_size (scene).width;

  if (self->road.n_stages == 0)
    lf_scene_say (scene, _("No entry mode is feasible yet, so there is no "
                           "path to draw."));
  else if (runs_across (self, theme, width))
    build_across (self, scene);
  else
    build_down (self, theme, width, scene);
}

static char *
road_describe (gconstpointer data)
{
  const Road *self = data;
  const LfStageRoad *road = &self->road;
  GString *out = g_string_new (NULL);

  if (road->n_stages == 0)
    lf_text_append (out, "%s", _("No entry mode is feasible yet, so there is "
                                 "no path to draw."));
  else if (road->n_stages == 1)
    /* Translators: a stage */
    lf_text_append (out, _("The path has one stage: %s."),
                    road->stages[0].title);
  else
    /* Translators: number of stages, first stage, last stage */
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "The path has %u stage, from %s to %s.",
                                      "The path has %u stages, from %s to "
                                      "%s.", road->n_stages),
                    road->n_stages, road->stages[0].title,
                    road->stages[road->n_stages - 1].title);
  return g_string_free (out, FALSE);
}

static void
road_tabulate (gconstpointer  data,
               LfChartTable  *table)
{
  const Road *self = data;

  lf_chart_table_add_column (table, C_("table head", "Stage"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Duration"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Gate"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Evidence"), FALSE);
  for (guint i = 0; i < self->road.n_stages; i++)
    {
      const LfRoadStage *stage = &self->road.stages[i];

      lf_chart_table_add (table, stage->title);
      lf_chart_table_add (table, stage->duration);
      lf_chart_table_add (table, stage->gate);
      lf_chart_table_add (table, stage->evidence);
    }
}

static const LfChartClass road_class = {
  .kind = "stage-road",
  .title = N_("Road of stages"),
  .size = sizeof (LfStageRoad),
  .own_size = sizeof (Road),
  .mirrors = TRUE,
  .take = road_take,
  .measure = road_measure,
  .build = road_build,
  .describe = road_describe,
  .tabulate = road_tabulate,
};

/**
 * lf_stage_road_chart:
 * @road: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_stage_road_chart (const LfStageRoad *road)
{
  g_return_val_if_fail (road != NULL, NULL);

  return lf_chart_new (&road_class, road);
}
