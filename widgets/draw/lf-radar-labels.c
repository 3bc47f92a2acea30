/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-radar-labels.h"

#include <math.h>

#include "widgets/draw/lf-stack.h"

/* In em: between an axis's end and its name. */
#define GAP 0.7

/* How far a name is shifted up or down with its axis: at 0.5 a name under a
 * downward axis would hang from it. */
#define SHIFT 0.4

/* What a radar with smaller names is worth beside one as large with names
 * of normal size. */
#define LESS_FOR_SMALL 0.9

/* One way to set the names, and how large they come out. */
typedef struct
{
  const LfTheme *theme;
  LfRect         area;
  guint          n;
  guint          every;
  LfTextStyle    style;
  LfSize         sizes[LF_RADAR_MAX_AXES];
  guint          cut;    /* names that end in “…” */
  guint          broken; /* names with a line that ends within a word */
} Trial;

/**
 * lf_radar_direction:
 * @axis: which axis, from 0
 * @n_axes: how many there are
 *
 * Axis 0 points up; the others follow clockwise.
 *
 * Returns: the axis's direction, of length 1
 */
LfPoint
lf_radar_direction (guint axis,
                    guint n_axes)
{
  double angle = 2.0 * G_PI * axis / n_axes - G_PI_2;

  return (LfPoint) { cos (angle), sin (angle) };
}

/* Whether a line of the layout ends within a word. */
static gboolean
breaks_word (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const PangoLogAttr *attrs;
  int n_attrs;

  attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      glong at = g_utf8_pointer_to_offset (text, text + line->start_index);

      if (at < n_attrs && !attrs[at].is_line_break)
        return TRUE;
    }
  return FALSE;
}

static void
measure_names (Trial             *trial,
               const char *const *axes)
{
  trial->cut = trial->broken = 0;
  for (guint i = 0; i < trial->n; i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      LfRect extents;

      trial->sizes[i] = (LfSize) { 0 };
      if (i % trial->every != 0)
        continue;
      layout = lf_text_layout (trial->theme, &trial->style, axes[i]);
      extents = lf_text_extents (layout);
      trial->sizes[i] = (LfSize) { extents.width, extents.height };
      trial->cut += pango_layout_is_ellipsized (layout) ? 1 : 0;
      trial->broken += breaks_word (layout) ? 1 : 0;
    }
}

/* Places the names of one side: as near to their axis' end as the others
 * allow, each beside the circle at its height. */
static gboolean
place_side (const Trial  *trial,
            LfRadarFrame *frame,
            gboolean      right,
            double        low,
            double        high)
{
  double gap = GAP * lf_theme_em (trial->theme);
  double outer = frame->radius + gap;
  guint index[LF_RADAR_MAX_AXES];
  double ideal[LF_RADAR_MAX_AXES];
  double length[LF_RADAR_MAX_AXES];
  guint n = 0;

  for (guint k = 0; k < trial->n; k++)
    {
      /* From top to bottom: clockwise on the right, back on the left. */
      guint i = right ? k : (trial->n - k) % trial->n;
      LfPoint d = lf_radar_direction (i, trial->n);

      if (i % trial->every != 0 || fabs (d.x) < 1e-6 || (d.x > 0.0) != right)
        continue;
      index[n] = i;
      length[n] = trial->sizes[i].height;
      ideal[n] = frame->centre.y + outer * d.y -
                 (0.5 - SHIFT * d.y) * length[n];
      n++;
    }
  if (!lf_stack_spread (ideal, length, n, low, high,
                        0.15 * lf_theme_em (trial->theme)))
    return FALSE;

  for (guint k = 0; k < n; k++)
    {
      LfSize size = trial->sizes[index[k]];
      double above = frame->centre.y - (ideal[k] + size.height);
      double below = ideal[k] - frame->centre.y;
      double dy = MAX (MAX (above, below), 0.0);
      double dx = dy < outer ? sqrt (outer * outer - dy * dy) : 0.0;

      dx = MAX (dx, gap);
      frame->boxes[index[k]] = (LfRect) {
        right ? frame->centre.x + dx : frame->centre.x - dx - size.width,
        ideal[k], size.width, size.height
      };
    }
  return TRUE;
}

/* Places all names around a radar of frame->radius; whether they fit. */
static gboolean
place_names (const Trial  *trial,
             LfRadarFrame *frame)
{
  double gap = GAP * lf_theme_em (trial->theme);
  double low = trial->area.y;
  double high = trial->area.y + trial->area.height;
  gboolean has_foot = trial->n % 2 == 0 && (trial->n / 2) % trial->every == 0;
  LfSize top = trial->sizes[0];
  LfSize foot = trial->sizes[trial->n / 2];

  frame->boxes[0] = (LfRect) {
    frame->centre.x - top.width / 2.0,
    frame->centre.y - frame->radius - gap - top.height, top.width, top.height
  };
  low = MAX (low, frame->boxes[0].y + top.height);
  if (has_foot)
    {
      frame->boxes[trial->n / 2] = (LfRect) {
        frame->centre.x - foot.width / 2.0,
        frame->centre.y + frame->radius + gap, foot.width, foot.height
      };
      high = MIN (high, frame->boxes[trial->n / 2].y);
    }
  if (!place_side (trial, frame, TRUE, low, high) ||
      !place_side (trial, frame, FALSE, low, high))
    return FALSE;

  for (guint i = 0; i < trial->n; i += trial->every)
    {
      if (!lf_rect_inside (&frame->boxes[i], &trial->area, 0.01))
        return FALSE;
      for (guint j = 0; j < i; j += trial->every)
        if (lf_rect_overlaps (&frame->boxes[i], &frame->boxes[j], 0.0))
          return FALSE;
    }
  return TRUE;
}

/* Stands the radar so that it and the names, each where it would best be,
 * are in the middle of the room. */
static void
centre_frame (const Trial  *trial,
              LfRadarFrame *frame,
              double        radius)
{
  double outer = radius + GAP * lf_theme_em (trial->theme);
  double above = 0.0, below = 0.0;

  for (guint i = 0; i < trial->n; i++)
    {
      LfPoint d = lf_radar_direction (i, trial->n);
      double height = trial->sizes[i].height;
      double share = fabs (d.x) < 1e-6 ? (d.y > 0.0 ? 0.0 : 1.0)
                                       : 0.5 - SHIFT * d.y;

      above = MAX (above, -outer * d.y + share * height);
      below = MAX (below, outer * d.y + (1.0 - share) * height);
    }
  frame->radius = radius;
  frame->centre.x = trial->area.x + trial->area.width / 2.0;
  frame->centre.y = trial->area.y + above +
                    (trial->area.height - above - below) / 2.0;
}

/* The largest radius around which the names of @trial fit, or 0. */
static double
fit_radius (const Trial  *trial,
            LfRadarFrame *frame)
{
  double low = 0.0;
  double high = MIN (trial->area.width / 2.0, trial->area.height);

  for (int i = 0; i < 14; i++)
    {
      double middle = (low + high) / 2.0;

      centre_frame (trial, frame, middle);
      if (place_names (trial, frame))
        low = middle;
      else
        high = middle;
    }
  if (low > 0.0)
    {
      centre_frame (trial, frame, low);
      place_names (trial, frame);
    }
  return low;
}

/* Tries one way to set the names, and keeps it where it is worth more than
 * @best. Whole names count for more than a larger radar; a word is parted
 * only where it is too long for every width. */
static void
try_style (Trial             *trial,
           const char *const *axes,
           guint              may_break,
           LfRadarFrame      *frame,
           double            *best)
{
  double n = trial->n;
  LfRadarFrame own = { 0 };
  double worth;

  measure_names (trial, axes);
  if (trial->broken > may_break)
    return;
  worth = fit_radius (trial, &own) * (1.0 - 0.7 * trial->cut / n) *
          (trial->style.size == LF_TEXT_NORMAL ? 1.0 : LESS_FOR_SMALL);
  if (worth <= *best)
    return;
  *best = worth;
  *frame = own;
  frame->style = trial->style;
  frame->every = trial->every;
}

/* How many names have a word that no width to be had would hold. */
static guint
count_too_long (Trial             *trial,
                const char *const *axes)
{
  trial->style = (LfTextStyle) {
    .size = LF_TEXT_SMALL,
    .width = LF_RADAR_NAME_MOST * lf_theme_em (trial->theme),
    .lines = 3,
  };
  measure_names (trial, axes);
  return trial->broken;
}

/**
 * lf_radar_frame_fit:
 * @frame: (out caller-allocates): where everything goes
 * @theme: fonts
 * @area: the room to be had
 * @axes: (array length=n_axes): the axes' names
 * @n_axes: how many, 3…%LF_RADAR_MAX_AXES
 *
 * Finds the largest radar around which the axes' names have room without
 * touching each other, wrapped between words to up to three lines and set
 * smaller where that helps. Where nothing else does, every other name is
 * left to the tooltips.
 */
void
lf_radar_frame_fit (LfRadarFrame      *frame,
                    const LfTheme     *theme,
                    const LfRect      *area,
                    const char *const *axes,
                    guint              n_axes)
{
  static const double widths[] = { LF_RADAR_NAME_MOST, 10.0, 8.0, 6.0 };
  double em = lf_theme_em (theme);
  double best = -1.0;
  Trial trial = { .theme = theme, .area = *area, .n = n_axes };

  for (trial.every = 1; trial.every <= n_axes; trial.every *= 2)
    {
      guint may_break = count_too_long (&trial, axes);

      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        for (int lines = 3; lines >= 1; lines--)
          for (int small = n_axes > 8 ? 1 : 0; small < 2; small++)
            {
              trial.style = (LfTextStyle) {
                .size = small ? LF_TEXT_SMALL : LF_TEXT_NORMAL,
                .align = LF_TEXT_MIDDLE,
                .width = widths[w] * em,
                .lines = lines,
              };
              try_style (&trial, axes, may_break, frame, &best);
            }
      if (best > 2.0 * em)
        return;
    }
}
