/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-flow.h"

/**
 * LfFlow:
 *
 * A row of widgets that goes on in a second row where the width is not
 * enough, like words in a line of text. Children keep their natural width.
 */
struct _LfFlow
{
  GtkWidget parent_instance;

  int spacing;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfFlow, lf_flow, GTK_TYPE_WIDGET)

/* One child's place, as the walk over the rows finds it. */
typedef struct
{
  GtkWidget *child;
  int        x;
  int        width;
} Place;

static int
child_width (GtkWidget *child,
             int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  return available < 0 ? natural : CLAMP (natural, minimum,
                                          MAX (minimum, available));
}

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Fills @row with the children from *@next on that fit into @width, and
 * returns the row's height. */
static int
take_row (LfFlow     *self,
          GtkWidget **next,
          int         width,
          GArray     *row)
{
  int x = 0;
  int height = 0;

  g_array_set_size (row, 0);
  while ((*next = next_visible (*next)) != NULL)
    {
      Place place = { *next, x, child_width (*next, width) };
      int natural;

      if (row->len > 0 && x + place.width > width)
        break;
      gtk_widget_measure (place.child, GTK_ORIENTATION_VERTICAL, place.width,
                          NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
      x += place.width + self->spacing;
      g_array_append_val (row, place);
      *next = gtk_widget_get_next_sibling (*next);
    }
  return height;
}

static int
height_for_width (LfFlow *self,
                  int     width)
{
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (Place));
  GtkWidget *next = gtk_widget_get_first_child (GTK_WIDGET (self));
  int height = 0;

  while (next_visible (next) != NULL)
    height += take_row (self, &next, width, row) + self->spacing;
  return MAX (0, height - self->spacing);
}

static void
lf_flow_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  LfFlow *self = LF_FLOW (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int widest = 0;
  int sum = 0;

  for (; (child = next_visible (child)) != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
    }
  else
    {
      *minimum = *natural = height_for_width (self,
                                              for_size < 0 ? MAX (widest, sum)
                                                           : for_size);
    }
}

static void
lf_flow_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  LfFlow *self = LF_FLOW (widget);
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (Place));
  GtkWidget *next = gtk_widget_get_first_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  while (next_visible (next) != NULL)
    {
      int row_height = take_row (self, &next, width, row);

      for (guint i = 0; i < row->len; i++)
        {
          const Place *place = &g_array_index (row, Place, i);
          GtkAllocation box = { place->x, y, place->width, row_height };

          if (rtl)
            box.x = width - place->x - place->width;
          gtk_widget_size_allocate (place->child, &box, -1);
        }
      y += row_height + self->spacing;
    }
}

/* Left and Right walk along the rows as through a text, from the end of one
 * to the beginning of the next, and stop at the ends: what stands beside the
 * flow is not the next of its children. */
static gboolean
lf_flow_focus (GtkWidget        *widget,
               GtkDirectionType  direction)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean onward = direction == (rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL ||
      (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT))
    return GTK_WIDGET_CLASS (lf_flow_parent_class)->focus (widget, direction);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = onward ? gtk_widget_get_next_sibling (child)
                   : gtk_widget_get_prev_sibling (child);
  return TRUE;
}

static GtkSizeRequestMode
lf_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_flow_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, LF_FLOW (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_flow_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LfFlow *self = LF_FLOW (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      if (self->spacing == g_value_get_int (value))
        return;
      self->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_flow_dispose (GObject *object)
{
  lf_flow_clear (LF_FLOW (object));
  G_OBJECT_CLASS (lf_flow_parent_class)->dispose (object);
}

static void
lf_flow_class_init (LfFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lf_flow_get_property;
  object_class->set_property = lf_flow_set_property;
  object_class->dispose = lf_flow_dispose;
  widget_class->measure = lf_flow_measure;
  widget_class->size_allocate = lf_flow_size_allocate;
  widget_class->get_request_mode = lf_flow_get_request_mode;
  widget_class->focus = lf_flow_focus;

  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                      G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "flow");
}

static void
lf_flow_init (LfFlow *self)
{
}

/**
 * lf_flow_new:
 * @spacing: pixels between children, across and down
 *
 * Returns: (transfer floating): an empty flow
 */
GtkWidget *
lf_flow_new (int spacing)
{
  return g_object_new (LF_TYPE_FLOW, "spacing", spacing, NULL);
}

/**
 * lf_flow_append:
 * @self: a flow
 * @child: (transfer floating): a widget to add at the end
 */
void
lf_flow_append (LfFlow    *self,
                GtkWidget *child)
{
  g_return_if_fail (LF_IS_FLOW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * lf_flow_clear:
 * @self: a flow
 *
 * Removes all children.
 */
void
lf_flow_clear (LfFlow *self)
{
  GtkWidget *child;

  g_return_if_fail (LF_IS_FLOW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
