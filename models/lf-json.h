/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfJson:
 *
 * A JSON document that is being written, value by value. Inside an object
 * each value has the name of a member, which no other has there: the caller
 * sees to that. At the root and inside an array the name is %NULL. Numbers are
 * written unrounded: the shortest decimal that reads back as the same double.
 */
typedef struct _LfJson LfJson;

LfJson *lf_json_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void    lf_json_free         (LfJson       *self);
void    lf_json_begin_object (LfJson       *self,
                              const char   *member);
void    lf_json_begin_array  (LfJson       *self,
                              const char   *member);
void    lf_json_end          (LfJson       *self);
void    lf_json_string       (LfJson       *self,
                              const char   *member,
                              const char   *value);
void    lf_json_number       (LfJson       *self,
                              const char   *member,
                              double        value);
void    lf_json_known        (LfJson       *self,
                              const char   *member,
                              gboolean      known,
                              double        value);
void    lf_json_int          (LfJson       *self,
                              const char   *member,
                              gint64        value);
void    lf_json_boolean      (LfJson       *self,
                              const char   *member,
                              gboolean      value);
void    lf_json_numbers      (LfJson       *self,
                              const char   *member,
                              const double *values,
                              guint         n_values);
void    lf_json_strings      (LfJson       *self,
                              const char   *member,
                              GPtrArray    *values);
char   *lf_json_to_text      (const LfJson *self)
                              G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfJson, lf_json_free)

G_END_DECLS
