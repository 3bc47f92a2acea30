/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfArena:
 *
 * Memory that is given back all at once: for results and charts that consist
 * of many small structs and sentences with one owner. Not thread-safe.
 */
typedef struct _LfArena LfArena;

LfArena    *lf_arena_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void        lf_arena_free    (LfArena    *self);
gpointer    lf_arena_alloc   (LfArena    *self,
                              gsize       n,
                              gsize       size);
const char *lf_arena_strdup  (LfArena    *self,
                              const char *text);
const char *lf_arena_printf  (LfArena    *self,
                              const char *format,
                              ...) G_GNUC_PRINTF (2, 3);
const char *lf_arena_take    (LfArena    *self,
                              char       *text);
gpointer    lf_arena_copy    (LfArena       *self,
                              gconstpointer  block,
                              gsize          n,
                              gsize          size);
const char *lf_arena_string  (LfArena    *self,
                              const char *string);
const char **lf_arena_strings (LfArena           *self,
                               const char *const *strings,
                               gsize              n);
double     *lf_arena_doubles (LfArena      *self,
                              const double *values,
                              gsize         n);

/**
 * lf_arena_new_array:
 * @arena: an arena
 * @type: the elements' type
 * @n: how many
 *
 * Returns: (array): @n elements, all zero
 */
#define lf_arena_new_array(arena, type, n) \
  ((type *) lf_arena_alloc ((arena), (n), sizeof (type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfArena, lf_arena_free)

G_END_DECLS
