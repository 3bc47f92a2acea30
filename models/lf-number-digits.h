/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lf_number_digits_write (double  value,
                                 char   *buffer);

G_END_DECLS
