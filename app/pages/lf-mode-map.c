/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-mode-map.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-mode-details.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-label.h"
#include "widgets/lf-two-up.h"
#include "widgets/lf-wide-scroller.h"

/**
 * LfModeMap:
 *
 * Every pair of market and mode as a heat map, and beside it the pair that
 * was chosen: the sum, the reasons, the gates. To choose a cell is to look
 * at its market, on all pages.
 */
struct _LfModeMap
{
  AdwBin parent_instance;

  LfSession   *session;
  LfTwoUp     *two;
  LfChartView *map;
  GtkBox      *pair;
  GtkWidget   *place;     /* of the pair’s mode among the modes */
  char        *mode;     /* the one chosen last, or NULL for the lead */
};

G_DEFINE_FINAL_TYPE (LfModeMap, lf_mode_map, ADW_TYPE_BIN)

/* ── Which cell ──────────────────────────────────────────────────────── */

/* The map shows the content’s modes as rows and the markets in the order
 * of the ranking as columns; its marks are its cells, row by row. */
static int
cell_of (const LfProductResult *product,
         const LfMode *const   *modes,
         guint                  n_modes,
         const char            *mode,
         const char            *market)
{
  for (guint r = 0; r < n_modes; r++)
    for (guint c = 0; c < product->n_markets; c++)
      if (strcmp (modes[r]->id, mode) == 0 &&
          strcmp (product->markets[product->ranking.order[c]].id,
                  market) == 0)
        return (int) (r * product->n_markets + c);
  return -1;
}

static const LfModeResult *
find_mode (LfModeMap            *self,
           const LfMarketResult *market)
{
  const LfModeResult *mode = NULL;

  if (self->mode != NULL)
    mode = lf_results_find_mode (&market->modes, self->mode);
  return mode != NULL || market->modes.n_modes == 0
    ? mode : &market->modes.modes[0];
}

static void
activated_cb (LfModeMap *self,
              int        mark)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  guint n_modes;
  const LfMode *const *modes =
    lf_catalogue_modes (lf_session_get_catalogue (self->session), &n_modes);
  g_autofree char *market = NULL;
  guint row;

  if (product->n_markets == 0)
    return;
  row = (guint) mark / product->n_markets;
  if (row >= n_modes)
    return;
  market = g_strdup (product->markets[product->ranking.order[
    (guint) mark % product->n_markets]].id);
  g_free (self->mode);
  self->mode = g_strdup (modes[row]->id);
  if (g_strcmp0 (market, lf_session_get_market (self->session)) == 0)
    lf_mode_map_refresh (self,
                         lf_results_peek_stability
                           (lf_session_get_results (self->session),
                            lf_session_get_product_index (self->session),
                            (guint) lf_session_get_market_index
                                      (self->session)));
  else
    lf_session_set_market (self->session, market);
  /* Below the map the pair may be out of sight. */
  if (lf_two_up_is_stacked (self->two))
    gtk_widget_child_focus (GTK_WIDGET (self->pair), GTK_DIR_TAB_FORWARD);
}

/* ── The pair ────────────────────────────────────────────────────────── */

static GtkWidget *
new_head (LfModeMap            *self,
          const LfMarketResult *market,
          const LfModeResult   *mode)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: an entry mode and a market. */
  g_autofree char *title = g_strdup_printf (_("%s in %s"), mode->mode->name,
                                            market->name);
  GtkWidget *label = lf_label_new (title, "title-4");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lf_mode_total_new (self->session, mode));
  return box;
}

static char *
place_text (const LfMarketResult *market,
            const LfModeResult   *mode,
            const LfStability    *stability)
{
  guint index = (guint) (mode - market->modes.modes);
  g_autofree char *remark =
    lf_mode_remark (mode, stability != NULL && index < stability->n_modes
                            ? stability->lead[index] : 0);

  return remark != NULL
    /* Translators: a mode’s place, such as “2 of 13”, and a remark. */
    ? g_strdup_printf (_("%u of %u: %s"), mode->rank, market->modes.n_modes,
                       remark)
    /* Translators: a mode’s place among the modes. */
    : g_strdup_printf (_("%u of %u"), mode->rank, market->modes.n_modes);
}

static void
show_pair (LfModeMap            *self,
           const LfMarketResult *market,
           const LfModeResult   *mode,
           const LfStability    *stability)
{
  g_autofree char *place = NULL;

  lf_box_clear (self->pair);
  self->place = NULL;
  if (mode == NULL)
    return;
  gtk_box_append (self->pair, new_head (self, market, mode));
  place = place_text (market, mode, stability);
  self->place = lf_label_new (place, "dim-label");
  gtk_box_append (self->pair, self->place);
  gtk_box_append (self->pair, lf_mode_details_new (mode));
}

/**
 * lf_mode_map_refresh:
 * @self: a map
 * @stability: (nullable): how often each mode leads in the market that is
 *   looked at, once that is known
 *
 * Shows the modes as the session has them now.
 */
void
lf_mode_map_refresh (LfModeMap         *self,
                     const LfStability *stability)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);
  const LfModeResult *mode = market != NULL ? find_mode (self, market) : NULL;
  g_autoptr (LfChart) chart =
    lf_session_make_chart (self->session, "modes", NULL);
  guint n_modes;
  const LfMode *const *modes =
    lf_catalogue_modes (lf_session_get_catalogue (self->session), &n_modes);

  lf_chart_view_set_chart (self->map, chart);
  lf_chart_view_set_selected
    (self->map, mode != NULL
                  ? cell_of (lf_session_get_product (self->session), modes,
                             n_modes, mode->mode->id, market->id)
                  : -1);
  show_pair (self, market, mode, stability);
}

/**
 * lf_mode_map_set_stability:
 * @self: a map that shows the modes as they are
 * @stability: how often each mode leads in the market that is looked at
 *
 * Adds how often the mode of the pair leads; all else stays.
 */
void
lf_mode_map_set_stability (LfModeMap         *self,
                           const LfStability *stability)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);
  const LfModeResult *mode = market != NULL ? find_mode (self, market) : NULL;
  g_autofree char *place = NULL;

  if (mode == NULL || self->place == NULL)
    return;
  place = place_text (market, mode, stability);
  lf_label_set (self->place, place);
}

static void
lf_mode_map_dispose (GObject *object)
{
  LfModeMap *self = LF_MODE_MAP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->mode, g_free);
  G_OBJECT_CLASS (lf_mode_map_parent_class)->dispose (object);
}

static void
lf_mode_map_class_init (LfModeMapClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_mode_map_dispose;
}

static void
lf_mode_map_init (LfModeMap *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  self->map = LF_CHART_VIEW (lf_chart_view_new ());
  self->pair = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->pair), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->pair), "mode-details");
  gtk_widget_set_valign (GTK_WIDGET (self->pair), GTK_ALIGN_START);
  scroller = lf_wide_scroller_new (GTK_WIDGET (self->map));
  gtk_widget_set_valign (scroller, GTK_ALIGN_START);
  self->two = LF_TWO_UP (lf_two_up_new (scroller, GTK_WIDGET (self->pair),
                                        0.5));
  g_signal_connect_object (self->map, "mark-activated",
                           G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), lf_label_new (_("Every Mode in Every Market"),
                                               "heading"));
  gtk_box_append (GTK_BOX (box),
                  lf_label_new (_("Choose a cell by click or Enter to see "
                                  "why."), "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->two));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_mode_map_new:
 * @session: whose modes
 *
 * Returns: (transfer floating): a map; call lf_mode_map_refresh()
 */
GtkWidget *
lf_mode_map_new (LfSession *session)
{
  LfModeMap *self = g_object_new (LF_TYPE_MODE_MAP, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
