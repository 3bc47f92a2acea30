/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-partners-page.h"

#include <glib/gi18n.h>

#include "app/lf-candidate-sheet.h"
#include "widgets/lf-aside-box.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-label.h"

/**
 * LfPartnersPage:
 *
 * Candidates for a partnership on the scorecard, ranked as the markets are:
 * what each score is made of, whom the gate blocks, and whether the order
 * hangs on the method.
 */
struct _LfPartnersPage
{
  LfPage parent_instance;

  LfAsideBox       *box;
  GtkWidget        *aside_scroller;
  GtkWidget        *chart_button;
  LfExplainButton  *verdict;
  AdwBin           *sheet_bin;
  LfCandidateSheet *sheet;
  LfChartView      *chart;
  GtkBox           *reasons;
  GtkBox           *methods;
};

G_DEFINE_FINAL_TYPE (LfPartnersPage, lf_partners_page, LF_TYPE_PAGE)

static LfResults *
results_of (LfPartnersPage *self)
{
  return lf_session_get_results (lf_page_get_session (LF_PAGE (self)));
}

static guint
product_of (LfPartnersPage *self)
{
  return lf_session_get_product_index (lf_page_get_session (LF_PAGE (self)));
}

static const LfDiagnoses *
diagnoses_of (LfPartnersPage *self)
{
  return lf_results_get_diagnoses (results_of (self), product_of (self));
}

static LfExplanation *
explain_leader (gpointer data)
{
  const LfDiagnoses *diagnoses = diagnoses_of (data);

  if (diagnoses->n_partners == 0)
    return NULL;
  return lf_results_explain_partner (results_of (data), product_of (data),
                                     diagnoses->partner_ranking.order[0]);
}

static void
append_criteria (LfPartnersPage        *self,
                 const LfRankingResult *ranking,
                 const char            *title,
                 const guint           *criteria,
                 guint                  n)
{
  g_autoptr (GString) text = g_string_new (title);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    /* Translators: an entry of a list. */
    g_string_append_printf (text, _("\n• %s"),
                            ranking->criteria[criteria[i]].name);
  gtk_box_append (self->reasons, lf_label_new (text->str, NULL));
}

/* What sets the leader apart, and what to settle before signing. */
static void
show_reasons (LfPartnersPage    *self,
              const LfDiagnoses *diagnoses)
{
  const LfRankingResult *ranking = &diagnoses->partner_ranking;
  const LfMarketRank *rank;
  g_autofree char *title = NULL;

  lf_box_clear (self->reasons);
  if (diagnoses->partner_remarks != NULL)
    gtk_box_append (self->reasons, lf_label_new (diagnoses->partner_remarks,
                                                 "warning"));
  if (ranking->n_ranked == 0)
    return;
  rank = &diagnoses->partner_ranks[ranking->order[0]];
  /* Translators: %s is a candidate for a partnership. */
  title = g_strdup_printf (_("Why %s"),
                           diagnoses->partners[ranking->order[0]].name);
  gtk_box_append (self->reasons, lf_label_new (title, "heading"));
  append_criteria (self, ranking, _("Better than average in"),
                   rank->strengths, rank->n_strengths);
  append_criteria (self, ranking, _("Settle before signing"),
                   rank->weaknesses, rank->n_weaknesses);
}

static const char *
method_title (const char *method)
{
  if (g_str_equal (method, "saw"))
    return _("Additive");
  if (g_str_equal (method, "wpm"))
    return _("Product");
  if (g_str_equal (method, "topsis"))
    return "TOPSIS";
  if (g_str_equal (method, "vikor"))
    return "VIKOR";
  return "PROMETHEE";
}

/* The candidates as each method orders them. */
static void
show_methods (LfPartnersPage    *self,
              const LfDiagnoses *diagnoses)
{
  lf_box_clear (self->methods);
  if (diagnoses->partner_ranking.n_ranked < 2)
    return;
  gtk_box_append (self->methods, lf_label_new (_("Order by method"),
                                               "heading"));
  for (guint m = 0; m < diagnoses->n_partner_methods; m++)
    {
      const LfMethodPlaces *method = &diagnoses->partner_methods[m];
      g_autoptr (GString) order = g_string_new (NULL);

      for (guint place = 1; place <= diagnoses->n_partners; place++)
        for (guint i = 0; i < diagnoses->n_partners; i++)
          if (method->places[i] == place)
            g_string_append_printf (order, "%s%u. %s",
                                    order->len > 0 ? "\n" : "", place,
                                    diagnoses->partners[i].name);
      gtk_box_append (self->methods,
                      lf_label_new (method_title (method->method),
                                    "caption-heading"));
      gtk_box_append (self->methods, lf_label_new (order->str, NULL));
    }
}

static void
lf_partners_page_refresh (LfPage *page)
{
  LfPartnersPage *self = LF_PARTNERS_PAGE (page);
  const LfDiagnoses *diagnoses = diagnoses_of (self);
  gboolean any = diagnoses->n_partners > 0;
  g_autoptr (LfChart) chart =
    lf_session_make_chart (lf_page_get_session (page), "partners", NULL);

  lf_candidate_sheet_refresh (self->sheet);
  lf_explain_button_set_label (self->verdict,
                               diagnoses->partner_ranking.verdict);
  lf_chart_view_set_chart (self->chart, chart);
  gtk_widget_set_visible (self->aside_scroller, any);
  gtk_widget_set_visible (self->chart_button,
                          any && !lf_aside_box_get_wide (self->box));
  show_reasons (self, diagnoses);
  show_methods (self, diagnoses);
}

static void
lf_partners_page_focus_first (LfPage *page)
{
  lf_candidate_sheet_focus_first (LF_PARTNERS_PAGE (page)->sheet);
}

static gboolean
lf_partners_page_reveal (LfPage     *page,
                         const char *item,
                         const char *subject)
{
  return lf_candidate_sheet_reveal (LF_PARTNERS_PAGE (page)->sheet, item,
                                    subject);
}

static void
wide_cb (LfPartnersPage *self)
{
  gtk_widget_set_visible (self->chart_button,
                          !lf_aside_box_get_wide (self->box) &&
                          gtk_widget_get_visible (self->aside_scroller));
}

static void
lf_partners_page_constructed (GObject *object)
{
  LfPartnersPage *self = LF_PARTNERS_PAGE (object);
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  G_OBJECT_CLASS (lf_partners_page_parent_class)->constructed (object);
  if (session == NULL)
    return;
  self->sheet = LF_CANDIDATE_SHEET (lf_candidate_sheet_new (session,
                                                            "partner"));
  adw_bin_set_child (self->sheet_bin, GTK_WIDGET (self->sheet));
  lf_explain_button_set_explain (self->verdict, explain_leader, self, NULL);
}

static void
lf_partners_page_class_init (LfPartnersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lf_partners_page_constructed;
  LF_PAGE_CLASS (klass)->refresh = lf_partners_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_partners_page_focus_first;
  LF_PAGE_CLASS (klass)->reveal = lf_partners_page_reveal;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_CHART_VIEW);
  g_type_ensure (LF_TYPE_EXPLAIN_BUTTON);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-partners-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfPartnersPage, name)
  BIND (box);
  BIND (aside_scroller);
  BIND (chart_button);
  BIND (verdict);
  BIND (sheet_bin);
  BIND (chart);
  BIND (reasons);
  BIND (methods);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lf_partners_page_init (LfPartnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
