/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-rule-tree.h"

G_BEGIN_DECLS

/* In em: inside boxes, of a test's two points, between columns. */
#define LF_RULE_TREE_PAD 0.55
#define LF_RULE_TREE_POINT 0.7
#define LF_RULE_TREE_COLUMN_GAP 2.8

/* The plain struct, and where its tests and outcomes stand. */
typedef struct
{
  LfRuleTree  tree;
  int         column[LF_RULE_MAX_NODES];      /* of tests, −1: unreached */
  guint       row[LF_RULE_MAX_NODES];         /* of tests */
  int         outcome_row[LF_RULE_MAX_NODES]; /* −1: unreached */
  gboolean    lit[LF_RULE_MAX_NODES];
  const char *value[LF_RULE_MAX_NODES];       /* “2.62” */
  const char *distance[LF_RULE_MAX_NODES];    /* “0.37 above 2.25” */
  int         taken;                          /* outcome, or −1 */
  guint       n_columns;
  guint       n_rows;
} LfRuleTreeData;

/* Sizes and places, for one width. */
typedef struct
{
  double node_width;
  double outcome_width;
  double column_step;
  double outcome_x;
  double tops[2 * LF_RULE_MAX_NODES];
  double heights[2 * LF_RULE_MAX_NODES];
  double height;
} LfRuleTreeLayout;

/* The texts of a box, from top to bottom. */
typedef struct
{
  const char *text;
  LfTextStyle style;
} LfRuleTreeLine;

/* At most: title, value, distance, remark, “borderline”. */
#define LF_RULE_TREE_LINES 5

void   lf_rule_tree_take          (gpointer                data,
                                   LfArena                *arena);
void   lf_rule_tree_measure       (gconstpointer           data,
                                   const LfTheme          *theme,
                                   double                  width,
                                   LfSize                 *minimum,
                                   LfSize                 *natural);
void   lf_rule_tree_lay_out       (const LfRuleTreeData   *self,
                                   const LfTheme          *theme,
                                   double                  width,
                                   LfRuleTreeLayout       *layout);
guint  lf_rule_tree_node_lines    (const LfRuleTreeData   *self,
                                   guint                   i,
                                   double                  width,
                                   LfRuleTreeLine         *lines);
guint  lf_rule_tree_outcome_lines (const LfRuleTreeData   *self,
                                   guint                   i,
                                   double                  width,
                                   LfRuleTreeLine         *lines);
double lf_rule_tree_lines_height  (const LfTheme          *theme,
                                   const LfRuleTreeLine   *lines,
                                   guint                   n);
double lf_rule_tree_node_width    (const LfTheme          *theme,
                                   const LfRuleTreeLayout *layout);
double lf_rule_tree_outcome_width (const LfTheme          *theme,
                                   const LfRuleTreeLayout *layout);

G_END_DECLS
