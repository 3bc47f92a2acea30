/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-bubble.h"

/* Between a mark and what is said of it. */
#define GAP 6

/**
 * lf_chart_bubble_new:
 *
 * What a chart says of the mark that the keyboard is on, where the pointer
 * would have a tooltip. It is hidden from assistive technology, which reads
 * the same in the chart's description.
 *
 * # CSS nodes
 *
 * `label` with the class `chart-bubble`.
 *
 * Returns: (transfer floating): a bubble without words, which is hidden
 */
GtkWidget *
lf_chart_bubble_new (void)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "chart-bubble");
  gtk_widget_set_visible (label, FALSE);
  return label;
}

/**
 * lf_chart_bubble_set_text:
 * @bubble: a bubble
 * @text: (nullable): what it says; %NULL hides it
 */
void
lf_chart_bubble_set_text (GtkWidget  *bubble,
                          const char *text)
{
  if (text != NULL)
    gtk_label_set_text (GTK_LABEL (bubble), text);
  gtk_widget_set_visible (bubble, text != NULL);
}

/**
 * lf_chart_bubble_allocate:
 * @bubble: a bubble
 * @mark: the mark that it speaks of
 * @width: of the chart
 * @height: of the chart
 *
 * Places it over the mark, or under it where there is no room over it, and
 * within the chart.
 */
void
lf_chart_bubble_allocate (GtkWidget    *bubble,
                          const LfRect *mark,
                          int           width,
                          int           height)
{
  GtkRequisition least, size;
  int x, y, over, under;

  if (!gtk_widget_get_visible (bubble))
    return;
  gtk_widget_get_preferred_size (bubble, &least, &size);
  size.width = MAX (MIN (size.width, width), least.width);
  gtk_widget_measure (bubble, GTK_ORIENTATION_VERTICAL, size.width, NULL,
                      &size.height, NULL, NULL);
  x = (int) (mark->x + (mark->width - size.width) / 2.0);
  over = (int) mark->y - GAP - size.height;
  under = (int) (mark->y + mark->height) + GAP;
  y = over >= 0 || under + size.height > height ? over : under;
  gtk_widget_size_allocate (bubble,
                            &(GtkAllocation) {
                              CLAMP (x, 0, MAX (width - size.width, 0)),
                              CLAMP (y, 0, MAX (height - size.height, 0)),
                              size.width, size.height },
                            -1);
}
