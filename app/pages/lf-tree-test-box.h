/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-results.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_TEST_BOX (lf_tree_test_box_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeTestBox, lf_tree_test_box, LF, TREE_TEST_BOX,
                      AdwBin)

GtkWidget *lf_tree_test_box_new  (void);
void       lf_tree_test_box_show (LfTreeTestBox *self,
                                  LfResults     *results,
                                  guint          tree);

G_END_DECLS
