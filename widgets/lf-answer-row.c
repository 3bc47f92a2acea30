/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-answer-row.h"

#include <math.h>

#include "widgets/lf-anchor-text.h"
#include "widgets/lf-answer-row-private.h"

#define HALF_STEP 0.5

/**
 * LfAnswerRow:
 *
 * The possible answers to one item as buttons: the scale with half steps,
 * yes and no for a factor, or the options of a choice; then "don't know"
 * and, for ratings, "not applicable". Pressing the chosen one takes the
 * answer back.
 *
 * The row shows an answer and reports a wish to change it. Signals:
 *
 * - `answered` (const LfRating *): the person wants this answer
 * - `advance` (int, gboolean): the person wants the next (1) or previous (−1)
 *   question, and whether because the same key answered this one
 *
 * # CSS nodes
 *
 * `answer-row` with one `flow` inside.
 */
enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

enum
{
  ANSWERED,
  ADVANCE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfAnswerRow, lf_answer_row, GTK_TYPE_WIDGET)

static gboolean
is_rated (LfAnswerRow *self)
{
  return self->rating.state == LF_RATING_RATED;
}

static void
advance (LfAnswerRow *self,
         int          by,
         gboolean     answered)
{
  g_signal_emit (self, signals[ADVANCE], 0, by, answered);
}

/* Asks for an answer like the present one but for what @change says. */
static void
ask_for (LfAnswerRow *self,
         LfRatingState   state,
         LfAnswerKind    kind,
         double          value,
         gboolean        yes,
         const char    **choices)
{
  LfRating wanted = self->rating;

  wanted.state = state;
  wanted.kind = state == LF_RATING_RATED ? kind : LF_ANSWER_NONE;
  wanted.value = kind == LF_ANSWER_SCALE ? value : 0;
  wanted.yes = kind == LF_ANSWER_YES_NO && yes;
  wanted.choices = kind == LF_ANSWER_CHOICE ? choices : NULL;
  g_signal_emit (self, signals[ANSWERED], 0, &wanted);
}

static void
ask_for_value (LfAnswerRow *self,
               double          value)
{
  ask_for (self, LF_RATING_RATED, LF_ANSWER_SCALE, value, FALSE, NULL);
}

static void
ask_for_state (LfAnswerRow *self,
               LfRatingState   state)
{
  ask_for (self, state, LF_ANSWER_NONE, 0, FALSE, NULL);
}

static void
step_by (LfAnswerRow *self,
         double          by)
{
  double from = is_rated (self) ? self->rating.value
                                : LF_ANSWER_SCALE_MAX / 2.0;

  ask_for_value (self, CLAMP (from + by, 0, LF_ANSWER_SCALE_MAX));
}

/* Turns one option of a choice on or off. An exclusive option rules out the
 * others; in a single choice every option is exclusive. */
static void
toggle_choice (LfAnswerRow *self,
               guint           index)
{
  const LfChoice *toggled = &self->item->choices[index];
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  gboolean on = !lf_rating_has_choice (&self->rating, toggled->id);

  for (guint i = 0; i < self->item->n_choices; i++)
    {
      const LfChoice *choice = &self->item->choices[i];
      gboolean keep = lf_rating_has_choice (&self->rating, choice->id);

      if (i == index)
        keep = on;
      else if (on && (!self->item->multiple || toggled->exclusive ||
                      choice->exclusive))
        keep = FALSE;
      if (keep)
        g_ptr_array_add (chosen, (gpointer) choice->id);
    }
  if (chosen->len == 0)
    {
      ask_for_state (self, LF_RATING_UNRATED);
      return;
    }
  g_ptr_array_add (chosen, NULL);
  ask_for (self, LF_RATING_RATED, LF_ANSWER_CHOICE, 0, FALSE,
           (const char **) chosen->pdata);
}

static void
show_states (LfAnswerRow *self)
{
  gboolean between = self->item->kind == LF_ITEM_RATING && is_rated (self) &&
                     self->rating.value != floor (self->rating.value);

  for (guint i = 0; i < self->options->len; i++)
    {
      GtkToggleButton *button = self->options->pdata[i];
      gboolean on = FALSE;

      if (is_rated (self))
        switch (self->item->kind)
          {
          case LF_ITEM_FACTOR:
            on = self->rating.yes == (i == 0);
            break;
          case LF_ITEM_CHOICE:
            on = lf_rating_has_choice (&self->rating,
                                       self->item->choices[i].id);
            break;
          case LF_ITEM_RATING:
          case LF_ITEM_TEXT:
          default:
            on = self->rating.value == i;
            break;
          }
      gtk_toggle_button_set_active (button, on);
      if (between && fabs (self->rating.value - i) < 1)
        gtk_widget_add_css_class (GTK_WIDGET (button), "half");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (button), "half");
    }
  gtk_toggle_button_set_active (self->unknown,
                                self->rating.state == LF_RATING_UNKNOWN);
  if (self->not_applicable != NULL)
    gtk_toggle_button_set_active
      (self->not_applicable,
       self->rating.state == LF_RATING_NOT_APPLICABLE);
  if (self->half != NULL)
    {
      g_autofree char *text = between ? lf_value_text (self->rating.value)
                                      : NULL;

      gtk_label_set_text (self->half, text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->half), between);
      gtk_widget_set_sensitive (self->less, !is_rated (self) ||
                                            self->rating.value > 0);
      gtk_widget_set_sensitive (self->more,
                                !is_rated (self) ||
                                  self->rating.value < LF_ANSWER_SCALE_MAX);
    }
}

void
lf_answer_row_option_clicked (LfAnswerRow *self,
                              GtkButton   *button)
{
  guint index;

  if (!g_ptr_array_find (self->options, button, &index))
    g_return_if_reached ();
  switch (self->item->kind)
    {
    case LF_ITEM_FACTOR:
      if (is_rated (self) && self->rating.yes == (index == 0))
        ask_for_state (self, LF_RATING_UNRATED);
      else
        ask_for (self, LF_RATING_RATED, LF_ANSWER_YES_NO, 0, index == 0,
                 NULL);
      break;
    case LF_ITEM_CHOICE:
      toggle_choice (self, index);
      break;
    case LF_ITEM_RATING:
    case LF_ITEM_TEXT:
    default:
      if (is_rated (self) && self->rating.value == index)
        ask_for_state (self, LF_RATING_UNRATED);
      else
        ask_for_value (self, index);
      break;
    }
  /* The click flipped the button; the answer decides what it shows. */
  show_states (self);
}

void
lf_answer_row_state_clicked (LfAnswerRow *self,
                             GtkButton   *button)
{
  LfRatingState state = GTK_TOGGLE_BUTTON (button) == self->unknown
                          ? LF_RATING_UNKNOWN : LF_RATING_NOT_APPLICABLE;

  ask_for_state (self, self->rating.state == state ? LF_RATING_UNRATED
                                                   : state);
  show_states (self);
}

void
lf_answer_row_less (LfAnswerRow *self)
{
  step_by (self, -HALF_STEP);
}

void
lf_answer_row_more (LfAnswerRow *self)
{
  step_by (self, HALF_STEP);
}

static gboolean
press_scale_key (LfAnswerRow *self,
                 guint           keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (c >= '0' && c <= '0' + LF_ANSWER_SCALE_MAX)
    {
      ask_for_value (self, c - '0');
      advance (self, 1, TRUE);
    }
  else if (c == '+' || c == '=')
    step_by (self, HALF_STEP);
  else if (c == '-' || c == 0x2212)
    step_by (self, -HALF_STEP);
  else if (c == 'n' || c == 'N')
    {
      ask_for_state (self, LF_RATING_NOT_APPLICABLE);
      advance (self, 1, TRUE);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
press_factor_key (LfAnswerRow *self,
                  guint           keyval)
{
  guint lower = gdk_keyval_to_lower (keyval);

  if (lower != GDK_KEY_y && lower != GDK_KEY_n)
    return FALSE;
  ask_for (self, LF_RATING_RATED, LF_ANSWER_YES_NO, 0, lower == GDK_KEY_y,
           NULL);
  advance (self, 1, TRUE);
  return TRUE;
}

static gboolean
key_pressed (LfAnswerRow     *self,
             guint            keyval,
             GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      advance (self, -1, FALSE);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      advance (self, 1, FALSE);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      ask_for_state (self, LF_RATING_UNRATED);
      return TRUE;
    case GDK_KEY_d:
    case GDK_KEY_D:
      ask_for_state (self, LF_RATING_UNKNOWN);
      advance (self, 1, TRUE);
      return TRUE;
    default:
      break;
    }
  if (self->item->kind == LF_ITEM_RATING)
    return press_scale_key (self, keyval);
  if (self->item->kind == LF_ITEM_FACTOR)
    return press_factor_key (self, keyval);
  return FALSE;
}

static void
lf_answer_row_constructed (GObject *object)
{
  LfAnswerRow *self = LF_ANSWER_ROW (object);

  G_OBJECT_CLASS (lf_answer_row_parent_class)->constructed (object);
  g_return_if_fail (self->item != NULL);

  lf_answer_row_build (self);
  show_states (self);
}

static void
lf_answer_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_pointer (value, (gpointer) LF_ANSWER_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_answer_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      LF_ANSWER_ROW (object)->item = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Focus arriving from outside lands on the chosen answer, or on the first
 * one. */
static gboolean
lf_answer_row_grab_focus (GtkWidget *widget)
{
  LfAnswerRow *self = LF_ANSWER_ROW (widget);
  GtkToggleButton *target = NULL;

  for (guint i = 0; i < self->options->len && target == NULL; i++)
    if (gtk_toggle_button_get_active (self->options->pdata[i]))
      target = self->options->pdata[i];
  if (gtk_toggle_button_get_active (self->unknown))
    target = self->unknown;
  if (self->not_applicable != NULL &&
      gtk_toggle_button_get_active (self->not_applicable))
    target = self->not_applicable;
  if (target == NULL && self->options->len > 0)
    target = self->options->pdata[0];
  return target != NULL && gtk_widget_grab_focus (GTK_WIDGET (target));
}

static void
lf_answer_row_dispose (GObject *object)
{
  LfAnswerRow *self = LF_ANSWER_ROW (object);

  g_ptr_array_set_size (self->options, 0);
  if (self->answers != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->answers));
      self->answers = NULL;
    }
  G_OBJECT_CLASS (lf_answer_row_parent_class)->dispose (object);
}

static void
lf_answer_row_finalize (GObject *object)
{
  LfAnswerRow *self = LF_ANSWER_ROW (object);

  lf_rating_clear (&self->rating);
  g_clear_pointer (&self->stored, g_variant_unref);
  g_ptr_array_unref (self->options);
  G_OBJECT_CLASS (lf_answer_row_parent_class)->finalize (object);
}

static void
lf_answer_row_class_init (LfAnswerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lf_answer_row_constructed;
  object_class->get_property = lf_answer_row_get_property;
  object_class->set_property = lf_answer_row_set_property;
  object_class->dispose = lf_answer_row_dispose;
  object_class->finalize = lf_answer_row_finalize;
  widget_class->grab_focus = lf_answer_row_grab_focus;

  /**
   * LfAnswerRow:item:
   *
   * The #LfItem, which must outlive the row.
   */
  props[PROP_ITEM] =
    g_param_spec_pointer ("item", NULL, NULL,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ADVANCE] =
    g_signal_new ("advance", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                  G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "answer-row");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class,
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
lf_answer_row_init (LfAnswerRow *self)
{
  self->options = g_ptr_array_new ();
  self->rating = (LfRating) LF_RATING_INIT;
  self->answers = LF_FLOW (lf_flow_new (6));
  gtk_widget_set_parent (GTK_WIDGET (self->answers), GTK_WIDGET (self));
}

/**
 * lf_answer_row_new:
 * @item: the question; must outlive the row
 *
 * Returns: (transfer floating): a row that shows no answer yet
 */
GtkWidget *
lf_answer_row_new (const LfItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  return g_object_new (LF_TYPE_ANSWER_ROW, "item", item, NULL);
}

/**
 * lf_answer_row_get_rating:
 * @self: a row
 *
 * Returns: (transfer none): the answer that is shown; valid until the next
 *   lf_answer_row_set_rating()
 */
const LfRating *
lf_answer_row_get_rating (LfAnswerRow *self)
{
  g_return_val_if_fail (LF_IS_ANSWER_ROW (self), NULL);

  return &self->rating;
}

/**
 * lf_answer_row_set_rating:
 * @self: a row
 * @rating: the answer to show; copied
 *
 * Returns: whether it differs from the answer that was shown
 */
gboolean
lf_answer_row_set_rating (LfAnswerRow    *self,
                          const LfRating *rating)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (LF_IS_ANSWER_ROW (self), FALSE);
  g_return_val_if_fail (rating != NULL, FALSE);

  value = g_variant_ref_sink (lf_rating_to_variant (rating));
  if (self->stored != NULL && g_variant_equal (self->stored, value))
    return FALSE;
  lf_rating_clear (&self->rating);
  g_clear_pointer (&self->stored, g_variant_unref);
  self->stored = g_steal_pointer (&value);
  lf_rating_init_from_variant (&self->rating, self->stored);
  show_states (self);
  return TRUE;
}

/**
 * lf_answer_row_press:
 * @self: a row
 * @keyval: a key
 * @state: the modifiers that are held
 *
 * Takes a key for the question, wherever in its neighbourhood it was
 * pressed: 0–4, D, N, + and − and so on.
 *
 * Returns: whether the key meant something
 */
gboolean
lf_answer_row_press (LfAnswerRow     *self,
                     guint            keyval,
                     GdkModifierType  state)
{
  g_return_val_if_fail (LF_IS_ANSWER_ROW (self), FALSE);

  return key_pressed (self, keyval, state);
}
