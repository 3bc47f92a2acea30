/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_STATEMENT_LIST (lf_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (LfStatementList, lf_statement_list, LF, STATEMENT_LIST,
                      AdwPreferencesGroup)

void lf_statement_list_set_session (LfStatementList *self,
                                    LfSession       *session);
void lf_statement_list_refresh     (LfStatementList *self);

G_END_DECLS
