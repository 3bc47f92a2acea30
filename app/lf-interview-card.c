/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-interview-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-interview.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfInterviewCard:
 *
 * An open question: what was answered, which codes of the code book it is
 * tagged with, and which questions the answer helps to rate. A view: the
 * answer goes into the session when the field is left.
 */
struct _LfInterviewCard
{
  AdwBin parent_instance;

  LfSession       *session;
  LfCatalogue     *catalogue; /* whose question it is */
  const LfItem    *question;
  char            *participant;
  GtkTextView     *text;
  LfFlow          *tags;
  GtkWidget       *tag_button;
  LfFlow          *targets;
  GtkWidget       *targets_row;
  gboolean         refreshing;
};

G_DEFINE_FINAL_TYPE (LfInterviewCard, lf_interview_card, ADW_TYPE_BIN)

static const LfTable *
code_book (LfInterviewCard *self)
{
  return lf_catalogue_table (lf_session_get_catalogue (self->session),
                             "code-book");
}

static const char *
code_text (const LfTable *book,
           const LfRow   *row)
{
  for (guint c = 0; c < book->n_columns; c++)
    if (strcmp (book->columns[c], "code") == 0 && row->cells[c] != NULL)
      return row->cells[c];
  return row->id;
}

static const LfRecord *
record_of (LfInterviewCard *self)
{
  return lf_snapshot_get (lf_session_get_snapshot (self->session),
                          LF_RECORD_ANSWER,
                          LF_KEY (self->question->id,
                                  self->participant != NULL
                                    ? self->participant : ""));
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static char *
typed_text (LfInterviewCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
commit (LfInterviewCard *self)
{
  const LfRecord *record = record_of (self);
  g_autofree char *text = g_strstrip (typed_text (self));
  const char *old = record != NULL ? lf_record_get_text (record, "text") : "";
  g_autoptr (GError) error = NULL;

  if (strcmp (text, old) != 0)
    lf_session_apply (self->session,
                      lf_interview_edit_answer
                        (lf_session_get_snapshot (self->session),
                         self->question, self->participant, text, &error),
                      LF_APPLY_DEFAULT, &error);
}

static void
left_cb (LfInterviewCard *self)
{
  if (!self->refreshing && self->session != NULL)
    commit (self);
}

static void
set_tag (LfInterviewCard *self,
         const char      *code,
         gboolean         on)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session,
                    lf_interview_edit_tag
                      (lf_session_get_snapshot (self->session),
                       self->question, self->participant, code, on, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
untag_cb (LfInterviewCard *self,
          GtkWidget       *button)
{
  set_tag (self, g_object_get_data (G_OBJECT (button), "code"), FALSE);
}

static void
code_toggled_cb (LfInterviewCard *self,
                 GtkCheckButton  *button)
{
  if (!self->refreshing)
    set_tag (self, g_object_get_data (G_OBJECT (button), "code"),
             gtk_check_button_get_active (button));
}

/* ── Tags ────────────────────────────────────────────────────────────── */

static GtkWidget *
make_tag (LfInterviewCard *self,
          const LfTable   *book,
          const LfRow     *row)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *tip = NULL;

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content),
                                code_text (book, row));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content),
                                    "window-close-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), content);
  /* Translators: %s is a code of the code book. */
  tip = g_strdup_printf (_("Take away the tag “%s”"), code_text (book, row));
  lf_style_set_tooltip (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "tag");
  g_object_set_data (G_OBJECT (button), "code", (gpointer) row->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (untag_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static gboolean
is_tagged (const LfRecord *record,
           const char     *code)
{
  g_autofree const char **tags = NULL;

  return record != NULL &&
         g_variant_lookup (lf_record_get_value (record), "tags", "^a&s",
                           &tags) &&
         g_strv_contains (tags, code);
}

static void
show_tags (LfInterviewCard *self,
           const LfRecord  *record)
{
  const LfTable *book = code_book (self);

  lf_flow_clear (self->tags);
  for (guint r = 0; book != NULL && r < book->n_rows; r++)
    if (is_tagged (record, book->rows[r].id))
      lf_flow_append (self->tags, make_tag (self, book, &book->rows[r]));
  gtk_widget_set_visible (GTK_WIDGET (self->tags),
                          gtk_widget_get_first_child
                            (GTK_WIDGET (self->tags)) != NULL);
  gtk_widget_set_sensitive (self->tag_button, record != NULL);
  lf_style_set_tooltip (self->tag_button,
                        record != NULL
                          ? NULL : _("Answer before you tag"));
}

/* The whole code book, made when it is asked for. */
static void
fill_codes (GtkMenuButton *button,
            gpointer       data)
{
  LfInterviewCard *self = data;
  const LfTable *book = code_book (self);
  const LfRecord *record = record_of (self);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint r = 0; book != NULL && r < book->n_rows; r++)
    {
      GtkWidget *check =
        gtk_check_button_new_with_label (code_text (book, &book->rows[r]));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   is_tagged (record, book->rows[r].id));
      g_object_set_data (G_OBJECT (check), "code",
                         (gpointer) book->rows[r].id);
      g_signal_connect_object (check, "toggled",
                               G_CALLBACK (code_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height
    (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

/* ── What the answer feeds ───────────────────────────────────────────── */

static char *
target_text (LfInterviewCard         *self,
             const LfInterviewTarget *target)
{
  LfRatingKey key;
  LfAnswer answer;

  if (!target->single)
    return g_strdup (target->label);
  key = lf_session_get_key (self->session, target->item, NULL);
  if (target->item->scope != LF_SCOPE_FIRM ||
      !lf_snapshot_get_answer (lf_session_get_snapshot (self->session), &key,
                               &answer) ||
      answer.state != LF_RATING_RATED ||
      answer.kind != LF_ANSWER_SCALE)
    return g_strdup (target->label);
  /* Translators: a question in a few words and its rating. */
  return g_strdup_printf (_("%s: %.4g"), target->label, answer.value);
}

static void
show_targets (LfInterviewCard *self)
{
  LfCatalogue *catalogue = lf_session_get_catalogue (self->session);
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  gboolean any = FALSE;

  lf_flow_clear (self->targets);
  for (guint i = 0; i < self->question->n_feeds; i++)
    {
      LfInterviewTarget target;
      g_autofree char *text = NULL;
      GtkWidget *button;

      if (!lf_interview_find_target (catalogue, self->question->feeds[i],
                                     &target) ||
          (target.framework != NULL &&
           !lf_walk_has (snapshot, target.framework)) ||
          target.item == NULL)
        continue;
      text = target_text (self, &target);
      button = gtk_button_new_with_label (text);
      gtk_widget_add_css_class (button, "tag");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                      "win.show-item");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        target.item->id);
      lf_flow_append (self->targets, button);
      any = TRUE;
    }
  gtk_widget_set_visible (self->targets_row, any);
}

/* ── The object ──────────────────────────────────────────────────────── */

static void
lf_interview_card_dispose (GObject *object)
{
  g_clear_object (&LF_INTERVIEW_CARD (object)->session);
  g_clear_object (&LF_INTERVIEW_CARD (object)->catalogue);
  G_OBJECT_CLASS (lf_interview_card_parent_class)->dispose (object);
}

static void
lf_interview_card_finalize (GObject *object)
{
  g_free (LF_INTERVIEW_CARD (object)->participant);
  G_OBJECT_CLASS (lf_interview_card_parent_class)->finalize (object);
}

static void
lf_interview_card_class_init (LfInterviewCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_interview_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_interview_card_finalize;
}

static void
lf_interview_card_init (LfInterviewCard *self)
{
}

static GtkWidget *
make_text (LfInterviewCard *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  gtk_text_view_set_top_margin (self->text, 6);
  gtk_text_view_set_bottom_margin (self->text, 6);
  gtk_text_view_set_left_margin (self->text, 8);
  gtk_text_view_set_right_margin (self->text, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->question->question, -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame),
                                 GTK_WIDGET (self->text));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame),
                                              72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame),
                                              240);
  gtk_scrolled_window_set_propagate_natural_height
    (GTK_SCROLLED_WINDOW (frame), TRUE);
  gtk_widget_add_css_class (frame, "text-frame");
  return frame;
}

static GtkWidget *
make_tag_row (LfInterviewCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Tag"));

  self->tags = LF_FLOW (lf_flow_new (6));
  gtk_widget_set_hexpand (GTK_WIDGET (self->tags), TRUE);
  self->tag_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->tag_button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->tag_button),
                                         TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->tag_button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->tag_button),
                                         fill_codes, self, NULL);
  gtk_widget_set_valign (self->tag_button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), self->tag_button);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->tags));
  return row;
}

static void
fill (LfInterviewCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = lf_label_new (_("Helps to rate"), "caption");
  g_autofree char *number = lf_interview_number (self->question);
  g_autofree char *heading = NULL;

  /* Translators: a question’s number and the question. */
  heading = g_strdup_printf (_("%s. %s"), number, self->question->question);
  gtk_box_append (GTK_BOX (box), lf_label_new (heading, "heading"));
  if (self->question->probes != NULL)
    gtk_box_append (GTK_BOX (box), lf_label_new (self->question->probes,
                                                 "dim-label"));
  gtk_box_append (GTK_BOX (box), make_text (self));
  gtk_box_append (GTK_BOX (box), make_tag_row (self));
  self->targets_row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->targets = LF_FLOW (lf_flow_new (6));
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (self->targets_row), hint);
  gtk_box_append (GTK_BOX (self->targets_row), GTK_WIDGET (self->targets));
  gtk_box_append (GTK_BOX (box), self->targets_row);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "interview-card");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_interview_card_new:
 * @session: where answers go
 * @question: an open question
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
lf_interview_card_new (LfSession    *session,
                       const LfItem *question)
{
  LfInterviewCard *self = g_object_new (LF_TYPE_INTERVIEW_CARD, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, lf_session_get_catalogue (session));
  self->question = question;
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * lf_interview_card_get_question:
 * @self: a card
 *
 * Returns: (transfer none): its question
 */
const LfItem *
lf_interview_card_get_question (LfInterviewCard *self)
{
  g_return_val_if_fail (LF_IS_INTERVIEW_CARD (self), NULL);

  return self->question;
}

/**
 * lf_interview_card_set_participant:
 * @self: a card
 * @participant: (nullable): id of who answers; %NULL for everybody together
 *
 * Says whose answer is shown and edited.
 */
void
lf_interview_card_set_participant (LfInterviewCard *self,
                                   const char      *participant)
{
  g_return_if_fail (LF_IS_INTERVIEW_CARD (self));

  if (g_strcmp0 (self->participant, participant) == 0)
    return;
  commit (self);
  g_free (self->participant);
  self->participant = g_strdup (participant);
  lf_interview_card_refresh (self);
}

/**
 * lf_interview_card_refresh:
 * @self: a card
 *
 * Shows the answer as it stands in the session; a field that is being
 * written in keeps what is written.
 */
void
lf_interview_card_refresh (LfInterviewCard *self)
{
  const LfRecord *record;
  const char *text;
  g_autofree char *typed = NULL;

  g_return_if_fail (LF_IS_INTERVIEW_CARD (self));

  record = record_of (self);
  text = record != NULL ? lf_record_get_text (record, "text") : "";
  typed = typed_text (self);
  self->refreshing = TRUE;
  if (!gtk_widget_has_focus (GTK_WIDGET (self->text)) &&
      strcmp (typed, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text,
                              -1);
  show_tags (self, record);
  self->refreshing = FALSE;
  show_targets (self);
}

/**
 * lf_interview_card_focus:
 * @self: a card
 *
 * Focuses the field for the answer.
 */
void
lf_interview_card_focus (LfInterviewCard *self)
{
  g_return_if_fail (LF_IS_INTERVIEW_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
