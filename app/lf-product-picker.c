/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-product-picker.h"

#include <glib/gi18n.h>

#include "widgets/lf-drop-down.h"
#include "widgets/lf-style.h"

/**
 * LfProductPicker:
 *
 * Chooses the product that all pages look at, and that answers are for
 * where products differ. Nothing is to be seen of it while the assessment
 * names one product or none.
 */
struct _LfProductPicker
{
  AdwBin parent_instance;

  LfSession   *session;
  GtkDropDown *dropdown;
  gboolean     for_answers;
  gboolean     refreshing;
};

G_DEFINE_FINAL_TYPE (LfProductPicker, lf_product_picker, ADW_TYPE_BIN)

static GPtrArray *
products_of (LfProductPicker *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_PRODUCT);
}

/* Before the products stands "All Products", where answers can be for
 * all. */
static void
selected_cb (LfProductPicker *self)
{
  guint selected = gtk_drop_down_get_selected (self->dropdown);
  GPtrArray *products;

  if (self->refreshing)
    return;
  products = products_of (self);
  if (self->for_answers && selected == 0)
    lf_session_set_product (self->session, NULL);
  else if (selected - self->for_answers < products->len)
    lf_session_set_product (
      self->session,
      lf_record_get_id (products->pdata[selected - self->for_answers]));
}

static void
lf_product_picker_dispose (GObject *object)
{
  g_clear_object (&LF_PRODUCT_PICKER (object)->session);
  G_OBJECT_CLASS (lf_product_picker_parent_class)->dispose (object);
}

static void
lf_product_picker_class_init (LfProductPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_product_picker_dispose;
}

static void
lf_product_picker_init (LfProductPicker *self)
{
  self->dropdown = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dropdown),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Product"),
                                  -1);
  lf_style_set_tooltip (GTK_WIDGET (self->dropdown), _("Product"));
  g_signal_connect_object (self->dropdown, "notify::selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->dropdown));
}

/**
 * lf_product_picker_new:
 * @session: whose products
 * @for_answers: whether to offer all products together, as answers may be
 *   for all of them; results are always those of one product
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
lf_product_picker_new (LfSession *session,
                       gboolean   for_answers)
{
  LfProductPicker *self = g_object_new (LF_TYPE_PRODUCT_PICKER, NULL);

  g_set_object (&self->session, session);
  self->for_answers = for_answers;
  lf_product_picker_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * lf_product_picker_set_for_answers:
 * @self: a picker
 * @for_answers: whether to offer all products together
 *
 * Follows what stands below: questions, or results.
 */
void
lf_product_picker_set_for_answers (LfProductPicker *self,
                                   gboolean         for_answers)
{
  g_return_if_fail (LF_IS_PRODUCT_PICKER (self));

  if (for_answers == self->for_answers)
    return;
  self->for_answers = for_answers;
  lf_product_picker_refresh (self);
}

/**
 * lf_product_picker_refresh:
 * @self: a picker
 *
 * Shows the products as they stand, and the chosen one.
 */
void
lf_product_picker_refresh (LfProductPicker *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GPtrArray *products;
  const char *current;
  guint selected = 0;

  g_return_if_fail (LF_IS_PRODUCT_PICKER (self));

  products = products_of (self);
  current = lf_session_get_product_id (self->session);
  if (self->for_answers)
    g_ptr_array_add (labels, (gpointer) _("All Products"));
  for (guint i = 0; i < products->len; i++)
    {
      if (g_strcmp0 (lf_record_get_id (products->pdata[i]), current) == 0)
        selected = labels->len;
      g_ptr_array_add (labels, (gpointer) lf_record_get_text
                                 (products->pdata[i], "name"));
    }

  self->refreshing = TRUE;
  lf_drop_down_set_names (self->dropdown, labels);
  gtk_drop_down_set_selected (self->dropdown, selected);
  self->refreshing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), products->len > 1);
}
