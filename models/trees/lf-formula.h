/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_FORMULA_UNBOUND:
 *
 * The slot of a name that no variable carries.
 */
#define LF_FORMULA_UNBOUND G_MAXUINT

/**
 * LfFormula:
 *
 * A formula over named variables, parsed once and evaluated as often as
 * needed. Without side effects; bounded in length, depth and work.
 *
 *     formula    = sum [ ("<" | "≤" | "<=" | ">" | "≥" | ">=" |
 *                         "=" | "==" | "≠" | "!=" | "<>") sum ]
 *     sum        = product { ("+" | "-" | "−") product }
 *     product    = sign { ("*" | "×" | "·" | "/" | "÷") sign }
 *     sign       = { "+" | "-" | "−" } power
 *     power      = primary [ "^" sign ]
 *     primary    = ( number | name | call | "(" formula ")" ) { "%" }
 *     call       = ("min" | "max" | "npv") "(" formula { sep formula } ")"
 *                | "if" "(" formula sep formula sep formula ")"
 *     sep        = "," | ";"
 *
 * A comparison gives 1 or 0. `if (condition, a, b)` evaluates only the
 * branch that it takes. `npv (rate, c1, c2, …)` discounts c1 by one year,
 * c2 by two, and so on (the convention of spreadsheets). `^` binds from the
 * right and stronger than a sign: -2^2 is -4. `%` divides by 100. A name is
 * letters, digits and underscores, beginning with no digit; names differ by
 * case.
 */
typedef struct _LfFormula LfFormula;

LfFormula  *lf_formula_parse        (const char       *text,
                                     GError          **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
void        lf_formula_free         (LfFormula        *self);
guint       lf_formula_get_n_names  (const LfFormula  *self);
const char *lf_formula_get_name     (const LfFormula  *self,
                                     guint             index);
guint       lf_formula_get_slot     (const LfFormula  *self,
                                     guint             index);
void        lf_formula_bind         (LfFormula        *self,
                                     guint             index,
                                     guint             slot);
gboolean    lf_formula_eval         (const LfFormula  *self,
                                     const double     *values,
                                     double           *result,
                                     GError          **error);

gboolean    lf_formula_is_name      (const char       *text);
char       *lf_formula_replace_name (const char       *text,
                                     const char       *from,
                                     const char       *to)
                                     G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfFormula, lf_formula_free)

G_END_DECLS
