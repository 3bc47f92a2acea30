/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-question-page.h"

#include <glib/gi18n.h>

#include "widgets/lf-aside-box.h"

typedef struct
{
  LfAsideBox      *box;
  GtkBox          *content;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  LfExplainButton *verdict;
  GtkWidget       *strip;
  GtkWidget       *chart_button;
  GtkWidget       *aside_scroller;
  GtkBox          *aside;

  LfQuestionBook  *book;
  gboolean         own_verdict;
  guint64          steps;
} LfQuestionPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LfQuestionPage, lf_question_page,
                                     LF_TYPE_PAGE)

static void
wide_cb (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  gtk_widget_set_visible (priv->chart_button,
                          !lf_aside_box_get_wide (priv->box) &&
                          gtk_widget_get_visible (priv->aside_scroller));
}

/* The walk goes on at the window's foot. */
static void
past_end_cb (LfQuestionPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-next", NULL);
}

/* A result takes the whole width, and so do questions that have nothing
 * beside them. */
static void
turned_cb (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);
  gboolean result = lf_question_book_is_at_page (priv->book);
  gboolean aside =
    !result && gtk_widget_get_first_child (GTK_WIDGET (priv->aside)) != NULL;

  gtk_widget_set_visible (priv->aside_scroller, aside);
  gtk_widget_set_visible (priv->strip, !result || !priv->own_verdict);
  gtk_widget_set_visible (priv->chart_button,
                          aside && !lf_aside_box_get_wide (priv->box));
}

static guint64
steps_stamp (LfQuestionPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  return lf_snapshot_get_stamp (lf_session_get_snapshot (session),
                                LF_RECORD_STEP);
}

/* Made anew when frameworks are switched on or off. */
static void
make_book (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  if (priv->book != NULL)
    gtk_box_remove (priv->content, GTK_WIDGET (priv->book));
  priv->book = LF_QUESTION_BOOK (lf_question_book_new (session));
  priv->steps = steps_stamp (self);
  gtk_box_append (priv->content, GTK_WIDGET (priv->book));
  g_signal_connect_object (priv->book, "past-end", G_CALLBACK (past_end_cb),
                           self, G_CONNECT_SWAPPED);
  LF_QUESTION_PAGE_GET_CLASS (self)->add_chapters (self, priv->book);
  g_signal_connect_object (priv->book, "turned", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  turned_cb (self);
}

static void
lf_question_page_refresh (LfPage *page)
{
  LfQuestionPagePrivate *priv =
    lf_question_page_get_instance_private (LF_QUESTION_PAGE (page));

  if (steps_stamp (LF_QUESTION_PAGE (page)) != priv->steps)
    make_book (LF_QUESTION_PAGE (page));
  lf_question_book_refresh (priv->book);
}

static void
lf_question_page_focus_first (LfPage *page)
{
  LfQuestionPagePrivate *priv =
    lf_question_page_get_instance_private (LF_QUESTION_PAGE (page));

  lf_question_book_focus_first (priv->book);
}

static gboolean
lf_question_page_reveal (LfPage     *page,
                         const char *item,
                         const char *subject)
{
  LfQuestionPagePrivate *priv =
    lf_question_page_get_instance_private (LF_QUESTION_PAGE (page));

  return lf_question_book_reveal (priv->book, item, subject);
}

static void
lf_question_page_constructed (GObject *object)
{
  LfQuestionPage *self = LF_QUESTION_PAGE (object);
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  G_OBJECT_CLASS (lf_question_page_parent_class)->constructed (object);
  if (session != NULL)
    make_book (self);
}

static void
lf_question_page_class_init (LfQuestionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lf_question_page_constructed;
  LF_PAGE_CLASS (klass)->refresh = lf_question_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_question_page_focus_first;
  LF_PAGE_CLASS (klass)->reveal = lf_question_page_reveal;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_EXPLAIN_BUTTON);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-question-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child_private (widget_class, \
                                                LfQuestionPage, name)
  BIND (box);
  BIND (content);
  BIND (title);
  BIND (subtitle);
  BIND (verdict);
  BIND (strip);
  BIND (chart_button);
  BIND (aside_scroller);
  BIND (aside);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lf_question_page_init (LfQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lf_question_page_set_titles:
 * @self: a page
 * @title: its question
 * @subtitle: how to answer
 */
void
lf_question_page_set_titles (LfQuestionPage *self,
                             const char     *title,
                             const char     *subtitle)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  g_return_if_fail (LF_IS_QUESTION_PAGE (self));

  gtk_label_set_text (priv->title, title);
  gtk_label_set_text (priv->subtitle, subtitle);
}

/**
 * lf_question_page_get_verdict:
 * @self: a page
 *
 * Returns: (transfer none): the sentence at the page's foot
 */
LfExplainButton *
lf_question_page_get_verdict (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  g_return_val_if_fail (LF_IS_QUESTION_PAGE (self), NULL);

  return priv->verdict;
}

/**
 * lf_question_page_set_own_verdict:
 * @self: a page
 *
 * Leaves the sentence at the foot away beside a result that says it itself.
 */
void
lf_question_page_set_own_verdict (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  g_return_if_fail (LF_IS_QUESTION_PAGE (self));

  priv->own_verdict = TRUE;
}

/**
 * lf_question_page_get_book:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its questions; %NULL without a
 *   session
 */
LfQuestionBook *
lf_question_page_get_book (LfQuestionPage *self)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  g_return_val_if_fail (LF_IS_QUESTION_PAGE (self), NULL);

  return priv->book;
}

/**
 * lf_question_page_add_aside:
 * @self: a page
 * @child: (transfer floating): what explains the answers
 *
 * Puts a widget beside the questions.
 */
void
lf_question_page_add_aside (LfQuestionPage *self,
                            GtkWidget      *child)
{
  LfQuestionPagePrivate *priv = lf_question_page_get_instance_private (self);

  g_return_if_fail (LF_IS_QUESTION_PAGE (self));

  gtk_box_append (priv->aside, child);
}

/**
 * lf_question_page_add_chart:
 * @self: a page
 * @title: (nullable): a heading
 *
 * Puts a chart beside the questions.
 *
 * Returns: (transfer none): the pane, still without a chart
 */
LfChartPane *
lf_question_page_add_chart (LfQuestionPage *self,
                            const char     *title)
{
  GtkWidget *pane = lf_chart_pane_new (title);

  g_return_val_if_fail (LF_IS_QUESTION_PAGE (self), NULL);

  lf_question_page_add_aside (self, pane);
  return LF_CHART_PANE (pane);
}
