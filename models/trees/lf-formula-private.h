/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-formula.h"

G_BEGIN_DECLS

/* What keeps a hostile formula cheap. */
#define LF_FORMULA_MAX_BYTES 4096
#define LF_FORMULA_MAX_DEPTH 64
#define LF_FORMULA_MAX_STACK 256

typedef enum
{
  LF_TOKEN_END,
  LF_TOKEN_NUMBER,
  LF_TOKEN_NAME,
  LF_TOKEN_PLUS,
  LF_TOKEN_MINUS,
  LF_TOKEN_TIMES,
  LF_TOKEN_OVER,
  LF_TOKEN_POWER,
  LF_TOKEN_PERCENT,
  LF_TOKEN_OPEN,
  LF_TOKEN_CLOSE,
  LF_TOKEN_SEPARATOR,
  LF_TOKEN_LESS,
  LF_TOKEN_LESS_EQUAL,
  LF_TOKEN_GREATER,
  LF_TOKEN_GREATER_EQUAL,
  LF_TOKEN_EQUAL,
  LF_TOKEN_NOT_EQUAL,
  LF_TOKEN_BAD,
} LfTokenKind;

/* A piece of a formula; start points into its text. */
typedef struct
{
  LfTokenKind kind;
  const char *start;
  gsize       length;
  guint       position;         /* 1-based, in characters */
  double      number;
} LfToken;

typedef struct
{
  const char *next;
  guint       position;
} LfLexer;

void lf_lexer_init (LfLexer    *self,
                    const char *text);
void lf_lexer_next (LfLexer    *self,
                    LfToken    *token);

/* The instructions of a parsed formula, for a machine with a stack. */
typedef enum
{
  LF_OP_NUMBER,
  LF_OP_NAME,
  LF_OP_ADD,
  LF_OP_SUBTRACT,
  LF_OP_MULTIPLY,
  LF_OP_DIVIDE,
  LF_OP_POWER,
  LF_OP_NEGATE,
  LF_OP_PERCENT,
  LF_OP_LESS,
  LF_OP_LESS_EQUAL,
  LF_OP_GREATER,
  LF_OP_GREATER_EQUAL,
  LF_OP_EQUAL,
  LF_OP_NOT_EQUAL,
  LF_OP_MIN,
  LF_OP_MAX,
  LF_OP_NPV,
  LF_OP_JUMP_IF_ZERO,
  LF_OP_JUMP,
} LfOpCode;

typedef struct
{
  guint16 code;
  guint16 position;             /* of the sign in the text */
  guint32 argument;             /* a name's index, a target, a count */
  double  number;
} LfFormulaOp;

struct _LfFormula
{
  LfFormulaOp     *ops;
  guint     n_ops;
  guint     n_names;
  char    **names;              /* each once */
  guint    *slots;              /* a name's place in the table of values */
};

double lf_formula_power     (double           base,
                             double           exponent) G_GNUC_CONST;
char  *lf_formula_to_mathjs (const LfFormula *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
