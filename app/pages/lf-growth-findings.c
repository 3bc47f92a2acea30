/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-growth-findings.h"

#include <glib/gi18n.h>

#include "models/lf-number.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-label.h"

/**
 * LfGrowthFindings:
 *
 * What the answers say about growth: the three measures and the born-global
 * test, the route that the firm is on with its warning signs, and the gaps
 * in the capabilities behind each dimension. Each figure explains itself.
 */
struct _LfGrowthFindings
{
  AdwBin parent_instance;

  LfSession   *session;
  GtkBox      *rows;
  LfChartPane *paths;
  GtkBox      *route;
  LfChartPane *capabilities;
  GtkBox      *dimensions;
};

G_DEFINE_FINAL_TYPE (LfGrowthFindings, lf_growth_findings, ADW_TYPE_BIN)

/* What a figure’s explanation is of. */
typedef struct
{
  LfGrowthFindings *self;
  guint             index;
} Figure;

static LfResults *
results_of (LfGrowthFindings *self)
{
  return lf_session_get_results (self->session);
}

static LfExplanation *
explain_measure (gpointer data)
{
  const Figure *figure = data;

  return lf_results_explain_growth (results_of (figure->self),
                                    (LfMeasure) figure->index);
}

static LfExplanation *
explain_born_global (gpointer data)
{
  const Figure *figure = data;

  return lf_results_explain_born_global (results_of (figure->self));
}

static LfExplanation *
explain_route (gpointer data)
{
  const Figure *figure = data;

  return lf_results_explain_route (results_of (figure->self),
                                   lf_session_get_product_index
                                     (figure->self->session));
}

static LfExplanation *
explain_dimension (gpointer data)
{
  const Figure *figure = data;

  return lf_results_explain_dimension (results_of (figure->self),
                                       figure->index);
}

/* A name, a remark, and a figure that explains itself. */
static void
add_row (LfGrowthFindings *self,
         GtkBox           *to,
         const char       *title,
         const char       *subtitle,
         const char       *value,
         LfExplain         explain,
         guint             index)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (to));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = lf_explain_button_new ();
  Figure *figure = g_new (Figure, 1);

  *figure = (Figure) { self, index };
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  lf_explain_button_set_label (LF_EXPLAIN_BUTTON (button), value);
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (button), explain, figure,
                                 g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
begin (GtkBox     *box,
       const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  lf_box_clear (box);
  gtk_box_append (box, lf_label_new (title, "title-4"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (box, list);
}

static void
show_measures (LfGrowthFindings     *self,
               const LfGrowthResult *growth)
{
  LfCatalogue *catalogue = lf_session_get_catalogue (self->session);

  begin (self->rows, _("Growth so far"));
  for (guint m = 0; m < LF_N_MEASURES; m++)
    {
      const LfMeasureResult *result = &growth->measures[m];
      const LfDimension *dimension =
        lf_catalogue_dimension (catalogue, lf_measure_id ((LfMeasure) m));
      g_autofree char *value = result->known
        ? lf_number_text (result->value,
                          m == LF_MEASURE_DIVERSIFICATION ? 0 : 1)
        : g_strdup ("–");
      g_autofree char *place = NULL;

      if (dimension == NULL)
        continue;
      if (result->known)
        /* Translators: a unit, then a place among published firms. */
        place = g_strdup_printf (_("%s; percentile %.0f of the 33 published "
                                   "firms"), dimension->unit,
                                 result->all.percentile);
      add_row (self, self->rows, dimension->title,
               place != NULL ? place : dimension->unit, value,
               explain_measure, m);
    }
  add_row (self, self->rows, _("Born global"), NULL,
           !growth->born_global_known ? "–"
           : growth->born_global ? _("yes") : _("no"),
           explain_born_global, 0);
  if (growth->group != NULL && growth->group->text != NULL)
    gtk_box_append (self->rows, lf_label_new (growth->group->text, NULL));
}

static void
show_route (LfGrowthFindings    *self,
            const LfRouteResult *route)
{
  g_autofree char *value = route->path >= 0
    ? g_strdup_printf ("%.2f", route->paths[route->path].mean.mean)
    : g_strdup ("–");

  begin (self->route, _("Route abroad"));
  add_row (self, self->route, route->sentence, NULL, value, explain_route, 0);
  for (guint s = 0; s < route->n_stages; s++)
    if (route->stages[s].next != NULL)
      {
        const LfStageReached *reached = &route->stages[s];
        /* Translators: a stage model, the stage reached and the next. */
        g_autofree char *text =
          g_strdup_printf (_("%1$s: “%2$s” is reached; the next stage would "
                             "be “%3$s”."), reached->model->title,
                           reached->model->stages[reached->stage].title,
                           reached->next->title);

        gtk_box_append (self->route, lf_label_new (text, NULL));
      }
  if (route->path < 0)
    return;
  gtk_box_append (self->route, lf_label_new (_("Warning signs of this path"),
                                             "heading"));
  for (guint w = 0; w < route->paths[route->path].path->n_warnings; w++)
    {
      /* Translators: an entry of a list. */
      g_autofree char *line =
        g_strdup_printf (_("• %s"),
                         route->paths[route->path].path->warnings[w]);

      gtk_box_append (self->route, lf_label_new (line, NULL));
    }
}

static void
show_dimensions (LfGrowthFindings     *self,
                 const LfGrowthResult *growth)
{
  begin (self->dimensions, _("Capabilities and their gaps"));
  for (guint d = 0; d < growth->n_dimensions; d++)
    {
      const LfDimensionScore *score = &growth->dimensions[d];
      g_autofree char *value = score->score.known
        ? g_strdup_printf ("%.2f", score->score.mean) : g_strdup ("–");
      g_autofree char *weakest = NULL;

      if (score->weakest >= 0)
        /* Translators: a function such as “sensing”, and its score. */
        weakest = g_strdup_printf
          (_("Weakest: %s (%.2f)"),
           lf_function_name ((LfCapabilityFunction) score->weakest),
           score->functions[score->weakest].score);
      add_row (self, self->dimensions, score->dimension->title,
               (int) d == growth->priority && weakest == NULL
                 ? _("Comes first for this type of firm") : weakest, value,
               explain_dimension, d);
    }
  if (growth->advice != NULL)
    gtk_box_append (self->dimensions, lf_label_new (growth->advice, NULL));
}

/**
 * lf_growth_findings_refresh:
 * @self: the findings
 *
 * Shows what the session's answers say.
 */
void
lf_growth_findings_refresh (LfGrowthFindings *self)
{
  const LfGrowthResult *growth;
  g_autoptr (LfChart) paths = NULL;
  g_autoptr (LfChart) capabilities = NULL;

  g_return_if_fail (LF_IS_GROWTH_FINDINGS (self));

  growth = lf_results_get_growth (results_of (self));
  show_measures (self, growth);
  show_route (self,
              &lf_results_get_diagnoses (results_of (self),
                                         lf_session_get_product_index
                                           (self->session))->route);
  show_dimensions (self, growth);
  paths = lf_session_make_chart (self->session, "paths", NULL);
  lf_chart_pane_set_chart (self->paths, paths);
  capabilities = lf_session_make_chart (self->session, "capabilities", NULL);
  lf_chart_pane_set_chart (self->capabilities, capabilities);
}

static void
lf_growth_findings_dispose (GObject *object)
{
  g_clear_object (&LF_GROWTH_FINDINGS (object)->session);
  G_OBJECT_CLASS (lf_growth_findings_parent_class)->dispose (object);
}

static void
lf_growth_findings_class_init (LfGrowthFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_growth_findings_dispose;
}

static GtkBox *
add_part (GtkWidget *box)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), part);
  return GTK_BOX (part);
}

static LfChartPane *
add_pane (GtkWidget  *box,
          const char *title)
{
  GtkWidget *pane = lf_chart_pane_new (title);

  gtk_box_append (GTK_BOX (box), pane);
  return LF_CHART_PANE (pane);
}

static void
lf_growth_findings_init (LfGrowthFindings *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->rows = add_part (box);
  self->route = add_part (box);
  self->paths = add_pane (box, _("Paths and mechanisms"));
  self->dimensions = add_part (box);
  self->capabilities = add_pane (box, _("Capabilities"));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_growth_findings_new:
 * @session: whose answers
 *
 * Returns: (transfer floating): the findings
 */
GtkWidget *
lf_growth_findings_new (LfSession *session)
{
  LfGrowthFindings *self = g_object_new (LF_TYPE_GROWTH_FINDINGS, NULL);

  g_set_object (&self->session, session);
  return GTK_WIDGET (self);
}
