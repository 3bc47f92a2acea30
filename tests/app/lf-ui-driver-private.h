/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the driver share. */

#pragma once

#include "tests/app/lf-ui-driver.h"

/* How long anything may take before the test gives up: long enough for the
 * sanitizers on a machine that does other things too; and how long it rests
 * before it looks again, in milliseconds. */
#define PATIENCE_MS 120000
#define POLL_MS 40

struct _LfUi
{
  GSubprocess *process;
  char        *stderr_path;
};

/* Accessible objects have no g_autoptr of their own. */
typedef AtspiAccessible Accessible;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accessible, g_object_unref)

void lf_ui_check (LfUi *self);
