/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean lf_drop_down_set_names (GtkDropDown *self,
                                 GPtrArray   *names);

G_END_DECLS
