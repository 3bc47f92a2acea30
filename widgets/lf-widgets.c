/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-widgets.h"

#include <gio/gio.h>

#include "resources/lf-interface-resources.h"

/**
 * lf_widgets_init:
 *
 * Makes the interface's resources (templates, style, icons) known. Must be
 * called before the first widget is made; may be called again.
 */
void
lf_widgets_init (void)
{
  g_resources_register (lf_interface_get_resource ());
}
