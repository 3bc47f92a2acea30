/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-market-picker.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-market.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-drop-down.h"
#include "widgets/lf-style.h"

/**
 * LfMarketPicker:
 *
 * Chooses the market that all pages look at.
 */
struct _LfMarketPicker
{
  AdwBin parent_instance;

  LfSession   *session;
  GtkDropDown *dropdown;
  GPtrArray   *ids;        /* of what is offered */
  gboolean     refreshing;
};

G_DEFINE_FINAL_TYPE (LfMarketPicker, lf_market_picker, ADW_TYPE_BIN)

/* Of more markets, all but the chosen one are offered when the list unfolds:
 * GTK makes two hundred rows for it at once. */
#define FEW 30

static void
selected_cb (LfMarketPicker *self)
{
  guint index = gtk_drop_down_get_selected (self->dropdown);

  if (!self->refreshing && index < self->ids->len)
    lf_session_set_market (self->session, self->ids->pdata[index]);
}

/* The list under the button, which GTK keeps to itself. */
static GtkWidget *
list_of (LfMarketPicker *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->dropdown));

  while (child != NULL && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GPtrArray *
markets_of (LfMarketPicker *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_MARKET);
}

/* Offers the markets as they stand, of many only the chosen one unless @all
 * are to be. */
static void
offer (LfMarketPicker *self,
       gboolean        all)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *markets = markets_of (self);
  const char *current = lf_session_get_market (self->session);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < markets->len; i++)
    {
      const LfRecord *market = markets->pdata[i];
      gboolean chosen = g_strcmp0 (current, lf_record_get_id (market)) == 0;

      if (!all && !chosen && markets->len > FEW && list_of (self) != NULL)
        continue;
      if (chosen)
        selected = labels->len;
      g_ptr_array_add (self->ids, g_strdup (lf_record_get_id (market)));
      g_ptr_array_add (labels,
                       lf_country_label (GTK_WIDGET (self),
                                         lf_record_get_text (market, "code"),
                                         lf_market_get_name (market)));
    }

  self->refreshing = TRUE;
  lf_drop_down_set_names (self->dropdown, labels);
  gtk_drop_down_set_selected (self->dropdown, selected);
  self->refreshing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), markets->len > 0);
}

static void
unfolded_cb (LfMarketPicker *self)
{
  if (self->ids->len == markets_of (self)->len)
    return;
  offer (self, TRUE);
  /* The row that had the focus is gone. */
  gtk_widget_child_focus (list_of (self), GTK_DIR_TAB_FORWARD);
}

static void
lf_market_picker_dispose (GObject *object)
{
  g_clear_object (&LF_MARKET_PICKER (object)->session);
  G_OBJECT_CLASS (lf_market_picker_parent_class)->dispose (object);
}

static void
lf_market_picker_finalize (GObject *object)
{
  g_ptr_array_unref (LF_MARKET_PICKER (object)->ids);
  G_OBJECT_CLASS (lf_market_picker_parent_class)->finalize (object);
}

static void
lf_market_picker_class_init (LfMarketPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_market_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_market_picker_finalize;
}

static void
lf_market_picker_init (LfMarketPicker *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->dropdown = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dropdown),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Market"),
                                  -1);
  lf_style_set_tooltip (GTK_WIDGET (self->dropdown), _("Market"));
  g_signal_connect_object (self->dropdown, "notify::selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->dropdown));
  if (list_of (self) != NULL)
    g_signal_connect_object (list_of (self), "show", G_CALLBACK (unfolded_cb),
                             self, G_CONNECT_SWAPPED);
}

/**
 * lf_market_picker_new:
 * @session: whose markets
 *
 * Returns: (transfer floating): a picker; call lf_market_picker_refresh() when
 *   it is to be seen
 */
GtkWidget *
lf_market_picker_new (LfSession *session)
{
  LfMarketPicker *self = g_object_new (LF_TYPE_MARKET_PICKER, NULL);

  g_set_object (&self->session, session);
  return GTK_WIDGET (self);
}

/**
 * lf_market_picker_refresh:
 * @self: a picker
 *
 * Shows the markets as they stand, and the chosen one.
 */
void
lf_market_picker_refresh (LfMarketPicker *self)
{
  g_return_if_fail (LF_IS_MARKET_PICKER (self));

  /* Where more than the chosen one were offered already, all are. */
  offer (self, self->ids->len > 1);
}
