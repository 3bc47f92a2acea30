/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-gate-figures.h"

#include <glib/gi18n.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-three-c-gate.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-number.h"

/**
 * LfGateFigures:
 *
 * The figures that gates need: what the firm can spend, what each mode costs
 * in the market that is looked at, what share its law lets a foreigner hold,
 * and whether the 3C levels bind. A gate is off while its figure is empty.
 */
struct _LfGateFigures
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  AdwExpanderRow      *costs;
  GPtrArray           *rows;    /* AdwEntryRow */
  LfThreeCGate        *three_c;
  char                *market;   /* whose figures are shown, or "" */
  char                *scenario; /* in which they are shown, or "" */
};

G_DEFINE_FINAL_TYPE (LfGateFigures, lf_gate_figures, ADW_TYPE_BIN)

/* Where a row's figure is kept. */
typedef struct
{
  const char *setting; /* or NULL */
  const char *gate;    /* or NULL */
  char       *mode;
  gboolean    text;
  double      maximum;
  const char *label;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *figure = data;

  g_free (figure->mode);
  g_free (figure);
}

static const Figure *
figure_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "landfall-figure");
}

/* ── What is kept ────────────────────────────────────────────────────── */

static char *
number_text (double value)
{
  char buffer[LF_NUMBER_BUFFER];

  return g_strdup (lf_number_format (value, buffer));
}

/* What stands in a row; empty where nothing is given. */
static char *
dup_figure (LfGateFigures *self,
            const Figure  *figure)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *record;
  double value;

  if (figure->text)
    return g_strdup (lf_snapshot_get_text (snapshot, figure->setting,
                                           self->scenario));
  if (figure->setting != NULL)
    {
      value = lf_snapshot_get_number (snapshot, figure->setting,
                                      self->scenario);
      return value > 0 ? number_text (value) : g_strdup ("");
    }
  record = lf_snapshot_get_gate (snapshot, figure->gate, self->market,
                                 figure->mode, self->scenario);
  return record != NULL
           ? number_text (lf_record_get_number (record, "value", 0))
           : g_strdup ("");
}

/* A number with a point, as it is shown here and as files have it. A comma is
 * refused in every language: “1,500” would be one and a half in some, and
 * fifteen hundred in others. */
static gboolean
parse (const char *text,
       double     *value)
{
  return lf_number_parse (text, value) && *value >= 0;
}

static LfEdit *
new_edit (LfGateFigures *self,
          const Figure  *figure,
          const char    *text,
          double         value,
          GError       **error)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfEditBuilder *builder;

  if (figure->text)
    return lf_edit_new_set_text (snapshot, figure->setting, self->scenario,
                                 figure->label, text, error);
  if (figure->setting != NULL)
    return lf_edit_new_set_number (snapshot, figure->setting, self->scenario,
                                   figure->label, value, error);
  builder = lf_edit_builder_new (snapshot, "%s", figure->label);
  if (*text == '\0')
    lf_edit_builder_remove (builder, LF_RECORD_GATE,
                            LF_KEY (figure->gate, self->market,
                                    figure->mode, self->scenario));
  else
    lf_edit_builder_set (builder, LF_RECORD_GATE,
                         LF_KEY (figure->gate, self->market, figure->mode,
                                 self->scenario), "value",
                         g_variant_new_double (value));
  return lf_edit_builder_end (builder, error);
}

static gboolean
commit_cb (GtkWidget  *row,
           const char *text,
           gpointer    user_data)
{
  LfGateFigures *self = user_data;
  const Figure *figure = figure_of (row);
  g_autoptr (GError) error = NULL;
  double value = 0;

  if (self->session == NULL)
    return TRUE;
  if (*text != '\0' && !figure->text &&
      (!parse (text, &value) || value > figure->maximum))
    return FALSE;
  return lf_session_apply (self->session,
                           new_edit (self, figure, text, value, &error),
                           LF_APPLY_DEFAULT, &error);
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static GtkWidget *
new_row (LfGateFigures *self,
         const char    *title,
         const Figure  *like)
{
  GtkWidget *row = adw_entry_row_new ();
  Figure *figure = g_new (Figure, 1);

  *figure = *like;
  figure->mode = g_strdup (like->mode != NULL ? like->mode : "");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (!figure->text)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row),
                                     GTK_INPUT_PURPOSE_NUMBER);
  g_object_set_data_full (G_OBJECT (row), "landfall-figure", figure,
                          figure_free);
  lf_commit_connect (row, commit_cb, self);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_costs (LfGateFigures *self)
{
  guint n;
  const LfMode *const *modes =
    lf_catalogue_modes (lf_session_get_catalogue (self->session), &n);

  self->costs = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->costs),
                                      FALSE);
  for (guint i = 0; i < n; i++)
    adw_expander_row_add_row (self->costs,
      new_row (self, modes[i]->name, &(Figure) {
        .gate = "funds-needed", .mode = (char *) modes[i]->id,
        .maximum = G_MAXDOUBLE, .label = _("Funds that a mode needs") }));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->costs));
}

static void
add_rows (LfGateFigures *self)
{
  adw_preferences_group_add (self->group,
    new_row (self, _("Funds available"), &(Figure) {
      .setting = "funds-available", .maximum = G_MAXDOUBLE,
      .label = _("Funds available") }));
  adw_preferences_group_add (self->group,
    new_row (self, _("Currency"), &(Figure) {
      .setting = "currency", .text = TRUE, .label = _("Currency") }));
  add_costs (self);
  adw_preferences_group_add (self->group,
    new_row (self, _("Largest share that the host’s law allows, percent"),
             &(Figure) {
      .gate = "foreign-equity-limit", .maximum = 100,
      .label = _("Share that the host’s law allows") }));
}

/* Takes what is written for what was shown, and turns to what is looked at
 * now. */
static void
turn (LfGateFigures *self)
{
  const char *looked_at = lf_session_get_market (self->session);
  g_autofree char *market = g_strdup (looked_at != NULL ? looked_at : "");
  g_autofree char *scenario = g_strdup (
    lf_session_get_scenario (self->session));

  if (g_strcmp0 (self->market, market) == 0 &&
      g_strcmp0 (self->scenario, scenario) == 0)
    return;
  for (guint i = 0; self->market != NULL && i < self->rows->len; i++)
    lf_commit_turn (self->rows->pdata[i]);
  g_free (self->market);
  g_free (self->scenario);
  self->market = g_steal_pointer (&market);
  self->scenario = g_steal_pointer (&scenario);
}

/**
 * lf_gate_figures_refresh:
 * @self: the figures
 *
 * Shows them as the session has them now, for the market that is looked at.
 * What is being written counts for the market that it was written for.
 */
void
lf_gate_figures_refresh (LfGateFigures *self)
{
  const LfMarketResult *market =
    lf_session_get_market_result (self->session);
  g_autofree char *title = market != NULL
    /* Translators: %s is a market. */
    ? g_strdup_printf (_("Funds Each Mode Needs in %s"), market->name)
    : g_strdup (_("Funds Each Mode Needs"));

  turn (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->costs), title);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      g_autofree char *text = dup_figure (self, figure_of (row));

      lf_commit_set_text (row, text);
    }
  lf_three_c_gate_refresh (self->three_c);
}

static void
lf_gate_figures_dispose (GObject *object)
{
  LfGateFigures *self = LF_GATE_FIGURES (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->market, g_free);
  g_clear_pointer (&self->scenario, g_free);
  G_OBJECT_CLASS (lf_gate_figures_parent_class)->dispose (object);
}

static void
lf_gate_figures_class_init (LfGateFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_gate_figures_dispose;
}

static void
lf_gate_figures_init (LfGateFigures *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Gates"));
  adw_preferences_group_set_description
    (self->group, _("A gate is off while its figure is empty. Behind a closed "
                    "one a mode is not feasible now."));
}

/**
 * lf_gate_figures_new:
 * @session: what is edited
 *
 * Returns: (transfer floating): the figures; call
 *   lf_gate_figures_refresh()
 */
GtkWidget *
lf_gate_figures_new (LfSession *session)
{
  LfGateFigures *self = g_object_new (LF_TYPE_GATE_FIGURES, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->session = g_object_ref (session);
  add_rows (self);
  self->three_c = LF_THREE_C_GATE (lf_three_c_gate_new (session));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->three_c));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
