/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-types.h"

G_BEGIN_DECLS

/**
 * LfRow:
 * @id: its id
 * @cells: (array): one text per column; %NULL where empty
 * @value: the row's figure; NaN where it has none
 * @caution: (nullable): a warning that must be shown with it
 * @basis: where it comes from
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfRow
{
  const char        *id;
  const char *const *cells;
  double             value;
  const char        *caution;
  LfBasis            basis;
  const LfSource    *sources;
  guint              n_sources;
};

/**
 * LfTable:
 * @id: its id
 * @framework: (nullable): the framework that it belongs to
 * @title: heading
 * @intro: (nullable): how to read it
 * @columns: ids of the columns
 * @headings: their headings
 * @n_columns: how many
 * @rows: in order
 * @n_rows: how many
 *
 * A table to read: deals, facts, comparisons, code books.
 */
struct _LfTable
{
  const char          *id;
  const LfFramework   *framework;
  const char          *title;
  const char          *intro;
  const char *const   *columns;
  const char *const   *headings;
  guint                n_columns;
  const LfRow         *rows;
  guint                n_rows;
};

/**
 * LfReference:
 * @id: its id, such as `song-2025`
 * @cite: how a text names it, such as “Song 2025”
 * @authors: authors
 * @year: (nullable): year
 * @title: (nullable): title
 * @kind: `thesis`, `article`, `blog`, or `reported` for an authority that
 *   a document reports and whose original was not checked
 * @via: (nullable): id of the document that reports it
 * @note: (nullable): how far to trust it
 */
struct _LfReference
{
  const char *id;
  const char *cite;
  const char *authors;
  const char *year;
  const char *title;
  const char *kind;
  const char *via;
  const char *note;
};

G_END_DECLS
