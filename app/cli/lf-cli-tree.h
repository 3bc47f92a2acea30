/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"
#include "models/trees/lf-tree-eval.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

LfCliExit   lf_cli_tree          (int            argc,
                                  char         **argv);
LfTreeEval *lf_cli_tree_read     (const char    *path,
                                  const char    *id,
                                  GPtrArray    **notes,
                                  GError       **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfTreeMap  *lf_cli_tree_make_map (const LfTreeEval *eval,
                                  const char    *text,
                                  GError       **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
gboolean    lf_cli_tree_has_kind (const char    *kind);
void        lf_cli_tree_print_kinds
                                 (void);
LfChart    *lf_cli_tree_chart    (const char    *kind,
                                  const char    *path,
                                  const char    *id,
                                  const char    *map,
                                  GError       **error)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
