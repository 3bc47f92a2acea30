/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-sliders.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-number.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"
#include "widgets/lf-wheel.h"

/* A slider that has not moved for so long is let go, in milliseconds. */
#define REST 500

/* As many sliders of a group as are made before it is drawn. */
#define SLIDERS_AT_ONCE 4

/**
 * LfWeightSliders:
 *
 * A slider for the share of each group and the weight of each criterion.
 * Signals:
 *
 * - `moved` (int group, int criterion, double weight): one is on the way, or
 *   still is when other weights are shown; either @group or @criterion is −1
 * - `released` (const char *name): it has come to rest. A handler returns
 *   whether it has taken the weight; until then the slider stays on the way
 * - `opened` (const char *criterion): a person wants to see more of one
 */
struct _LfWeightSliders
{
  AdwBin parent_instance;

  GtkBox         *box;
  GPtrArray      *scales;
  LfRankingTrial *trial;      /* of the page, while it is shown */
  char           *signature;
  guint           rest;
  GtkRange       *on_way;     /* until its weight is taken */
  gboolean        filling;
};

enum
{
  MOVED,
  RELEASED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfWeightSliders, lf_weight_sliders, ADW_TYPE_BIN)

/* What a scale moves. */
typedef struct
{
  int        group;
  int        criterion;
  char      *id;
  char      *name;
  GtkLabel  *value;
  GtkWidget *hint;      /* of a group; NULL of a criterion */
} Target;

static void
target_free (gpointer data)
{
  Target *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static Target *
target_of (gpointer scale)
{
  return g_object_get_data (G_OBJECT (scale), "target");
}

static gboolean
rest_cb (gpointer data)
{
  LfWeightSliders *self = data;
  gboolean taken = FALSE;

  g_signal_emit (self, signals[RELEASED], 0, target_of (self->on_way)->name,
                 &taken);
  if (!taken)
    return G_SOURCE_CONTINUE;
  self->on_way = NULL;
  self->rest = 0;
  return G_SOURCE_REMOVE;
}

/**
 * lf_weight_sliders_release:
 * @self: the sliders
 *
 * Tells at once of a slider that is on the way that it has come to rest.
 *
 * Returns: whether none is on the way any more
 */
gboolean
lf_weight_sliders_release (LfWeightSliders *self)
{
  guint rest;

  g_return_val_if_fail (LF_IS_WEIGHT_SLIDERS (self), TRUE);

  rest = self->rest;
  if (rest == 0)
    return TRUE;
  if (rest_cb (self) == G_SOURCE_CONTINUE)
    return FALSE;
  g_source_remove (rest);
  return TRUE;
}

static void
show_value (GtkRange *scale)
{
  g_autofree char *text =
    lf_number_percent (gtk_range_get_value (scale) / 100, 1);

  gtk_label_set_text (target_of (scale)->value, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
tell_moved (LfWeightSliders *self)
{
  const Target *target = target_of (self->on_way);

  g_signal_emit (self, signals[MOVED], 0, target->group, target->criterion,
                 gtk_range_get_value (self->on_way) / 100);
}

static void
moved_cb (LfWeightSliders *self,
          GtkRange        *scale)
{
  if (self->filling)
    return;
  self->on_way = scale;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST, rest_cb, self);
  tell_moved (self);
}

static void
opened_cb (LfWeightSliders *self,
           GtkWidget       *button)
{
  g_signal_emit (self, signals[OPENED], 0,
                 g_object_get_data (G_OBJECT (button), "criterion"));
}

static GtkWidget *
make_details (LfWeightSliders *self,
              const Target    *target)
{
  GtkWidget *button =
    gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *tip = NULL;

  /* Translators: %s is a criterion. */
  tip = g_strdup_printf (_("Scale and threshold of “%s”"), target->name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  lf_style_set_tooltip (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data_full (G_OBJECT (button), "criterion",
                          g_strdup (target->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* A name, the weight in percent, and the slider below both. */
static GtkWidget *
make_slider (LfWeightSliders *self,
             int              group,
             int              criterion,
             const char      *id,
             const char      *name)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *label = lf_label_new (name, criterion < 0 ? "heading" : NULL);
  GtkWidget *value = gtk_label_new (NULL);
  GtkWidget *scale =
    gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  Target *target = g_new0 (Target, 1);

  *target = (Target) { group, criterion, g_strdup (id), g_strdup (name),
                       GTK_LABEL (value), NULL };
  g_object_set_data_full (G_OBJECT (scale), "target", target, target_free);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "dim-label");
  gtk_range_set_round_digits (GTK_RANGE (scale), 1);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (moved_cb),
                           self, G_CONNECT_SWAPPED);
  lf_wheel_leave_to_page (scale);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), scale, 0, 1, 2, 1);
  if (criterion >= 0)
    gtk_grid_attach (GTK_GRID (grid), make_details (self, target), 2, 0, 1,
                     2);
  else
    {
      target->hint = lf_label_new (_("Does not count yet: move its slider."),
                                   "dim-label");
      gtk_grid_attach (GTK_GRID (grid), target->hint, 0, 2, 2, 1);
    }
  g_ptr_array_add (self->scales, scale);
  return grid;
}

/* The criteria of a group whose sliders are not made yet. */
typedef struct
{
  LfWeightSliders *sliders;
  GtkBox          *box;
  GPtrArray       *targets;
  LfChunks         chunks;
} Group;

static void
group_free (gpointer data)
{
  Group *self = data;

  lf_chunks_stop (&self->chunks);
  g_ptr_array_unref (self->targets);
  g_free (self);
}

static void
show_scale (LfWeightSliders *self,
            GtkRange        *scale)
{
  const Target *target = target_of (scale);
  double weight = target->criterion >= 0
    ? lf_ranking_trial_get_weights (self->trial)[target->criterion]
    : lf_ranking_trial_get_share (self->trial,
                                  (LfCriterionGroup) target->group);

  /* The one that is on the way is where the person has put it. */
  if (fabs (gtk_range_get_value (scale) - weight * 100) > 0.06)
    gtk_range_set_value (scale, weight * 100);
  show_value (scale);
  if (target->hint != NULL)
    gtk_widget_set_visible (target->hint, !(weight > 0));
}

static void
make_criterion (guint    index,
                gpointer data)
{
  Group *group = data;
  LfWeightSliders *self = group->sliders;
  const Target *target = group->targets->pdata[index];

  gtk_box_append (group->box, make_slider (self, -1, target->criterion,
                                           target->id, target->name));
  if (self->trial == NULL)
    return;
  self->filling = TRUE;
  show_scale (self, self->scales->pdata[self->scales->len - 1]);
  self->filling = FALSE;
}

/* GTK 4.8 asks what is unfolded whether its height hangs on its width before
 * it has forgotten that it did not: the sliders would be given the height of
 * their least width, and stand over a gap. Asked from the inside out, each
 * part has an answer of now. */
static void
forget_size (GtkWidget *expander,
             GtkWidget *inner)
{
  GtkWidget *above = gtk_widget_get_parent (expander);

  for (GtkWidget *part = inner; part != above;
       part = gtk_widget_get_parent (part))
    gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL,
                        NULL, NULL);
}

/* Sliders are made when they are to be seen: a hundred take longer than a
 * frame. */
static void
expanded_cb (GtkExpander *expander,
             GParamSpec  *pspec,
             Group       *group)
{
  if (gtk_expander_get_expanded (expander) &&
      gtk_widget_get_first_child (GTK_WIDGET (group->box)) == NULL)
    {
      lf_chunks_start (&group->chunks, group->targets->len, SLIDERS_AT_ONCE,
                       make_criterion, group);
      forget_size (GTK_WIDGET (expander), GTK_WIDGET (group->box));
    }
}

/* The criteria of a group, folded away below its share. */
static GtkWidget *
make_group (LfWeightSliders       *self,
            const LfRankingResult *ranking,
            LfCriterionGroup       group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *expander = gtk_expander_new (_("Its criteria"));
  Group *within = g_new0 (Group, 1);

  *within = (Group) { .sliders = self, .box = GTK_BOX (inner),
                      .targets = g_ptr_array_new_with_free_func
                                   (target_free) };
  gtk_box_append (GTK_BOX (box),
                  make_slider (self, (int) group, -1, "",
                               lf_criterion_group_name (group)));
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (ranking->criteria[k].group == group)
      {
        Target *target = g_new0 (Target, 1);

        *target = (Target) { -1, (int) k, g_strdup (ranking->criteria[k].id),
                             g_strdup (ranking->criteria[k].name), NULL,
                             NULL };
        g_ptr_array_add (within->targets, target);
      }
  gtk_widget_set_margin_top (inner, 6);
  gtk_expander_set_child (GTK_EXPANDER (expander), inner);
  g_object_set_data_full (G_OBJECT (expander), "group", within, group_free);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb),
                    within);
  gtk_box_append (GTK_BOX (box), expander);
  return box;
}

static gboolean
has_criteria (const LfRankingResult *ranking,
              LfCriterionGroup       group)
{
  for (guint k = 0; k < ranking->n_criteria; k++)
    if (ranking->criteria[k].group == group)
      return TRUE;
  return FALSE;
}

static char *
sign (const LfRankingResult *ranking)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < ranking->n_criteria; k++)
    g_string_append_printf (text, "%s\t%s\n", ranking->criteria[k].id,
                            ranking->criteria[k].name);
  return g_string_free (text, FALSE);
}

static void
fill (LfWeightSliders       *self,
      const LfRankingResult *ranking)
{
  g_autofree char *signature = sign (ranking);

  if (g_strcmp0 (signature, self->signature) == 0)
    return;
  g_free (self->signature);
  self->signature = g_steal_pointer (&signature);
  lf_weight_sliders_stop (self);
  lf_box_clear (self->box);
  g_ptr_array_set_size (self->scales, 0);
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    if (has_criteria (ranking, g))
      gtk_box_append (self->box, make_group (self, ranking, g));
}

/**
 * lf_weight_sliders_show:
 * @self: the sliders
 * @trial: the weights to show, which has to last until others are shown or
 *   lf_weight_sliders_forget() is called
 *
 * Puts every slider where the weights stand. One that is on the way stays
 * where a person has moved it, and tells of it anew.
 */
void
lf_weight_sliders_show (LfWeightSliders *self,
                        LfRankingTrial  *trial)
{
  gboolean others = trial != self->trial;

  self->trial = trial;
  self->filling = TRUE;
  fill (self, lf_ranking_trial_get_ranking (trial));
  for (guint i = 0; i < self->scales->len; i++)
    if (!others || self->scales->pdata[i] != self->on_way)
      show_scale (self, self->scales->pdata[i]);
  self->filling = FALSE;
  if (others && self->on_way != NULL)
    tell_moved (self);
}

/**
 * lf_weight_sliders_stop:
 * @self: the sliders
 *
 * Lets go of a slider that is on the way, without telling.
 */
void
lf_weight_sliders_stop (LfWeightSliders *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->on_way = NULL;
}

/**
 * lf_weight_sliders_forget:
 * @self: the sliders
 *
 * Lets go of the weights; the sliders stay where they are.
 */
void
lf_weight_sliders_forget (LfWeightSliders *self)
{
  self->trial = NULL;
}

static void
lf_weight_sliders_dispose (GObject *object)
{
  LfWeightSliders *self = LF_WEIGHT_SLIDERS (object);

  lf_weight_sliders_stop (self);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->signature, g_free);
  G_OBJECT_CLASS (lf_weight_sliders_parent_class)->dispose (object);
}

static void
lf_weight_sliders_class_init (LfWeightSlidersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_weight_sliders_dispose;

  signals[MOVED] =
    g_signal_new ("moved", LF_TYPE_WEIGHT_SLIDERS, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT,
                  G_TYPE_DOUBLE);
  signals[RELEASED] =
    g_signal_new ("released", LF_TYPE_WEIGHT_SLIDERS, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[OPENED] =
    g_signal_new ("opened", LF_TYPE_WEIGHT_SLIDERS, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_weight_sliders_init (LfWeightSliders *self)
{
  self->scales = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lf_weight_sliders_new:
 *
 * Returns: (transfer floating): sliders, none yet
 */
GtkWidget *
lf_weight_sliders_new (void)
{
  return g_object_new (LF_TYPE_WEIGHT_SLIDERS, NULL);
}
