/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-mode-list.h"

#include <glib/gi18n.h>

#include "widgets/draw/lf-result-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-mini-bars.h"

/* What stands open when the list is first shown: the modes that a manager
 * will compare. The others follow on demand. */
#define SHOWN 6

/* A mode that leads more rarely than this is not said to lead at times. */
#define SHARE_SHOWN 0.01

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

typedef struct
{
  LfSession *session;
  char *mode;
} Explain;

static void
explain_free (gpointer data)
{
  Explain *self = data;

  g_object_unref (self->session);
  g_free (self->mode);
  g_free (self);
}

static LfExplanation *
explain_mode (gpointer data)
{
  Explain *self = data;
  int market = lf_session_get_market_index (self->session);

  if (market < 0)
    return NULL;
  return lf_results_explain_mode (lf_session_get_results (self->session),
                                  lf_session_get_product_index
                                    (self->session),
                                  (guint) market, self->mode);
}

static GtkWidget *
new_total (LfModeList         *self,
           const LfModeResult *mode)
{
  GtkWidget *button = lf_explain_button_new ();
  Explain *explain = g_new0 (Explain, 1);
  g_autofree char *total = g_strdup_printf ("%.2f", mode->total);

  explain->session = g_object_ref (self->session);
  explain->mode = g_strdup (mode->mode->id);
  lf_explain_button_set_label (LF_EXPLAIN_BUTTON (button), total);
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (button), explain_mode,
                                 explain, explain_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

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

/* Where the mode stands: lead, equal, closed, and how firmly. */
static char *
mode_remark (const LfModeResult *mode,
             double              share)
{
  const char *place = NULL;

  if (!mode->feasible)
    place = _("Not feasible now");
  else if (mode->lead)
    place = _("Lead");
  else if (mode->equal)
    place = _("Equal choice");
  if (share < SHARE_SHOWN)
    return g_strdup (place);
  if (place == NULL)
    return g_strdup_printf (_("Leads in %.0f %% of the draws"), share * 100);
  /* Translators: a mode’s place, such as Lead, and a share. */
  return g_strdup_printf (_("%s, in %.0f %% of the draws"), place,
                          share * 100);
}

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_reasons (GtkWidget      *box,
             const char     *title,
             const LfReason *reasons,
             guint           n)
{
  if (n == 0)
    return;
  add_text (box, title, "heading");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (reasons[i].source != NULL)
        /* Translators: a reason, and the source that says so. */
        text = g_strdup_printf (_("• %s [%s]"), reasons[i].sentence,
                                reasons[i].source);
      else
        /* Translators: a reason, with a bullet before it. */
        text = g_strdup_printf (_("• %s"), reasons[i].sentence);
      add_text (box, text, NULL);
    }
}

static void
add_gates (GtkWidget          *box,
           const LfModeResult *mode)
{
  gboolean headed = FALSE;

  for (guint g = 0; g < LF_N_GATES; g++)
    {
      if (mode->gates[g].state != LF_GATE_CLOSED ||
          mode->gates[g].sentence == NULL)
        continue;
      if (!headed)
        add_text (box, _("Closed gates"), "heading");
      headed = TRUE;
      add_text (box, mode->gates[g].sentence, "warning");
    }
}

static GtkWidget *
new_details (LfModeList         *self,
             const LfModeResult *mode)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = lf_chart_view_new ();
  g_autoptr (LfChart) chart = lf_mode_parts_chart (mode);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  lf_chart_view_set_chart (LF_CHART_VIEW (view), chart);
  gtk_box_append (GTK_BOX (box), view);
  add_reasons (box, _("For"), mode->reasons_for, mode->n_for);
  add_reasons (box, _("Against"), mode->reasons_against, mode->n_against);
  add_gates (box, mode);
  add_text (box, mode->mode->definition, "dim-label");
  return box;
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
  GtkWidget *details;

  if (mode == NULL ||
      g_object_get_data (G_OBJECT (row), "landfall-details") != NULL)
    return;
  details = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (details),
                              new_details (self, mode));
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
  g_autofree char *remark = mode_remark (mode, share);
  g_autofree char *rank = g_strdup_printf ("%u", mode->rank);
  GtkWidget *place = gtk_label_new (rank);

  gtk_widget_add_css_class (place, "rank");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), place);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mode->mode->name);
  if (remark != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), remark);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_total (self, mode));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_bars (mode));
  g_object_set_data (G_OBJECT (row), "landfall-mode",
                     (gpointer) mode->mode->id);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, G_CONNECT_SWAPPED);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_strcmp0 (self->open, mode->mode->id) == 0);
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
