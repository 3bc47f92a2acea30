/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-formula-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"

typedef struct
{
  LfLexer     lexer;
  LfToken     token;
  GArray     *ops;              /* of LfFormulaOp */
  GPtrArray  *names;            /* of owned strings */
  guint       depth;
  guint       stack;            /* height after what has been emitted */
  GError    **error;
} Parser;

static gboolean parse_formula (Parser *self);
static gboolean parse_sign    (Parser *self);

static void
advance (Parser *self)
{
  lf_lexer_next (&self->lexer, &self->token);
}

/* Fails at the current token: what stands there, what was expected. */
static gboolean
fail (Parser     *self,
      const char *expected)
{
  if (self->token.kind == LF_TOKEN_END)
    {
      g_set_error (self->error, LF_ERROR, LF_ERROR_SYNTAX,
                   /* Translators: the number is a position in a formula,
                    * %s is a phrase such as “a number or a name” */
                   _("character %u: the formula ends where %s was expected"),
                   self->token.position, expected);
    }
  else
    {
      g_autofree char *found = g_strndup (self->token.start,
                                          self->token.length);

      g_set_error (self->error, LF_ERROR, LF_ERROR_SYNTAX,
                   /* Translators: the number is a position in a formula,
                    * “%s” what stands there, the last %s a phrase such as
                    * “a number or a name” */
                   _("character %u: found “%s” where %s was expected"),
                   self->token.position, found, expected);
    }
  return FALSE;
}

static gboolean
expect (Parser      *self,
        LfTokenKind  kind,
        const char  *expected)
{
  if (self->token.kind != kind)
    return fail (self, expected);
  advance (self);
  return TRUE;
}

static gboolean
enter (Parser *self)
{
  if (++self->depth <= LF_FORMULA_MAX_DEPTH)
    return TRUE;
  g_set_error (self->error, LF_ERROR, LF_ERROR_LIMIT,
               _("character %u: the formula is nested more than %d deep"),
               self->token.position, LF_FORMULA_MAX_DEPTH);
  return FALSE;
}

/* Appends an instruction that takes @pops values and leaves @pushes. */
static gboolean
emit (Parser   *self,
      LfOpCode  code,
      guint     position,
      guint     argument,
      double    number,
      guint     pops,
      guint     pushes)
{
  LfFormulaOp op = { (guint16) code, (guint16) position, argument, number };

  self->stack = self->stack - pops + pushes;
  if (self->stack > LF_FORMULA_MAX_STACK)
    {
      g_set_error (self->error, LF_ERROR, LF_ERROR_LIMIT,
                   _("character %u: the formula needs too many values at "
                     "once"), position);
      return FALSE;
    }
  g_array_append_val (self->ops, op);
  return TRUE;
}

static void
set_target (Parser *self,
            guint   jump)
{
  g_array_index (self->ops, LfFormulaOp, jump).argument = self->ops->len;
}

static guint
name_index (Parser        *self,
            const LfToken *token)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);

      if (strlen (name) == token->length &&
          memcmp (name, token->start, token->length) == 0)
        return i;
    }
  g_ptr_array_add (self->names, g_strndup (token->start, token->length));
  return self->names->len - 1;
}

static gboolean
parse_separator (Parser *self)
{
  return expect (self, LF_TOKEN_SEPARATOR,
                 /* Translators: completes “found … where %s was expected” */
                 _("a comma"));
}

static gboolean
parse_close (Parser *self)
{
  return expect (self, LF_TOKEN_CLOSE,
                 /* Translators: completes “found … where %s was expected” */
                 _("a closing parenthesis"));
}

/* if (condition, a, b), behind the opening parenthesis. Both branches
 * leave one value, so the height counts one of them. */
static gboolean
parse_if (Parser *self,
          guint   position)
{
  guint to_else;
  guint to_end;

  if (!parse_formula (self) || !parse_separator (self))
    return FALSE;
  to_else = self->ops->len;
  if (!emit (self, LF_OP_JUMP_IF_ZERO, position, 0, 0, 1, 0) ||
      !parse_formula (self) || !parse_separator (self))
    return FALSE;
  to_end = self->ops->len;
  if (!emit (self, LF_OP_JUMP, position, 0, 0, 1, 0))
    return FALSE;
  set_target (self, to_else);
  if (!parse_formula (self))
    return FALSE;
  set_target (self, to_end);
  return parse_close (self);
}

/* min, max and npv, behind the opening parenthesis. */
static gboolean
parse_list (Parser   *self,
            LfOpCode  code,
            guint     position)
{
  guint count = 1;

  if (!parse_formula (self))
    return FALSE;
  if (code == LF_OP_NPV && self->token.kind != LF_TOKEN_SEPARATOR)
    return parse_separator (self);
  while (self->token.kind == LF_TOKEN_SEPARATOR)
    {
      advance (self);
      if (!parse_formula (self))
        return FALSE;
      count++;
    }
  return parse_close (self) &&
         emit (self, code, position, count, 0, count, 1);
}

static gboolean
parse_call (Parser        *self,
            const LfToken *name)
{
  static const struct {
    const char *name;
    LfOpCode    code;
  } calls[] = {
    { "min", LF_OP_MIN },
    { "max", LF_OP_MAX },
    { "npv", LF_OP_NPV },
    { "if", LF_OP_JUMP_IF_ZERO },
  };
  g_autofree char *text = g_strndup (name->start, name->length);

  advance (self);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (strcmp (text, calls[i].name) == 0)
      return calls[i].code == LF_OP_JUMP_IF_ZERO
             ? parse_if (self, name->position)
             : parse_list (self, calls[i].code, name->position);
  g_set_error (self->error, LF_ERROR, LF_ERROR_SYNTAX,
               _("character %u: there is no function “%s”; there are min, "
                 "max, if and npv"), name->position, text);
  return FALSE;
}

static gboolean
parse_name (Parser *self)
{
  LfToken name = self->token;

  advance (self);
  if (self->token.kind == LF_TOKEN_OPEN)
    return parse_call (self, &name);
  return emit (self, LF_OP_NAME, name.position, name_index (self, &name),
               0, 0, 1);
}

static gboolean
parse_number (Parser *self)
{
  LfToken token = self->token;

  if (!isfinite (token.number))
    {
      g_set_error (self->error, LF_ERROR, LF_ERROR_NUMERIC,
                   _("character %u: the number is too large"),
                   token.position);
      return FALSE;
    }
  advance (self);
  if (self->token.kind == LF_TOKEN_NAME ||
      self->token.kind == LF_TOKEN_NUMBER)
    return fail (self,
                 /* Translators: completes “found … where %s was expected” */
                 _("an operator"));
  return emit (self, LF_OP_NUMBER, token.position, 0, token.number, 0, 1);
}

static gboolean
parse_primary (Parser *self)
{
  gboolean done = FALSE;

  if (!enter (self))
    return FALSE;
  if (self->token.kind == LF_TOKEN_NUMBER)
    {
      done = parse_number (self);
    }
  else if (self->token.kind == LF_TOKEN_NAME)
    {
      done = parse_name (self);
    }
  else if (self->token.kind == LF_TOKEN_OPEN)
    {
      advance (self);
      done = parse_formula (self) && parse_close (self);
    }
  else
    {
      /* Translators: completes “found … where %s was expected” */
      fail (self, _("a number or a name"));
    }
  while (done && self->token.kind == LF_TOKEN_PERCENT)
    {
      done = emit (self, LF_OP_PERCENT, self->token.position, 0, 0, 1, 1);
      advance (self);
    }
  self->depth--;
  return done;
}

static gboolean
parse_power (Parser *self)
{
  gboolean done;
  guint position;

  if (!parse_primary (self))
    return FALSE;
  if (self->token.kind != LF_TOKEN_POWER)
    return TRUE;
  position = self->token.position;
  advance (self);
  if (!enter (self))
    return FALSE;
  done = parse_sign (self) &&
         emit (self, LF_OP_POWER, position, 0, 0, 2, 1);
  self->depth--;
  return done;
}

static gboolean
parse_sign (Parser *self)
{
  gboolean negative = FALSE;
  guint position = self->token.position;

  while (self->token.kind == LF_TOKEN_PLUS ||
         self->token.kind == LF_TOKEN_MINUS)
    {
      negative ^= self->token.kind == LF_TOKEN_MINUS;
      advance (self);
    }
  return parse_power (self) &&
         (!negative || emit (self, LF_OP_NEGATE, position, 0, 0, 1, 1));
}

static gboolean
parse_product (Parser *self)
{
  if (!parse_sign (self))
    return FALSE;
  while (self->token.kind == LF_TOKEN_TIMES ||
         self->token.kind == LF_TOKEN_OVER)
    {
      LfToken sign = self->token;

      advance (self);
      if (!parse_sign (self) ||
          !emit (self, sign.kind == LF_TOKEN_TIMES ? LF_OP_MULTIPLY
                                                   : LF_OP_DIVIDE,
                 sign.position, 0, 0, 2, 1))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_sum (Parser *self)
{
  if (!parse_product (self))
    return FALSE;
  while (self->token.kind == LF_TOKEN_PLUS ||
         self->token.kind == LF_TOKEN_MINUS)
    {
      LfToken sign = self->token;

      advance (self);
      if (!parse_product (self) ||
          !emit (self, sign.kind == LF_TOKEN_PLUS ? LF_OP_ADD
                                                  : LF_OP_SUBTRACT,
                 sign.position, 0, 0, 2, 1))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_formula (Parser *self)
{
  LfToken sign;

  if (!parse_sum (self))
    return FALSE;
  sign = self->token;
  if (sign.kind < LF_TOKEN_LESS || sign.kind > LF_TOKEN_NOT_EQUAL)
    return TRUE;
  advance (self);
  return parse_sum (self) &&
         emit (self,
               (LfOpCode) (LF_OP_LESS + (sign.kind - LF_TOKEN_LESS)),
               sign.position, 0, 0, 2, 1);
}

static gboolean
parse_whole (Parser *self)
{
  advance (self);
  if (!parse_formula (self))
    return FALSE;
  if (self->token.kind == LF_TOKEN_SEPARATOR)
    {
      g_set_error (self->error, LF_ERROR, LF_ERROR_SYNTAX,
                   _("character %u: a comma stands only between the "
                     "arguments of a function; decimals are written with a "
                     "point"), self->token.position);
      return FALSE;
    }
  if (self->token.kind != LF_TOKEN_END)
    return fail (self,
                 /* Translators: completes “found … where %s was expected” */
                 _("an operator or the end"));
  return TRUE;
}

static LfFormula *
finish (Parser *self)
{
  LfFormula *formula = g_new0 (LfFormula, 1);

  formula->n_ops = self->ops->len;
  formula->n_names = self->names->len;
  formula->ops = (LfFormulaOp *) (void *) g_array_free (g_steal_pointer (&self->ops),
                                                 FALSE);
  g_ptr_array_add (self->names, NULL);
  formula->names =
    (char **) g_ptr_array_free (g_steal_pointer (&self->names), FALSE);
  formula->slots = g_new (guint, MAX (formula->n_names, 1));
  for (guint i = 0; i < formula->n_names; i++)
    formula->slots[i] = LF_FORMULA_UNBOUND;
  return formula;
}

/**
 * lf_formula_parse:
 * @text: a formula
 * @error: return location
 *
 * Parses @text. A message begins with the position of what is wrong,
 * counted in characters from 1.
 *
 * Returns: (transfer full): the formula, all its names unbound, or %NULL
 *   with @error set to %LF_ERROR_SYNTAX, %LF_ERROR_LIMIT or
 *   %LF_ERROR_NUMERIC
 */
LfFormula *
lf_formula_parse (const char  *text,
                  GError     **error)
{
  Parser self = { .error = error };
  LfFormula *formula = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > LF_FORMULA_MAX_BYTES)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_LIMIT,
                   _("the formula is longer than %d bytes"),
                   LF_FORMULA_MAX_BYTES);
      return NULL;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_SYNTAX,
                           _("the formula is not valid UTF-8 text"));
      return NULL;
    }

  lf_lexer_init (&self.lexer, text);
  self.ops = g_array_new (FALSE, FALSE, sizeof (LfFormulaOp));
  self.names = g_ptr_array_new_with_free_func (g_free);
  if (parse_whole (&self))
    formula = finish (&self);
  g_clear_pointer (&self.names, g_ptr_array_unref);
  g_clear_pointer (&self.ops, g_array_unref);
  return formula;
}
