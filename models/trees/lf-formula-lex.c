/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-formula-private.h"

#include <string.h>

/* Longer spellings before shorter ones that begin alike. */
static const struct {
  const char  *text;
  LfTokenKind  kind;
} signs[] = {
  { "<=", LF_TOKEN_LESS_EQUAL },
  { ">=", LF_TOKEN_GREATER_EQUAL },
  { "<>", LF_TOKEN_NOT_EQUAL },
  { "!=", LF_TOKEN_NOT_EQUAL },
  { "==", LF_TOKEN_EQUAL },
  { "≤", LF_TOKEN_LESS_EQUAL },
  { "≥", LF_TOKEN_GREATER_EQUAL },
  { "≠", LF_TOKEN_NOT_EQUAL },
  { "<", LF_TOKEN_LESS },
  { ">", LF_TOKEN_GREATER },
  { "=", LF_TOKEN_EQUAL },
  { "+", LF_TOKEN_PLUS },
  { "-", LF_TOKEN_MINUS },
  { "−", LF_TOKEN_MINUS },
  { "*", LF_TOKEN_TIMES },
  { "×", LF_TOKEN_TIMES },
  { "·", LF_TOKEN_TIMES },
  { "/", LF_TOKEN_OVER },
  { "÷", LF_TOKEN_OVER },
  { "^", LF_TOKEN_POWER },
  { "%", LF_TOKEN_PERCENT },
  { "(", LF_TOKEN_OPEN },
  { ")", LF_TOKEN_CLOSE },
  { ",", LF_TOKEN_SEPARATOR },
  { ";", LF_TOKEN_SEPARATOR },
};

/* Begins at @text, which is valid UTF-8. */
void
lf_lexer_init (LfLexer    *self,
               const char *text)
{
  self->next = text;
  self->position = 1;
}

static gboolean
is_name_char (gunichar c)
{
  return c == '_' || g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gsize
name_length (const char *text)
{
  const char *p = text;

  while (is_name_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/* Digits, a point, an exponent; never "inf", "nan" or hexadecimal. */
static gsize
number_length (const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p))
    p++;
  if (*p == '.')
    p++;
  while (g_ascii_isdigit (*p))
    p++;
  if (*p == 'e' || *p == 'E')
    {
      const char *exponent = p + 1;

      if (*exponent == '+' || *exponent == '-')
        exponent++;
      if (g_ascii_isdigit (*exponent))
        {
          while (g_ascii_isdigit (*exponent))
            exponent++;
          p = exponent;
        }
    }
  return (gsize) (p - text);
}

static void
take_sign (LfToken *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (token->start, signs[i].text))
      {
        token->kind = signs[i].kind;
        token->length = strlen (signs[i].text);
        return;
      }
  token->kind = LF_TOKEN_BAD;
  token->length = (gsize) (g_utf8_next_char (token->start) - token->start);
}

/* Reads the next token; at the end LF_TOKEN_END, again and again. */
void
lf_lexer_next (LfLexer *self,
               LfToken *token)
{
  while (*self->next != '\0' &&
         g_unichar_isspace (g_utf8_get_char (self->next)))
    {
      self->next = g_utf8_next_char (self->next);
      self->position++;
    }

  token->start = self->next;
  token->position = self->position;
  token->number = 0;
  if (*self->next == '\0')
    {
      token->kind = LF_TOKEN_END;
      token->length = 0;
    }
  else if (g_ascii_isdigit (*self->next) ||
           (*self->next == '.' && g_ascii_isdigit (self->next[1])))
    {
      g_autofree char *digits = NULL;

      token->kind = LF_TOKEN_NUMBER;
      token->length = number_length (self->next);
      digits = g_strndup (self->next, token->length);
      token->number = g_ascii_strtod (digits, NULL);
    }
  else if (is_name_char (g_utf8_get_char (self->next)))
    {
      token->kind = LF_TOKEN_NAME;
      token->length = name_length (self->next);
    }
  else
    {
      take_sign (token);
    }

  self->position += (guint) g_utf8_strlen (token->start,
                                           (gssize) token->length);
  self->next += token->length;
}
