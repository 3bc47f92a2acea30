/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-checklist.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-said-about.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-question-card.h"

/**
 * LfChecklist:
 *
 * Question cards one under the other, about the firm or about one market,
 * with the headings of their lists. Answers go into the session; the cards
 * show what the session holds. Signal:
 *
 * - `past-end` (int, gboolean): the person went on behind the last card (1)
 *   or before the first (−1), and whether by the key that answered it
 */
struct _LfChecklist
{
  AdwBin parent_instance;

  LfSession   *session;
  LfCatalogue *catalogue; /* whose items the cards show */
  char        *subject;
  GtkBox      *box;
  GPtrArray   *cards;
  GPtrArray   *said;
  GHashTable  *disclosures; /* a card → the GtkExpander that it lies behind,
                             * which takes it out of itself when it closes */
  GtkExpander *disclosure;  /* the one that cards are just added to */
  GPtrArray   *folded;      /* of Details: those that nobody has unfolded */
  GArray      *parts;       /* of Part, in their order */
  guint        n_made;      /* of the parts */
  LfChunks     making;
};

/* How many parts are made at once: about as many as a page shows. */
#define AT_ONCE 4

/* How many in each frame after that: to lay a question out takes longer than
 * to make it. */
#define IN_A_FRAME 2

/* One thing below the other: a text, a question, or what stands behind a
 * disclosure. */
typedef struct
{
  const char       *text;
  const char       *css_class;
  const LfItem     *item;
  const LfPractice *practice;
} Part;

/* The questions that go into a practice, which are made when they are asked
 * for. */
typedef struct
{
  const LfPractice *practice;
  GtkExpander      *expander;
  GtkBox           *box;
  gpointer          before;  /* the card that they follow, or %NULL */
} Details;

enum
{
  PAST_END,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfChecklist, lf_checklist, ADW_TYPE_BIN)

static void
refresh_card (LfChecklist    *self,
              LfQuestionCard *card)
{
  static const LfRating unrated = LF_RATING_INIT;
  const LfRatingKey key =
    lf_session_get_key (self->session, lf_question_card_get_item (card),
                        self->subject);
  const LfRating *rating =
    lf_snapshot_find_rating (lf_session_get_snapshot (self->session), &key,
                             NULL);

  lf_question_card_set_rating (card, rating != NULL ? rating : &unrated);
}

static void
answered_cb (LfChecklist    *self,
             const LfRating *rating,
             LfQuestionCard *card)
{
  lf_session_rate (self->session, lf_question_card_get_item (card),
                   self->subject, rating);
  refresh_card (self, card);
}

/* Not behind a disclosure that is closed. */
static gboolean
is_in_sight (LfChecklist *self,
             gpointer     card)
{
  GtkExpander *disclosure = g_hash_table_lookup (self->disclosures, card);

  return disclosure == NULL || gtk_expander_get_expanded (disclosure);
}

static void finish (LfChecklist *self);

static void
advance_cb (LfChecklist    *self,
            int             by,
            gboolean        answered,
            LfQuestionCard *card)
{
  guint index;
  int next;

  finish (self);
  if (!g_ptr_array_find (self->cards, card, &index))
    g_return_if_reached ();
  next = (int) index + by;
  while (next >= 0 && next < (int) self->cards->len &&
         !is_in_sight (self, self->cards->pdata[next]))
    next += by;
  if (next >= 0 && next < (int) self->cards->len)
    gtk_widget_grab_focus (self->cards->pdata[next]);
  else
    g_signal_emit (self, signals[PAST_END], 0, by, answered);
}

static void
lf_checklist_dispose (GObject *object)
{
  LfChecklist *self = LF_CHECKLIST (object);

  lf_chunks_stop (&self->making);
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->said, 0);
  g_ptr_array_set_size (self->folded, 0);
  g_hash_table_remove_all (self->disclosures);
  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (lf_checklist_parent_class)->dispose (object);
}

static void
lf_checklist_finalize (GObject *object)
{
  LfChecklist *self = LF_CHECKLIST (object);

  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->said);
  g_ptr_array_unref (self->folded);
  g_array_unref (self->parts);
  g_hash_table_unref (self->disclosures);
  g_free (self->subject);
  G_OBJECT_CLASS (lf_checklist_parent_class)->finalize (object);
}

static void
lf_checklist_class_init (LfChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_checklist_dispose;
  object_class->finalize = lf_checklist_finalize;

  signals[PAST_END] =
    g_signal_new ("past-end", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                  G_TYPE_BOOLEAN);
}

static void
lf_checklist_init (LfChecklist *self)
{
  self->cards = g_ptr_array_new ();
  self->said = g_ptr_array_new ();
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->disclosures = g_hash_table_new (NULL, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lf_checklist_new:
 * @session: where answers go
 * @subject: (nullable): a market's id; %NULL for the firm
 *
 * Returns: (transfer floating): a checklist without questions
 */
GtkWidget *
lf_checklist_new (LfSession  *session,
                  const char *subject)
{
  LfChecklist *self = g_object_new (LF_TYPE_CHECKLIST, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->catalogue, lf_session_get_catalogue (session));
  self->subject = g_strdup (subject);
  return GTK_WIDGET (self);
}

/* Below a card stands what was said about it. */
static void
add_said (LfChecklist  *self,
          const LfItem *item)
{
  GtkWidget *said = lf_said_about_new (self->session, item);

  gtk_box_append (self->box, said);
  g_ptr_array_add (self->said, said);
}

/* Adds a question to the box that is filled, and to the cards at a place. */
static void
insert_item (LfChecklist  *self,
             const LfItem *item,
             guint         place)
{
  g_autofree char *source = NULL;
  GtkWidget *card;

  source = lf_catalogue_format_sources (lf_session_get_catalogue
                                          (self->session),
                                        item->sources, item->n_sources);
  card = lf_question_card_new (item, source);
  g_signal_connect_object (card, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "advance", G_CALLBACK (advance_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, card);
  g_ptr_array_insert (self->cards, (int) place, card);
  add_said (self, item);
  if (self->disclosure != NULL)
    g_hash_table_insert (self->disclosures, card, self->disclosure);
  refresh_card (self, LF_QUESTION_CARD (card));
}

/* Whether any item of a practice has an answer of its own. */
static gboolean
is_detailed (LfChecklist      *self,
             const LfPractice *practice)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);

  for (guint i = 0; i < practice->list->n_items; i++)
    if (lf_snapshot_find_rating (snapshot,
                                 &(LfRatingKey) {
                                   .item = practice->list->items[i]->id,
                                   .scenario = lf_session_get_scenario
                                                 (self->session) },
                                 NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* Makes the questions that stand behind a disclosure. */
static void
unfold (LfChecklist   *self,
        const Details *details)
{
  GtkBox *outer = self->box;
  guint place = 0;

  if (details->before != NULL &&
      g_ptr_array_find (self->cards, details->before, &place))
    place++;
  else
    place = self->cards->len;
  self->box = details->box;
  self->disclosure = details->expander;
  for (guint i = 0; i < details->practice->list->n_items; i++)
    insert_item (self, details->practice->list->items[i], place + i);
  self->box = outer;
  self->disclosure = NULL;
}

static void
unfolded_cb (LfChecklist *self,
             GParamSpec  *pspec,
             GtkExpander *expander)
{
  for (guint i = 0; i < self->folded->len; i++)
    {
      const Details *details = self->folded->pdata[i];

      if (details->expander == expander &&
          gtk_expander_get_expanded (expander))
        {
          unfold (self, details);
          g_ptr_array_remove_index (self->folded, i);
          return;
        }
    }
}

/* Unfolds the details that a question is among, if nobody has yet. */
static void
unfold_for (LfChecklist *self,
            const char  *item)
{
  for (guint i = 0; i < self->folded->len; i++)
    {
      const Details *details = self->folded->pdata[i];
      const LfList *list = details->practice->list;

      for (guint j = 0; j < list->n_items; j++)
        if (strcmp (list->items[j]->id, item) == 0)
          {
            gtk_expander_set_expanded (details->expander, TRUE);
            return;
          }
    }
}

/* What stands behind a disclosure; the question on the practice as a whole, if
 * there is one, is the last one made. */
static void
make_details (LfChecklist      *self,
              const LfPractice *practice)
{
  Details *details;
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("In detail: %u question",
                                     "In detail: %u questions",
                                     practice->list->n_items),
                           practice->list->n_items);
  details = g_new0 (Details, 1);
  details->practice = practice;
  details->expander = GTK_EXPANDER (gtk_expander_new (label));
  details->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  if (practice->whole != NULL)
    details->before = self->cards->pdata[self->cards->len - 1];
  g_ptr_array_add (self->folded, details);
  gtk_widget_set_margin_top (GTK_WIDGET (details->box), 12);
  gtk_expander_set_child (details->expander, GTK_WIDGET (details->box));
  g_signal_connect_object (details->expander, "notify::expanded",
                           G_CALLBACK (unfolded_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (details->expander));
  gtk_expander_set_expanded (details->expander,
                             practice->whole == NULL ||
                             is_detailed (self, practice));
}

static void
make_part (guint    index,
           gpointer data)
{
  LfChecklist *self = data;
  const Part part = g_array_index (self->parts, Part, self->n_made++);

  if (part.text != NULL)
    gtk_box_append (self->box, lf_label_new (part.text, part.css_class));
  else if (part.item != NULL)
    insert_item (self, part.item, self->cards->len);
  else
    make_details (self, part.practice);
}

/* Makes what is not made yet, for who asks about all of it. */
static void
finish (LfChecklist *self)
{
  lf_chunks_stop (&self->making);
  while (self->n_made < self->parts->len)
    make_part (0, self);
}

/* The first parts are made at once, the others while there is nothing more
 * urgent to do. */
static void
add_part (LfChecklist *self,
          Part         part)
{
  g_array_append_val (self->parts, part);
  if (self->parts->len <= AT_ONCE)
    make_part (0, self);
  else
    lf_chunks_start_later (&self->making, self->parts->len - self->n_made,
                           IN_A_FRAME, make_part, self);
}

static void
add_text (LfChecklist *self,
          const char  *text,
          const char  *css_class)
{
  if (text != NULL)
    add_part (self, (Part) { .text = text, .css_class = css_class });
}

/**
 * lf_checklist_add_item:
 * @self: a checklist
 * @item: a question
 *
 * Adds a question at the end.
 */
void
lf_checklist_add_item (LfChecklist  *self,
                       const LfItem *item)
{
  g_return_if_fail (LF_IS_CHECKLIST (self));

  add_part (self, (Part) { .item = item });
}

/**
 * lf_checklist_add_list:
 * @self: a checklist
 * @list: a list
 * @with_title: whether to put its heading above
 *
 * Adds the questions of a list that are asked of the checklist's subject.
 */
void
lf_checklist_add_list (LfChecklist  *self,
                       const LfList *list,
                       gboolean      with_title)
{
  LfScope scope;
  gboolean first = TRUE;

  g_return_if_fail (LF_IS_CHECKLIST (self));

  scope = self->subject != NULL ? LF_SCOPE_MARKET : LF_SCOPE_FIRM;
  for (guint i = 0; i < list->n_items; i++)
    {
      const LfItem *item = list->items[i];

      if (item->scope != scope || item->kind == LF_ITEM_TEXT)
        continue;
      if (first && with_title)
        {
          add_text (self, list->title, "title-4");
          add_text (self, list->intro, "dim-label");
        }
      first = FALSE;
      lf_checklist_add_item (self, item);
    }
}

/**
 * lf_checklist_add_practice:
 * @self: a checklist about the firm
 * @practice: a practice
 *
 * Adds the question on a practice as a whole, and behind a disclosure those
 * that go into it.
 */
void
lf_checklist_add_practice (LfChecklist      *self,
                           const LfPractice *practice)
{
  g_return_if_fail (LF_IS_CHECKLIST (self));

  add_text (self, practice->title, "title-4");
  add_text (self, practice->description, "dim-label");
  if (practice->whole != NULL)
    lf_checklist_add_item (self, practice->whole);
  add_part (self, (Part) { .practice = practice });
}

/**
 * lf_checklist_refresh:
 * @self: a checklist
 *
 * Shows the answers as they stand in the session.
 */
void
lf_checklist_refresh (LfChecklist *self)
{
  g_return_if_fail (LF_IS_CHECKLIST (self));

  for (guint i = 0; i < self->cards->len; i++)
    refresh_card (self, self->cards->pdata[i]);
  for (guint i = 0; i < self->said->len; i++)
    lf_said_about_refresh (self->said->pdata[i]);
}

/* The first question without an answer that is made and in sight. */
static GtkWidget *
find_open (LfChecklist *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (!lf_question_card_is_answered (self->cards->pdata[i]) &&
        is_in_sight (self, self->cards->pdata[i]))
      return self->cards->pdata[i];
  return NULL;
}

/**
 * lf_checklist_focus_first:
 * @self: a checklist
 *
 * Focuses the first question without an answer, or the first one.
 */
void
lf_checklist_focus_first (LfChecklist *self)
{
  GtkWidget *card;

  g_return_if_fail (LF_IS_CHECKLIST (self));

  card = find_open (self);
  if (card == NULL)
    {
      finish (self);
      card = find_open (self);
    }
  if (card == NULL && self->cards->len > 0)
    card = self->cards->pdata[0];
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

/**
 * lf_checklist_focus_last:
 * @self: a checklist
 *
 * Focuses the last question, for who goes backward.
 */
void
lf_checklist_focus_last (LfChecklist *self)
{
  g_return_if_fail (LF_IS_CHECKLIST (self));

  finish (self);
  for (guint i = self->cards->len; i > 0; i--)
    if (is_in_sight (self, self->cards->pdata[i - 1]))
      {
        gtk_widget_grab_focus (self->cards->pdata[i - 1]);
        return;
      }
}

/**
 * lf_checklist_reveal:
 * @self: a checklist
 * @item: an item's id
 *
 * Focuses a question.
 *
 * Returns: whether it is here
 */
gboolean
lf_checklist_reveal (LfChecklist *self,
                     const char  *item)
{
  g_return_val_if_fail (LF_IS_CHECKLIST (self), FALSE);

  finish (self);
  unfold_for (self, item);
  for (guint i = 0; i < self->cards->len; i++)
    if (strcmp (lf_question_card_get_item (self->cards->pdata[i])->id,
                item) == 0)
      {
        GtkExpander *disclosure =
          g_hash_table_lookup (self->disclosures, self->cards->pdata[i]);

        if (disclosure != NULL)
          gtk_expander_set_expanded (disclosure, TRUE);
        gtk_widget_grab_focus (self->cards->pdata[i]);
        return TRUE;
      }
  return FALSE;
}
