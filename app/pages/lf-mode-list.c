/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-mode-list.h"

#include <glib/gi18n.h>

#include "app/pages/lf-mode-details.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-mini-bars.h"

/* What stands open when the list is first shown: the modes that a manager
 * will compare. The others follow on demand. */
#define SHOWN 6

struct _LfModeList
{
  AdwBin parent_instance;

  LfSession *session;
  AdwPreferencesGroup *group;
  GPtrArray *rows;
  char *open;     /* id of the mode whose row is open */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (LfModeList, lf_mode_list, ADW_TYPE_BIN)

/* ── One mode ────────────────────────────────────────────────────────── */

static GtkWidget *
new_bars (const LfModeResult *mode)
{
  static const char *const names[LF_N_PARTS] = {
    [LF_PART_OLI] = N_("OLI rule"),
    [LF_PART_POSITION] = N_("Position"),
    [LF_PART_ASSETS] = N_("Assets"),
    [LF_PART_CONDITIONS] = N_("Conditions"),
    [LF_PART_FACTORS] = N_("Factors"),
    [LF_PART_PRIORITIES] = N_("Priorities"),
  };
  GtkWidget *bars = lf_mini_bars_new ();
  const char *labels[LF_N_PARTS];

  for (guint i = 0; i < LF_N_PARTS; i++)
    labels[i] = _(names[i]);
  lf_mini_bars_set_values (LF_MINI_BARS (bars), labels, mode->parts,
                           mode->has_priorities ? LF_N_PARTS
                                                : LF_N_PARTS - 1, 4);
  return bars;
}

static const LfModeResult *
find_mode (LfModeList *self,
           const char *id)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);

  return market != NULL ? lf_results_find_mode (&market->modes, id) : NULL;
}

/* What is behind a row is made when it is first opened. */
static void
ensure_details (LfModeList     *self,
                AdwExpanderRow *row)
{
  const LfModeResult *mode =
    find_mode (self, g_object_get_data (G_OBJECT (row), "landfall-mode"));
  GtkWidget *details, *child;

  if (mode == NULL ||
      g_object_get_data (G_OBJECT (row), "landfall-details") != NULL)
    return;
  details = gtk_list_box_row_new ();
  child = lf_mode_details_new (mode);
  gtk_widget_add_css_class (child, "mode-details");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (details), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (details), FALSE);
  adw_expander_row_add_row (row, details);
  g_object_set_data (G_OBJECT (row), "landfall-details", details);
}

static void
expanded_cb (LfModeList     *self,
             GParamSpec     *pspec,
             AdwExpanderRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "landfall-mode");

  if (adw_expander_row_get_expanded (row))
    {
      ensure_details (self, row);
      g_free (self->open);
      self->open = g_strdup (id);
    }
  else if (g_strcmp0 (self->open, id) == 0)
    {
      g_clear_pointer (&self->open, g_free);
    }
}

static void
add_mode (LfModeList         *self,
          const LfModeResult *mode,
          double              share)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *remark = lf_mode_remark (mode, share);
  g_autofree char *rank = g_strdup_printf ("%u", mode->rank);
  GtkWidget *place = gtk_label_new (rank);

  gtk_widget_add_css_class (place, "rank");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), place);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mode->mode->name);
  if (remark != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), remark);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), lf_mode_total_new (self->session, mode));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_bars (mode));
  g_object_set_data (G_OBJECT (row), "landfall-mode",
                     (gpointer) mode->mode->id);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, G_CONNECT_SWAPPED);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_strcmp0 (self->open, mode->mode->id) == 0);
  lf_line_layout_use_below (row);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* ── The list ────────────────────────────────────────────────────────── */

static void
show_all_cb (LfModeList *self)
{
  int market = lf_session_get_market_index (self->session);

  self->all = TRUE;
  lf_mode_list_refresh (self,
                        lf_results_peek_stability
                          (lf_session_get_results (self->session),
                           lf_session_get_product_index (self->session),
                           (guint) market));
}

static void
add_more (LfModeList *self,
          guint       n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title =
    g_strdup_printf (ngettext ("Show %u More Mode", "Show %u More Modes", n),
                     n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * lf_mode_list_refresh:
 * @self: a list
 * @stability: (nullable): how often each mode leads, once that is known
 *
 * Shows the modes as the session has them now. The row that was open stays
 * open.
 */
void
lf_mode_list_refresh (LfModeList        *self,
                      const LfStability *stability)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);
  guint n;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group,
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), market != NULL);
  if (market == NULL)
    return;
  n = self->all ? market->modes.n_modes : MIN (market->modes.n_modes, SHOWN);
  for (guint i = 0; i < n; i++)
    add_mode (self, &market->modes.modes[i],
              stability != NULL && i < stability->n_modes
                ? stability->lead[i] : 0);
  if (n < market->modes.n_modes)
    add_more (self, market->modes.n_modes - n);
}

/**
 * lf_mode_list_set_stability:
 * @self: a list that shows the modes as they are
 * @stability: how often each mode leads
 *
 * Adds to each row how often its mode leads; the rows stay.
 */
void
lf_mode_list_set_stability (LfModeList        *self,
                            const LfStability *stability)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);

  for (guint i = 0; market != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      g_autofree char *remark = NULL;

      if (!ADW_IS_EXPANDER_ROW (row) || i >= market->modes.n_modes ||
          i >= stability->n_modes)
        continue;
      remark = lf_mode_remark (&market->modes.modes[i], stability->lead[i]);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row),
                                     remark != NULL ? remark : "");
    }
}

static void
lf_mode_list_dispose (GObject *object)
{
  LfModeList *self = LF_MODE_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_free);
  G_OBJECT_CLASS (lf_mode_list_parent_class)->dispose (object);
}

static void
lf_mode_list_class_init (LfModeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_mode_list_dispose;
}

static void
lf_mode_list_init (LfModeList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Entry Modes, Best First"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * lf_mode_list_new:
 * @session: whose modes
 *
 * Returns: (transfer floating): a list; call lf_mode_list_refresh()
 */
GtkWidget *
lf_mode_list_new (LfSession *session)
{
  LfModeList *self = g_object_new (LF_TYPE_MODE_LIST, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
