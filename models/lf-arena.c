/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-arena.h"

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
  LfArena *self = g_new (LfArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * lf_arena_free:
 * @self: (transfer full) (nullable): an arena
 *
 * Gives back everything that came from @self.
 */
void
lf_arena_free (LfArena *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * lf_arena_alloc:
 * @self: an arena
 * @n: how many elements
 * @size: bytes of each
 *
 * Returns: (transfer none): memory, all zero, that lives as long as @self
 */
gpointer
lf_arena_alloc (LfArena *self,
                gsize    n,
                gsize    size)
{
  gpointer block = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * lf_arena_take:
 * @self: an arena
 * @text: (transfer full) (nullable): a string
 *
 * Returns: (transfer none) (nullable): @text, now owned by @self
 */
const char *
lf_arena_take (LfArena *self,
               char    *text)
{
  if (text != NULL)
    g_ptr_array_add (self->blocks, text);
  return text;
}

/**
 * lf_arena_strdup:
 * @self: an arena
 * @text: (nullable): a string
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as @self
 */
const char *
lf_arena_strdup (LfArena    *self,
                 const char *text)
{
  return lf_arena_take (self, g_strdup (text));
}

/**
 * lf_arena_printf:
 * @self: an arena
 * @format: as for printf()
 * @...: its arguments
 *
 * Returns: (transfer none): the text, which lives as long as @self
 */
const char *
lf_arena_printf (LfArena    *self,
                 const char *format,
                 ...)
{
  va_list args;
  char *text;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return lf_arena_take (self, text);
}

/**
 * lf_arena_copy:
 * @self: an arena
 * @block: (nullable): what to copy
 * @n: number of elements
 * @size: size of one
 *
 * Returns: (transfer none) (nullable): the copy, %NULL when there is
 *   nothing to copy
 */
gpointer
lf_arena_copy (LfArena       *self,
               gconstpointer  block,
               gsize          n,
               gsize          size)
{
  gpointer copy;

  if (block == NULL || n == 0)
    return NULL;
  copy = lf_arena_alloc (self, n, size);
  memcpy (copy, block, n * size);
  return copy;
}

/**
 * lf_arena_string:
 * @self: an arena
 * @string: (nullable): UTF-8
 *
 * Returns: (transfer none): a copy with broken UTF-8 replaced; the empty
 *   string for %NULL
 */
const char *
lf_arena_string (LfArena    *self,
                 const char *string)
{
  char *copy;

  if (string == NULL || *string == '\0')
    return "";
  copy = g_utf8_make_valid (string, -1);
  g_ptr_array_add (self->blocks, copy);
  return copy;
}

/**
 * lf_arena_strings:
 * @self: an arena
 * @strings: (array length=n) (nullable): UTF-8 texts, each may be %NULL
 * @n: how many
 *
 * Returns: (transfer none) (array length=n): copies; empty texts when
 *   @strings is %NULL; %NULL when @n is 0
 */
const char **
lf_arena_strings (LfArena           *self,
                  const char *const *strings,
                  gsize              n)
{
  const char **copies = lf_arena_alloc (self, n, sizeof *copies);

  for (gsize i = 0; i < n; i++)
    copies[i] = lf_arena_string (self, strings != NULL ? strings[i] : NULL);
  return copies;
}

/**
 * lf_arena_doubles:
 * @self: an arena
 * @values: (array length=n) (nullable): numbers
 * @n: how many
 *
 * Returns: (transfer none) (array length=n) (nullable): a copy, %NULL when
 *   there is nothing to copy
 */
double *
lf_arena_doubles (LfArena      *self,
                  const double *values,
                  gsize         n)
{
  return lf_arena_copy (self, values, n, sizeof *values);
}
