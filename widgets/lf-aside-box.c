/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-aside-box.h"

#include "widgets/lf-style.h"

/* From this width on (in logical pixels at a text scale of 1) there is room
 * beside the main part. */
#define WIDE 760

/* The aside's share of the width, and what it never goes under or over. */
#define ASIDE_SHARE 0.40
#define ASIDE_MIN 320
#define ASIDE_MAX 520

/* The width of a slim one. */
#define ASIDE_SLIM 272

/* The most that the aside takes of the height when it stands below, and what
 * it takes though the main part has not all that it would like. */
#define BELOW_SHARE 0.55
#define BELOW_LEAST 0.40

/**
 * LfAsideBox:
 *
 * A main part with something beside it that explains it, a chart for
 * example, and a foot below the main part. Where there is no room beside,
 * the aside goes below the foot, and only while it is asked for.
 *
 * # CSS nodes
 *
 * `asidebox` with the class `wide` while there is room.
 */
struct _LfAsideBox
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *aside;
  GtkWidget *foot;
  gboolean   wide;
  gboolean   revealed;
  gboolean   slim;
  guint      wide_from;
  guint      notify;
};

enum
{
  PROP_0,
  PROP_MAIN,
  PROP_ASIDE,
  PROP_FOOT,
  PROP_WIDE,
  PROP_REVEALED,
  PROP_SLIM,
  PROP_WIDE_FROM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfAsideBox, lf_aside_box, GTK_TYPE_WIDGET)

static gboolean
is_wide (LfAsideBox *self,
         int         width)
{
  return self->aside != NULL && gtk_widget_get_visible (self->aside) &&
         width >= self->wide_from * lf_style_text_scale (GTK_WIDGET (self));
}

static gboolean
is_below (LfAsideBox *self,
          gboolean    wide)
{
  return !wide && self->revealed && self->aside != NULL &&
         gtk_widget_get_visible (self->aside);
}

static int
aside_width (LfAsideBox *self,
             int         width)
{
  double scale = lf_style_text_scale (GTK_WIDGET (self));
  int minimum;

  gtk_widget_measure (self->aside, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      NULL, NULL, NULL);
  if (self->slim)
    return MIN (width / 2, MAX (minimum, (int) (ASIDE_SLIM * scale)));
  return MIN (width / 2, MAX (minimum,
                              CLAMP ((int) (width * ASIDE_SHARE),
                                     (int) (ASIDE_MIN * scale),
                                     (int) (ASIDE_MAX * scale))));
}

static int
minimum_of (GtkWidget      *child,
            GtkOrientation  orientation,
            int             for_size)
{
  int minimum = 0;

  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL,
                        NULL);
  return minimum;
}

/* The height of the aside below. */
static int
below_height (LfAsideBox *self,
              int         width,
              int         height,
              int         foot)
{
  int least = minimum_of (self->aside, GTK_ORIENTATION_VERTICAL, width);
  int wanted = 0;
  int below;

  if (self->main != NULL && gtk_widget_get_visible (self->main))
    gtk_widget_measure (self->main, GTK_ORIENTATION_VERTICAL, width, NULL,
                        &wanted, NULL, NULL);
  below = CLAMP (height - foot - wanted, (int) (height * BELOW_LEAST),
                 (int) (height * BELOW_SHARE));
  return MIN (MAX (least, below), height - foot);
}

static void
lf_aside_box_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  LfAsideBox *self = LF_ASIDE_BOX (widget);
  int main_size = minimum_of (self->main, orientation, -1);
  int foot_size = minimum_of (self->foot, orientation,
                              orientation == GTK_ORIENTATION_VERTICAL
                                ? for_size : -1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (main_size, foot_size);
  else
    *minimum = main_size + foot_size;
  *natural = *minimum;
}

static gboolean
notify_wide (gpointer data)
{
  LfAsideBox *self = data;

  self->notify = 0;
  if (self->wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDE]);
  return G_SOURCE_REMOVE;
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_size_allocate (child,
                              &(GtkAllocation) { x, y, width, height }, -1);
}

static void
lf_aside_box_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  LfAsideBox *self = LF_ASIDE_BOX (widget);
  gboolean wide = is_wide (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = wide ? aside_width (self, width) : 0;
  int main_width = width - beside;
  int foot = minimum_of (self->foot, GTK_ORIENTATION_VERTICAL, main_width);
  int below = 0;

  if (self->aside != NULL)
    gtk_widget_set_child_visible (self->aside, wide || self->revealed);
  if (is_below (self, wide))
    below = below_height (self, width, height, foot);
  allocate (self->main, rtl ? beside : 0, 0, main_width,
            MAX (0, height - foot - below));
  allocate (self->foot, rtl ? beside : 0, height - foot - below, main_width,
            foot);
  if (wide)
    allocate (self->aside, rtl ? 0 : main_width, 0, beside, height);
  else if (below > 0)
    allocate (self->aside, 0, height - below, width, below);

  /* Telling others during an allocation would have them ask for another. */
  if (wide != self->wide)
    {
      self->wide = wide;
      if (self->notify == 0)
        self->notify = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_wide,
                                        self, NULL);
    }
}

static GtkSizeRequestMode
lf_aside_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
set_child (LfAsideBox  *self,
           GtkWidget  **slot,
           GtkWidget   *child)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  if (child == NULL)
    return;
  /* Tab goes main, foot, aside. */
  if (slot == &self->main)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else if (slot == &self->foot)
    gtk_widget_insert_after (child, GTK_WIDGET (self), self->main);
  else
    gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
lf_aside_box_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LfAsideBox *self = LF_ASIDE_BOX (object);

  switch (prop_id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->main);
      break;
    case PROP_ASIDE:
      g_value_set_object (value, self->aside);
      break;
    case PROP_FOOT:
      g_value_set_object (value, self->foot);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealed);
      break;
    case PROP_SLIM:
      g_value_set_boolean (value, self->slim);
      break;
    case PROP_WIDE_FROM:
      g_value_set_uint (value, self->wide_from);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_aside_box_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LfAsideBox *self = LF_ASIDE_BOX (object);

  switch (prop_id)
    {
    case PROP_MAIN:
      set_child (self, &self->main, g_value_get_object (value));
      break;
    case PROP_ASIDE:
      set_child (self, &self->aside, g_value_get_object (value));
      break;
    case PROP_FOOT:
      set_child (self, &self->foot, g_value_get_object (value));
      break;
    case PROP_REVEALED:
      if (self->revealed == g_value_get_boolean (value))
        return;
      self->revealed = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SLIM:
      self->slim = g_value_get_boolean (value);
      break;
    case PROP_WIDE_FROM:
      self->wide_from = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_aside_box_dispose (GObject *object)
{
  LfAsideBox *self = LF_ASIDE_BOX (object);

  g_clear_handle_id (&self->notify, g_source_remove);
  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_aside_box_parent_class)->dispose (object);
}

static void
lf_aside_box_class_init (LfAsideBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                            G_PARAM_STATIC_STRINGS;

  object_class->get_property = lf_aside_box_get_property;
  object_class->set_property = lf_aside_box_set_property;
  object_class->dispose = lf_aside_box_dispose;
  widget_class->measure = lf_aside_box_measure;
  widget_class->size_allocate = lf_aside_box_size_allocate;
  widget_class->get_request_mode = lf_aside_box_get_request_mode;

  props[PROP_MAIN] =
    g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_ASIDE] =
    g_param_spec_object ("aside", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_FOOT] =
    g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * LfAsideBox:wide:
   *
   * Whether there is room beside the main part.
   */
  props[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);
  /**
   * LfAsideBox:revealed:
   *
   * Whether the aside is shown below where there is no room beside.
   */
  props[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  /**
   * LfAsideBox:slim:
   *
   * Whether the aside leaves as much room as it can to the main part.
   */
  props[PROP_SLIM] =
    g_param_spec_boolean ("slim", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                          G_PARAM_STATIC_STRINGS);
  /**
   * LfAsideBox:wide-from:
   *
   * From which width on, in logical pixels at a text scale of 1, the aside
   * stands beside the main part: more where that is a table.
   */
  props[PROP_WIDE_FROM] =
    g_param_spec_uint ("wide-from", NULL, NULL, 0, G_MAXINT, WIDE,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                       G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "asidebox");
}

static void
lf_aside_box_init (LfAsideBox *self)
{
}

/**
 * lf_aside_box_new:
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
lf_aside_box_new (void)
{
  return g_object_new (LF_TYPE_ASIDE_BOX, NULL);
}

/**
 * lf_aside_box_set_main:
 * @self: a box
 * @child: (nullable) (transfer floating): the main part
 */
void
lf_aside_box_set_main (LfAsideBox *self,
                       GtkWidget  *child)
{
  g_return_if_fail (LF_IS_ASIDE_BOX (self));

  set_child (self, &self->main, child);
}

/**
 * lf_aside_box_set_aside:
 * @self: a box
 * @child: (nullable) (transfer floating): what stands beside
 */
void
lf_aside_box_set_aside (LfAsideBox *self,
                        GtkWidget  *child)
{
  g_return_if_fail (LF_IS_ASIDE_BOX (self));

  set_child (self, &self->aside, child);
}

/**
 * lf_aside_box_set_foot:
 * @self: a box
 * @child: (nullable) (transfer floating): what stands below the main part
 */
void
lf_aside_box_set_foot (LfAsideBox *self,
                       GtkWidget  *child)
{
  g_return_if_fail (LF_IS_ASIDE_BOX (self));

  set_child (self, &self->foot, child);
}

/**
 * lf_aside_box_get_wide:
 * @self: a box
 *
 * Returns: whether there is room beside the main part
 */
gboolean
lf_aside_box_get_wide (LfAsideBox *self)
{
  g_return_val_if_fail (LF_IS_ASIDE_BOX (self), FALSE);

  return self->wide;
}
