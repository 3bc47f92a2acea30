/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "models/lf-number-digits.h"

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
 * lf_number_mark:
 *
 * Returns: the decimal mark of the user's locale: `,` or `.`
 */
char
lf_number_mark (void)
{
  return g_str_equal (localeconv ()->decimal_point, ",") ? ',' : '.';
}

/* Such as 1.200: where the mark is a comma, points part thousands. */
static gboolean
may_part_thousands (const char *text)
{
  const char *point = strchr (text, '.');
  const char *digits = text + strcspn (text, "0123456789");
  gsize before;

  if (point == NULL || point < digits || *digits == '0')
    return FALSE;
  before = (gsize) (point - digits);
  return before >= 1 && before <= 3 && strspn (point + 1, "0123456789") == 3;
}

/**
 * lf_number_parse_typed:
 * @text: a number as a person writes it, blanks around it allowed
 * @mark: the decimal mark of the person's locale: `,` or `.`
 * @value: (out): the number
 *
 * Parses as lf_number_parse() does, with a decimal comma too where @mark is
 * one. What can then be read in two ways is not taken, such as 1.200, which
 * may be a thousand and two hundred.
 *
 * Returns: whether it is one; @value is left alone otherwise
 */
gboolean
lf_number_parse_typed (const char *text,
                       char        mark,
                       double     *value)
{
  g_autofree char *plain = NULL;

  if (mark != ',')
    return lf_number_parse (text, value);
  if (strchr (text, ',') != NULL ? strchr (text, '.') != NULL
                                 : may_part_thousands (text))
    return FALSE;
  plain = g_strdelimit (g_strdup (text), ",", '.');
  return lf_number_parse (plain, value);
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
    return strcpy (buffer, "0");
  if (lf_number_digits_write (value, buffer))
    return buffer;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, LF_NUMBER_BUFFER, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return buffer;
}

/**
 * lf_number_format_typed:
 * @value: a finite number
 * @mark: the decimal mark of the person's locale: `,` or `.`
 * @buffer: (array fixed-size=32): room for the text
 *
 * Writes @value as lf_number_format() does, with @mark: what
 * lf_number_parse_typed() reads back as the same number.
 *
 * Returns: @buffer
 */
const char *
lf_number_format_typed (double  value,
                        char    mark,
                        char   *buffer)
{
  lf_number_format (value, buffer);
  return g_strdelimit (buffer, ".", mark);
}

/* With the locale's decimal mark and grouping, a real minus sign, and never
 * “-0”. */
static char *
format_for_people (double   value,
                   int      decimals,
                   gboolean plus)
{
  g_autofree char *digits = NULL;
  const char *sign;
  gboolean zero;

  decimals = CLAMP (decimals, 0, 15);
  digits = g_strdup_printf ("%'.*f", decimals, fabs (value));
  zero = strpbrk (digits, "123456789") == NULL;
  sign = zero ? "" : value < 0.0 ? "\u2212" : plus ? "+" : "";
  return g_strconcat (sign, digits, NULL);
}

/**
 * lf_number_text:
 * @value: a finite number; any other gives “–”, which stands for nothing
 *   known
 * @decimals: digits after the decimal mark, 0…15
 *
 * Returns: (transfer full): the number as people of the user's locale read
 *   it, with a real minus sign, and without a sign where it rounds to zero
 */
char *
lf_number_text (double value,
                int    decimals)
{
  return isfinite (value) ? format_for_people (value, decimals, FALSE)
                          : g_strdup ("–");
}

/**
 * lf_number_signed:
 * @value: a finite number; any other gives “–”
 * @decimals: digits after the decimal mark, 0…15
 *
 * Returns: (transfer full): the number in the user's locale, with “+” in
 *   front of positive ones
 */
char *
lf_number_signed (double value,
                  int    decimals)
{
  return isfinite (value) ? format_for_people (value, decimals, TRUE)
                          : g_strdup ("–");
}

/**
 * lf_number_percent:
 * @share: a share, 0–1; a non-finite one gives “–”
 * @decimals: digits after the decimal mark, 0…15
 *
 * Returns: (transfer full): the share in percent, in the user's locale
 */
char *
lf_number_percent (double share,
                   int    decimals)
{
  g_autofree char *number = NULL;

  if (!isfinite (share))
    return g_strdup ("–");
  number = format_for_people (share * 100.0, decimals, FALSE);
  /* Translators: a percentage; use your language's spacing before the
   * percent sign. The space here is one that does not break. */
  return g_strdup_printf (C_("percentage", "%s\u00a0%%"), number);
}

/**
 * lf_number_short:
 * @value: a finite number; any other gives “–”
 *
 * Returns: (transfer full): the number in the user's locale, with no more
 *   digits behind the mark than it has and than four that count take
 */
char *
lf_number_short (double value)
{
  double off = pow (10.0, floor (log10 (fabs (value))) - 3.0) / 2.0;
  double scale = 1.0;
  int decimals = 0;

  for (; decimals < 12 && fabs (value - rint (value * scale) / scale) > off;
       decimals++)
    scale *= 10.0;
  return lf_number_text (value, decimals);
}

/**
 * lf_number_count:
 * @count: a number of things
 *
 * Returns: (transfer full): with its digits in groups of three, parted by a
 *   narrow space (ISO 80000-1, 7.3.1)
 */
char *
lf_number_count (guint64 count)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  gsize length = strlen (plain);
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, "\u202f");
      g_string_append_c (grouped, plain[i]);
    }
  return g_string_free (grouped, FALSE);
}

/**
 * lf_number_with_unit:
 * @number: (transfer full): a number as people read it
 * @unit: (nullable): its unit; empty for none
 *
 * Returns: (transfer full): the number with its unit behind it
 */
char *
lf_number_with_unit (char       *number,
                     const char *unit)
{
  char *text;

  if (unit == NULL || *unit == '\0')
    return number;
  /* Translators: a number and its unit, such as “million USD” */
  text = g_strdup_printf (_("%s %s"), number, unit);
  g_free (number);
  return text;
}

/* Sums and products of shares may be off by so much, in units of the last
 * digit that is printed, and count as exact. */
#define EXACT 1e-7

/* Shares in units of the last printed digit of a percentage, rounded down,
 * and what is left over. */
static double
round_down (const double *shares,
            guint         n,
            double        units,
            double       *whole,
            double       *rest)
{
  double sum = 0;

  for (guint k = 0; k < n; k++)
    {
      whole[k] = floor (shares[k] * units + EXACT);
      rest[k] = MAX (shares[k] * units - whole[k], 0);
      sum += whole[k];
    }
  return sum;
}

/**
 * lf_number_share_decimals:
 * @shares: (array length=n): shares of a whole
 * @n: how many
 *
 * Returns: the digits after the decimal mark with which the shares are
 *   printed in percent: one, or two where that makes all of them exact, as
 *   16 shares of 6.25 %
 */
guint
lf_number_share_decimals (const double *shares,
                          guint         n)
{
  gboolean exact[3] = { FALSE, TRUE, TRUE };

  for (guint k = 0; k < n; k++)
    for (guint d = 1; d < 3; d++)
      {
        double units = shares[k] * (d == 1 ? 1e3 : 1e4);

        exact[d] = exact[d] && fabs (units - floor (units + 0.5)) <= EXACT;
      }
  return !exact[1] && exact[2] ? 2 : 1;
}

/**
 * lf_number_round_shares:
 * @shares: (array length=n): shares of a whole, 0 or more
 * @n: how many
 * @decimals: digits after the decimal mark of the percentages
 * @percent: (out caller-allocates) (array length=n): the shares in percent
 *
 * Rounds shares so that what is printed sums to 100, by the largest
 * remainders (Hamilton’s method; Balinski & Young 1982, Fair
 * Representation, chapter 2): none is off by a whole unit of its last
 * digit, and of equal remainders the first is rounded up. Shares that do
 * not sum to 1 are rounded each by itself.
 */
void
lf_number_round_shares (const double *shares,
                        guint         n,
                        guint         decimals,
                        double       *percent)
{
  double per_percent = pow (10, decimals), units = 100 * per_percent;
  g_autofree double *rest = g_new (double, n + 1);
  double sum = 0, left;

  for (guint k = 0; k < n; k++)
    sum += shares[k];
  left = units - round_down (shares, n, units, percent, rest);
  if (fabs (sum - 1) > 1e-9)
    for (guint k = 0; k < n; k++)
      percent[k] = floor (shares[k] * units + 0.5);
  else
    for (; left > 0.5; left--)
      {
        guint most = 0;

        for (guint k = 1; k < n; k++)
          if (rest[k] > rest[most] + EXACT)
            most = k;
        percent[most]++;
        rest[most] = -1;
      }
  for (guint k = 0; k < n; k++)
    percent[k] /= per_percent;
}
