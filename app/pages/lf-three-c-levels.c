/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-three-c-levels.h"

#include <glib/gi18n.h>

#include "widgets/lf-text-row.h"

struct _LfThreeCLevels
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (LfThreeCLevels, lf_three_c_levels, ADW_TYPE_BIN)

/* What the firm lacks most for the mode, or that it lacks nothing. */
static char *
say_gap (const LfModeResult *mode)
{
  const LfPillarNeed *most = NULL;
  gboolean known = FALSE;

  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      const LfPillarNeed *need = &mode->needs[p];

      known |= need->mean.known;
      if (need->gap > 0 && (most == NULL || need->gap > most->gap))
        most = need;
    }
  if (most != NULL)
    /* Translators: how much is lacking, and of which C. */
    return g_strdup_printf (_("lacks %.2f of %s"), most->gap,
                            lf_pillar_name (most->pillar));
  return g_strdup (known ? _("level reached") : _("not rated yet"));
}

static void
add_mode (LfThreeCLevels     *self,
          const LfModeResult *mode)
{
  g_autofree char *gap = say_gap (mode);
  /* Translators: levels from 0 to 4. */
  g_autofree char *needs =
    g_strdup_printf (_("Compliance %.1f, Collaboration %.1f, Capital %.1f"),
                     mode->needs[LF_PILLAR_COMPLIANCE].need,
                     mode->needs[LF_PILLAR_COLLABORATION].need,
                     mode->needs[LF_PILLAR_CAPITAL].need);
  GtkWidget *row = lf_text_row_new (mode->mode->name, needs);
  GtkWidget *label = lf_text_row_add_aside (row, gap, mode->lead
                                                        ? "heading"
                                                        : "dim-label");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* Where the firm stands, under the heading. */
static void
show_firm (LfThreeCLevels *self)
{
  const LfThreeCResult *three_c =
    &lf_session_get_product (self->session)
       ->three_c[LF_GROUPING_RECOMMENDED];
  g_autofree char *text =
    /* Translators: the firm’s levels, from 0 to 4. */
    g_strdup_printf (_("The firm stands at Compliance %.2f, Collaboration "
                       "%.2f, Capital %.2f."),
                     three_c->pillars[LF_PILLAR_COMPLIANCE].mean.mean,
                     three_c->pillars[LF_PILLAR_COLLABORATION].mean.mean,
                     three_c->pillars[LF_PILLAR_CAPITAL].mean.mean);

  adw_preferences_group_set_description (self->group,
                                         three_c->overall.known ? text : "");
}

/**
 * lf_three_c_levels_refresh:
 * @self: the levels
 *
 * Shows them for the market that the session looks at, best mode first.
 */
void
lf_three_c_levels_refresh (LfThreeCLevels *self)
{
  const LfMarketResult *market =
    lf_session_get_market_result (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), market != NULL);
  if (market == NULL)
    return;
  show_firm (self);
  for (guint m = 0; m < market->modes.n_modes; m++)
    add_mode (self, &market->modes.modes[m]);
}

static void
lf_three_c_levels_dispose (GObject *object)
{
  LfThreeCLevels *self = LF_THREE_C_LEVELS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_three_c_levels_parent_class)->dispose (object);
}

static void
lf_three_c_levels_class_init (LfThreeCLevelsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_three_c_levels_dispose;
}

static void
lf_three_c_levels_init (LfThreeCLevels *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group,
                                   _("The Level That Each Mode Needs"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * lf_three_c_levels_new:
 * @session: whose modes
 *
 * Returns: (transfer floating): the levels; call
 *   lf_three_c_levels_refresh()
 */
GtkWidget *
lf_three_c_levels_new (LfSession *session)
{
  LfThreeCLevels *self = g_object_new (LF_TYPE_THREE_C_LEVELS, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
