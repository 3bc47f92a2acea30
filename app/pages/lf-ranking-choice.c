/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ranking-choice.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/scoring/lf-market-methods.h"

struct _LfRankingChoice
{
  AdwBin parent_instance;

  LfSession          *session;
  LfRankingChoiceKind kind;
  AdwComboRow        *row;
  gboolean            filling;
};

G_DEFINE_FINAL_TYPE (LfRankingChoice, lf_ranking_choice, ADW_TYPE_BIN)

/* How widely weights are drawn, as settings. */
static const double spreads[] = { 0, 20, 200 };

static const char *const scales[] = { "fixed", "minmax", "max", "sum",
                                      "vector" };

static const struct
{
  const char *setting;
  const char *title;    /* of the row */
  const char *label;    /* of the edit */
} kinds[LF_N_RANKING_CHOICES] = {
  { "ranking-method", N_("Rank by"), N_("Method of the ranking") },
  { "ranking-normalisation", N_("Scales"), N_("Scales of the ranking") },
  { "spread", N_("Weights are drawn"), N_("Spread of the weights") },
};

static GtkStringList *
name_choices (LfRankingChoiceKind kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  switch (kind)
    {
    case LF_RANKING_CHOICE_METHOD:
      for (guint k = 0; k < LF_N_METHODS; k++)
        gtk_string_list_append (names, lf_method_title (k));
      break;
    case LF_RANKING_CHOICE_SCALES:
      gtk_string_list_append (names, _("Fixed"));
      gtk_string_list_append (names, _("Worst to best market"));
      gtk_string_list_append (names, _("Divided by the greatest"));
      gtk_string_list_append (names, _("Divided by the sum"));
      gtk_string_list_append (names, _("Divided by the length"));
      break;
    case LF_RANKING_CHOICE_SPREAD:
    default:
      gtk_string_list_append (names, _("Freely"));
      gtk_string_list_append (names, _("Loosely around mine"));
      gtk_string_list_append (names, _("Closely around mine"));
      break;
    }
  return names;
}

/* The edit that makes the choice. */
static LfEdit *
choose (LfRankingChoice  *self,
        guint             chosen,
        GError          **error)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  const char *scenario = lf_session_get_scenario (self->session);
  const char *setting = kinds[self->kind].setting;
  const char *label = _(kinds[self->kind].label);

  if (self->kind == LF_RANKING_CHOICE_SPREAD)
    return lf_edit_new_set_number (snapshot, setting, scenario, label,
                                   spreads[chosen], error);
  return lf_edit_new_set_text (snapshot, setting, scenario, label,
                               self->kind == LF_RANKING_CHOICE_METHOD
                                 ? lf_method_to_name (chosen)
                                 : scales[chosen], error);
}

static void
chosen_cb (LfRankingChoice *self)
{
  guint chosen = adw_combo_row_get_selected (self->row);
  g_autoptr (GError) error = NULL;

  if (self->filling || chosen == GTK_INVALID_LIST_POSITION)
    return;
  lf_session_apply (self->session, choose (self, chosen, &error),
                    LF_APPLY_DEFAULT, &error);
}

static guint
find_scale (const char *name)
{
  for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
    if (strcmp (scales[k], name) == 0)
      return k;
  return 0;
}

static guint
find_spread (double spread)
{
  guint nearest = 0;

  for (guint k = 1; k < G_N_ELEMENTS (spreads); k++)
    if (spread > 0 && (nearest == 0 || fabs (spreads[k] - spread) <
                                         fabs (spreads[nearest] - spread)))
      nearest = k;
  return nearest;
}

static guint
find_method (const char *name)
{
  LfMethod method = LF_METHOD_SAW;

  lf_method_from_name (name, &method);
  return method;
}

/**
 * lf_ranking_choice_show:
 * @self: a choice
 *
 * Shows what the setting is now.
 */
void
lf_ranking_choice_show (LfRankingChoice *self)
{
  LfSnapshot *snapshot;
  const char *scenario, *setting;
  guint chosen;

  g_return_if_fail (LF_IS_RANKING_CHOICE (self));

  snapshot = lf_session_get_snapshot (self->session);
  scenario = lf_session_get_scenario (self->session);
  setting = kinds[self->kind].setting;
  switch (self->kind)
    {
    case LF_RANKING_CHOICE_METHOD:
      chosen = find_method (lf_snapshot_get_text (snapshot, setting,
                                                  scenario));
      break;
    case LF_RANKING_CHOICE_SCALES:
      chosen = find_scale (lf_snapshot_get_text (snapshot, setting,
                                                 scenario));
      break;
    case LF_RANKING_CHOICE_SPREAD:
    default:
      chosen = find_spread (lf_snapshot_get_number (snapshot, setting,
                                                    scenario));
      break;
    }
  self->filling = TRUE;
  adw_combo_row_set_selected (self->row, chosen);
  self->filling = FALSE;
}

static void
lf_ranking_choice_dispose (GObject *object)
{
  LfRankingChoice *self = LF_RANKING_CHOICE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_ranking_choice_parent_class)->dispose (object);
}

static void
lf_ranking_choice_class_init (LfRankingChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_ranking_choice_dispose;
}

static void
lf_ranking_choice_init (LfRankingChoice *self)
{
}

/**
 * lf_ranking_choice_new:
 * @session: the session
 * @kind: which setting
 *
 * Returns: (transfer floating): a choice that shows nothing of the session
 *   yet
 */
GtkWidget *
lf_ranking_choice_new (LfSession           *session,
                       LfRankingChoiceKind  kind)
{
  LfRankingChoice *self = g_object_new (LF_TYPE_RANKING_CHOICE, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = name_choices (kind);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->row = ADW_COMBO_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _(kinds[kind].title));
  adw_combo_row_set_model (self->row, G_LIST_MODEL (names));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_bin_set_child (ADW_BIN (self), group);
  return GTK_WIDGET (self);
}
