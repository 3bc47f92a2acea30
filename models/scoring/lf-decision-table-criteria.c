/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a decision table that describe its criteria. */

#include "config.h"

#include "models/scoring/lf-decision-table-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-number.h"

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
} Keyword;

static gboolean
read_number (LfTableReader *r,
             guint          row,
             guint          criterion,
             const char    *text,
             double        *value)
{
  if (lf_number_parse (text, value))
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
  if (!lf_number_parse (text, &order) || order < 1 || order > 1e6 ||
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
  { "direction", read_direction, 0 },
  { "weight", read_weight, FIELD (weight) },
  { "low", read_scale_end, FIELD (low) },
  { "high", read_scale_end, FIELD (high) },
  { "preference", read_preference, 0 },
  { "q", read_threshold, FIELD (preference.q) },
  { "p", read_threshold, FIELD (preference.p) },
  { "s", read_threshold, FIELD (preference.s) },
  { "order", read_order, 0 },
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
