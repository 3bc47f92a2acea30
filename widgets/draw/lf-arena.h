/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfArena:
 *
 * Memory that lives and dies together: what one chart owns.
 */
typedef struct _LfArena LfArena;

LfArena     *lf_arena_new     (void);
void         lf_arena_free    (LfArena           *arena);
gpointer     lf_arena_alloc   (LfArena           *arena,
                               gsize              n,
                               gsize              size);
gpointer     lf_arena_copy    (LfArena           *arena,
                               gconstpointer      block,
                               gsize              n,
                               gsize              size);
const char  *lf_arena_string  (LfArena           *arena,
                               const char        *string);
const char **lf_arena_strings (LfArena           *arena,
                               const char *const *strings,
                               gsize              n);
double      *lf_arena_doubles (LfArena           *arena,
                               const double      *values,
                               gsize              n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfArena, lf_arena_free)

G_END_DECLS
