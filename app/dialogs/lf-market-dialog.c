/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-market-dialog.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-market.h"
#include "models/lf-country.h"
#include "widgets/lf-label.h"

/**
 * LfMarketDialog:
 *
 * Asks for another name where a market is chosen that is among the markets
 * already: a part of a country may be weighed apart, but two markets of one
 * name cannot be told apart. Signal:
 *
 * - `named` (const char *code, const char *name): the person adds the market
 *   under this name; @code is %NULL for a market that is no country
 */
struct _LfMarketDialog
{
  AdwMessageDialog parent_instance;

  LfSession *session;
  char      *code;
  GtkWidget *entry;
  GtkWidget *taken; /* why the name cannot be had */
};

enum
{
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfMarketDialog, lf_market_dialog,
                     ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_name (LfMarketDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE
                                                        (self->entry))));
}

static void
changed_cb (LfMarketDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *why = NULL;
  LfRecord *same = NULL;

  if (*name != '\0')
    same = lf_market_find_same (lf_session_get_snapshot (self->session),
                                self->code, name);
  if (same != NULL)
    /* Translators: %s is the name of a market. */
    why = g_strdup_printf (_("A market is called “%s” already."),
                           lf_market_get_name (same));
  lf_label_set (self->taken, why);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "add",
                                           *name != '\0' && same == NULL);
}

static void
response_cb (LfMarketDialog *self,
             const char     *response)
{
  g_autofree char *name = dup_name (self);

  if (g_str_equal (response, "add"))
    g_signal_emit (self, signals[NAMED], 0, self->code, name);
}

static void
lf_market_dialog_dispose (GObject *object)
{
  g_clear_object (&LF_MARKET_DIALOG (object)->session);
  G_OBJECT_CLASS (lf_market_dialog_parent_class)->dispose (object);
}

static void
lf_market_dialog_finalize (GObject *object)
{
  g_free (LF_MARKET_DIALOG (object)->code);
  G_OBJECT_CLASS (lf_market_dialog_parent_class)->finalize (object);
}

static void
lf_market_dialog_class_init (LfMarketDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_market_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_market_dialog_finalize;

  signals[NAMED] =
    g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                  G_TYPE_STRING);
}

static void
lf_market_dialog_init (LfMarketDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = gtk_entry_new ();
  self->taken = lf_label_new (NULL, "caption");
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the market"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->taken, NULL, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->taken);
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"),
                                    "add", _("_Add"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "add",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "add");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "response", G_CALLBACK (response_cb), NULL);
}

/**
 * lf_market_dialog_new:
 * @parent: the window to stand over
 * @session: whose markets
 * @code: (nullable): the country that was chosen
 * @name: the name that is taken
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
lf_market_dialog_new (GtkWindow  *parent,
                      LfSession  *session,
                      const char *code,
                      const char *name)
{
  LfMarketDialog *self = g_object_new (LF_TYPE_MARKET_DIALOG, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  const char *shown = lf_country_display_name (code, name);

  self->session = g_object_ref (session);
  self->code = g_strdup (code);
  /* Translators: %s is a market. */
  adw_message_dialog_format_heading (dialog, _("%s Is Among the Markets"),
                                     shown);
  adw_message_dialog_set_body (dialog,
                               _("To weigh a part of it apart, such as a "
                                 "region or a province, give that part a "
                                 "name of its own."));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
  changed_cb (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  return GTK_WIDGET (self);
}
