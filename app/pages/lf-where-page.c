/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-where-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/dialogs/lf-market-dialog.h"
#include "app/dialogs/lf-ratings-dialog.h"
#include "app/lf-paste.h"
#include "app/lf-rating-sheet.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-market.h"
#include "models/assessment/lf-walk.h"
#include "models/lf-error.h"
#include "widgets/lf-aside-box.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-page-layout.h"
#include "widgets/lf-style.h"

/**
 * LfWherePage:
 *
 * The markets and what pulls the firm there or keeps it out: a table of
 * ratings, with the question of the focused cell in full below it.
 */
struct _LfWherePage
{
  LfPage parent_instance;

  GtkStack        *stack;
  GtkMenuButton   *first_button;
  GtkMenuButton   *add_button;
  LfRatingSheet   *sheet;
  LfRatingTable   *table;
  LfAsideBox      *box;
  GtkBox          *charts;
  LfChartPane     *matrix;
  LfExplainButton *verdict;
  LfChartPane     *pull;
};

G_DEFINE_FINAL_TYPE (LfWherePage, lf_where_page, LF_TYPE_PAGE)

static LfSession *
session_of (LfWherePage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

static GPtrArray *
markets_of (LfWherePage *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (session_of (self)),
                           LF_RECORD_MARKET);
}

static void
add_market (LfWherePage *self,
            const char  *code,
            const char  *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  LfSession *session = session_of (self);

  if (lf_session_apply (session,
                        lf_edit_new_add_market (lf_session_get_snapshot
                                                  (session),
                                                code, name, &id, &error),
                        LF_APPLY_DEFAULT, &error) && id != NULL)
    {
      lf_session_set_market (session, id);
      LF_PAGE_GET_CLASS (self)->refresh (LF_PAGE (self));
      lf_rating_table_focus_cell (self->table, NULL, id);
    }
}

/* One of the name that is there already is asked for another one. */
static void
market_chosen_cb (LfWherePage *self,
                  const char  *code,
                  const char  *name)
{
  LfSession *session = session_of (self);
  GtkWidget *dialog;

  if (lf_market_find_same (lf_session_get_snapshot (session), code,
                           name) == NULL)
    {
      add_market (self, code, name);
      return;
    }
  dialog = lf_market_dialog_new (GTK_WINDOW (gtk_widget_get_root
                                               (GTK_WIDGET (self))),
                                 session, code, name);
  g_signal_connect_object (dialog, "named", G_CALLBACK (add_market), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_clicked_cb (LfWherePage *self,
                   GtkButton   *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "market");
  LfSession *session = session_of (self);
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  LfRecord *market = lf_snapshot_get (snapshot, LF_RECORD_MARKET,
                                      LF_KEY (id));
  g_autoptr (GError) error = NULL;

  g_return_if_fail (market != NULL);

  lf_page_remove (GTK_WIDGET (self), session,
                  lf_edit_new_remove (snapshot, LF_RECORD_MARKET, LF_KEY (id),
                                      &error),
                  lf_market_get_name (market), &error);
}

static GtkWidget *
make_column_head (gpointer        data,
                  const LfRecord *market)
{
  LfWherePage *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char *name = lf_market_get_name (market);
  g_autofree char *text =
    lf_country_label (GTK_WIDGET (self), lf_record_get_text (market, "code"),
                      name);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *tip = NULL;

  /* Translators: %s is a market. */
  tip = g_strdup_printf (_("Remove %s"), name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lf_style_set_tooltip (label, name);
  gtk_widget_set_hexpand (label, TRUE);
  lf_style_set_tooltip (remove, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_add_css_class (box, "columnhead");
  g_object_set_data_full (G_OBJECT (remove), "market",
                          g_strdup (lf_record_get_id (market)), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), remove);
  return box;
}

static char *
say_mean (gpointer      data,
          const LfList *list,
          guint         column)
{
  LfSession *session = session_of (data);
  const LfMarketResult *market =
    lf_results_get_market (lf_session_get_results (session),
                           lf_session_get_product_index (session), column);
  const LfDimensionMean *mean = lf_results_find_mean (market->means,
                                                      market->n_means,
                                                      list->id);

  if (mean == NULL || !mean->mean.known)
    return g_strdup ("–");
  return g_strdup_printf ("%.2f", mean->mean.mean);
}

static LfExplanation *
explain_mean (gpointer      data,
              const LfList *list,
              guint         column)
{
  LfSession *session = session_of (data);

  return lf_results_explain_mean (lf_session_get_results (session),
                                  lf_session_get_product_index (session),
                                  (int) column, list->id);
}

/* What is asked of markets in this step. */
static GPtrArray *
lists_of (LfWherePage *self)
{
  GPtrArray *lists = g_ptr_array_new ();
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session_of (self)),
                             &n);

  for (guint i = 0; i < n; i++)
    {
      const LfFramework *framework = frameworks[i];

      if (framework->step != LF_STEP_WHERE ||
          !lf_walk_has (lf_session_get_snapshot (session_of (self)),
                        framework))
        continue;
      for (guint j = 0; j < framework->n_lists; j++)
        if (framework->lists[j]->scope == LF_SCOPE_MARKET)
          g_ptr_array_add (lists, (gpointer) framework->lists[j]);
    }
  return lists;
}

static LfExplanation *
explain_net (gpointer data)
{
  LfSession *session = session_of (data);
  int market = lf_session_get_market_index (session);

  return market < 0 ? NULL :
         lf_results_explain_net (lf_session_get_results (session),
                                 lf_session_get_product_index (session),
                                 (guint) market);
}

/* Where the market that is looked at stands in the matrix. */
static void
show_verdict (LfWherePage *self)
{
  const LfMarketResult *market =
    lf_session_get_market_result (session_of (self));
  g_autofree char *text = NULL;

  if (market != NULL && market->quadrant != NULL)
    /* Translators: a market, and what its place in the matrix of pull and
     * barriers says, such as “Enter with a partner …”. */
    text = g_strdup_printf (_("%s: %s"), market->name,
                            market->quadrant->text);
  lf_explain_button_set_label (self->verdict, text != NULL ? text :
                               _("Rate pull and barriers to see where the "
                                 "markets lie."));
}

static void
show_table (LfWherePage *self,
            GPtrArray   *markets)
{
  g_autoptr (GPtrArray) lists = lists_of (self);

  gtk_stack_set_visible_child_name (self->stack,
                                    markets_of (self)->len > 0 ? "table"
                                                               : "empty");
  lf_rating_sheet_refresh (self->sheet, lists, markets);
}

/* What the table is made of, in the order in which it is made. */
enum
{
  PART_ROWS,
  PART_COLUMNS,
  N_PARTS
};

static void
lf_where_page_open (LfPage *page,
                    guint   part)
{
  LfWherePage *self = LF_WHERE_PAGE (page);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  show_table (self, part == PART_ROWS ? none : markets_of (self));
}

static void
lf_where_page_refresh (LfPage *page)
{
  LfWherePage *self = LF_WHERE_PAGE (page);
  LfSession *session = session_of (self);
  g_autoptr (LfChart) matrix = lf_session_make_chart (session, "matrix", NULL);
  g_autoptr (LfChart) pull =
    lf_session_make_chart (session, "pull", lf_session_get_market (session));

  show_table (self, markets_of (self));
  lf_chart_pane_set_chart (self->matrix, matrix);
  lf_chart_pane_set_chart (self->pull, pull);
  show_verdict (self);
}

static void
lf_where_page_focus_first (LfPage *page)
{
  LfWherePage *self = LF_WHERE_PAGE (page);

  if (markets_of (self)->len == 0 ||
      !lf_rating_sheet_focus_first (self->sheet))
    gtk_widget_grab_focus (GTK_WIDGET (self->first_button));
}

static gboolean
lf_where_page_reveal (LfPage     *page,
                      const char *item,
                      const char *subject)
{
  return lf_rating_table_focus_cell (LF_WHERE_PAGE (page)->table, item,
                                     subject);
}

/* The rows of the table from the focused one on, without the headings. */
static GPtrArray *
items_from_focus (LfWherePage *self)
{
  GPtrArray *items = g_ptr_array_new ();
  const LfItem *focused = lf_rating_sheet_get_item (self->sheet);
  guint n_rows = lf_rating_table_get_n_rows (self->table);
  gboolean found = FALSE;

  for (guint row = 0; row < n_rows; row++)
    {
      const LfItem *item = lf_rating_table_get_item (self->table, row);

      found = found || item == focused;
      if (found && item != NULL)
        g_ptr_array_add (items, (gpointer) item);
    }
  return items;
}

static GPtrArray *
markets_from_focus (LfWherePage *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  GPtrArray *markets = markets_of (self);
  const char *focused = lf_rating_sheet_get_subject (self->sheet);
  gboolean found = FALSE;

  for (guint i = 0; i < markets->len; i++)
    {
      const char *id = lf_record_get_id (markets->pdata[i]);

      found = found || strcmp (id, focused) == 0;
      if (found)
        g_ptr_array_add (ids, (gpointer) id);
    }
  return ids;
}

static void
paste (LfWherePage *self,
       const char  *text)
{
  LfSession *session = session_of (self);
  g_autoptr (GPtrArray) items = items_from_focus (self);
  g_autoptr (GPtrArray) markets = markets_from_focus (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n;
  LfEdit *edit = lf_paste_ratings (session, items, markets, text, &n, &error);

  if (edit == NULL)
    {
      lf_page_toast (LF_PAGE (self), error->message, FALSE);
      return;
    }
  /* One cell is seen where it is pasted; of many it is shown first what they
   * change, as of a whole table. */
  if (n > 1)
    {
      lf_ratings_dialog_present_edit
        (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), session, edit);
      return;
    }
  title = g_strdup_printf (ngettext ("%u rating pasted", "%u ratings pasted",
                                     n), n);
  if (lf_session_apply (session, edit, LF_APPLY_DEFAULT, &error))
    lf_page_toast (LF_PAGE (self), title, TRUE);
}

static void
clipboard_read_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (LfWherePage) self = data;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (text == NULL || *text == '\0' ||
      lf_rating_sheet_get_item (self->sheet) == NULL)
    return;
  if (lf_ratings_dialog_is_table (text))
    lf_ratings_dialog_present (GTK_WINDOW (gtk_widget_get_root
                                             (GTK_WIDGET (self))),
                               session_of (self), text);
  else
    paste (self, text);
}

static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  LfWherePage *self = data;

  if (lf_rating_sheet_get_item (self->sheet) == NULL ||
      lf_rating_sheet_get_subject (self->sheet) == NULL)
    return GDK_EVENT_PROPAGATE;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL,
                                 clipboard_read_cb, g_object_ref (self));
  return GDK_EVENT_STOP;
}

/* A chooser is made when it is first asked for. */
static void
ensure_chooser (GtkMenuButton *button,
                gpointer       data)
{
  LfWherePage *self = data;
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  chooser = lf_country_chooser_new (TRUE);
  gtk_menu_button_set_popover (button, chooser);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (market_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_chart_button (LfAsideBox *box)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Charts"));

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  g_object_bind_property (box, "revealed", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (box, "wide", button, "visible",
                          G_BINDING_INVERT_BOOLEAN | G_BINDING_SYNC_CREATE);
  return button;
}

/* Above the heads of the rows, where it stays in view. */
static GtkMenuButton *
make_corner (LfRatingTable *table,
             LfAsideBox    *aside)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Add Market"));

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), make_chart_button (aside));
  lf_rating_table_set_corner (table, box);
  return GTK_MENU_BUTTON (button);
}

static void
lf_where_page_constructed (GObject *object)
{
  LfWherePage *self = LF_WHERE_PAGE (object);

  G_OBJECT_CLASS (lf_where_page_parent_class)->constructed (object);
  if (session_of (self) != NULL)
    lf_rating_sheet_set_up (self->sheet, session_of (self),
                            _("Markets and criteria"), make_column_head,
                            say_mean, explain_mean, self);
  lf_explain_button_set_explain (self->verdict, explain_net, self, NULL);
}

static void
lf_where_page_class_init (LfWherePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lf_where_page_constructed;
  LF_PAGE_CLASS (klass)->n_parts = N_PARTS;
  LF_PAGE_CLASS (klass)->open = lf_where_page_open;
  LF_PAGE_CLASS (klass)->refresh = lf_where_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_where_page_focus_first;
  LF_PAGE_CLASS (klass)->reveal = lf_where_page_reveal;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_RATING_SHEET);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-where-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfWherePage, name)
  BIND (stack);
  BIND (first_button);
  BIND (sheet);
  BIND (box);
  BIND (charts);
#undef BIND
}

static void
lf_where_page_init (LfWherePage *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut;

  gtk_widget_init_template (GTK_WIDGET (self));
  lf_page_layout_use (self->stack);
  self->table = lf_rating_sheet_get_table (self->sheet);
  self->matrix = LF_CHART_PANE (lf_chart_pane_new (_("Pull against barriers")));
  self->pull = LF_CHART_PANE (lf_chart_pane_new (_("What pulls, market by "
                                                   "market")));
  self->verdict = LF_EXPLAIN_BUTTON (lf_explain_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->verdict), GTK_ALIGN_START);
  gtk_box_append (self->charts, GTK_WIDGET (self->matrix));
  gtk_box_append (self->charts, GTK_WIDGET (self->verdict));
  gtk_box_append (self->charts, GTK_WIDGET (self->pull));
  self->add_button = make_corner (self->table, self->box);
  gtk_menu_button_set_create_popup_func (self->first_button, ensure_chooser,
                                         self, NULL);
  gtk_menu_button_set_create_popup_func (self->add_button, ensure_chooser,
                                         self, NULL);
  shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                      gtk_callback_action_new (paste_cb, self, NULL));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self->table), shortcuts);
}
