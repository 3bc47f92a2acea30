/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-question-book.h"

#include <glib/gi18n.h>

#include "app/lf-chapter.h"
#include "app/lf-checklist.h"
#include "app/lf-market-picker.h"
#include "app/lf-product-picker.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-page-layout.h"
#include "widgets/lf-progress-ring.h"

/**
 * LfQuestionBook:
 *
 * The checklists of one step, one chapter at a time: a tab for each chapter,
 * a choice of the market where a chapter asks about markets, and one of the
 * product where products may differ. A checklist is made when it is first
 * turned to. Signal:
 *
 * - `past-end`: the last question of the last chapter is answered
 * - `turned`: another chapter is open
 */
struct _LfQuestionBook
{
  AdwBin parent_instance;

  LfSession       *session;
  LfCatalogue     *catalogue; /* whose lists the chapters hold */
  GPtrArray       *chapters;
  GArray          *tab_list;
  guint            open;
  LfChunks         counting;  /* how far each chapter is answered */

  LfFlow          *tabs;
  LfFlow          *choice_row;
  GtkWidget       *market_row;
  LfMarketPicker  *picker;
  GtkWidget       *product_row;
  LfProductPicker *products;
  GtkStack        *stack;
};

/* A chapter's tab, and how far its questions are answered. */
typedef struct
{
  GtkWidget      *tab;
  LfProgressRing *ring;
} Tab;

enum
{
  PAST_END,
  TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfQuestionBook, lf_question_book, ADW_TYPE_BIN)

static const LfChapter *
chapter_at (LfQuestionBook *self,
            guint           index)
{
  return self->chapters->pdata[index];
}

static Tab *
tab_at (LfQuestionBook *self,
        guint           index)
{
  return &g_array_index (self->tab_list, Tab, index);
}

static const char *
subject_of (LfQuestionBook  *self,
            const LfChapter *chapter)
{
  return chapter->scope == LF_SCOPE_MARKET
           ? lf_session_get_market (self->session) : NULL;
}

static LfChecklist *
current_checklist (LfQuestionBook *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return child != NULL && LF_IS_CHECKLIST (child) ? LF_CHECKLIST (child)
                                                  : NULL;
}

static void
turn_to (LfQuestionBook *self,
         guint           chapter)
{
  if (self->open == chapter)
    return;
  self->open = chapter;
  g_signal_emit (self, signals[TURNED], 0);
}

static void
past_end_cb (LfQuestionBook *self,
             int             by,
             gboolean        answered)
{
  LfChapterPlace place = { self->open, lf_session_get_market (self->session) };
  LfChecklist *checklist;

  if (!(answered ? lf_chapters_find_open (self->chapters, self->session,
                                          &place)
                 : lf_chapters_step (self->chapters, self->session, by,
                                     &place)))
    {
      if (by > 0)
        g_signal_emit (self, signals[PAST_END], 0);
      return;
    }
  if (place.market != NULL)
    lf_session_set_market (self->session, place.market);
  turn_to (self, place.chapter);
  lf_question_book_refresh (self);
  checklist = current_checklist (self);
  if (by > 0)
    lf_question_book_focus_first (self);
  else if (checklist != NULL)
    lf_checklist_focus_last (checklist);
}

static GtkWidget *
no_markets (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = lf_button_new_with_mnemonic (_("_Choose Markets"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page),
                                 "mark-location-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Market Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("These questions are asked for each "
                                     "market that you consider."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i",
                                    (int) LF_STEP_WHERE);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
make_checklist (LfQuestionBook  *self,
                const LfChapter *chapter,
                const char      *subject)
{
  GtkWidget *checklist = lf_checklist_new (self->session, subject);

  for (guint i = 0; i < chapter->lists->len; i++)
    {
      const LfList *list = chapter->lists->pdata[i];
      const LfPractice *practice =
        lf_catalogue_practice (lf_session_get_catalogue (self->session),
                               list->id);

      if (practice != NULL)
        lf_checklist_add_practice (LF_CHECKLIST (checklist), practice);
      else
        lf_checklist_add_list (LF_CHECKLIST (checklist), list, TRUE);
    }
  g_signal_connect_object (checklist, "past-end", G_CALLBACK (past_end_cb),
                           self, G_CONNECT_SWAPPED);
  return checklist;
}

static void
show_choices (LfQuestionBook *self,
              gboolean        market,
              gboolean        product)
{
  if (market)
    lf_market_picker_refresh (self->picker);
  gtk_widget_set_visible (self->market_row, market);
  gtk_widget_set_visible (self->product_row, product);
  gtk_widget_set_visible (GTK_WIDGET (self->choice_row), market || product);
}

/* Turns to the open chapter (and market), making its page when needed. */
static void
show_page (LfQuestionBook *self)
{
  const LfChapter *chapter = chapter_at (self, self->open);
  const char *subject = subject_of (self, chapter);
  g_autofree char *name = g_strdup_printf ("%u/%s", self->open,
                                           subject != NULL ? subject : "");
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  if (chapter->page != NULL)
    page = chapter->page;
  if (page == NULL)
    {
      page = chapter->scope == LF_SCOPE_MARKET && subject == NULL
               ? no_markets () : make_checklist (self, chapter, subject);
      gtk_stack_add_named (self->stack, page, name);
    }
  else if (LF_IS_CHECKLIST (page))
    lf_checklist_refresh (LF_CHECKLIST (page));
  gtk_stack_set_visible_child (self->stack, page);
  lf_product_picker_set_for_answers (self->products, chapter->page == NULL);
  show_choices (self,
                chapter->scope == LF_SCOPE_MARKET && subject != NULL,
                lf_session_get_n_products (self->session) > 1 &&
                lf_chapter_is_by_product (chapter));
}

/* With many markets and people a chapter takes a while to count. */
static void
show_progress (guint    index,
               gpointer data)
{
  LfQuestionBook *self = data;

  lf_progress_ring_set_fraction (tab_at (self, index)->ring,
                                 lf_chapter_progress (chapter_at (self, index),
                                                      self->session));
}

static void
show_tabs (LfQuestionBook *self)
{
  for (guint i = 0; i < self->chapters->len; i++)
    {
      const LfChapter *chapter = chapter_at (self, i);
      const Tab *tab = tab_at (self, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab->tab),
                                    i == self->open);
      gtk_widget_set_visible (GTK_WIDGET (tab->ring), chapter->page == NULL);
    }
  lf_chunks_start_later (&self->counting, self->chapters->len, 0,
                         show_progress, self);
  gtk_widget_set_visible (GTK_WIDGET (self->tabs), self->chapters->len > 1);
}

static void
tab_clicked_cb (LfQuestionBook *self,
                GtkWidget      *tab)
{
  for (guint i = 0; i < self->chapters->len; i++)
    if (tab_at (self, i)->tab == tab)
      turn_to (self, i);
  lf_question_book_refresh (self);
}

static void
add_tab (LfQuestionBook *self,
         const char     *title)
{
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *ring = lf_progress_ring_new ();
  const Tab both = { tab, LF_PROGRESS_RING (ring) };

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ring);
  gtk_button_set_child (GTK_BUTTON (tab), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (tab),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "chapter");
  g_signal_connect_object (tab, "clicked", G_CALLBACK (tab_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  lf_flow_append (self->tabs, tab);
  g_array_append_val (self->tab_list, both);
}

static void
lf_question_book_dispose (GObject *object)
{
  lf_chunks_stop (&LF_QUESTION_BOOK (object)->counting);
  g_clear_object (&LF_QUESTION_BOOK (object)->session);
  g_clear_object (&LF_QUESTION_BOOK (object)->catalogue);
  G_OBJECT_CLASS (lf_question_book_parent_class)->dispose (object);
}

static void
lf_question_book_finalize (GObject *object)
{
  g_ptr_array_unref (LF_QUESTION_BOOK (object)->chapters);
  g_array_unref (LF_QUESTION_BOOK (object)->tab_list);
  G_OBJECT_CLASS (lf_question_book_parent_class)->finalize (object);
}

static void
lf_question_book_class_init (LfQuestionBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_question_book_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_question_book_finalize;

  signals[PAST_END] =
    g_signal_new ("past-end", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TURNED] =
    g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_question_book_init (LfQuestionBook *self)
{
  self->chapters =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_chapter_free);
  self->tab_list = g_array_new (FALSE, FALSE, sizeof (Tab));
}

static GtkWidget *
make_choice (const char *title,
             GtkWidget  *picker)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), picker);
  return row;
}

/**
 * lf_question_book_new:
 * @session: where answers go
 *
 * Returns: (transfer floating): a book without chapters
 */
GtkWidget *
lf_question_book_new (LfSession *session)
{
  LfQuestionBook *self = g_object_new (LF_TYPE_QUESTION_BOOK, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, lf_session_get_catalogue (session));
  self->tabs = LF_FLOW (lf_flow_new (6));
  self->choice_row = LF_FLOW (lf_flow_new (12));
  self->picker = LF_MARKET_PICKER (lf_market_picker_new (session));
  self->market_row = make_choice (_("Market"), GTK_WIDGET (self->picker));
  self->products = LF_PRODUCT_PICKER (lf_product_picker_new (session, TRUE));
  self->product_row = make_choice (_("Product"),
                                   GTK_WIDGET (self->products));
  self->stack = GTK_STACK (gtk_stack_new ());
  lf_page_layout_use (self->stack);
  lf_flow_append (self->choice_row, self->market_row);
  lf_flow_append (self->choice_row, self->product_row);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tabs));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice_row));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

static LfChapter *
add_chapter (LfQuestionBook *self,
             const char     *title,
             LfScope         scope)
{
  LfChapter *chapter = lf_chapter_new (scope);

  add_tab (self, title);
  g_ptr_array_add (self->chapters, chapter);
  return chapter;
}

/**
 * lf_question_book_add_chapter:
 * @self: a book
 * @title: the tab's text
 * @lists: (array length=n_lists): the lists behind it
 * @n_lists: how many
 * @scope: whether it asks about the firm or about markets
 *
 * Adds a chapter at the end.
 */
void
lf_question_book_add_chapter (LfQuestionBook      *self,
                              const char          *title,
                              const LfList *const *lists,
                              guint                n_lists,
                              LfScope              scope)
{
  LfChapter *chapter;

  g_return_if_fail (LF_IS_QUESTION_BOOK (self));

  chapter = add_chapter (self, title, scope);
  for (guint i = 0; i < n_lists; i++)
    g_ptr_array_add (chapter->lists, (gpointer) lists[i]);
}

/**
 * lf_question_book_add_page:
 * @self: a book
 * @title: the tab's text
 * @scope: %LF_SCOPE_MARKET to have the choice of the market above it
 * @page: (transfer floating): what to show
 *
 * Adds a chapter that is no checklist: what the answers say.
 */
void
lf_question_book_add_page (LfQuestionBook *self,
                           const char     *title,
                           LfScope         scope,
                           GtkWidget      *page)
{
  LfChapter *chapter;

  g_return_if_fail (LF_IS_QUESTION_BOOK (self));

  chapter = add_chapter (self, title, scope);
  chapter->page = g_object_ref_sink (page);
  gtk_stack_add_named (self->stack, page, NULL);
}

/**
 * lf_question_book_turn_to_page:
 * @self: a book
 * @page: a page that was added
 *
 * Opens the chapter that is no checklist.
 */
void
lf_question_book_turn_to_page (LfQuestionBook *self,
                               GtkWidget      *page)
{
  g_return_if_fail (LF_IS_QUESTION_BOOK (self));

  for (guint i = 0; i < self->chapters->len; i++)
    if (chapter_at (self, i)->page == page)
      turn_to (self, i);
  lf_question_book_refresh (self);
}

/**
 * lf_question_book_is_at_page:
 * @self: a book
 *
 * Returns: whether the open chapter is no checklist
 */
gboolean
lf_question_book_is_at_page (LfQuestionBook *self)
{
  g_return_val_if_fail (LF_IS_QUESTION_BOOK (self), FALSE);

  return self->open < self->chapters->len &&
         chapter_at (self, self->open)->page != NULL;
}

/**
 * lf_question_book_add_list:
 * @self: a book
 * @list: a list
 *
 * Adds a chapter of one list.
 */
void
lf_question_book_add_list (LfQuestionBook *self,
                           const LfList   *list)
{
  lf_question_book_add_chapter (self, list->label, &list, 1, list->scope);
}

/**
 * lf_question_book_refresh:
 * @self: a book
 *
 * Shows the open chapter's answers and all chapters' progress.
 */
void
lf_question_book_refresh (LfQuestionBook *self)
{
  g_return_if_fail (LF_IS_QUESTION_BOOK (self));

  if (self->chapters->len == 0)
    return;
  lf_product_picker_refresh (self->products);
  show_tabs (self);
  show_page (self);
}

/**
 * lf_question_book_focus_first:
 * @self: a book
 *
 * Focuses the open chapter's first question without an answer. In a chapter
 * that is no checklist the focus stays where it is, if it is there already.
 */
void
lf_question_book_focus_first (LfQuestionBook *self)
{
  LfChecklist *checklist;

  g_return_if_fail (LF_IS_QUESTION_BOOK (self));

  checklist = current_checklist (self);
  if (checklist != NULL)
    lf_checklist_focus_first (checklist);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * lf_question_book_reveal:
 * @self: a book
 * @item: an item's id
 * @subject: (nullable): a market's id
 *
 * Turns to a question and focuses it.
 *
 * Returns: whether the book has it
 */
gboolean
lf_question_book_reveal (LfQuestionBook *self,
                         const char     *item,
                         const char     *subject)
{
  g_return_val_if_fail (LF_IS_QUESTION_BOOK (self), FALSE);

  for (guint i = 0; i < self->chapters->len; i++)
    if (lf_chapter_has (chapter_at (self, i), item))
      {
        turn_to (self, i);
        if (subject != NULL)
          lf_session_set_market (self->session, subject);
        lf_question_book_refresh (self);
        return current_checklist (self) != NULL &&
               lf_checklist_reveal (current_checklist (self), item);
      }
  return FALSE;
}
