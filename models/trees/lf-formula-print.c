/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-formula-private.h"

#include <string.h>

#include "models/lf-number.h"

/* A formula that repeats a rate in every year of npv can grow without end;
 * no honest one comes near. */
#define MAX_TEXT 65536

typedef struct
{
  const LfFormula *formula;
  GPtrArray       *stack;       /* of owned texts */
  gboolean         too_long;
} Printer;

static char *
pop (Printer *self)
{
  return g_ptr_array_steal_index (self->stack, self->stack->len - 1);
}

static void
push (Printer *self,
      char    *text)
{
  self->too_long |= strlen (text) > MAX_TEXT;
  g_ptr_array_add (self->stack, text);
}

static const char *
sign_of (LfOpCode code)
{
  switch (code)
    {
    case LF_OP_ADD:
      return "+";
    case LF_OP_SUBTRACT:
      return "-";
    case LF_OP_MULTIPLY:
      return "*";
    case LF_OP_DIVIDE:
      return "/";
    case LF_OP_POWER:
      return "^";
    case LF_OP_LESS:
      return "<";
    case LF_OP_LESS_EQUAL:
      return "<=";
    case LF_OP_GREATER:
      return ">";
    case LF_OP_GREATER_EQUAL:
      return ">=";
    case LF_OP_EQUAL:
      return "==";
    default:
      return "!=";
    }
}

static void
print_list (Printer    *self,
            const LfFormulaOp *op,
            const char *function)
{
  g_autoptr (GString) text = g_string_new (function);
  guint begin = self->stack->len - op->argument;

  g_string_append_c (text, '(');
  for (guint i = 0; i < op->argument; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (char *) g_ptr_array_index (self->stack,
                                                        begin + i));
  g_string_append_c (text, ')');
  g_ptr_array_set_size (self->stack, (int) begin);
  push (self, g_string_free (g_steal_pointer (&text), FALSE));
}

/* npv, which other languages lack, written out. */
static void
print_npv (Printer    *self,
           const LfFormulaOp *op)
{
  g_autoptr (GString) text = g_string_new ("(");
  guint begin = self->stack->len - op->argument;
  const char *rate = g_ptr_array_index (self->stack, begin);

  for (guint i = 1; i < op->argument && text->len <= MAX_TEXT; i++)
    g_string_append_printf (text, "%s%s / (1 + %s)^%u", i > 1 ? " + " : "",
                            (char *) g_ptr_array_index (self->stack,
                                                        begin + i),
                            rate, i);
  g_string_append_c (text, ')');
  g_ptr_array_set_size (self->stack, (int) begin);
  push (self, g_string_free (g_steal_pointer (&text), FALSE));
}

static void print_range (Printer *self,
                         guint    begin,
                         guint    end);

/* Prints if at the jump @index; returns the last instruction of it. */
static guint
print_if (Printer *self,
          guint    index)
{
  const LfFormulaOp *ops = self->formula->ops;
  guint other = ops[index].argument;
  guint end = ops[other - 1].argument;
  g_autofree char *condition = pop (self);
  g_autofree char *then = NULL;
  g_autofree char *otherwise = NULL;

  print_range (self, index + 1, other - 1);
  then = pop (self);
  print_range (self, other, end);
  otherwise = pop (self);
  push (self, g_strdup_printf ("(%s != 0 ? %s : %s)", condition, then,
                               otherwise));
  return end - 1;
}

static void
print_binary (Printer    *self,
              const LfFormulaOp *op)
{
  g_autofree char *right = pop (self);
  g_autofree char *left = pop (self);
  LfOpCode code = (LfOpCode) op->code;

  /* A comparison is a truth there and a number here. */
  push (self, g_strdup_printf (code >= LF_OP_LESS
                               ? "((%s %s %s) ? 1 : 0)" : "(%s %s %s)",
                               left, sign_of (code), right));
}

static void
print_unary (Printer    *self,
             const char *format)
{
  g_autofree char *text = pop (self);

  push (self, g_strdup_printf (format, text));
}

static void
print_range (Printer *self,
             guint    begin,
             guint    end)
{
  char buffer[LF_NUMBER_BUFFER];

  for (guint i = begin; i < end && !self->too_long; i++)
    {
      const LfFormulaOp *op = &self->formula->ops[i];

      switch ((LfOpCode) op->code)
        {
        case LF_OP_NUMBER:
          push (self, g_strdup (lf_number_format (op->number, buffer)));
          break;
        case LF_OP_NAME:
          push (self, g_strdup (self->formula->names[op->argument]));
          break;
        case LF_OP_NEGATE:
          print_unary (self, "(-%s)");
          break;
        case LF_OP_PERCENT:
          print_unary (self, "(%s / 100)");
          break;
        case LF_OP_MIN:
          print_list (self, op, "min");
          break;
        case LF_OP_MAX:
          print_list (self, op, "max");
          break;
        case LF_OP_NPV:
          print_npv (self, op);
          break;
        case LF_OP_JUMP_IF_ZERO:
          i = print_if (self, i);
          break;
        case LF_OP_JUMP:
          break;
        default:
          print_binary (self, op);
          break;
        }
    }
  if (self->too_long)
    push (self, g_strdup (""));
}

/**
 * lf_formula_to_mathjs:
 * @self: a formula
 *
 * Writes a formula as an expression of math.js, with every operation in
 * parentheses.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it would be
 *   excessively long
 */
char *
lf_formula_to_mathjs (const LfFormula *self)
{
  Printer printer = { self, g_ptr_array_new_with_free_func (g_free), FALSE };
  char *text = NULL;

  print_range (&printer, 0, self->n_ops);
  if (!printer.too_long)
    text = pop (&printer);
  g_ptr_array_unref (printer.stack);
  return text;
}
