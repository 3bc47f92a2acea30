/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-product-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfProductList:
 *
 * What the firm takes abroad: one product, or several, whose advantages and
 * hurdles can then be rated apart.
 */
struct _LfProductList
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  GPtrArray           *ids;   /* of the products; one row without for none */
};

G_DEFINE_FINAL_TYPE (LfProductList, lf_product_list, ADW_TYPE_BIN)

static GPtrArray *
products_of (LfProductList *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_PRODUCT);
}

/* The name that stands in the assessment of what a row shows: "" before
 * there is a product, %NULL once it is gone. */
static const char *
name_of (LfProductList *self,
         guint          index)
{
  const LfRecord *product;

  if (index >= self->ids->len)
    return "";
  product = lf_snapshot_get (lf_session_get_snapshot (self->session),
                             LF_RECORD_PRODUCT,
                             LF_KEY (self->ids->pdata[index]));
  return product != NULL ? lf_record_get_text (product, "name") : NULL;
}

static gboolean
left_cb (GtkWidget  *row,
         const char *text,
         gpointer    user_data)
{
  LfProductList *self = user_data;
  LfSnapshot *snapshot;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  guint index;
  LfEdit *edit;

  if (self->session == NULL || !g_ptr_array_find (self->rows, row, &index))
    return TRUE;
  snapshot = lf_session_get_snapshot (self->session);
  name = name_of (self, index);
  if (name == NULL || strcmp (text, name) == 0)
    return TRUE;
  if (*text == '\0')
    return FALSE;
  if (index < self->ids->len)
    edit = lf_edit_new_rename (snapshot, LF_RECORD_PRODUCT,
                               LF_KEY (self->ids->pdata[index]), text,
                               &error);
  else
    edit = lf_edit_new_add_product (snapshot, text, &id, &error);
  return lf_session_apply (self->session, edit, LF_APPLY_DEFAULT, &error);
}

/* Takes what a person has written so far, before rows change. */
static void
take_names (LfProductList *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, g_object_ref (self->rows->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    lf_commit_now (rows->pdata[i]);
}

static void
removed_cb (LfProductList *self,
            GtkWidget     *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW);
  g_autoptr (GError) error = NULL;
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index) ||
      index >= self->ids->len || name_of (self, index) == NULL)
    return;
  if (lf_page_remove (GTK_WIDGET (self), self->session,
                      lf_edit_new_remove
                        (lf_session_get_snapshot (self->session),
                         LF_RECORD_PRODUCT,
                         LF_KEY (self->ids->pdata[index]), &error),
                      name_of (self, index), &error))
    lf_product_list_refresh (self);
}

static GtkWidget *
make_remove (LfProductList *self,
             const char    *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *tip = NULL;

  /* Translators: %s is a product. */
  tip = g_strdup_printf (_("Remove %s"), name);
  lf_style_set_tooltip (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (LfProductList *self,
         guint          index,
         gboolean       several)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *title = NULL;

  if (several)
    /* Translators: one of several products, counted from 1. */
    title = g_strdup_printf (_("Product %u"), index + 1);
  else
    title = g_strdup (_("Product or service to take abroad"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  lf_commit_connect (row, left_cb, self);
  lf_commit_set_text (row, name_of (self, index));
  if (several)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row),
                              make_remove (self, name_of (self, index)));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
make_rows (LfProductList *self)
{
  GPtrArray *products = products_of (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < products->len; i++)
    g_ptr_array_add (self->ids,
                     g_strdup (lf_record_get_id (products->pdata[i])));
  for (guint i = 0; i < MAX (products->len, 1); i++)
    add_row (self, i, products->len > 1);
  adw_preferences_group_set_description (
    self->group, products->len > 1
      ? _("What differs between products is rated for each: choose the "
          "product above those questions.") : NULL);
}

static gboolean
shows (LfProductList *self)
{
  GPtrArray *products = products_of (self);

  if (self->rows->len == 0 || products->len != self->ids->len)
    return FALSE;
  for (guint i = 0; i < products->len; i++)
    if (strcmp (lf_record_get_id (products->pdata[i]),
                self->ids->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * lf_product_list_refresh:
 * @self: a list with a session
 *
 * Shows the products as they stand.
 */
void
lf_product_list_refresh (LfProductList *self)
{
  g_return_if_fail (LF_IS_PRODUCT_LIST (self));

  if (!shows (self))
    take_names (self);
  /* To take a name may already have made the rows. */
  if (!shows (self))
    {
      make_rows (self);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    lf_commit_set_text (self->rows->pdata[i], name_of (self, i));
}

/* The new product has a name from the start, which is there to be typed
 * over. */
static void
add_clicked_cb (LfProductList *self)
{
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  /* By its mnemonic the button is pressed without leaving a row. */
  take_names (self);
  /* Translators: one of several products, counted from 1. */
  name = g_strdup_printf (_("Product %u"), products_of (self)->len + 1);
  if (!lf_session_apply (self->session,
                         lf_edit_new_add_product
                           (lf_session_get_snapshot (self->session), name,
                            &id, &error),
                         LF_APPLY_DEFAULT, &error))
    return;
  lf_product_list_refresh (self);
  gtk_widget_grab_focus (self->rows->pdata[self->rows->len - 1]);
  gtk_editable_select_region (self->rows->pdata[self->rows->len - 1], 0, -1);
}

/**
 * lf_product_list_set_session:
 * @self: a list
 * @session: whose products
 */
void
lf_product_list_set_session (LfProductList *self,
                             LfSession     *session)
{
  g_return_if_fail (LF_IS_PRODUCT_LIST (self));

  g_set_object (&self->session, session);
  lf_product_list_refresh (self);
}

static void
lf_product_list_dispose (GObject *object)
{
  g_clear_object (&LF_PRODUCT_LIST (object)->session);
  G_OBJECT_CLASS (lf_product_list_parent_class)->dispose (object);
}

static void
lf_product_list_finalize (GObject *object)
{
  g_ptr_array_unref (LF_PRODUCT_LIST (object)->rows);
  g_ptr_array_unref (LF_PRODUCT_LIST (object)->ids);
  G_OBJECT_CLASS (lf_product_list_parent_class)->finalize (object);
}

static void
lf_product_list_class_init (LfProductListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_product_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_product_list_finalize;
}

static void
lf_product_list_init (LfProductList *self)
{
  GtkWidget *add = lf_button_new_with_mnemonic (_("A_dd Product"));

  self->rows = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Products"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, add);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}
