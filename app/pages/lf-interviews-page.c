/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-interviews-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-interview-card.h"
#include "app/print/lf-guide-print.h"
#include "models/assessment/lf-interview.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"

/**
 * LfInterviewsPage:
 *
 * The interview guide: to print, and to fill in. Answers stand beside the
 * questions that they help to rate; tags gather them by the code book.
 */
struct _LfInterviewsPage
{
  LfPage parent_instance;

  GtkWidget    *who_row;
  GtkDropDown  *who;
  LfFlow       *tabs;
  GtkStack     *parts;
  GtkBox       *codes;

  GPtrArray    *buttons;
  GPtrArray    *cards;
  GPtrArray    *participants;
  guint64       steps;
  gboolean      refreshing;
};

G_DEFINE_FINAL_TYPE (LfInterviewsPage, lf_interviews_page, LF_TYPE_PAGE)

static LfSession *
session_of (LfInterviewsPage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

/* ── Parts of the guide ──────────────────────────────────────────────── */

static void
tab_clicked_cb (LfInterviewsPage *self,
                GtkWidget        *tab)
{
  gtk_stack_set_visible_child_name (self->parts,
                                    g_object_get_data (G_OBJECT (tab),
                                                       "part"));
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i],
                                  self->buttons->pdata[i] == tab);
}

static void
add_part (LfInterviewsPage *self,
          const char       *id,
          const char       *label,
          GtkWidget        *child)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "chapter");
  g_object_set_data (G_OBJECT (tab), "part",
                     (gpointer) g_intern_string (id));
  g_signal_connect_object (tab, "clicked", G_CALLBACK (tab_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab),
                                self->buttons->len == 0);
  lf_flow_append (self->tabs, tab);
  g_ptr_array_add (self->buttons, tab);
  gtk_stack_add_named (self->parts, child, id);
}

static void
add_list (LfInterviewsPage *self,
          const LfList     *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  guint before = self->cards->len;

  gtk_box_append (GTK_BOX (box), lf_label_new (list->title, "title-4"));
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i]->kind == LF_ITEM_TEXT)
      {
        GtkWidget *card = lf_interview_card_new (session_of (self),
                                                 list->items[i]);

        gtk_box_append (GTK_BOX (box), card);
        g_ptr_array_add (self->cards, card);
      }
  if (self->cards->len > before)
    add_part (self, list->id, list->label, box);
  else
    g_object_unref (g_object_ref_sink (box));
}

static void
make_parts (LfInterviewsPage *self)
{
  LfSession *session = session_of (self);
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  GtkWidget *child;
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  self->steps = lf_snapshot_get_stamp (snapshot, LF_RECORD_STEP);
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->buttons, 0);
  lf_flow_clear (self->tabs);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))))
    gtk_stack_remove (self->parts, child);
  for (guint f = 0; f < n; f++)
    if (frameworks[f]->step == LF_STEP_INTERVIEWS &&
        lf_walk_has (snapshot, frameworks[f]))
      for (guint l = 0; l < frameworks[f]->n_lists; l++)
        add_list (self, frameworks[f]->lists[l]);
  self->codes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  add_part (self, "code-book", _("Code Book"), GTK_WIDGET (self->codes));
}

/* ── The code book ───────────────────────────────────────────────────── */

static char *
cell (const LfTable *table,
      const LfRow   *row,
      const char    *column)
{
  for (guint c = 0; c < table->n_columns; c++)
    if (strcmp (table->columns[c], column) == 0 && row->cells[c] != NULL)
      return g_strdup (row->cells[c]);
  return NULL;
}

static void
add_code (LfInterviewsPage *self,
          const LfTable    *book,
          const LfRow      *row)
{
  LfSession *session = session_of (self);
  g_autoptr (GArray) answers =
    lf_interview_tagged (lf_session_get_catalogue (session),
                         lf_session_get_snapshot (session), row->id);
  g_autofree char *code = cell (book, row, "code");
  g_autofree char *theme = cell (book, row, "theme");
  g_autofree char *subtheme = cell (book, row, "subtheme");
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *escaped = g_markup_escape_text (code, -1);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u answer", "%u answers", answers->len),
                     answers->len);
  g_autofree char *place = theme == NULL ? NULL
    : subtheme == NULL ? g_strdup (theme)
    /* Translators: a theme of the code book and a part of it. */
    : g_strdup_printf (_("%s: %s"), theme, subtheme);
  g_autofree char *line = place == NULL ? g_strdup (count)
    /* Translators: where a code belongs, and how many answers have it. */
    : g_strdup_printf (_("%s · %s"), place, count);
  g_autofree char *subtitle = g_markup_escape_text (line, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), escaped);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  for (guint a = 0; a < answers->len; a++)
    {
      const LfInterviewAnswer *answer =
        &g_array_index (answers, LfInterviewAnswer, a);
      GtkWidget *quote = adw_action_row_new ();
      g_autofree char *said = g_markup_escape_text (answer->text, -1);
      g_autofree char *asked =
        g_markup_escape_text (answer->participant != NULL
                                ? answer->participant
                                : answer->question->label, -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (quote), said);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (quote), asked);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), quote);
    }
  gtk_widget_set_sensitive (expander, answers->len > 0);
  gtk_list_box_append (GTK_LIST_BOX (gtk_widget_get_last_child
                                       (GTK_WIDGET (self->codes))), expander);
}

static void
show_codes (LfInterviewsPage *self)
{
  LfCatalogue *catalogue = lf_session_get_catalogue (session_of (self));
  const LfTable *book = lf_catalogue_table (catalogue, "code-book");
  GtkWidget *list = gtk_list_box_new ();

  lf_box_clear (self->codes);
  if (book == NULL)
    return;
  gtk_box_append (self->codes, lf_label_new (book->title, "title-4"));
  if (book->intro != NULL)
    gtk_box_append (self->codes, lf_label_new (book->intro, "dim-label"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (self->codes, list);
  for (guint r = 0; r < book->n_rows; r++)
    add_code (self, book, &book->rows[r]);
}

/* ── Who answers ─────────────────────────────────────────────────────── */

static const char *
participant_of (LfInterviewsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->who);

  return selected > 0 && selected <= self->participants->len
           ? self->participants->pdata[selected - 1] : NULL;
}

static void
who_cb (LfInterviewsPage *self)
{
  if (self->refreshing)
    return;
  for (guint i = 0; i < self->cards->len; i++)
    lf_interview_card_set_participant (self->cards->pdata[i],
                                       participant_of (self));
}

static const char *
name_of (LfRecord *participant)
{
  const char *name = lf_record_get_text (participant, "name");

  return *name != '\0' ? name : _("No name");
}

/* Whether the people of the list are those of the document, by name too. */
static gboolean
lists (LfInterviewsPage *self,
       GPtrArray        *people)
{
  GListModel *names = gtk_drop_down_get_model (self->who);

  if (names == NULL || people->len != self->participants->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (strcmp (lf_record_get_id (people->pdata[i]),
                self->participants->pdata[i]) != 0 ||
        strcmp (name_of (people->pdata[i]),
                gtk_string_list_get_string (GTK_STRING_LIST (names),
                                            i + 1)) != 0)
      return FALSE;
  return TRUE;
}

static void
show_who (LfInterviewsPage *self)
{
  GPtrArray *people = lf_snapshot_list (lf_session_get_snapshot
                                          (session_of (self)),
                                        LF_RECORD_PARTICIPANT);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = 0;

  gtk_widget_set_visible (self->who_row, people->len > 0);
  if (lists (self, people))
    return;
  chosen = g_strdup (participant_of (self));
  g_ptr_array_set_size (self->participants, 0);
  gtk_string_list_append (names, _("Everybody together"));
  for (guint i = 0; i < people->len; i++)
    {
      const char *id = lf_record_get_id (people->pdata[i]);

      g_ptr_array_add (self->participants, g_strdup (id));
      gtk_string_list_append (names, name_of (people->pdata[i]));
      if (g_strcmp0 (id, chosen) == 0)
        selected = i + 1;
    }
  self->refreshing = TRUE;
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, selected);
  self->refreshing = FALSE;
  who_cb (self);
}

/* ── The page ────────────────────────────────────────────────────────── */

static void
lf_interviews_page_refresh (LfPage *page)
{
  LfInterviewsPage *self = LF_INTERVIEWS_PAGE (page);

  if (lf_snapshot_get_stamp (lf_session_get_snapshot (session_of (self)),
                             LF_RECORD_STEP) != self->steps)
    make_parts (self);
  show_who (self);
  for (guint i = 0; i < self->cards->len; i++)
    lf_interview_card_refresh (self->cards->pdata[i]);
  show_codes (self);
}

static void
lf_interviews_page_focus_first (LfPage *page)
{
  LfInterviewsPage *self = LF_INTERVIEWS_PAGE (page);

  for (guint i = 0; i < self->cards->len; i++)
    if (gtk_widget_get_mapped (self->cards->pdata[i]))
      {
        lf_interview_card_focus (self->cards->pdata[i]);
        return;
      }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
lf_interviews_page_reveal (LfPage     *page,
                           const char *item,
                           const char *subject)
{
  LfInterviewsPage *self = LF_INTERVIEWS_PAGE (page);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const LfItem *question =
        lf_interview_card_get_question (self->cards->pdata[i]);

      if (strcmp (question->id, item) != 0)
        continue;
      for (guint b = 0; b < self->buttons->len; b++)
        if (strcmp (g_object_get_data (self->buttons->pdata[b], "part"),
                    question->list->id) == 0)
          tab_clicked_cb (self, self->buttons->pdata[b]);
      lf_interview_card_focus (self->cards->pdata[i]);
      return TRUE;
    }
  return FALSE;
}

static LfReportKind
kind_of (const char *action)
{
  return g_str_has_suffix (action, "answers") ? LF_REPORT_ANSWERS
                                              : LF_REPORT_INTERVIEWS;
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  lf_guide_print (LF_PAGE (widget), kind_of (name));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_guide_save (LF_PAGE (widget), kind_of (name));
}

static void
lf_interviews_page_constructed (GObject *object)
{
  LfInterviewsPage *self = LF_INTERVIEWS_PAGE (object);

  G_OBJECT_CLASS (lf_interviews_page_parent_class)->constructed (object);
  if (session_of (self) != NULL)
    make_parts (self);
}

static void
lf_interviews_page_finalize (GObject *object)
{
  LfInterviewsPage *self = LF_INTERVIEWS_PAGE (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->participants);
  G_OBJECT_CLASS (lf_interviews_page_parent_class)->finalize (object);
}

static void
lf_interviews_page_class_init (LfInterviewsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lf_interviews_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = lf_interviews_page_finalize;
  LF_PAGE_CLASS (klass)->refresh = lf_interviews_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_interviews_page_focus_first;
  LF_PAGE_CLASS (klass)->reveal = lf_interviews_page_reveal;

  g_type_ensure (LF_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-interviews-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfInterviewsPage, name)
  BIND (who_row);
  BIND (who);
  BIND (tabs);
  BIND (parts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, who_cb);
  gtk_widget_class_install_action (widget_class, "guide.print-blank", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "guide.print-answers", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "guide.save-blank", NULL,
                                   save_action);
  gtk_widget_class_install_action (widget_class, "guide.save-answers", NULL,
                                   save_action);
}

static void
lf_interviews_page_init (LfInterviewsPage *self)
{
  self->buttons = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  self->participants = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
