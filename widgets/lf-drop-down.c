/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-drop-down.h"

#include <string.h>

static gboolean
has_names (GListModel *model,
           GPtrArray  *names)
{
  if (model == NULL || g_list_model_get_n_items (model) != names->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                names->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * lf_drop_down_set_names:
 * @self: a drop-down; its model is set here alone
 * @names: (element-type utf8): what there is to choose
 *
 * Offers these names. One that offers them already is left as it is, with
 * what is chosen and a list that may stand open.
 *
 * Returns: whether it offered others before
 */
gboolean
lf_drop_down_set_names (GtkDropDown *self,
                        GPtrArray   *names)
{
  g_autoptr (GtkStringList) list = NULL;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (self), FALSE);
  g_return_val_if_fail (names != NULL, FALSE);

  if (has_names (gtk_drop_down_get_model (self), names))
    return FALSE;
  list = gtk_string_list_new (NULL);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  gtk_drop_down_set_model (self, G_LIST_MODEL (list));
  return TRUE;
}
