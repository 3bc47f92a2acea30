/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-search-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-steps.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-list-box.h"

/* More would not be read; a further word finds fewer. */
#define MOST_RESULTS 30

/**
 * LfSearchPopover:
 *
 * Finds a question by its words and jumps to it. Signal:
 *
 * - `chosen` (int step, const char *item, const char *subject): the step,
 *   the item, and the market it is asked for (or %NULL)
 */
struct _LfSearchPopover
{
  GtkPopover parent_instance;

  GtkEditable *entry;
  GtkStack    *stack;
  GtkListBox  *results;

  LfSession   *session;
  LfCatalogue *catalogue; /* whose items the results show */
  char        *sought;    /* the words that they have */
  GtkWidget   *before;    /* (weak): had the keys when it opened */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfSearchPopover, lf_search_popover, GTK_TYPE_POPOVER)

static gboolean
item_matches (const LfItem *item,
              const char   *query)
{
  g_autofree char *hay = g_strjoin (" ", item->question, item->label,
                                    item->list->title, NULL);

  if (g_str_match_string (query, hay, TRUE))
    return TRUE;
  /* Scripts without spaces between words. */
  return !g_str_is_ascii (query) && strstr (hay, query) != NULL;
}

/* The first market, where the item is asked for markets. */
static const char *
subject_of (LfSearchPopover *self,
            const LfItem    *item)
{
  GPtrArray *markets;

  if (item->scope != LF_SCOPE_MARKET)
    return NULL;
  markets = lf_snapshot_list (lf_session_get_snapshot (self->session),
                              LF_RECORD_MARKET);
  return markets->len > 0 ? lf_record_get_id (markets->pdata[0]) : NULL;
}

static GtkWidget *
make_row (const LfItem     *item,
          const LfStepPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *question = gtk_label_new (item->question);
  GtkWidget *place;
  g_autofree char *text = NULL;

  /* Translators: where a question stands: a step of the walk and a list. */
  text = g_strdup_printf (_("%s · %s"), _(page->title), item->list->title);
  place = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (question), TRUE);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (question), 44);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  question, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  place, NULL, -1);
  g_object_set_data (G_OBJECT (row), "item", (gpointer) item);
  return row;
}

/* The entry tells of what is typed a moment later, a key may come before:
 * what is found already stays. */
static void
search_changed_cb (LfSearchPopover *self)
{
  const char *query = gtk_editable_get_text (self->entry);
  const LfItem *const *items;
  guint n, found = 0;

  if (g_strcmp0 (self->sought, query) == 0)
    return;
  g_free (self->sought);
  self->sought = g_strdup (query);
  lf_list_box_cut (self->results, 0);
  if (self->session != NULL)
    g_set_object (&self->catalogue, lf_session_get_catalogue (self->session));
  if (*query == '\0' || self->session == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }
  items = lf_catalogue_items (lf_session_get_catalogue (self->session), &n);
  for (guint i = 0; i < n && found < MOST_RESULTS; i++)
    {
      const LfStepPage *page;

      if (items[i]->off || items[i]->list == NULL ||
          items[i]->list->framework == NULL ||
          items[i]->scope == LF_SCOPE_CANDIDATE ||
          !lf_walk_has (lf_session_get_snapshot (self->session),
                        items[i]->list->framework) ||
          !item_matches (items[i], query))
        continue;
      page = lf_steps_find (items[i]->list->framework->step);
      if (page == NULL)
        continue;
      gtk_list_box_append (self->results, make_row (items[i], page));
      found++;
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    found > 0 ? "results" : "none");
}

static void
row_activated_cb (LfSearchPopover *self,
                  GtkListBoxRow   *row)
{
  const LfItem *item = g_object_get_data (G_OBJECT (row), "item");
  g_autofree char *subject = g_strdup (subject_of (self, item));

  g_signal_emit (self, signals[CHOSEN], 0, (int) item->list->framework->step,
                 item->id, subject);
}

static void
entry_activate_cb (LfSearchPopover *self)
{
  GtkListBoxRow *first;

  search_changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->results, 0);
  if (first != NULL)
    row_activated_cb (self, first);
}

/* Down goes from the words to the first question that has them, where the
 * arrow keys go on, unless the input method takes it to choose among words. */
static gboolean
entry_key_cb (LfSearchPopover *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  GtkListBoxRow *first;

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  search_changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->results, 0);
  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* Up from the first row goes back to the words. */
static gboolean
results_edge_cb (LfSearchPopover  *self,
                 GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP &&
         gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
stop_search_cb (LfSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
closed_cb (LfSearchPopover *self)
{
  if (self->before != NULL && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
}

/* Opens with the last words selected, so that typing starts anew. */
static void
lf_search_popover_map (GtkWidget *widget)
{
  LfSearchPopover *self = LF_SEARCH_POPOVER (widget);

  g_set_weak_pointer (&self->before,
                      gtk_root_get_focus (gtk_widget_get_root (widget)));
  GTK_WIDGET_CLASS (lf_search_popover_parent_class)->map (widget);
  /* What can be found may be something else by now. */
  g_clear_pointer (&self->sought, g_free);
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
lf_search_popover_dispose (GObject *object)
{
  g_clear_weak_pointer (&LF_SEARCH_POPOVER (object)->before);
  g_clear_pointer (&LF_SEARCH_POPOVER (object)->sought, g_free);
  g_clear_object (&LF_SEARCH_POPOVER (object)->session);
  g_clear_object (&LF_SEARCH_POPOVER (object)->catalogue);
  G_OBJECT_CLASS (lf_search_popover_parent_class)->dispose (object);
}

static void
lf_search_popover_class_init (LfSearchPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_search_popover_dispose;
  widget_class->map = lf_search_popover_map;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING,
                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LfSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, LfSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, LfSearchPopover,
                                        results);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_edge_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
lf_search_popover_init (LfSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lf_search_popover_set_session:
 * @self: a popover
 * @session: where to search
 */
void
lf_search_popover_set_session (LfSearchPopover *self,
                               LfSession       *session)
{
  g_return_if_fail (LF_IS_SEARCH_POPOVER (self));

  g_set_object (&self->session, session);
}
