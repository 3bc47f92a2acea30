/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-scene-private.h"

/* Shapes that look alike: of one kind, one series and as many corners. What
 * stands for no value is a frame, a grid line or a plate under a text, and is
 * at once where it belongs. */
static guint64
family_of (const LfShape *shape)
{
  if (shape->kind == LF_SHAPE_TEXT ||
      (shape->paint.group == 0 && !shape->paint.moves))
    return 0;
  return (guint64) shape->n_points << 32 | (guint64) shape->paint.group << 8 |
         (guint64) shape->kind << 4 | (guint64) shape->marker << 1 | 1u;
}

/* The shapes of each family: its number to a GArray of their indexes. */
static GHashTable *
find_families (const LfScene *scene)
{
  GHashTable *families = g_hash_table_new_full (
    g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      guint64 family = family_of (&g_array_index (scene->shapes, LfShape, i));
      GArray *members;

      if (family == 0)
        continue;
      members = g_hash_table_lookup (families, &family);
      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (families, g_memdup2 (&family, sizeof family),
                               members);
        }
      g_array_append_val (members, i);
    }
  return families;
}

static double
mix (double from,
     double to,
     double progress)
{
  return from + (to - from) * progress;
}

/* Moves the shape @index of @scene back towards where @old stands in
 * @from. */
static void
blend_shape (LfScene       *scene,
             guint          index,
             const LfScene *from,
             double         scale,
             const LfShape *old,
             double         progress)
{
  LfShape *shape = &g_array_index (scene->shapes, LfShape, index);
  LfRect *box = &shape->bounds;

  *box = (LfRect) {
    mix (scale * old->bounds.x, box->x, progress),
    mix (scale * old->bounds.y, box->y, progress),
    mix (scale * old->bounds.width, box->width, progress),
    mix (scale * old->bounds.height, box->height, progress),
  };
  for (guint i = 0; i < shape->n_points; i++)
    {
      LfPoint *p = &g_array_index (scene->points, LfPoint,
                                   shape->first_point + i);
      const LfPoint *q = &g_array_index (from->points, LfPoint,
                                         old->first_point + i);

      *p = (LfPoint) { mix (scale * q->x, p->x, progress),
                       mix (scale * q->y, p->y, progress) };
    }
}

/* A copy that can be drawn; marks keep their outlines, not their words. */
static LfScene *
copy_scene (const LfScene *scene)
{
  LfScene *copy = lf_scene_new (&scene->theme, scene->size.width,
                                scene->size.height);

  copy->zoom = scene->zoom;
  g_array_append_vals (copy->shapes, scene->shapes->data,
                       scene->shapes->len);
  for (guint i = 0; i < copy->shapes->len; i++)
    {
      LfShape *shape = &g_array_index (copy->shapes, LfShape, i);

      if (shape->layout != NULL)
        g_object_ref (shape->layout);
    }
  g_array_append_vals (copy->points, scene->points->data,
                       scene->points->len);
  g_array_append_vals (copy->marks, scene->marks->data, scene->marks->len);
  for (guint i = 0; i < copy->marks->len; i++)
    g_array_index (copy->marks, LfMark, i).label = NULL;
  return copy;
}

/**
 * lf_scene_blend:
 * @from: a scene
 * @scale: how many times as large @from was drawn as @to is
 * @to: another of the same chart with other data
 * @progress: 0 for the beginning of the change … 1 for its end
 *
 * Makes a scene in which the shapes that stand for values are on their way
 * from @from to @to. Texts, axes and frames are those of @to from the beginning,
 * and so are series of which there are more or fewer shapes than before.
 *
 * Returns: (transfer full): the scene; its marks have no labels
 */
LfScene *
lf_scene_blend (const LfScene *from,
                double         scale,
                const LfScene *to,
                double         progress)
{
  g_autoptr (GHashTable) before = find_families (from);
  g_autoptr (GHashTable) after = find_families (to);
  LfScene *scene = copy_scene (to);
  GHashTableIter iter;
  gpointer family, value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &family, &value))
    {
      const GArray *now = value;
      const GArray *then = g_hash_table_lookup (before, family);

      if (then == NULL || then->len != now->len)
        continue;
      for (guint i = 0; i < now->len; i++)
        blend_shape (scene, g_array_index (now, guint, i), from, scale,
                     &g_array_index (from->shapes, LfShape,
                                     g_array_index (then, guint, i)),
                     progress);
    }
  return scene;
}
