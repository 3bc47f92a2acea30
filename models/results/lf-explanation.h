/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LfExplanation LfExplanation;

/**
 * LfExplanation:
 * @label: what the number is: “Score of Germany”
 * @value: (nullable): the number, as people read it: “0.68”
 * @formula: (nullable): the sum that made it: “0.60 × 0.75 + 0.40 × 0.38”
 * @because: (nullable): a whole sentence: why it is so, or what would
 *   change it
 * @item: (nullable): id of the item or parameter that it rests on
 * @source: (nullable): who says so: “Song 2025 §2.1.1”
 * @evidence: (nullable): what the rater wrote, and where it comes from
 * @rater: (nullable): who rated
 * @children: (element-type LfExplanation): the parts
 *
 * A number that explains itself, as a small tree. All strings are
 * translated and for a person, except @item.
 */
struct _LfExplanation
{
  char      *label;
  char      *value;
  char      *formula;
  char      *because;
  char      *item;
  char      *source;
  char      *evidence;
  char      *rater;
  GPtrArray *children;
};

LfExplanation *lf_explanation_new      (const char    *label) G_GNUC_WARN_UNUSED_RESULT;
void           lf_explanation_add      (LfExplanation *self,
                                        LfExplanation *child);
void           lf_explanation_free     (LfExplanation *self);
char          *lf_explanation_to_text  (const LfExplanation *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfExplanation, lf_explanation_free)

G_END_DECLS
