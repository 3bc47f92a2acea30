/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-value-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits-weights.h"
#include "widgets/lf-label.h"
#include "widgets/lf-value-curve.h"
#include "widgets/lf-wheel.h"

#define MAX_CURVATURE 20.0

/* How far beyond its ends a scale without points can be set. */
#define FAR 1e12

#define MAX_DIGITS 12

/**
 * LfValueEditor:
 *
 * What a criterion’s figures are worth: a straight line, a curve, or a line
 * through up to six points, which can be dragged or typed.
 */
struct _LfValueEditor
{
  AdwPreferencesGroup parent_instance;

  LfSession     *session;
  char          *id;
  LfValueCurve  *curve;
  AdwComboRow   *shape;
  GtkWidget     *ends;
  GtkSpinButton *low;
  GtkSpinButton *high;
  GtkWidget     *bend;
  GtkSpinButton *curvature;
  GtkWidget     *rows[LF_VALUE_MAX_POINTS];
  GtkSpinButton *xs[LF_VALUE_MAX_POINTS];
  GtkSpinButton *values[LF_VALUE_MAX_POINTS];
  GtkWidget     *buttons;
  GtkWidget     *add;
  GtkWidget     *take;

  LfValueFunction function;
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (LfValueEditor, lf_value_editor,
                     ADW_TYPE_PREFERENCES_GROUP)

static int
index_of (LfValueEditor *self)
{
  const LfRankingResult *ranking =
    &lf_session_get_product (self->session)->ranking;

  for (guint k = 0; k < ranking->n_criteria; k++)
    if (strcmp (ranking->criteria[k].id, self->id) == 0)
      return (int) k;
  return -1;
}

static const LfCriterionResult *
criterion_of (LfValueEditor *self)
{
  int k = index_of (self);

  return k >= 0 ? &lf_session_get_product (self->session)->ranking.criteria[k]
                : NULL;
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static void
apply (LfValueEditor *self,
       LfEdit        *edit,
       LfApplyFlags   flags,
       GError        *problem)
{
  g_autoptr (GError) error = problem;

  if (!lf_session_apply (self->session, edit, flags, &error))
    lf_value_editor_refresh (self);
}

static void
put_points (LfValueEditor *self,
            LfApplyFlags   flags)
{
  const LfCriterionResult *criterion = criterion_of (self);
  LfValuePoint points[LF_VALUE_MAX_POINTS];
  GError *error = NULL;
  LfEdit *edit;

  if (criterion == NULL)
    return;
  for (guint p = 0; p < self->function.n_points; p++)
    points[p] = (LfValuePoint) { self->function.x[p],
                                 self->function.value[p] };
  edit = lf_edit_new_shape_value (lf_session_get_snapshot (self->session),
                                  self->id, criterion->name, points,
                                  self->function.n_points, &error);
  apply (self, edit, flags, error);
}

static void
put_scale (LfValueEditor *self,
           double         low,
           double         high,
           double         curvature)
{
  const LfCriterionResult *criterion = criterion_of (self);
  GError *error = NULL;
  LfEdit *edit;

  if (criterion == NULL || !(low < high))
    return;
  edit = lf_edit_new_scale_value (lf_session_get_snapshot (self->session),
                                  self->id, criterion->name, low, high,
                                  curvature, &error);
  apply (self, edit, LF_APPLY_MERGE, error);
}

static void
put_straight (LfValueEditor *self)
{
  const LfCriterionResult *criterion = criterion_of (self);
  GError *error = NULL;
  LfEdit *edit;

  if (criterion == NULL)
    return;
  edit = lf_edit_new_reset_value (lf_session_get_snapshot (self->session),
                                  self->id, criterion->name, &error);
  apply (self, edit, LF_APPLY_MERGE, error);
}

/* A line through points begins as the line that stands. */
static void
begin_points (LfValueEditor *self)
{
  const LfCriterionResult *c = criterion_of (self);
  LfValueFunction *f = &self->function;
  double low = c->low, high = c->low < c->high ? c->high : c->low + 1;
  LfValueFunction before = *f;

  f->n_points = 3;
  for (guint p = 0; p < 3; p++)
    {
      f->x[p] = low + (high - low) * p / 2;
      f->value[p] = CLAMP (lf_value_function_apply (&before, f->x[p]), 0, 1);
    }
  f->kind = LF_VALUE_PIECEWISE;
  put_points (self, LF_APPLY_MERGE);
}

static void
shape_cb (LfValueEditor *self)
{
  const LfCriterionResult *c = criterion_of (self);

  if (self->filling || c == NULL)
    return;
  switch (adw_combo_row_get_selected (self->shape))
    {
    case LF_VALUE_EXPONENTIAL:
      put_scale (self, c->low, c->low < c->high ? c->high : c->low + 1, 2);
      break;
    case LF_VALUE_PIECEWISE:
      begin_points (self);
      break;
    case LF_VALUE_LINEAR:
    default:
      put_straight (self);
      break;
    }
}

static void
scale_cb (LfValueEditor *self)
{
  const LfCriterionResult *c = criterion_of (self);
  gboolean bent = self->function.kind == LF_VALUE_EXPONENTIAL;
  double low, high, curvature;

  if (self->filling || c == NULL)
    return;
  low = lf_commit_number (self->low, c->low);
  high = lf_commit_number (self->high, c->high);
  curvature = bent ? lf_commit_number (self->curvature,
                                       self->function.curvature) : 0;
  if (low == c->low && high == c->high &&
      (!bent || curvature == self->function.curvature))
    return;
  if (low < high)
    put_scale (self, low, high, curvature);
  else
    lf_value_editor_refresh (self);
}

static void
point_cb (LfValueEditor *self,
          GtkSpinButton *spin)
{
  LfValueFunction *f = &self->function;
  const LfValueFunction stood = *f;

  if (self->filling)
    return;
  for (guint p = 0; p < f->n_points; p++)
    {
      double before = p > 0 ? f->x[p - 1] : -INFINITY;
      double after = p + 1 < f->n_points ? f->x[p + 1] : INFINITY;

      if (spin == self->values[p])
        f->value[p] = lf_commit_number (spin, f->value[p]);
      else if (spin == self->xs[p])
        {
          double x = lf_commit_number (spin, f->x[p]);

          /* A point stays between its neighbours. */
          if (x > before && x < after)
            f->x[p] = x;
          else
            {
              lf_value_editor_refresh (self);
              return;
            }
        }
      if (f->x[p] != stood.x[p] || f->value[p] != stood.value[p])
        {
          put_points (self, LF_APPLY_MERGE);
          return;
        }
    }
}

/* A point that was dragged is a step of its own, and so is one that keys have
 * moved from when they began. */
static void
moved_cb (LfValueEditor *self,
          guint          point,
          double         figure,
          double         value,
          gboolean       goes_on)
{
  if (point >= self->function.n_points)
    return;
  self->function.x[point] = figure;
  self->function.value[point] = round (value * 100) / 100;
  put_points (self, goes_on ? LF_APPLY_MERGE : LF_APPLY_DEFAULT);
}

/* A new point goes into the widest gap, where the line passes. */
static void
add_cb (LfValueEditor *self)
{
  LfValueFunction *f = &self->function;
  guint widest = 1;
  double x, value;

  if (f->n_points >= LF_VALUE_MAX_POINTS)
    return;
  for (guint p = 2; p < f->n_points; p++)
    if (f->x[p] - f->x[p - 1] > f->x[widest] - f->x[widest - 1])
      widest = p;
  x = (f->x[widest] + f->x[widest - 1]) / 2;
  value = lf_value_function_apply (f, x);
  for (guint p = f->n_points; p > widest; p--)
    {
      f->x[p] = f->x[p - 1];
      f->value[p] = f->value[p - 1];
    }
  f->x[widest] = x;
  f->value[widest] = value;
  f->n_points++;
  put_points (self, LF_APPLY_MERGE);
}

static void
take_cb (LfValueEditor *self)
{
  LfValueFunction *f = &self->function;

  if (f->n_points <= 2)
    return;
  /* The last but one: the ends stay. */
  f->x[f->n_points - 2] = f->x[f->n_points - 1];
  f->value[f->n_points - 2] = f->value[f->n_points - 1];
  f->n_points--;
  put_points (self, LF_APPLY_MERGE);
}

/* ── Showing ─────────────────────────────────────────────────────────── */

static void
set_spin (GtkSpinButton *spin,
          double         value)
{
  if (fabs (gtk_spin_button_get_value (spin) - value) > 1e-9)
    gtk_spin_button_set_value (spin, value);
}

/* As many digits as tell a hundredth of a range, and at least two. */
static guint
digits_for (double low,
            double high)
{
  if (!(low < high))
    return 2;
  return (guint) CLAMP (2 - floor (log10 (high - low)), 2, MAX_DIGITS);
}

static void
set_figure (GtkSpinButton *spin,
            double         value,
            guint          digits)
{
  if (gtk_spin_button_get_digits (spin) != digits)
    gtk_spin_button_set_digits (spin, digits);
  set_spin (spin, value);
}

/* The ends of a market's figure, where it is an interval. */
static void
get_interval (LfValueEditor           *self,
              const LfCriterionResult *c,
              const char              *market,
              double                  *low,
              double                  *high)
{
  LfRecord *record = c->item != NULL ? NULL : lf_snapshot_get_indicator_value (
    lf_session_get_snapshot (self->session), c->id, market,
    lf_session_get_scenario (self->session));

  *low = *high = LF_MISSING;
  if (record == NULL)
    return;
  *low = lf_record_get_number (record, "low", LF_MISSING);
  *high = lf_record_get_number (record, "high", LF_MISSING);
}

static void
show_plot (LfValueEditor           *self,
           const LfCriterionResult *c)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  guint n = product->n_markets;
  guint k = (guint) index_of (self);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree double *figures = g_new0 (double, n + 1);
  g_autofree double *lows = g_new0 (double, n + 1);
  g_autofree double *highs = g_new0 (double, n + 1);
  LfValuePlot plot = { .function = self->function, .low = c->low,
                       .high = c->high, .axis = c->unit, .n_markets = n,
                       .names = names, .figures = figures, .lows = lows,
                       .highs = highs };

  for (guint p = 0; self->function.kind == LF_VALUE_PIECEWISE &&
                    p < self->function.n_points; p++)
    {
      plot.low = MIN (plot.low, self->function.x[p]);
      plot.high = MAX (plot.high, self->function.x[p]);
    }
  for (guint m = 0; m < n; m++)
    {
      const LfContribution *part =
        &product->markets[m].rank.contributions[k];

      names[m] = product->markets[m].name;
      figures[m] = part->known ? part->performance : LF_MISSING;
      get_interval (self, c, product->markets[m].id, &lows[m], &highs[m]);
    }
  lf_value_curve_set_plot (self->curve, &plot);
}

/**
 * lf_value_editor_refresh:
 * @self: an editor
 *
 * Shows what stands in the session.
 */
void
lf_value_editor_refresh (LfValueEditor *self)
{
  const LfCriterionResult *c = criterion_of (self);
  gboolean points;
  guint digits;

  if (c == NULL)
    return;
  self->filling = TRUE;
  lf_results_get_value_function (lf_session_get_results (self->session),
                                 lf_session_get_product_index (self->session),
                                 (guint) index_of (self), &self->function);
  points = self->function.kind == LF_VALUE_PIECEWISE;
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    points ? _("From 0, worth nothing, to 1, the best. Points can be dragged, "
               "or moved with the arrow keys where Tab has led to one; with "
               "Shift by less.")
           : _("From 0, worth nothing, to 1, the best."));
  adw_combo_row_set_selected (self->shape, self->function.kind);
  digits = digits_for (c->low, c->high);
  set_figure (self->low, c->low, digits);
  set_figure (self->high, c->high, digits);
  set_spin (self->curvature, self->function.curvature);
  gtk_widget_set_visible (self->ends, !points);
  gtk_widget_set_visible (self->bend,
                          self->function.kind == LF_VALUE_EXPONENTIAL);
  gtk_widget_set_visible (self->buttons, points);
  for (guint p = 0; p < LF_VALUE_MAX_POINTS; p++)
    {
      gboolean shown = points && p < self->function.n_points;

      gtk_widget_set_visible (self->rows[p], shown);
      if (shown)
        {
          set_figure (self->xs[p], self->function.x[p], digits);
          set_spin (self->values[p], self->function.value[p]);
        }
    }
  gtk_widget_set_sensitive (self->add,
                            self->function.n_points < LF_VALUE_MAX_POINTS);
  gtk_widget_set_sensitive (self->take, self->function.n_points > 2);
  show_plot (self, c);
  self->filling = FALSE;
}

/* ── Making it ───────────────────────────────────────────────────────── */

static GtkSpinButton *
add_spin (LfValueEditor *self,
          GtkWidget     *row,
          const char    *name,
          double         low,
          double         high,
          double         step,
          guint          digits,
          GCallback      callback)
{
  GtkWidget *spin = lf_wheel_spin_button_new (low, high, step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), digits);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (spin, "value-changed", callback, self,
                           G_CONNECT_SWAPPED);
  lf_wheel_add_to_row (ADW_ACTION_ROW (row), spin);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
add_row (LfValueEditor *self,
         const char    *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
make_points (LfValueEditor *self)
{
  for (guint p = 0; p < LF_VALUE_MAX_POINTS; p++)
    {
      g_autofree char *title = NULL;

      /* Translators: a point of a line; %u is its number. */
      title = g_strdup_printf (_("Point %u: figure, value"), p + 1);
      self->rows[p] = add_row (self, title);
      self->xs[p] = add_spin (self, self->rows[p], _("Figure"), -FAR, FAR,
                              0.5, 2, G_CALLBACK (point_cb));
      self->values[p] = add_spin (self, self->rows[p], _("Value"), 0, 1, 0.05,
                                  2, G_CALLBACK (point_cb));
    }
  self->buttons = add_row (self, "");
  self->add = lf_button_new_with_mnemonic (_("_Add Point"));
  self->take = lf_button_new_with_mnemonic (_("_Remove Point"));
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->take, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->buttons), self->add);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->buttons), self->take);
}

static void
lf_value_editor_dispose (GObject *object)
{
  LfValueEditor *self = LF_VALUE_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (lf_value_editor_parent_class)->dispose (object);
}

static void
lf_value_editor_class_init (LfValueEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_value_editor_dispose;
}

static void
lf_value_editor_init (LfValueEditor *self)
{
  const char *const shapes[] = { _("Straight line"), _("Curve"),
                                 _("Line through points"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (shapes);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _("What figures are worth"));
  self->curve = LF_VALUE_CURVE (lf_value_curve_new ());
  g_signal_connect_object (self->curve, "moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  self->shape = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->shape),
                                 _("Shape"));
  adw_combo_row_set_model (self->shape, G_LIST_MODEL (list));
  g_signal_connect_object (self->shape, "notify::selected",
                           G_CALLBACK (shape_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self),
                             GTK_WIDGET (self->shape));
  self->ends = add_row (self, _("Scale from, to"));
  self->low = add_spin (self, self->ends, _("Scale from"), -FAR, FAR, 1, 2,
                        G_CALLBACK (scale_cb));
  self->high = add_spin (self, self->ends, _("Scale to"), -FAR, FAR, 1, 2,
                         G_CALLBACK (scale_cb));
  self->bend = add_row (self, _("Bend"));
  self->curvature = add_spin (self, self->bend, _("Bend"), -MAX_CURVATURE,
                              MAX_CURVATURE, 0.5, 1, G_CALLBACK (scale_cb));
  make_points (self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self),
                             GTK_WIDGET (self->curve));
}

/**
 * lf_value_editor_new:
 * @session: the session
 * @criterion: id of a criterion of the market ranking
 *
 * Returns: (transfer floating): an editor of its value function
 */
GtkWidget *
lf_value_editor_new (LfSession  *session,
                     const char *criterion)
{
  LfValueEditor *self = g_object_new (LF_TYPE_VALUE_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (criterion);
  return GTK_WIDGET (self);
}
