/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"

#include <math.h>
#include <string.h>

/**
 * lf_number_parse:
 * @text: a number as files write it, blanks around it allowed
 * @value: (out): the number
 *
 * Parses a whole text as one finite decimal number, whatever the locale:
 * a sign, digits, a point, an exponent. Not "inf", "nan", hexadecimal
 * digits, a decimal comma, nor anything behind the number; nor a number
 * whose size is more than a double can hold.
 *
 * Returns: whether it is one; @value is left alone otherwise
 */
gboolean
lf_number_parse (const char *text,
                 double     *value)
{
  char *end;
  double parsed;
  gsize length;

  while (g_ascii_isspace (*text))
    text++;
  length = strspn (text, "+-.0123456789eE");
  if (length == 0)
    return FALSE;
  parsed = g_ascii_strtod (text, &end);
  if (end != text + length || !isfinite (parsed))
    return FALSE;
  while (g_ascii_isspace (*end))
    end++;
  if (*end != '\0')
    return FALSE;
  *value = parsed;
  return TRUE;
}

/**
 * lf_number_format:
 * @value: a finite number
 * @buffer: (array fixed-size=32): room for the text
 *
 * Writes @value with the fewest significant digits that read back as the
 * same number, whatever the locale. Negative zero is written as 0.
 *
 * Returns: @buffer
 */
const char *
lf_number_format (double  value,
                  char   *buffer)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  if (value == 0)
    value = 0;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, LF_NUMBER_BUFFER, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return buffer;
}
