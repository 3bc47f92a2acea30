/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ranking-why.h"

#include <glib/gi18n.h>

#include "widgets/lf-explanation-view.h"
#include "widgets/lf-label.h"

/**
 * LfRankingWhy:
 *
 * Why the market that is looked at has its score. While it is not seen it
 * does nothing: with a hundred criteria it is a long story.
 */
struct _LfRankingWhy
{
  AdwBin parent_instance;

  LfSession *session;
  GtkWidget *title;
  GtkWidget *quadrant;
  GtkBox    *strengths;
  AdwBin    *sum;
  gboolean   stale;
};

G_DEFINE_FINAL_TYPE (LfRankingWhy, lf_ranking_why, ADW_TYPE_BIN)

static void
add_criteria (LfRankingWhy          *self,
              const LfProductResult *product,
              const char            *title,
              const guint           *criteria,
              guint                  n)
{
  if (n == 0)
    return;
  gtk_box_append (self->strengths, lf_label_new (title, "caption-heading"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = NULL;

      /* Translators: an entry of a list. */
      line = g_strdup_printf (_("• %s"),
                              product->ranking.criteria[criteria[i]].name);
      gtk_box_append (self->strengths, lf_label_new (line, NULL));
    }
}

static void
show_market (LfRankingWhy         *self,
             const LfMarketResult *market,
             LfExplanation        *explanation)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  g_autofree char *title = lf_ranking_why_dup_title (self->session);

  lf_label_set (self->title, title);
  lf_label_set (self->quadrant, market->quadrant != NULL
                                  ? market->quadrant->text : NULL);
  lf_box_clear (self->strengths);
  /* How this goes with the way in that is advised for the market. */
  for (guint i = 0; market->notes[i] != NULL; i++)
    gtk_box_append (self->strengths, lf_label_new (market->notes[i],
                                                   "dim-label"));
  add_criteria (self, product, _("Better than average in"),
                market->rank.strengths, market->rank.n_strengths);
  add_criteria (self, product, _("Worse than average in"),
                market->rank.weaknesses, market->rank.n_weaknesses);
  adw_bin_set_child (self->sum, explanation != NULL
                                  ? lf_explanation_view_new (explanation)
                                  : NULL);
}

static void
show_if_seen (LfRankingWhy *self)
{
  const LfMarketResult *market;

  if (!self->stale || self->session == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  market = lf_session_get_market_result (self->session);
  if (market == NULL)
    return;
  self->stale = FALSE;
  show_market (self, market,
               lf_results_explain_score
                 (lf_session_get_results (self->session),
                  lf_session_get_product_index (self->session),
                  (guint) lf_session_get_market_index (self->session)));
}

static void
lf_ranking_why_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lf_ranking_why_parent_class)->map (widget);
  show_if_seen (LF_RANKING_WHY (widget));
}

static void
lf_ranking_why_dispose (GObject *object)
{
  g_clear_object (&LF_RANKING_WHY (object)->session);
  G_OBJECT_CLASS (lf_ranking_why_parent_class)->dispose (object);
}

static void
lf_ranking_why_class_init (LfRankingWhyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_ranking_why_dispose;
  GTK_WIDGET_CLASS (klass)->map = lf_ranking_why_map;
}

static void
lf_ranking_why_init (LfRankingWhy *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = lf_label_new (NULL, "title-4");
  self->quadrant = lf_label_new (NULL, NULL);
  self->strengths = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->sum = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->quadrant);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->strengths));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_ranking_why_new:
 *
 * Returns: (transfer floating): a story without a session
 */
GtkWidget *
lf_ranking_why_new (void)
{
  return g_object_new (LF_TYPE_RANKING_WHY, NULL);
}

/**
 * lf_ranking_why_set_session:
 * @self: a story
 * @session: the session
 *
 * To be called once.
 */
void
lf_ranking_why_set_session (LfRankingWhy *self,
                            LfSession    *session)
{
  g_set_object (&self->session, session);
}

/**
 * lf_ranking_why_refresh:
 * @self: a story with a session
 *
 * Tells of the market that is looked at, now or when it is seen.
 */
void
lf_ranking_why_refresh (LfRankingWhy *self)
{
  self->stale = TRUE;
  show_if_seen (self);
}

/**
 * lf_ranking_why_dup_title:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): what the story of the market that is
 *   looked at is called; %NULL while there is no market
 */
char *
lf_ranking_why_dup_title (LfSession *session)
{
  const LfMarketResult *market = lf_session_get_market_result (session);

  /* Translators: %s is a market. */
  return market != NULL ? g_strdup_printf (_("Why %s stands here"),
                                           market->name) : NULL;
}
