/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/results/lf-explanation.h"

/**
 * lf_explanation_new:
 * @label: what the number is
 *
 * Returns: (transfer full): an explanation without parts
 */
LfExplanation *
lf_explanation_new (const char *label)
{
  LfExplanation *self = g_new0 (LfExplanation, 1);

  self->label = g_strdup (label);
  self->children =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_explanation_free);
  return self;
}

/**
 * lf_explanation_add:
 * @self: an explanation
 * @child: (transfer full): a part of it
 */
void
lf_explanation_add (LfExplanation *self,
                    LfExplanation *child)
{
  g_ptr_array_add (self->children, child);
}

/**
 * lf_explanation_free:
 * @self: (transfer full) (nullable): an explanation
 */
void
lf_explanation_free (LfExplanation *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_free (self->value);
  g_free (self->formula);
  g_free (self->because);
  g_free (self->item);
  g_free (self->source);
  g_free (self->evidence);
  g_free (self->rater);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static void
append_line (GString    *text,
             guint       depth,
             const char *line)
{
  if (line == NULL)
    return;
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
  g_string_append_printf (text, "%s\n", line);
}

static void
append_tree (GString             *text,
             const LfExplanation *self,
             guint                depth)
{
  g_autofree char *head = NULL;

  if (self->value != NULL && self->formula != NULL)
    head = g_strdup_printf ("%s: %s = %s", self->label, self->value,
                            self->formula);
  else if (self->value != NULL)
    head = g_strdup_printf ("%s: %s", self->label, self->value);
  append_line (text, depth, head != NULL ? head : self->label);
  append_line (text, depth + 1, self->because);
  append_line (text, depth + 1, self->rater);
  append_line (text, depth + 1, self->evidence);
  append_line (text, depth + 1, self->source);
  for (guint i = 0; i < self->children->len; i++)
    append_tree (text, self->children->pdata[i], depth + 1);
}

/**
 * lf_explanation_to_text:
 * @self: an explanation
 *
 * Returns: (transfer full): the tree as indented lines
 */
char *
lf_explanation_to_text (const LfExplanation *self)
{
  GString *text = g_string_new (NULL);

  append_tree (text, self, 0);
  return g_string_free (text, FALSE);
}
