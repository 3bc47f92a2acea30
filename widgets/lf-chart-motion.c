/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-motion.h"

/* How long marks move when data change, in milliseconds. */
#define CHANGE_TIME 200

static void
moved_cb (double   value,
          gpointer data)
{
  gtk_widget_queue_draw (data);
}

/**
 * lf_chart_motion_start:
 * @motion: a motion
 * @widget: the widget that shows the chart
 * @from: (nullable): the chart that it showed
 * @to: (nullable): the chart that it shows now
 *
 * Lets marks move from where they stood, so that one sees what an answer
 * did. Where the desktop does not want that, or the charts have nothing in
 * common, or changes follow one another faster, as under a slider, the new
 * chart is there at once.
 */
void
lf_chart_motion_start (LfChartMotion *motion,
                       GtkWidget     *widget,
                       LfChart       *from,
                       LfChart       *to)
{
  gboolean was_on = lf_chart_motion_is_on (motion);

  lf_chart_motion_stop (motion);
  if (was_on || from == NULL || to == NULL || !gtk_widget_get_mapped (widget) ||
      !adw_get_enable_animations (widget) ||
      !g_str_equal (lf_chart_get_kind (from), lf_chart_get_kind (to)))
    return;
  motion->before = lf_chart_ref (from);
  motion->animation =
    adw_timed_animation_new (widget, 0, 1, CHANGE_TIME,
                             adw_callback_animation_target_new (moved_cb,
                                                                widget,
                                                                NULL));
  adw_animation_play (motion->animation);
}

/**
 * lf_chart_motion_stop:
 * @motion: a motion
 *
 * Has every mark where it belongs.
 */
void
lf_chart_motion_stop (LfChartMotion *motion)
{
  g_autoptr (AdwAnimation) animation = g_steal_pointer (&motion->animation);

  g_clear_pointer (&motion->before, lf_chart_unref);
  /* One that plays holds on to itself, and would go on. */
  if (animation != NULL)
    adw_animation_skip (animation);
}

/**
 * lf_chart_motion_is_on:
 * @motion: a motion
 *
 * Returns: whether marks are still on their way
 */
gboolean
lf_chart_motion_is_on (LfChartMotion *motion)
{
  if (motion->animation != NULL &&
      adw_animation_get_state (motion->animation) != ADW_ANIMATION_PLAYING)
    lf_chart_motion_stop (motion);
  return motion->animation != NULL;
}

/**
 * lf_chart_motion_draw:
 * @motion: a motion
 * @chart: the chart that is shown
 * @cr: where to draw
 * @area: which part of it
 * @theme: the looks
 * @hover: the mark under the pointer, or −1
 * @focus: the mark with the keyboard's focus, or −1
 *
 * Draws the chart with its marks where they are by now.
 */
void
lf_chart_motion_draw (LfChartMotion *motion,
                      LfChart       *chart,
                      cairo_t       *cr,
                      const LfRect  *area,
                      const LfTheme *theme,
                      int            hover,
                      int            focus)
{
  if (lf_chart_motion_is_on (motion))
    lf_chart_draw_change (motion->before, chart, cr, area, theme,
                          adw_animation_get_value (motion->animation), hover,
                          focus);
  else
    lf_chart_draw (chart, cr, area, theme, hover, focus);
}
