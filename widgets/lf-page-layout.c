/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-page-layout.h"

/**
 * LfPageLayout:
 *
 * The layout of a stack whose pages are running text: it takes the size of
 * the page that is shown, a height for a width and never a width for a
 * height. A stack that need not be as high as its highest page asks its page
 * for the width at its least height, and a text that wraps can answer only by
 * trying one width after the other: a page of a hundred lines then takes a
 * second to open.
 */
struct _LfPageLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LfPageLayout, lf_page_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
lf_page_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_page_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (widget));

  if (page != NULL)
    gtk_widget_measure (page, orientation,
                        orientation == GTK_ORIENTATION_HORIZONTAL ? -1
                                                                  : for_size,
                        minimum, natural, NULL, NULL);
}

static void
lf_page_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (widget));

  if (page != NULL)
    gtk_widget_size_allocate (page,
                              &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
lf_page_layout_class_init (LfPageLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = lf_page_layout_get_request_mode;
  layout_class->measure = lf_page_layout_measure;
  layout_class->allocate = lf_page_layout_allocate;
}

static void
lf_page_layout_init (LfPageLayout *self)
{
}

/**
 * lf_page_layout_use:
 * @stack: a stack without transitions
 *
 * Has it lay out its pages by width.
 */
void
lf_page_layout_use (GtkStack *stack)
{
  g_return_if_fail (gtk_stack_get_transition_type (stack) ==
                    GTK_STACK_TRANSITION_TYPE_NONE);

  gtk_stack_set_hhomogeneous (stack, FALSE);
  gtk_stack_set_vhomogeneous (stack, FALSE);
  gtk_widget_set_layout_manager (GTK_WIDGET (stack),
                                 g_object_new (LF_TYPE_PAGE_LAYOUT, NULL));
}
