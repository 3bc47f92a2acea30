/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-draw-text.h"
#include "widgets/draw/lf-draw.h"
#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

/**
 * LfScene:
 *
 * A chart laid out: a list of shapes and texts in drawing order, and the
 * marks that a person can point at. Building it is the chart's work;
 * painting, hit-testing, focus, mirroring and the tests work on the scene
 * and are the same for every chart.
 */
typedef struct _LfScene LfScene;

/**
 * LfPaint:
 * @fill: inside; opacity 0 for none
 * @stroke: outline; opacity 0 for none
 * @width: width of the outline
 * @dash: its pattern
 * @hatch: lines over the fill
 * @hatch_line: their colour
 * @corner: radius of a rectangle's corners
 * @group: 1-based number of the series that the shape belongs to, so that
 *   pointing at one series quiets the others; 0 for none
 * @moves: whether the shape stands for a value, so that it moves when that
 *   changes; shapes that belong to a series do anyway
 *
 * How to paint a shape. All zero paints nothing.
 */
typedef struct
{
  LfRgba   fill;
  LfRgba   stroke;
  double   width;
  LfDash   dash;
  LfHatch  hatch;
  LfRgba   hatch_line;
  double   corner;
  guint    group;
  gboolean moves;
} LfPaint;

/**
 * LfLabel:
 * @text: UTF-8
 * @style: how to set it
 * @colour: (nullable): its colour; %NULL for the theme's text colour
 * @on: (nullable): what it stands on; %NULL for the theme's background
 * @x: where it is anchored
 * @y: where it is anchored
 * @hx: which part of its width lies left of @x: 0 none, 0.5 half, 1 all
 * @vy: which part of its height lies above @y
 * @vertical: whether it reads from bottom to top; @hx and @vy then speak of
 *   the turned box
 * @group: as in #LfPaint
 *
 * A text and its place.
 */
typedef struct
{
  const char   *text;
  LfTextStyle   style;
  const LfRgba *colour;
  const LfRgba *on;
  double        x;
  double        y;
  double        hx;
  double        vy;
  gboolean      vertical;
  guint         group;
} LfLabel;

/**
 * LfSceneText:
 * @text: what stands there
 * @box: where, in drawing units
 * @colour: its colour
 * @on: the colour under it
 * @ellipsized: whether a part is cut off
 *
 * A placed text, as tests and accessibility read it back.
 */
typedef struct
{
  const char *text;
  LfRect      box;
  LfRgba      colour;
  LfRgba      on;
  gboolean    ellipsized;
} LfSceneText;

LfPaint        lf_paint_series_fill  (const LfTheme *theme,
                                      guint          series);
LfPaint        lf_paint_series_line  (const LfTheme *theme,
                                      guint          series);
LfPaint        lf_paint_fill         (const LfRgba  *colour);
LfPaint        lf_paint_line         (const LfRgba  *colour,
                                      double         width);

LfScene       *lf_scene_new          (const LfTheme *theme,
                                      double         width,
                                      double         height);
void           lf_scene_free         (LfScene       *scene);
const LfTheme *lf_scene_get_theme    (const LfScene *scene);
LfSize         lf_scene_get_size     (const LfScene *scene);

/* Building */
void           lf_scene_set_zoom     (LfScene       *scene,
                                      double         zoom);
void           lf_scene_rect         (LfScene       *scene,
                                      const LfRect  *rect,
                                      const LfPaint *paint);
void           lf_scene_circle       (LfScene       *scene,
                                      double         x,
                                      double         y,
                                      double         radius,
                                      const LfPaint *paint);
void           lf_scene_line         (LfScene       *scene,
                                      double         x1,
                                      double         y1,
                                      double         x2,
                                      double         y2,
                                      const LfPaint *paint);
void           lf_scene_poly         (LfScene       *scene,
                                      const LfPoint *points,
                                      guint          n_points,
                                      gboolean       closed,
                                      const LfPaint *paint);
void           lf_scene_marker       (LfScene       *scene,
                                      LfMarker       marker,
                                      double         x,
                                      double         y,
                                      double         radius,
                                      const LfPaint *paint);
LfRect         lf_scene_label_box    (LfScene       *scene,
                                      const LfLabel *label);
LfRect         lf_scene_label        (LfScene       *scene,
                                      const LfLabel *label);
gboolean       lf_scene_try_label    (LfScene       *scene,
                                      const LfLabel *label,
                                      double         margin);
void           lf_scene_obstacle     (LfScene       *scene,
                                      const LfRect  *rect);
gboolean       lf_scene_is_free      (const LfScene *scene,
                                      const LfRect  *rect,
                                      double         margin);
void           lf_scene_say          (LfScene       *scene,
                                      const char    *sentence);
guint          lf_scene_mark_rect    (LfScene       *scene,
                                      const LfRect  *rect,
                                      guint          group,
                                      char          *label);
guint          lf_scene_mark_circle  (LfScene       *scene,
                                      double         x,
                                      double         y,
                                      double         radius,
                                      guint          group,
                                      char          *label);
guint          lf_scene_mark_poly    (LfScene       *scene,
                                      const LfPoint *points,
                                      guint          n_points,
                                      guint          group,
                                      char          *label);
void           lf_scene_mirror       (LfScene       *scene);
LfScene       *lf_scene_blend        (const LfScene *from,
                                      double         scale,
                                      const LfScene *to,
                                      double         progress)
                                      G_GNUC_WARN_UNUSED_RESULT;

/* Using */
void           lf_scene_draw         (const LfScene *scene,
                                      cairo_t       *cr,
                                      int            hover,
                                      int            focus);
int            lf_scene_pick         (const LfScene *scene,
                                      double         x,
                                      double         y);
guint          lf_scene_n_marks      (const LfScene *scene);
LfRect         lf_scene_mark_bounds  (const LfScene *scene,
                                      guint          mark);
LfPoint        lf_scene_mark_centre  (const LfScene *scene,
                                      guint          mark);
const char    *lf_scene_mark_label   (const LfScene *scene,
                                      guint          mark);
guint          lf_scene_n_texts      (const LfScene *scene);
void           lf_scene_get_text     (const LfScene *scene,
                                      guint          index,
                                      LfSceneText   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfScene, lf_scene_free)

G_END_DECLS
