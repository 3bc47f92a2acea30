/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfFigureFunc:
 * @what: what a condition asks for: the id of an item, list or test, or a
 *   figure that lf_rule_is_figure() knows
 * @value: (out): the figure: a rating or mean on 0–4, 1 or 0 for a test
 *   passed or not and for yes or no, a count
 * @choice: (out): the chosen id, for a choice item
 * @data: data of the caller
 *
 * Returns: whether it is known; a condition on what is unknown does not
 *   hold
 */
typedef gboolean (*LfFigureFunc) (const char  *what,
                                  double      *value,
                                  const char **choice,
                                  gpointer     data);

/**
 * LfParameterFunc:
 * @id: id of a parameter
 * @data: data of the caller
 *
 * Returns: its value in force
 */
typedef double (*LfParameterFunc) (const char *id,
                                   gpointer    data);

gboolean      lf_rule_is_figure  (const char      *what);
gboolean      lf_rule_holds      (const LfRule    *rule,
                                  LfFigureFunc     figure,
                                  LfParameterFunc  parameter,
                                  gpointer         data);
const LfRule *lf_rule_set_first  (const LfRuleSet *set,
                                  LfFigureFunc     figure,
                                  LfParameterFunc  parameter,
                                  gpointer         data);

G_END_DECLS
