/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-random.h"
#include "widgets/draw/lf-tree-layout.h"

#define ROOT LF_TREE_LAYOUT_ROOT

static double
uniform (LfRandom *random,
         double    low,
         double    high)
{
  return low + (high - low) * lf_random_double (random);
}

/* Parents of a random tree in preorder: each next node hangs on the last
 * one, or on one of those before it on the way to the root. */
static guint *
random_tree (LfRandom *random,
             guint     n,
             double    depth)
{
  guint *parents = g_new (guint, n);

  parents[0] = ROOT;
  for (guint i = 1; i < n; i++)
    {
      parents[i] = i - 1;
      while (parents[i] > 0 && lf_random_double (random) > depth)
        parents[i] = parents[parents[i]];
    }
  return parents;
}

static LfSize *
random_sizes (LfRandom *random,
              guint     n)
{
  LfSize *sizes = g_new (LfSize, n);

  for (guint i = 0; i < n; i++)
    {
      sizes[i].width = uniform (random, 1, 200);
      sizes[i].height = lf_random_int (random, 20) == 0
                        ? uniform (random, 50, 300)
                        : uniform (random, 1, 40);
    }
  return sizes;
}

static void
assert_apart (const LfRect              *boxes,
              guint                      n,
              const LfTreeLayoutOptions *options)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      {
        gboolean beside = boxes[i].x >= boxes[j].x + boxes[j].width - 1e-6 ||
                          boxes[j].x >= boxes[i].x + boxes[i].width - 1e-6;
        double gap = options->sibling_gap - 1e-6;
        gboolean below = boxes[i].y >= boxes[j].y + boxes[j].height + gap ||
                         boxes[j].y >= boxes[i].y + boxes[i].height + gap;

        g_assert_true (beside || below);
      }
}

/* Children lie behind their parent, in their order, and the parent beside
 * the middle of them. */
static void
assert_order (const guint               *parents,
              const LfRect              *boxes,
              guint                      n,
              const LfTreeLayoutOptions *options)
{
  g_autofree guint *first = g_new (guint, n);
  g_autofree guint *last = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    first[i] = last[i] = ROOT;
  for (guint i = 1; i < n; i++)
    {
      guint p = parents[i];

      g_assert_cmpfloat (boxes[i].x, >=, boxes[p].x + boxes[p].width +
                                         options->level_gap - 1e-6);
      if (last[p] != ROOT)
        g_assert_cmpfloat (boxes[i].y, >=, boxes[last[p]].y +
                                           boxes[last[p]].height +
                                           options->sibling_gap - 1e-6);
      else
        first[p] = i;
      last[p] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      const LfRect *a;
      const LfRect *b;

      if (first[i] == ROOT)
        continue;
      a = &boxes[first[i]];
      b = &boxes[last[i]];
      g_assert_cmpfloat_with_epsilon (boxes[i].y + boxes[i].height / 2,
                                      (a->y + b->y + b->height) / 2, 1e-6);
    }
}

static void
assert_inside (const LfRect *boxes,
               guint         n,
               const LfSize *size)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (boxes[i].x, >=, -1e-6);
      g_assert_cmpfloat (boxes[i].y, >=, -1e-6);
      g_assert_cmpfloat (boxes[i].x + boxes[i].width, <=, size->width + 1e-6);
      g_assert_cmpfloat (boxes[i].y + boxes[i].height, <=,
                         size->height + 1e-6);
    }
}

static void
test_random (void)
{
  LfRandom random;

  lf_random_init (&random, 1981);
  for (guint round = 0; round < 1000; round++)
    {
      guint n = 1 + (guint) lf_random_int (&random, round % 10 == 0 ? 400
                                                                    : 60);
      g_autofree guint *parents = random_tree (&random, n,
                                               uniform (&random, 0.2, 0.9));
      g_autofree LfSize *sizes = random_sizes (&random, n);
      g_autofree LfRect *boxes = g_new (LfRect, n);
      LfTreeLayoutOptions options = {
        .level_gap = uniform (&random, 0, 30),
        .sibling_gap = uniform (&random, 0, 10),
        .aligned = round % 2 == 0,
      };
      LfSize size = lf_tree_layout (parents, sizes, n, &options, boxes);

      assert_apart (boxes, n, &options);
      assert_order (parents, boxes, n, &options);
      assert_inside (boxes, n, &size);
    }
}

/* Nodes of one depth begin at the same place when asked for; otherwise a
 * child begins where its own parent ends. */
static void
test_levels (void)
{
  const guint parents[] = { ROOT, 0, 1, 0, 3 };
  const LfSize sizes[] = { { 10, 4 }, { 50, 4 }, { 8, 4 }, { 20, 4 },
                           { 8, 4 } };
  LfTreeLayoutOptions options = { .level_gap = 5, .aligned = TRUE };
  LfRect boxes[5];
  LfSize size = lf_tree_layout (parents, sizes, 5, &options, boxes);

  g_assert_cmpfloat (boxes[1].x, ==, 15);
  g_assert_cmpfloat (boxes[3].x, ==, 15);
  g_assert_cmpfloat (boxes[2].x, ==, 70);
  g_assert_cmpfloat (boxes[4].x, ==, 70);
  g_assert_cmpfloat (size.width, ==, 78);
  g_assert_cmpfloat (size.height, ==, 8);

  options.aligned = FALSE;
  lf_tree_layout (parents, sizes, 5, &options, boxes);
  g_assert_cmpfloat (boxes[2].x, ==, 70);
  g_assert_cmpfloat (boxes[4].x, ==, 40);
}

/* A small subtree between two large ones does not cling to the first: the
 * room is shared (Buchheim, Jünger & Leipert 2002, figure 1). */
static void
test_shared_room (void)
{
  const guint parents[] = { ROOT, 0, 1, 1, 1, 1, 1, 0, 0, 8, 8, 8, 8, 8 };
  LfTreeLayoutOptions options = { .level_gap = 1, .sibling_gap = 0,
                                  .aligned = TRUE };
  LfSize sizes[14];
  LfRect boxes[14];

  for (guint i = 0; i < 14; i++)
    sizes[i] = (LfSize) { 1, 1 };
  lf_tree_layout (parents, sizes, 14, &options, boxes);
  g_assert_cmpfloat_with_epsilon (boxes[7].y,
                                  (boxes[1].y + boxes[8].y) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[8].y - boxes[1].y, 5, 1e-9);
}

static void
test_mirror (void)
{
  const guint parents[] = { ROOT, 0, 0, 2 };
  const LfSize sizes[] = { { 10, 4 }, { 50, 4 }, { 8, 6 }, { 20, 4 } };
  LfTreeLayoutOptions options = { .level_gap = 5, .sibling_gap = 2 };
  LfRect right[4];
  LfRect left[4];
  LfSize size = lf_tree_layout (parents, sizes, 4, &options, right);

  options.rtl = TRUE;
  lf_tree_layout (parents, sizes, 4, &options, left);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (left[i].y, ==, right[i].y);
      g_assert_cmpfloat_with_epsilon (left[i].x + left[i].width,
                                      size.width - right[i].x, 1e-9);
    }
}

/* A chain and a comb of 100,000 nodes. */
static void
test_extremes (void)
{
  guint n = 100000;
  g_autofree guint *parents = g_new (guint, n);
  g_autofree LfSize *sizes = g_new (LfSize, n);
  g_autofree LfRect *boxes = g_new (LfRect, n);
  LfTreeLayoutOptions options = { .level_gap = 1, .sibling_gap = 1 };
  LfSize size;

  for (guint i = 0; i < n; i++)
    {
      parents[i] = i > 0 ? i - 1 : ROOT;
      sizes[i] = (LfSize) { 2, 3 };
    }
  size = lf_tree_layout (parents, sizes, n, &options, boxes);
  g_assert_cmpfloat (size.width, ==, 3.0 * n - 1);
  g_assert_cmpfloat (size.height, ==, 3);

  for (guint i = 1; i < n; i++)
    parents[i] = 0;
  size = lf_tree_layout (parents, sizes, n, &options, boxes);
  g_assert_cmpfloat (size.width, ==, 5);
  g_assert_cmpfloat (size.height, ==, 4.0 * (n - 1) - 1);

  /* Every other node a leaf beside the next step down. */
  for (guint i = 1; i < n; i++)
    parents[i] = i % 2 == 0 ? i - 2 : i - 1;
  size = lf_tree_layout (parents, sizes, n, &options, boxes);
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (boxes[i].x, >, boxes[parents[i]].x);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree-layout/random", test_random);
  g_test_add_func ("/tree-layout/levels", test_levels);
  g_test_add_func ("/tree-layout/shared-room", test_shared_room);
  g_test_add_func ("/tree-layout/mirror", test_mirror);
  g_test_add_func ("/tree-layout/extremes", test_extremes);
  return g_test_run ();
}
