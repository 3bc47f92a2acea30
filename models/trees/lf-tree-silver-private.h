/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the two files that read diagrams of SilverDecisions share. Nobody
 * else includes this. */

#include "models/trees/lf-tree-file-private.h"

G_BEGIN_DECLS

/*
 * LfSilverNames:
 * @defined: variable → its text
 * @scope: name in the file → variable
 *
 * Names are set for a whole diagram or below a node. In our tree every
 * variable is one of the whole tree: a scope says which of them a name of
 * the file means.
 */
typedef struct
{
  GHashTable *defined;
  GHashTable *scope;
} LfSilverNames;

JsonObject *lf_silver_get_object   (JsonObject           *object,
                                    const char           *member);
const char *lf_silver_get_string   (JsonObject           *object,
                                    const char           *member);
GHashTable *lf_silver_new_scope    (GHashTable           *from)
                                    G_GNUC_WARN_UNUSED_RESULT;
gboolean    lf_silver_read_formula (LfTreeReader         *self,
                                    JsonObject           *edge,
                                    const char           *member,
                                    const LfSilverNames  *names,
                                    char                **text);
void        lf_silver_read_code    (LfTreeReader         *self,
                                    JsonObject           *object,
                                    gboolean              at_node,
                                    const LfSilverNames  *names);

G_END_DECLS
