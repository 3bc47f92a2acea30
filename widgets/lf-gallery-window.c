/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-gallery-window.h"

#include <glib/gi18n.h>

#include "widgets/draw/lf-gallery.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-style.h"

/**
 * LfGalleryWindow:
 *
 * Every chart with small, typical and extreme data, in every palette, text
 * size and direction: for those who work on the charts. `landfall --gallery`
 * opens it.
 */
struct _LfGalleryWindow
{
  AdwWindow parent_instance;

  GtkStack        *stack;
  GtkDropDown     *palette;
  GtkDropDown     *text;
  GtkToggleButton *rtl;
  GPtrArray       *panes; /* LfChartPane, not owned */
  guint32          seed;
};

G_DEFINE_FINAL_TYPE (LfGalleryWindow, lf_gallery_window, ADW_TYPE_WINDOW)

static const double text_scales[] = { 1.0, 1.25, 1.5, 2.0, 3.0 };

static void
show_look (LfGalleryWindow *self)
{
  LfTheme theme;

  lf_theme_init (&theme,
                 (LfPalette) gtk_drop_down_get_selected (self->palette));
  theme.text_scale = text_scales[gtk_drop_down_get_selected (self->text)];
  theme.rtl = gtk_toggle_button_get_active (self->rtl);
  for (guint i = 0; i < self->panes->len; i++)
    lf_chart_view_set_theme (lf_chart_pane_get_view (self->panes->pdata[i]),
                             &theme);
}

/* Other data for the charts on show, so that one sees them change. */
static void
change_cb (LfGalleryWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  self->seed++;
  for (guint i = 0; i < self->panes->len; i++)
    {
      guint kind = i / LF_N_GALLERY_SIZES;
      LfGallerySize size = (LfGallerySize) (i % LF_N_GALLERY_SIZES);
      g_autoptr (LfChart) chart = NULL;

      if (g_strcmp0 (shown, lf_gallery_kind (kind)) != 0)
        continue;
      chart = lf_gallery_chart_again (kind, size, self->seed);
      lf_chart_pane_set_chart (self->panes->pdata[i], chart);
    }
}

static void
add_kind (LfGalleryWindow *self,
          guint            kind)
{
  const char *const titles[LF_N_GALLERY_SIZES] = {
    [LF_GALLERY_SMALL] = _("Small"),
    [LF_GALLERY_TYPICAL] = _("Typical"),
    [LF_GALLERY_EXTREME] = _("Extreme"),
  };
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 36);
  GtkStackPage *page;

  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
    {
      GtkWidget *pane = lf_chart_pane_new (titles[s]);
      g_autoptr (LfChart) chart = lf_gallery_chart (kind, (LfGallerySize) s);

      lf_chart_pane_set_chart (LF_CHART_PANE (pane), chart);
      gtk_box_append (GTK_BOX (box), pane);
      g_ptr_array_add (self->panes, pane);
    }
  /* Each chart as high as it looks best. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport),
                                     GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  page = gtk_stack_add_named (self->stack, scroller, lf_gallery_kind (kind));
  gtk_stack_page_set_title (page, lf_gallery_kind (kind));
}

static GtkWidget *
add_choice (GtkWidget         *bar,
            const char *const *names,
            const char        *tooltip)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  lf_style_set_tooltip (choice, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), choice);
  return choice;
}

static GtkWidget *
make_bar (LfGalleryWindow *self)
{
  const char *palettes[LF_N_PALETTES + 1] = { NULL };
  const char *scales[G_N_ELEMENTS (text_scales) + 1] = { NULL };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *change = gtk_button_new_with_label (_("Other Data"));

  for (guint p = 0; p < LF_N_PALETTES; p++)
    palettes[p] = lf_palette_name ((LfPalette) p);
  for (guint t = 0; t < G_N_ELEMENTS (text_scales); t++)
    {
      char *text = g_strdup_printf ("%.0f %%", text_scales[t] * 100.0);

      g_ptr_array_add (texts, text);
      scales[t] = text;
    }
  self->palette = GTK_DROP_DOWN (add_choice (bar, palettes, _("Palette")));
  self->text = GTK_DROP_DOWN (add_choice (bar, scales, _("Text size")));
  self->rtl = GTK_TOGGLE_BUTTON (
    gtk_toggle_button_new_with_label (_("Right to Left")));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), GTK_WIDGET (self->rtl));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), change);
  g_signal_connect_object (self->palette, "notify::selected",
                           G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::selected",
                           G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rtl, "toggled", G_CALLBACK (show_look),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (change, "clicked", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  return bar;
}

static void
lf_gallery_window_finalize (GObject *object)
{
  g_ptr_array_unref (LF_GALLERY_WINDOW (object)->panes);
  G_OBJECT_CLASS (lf_gallery_window_parent_class)->finalize (object);
}

static void
lf_gallery_window_class_init (LfGalleryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lf_gallery_window_finalize;
}

static void
lf_gallery_window_init (LfGalleryWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *sidebar = gtk_stack_sidebar_new ();

  self->panes = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    add_kind (self, k);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_sidebar_set_stack (GTK_STACK_SIDEBAR (sidebar), self->stack);
  gtk_box_append (GTK_BOX (sides), sidebar);
  gtk_box_append (GTK_BOX (sides), GTK_WIDGET (self->stack));
  gtk_widget_set_vexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (content), make_bar (self));
  gtk_box_append (GTK_BOX (content), sides);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _("Gallery of Charts"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 760);
  show_look (self);
}

/**
 * lf_gallery_window_new:
 * @application: (nullable): the program
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
lf_gallery_window_new (GtkApplication *application)
{
  return g_object_new (LF_TYPE_GALLERY_WINDOW, "application", application,
                       NULL);
}

/**
 * lf_gallery_window_set_look:
 * @self: a window
 * @palette: the palette
 * @text_scale: the text size; the nearest that the window offers is taken
 * @rtl: whether to mirror
 *
 * Does what the header bar's controls do.
 */
void
lf_gallery_window_set_look (LfGalleryWindow *self,
                            LfPalette        palette,
                            double           text_scale,
                            gboolean         rtl)
{
  guint nearest = 0;

  g_return_if_fail (LF_IS_GALLERY_WINDOW (self));

  for (guint t = 0; t < G_N_ELEMENTS (text_scales); t++)
    if (ABS (text_scales[t] - text_scale) <
        ABS (text_scales[nearest] - text_scale))
      nearest = t;
  gtk_drop_down_set_selected (self->palette, palette);
  gtk_drop_down_set_selected (self->text, nearest);
  gtk_toggle_button_set_active (self->rtl, rtl);
}
