/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_TREE_MAP_BOX (lf_tree_map_box_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeMapBox, lf_tree_map_box, LF, TREE_MAP_BOX,
                      AdwBin)

GtkWidget *lf_tree_map_box_new  (void);
void       lf_tree_map_box_show (LfTreeMapBox *self,
                                 LfSession    *session,
                                 LfResults    *results,
                                 guint         tree);

G_END_DECLS
