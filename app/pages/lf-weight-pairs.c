/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-pairs.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/pages/lf-weight-rows.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/lf-i18n.h"
#include "widgets/lf-label.h"
#include "widgets/lf-line-layout.h"

/* Up to this many criteria every pair is asked for; of more, each with its
 * neighbour, which links them all, and whatever pairs a person adds. */
#define ALL_PAIRS 6

/* The judgements of Saaty 1980: how many times more, 9 for the first to 9
 * for the second, after “not judged”. */
#define N_JUDGEMENTS 17

/* How many letters of a name go into a choice, which shows about twenty. */
#define NAME_ROOM 14

/* How many rows are made before they are drawn: a row with a choice takes
 * some milliseconds. */
#define ROWS_AT_ONCE 1

/**
 * LfWeightPairs:
 *
 * Pairwise comparison of the criteria of a level, how consistent it is, and
 * the judgement that would mend it. A view: the judgements are in the
 * session.
 */
struct _LfWeightPairs
{
  AdwBin parent_instance;

  LfSession           *session;
  GtkBox              *box;
  GtkWidget           *consistency;
  GtkWidget           *mend_text;
  GtkWidget           *mend;
  AdwPreferencesGroup *group;
  AdwExpanderRow      *more;
  AdwComboRow         *first;
  AdwComboRow         *second;
  GtkStringList       *choices;  /* of another pair: all criteria */
  LfWeightRows         rows;
  GArray              *pairs;    /* Pair, of all rows */
  GPtrArray           *ids;
  GPtrArray           *names;
  gboolean             filling;

  guint                worst_row;
  guint                worst_column;
  double               suggested;
};

G_DEFINE_FINAL_TYPE (LfWeightPairs, lf_weight_pairs, ADW_TYPE_BIN)

/* Which pair a row is about, and how it is judged. */
typedef struct
{
  guint a;
  guint b;
  guint choice;
} Pair;

static Pair *
pair_at (LfWeightPairs *self,
         guint          index)
{
  return &g_array_index (self->pairs, Pair, index);
}

static double
judgement_of (guint choice)
{
  int steps = 9 - (int) choice;       /* 1 … 17 → 8 … −8 */

  return steps >= 0 ? steps + 1.0 : 1.0 / (1.0 - steps);
}

/* The choice nearest to a judgement; 0 for none. */
static guint
choice_of (double judgement)
{
  if (!(judgement > 0))
    return 0;
  if (judgement >= 1)
    return 9 - (guint) (CLAMP (floor (judgement + 0.5), 1, 9) - 1);
  return 9 + (guint) (CLAMP (floor (1 / judgement + 0.5), 1, 9) - 1);
}

static void
put (LfWeightPairs *self,
     guint          a,
     guint          b,
     double         judgement)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session,
                    lf_edit_new_answer_weight (
                      lf_session_get_snapshot (self->session),
                      lf_session_get_scenario (self->session), "pairwise",
                      self->rows.level, self->ids->pdata[a],
                      self->ids->pdata[b], self->names->pdata[a], judgement,
                      &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
chosen_cb (AdwComboRow   *row,
           GParamSpec    *pspec,
           LfWeightPairs *self)
{
  const Pair *pair =
    pair_at (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row),
                                                        "pair")));
  guint choice = adw_combo_row_get_selected (row);

  if (self->filling)
    return;
  put (self, pair->a, pair->b, choice > 0 ? judgement_of (choice) : -1);
}

/* Whether there is room for a name in a choice. */
static gboolean
is_short (const char *name)
{
  return g_utf8_strlen (name, -1) <= NAME_ROOM;
}

static char *
say_choice (const char *first,
            const char *second,
            double      judgement)
{
  if (judgement == 1)
    return g_strdup (_("Alike"));
  if (is_short (first) && is_short (second))
    /* Translators: the one of two criteria that matters more, and how many
     * times. */
    return g_strdup_printf (_("“%s”, %.0f times"),
                            judgement > 1 ? first : second,
                            judgement > 1 ? judgement : 1 / judgement);
  if (judgement > 1)
    /* Translators: of two criteria, the first matters more. */
    return g_strdup_printf (_("First, %.0f times"), judgement);
  /* Translators: of two criteria, the second matters more. */
  return g_strdup_printf (_("Second, %.0f times"), 1 / judgement);
}

static GtkStringList *
new_judgements (const char *first,
                const char *second)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Not judged"));
  for (guint choice = 1; choice <= N_JUDGEMENTS; choice++)
    {
      g_autofree char *text = say_choice (first, second,
                                          judgement_of (choice));

      gtk_string_list_append (list, text);
    }
  return list;
}

/* Names a row and what there is to choose in it after its two criteria. */
static void
name_row (LfWeightPairs *self,
          AdwComboRow   *row,
          const Pair    *pair)
{
  const char *first = self->names->pdata[pair->a];
  const char *second = self->names->pdata[pair->b];
  g_autoptr (GtkStringList) judgements = NULL;
  g_autofree char *title = NULL;

  /* Translators: two criteria that are compared. */
  title = g_strdup_printf (_("%s or %s"), first, second);
  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                 title) == 0)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  judgements = new_judgements (first, second);
  adw_combo_row_set_model (row, G_LIST_MODEL (judgements));
}

static void
fill_row (GtkWidget *row,
          guint      index,
          gpointer   data)
{
  LfWeightPairs *self = data;
  const Pair *pair = pair_at (self, index);

  self->filling = TRUE;
  name_row (self, ADW_COMBO_ROW (row), pair);
  if (adw_combo_row_get_selected (ADW_COMBO_ROW (row)) != pair->choice)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), pair->choice);
  self->filling = FALSE;
}

static GtkWidget *
make_row (guint    index,
          gpointer data)
{
  LfWeightPairs *self = data;
  GtkWidget *row = adw_combo_row_new ();

  lf_line_layout_use_below (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), "pair", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb),
                           self, 0);
  adw_preferences_group_add (self->group, row);
  return row;
}

static double
judged (const LfWeightStudy *study,
        guint                a,
        guint                b)
{
  return study->answers->pairwise->judgements[(gsize) a * study->n + b];
}

static gboolean
is_asked (const LfWeightStudy *study,
          guint                a,
          guint                b)
{
  return study->n <= ALL_PAIRS || b == a + 1 || judged (study, a, b) > 0;
}

/* The pairs to show. */
static GArray *
find_pairs (const LfWeightStudy *study)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint a = 0; a < study->n; a++)
    for (guint b = a + 1; b < study->n; b++)
      if (is_asked (study, a, b))
        {
          Pair pair = { a, b, choice_of (judged (study, a, b)) };

          g_array_append_val (pairs, pair);
        }
  return pairs;
}

/* Whether the pairs are of these criteria. */
static gboolean
fits (LfWeightPairs       *self,
      const LfWeightStudy *study)
{
  if (g_strcmp0 (self->rows.level, study->group) != 0 ||
      self->ids->len != study->n)
    return FALSE;
  for (guint k = 0; k < study->n; k++)
    if (strcmp (self->ids->pdata[k], study->ids[k]) != 0 ||
        strcmp (self->names->pdata[k], study->names[k]) != 0)
      return FALSE;
  return TRUE;
}

static void
show_choices (LfWeightPairs *self)
{
  adw_combo_row_set_model (self->first, G_LIST_MODEL (self->choices));
  adw_combo_row_set_model (self->second, G_LIST_MODEL (self->choices));
}

static void
take_criteria (LfWeightPairs       *self,
               const LfWeightStudy *study)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->names, 0);
  for (guint k = 0; k < study->n; k++)
    {
      g_ptr_array_add (self->ids, g_strdup (study->ids[k]));
      g_ptr_array_add (self->names, g_strdup (study->names[k]));
      gtk_string_list_append (names, study->names[k]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), study->n > ALL_PAIRS);
  g_set_object (&self->choices, names);
  if (self->first != NULL)
    show_choices (self);
}

/* What was judged, as a person says it. */
static char *
say_judged (const char *first,
            const char *second,
            double      judgement)
{
  if (fabs (judgement - 1) < 1e-9)
    /* Translators: two criteria. */
    return g_strdup_printf (_("You said that “%s” and “%s” matter alike."),
                            first, second);
  /* Translators: two criteria and how many times more the first matters. */
  return g_strdup_printf (_("You said that “%s” matters %.1f times as much as "
                            "“%s”."),
                          judgement > 1 ? first : second,
                          judgement > 1 ? judgement : 1 / judgement,
                          judgement > 1 ? second : first);
}

/* What all other judgements imply. */
static char *
say_implied (const char *first,
             const char *second,
             double      judgement)
{
  if (fabs (judgement - 1) < 1e-9)
    /* Translators: two criteria. */
    return g_strdup_printf (_("All other judgements say that “%s” and “%s” "
                              "matter alike."), first, second);
  /* Translators: two criteria and how many times more the first matters. */
  return g_strdup_printf (_("All other judgements say that “%s” matters %.1f "
                            "times as much as “%s”."),
                          judgement > 1 ? first : second,
                          judgement > 1 ? judgement : 1 / judgement,
                          judgement > 1 ? second : first);
}

static void
show_consistency (LfWeightPairs       *self,
                  const LfWeightStudy *study)
{
  const LfWeightTrial *trial = &study->trials[LF_ELICITATION_PAIRWISE];
  gboolean mends = trial->known && trial->has_worst && !trial->consistent;
  g_autofree char *given = NULL;
  g_autofree char *text = NULL;

  /* Translators: how many of all pairs were compared. */
  given = g_strdup_printf (_("%u of %u pairs judged."), trial->n_given,
                           trial->n_asked);
  text = trial->note != NULL ? g_strconcat (given, lf_i18n_sentence_gap (),
                                            trial->note, NULL)
                             : g_strdup (given);
  lf_label_set (self->consistency, text);
  gtk_widget_set_visible (self->mend, mends);
  gtk_widget_set_visible (self->mend_text, mends);
  if (mends)
    {
      const char *first = study->names[trial->worst_row];
      const char *second = study->names[trial->worst_column];
      guint choice = choice_of (trial->worst_suggested);
      g_autofree char *is = say_judged (first, second, trial->worst_is);
      g_autofree char *other = NULL;
      g_autofree char *whole = NULL;

      self->worst_row = trial->worst_row;
      self->worst_column = trial->worst_column;
      self->suggested = judgement_of (choice);
      other = say_implied (first, second, self->suggested);
      whole = g_strconcat (is, lf_i18n_sentence_gap (), other, NULL);
      lf_label_set (self->mend_text, whole);
    }
}

static void
mend_cb (LfWeightPairs *self)
{
  put (self, self->worst_row, self->worst_column, self->suggested);
}

static void
add_cb (LfWeightPairs *self)
{
  guint a = adw_combo_row_get_selected (self->first);
  guint b = adw_combo_row_get_selected (self->second);

  if (a != b && a < self->ids->len && b < self->ids->len)
    put (self, MIN (a, b), MAX (a, b), 1);
}

/**
 * lf_weight_pairs_show:
 * @self: the pairs
 * @study: the level
 *
 * Shows the judgements and how consistent they are.
 */
void
lf_weight_pairs_show (LfWeightPairs       *self,
                      const LfWeightStudy *study)
{
  if (!fits (self, study))
    take_criteria (self, study);
  g_array_unref (self->pairs);
  self->pairs = find_pairs (study);
  lf_weight_rows_show (&self->rows, study->group, self->pairs->len);
  show_consistency (self, study);
}

static void
lf_weight_pairs_dispose (GObject *object)
{
  LfWeightPairs *self = LF_WEIGHT_PAIRS (object);

  lf_weight_rows_clear (&self->rows);
  g_clear_object (&self->session);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_weight_pairs_parent_class)->dispose (object);
}

static void
lf_weight_pairs_class_init (LfWeightPairsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_weight_pairs_dispose;
}

static AdwComboRow *
add_choice (LfWeightPairs *self,
            const char    *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (self->more, row);
  return ADW_COMBO_ROW (row);
}

/* What asks for another pair is made when it is unfolded. */
static void
unfolded_cb (LfWeightPairs *self)
{
  GtkWidget *row, *button;

  if (self->first != NULL || !adw_expander_row_get_expanded (self->more))
    return;
  row = adw_action_row_new ();
  button = lf_button_new_with_mnemonic (_("_Compare"));
  self->first = add_choice (self, _("First"));
  self->second = add_choice (self, _("Second"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (self->more, row);
  if (self->choices != NULL)
    show_choices (self);
}

static void
make_more (LfWeightPairs *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->more = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more),
                                 _("Compare another pair"));
  g_signal_connect_object (self->more, "notify::expanded",
                           G_CALLBACK (unfolded_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->more));
  gtk_box_append (self->box, group);
}

static void
lf_weight_pairs_init (LfWeightPairs *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->rows = (LfWeightRows) {
    .rows = g_ptr_array_new (), .make = make_row, .fill = fill_row,
    .data = self, .at_once = ROWS_AT_ONCE,
  };
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group,
                                   _("Which of the two matters more?"));
  self->consistency = lf_label_new (NULL, NULL);
  self->mend_text = lf_label_new (NULL, "warning");
  self->mend = lf_button_new_with_mnemonic (_("_Mend This Judgement"));
  gtk_widget_set_halign (self->mend, GTK_ALIGN_START);
  g_signal_connect_object (self->mend, "clicked", G_CALLBACK (mend_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (self->group));
  make_more (self);
  gtk_box_append (self->box, self->consistency);
  gtk_box_append (self->box, self->mend_text);
  gtk_box_append (self->box, self->mend);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lf_weight_pairs_new:
 * @session: the session
 *
 * Returns: (transfer floating): pairs to judge
 */
GtkWidget *
lf_weight_pairs_new (LfSession *session)
{
  LfWeightPairs *self = g_object_new (LF_TYPE_WEIGHT_PAIRS, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
