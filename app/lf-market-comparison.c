/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-market-comparison.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-drop-down.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfMarketComparison:
 *
 * Two markets side by side: what follows for each, and what was rated the
 * same and what was not. A view of the session; which two are compared is
 * its own.
 */
struct _LfMarketComparison
{
  AdwBin parent_instance;

  LfSession      *session;
  GtkStack       *stack;
  GtkDropDown    *markets[2];
  char           *chosen[2];    /* ids of the markets that are compared */
  GtkCheckButton *only_different;
  GtkCheckButton *in_full;
  GtkWidget      *sentence;
  GtkGrid        *grid;
  int             row;
  gboolean        refreshing;
};

G_DEFINE_FINAL_TYPE (LfMarketComparison, lf_market_comparison, ADW_TYPE_BIN)

enum
{
  COLUMN_WHAT,
  COLUMN_ONE,
  COLUMN_OTHER,
  COLUMN_VERDICT,
  N_COLUMNS
};

/* What a verdict's explanation is of. */
typedef struct
{
  LfMarketComparison *self;
  const LfItem       *item;
} Compared;

static LfResults *
results_of (LfMarketComparison *self)
{
  return lf_session_get_results (self->session);
}

static guint
product_of (LfMarketComparison *self)
{
  return lf_session_get_product_index (self->session);
}

static LfExplanation *
explain_row (gpointer data)
{
  const Compared *compared = data;
  LfMarketComparison *self = compared->self;

  return lf_results_explain_comparison
    (results_of (self), product_of (self),
     gtk_drop_down_get_selected (self->markets[0]),
     gtk_drop_down_get_selected (self->markets[1]), compared->item);
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static void
put (LfMarketComparison *self,
     const char         *text,
     const char         *css_class,
     int                 column)
{
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (label, column != COLUMN_VERDICT);
  gtk_grid_attach (self->grid, label, column, self->row, 1, 1);
}

static void
put_heading (LfMarketComparison *self,
             const char         *title)
{
  GtkWidget *label = lf_label_new (title, "title-4");

  gtk_widget_set_margin_top (label, self->row > 1 ? 12 : 0);
  gtk_grid_attach (self->grid, label, COLUMN_WHAT, self->row++, N_COLUMNS, 1);
}

static void
put_heads (LfMarketComparison    *self,
           const LfMarketResult **markets)
{
  put (self, markets[0]->name, "heading", COLUMN_ONE);
  put (self, markets[1]->name, "heading", COLUMN_OTHER);
  self->row++;
}

static guint
add_outcomes (LfMarketComparison *self,
              guint               one,
              guint               other)
{
  g_autoptr (GArray) rows =
    lf_results_compare_outcomes (results_of (self), product_of (self), one,
                                 other);
  gboolean only = gtk_check_button_get_active (self->only_different);
  guint shown = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LfOutcomeComparison *row = &g_array_index (rows,
                                                       LfOutcomeComparison,
                                                       i);

      if (only && !row->differs)
        continue;
      if (shown++ == 0)
        put_heading (self, _("What follows"));
      put (self, row->label, NULL, COLUMN_WHAT);
      put (self, row->one, row->differs ? "differs" : NULL, COLUMN_ONE);
      put (self, row->other, row->differs ? "differs" : NULL, COLUMN_OTHER);
      put (self, row->differs ? _("differs") : _("same"),
           row->differs ? "caption-heading" : "caption", COLUMN_VERDICT);
      self->row++;
    }
  return shown;
}

/* A whole step without digits, anything else with one. */
static char *
rating_text (double value)
{
  return lf_number_text (value, value == floor (value) ? 0 : 1);
}

static void
add_rating (LfMarketComparison *self,
            const LfComparison *row)
{
  g_autofree char *one = rating_text (row->one);
  g_autofree char *other = rating_text (row->other);
  GtkWidget *verdict = lf_explain_button_new ();
  Compared *compared = g_new (Compared, 1);

  *compared = (Compared) { self, row->item };
  put (self, row->item->label, NULL, COLUMN_WHAT);
  lf_style_set_tooltip (gtk_grid_get_child_at (self->grid, COLUMN_WHAT,
                                               self->row),
                        row->item->question);
  put (self, one, row->differs ? "differs" : NULL, COLUMN_ONE);
  put (self, other, row->differs ? "differs" : NULL, COLUMN_OTHER);
  lf_explain_button_set_label (LF_EXPLAIN_BUTTON (verdict),
                               row->differs ? _("differs") : _("same"));
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (verdict), explain_row,
                                 compared, g_free);
  gtk_widget_set_valign (verdict, GTK_ALIGN_BASELINE);
  gtk_widget_set_halign (verdict, GTK_ALIGN_START);
  gtk_grid_attach (self->grid, verdict, COLUMN_VERDICT, self->row++, 1, 1);
}

static void
show_sentence (LfMarketComparison    *self,
               const LfMarketResult **markets,
               guint                  n,
               guint                  different)
{
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("No driver is rated in both markets yet."));
  else
    /* Translators: how many of what is rated in two markets differs by a
     * step or more; then the markets. */
    text = g_strdup_printf (ngettext ("%u of %u rating differs by a step or "
                                      "more between %s and %s.",
                                      "%u of %u ratings differ by a step or "
                                      "more between %s and %s.", n),
                            different, n, markets[0]->name,
                            markets[1]->name);
  lf_label_set (self->sentence, text);
}

static void
add_ratings (LfMarketComparison    *self,
             const LfMarketResult **markets,
             guint                  one,
             guint                  other)
{
  gboolean only = gtk_check_button_get_active (self->only_different);
  g_autoptr (GArray) rows =
    gtk_check_button_get_active (self->in_full)
      ? lf_results_compare_in_full (results_of (self), product_of (self),
                                    one, other)
      : lf_results_compare_markets (results_of (self), product_of (self),
                                    one, other);
  const LfList *list = NULL;
  guint different = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LfComparison *row = &g_array_index (rows, LfComparison, i);

      different += row->differs;
      if (only && !row->differs)
        continue;
      if (row->item->list != list)
        put_heading (self, row->item->list->title);
      list = row->item->list;
      add_rating (self, row);
    }
  show_sentence (self, markets, rows->len, different);
}

static void
show_rows (LfMarketComparison *self)
{
  guint one = gtk_drop_down_get_selected (self->markets[0]);
  guint other = gtk_drop_down_get_selected (self->markets[1]);
  const LfProductResult *product = lf_session_get_product (self->session);
  const LfMarketResult *markets[2];
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);
  if (one >= product->n_markets || other >= product->n_markets)
    return;
  markets[0] = &product->markets[one];
  markets[1] = &product->markets[other];
  self->row = 0;
  put_heads (self, markets);
  add_outcomes (self, one, other);
  add_ratings (self, markets, one, other);
}

/* Keeps in mind which two are compared, for when the list changes. */
static void
note_chosen (LfMarketComparison *self)
{
  const LfProductResult *product = lf_session_get_product (self->session);

  for (guint d = 0; d < 2; d++)
    {
      guint market = gtk_drop_down_get_selected (self->markets[d]);

      g_free (self->chosen[d]);
      self->chosen[d] = market < product->n_markets
                          ? g_strdup (product->markets[market].id) : NULL;
    }
}

static void
chosen_cb (LfMarketComparison *self)
{
  if (self->refreshing)
    return;
  note_chosen (self);
  show_rows (self);
}

/* ── The two markets ─────────────────────────────────────────────────── */

/* Where the market that was chosen is now; where it is gone, the first that
 * is not the other one. */
static guint
find_chosen (LfMarketComparison    *self,
             const LfProductResult *product,
             guint                  d)
{
  for (guint i = 0; i < product->n_markets; i++)
    if (g_strcmp0 (product->markets[i].id, self->chosen[d]) == 0)
      return i;
  for (guint i = 0; i < product->n_markets; i++)
    if (g_strcmp0 (product->markets[i].id, self->chosen[1 - d]) != 0 &&
        (d == 0 || i != gtk_drop_down_get_selected (self->markets[0])))
      return i;
  return 0;
}

static void
show_markets (LfMarketComparison    *self,
              const LfProductResult *product)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < product->n_markets; i++)
    g_ptr_array_add (names, (gpointer) product->markets[i].name);
  self->refreshing = TRUE;
  for (guint d = 0; d < 2; d++)
    if (lf_drop_down_set_names (self->markets[d], names))
      gtk_drop_down_set_selected (self->markets[d],
                                  find_chosen (self, product, d));
  self->refreshing = FALSE;
}

/**
 * lf_market_comparison_refresh:
 * @self: a comparison
 *
 * Shows the two markets as they stand in the session.
 */
void
lf_market_comparison_refresh (LfMarketComparison *self)
{
  const LfProductResult *product;

  g_return_if_fail (LF_IS_MARKET_COMPARISON (self));

  product = lf_session_get_product (self->session);
  gtk_stack_set_visible_child_name (self->stack,
                                    product->n_markets > 1 ? "two" : "none");
  if (product->n_markets < 2)
    return;
  show_markets (self, product);
  note_chosen (self);
  show_rows (self);
}

/* ── The object ──────────────────────────────────────────────────────── */

static GtkWidget *
make_none (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = lf_button_new_with_mnemonic (_("_Choose Markets"));

  /* It stands under the tabs of its page, where room is short. */
  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page),
                                 "view-dual-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page),
                             _("Two Markets Are Needed"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Add a second market to see what is the "
                                     "same and what differs."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i",
                                    (int) LF_STEP_WHERE);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
make_choice (LfMarketComparison *self)
{
  static const char *const names[] = { N_("First market"),
                                       N_("Second market") };
  LfFlow *flow = LF_FLOW (lf_flow_new (12));

  for (guint d = 0; d < 2; d++)
    {
      self->markets[d] = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->markets[d]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(names[d]), -1);
      lf_style_set_tooltip (GTK_WIDGET (self->markets[d]),
                            _(names[d]));
      g_signal_connect_object (self->markets[d], "notify::selected",
                               G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      lf_flow_append (flow, GTK_WIDGET (self->markets[d]));
    }
  self->only_different =
    GTK_CHECK_BUTTON (gtk_check_button_new_with_label
                        (_("Only what differs")));
  self->in_full =
    GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("All questions")));
  g_signal_connect_object (self->only_different, "toggled",
                           G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->in_full, "toggled", G_CALLBACK (chosen_cb),
                           self, G_CONNECT_SWAPPED);
  lf_flow_append (flow, GTK_WIDGET (self->only_different));
  lf_flow_append (flow, GTK_WIDGET (self->in_full));
  return GTK_WIDGET (flow);
}

static void
lf_market_comparison_dispose (GObject *object)
{
  LfMarketComparison *self = LF_MARKET_COMPARISON (object);

  for (guint d = 0; d < 2; d++)
    g_clear_pointer (&self->chosen[d], g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_market_comparison_parent_class)->dispose (object);
}

static void
lf_market_comparison_class_init (LfMarketComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_market_comparison_dispose;
}

static void
lf_market_comparison_init (LfMarketComparison *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_box_append (GTK_BOX (box), make_choice (self));
  self->sentence = lf_label_new (NULL, "verdict");
  gtk_box_append (GTK_BOX (box), self->sentence);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid),
                            "market-comparison");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_stack_add_named (self->stack, box, "two");
  gtk_stack_add_named (self->stack, make_none (), "none");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * lf_market_comparison_new:
 * @session: whose markets
 *
 * Returns: (transfer floating): a comparison of the first two markets
 */
GtkWidget *
lf_market_comparison_new (LfSession *session)
{
  LfMarketComparison *self = g_object_new (LF_TYPE_MARKET_COMPARISON, NULL);

  g_set_object (&self->session, session);
  return GTK_WIDGET (self);
}
