/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-arena.h"

#include <string.h>

struct _LfArena
{
  GPtrArray *blocks;
};

/**
 * lf_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
LfArena *
lf_arena_new (void)
{
  LfArena *arena = g_new (LfArena, 1);

  arena->blocks = g_ptr_array_new_with_free_func (g_free);
  return arena;
}

/**
 * lf_arena_free:
 * @arena: (transfer full): an arena
 *
 * Frees it and all that was taken from it.
 */
void
lf_arena_free (LfArena *arena)
{
  g_ptr_array_unref (arena->blocks);
  g_free (arena);
}

/**
 * lf_arena_alloc:
 * @arena: an arena
 * @n: number of elements
 * @size: size of one
 *
 * Returns: (transfer none) (nullable): zeroed memory, %NULL when @n is 0
 */
gpointer
lf_arena_alloc (LfArena *arena,
                gsize    n,
                gsize    size)
{
  gpointer block;

  if (n == 0)
    return NULL;
  block = g_malloc0_n (n, size);
  g_ptr_array_add (arena->blocks, block);
  return block;
}

/**
 * lf_arena_copy:
 * @arena: an arena
 * @block: (nullable): what to copy
 * @n: number of elements
 * @size: size of one
 *
 * Returns: (transfer none) (nullable): the copy, %NULL when there is
 *   nothing to copy
 */
gpointer
lf_arena_copy (LfArena       *arena,
               gconstpointer  block,
               gsize          n,
               gsize          size)
{
  gpointer copy;

  if (block == NULL || n == 0)
    return NULL;
  copy = lf_arena_alloc (arena, n, size);
  memcpy (copy, block, n * size);
  return copy;
}

/**
 * lf_arena_string:
 * @arena: an arena
 * @string: (nullable): UTF-8
 *
 * Returns: (transfer none): a copy with broken UTF-8 replaced; the empty
 *   string for %NULL
 */
const char *
lf_arena_string (LfArena    *arena,
                 const char *string)
{
  char *copy;

  if (string == NULL || *string == '\0')
    return "";
  copy = g_utf8_make_valid (string, -1);
  g_ptr_array_add (arena->blocks, copy);
  return copy;
}

/**
 * lf_arena_strings:
 * @arena: an arena
 * @strings: (array length=n) (nullable): UTF-8 texts, each may be %NULL
 * @n: how many
 *
 * Returns: (transfer none) (array length=n): copies; empty texts when
 *   @strings is %NULL; %NULL when @n is 0
 */
const char **
lf_arena_strings (LfArena           *arena,
                  const char *const *strings,
                  gsize              n)
{
  const char **copies = lf_arena_alloc (arena, n, sizeof *copies);

  for (gsize i = 0; i < n; i++)
    copies[i] = lf_arena_string (arena, strings != NULL ? strings[i] : NULL);
  return copies;
}

/**
 * lf_arena_doubles:
 * @arena: an arena
 * @values: (array length=n) (nullable): numbers
 * @n: how many
 *
 * Returns: (transfer none) (array length=n) (nullable): a copy, %NULL when
 *   there is nothing to copy
 */
double *
lf_arena_doubles (LfArena      *arena,
                  const double *values,
                  gsize         n)
{
  return lf_arena_copy (arena, values, n, sizeof *values);
}
