/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "models/lf-arena.h"
#include "widgets/draw/lf-chart-table.h"
#include "widgets/draw/lf-scene.h"

G_BEGIN_DECLS

/**
 * LF_MISSING:
 *
 * The value of a number that nobody knows. Every chart takes any number
 * that is not finite for missing, and shows it as such.
 */
#define LF_MISSING (__builtin_nan (""))

/**
 * LfChartClass:
 * @kind: the kind's name in file names and tests, such as `radar`
 * @title: its name for people, to be translated
 * @size: size of the kind's plain struct, which callers fill
 * @own_size: size of the struct that the functions below work on, which
 *   begins with the plain one and goes on with what @take works out (zero
 *   before); 0 when there is nothing to add
 * @mirrors: whether the drawing is mirrored in right-to-left scripts
 * @take: called once when a chart is made, on a bytewise copy of the
 *   caller's struct: replaces every pointer by a copy in the arena, and
 *   normalises values, so that drawing does neither
 * @measure: the least and the natural size for a given width (≤ 0: any)
 * @build: lays the chart out into a scene of the scene's size, left to
 *   right. The marks and their labels must not depend on the size.
 * @describe: what the chart shows, in a whole translated sentence or two
 * @tabulate: the same numbers as a table
 *
 * What a kind of chart is: a plain struct and these functions. A new kind
 * is one file with one of these.
 */
typedef struct
{
  const char *kind;
  const char *title;
  gsize       size;
  gsize       own_size;
  gboolean    mirrors;
  void      (*take)     (gpointer        data,
                         LfArena        *arena);
  void      (*measure)  (gconstpointer   data,
                         const LfTheme  *theme,
                         double          width,
                         LfSize         *minimum,
                         LfSize         *natural);
  void      (*build)    (gconstpointer   data,
                         LfScene        *scene);
  char     *(*describe) (gconstpointer   data);
  void      (*tabulate) (gconstpointer   data,
                         LfChartTable   *table);
} LfChartClass;

/**
 * LfChart:
 *
 * Any chart: its own copy of a plain struct, immutable, reference-counted.
 * Each kind has a function that makes one, such as lf_radar_chart(). Making
 * one, describing it and its table are for any thread; laying out, drawing
 * and all that asks where marks are is for one thread, because texts belong
 * to the thread that set them. Another thread makes its own chart.
 */
typedef struct _LfChart LfChart;

#define LF_TYPE_CHART (lf_chart_get_type ())

/**
 * LfArrow:
 * @LF_ARROW_LEFT: leftwards on screen
 * @LF_ARROW_RIGHT: rightwards
 * @LF_ARROW_UP: upwards
 * @LF_ARROW_DOWN: downwards
 *
 * Where an arrow key points.
 */
typedef enum
{
  LF_ARROW_LEFT,
  LF_ARROW_RIGHT,
  LF_ARROW_UP,
  LF_ARROW_DOWN,
} LfArrow;

GType         lf_chart_get_type   (void);
LfChart      *lf_chart_new        (const LfChartClass *klass,
                                   gconstpointer       data)
                                   G_GNUC_WARN_UNUSED_RESULT;
LfChart      *lf_chart_ref        (LfChart            *chart);
void          lf_chart_unref      (LfChart            *chart);
const char   *lf_chart_get_kind   (const LfChart      *chart);
const char   *lf_chart_get_title  (const LfChart      *chart);
gconstpointer lf_chart_get_data   (const LfChart      *chart,
                                   const LfChartClass *klass);
void          lf_chart_measure    (const LfChart      *chart,
                                   const LfTheme      *theme,
                                   double              width,
                                   LfSize             *minimum,
                                   LfSize             *natural);
void          lf_chart_draw       (LfChart            *chart,
                                   cairo_t            *cr,
                                   const LfRect       *area,
                                   const LfTheme      *theme,
                                   int                 hover,
                                   int                 focus);
void          lf_chart_draw_change
                                  (LfChart            *from,
                                   LfChart            *to,
                                   cairo_t            *cr,
                                   const LfRect       *area,
                                   const LfTheme      *theme,
                                   double              progress,
                                   int                 hover,
                                   int                 focus);
int           lf_chart_pick       (LfChart            *chart,
                                   const LfRect       *area,
                                   const LfTheme      *theme,
                                   double              x,
                                   double              y);
guint         lf_chart_mark_count (LfChart            *chart);
const char   *lf_chart_mark_label (LfChart            *chart,
                                   guint               mark);
LfRect        lf_chart_mark_rect  (LfChart            *chart,
                                   const LfRect       *area,
                                   const LfTheme      *theme,
                                   guint               mark);
int           lf_chart_neighbour  (LfChart            *chart,
                                   const LfRect       *area,
                                   const LfTheme      *theme,
                                   int                 mark,
                                   LfArrow         direction);
char         *lf_chart_describe   (const LfChart      *chart)
                                   G_GNUC_WARN_UNUSED_RESULT;
LfChartTable *lf_chart_to_table   (const LfChart      *chart)
                                   G_GNUC_WARN_UNUSED_RESULT;
const LfScene *lf_chart_get_scene (LfChart            *chart,
                                   const LfTheme      *theme,
                                   double              width,
                                   double              height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfChart, lf_chart_unref)

G_END_DECLS
