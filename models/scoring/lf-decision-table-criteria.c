/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a decision table that describe its criteria. */

#include "config.h"

#include "models/scoring/lf-decision-table-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>


/* Sets what one cell of a row such as `direction` says of its criterion;
 * where that is nothing but a number, @field of it. */
typedef gboolean (*ReadCell) (LfTableReader *r,
                              guint          row,
                              guint          criterion,
                              const char    *text,
                              double        *field);

typedef struct
{
  const char *name;
  ReadCell    read;
  gsize       field;  /* offset in LfCriterion */
  gboolean    common; /* but for its case, it may well name an alternative */
} Keyword;

static gboolean
read_number (LfTableReader *r,
             guint          row,
             guint          criterion,
             const char    *text,
             double        *value)
{
  if (lf_csv_parse_number (r->csv, text, value))
    return TRUE;
  if (*text == '\0')
    CELL_ERROR (r, row, criterion,
                _("the cell is empty; a number must stand here"));
  else
    CELL_ERROR (r, row, criterion, _("“%s” is not a number"), text);
  return FALSE;
}

static gboolean
read_not_negative (LfTableReader *r,
                   guint          row,
                   guint          criterion,
                   const char    *text,
                   double        *value)
{
  if (!read_number (r, row, criterion, text, value))
    return FALSE;
  if (*value < 0)
    {
      CELL_ERROR (r, row, criterion,
                  _("“%s” is negative; a number of 0 or more must stand "
                    "here"),
                  text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_direction (LfTableReader *r,
                guint          row,
                guint          criterion,
                const char    *text,
                double        *field)
{
  LfCriterion *c = &r->table->criteria[criterion];

  if (*text == '\0' || g_ascii_strcasecmp (text, "max") == 0)
    {
      c->direction = LF_DIRECTION_MAX;
    }
  else if (g_ascii_strcasecmp (text, "min") == 0)
    {
      c->direction = LF_DIRECTION_MIN;
    }
  else
    {
      CELL_ERROR (r, row, criterion,
                  _("“%s” is no direction; “max” or “min” must stand here"),
                  text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_weight (LfTableReader *r,
             guint          row,
             guint          criterion,
             const char    *text,
             double        *weight)
{
  r->weight_line = lf_csv_get_line (r->csv, row);
  return read_not_negative (r, row, criterion, text, weight);
}

static gboolean
read_scale_end (LfTableReader *r,
                guint          row,
                guint          criterion,
                const char    *text,
                double        *end)
{
  const LfCriterion *c = &r->table->criteria[criterion];

  if (*text == '\0')
    return TRUE;
  if (!read_number (r, row, criterion, text, end))
    return FALSE;
  if (!isnan (c->low) && !isnan (c->high) && !(c->low < c->high))
    {
      CELL_ERROR (r, row, criterion,
                  _("the low end of the scale (%g) must lie below the high "
                    "end (%g)"),
                  c->low, c->high);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_preference (LfTableReader *r,
                 guint          row,
                 guint          criterion,
                 const char    *text,
                 double        *field)
{
  /* In the order of LfPreferenceKind. */
  static const char *const names[] = {
    "usual", "u-shape", "v-shape", "level", "linear", "gaussian",
  };

  r->table->preference_line = lf_csv_get_line (r->csv, row);
  if (*text == '\0')
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    if (g_ascii_strcasecmp (text, names[k]) == 0)
      {
        r->table->criteria[criterion].preference.kind = (LfPreferenceKind) k;
        return TRUE;
      }
  CELL_ERROR (r, row, criterion,
              _("“%s” is no preference function; one of usual, u-shape, "
                "v-shape, level, linear, gaussian must stand here"),
              text);
  return FALSE;
}

static gboolean
read_threshold (LfTableReader *r,
                guint          row,
                guint          criterion,
                const char    *text,
                double        *threshold)
{
  return *text == '\0' ||
         read_not_negative (r, row, criterion, text, threshold);
}

static gboolean
read_order (LfTableReader *r,
            guint          row,
            guint          criterion,
            const char    *text,
            double        *field)
{
  double order;

  if (*text == '\0')
    return TRUE;
  if (!lf_csv_parse_number (r->csv, text, &order) || order < 1 || order > 1e6 ||
      order != floor (order))
    {
      CELL_ERROR (r, row, criterion,
                  _("“%s” is no rank; a whole number from 1 (the most "
                    "important) must stand here"),
                  text);
      return FALSE;
    }
  r->table->criteria[criterion].order = (guint) order;
  return TRUE;
}

#define FIELD(member) G_STRUCT_OFFSET (LfCriterion, member)

static const Keyword keywords[] = {
  { "direction", read_direction, 0, FALSE },
  { "weight", read_weight, FIELD (weight), FALSE },
  { "low", read_scale_end, FIELD (low), TRUE },
  { "high", read_scale_end, FIELD (high), TRUE },
  { "preference", read_preference, 0, FALSE },
  { "q", read_threshold, FIELD (preference.q), TRUE },
  { "p", read_threshold, FIELD (preference.p), TRUE },
  { "s", read_threshold, FIELD (preference.s), TRUE },
  { "order", read_order, 0, FALSE },
};

/**
 * lf_table_reader_find_keyword:
 * @name: the first cell of a row
 *
 * Returns: which row that describes the criteria it names, or −1
 */
int
lf_table_reader_find_keyword (const char *name)
{
  for (guint k = 0; k < G_N_ELEMENTS (keywords); k++)
    if (strcmp (name, keywords[k].name) == 0)
      return (int) k;
  return -1;
}

/* The same but for upper case and the s of a plural. */
static int
find_near_keyword (const char *name)
{
  gsize length = strlen (name);

  for (guint k = 0; k < G_N_ELEMENTS (keywords); k++)
    {
      gsize n = strlen (keywords[k].name);

      if (g_ascii_strncasecmp (name, keywords[k].name, n) == 0 &&
          (length == n ||
           (n > 1 && length == n + 1 && g_ascii_tolower (name[n]) == 's')))
        return (int) k;
    }
  return -1;
}

/**
 * lf_table_reader_check_first:
 * @self: the reader
 * @row: the row of the first alternative
 * @name: its name
 *
 * Refuses what stands where a row that describes the criteria may stand and
 * is called nearly like one: `weights` is hardly an alternative. Letters and
 * the ends of a scale may be, and lf_decision_table_is_misplaced() tells of
 * them.
 *
 * Returns: whether it may be an alternative; else the fault is told
 */
gboolean
lf_table_reader_check_first (LfTableReader *self,
                             guint          row,
                             const char    *name)
{
  int near = find_near_keyword (name);

  if (near < 0 || keywords[near].common)
    return TRUE;
  lf_csv_set_error (self->csv, row, 0, self->error, LF_ERROR_INVALID,
                    /* Translators: what stands there, for example
                     * “weights”, and the name of a row, for example
                     * “weight”, which is not translated. */
                    _("“%s” is no alternative’s name; did you mean the row "
                      "“%s”?"),
                    name, keywords[near].name);
  return FALSE;
}

/**
 * lf_decision_table_is_misplaced:
 * @self: a table
 * @alternative: a row
 *
 * Returns: whether the alternative comes from a file and is called like a
 *   row that describes the criteria, but for upper case and a plural’s s: it
 *   may have been meant as one
 */
gboolean
lf_decision_table_is_misplaced (const LfDecisionTable *self,
                                guint                  alternative)
{
  return self->lines != NULL &&
         find_near_keyword (self->alternatives[alternative]) >= 0;
}

/**
 * lf_table_reader_read_keyword:
 * @self: the reader
 * @keyword: what lf_table_reader_find_keyword() found
 * @row: the row
 * @criterion: the criterion
 * @text: the cell, without blanks around it
 *
 * Takes over what one cell says of its criterion.
 *
 * Returns: whether it is right; else the fault is told
 */
gboolean
lf_table_reader_read_keyword (LfTableReader *self,
                              int            keyword,
                              guint          row,
                              guint          criterion,
                              const char    *text)
{
  return keywords[keyword].read (
    self, row, criterion, text,
    G_STRUCT_MEMBER_P (&self->table->criteria[criterion],
                       keywords[keyword].field));
}
