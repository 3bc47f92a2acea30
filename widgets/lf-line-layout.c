/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-line-layout.h"

/**
 * LfLineLayout:
 *
 * The layout of a line of widgets one of which is running text: each gets a
 * width and then the height that it needs, and those that do not fill the
 * line's height stand in its middle. A #GtkBox asks each for the least width
 * at the height that it has, and so does a widget that stands in the middle;
 * a text that wraps can answer only by trying one width after the other, up
 * to some milliseconds for a sentence.
 */
struct _LfLineLayout
{
  GtkLayoutManager parent_instance;

  GtkLayoutManager *box; /* the layout of the box, which knows its spacing */
};

G_DEFINE_FINAL_TYPE (LfLineLayout, lf_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Of a child that fills its place now and stood in the middle before. */
#define IN_MIDDLE "lf-line-layout-in-middle"

static GtkSizeRequestMode
lf_line_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static guint
count (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

static void
measure_line (LfLineLayout *self,
              GtkWidget    *widget,
              int          *minimum,
              int          *natural)
{
  gtk_layout_manager_measure (self->box, widget, GTK_ORIENTATION_HORIZONTAL,
                              -1, minimum, natural, NULL, NULL);
}

/* What the children want, in order, and what lies between two of them.
 *
 * Returns: (transfer full): @n sizes, and one more */
static GtkRequestedSize *
ask (LfLineLayout *self,
     GtkWidget    *widget,
     guint         n,
     int          *spacing)
{
  GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n + 1);
  int all = 0;
  guint i = 0;

  measure_line (self, widget, &all, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        sizes[i].data = child;
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                            &sizes[i].minimum_size, &sizes[i].natural_size,
                            NULL, NULL);
        all -= sizes[i].minimum_size;
        i++;
      }
  /* A style may set it, which nobody else can be asked about. */
  *spacing = n > 1 ? all / ((int) n - 1) : 0;
  return sizes;
}

/* Gives each child its width, as minimum_size. */
static void
share_out (GtkRequestedSize *sizes,
           guint             n,
           int               width,
           int               spacing)
{
  int rest = width - spacing * MAX ((int) n - 1, 0);
  int n_expand = 0;

  for (guint i = 0; i < n; i++)
    {
      rest -= sizes[i].minimum_size;
      n_expand += gtk_widget_compute_expand (sizes[i].data,
                                             GTK_ORIENTATION_HORIZONTAL);
    }
  rest = gtk_distribute_natural_allocation (MAX (rest, 0), n, sizes);
  for (guint i = 0; i < n; i++)
    if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
      {
        sizes[i].minimum_size += rest / n_expand;
        rest -= rest / n_expand--;
      }
}

static int
height_of (GtkWidget *child,
           int        width,
           int       *natural)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum,
                      natural, NULL, NULL);
  return minimum;
}

static void
lf_line_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  LfLineLayout *self = LF_LINE_LAYOUT (manager);
  g_autofree GtkRequestedSize *sizes = NULL;
  guint n = count (widget);
  int spacing;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_line (self, widget, minimum, natural);
      return;
    }
  *minimum = *natural = 0;
  sizes = ask (self, widget, n, &spacing);
  if (for_size >= 0)
    share_out (sizes, n, for_size, spacing);
  for (guint i = 0; i < n; i++)
    {
      int wanted = 0;
      int least = height_of (sizes[i].data,
                             for_size >= 0 ? sizes[i].minimum_size : -1,
                             &wanted);

      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
lf_line_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  LfLineLayout *self = LF_LINE_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = count (widget);
  int spacing;
  g_autofree GtkRequestedSize *sizes = ask (self, widget, n, &spacing);
  int x = 0;

  share_out (sizes, n, width, spacing);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *child = sizes[i].data;
      GtkAllocation place = { rtl ? width - x - sizes[i].minimum_size : x, 0,
                              sizes[i].minimum_size, height };

      if (g_object_get_data (G_OBJECT (child), IN_MIDDLE) != NULL)
        {
          int wanted = 0;

          height_of (child, place.width, &wanted);
          place.height = MIN (wanted, height);
          place.y = (height - place.height) / 2;
        }
      gtk_widget_size_allocate (child, &place, -1);
      x += sizes[i].minimum_size + spacing;
    }
}

static void
lf_line_layout_finalize (GObject *object)
{
  g_object_unref (LF_LINE_LAYOUT (object)->box);
  G_OBJECT_CLASS (lf_line_layout_parent_class)->finalize (object);
}

static void
lf_line_layout_class_init (LfLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lf_line_layout_finalize;
  layout_class->get_request_mode = lf_line_layout_get_request_mode;
  layout_class->measure = lf_line_layout_measure;
  layout_class->allocate = lf_line_layout_allocate;
}

static void
lf_line_layout_init (LfLineLayout *self)
{
}

/**
 * lf_line_layout_use:
 * @box: a horizontal box that is not laid out homogeneously, whose spacing
 *   and orientation do not change any more
 *
 * Has it lay out its children by width. Those in it now that expand and stand
 * in the middle of its height go on doing so. Children may come and go.
 */
void
lf_line_layout_use (GtkBox *box)
{
  LfLineLayout *layout;

  if (LF_IS_LINE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (box))))
    return;
  layout = g_object_new (LF_TYPE_LINE_LAYOUT, NULL);
  layout->box =
    g_object_ref (gtk_widget_get_layout_manager (GTK_WIDGET (box)));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_hexpand (child) &&
        gtk_widget_get_valign (child) == GTK_ALIGN_CENTER)
      {
        gtk_widget_set_valign (child, GTK_ALIGN_FILL);
        g_object_set_data (G_OBJECT (child), IN_MIDDLE, child);
      }
  gtk_widget_set_layout_manager (GTK_WIDGET (box),
                                 GTK_LAYOUT_MANAGER (layout));
}

/* Whether it is a horizontal box that is laid out as boxes are. */
static gboolean
is_line (GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  return GTK_IS_BOX (widget) && GTK_IS_BOX_LAYOUT (layout) &&
         gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) ==
           GTK_ORIENTATION_HORIZONTAL &&
         !gtk_box_layout_get_homogeneous (GTK_BOX_LAYOUT (layout));
}

/**
 * lf_line_layout_use_below:
 * @widget: a row or a group of libadwaita, or a widget that holds some
 *
 * Has the lines in which libadwaita puts the texts of rows and of the
 * headings of groups lay them out by width.
 */
void
lf_line_layout_use_below (GtkWidget *widget)
{
  if (is_line (widget) && gtk_widget_has_css_class (widget, "header"))
    lf_line_layout_use (GTK_BOX (widget));
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget);
         child != NULL; child = gtk_widget_get_next_sibling (child))
      lf_line_layout_use_below (child);
}
