/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-country-chooser.h"

#include <glib/gi18n.h>

#include "models/lf-country.h"
#include "widgets/lf-style.h"

/**
 * LfCountryChooser:
 *
 * Finds a country by its name in the user's language, its English name or
 * its code; where that is allowed, also takes the name of a market that is
 * no country ("Southeast Asia"). Signal:
 *
 * - `chosen` (const char *code, const char *name): @name is a country's
 *   English name, which lf_country_display_name() tells in the user's
 *   language; @code is %NULL for a market that is no country
 */
struct _LfCountryChooser
{
  GtkPopover parent_instance;

  GtkEditable        *entry;
  GtkStack           *stack;
  GtkListView        *list;
  GtkWidget          *custom_button;

  GtkCustomFilter    *filter;
  GtkFilterListModel *found;
  GtkSelectionModel  *selection;
  gboolean            allow_custom;
  char               *sought; /* what the list shows the countries of */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfCountryChooser, lf_country_chooser, GTK_TYPE_POPOVER)

static void
choose (LfCountryChooser *self,
        const char       *code,
        const char       *name)
{
  g_autofree char *kept_name = g_strdup (name);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[CHOSEN], 0, code, kept_name);
}

static gboolean
match (gpointer item,
       gpointer data)
{
  LfCountryChooser *self = data;
  const LfCountry *country =
    lf_country_find (gtk_string_object_get_string (item));

  return lf_country_matches (country, gtk_editable_get_text (self->entry));
}

/* The entry tells of what is typed a moment later, a key may come before: the
 * choice among the countries of the same words stays. */
static void
search_changed_cb (LfCountryChooser *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  gboolean custom = self->allow_custom && *text != '\0' &&
                    lf_country_find_by_name (text) == NULL;

  if (g_strcmp0 (self->sought, text) == 0)
    return;
  g_free (self->sought);
  self->sought = g_strdup (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_selection_model_select_item (self->selection, 0, TRUE);
  gtk_stack_set_visible_child_name
    (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0
                    ? "list" : "none");
  gtk_widget_set_visible (self->custom_button, custom);
  if (custom)
    {
      g_autofree char *label = NULL;

      /* Translators: %s is what the person typed, such as Southeast Asia. */
      label = g_strdup_printf (_("Add “%s” as a Market of Its Own"), text);
      gtk_button_set_label (GTK_BUTTON (self->custom_button), label);
    }
}

static void
choose_position (LfCountryChooser *self,
                 guint             position)
{
  g_autoptr (GtkStringObject) item =
    g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item != NULL)
    {
      const LfCountry *country =
        lf_country_find (gtk_string_object_get_string (item));

      choose (self, country->code, country->english);
    }
}

static void
custom_clicked_cb (LfCountryChooser *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->entry));

  choose (self, NULL, g_strstrip (name));
}

static void
entry_activate_cb (LfCountryChooser *self)
{
  search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    choose_position (self, gtk_single_selection_get_selected
                             (GTK_SINGLE_SELECTION (self->selection)));
  else if (gtk_widget_get_visible (self->custom_button))
    custom_clicked_cb (self);
}

static void
list_activate_cb (LfCountryChooser *self,
                  guint             position)
{
  choose_position (self, position);
}

static void
stop_search_cb (LfCountryChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Up and Down move the choice while the typing goes on, unless the input
 * method takes them to choose among words. */
static gboolean
entry_key_cb (LfCountryChooser *self,
              guint             keyval,
              guint             keycode,
              GdkModifierType   state)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (self->selection);
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  guint n, selected;

  if ((!down && !up) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  search_changed_cb (self);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  selected = gtk_single_selection_get_selected (selection);
  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  if (down && selected + 1 < n)
    selected++;
  else if (up && selected > 0)
    selected--;
  gtk_single_selection_set_selected (selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item",
                              "u", selected);
  return GDK_EVENT_STOP;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *object = gtk_list_item_get_item (item);
  const LfCountry *country =
    lf_country_find (gtk_string_object_get_string (object));
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *label = lf_country_label (child, country->code,
                                             country->name);

  gtk_label_set_text (GTK_LABEL (child), label);
}

/* The countries are read when the chooser is first opened. */
static void
fill (LfCountryChooser *self)
{
  gsize n;
  const LfCountry *const *countries = lf_country_list (&n);
  GtkStringList *codes = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (codes, countries[i]->code);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (codes));
  g_object_unref (codes);
}

static void
lf_country_chooser_map (GtkWidget *widget)
{
  LfCountryChooser *self = LF_COUNTRY_CHOOSER (widget);

  if (gtk_filter_list_model_get_model (self->found) == NULL)
    fill (self);
  GTK_WIDGET_CLASS (lf_country_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
lf_country_chooser_dispose (GObject *object)
{
  LfCountryChooser *self = LF_COUNTRY_CHOOSER (object);

  g_clear_object (&self->selection);
  g_clear_pointer (&self->sought, g_free);
  G_OBJECT_CLASS (lf_country_chooser_parent_class)->dispose (object);
}

static void
lf_country_chooser_class_init (LfCountryChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_country_chooser_dispose;
  widget_class->map = lf_country_chooser_map;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-country-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LfCountryChooser,
                                        entry);
  gtk_widget_class_bind_template_child (widget_class, LfCountryChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, LfCountryChooser, list);
  gtk_widget_class_bind_template_child (widget_class, LfCountryChooser,
                                        custom_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, custom_clicked_cb);
}

static void
lf_country_chooser_init (LfCountryChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (match, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  self->selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL
                                                     (self->found)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, self->selection);
}

/**
 * lf_country_chooser_new:
 * @allow_custom: whether a market may be something other than a country
 *
 * Returns: (transfer floating): a chooser
 */
GtkWidget *
lf_country_chooser_new (gboolean allow_custom)
{
  LfCountryChooser *self = g_object_new (LF_TYPE_COUNTRY_CHOOSER, NULL);

  self->allow_custom = allow_custom;
  return GTK_WIDGET (self);
}

/**
 * lf_country_label:
 * @widget: the widget that will show it
 * @code: (nullable): a country's code
 * @name: the market's name
 *
 * Returns: (transfer full): the name with the country's flag before it,
 *   where there is a font with flags
 */
char *
lf_country_label (GtkWidget  *widget,
                  const char *code,
                  const char *name)
{
  const LfCountry *country = lf_country_find (code);

  if (country == NULL || !lf_style_can_show (widget, country->flag))
    return g_strdup (name);
  /* Translators: a flag and a country’s name. */
  return g_strdup_printf (_("%s  %s"), country->flag, name);
}
