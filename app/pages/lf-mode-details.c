/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-mode-details.h"

#include <glib/gi18n.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-result-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-label.h"

/* A mode that leads more rarely than this is not said to lead at times. */
#define SHARE_SHOWN 0.01

typedef struct
{
  LfSession *session;
  char *mode;
} Explain;

static void
explain_free (gpointer data)
{
  Explain *self = data;

  g_object_unref (self->session);
  g_free (self->mode);
  g_free (self);
}

static LfExplanation *
explain_mode (gpointer data)
{
  Explain *self = data;
  int market = lf_session_get_market_index (self->session);

  if (market < 0)
    return NULL;
  return lf_results_explain_mode (lf_session_get_results (self->session),
                                  lf_session_get_product_index
                                    (self->session),
                                  (guint) market, self->mode);
}

/**
 * lf_mode_total_new:
 * @session: whose modes
 * @mode: a mode in the market that is looked at
 *
 * Returns: (transfer floating): its total, which shows the sum behind it
 */
GtkWidget *
lf_mode_total_new (LfSession          *session,
                   const LfModeResult *mode)
{
  GtkWidget *button = lf_explain_button_new ();
  Explain *explain = g_new0 (Explain, 1);
  g_autofree char *total = g_strdup_printf ("%.2f", mode->total);

  explain->session = g_object_ref (session);
  explain->mode = g_strdup (mode->mode->id);
  lf_explain_button_set_label (LF_EXPLAIN_BUTTON (button), total);
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (button), explain_mode,
                                 explain, explain_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/**
 * lf_mode_remark:
 * @mode: a mode
 * @share: of the draws in which it leads, 0 where that is not known
 *
 * Returns: (transfer full) (nullable): where the mode stands: lead, equal,
 *   closed, and how firmly
 */
char *
lf_mode_remark (const LfModeResult *mode,
                double              share)
{
  g_autofree char *percent = NULL;
  const char *place = NULL;

  if (mode->lead && !mode->feasible)
    place = _("Lead, but not feasible now");
  else if (!mode->feasible)
    place = _("Not feasible now");
  else if (mode->lead)
    place = _("Lead");
  else if (mode->equal)
    place = _("Equal choice");
  if (share < SHARE_SHOWN)
    return g_strdup (place);
  percent = lf_number_percent (share, 0);
  if (place == NULL)
    /* Translators: %s is a percentage. */
    return g_strdup_printf (_("Leads in %s of the draws"), percent);
  /* Translators: a mode’s place, such as Lead, and a percentage. */
  return g_strdup_printf (_("%s; in front in %s of the draws"), place,
                          percent);
}

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = lf_label_new (text, style);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_reasons (GtkWidget      *box,
             const char     *title,
             const LfReason *reasons,
             guint           n)
{
  if (n == 0)
    return;
  add_text (box, title, "heading");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (reasons[i].source != NULL)
        /* Translators: a reason, and the source that says so. */
        text = g_strdup_printf (_("• %s [%s]"), reasons[i].sentence,
                                reasons[i].source);
      else
        /* Translators: a reason, with a bullet before it. */
        text = g_strdup_printf (_("• %s"), reasons[i].sentence);
      add_text (box, text, NULL);
    }
}

/* The closed gates, or where all are open the one that is nearest. */
static void
add_gates (GtkWidget          *box,
           const LfModeResult *mode)
{
  const LfGate *nearest = lf_gates_nearest (mode->gates);
  gboolean headed = FALSE;

  if (nearest == NULL)
    {
      add_text (box, _("No gate is on for this mode: its figures can be given "
                       "under “Weights and Gates”."), "dim-label");
      return;
    }
  if (nearest->state == LF_GATE_OPEN)
    {
      add_text (box, _("The nearest gate is open"), "heading");
      add_text (box, nearest->spare, NULL);
      return;
    }

  for (guint g = 0; g < LF_N_GATES; g++)
    {
      if (mode->gates[g].state != LF_GATE_CLOSED ||
          mode->gates[g].sentence == NULL)
        continue;
      if (!headed)
        add_text (box, _("Closed gates, and what would open them"),
                  "heading");
      headed = TRUE;
      add_text (box, mode->gates[g].sentence, "warning");
    }
}

/**
 * lf_mode_details_new:
 * @mode: a mode in a market
 *
 * Returns: (transfer floating): its components, the strongest reasons for
 *   and against with their sources, and its gates
 */
GtkWidget *
lf_mode_details_new (const LfModeResult *mode)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = lf_chart_view_new ();
  g_autoptr (LfChart) chart = lf_mode_parts_chart (mode);

  lf_chart_view_set_chart (LF_CHART_VIEW (view), chart);
  gtk_box_append (GTK_BOX (box), view);
  add_reasons (box, _("For"), mode->reasons_for, mode->n_for);
  add_reasons (box, _("Against"), mode->reasons_against, mode->n_against);
  add_gates (box, mode);
  add_text (box, mode->mode->definition, "dim-label");
  return box;
}
