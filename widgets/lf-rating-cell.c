/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-rating-cell.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/lf-anchor-text.h"
#include "widgets/lf-style.h"

#define SCALE_MAX 4.0
#define HALF_STEP 0.5

/* Logical pixels at a text scale of 1. */
#define WIDTH 84
#define HEIGHT 32
#define STEP_WIDTH 24
#define RADIUS 4

/**
 * LfRatingCell:
 *
 * A rating as a cell of a table: the number on a colour that says whether
 * it speaks for or against, with a small minus and plus while it is pointed
 * at or focused. The keys are those of a question card. Signals:
 *
 * - `answered` (const LfRating *): the person wants this answer
 * - `advance` (int): the person wants the cell below (1) or above (−1)
 *
 * # CSS nodes
 *
 * `ratingcell`
 */
struct _LfRatingCell
{
  GtkWidget parent_instance;

  const LfItem  *item;
  const LfTheme *theme;
  char          *subject;
  LfRatingState  state;
  double         value;
  gboolean       pointed;
};

enum
{
  ANSWERED,
  ADVANCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfRatingCell, lf_rating_cell, GTK_TYPE_WIDGET)

static void
ask_for (LfRatingCell  *self,
         LfRatingState  state,
         double         value)
{
  LfRating wanted = LF_RATING_INIT;

  wanted.state = state;
  wanted.kind = state == LF_RATING_RATED ? LF_ANSWER_SCALE : LF_ANSWER_NONE;
  wanted.value = state == LF_RATING_RATED ? value : 0;
  g_signal_emit (self, signals[ANSWERED], 0, &wanted);
}

static void
step_by (LfRatingCell *self,
         double        by)
{
  double from = self->state == LF_RATING_RATED ? self->value : SCALE_MAX / 2;

  ask_for (self, LF_RATING_RATED, CLAMP (from + by, 0, SCALE_MAX));
}

static void
advance (LfRatingCell *self,
         int           by)
{
  g_signal_emit (self, signals[ADVANCE], 0, by);
}

static gboolean
key_pressed_cb (LfRatingCell    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    {
      ask_for (self, LF_RATING_UNRATED, 0);
      return GDK_EVENT_STOP;
    }
  if (c >= '0' && c <= '4')
    {
      ask_for (self, LF_RATING_RATED, c - '0');
      advance (self, 1);
    }
  else if (c == 'd' || c == 'D')
    {
      ask_for (self, LF_RATING_UNKNOWN, 0);
      advance (self, 1);
    }
  else if (c == 'n' || c == 'N')
    {
      ask_for (self, LF_RATING_NOT_APPLICABLE, 0);
      advance (self, 1);
    }
  else if (c == '+' || c == '=')
    step_by (self, HALF_STEP);
  else if (c == '-' || c == 0x2212)
    step_by (self, -HALF_STEP);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static int
step_width (LfRatingCell *self)
{
  return (int) (STEP_WIDTH * lf_style_text_scale (GTK_WIDGET (self)));
}

static void
pressed_cb (LfRatingCell *self,
            int           n_press,
            double        x,
            double        y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);

  gtk_widget_grab_focus (widget);
  if (x < step_width (self))
    step_by (self, rtl ? 1 : -1);
  else if (x >= width - step_width (self))
    step_by (self, rtl ? -1 : 1);
}

static void
enter_cb (LfRatingCell *self)
{
  self->pointed = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (LfRatingCell *self)
{
  self->pointed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
cell_text (LfRatingCell *self)
{
  switch (self->state)
    {
    case LF_RATING_RATED:
      return lf_value_text (self->value);
    case LF_RATING_UNKNOWN:
      return g_strdup ("?");
    case LF_RATING_NOT_APPLICABLE:
      return g_strdup (_("n/a"));
    case LF_RATING_UNRATED:
    default:
      return g_strdup ("–");
    }
}

static gboolean
cell_colour (LfRatingCell *self,
             LfRgba       *fill)
{
  double t = 2 * self->value / SCALE_MAX - 1;

  if (self->state != LF_RATING_RATED)
    return FALSE;
  if (self->item->polarity == LF_POLARITY_MINUS)
    t = -t;
  *fill = lf_theme_diverging (self->theme, t);
  return TRUE;
}

static void
draw_text (LfRatingCell *self,
           cairo_t      *cr,
           const char   *text,
           double        x,
           const LfRgba *colour)
{
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, x - width / 2.0,
                 (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.0);
  lf_rgba_set (cr, colour);
  pango_cairo_show_layout (cr, layout);
}

static void
rounded (cairo_t *cr,
         double   width,
         double   height)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, width - RADIUS - 1, RADIUS + 1, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, width - RADIUS - 1, height - RADIUS - 1, RADIUS, 0,
             G_PI / 2);
  cairo_arc (cr, RADIUS + 1, height - RADIUS - 1, RADIUS, G_PI / 2, G_PI);
  cairo_arc (cr, RADIUS + 1, RADIUS + 1, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_steps (LfRatingCell *self,
            cairo_t      *cr,
            int           width,
            const LfRgba *colour)
{
  gboolean rtl =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double side = step_width (self) / 2.0;

  draw_text (self, cr, "−", rtl ? width - side : side, colour);
  draw_text (self, cr, "+", rtl ? side : width - side, colour);
}

static void
lf_rating_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LfRatingCell *self = LF_RATING_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  gboolean focused = gtk_widget_has_focus (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  g_autofree char *text = cell_text (self);
  LfRgba colour = self->state == LF_RATING_UNRATED ? self->theme->dim_text
                                                   : self->theme->text;
  LfRgba fill;

  rounded (cr, width, height);
  if (cell_colour (self, &fill))
    {
      colour = lf_rgba_text_on (&fill);
      lf_rgba_set (cr, &fill);
      cairo_fill_preserve (cr);
    }
  if (focused)
    {
      lf_rgba_set (cr, &self->theme->accent);
      cairo_set_line_width (cr, 3);
      cairo_stroke (cr);
    }
  else if (self->state != LF_RATING_RATED)
    {
      lf_rgba_set (cr, &self->theme->grid);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
  draw_text (self, cr, text, width / 2.0, &colour);
  if (self->pointed || focused)
    draw_steps (self, cr, width, &colour);
  cairo_destroy (cr);
}

static void
lf_rating_cell_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  double size = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;

  *minimum = *natural = (int) ceil (size * lf_style_text_scale (widget));
}

/* The name says what is asked about which market, the value what the answer
 * is. */
static void
update_accessible (LfRatingCell *self)
{
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;

  if (self->state == LF_RATING_RATED)
    {
      g_autofree char *number = lf_value_text (self->value);
      g_autofree char *meaning = lf_anchor_text (self->item, self->value);

      /* Translators: a rating and what it stands for. */
      value = g_strdup_printf (_("%s: %s"), number, meaning);
    }
  else if (self->state == LF_RATING_UNKNOWN)
    value = g_strdup (_("Nobody knows"));
  else if (self->state == LF_RATING_NOT_APPLICABLE)
    value = g_strdup (_("Not applicable"));
  else
    value = g_strdup (_("No answer yet"));
  /* Translators: a question’s short name, a market, and the answer. */
  label = g_strdup_printf (_("%s, %s: %s"), self->item->label,
                           self->subject != NULL ? self->subject : "",
                           value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->item->question, -1);
}

static void
focus_changed_cb (LfRatingCell *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lf_rating_cell_finalize (GObject *object)
{
  g_free (LF_RATING_CELL (object)->subject);
  G_OBJECT_CLASS (lf_rating_cell_parent_class)->finalize (object);
}

static void
lf_rating_cell_class_init (LfRatingCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lf_rating_cell_finalize;
  widget_class->snapshot = lf_rating_cell_snapshot;
  widget_class->measure = lf_rating_cell_measure;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADVANCE] =
    g_signal_new ("advance", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "ratingcell");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lf_rating_cell_init (LfRatingCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb),
                    NULL);
}

/**
 * lf_rating_cell_new:
 * @item: the question; must outlive the cell
 * @theme: the colours; must outlive the cell
 *
 * Returns: (transfer floating): a cell without an answer
 */
GtkWidget *
lf_rating_cell_new (const LfItem  *item,
                    const LfTheme *theme)
{
  LfRatingCell *self = g_object_new (LF_TYPE_RATING_CELL, NULL);

  self->item = item;
  self->theme = theme;
  return GTK_WIDGET (self);
}

/**
 * lf_rating_cell_get_item:
 * @self: a cell
 *
 * Returns: (transfer none): the question
 */
const LfItem *
lf_rating_cell_get_item (LfRatingCell *self)
{
  g_return_val_if_fail (LF_IS_RATING_CELL (self), NULL);

  return self->item;
}

/**
 * lf_rating_cell_set_subject:
 * @self: a cell
 * @name: the market's name
 */
void
lf_rating_cell_set_subject (LfRatingCell *self,
                            const char   *name)
{
  g_return_if_fail (LF_IS_RATING_CELL (self));

  if (g_strcmp0 (self->subject, name) == 0)
    return;
  g_free (self->subject);
  self->subject = g_strdup (name);
  update_accessible (self);
}

/**
 * lf_rating_cell_set_rating:
 * @self: a cell
 * @rating: (nullable): the answer to show
 */
void
lf_rating_cell_set_rating (LfRatingCell   *self,
                           const LfRating *rating)
{
  LfRatingState state;
  double value;

  g_return_if_fail (LF_IS_RATING_CELL (self));

  state = rating != NULL ? rating->state : LF_RATING_UNRATED;
  value = state == LF_RATING_RATED ? rating->value : 0;
  if (state == self->state && value == self->value)
    return;
  self->state = state;
  self->value = value;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
