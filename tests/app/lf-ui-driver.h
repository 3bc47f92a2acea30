/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LfUi:
 *
 * The real program, started with folders of its own, and driven the way a
 * person with assistive technology drives it: through the accessibility bus
 * and the keyboard.
 */
typedef struct _LfUi LfUi;

void             lf_ui_init          (int               *argc,
                                      char            ***argv);
char            *lf_ui_home_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void             lf_ui_home_free     (char              *home);
char            *lf_ui_pdf_text      (const char        *path)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfUi            *lf_ui_start         (const char        *home,
                                      const char        *argument);
LfUi            *lf_ui_start_saving  (const char        *home);
void             lf_ui_quit          (LfUi              *self);
void             lf_ui_wait_end      (LfUi              *self);
void             lf_ui_kill          (LfUi              *self);

AtspiAccessible *lf_ui_find          (LfUi              *self,
                                      AtspiRole          role,
                                      const char        *name);
AtspiAccessible *lf_ui_wait          (LfUi              *self,
                                      AtspiRole          role,
                                      const char        *name);
void             lf_ui_wait_gone     (LfUi              *self,
                                      AtspiRole          role,
                                      const char        *name);
void             lf_ui_wait_file     (const char        *path);
void             lf_ui_print_to_file (LfUi              *self,
                                      const char        *path);
void             lf_ui_press         (LfUi              *self,
                                      AtspiRole          role,
                                      const char        *name);
char            *lf_ui_focused       (LfUi              *self);
void             lf_ui_key           (const char        *keys);
void             lf_ui_type          (const char        *text);
void             lf_ui_settle        (guint              milliseconds);

G_END_DECLS
