/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-formula-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-math.h"

/* Exponents up to this are raised by repeated multiplication. */
#define MAX_MULTIPLICATIONS 64

/**
 * lf_formula_free:
 * @self: (nullable) (transfer full): a formula
 *
 * Frees a formula and what it holds.
 */
void
lf_formula_free (LfFormula *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->names);
  g_free (self->slots);
  g_free (self->ops);
  g_free (self);
}

/**
 * lf_formula_get_n_names:
 * @self: a formula
 *
 * Returns: how many different variables @self names
 */
guint
lf_formula_get_n_names (const LfFormula *self)
{
  return self->n_names;
}

/**
 * lf_formula_get_name:
 * @self: a formula
 * @index: less than lf_formula_get_n_names()
 *
 * Returns: (transfer none): the name of a variable, in the order of
 *   appearance
 */
const char *
lf_formula_get_name (const LfFormula *self,
                     guint            index)
{
  g_return_val_if_fail (index < self->n_names, NULL);

  return self->names[index];
}

/**
 * lf_formula_get_slot:
 * @self: a formula
 * @index: less than lf_formula_get_n_names()
 *
 * Returns: the slot that the name is bound to, or %LF_FORMULA_UNBOUND
 */
guint
lf_formula_get_slot (const LfFormula *self,
                     guint            index)
{
  g_return_val_if_fail (index < self->n_names, LF_FORMULA_UNBOUND);

  return self->slots[index];
}

/**
 * lf_formula_bind:
 * @self: a formula
 * @index: less than lf_formula_get_n_names()
 * @slot: where the name's value stands in the table of values
 *
 * Says where lf_formula_eval() finds the value of a name.
 */
void
lf_formula_bind (LfFormula *self,
                 guint      index,
                 guint      slot)
{
  g_return_if_fail (index < self->n_names);

  self->slots[index] = slot;
}

static gboolean
fail_at (const LfFormulaOp  *op,
         GError     **error,
         const char  *format)
{
  g_set_error (error, LF_ERROR, LF_ERROR_NUMERIC, format,
               (guint) op->position);
  return FALSE;
}

static gboolean
fail_division (const LfFormulaOp  *op,
               GError     **error)
{
  return fail_at (op, error, _("character %u: division by zero"));
}

/* Net present value at the beginning of the first period: Σ cₖ/(1+r)ᵏ,
 * k = 1…n (Brealey, Myers and Allen, Principles of Corporate Finance,
 * ch. 2; the timing of spreadsheets' NPV). */
static gboolean
net_present_value (const LfFormulaOp    *op,
                   const double  *arguments,
                   double        *result,
                   GError       **error)
{
  double factor = 1 + arguments[0];
  double sum = 0;

  if (factor <= 0)
    return fail_at (op, error,
                    _("character %u: the rate of npv is −100 %% or less"));
  for (guint k = op->argument - 1; k >= 1; k--)
    sum = (sum + arguments[k]) / factor;
  *result = sum;
  return TRUE;
}

/**
 * lf_formula_power:
 * @base: a number
 * @exponent: a number; whole where @base is negative
 *
 * Raises to a power; by repeated multiplication where the exponent is
 * whole and small, so that whole results come out whole.
 *
 * Returns: @base to the @exponent
 */
double
lf_formula_power (double base,
                  double exponent)
{
  gboolean whole = exponent == floor (exponent);
  double rest = fabs (exponent);
  double square = base;
  double result = 1;

  if (!whole || rest > MAX_MULTIPLICATIONS)
    {
      result = lf_math_pow (fabs (base), exponent);
      return base < 0 && whole && fmod (exponent, 2) != 0 ? -result : result;
    }
  for (guint n = (guint) rest; n > 0; n >>= 1)
    {
      if (n & 1)
        result *= square;
      square *= square;
    }
  return exponent < 0 ? 1 / result : result;
}

static gboolean
power (const LfFormulaOp  *op,
       double       base,
       double       exponent,
       double      *result,
       GError     **error)
{
  if (base == 0 && exponent < 0)
    return fail_division (op, error);
  if (base < 0 && exponent != floor (exponent))
    return fail_at (op, error,
                    _("character %u: a negative number has no such power"));
  *result = lf_formula_power (base, exponent);
  return TRUE;
}

static double
compare (LfOpCode code,
         double   a,
         double   b)
{
  switch (code)
    {
    case LF_OP_LESS:
      return a < b;
    case LF_OP_LESS_EQUAL:
      return a <= b;
    case LF_OP_GREATER:
      return a > b;
    case LF_OP_GREATER_EQUAL:
      return a >= b;
    case LF_OP_EQUAL:
      return a == b;
    default:
      return a != b;
    }
}

static double
extreme (LfOpCode      code,
         const double *arguments,
         guint         count)
{
  double best = arguments[0];

  for (guint i = 1; i < count; i++)
    best = code == LF_OP_MIN ? MIN (best, arguments[i])
                             : MAX (best, arguments[i]);
  return best;
}

/* Applies an operator to the two values on top of the stack. */
static gboolean
apply_binary (const LfFormulaOp  *op,
              double      *top,
              GError     **error)
{
  double a = top[-2];
  double b = top[-1];

  switch ((LfOpCode) op->code)
    {
    case LF_OP_ADD:
      top[-2] = a + b;
      return TRUE;
    case LF_OP_SUBTRACT:
      top[-2] = a - b;
      return TRUE;
    case LF_OP_MULTIPLY:
      top[-2] = a * b;
      return TRUE;
    case LF_OP_DIVIDE:
      if (b == 0)
        return fail_division (op, error);
      top[-2] = a / b;
      return TRUE;
    case LF_OP_POWER:
      return power (op, a, b, &top[-2], error);
    default:
      top[-2] = compare ((LfOpCode) op->code, a, b);
      return TRUE;
    }
}

static gboolean
fetch (const LfFormula  *self,
       const LfFormulaOp       *op,
       const double     *values,
       double           *result,
       GError          **error)
{
  guint slot = self->slots[op->argument];

  if (slot == LF_FORMULA_UNBOUND)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("character %u: there is no variable “%s”"),
                   (guint) op->position, self->names[op->argument]);
      return FALSE;
    }
  if (!isfinite (values[slot]))
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NUMERIC,
                   _("character %u: the variable “%s” has no value"),
                   (guint) op->position, self->names[op->argument]);
      return FALSE;
    }
  *result = values[slot];
  return TRUE;
}

/**
 * lf_formula_eval:
 * @self: a formula
 * @values: the values of the variables, by slot; one that is not finite
 *   stands for a variable without a value
 * @result: (out): the value, always finite
 * @error: return location
 *
 * Evaluates @self.
 *
 * Returns: whether there is a value; if not, @error is set to
 *   %LF_ERROR_NUMERIC (division by zero, too large a number, a variable
 *   without value) or %LF_ERROR_NOT_FOUND (no such variable), with the
 *   position in the formula
 */
gboolean
lf_formula_eval (const LfFormula  *self,
                 const double     *values,
                 double           *result,
                 GError          **error)
{
  double stack[LF_FORMULA_MAX_STACK + 1];
  double *top = stack;

  for (guint i = 0; i < self->n_ops; i++)
    {
      const LfFormulaOp *op = &self->ops[i];

      switch ((LfOpCode) op->code)
        {
        case LF_OP_NUMBER:
          *top++ = op->number;
          break;
        case LF_OP_NAME:
          if (!fetch (self, op, values, top++, error))
            return FALSE;
          break;
        case LF_OP_NEGATE:
          top[-1] = -top[-1];
          break;
        case LF_OP_PERCENT:
          top[-1] /= 100;
          break;
        case LF_OP_MIN:
        case LF_OP_MAX:
          top -= op->argument - 1;
          top[-1] = extreme ((LfOpCode) op->code, top - 1, op->argument);
          break;
        case LF_OP_NPV:
          top -= op->argument - 1;
          if (!net_present_value (op, top - 1, &top[-1], error))
            return FALSE;
          break;
        case LF_OP_JUMP_IF_ZERO:
          if (*--top == 0)
            i = op->argument - 1;
          break;
        case LF_OP_JUMP:
          i = op->argument - 1;
          break;
        default:
          if (!apply_binary (op, top, error))
            return FALSE;
          top--;
          break;
        }
      if (top > stack && !isfinite (top[-1]))
        return fail_at (op, error,
                        _("character %u: the result is too large"));
    }
  *result = stack[0];
  return TRUE;
}

/**
 * lf_formula_is_name:
 * @text: (nullable): a text
 *
 * Returns: whether @text can name a variable: letters, digits and
 *   underscores, no digit first, and not the name of a function
 */
gboolean
lf_formula_is_name (const char *text)
{
  static const char *const reserved[] = { "min", "max", "if", "npv", NULL };
  LfLexer lexer;
  LfToken token;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  lf_lexer_init (&lexer, text);
  lf_lexer_next (&lexer, &token);
  return token.kind == LF_TOKEN_NAME && token.length == strlen (text) &&
         !g_strv_contains (reserved, text);
}

/**
 * lf_formula_replace_name:
 * @text: a formula, right or wrong
 * @from: the name of a variable
 * @to: another name
 *
 * Renames a variable in @text and leaves every other character as it is.
 *
 * Returns: (transfer full): the new text
 */
char *
lf_formula_replace_name (const char *text,
                         const char *from,
                         const char *to)
{
  GString *result = g_string_new (NULL);
  const char *done = text;
  LfLexer lexer;
  LfToken token;

  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  lf_lexer_init (&lexer, text);
  for (lf_lexer_next (&lexer, &token);
       token.kind != LF_TOKEN_END;
       lf_lexer_next (&lexer, &token))
    {
      if (token.kind != LF_TOKEN_NAME || strlen (from) != token.length ||
          memcmp (token.start, from, token.length) != 0)
        continue;
      g_string_append_len (result, done, token.start - done);
      g_string_append (result, to);
      done = token.start + token.length;
    }
  g_string_append (result, done);
  return g_string_free (result, FALSE);
}
