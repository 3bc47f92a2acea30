/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tree-picture.h"

#include <string.h>

#include "widgets/draw/lf-tree-layout.h"

/* In em: where names wrap, the slanted part of an edge, room for the strokes
 * across a rejected one, the symbol, the room around texts and between
 * branches. */
#define NAME_WIDTH 13.0
#define NAME_LINES 4
#define ELBOW 2.0
#define STRIKE 0.55
#define SYMBOL 1.15
#define PAD 0.45
#define LINE_GAP 0.14
#define BRANCH_GAP 0.55
#define MARGIN 0.6

/* How large the texts of a node are. */
typedef struct
{
  LfSize edge;
  LfSize detail;
  LfSize name;
  LfSize value;
  LfSize issue;
} Texts;

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* The style of names, which wrap. */
LfTextStyle
lf_tree_picture_edge_style (const LfTheme *theme,
                            gboolean       bold)
{
  return (LfTextStyle) { .bold = bold,
                         .width = NAME_WIDTH * lf_theme_em (theme),
                         .lines = NAME_LINES };
}

/* The style of numbers, which do not. */
LfTextStyle
lf_tree_picture_plain_style (const LfTheme *theme,
                             gboolean       bold)
{
  return (LfTextStyle) { .size = LF_TEXT_SMALL, .bold = bold };
}

/* The style of what is wrong: a sentence, which wraps. */
LfTextStyle
lf_tree_picture_issue_style (const LfTheme *theme)
{
  return (LfTextStyle) { .size = LF_TEXT_SMALL,
                         .width = NAME_WIDTH * lf_theme_em (theme),
                         .lines = NAME_LINES };
}

static LfSize
measure (const LfTheme     *theme,
         const LfTextStyle *style,
         const char        *text)
{
  LfSize size = { 0, 0 };

  if (!is_empty (text))
    lf_text_measure (theme, style, text, &size.width, &size.height);
  return size;
}

/* Followed branches are bold and so a little wider. */
static Texts
measure_node (const LfTreeDrawData *data,
              const LfTheme        *theme,
              guint                 i)
{
  const LfTreeDrawNode *node = &data->draw.nodes[i];
  LfTextStyle name = lf_tree_picture_edge_style (theme, node->is_followed);
  LfTextStyle plain = lf_tree_picture_plain_style (theme, FALSE);
  LfTextStyle value = lf_tree_picture_plain_style (theme, node->is_followed);
  LfTextStyle issue = lf_tree_picture_issue_style (theme);

  return (Texts) { measure (theme, &name, node->edge),
                   measure (theme, &plain, data->detail[i]),
                   measure (theme, &name, node->name),
                   measure (theme, &value, data->value[i]),
                   measure (theme, &issue, node->issue) };
}

static double
larger (double a,
        double b)
{
  return MAX (a, b);
}

/* How wide the part with the edge's texts is, and that behind the symbol. */
static double
edge_width (const Texts   *texts,
            const LfTheme *theme,
            gboolean       is_root)
{
  double em = lf_theme_em (theme);

  if (is_root)
    return 0;
  return (ELBOW + STRIKE) * em +
         larger (texts->edge.width, texts->detail.width) + 2 * PAD * em;
}

static double
tail_width (const Texts   *texts,
            const LfTheme *theme)
{
  return larger (larger (texts->name.width, texts->value.width),
                 texts->issue.width) + 2 * PAD * lf_theme_em (theme);
}

static LfSize
box_size (const Texts   *texts,
          const LfTheme *theme,
          gboolean       is_root)
{
  double em = lf_theme_em (theme);
  double above = larger (texts->edge.height, texts->name.height);
  double below = larger (texts->detail.height,
                         texts->value.height + texts->issue.height);
  double half = larger (larger (above, below) + LINE_GAP * em,
                        SYMBOL * em / 2);

  return (LfSize) { edge_width (texts, theme, is_root) + SYMBOL * em +
                    tail_width (texts, theme), 2 * half };
}

/* Above the line when @above, below it otherwise. */
static LfRect
text_rect (const LfSize *size,
           double        x,
           double        line,
           double        gap,
           gboolean      above)
{
  return (LfRect) { x, above ? line - gap - size->height : line + gap,
                    size->width, size->height };
}

static void
place_parts (LfTreePlace   *place,
             const Texts   *texts,
             const LfTheme *theme,
             gboolean       is_root)
{
  double em = lf_theme_em (theme);
  double gap = LINE_GAP * em;
  double side = SYMBOL * em;
  double x = place->box.x;

  place->line = place->box.y + place->box.height / 2;
  place->elbow = x;
  if (!is_root)
    {
      place->elbow = x + ELBOW * em;
      x = place->elbow + (STRIKE + PAD) * em;
      place->edge = text_rect (&texts->edge, x, place->line, gap, TRUE);
      place->detail = text_rect (&texts->detail, x, place->line, gap, FALSE);
      x = place->box.x + edge_width (texts, theme, FALSE);
    }
  place->symbol = (LfRect) { x, place->line - side / 2, side, side };
  x += side + PAD * em;
  place->name = text_rect (&texts->name, x, place->line, gap, TRUE);
  place->value = text_rect (&texts->value, x, place->line, gap, FALSE);
  place->issue = text_rect (&texts->issue, x,
                            place->line + texts->value.height, gap, FALSE);
}

/* The line of an end stops at its symbol: a value alone stands beside it. */
static void
centre_value (LfTreePlace          *place,
              const LfTreeDrawNode *node)
{
  if (node->kind == LF_TREE_TERMINAL && is_empty (node->name) &&
      is_empty (node->issue))
    place->value.y = place->line - place->value.height / 2;
}

static void
lay_out (LfTreePicture        *self,
         const LfTreeDrawData *data,
         const LfTheme        *theme)
{
  guint n = data->draw.n_nodes;
  double em = lf_theme_em (theme);
  g_autofree Texts *texts = g_new (Texts, n);
  g_autofree LfSize *sizes = g_new (LfSize, n);
  g_autofree guint *parents = g_new (guint, n);
  g_autofree LfRect *boxes = g_new (LfRect, n);
  LfTreeLayoutOptions options = {
    .sibling_gap = BRANCH_GAP * em,
    .aligned = data->draw.aligned,
  };

  for (guint i = 0; i < n; i++)
    {
      texts[i] = measure_node (data, theme, i);
      sizes[i] = box_size (&texts[i], theme, i == 0);
      parents[i] = i == 0 ? LF_TREE_LAYOUT_ROOT : data->draw.nodes[i].parent;
    }
  self->tree = lf_tree_layout (parents, sizes, n, &options, boxes);
  for (guint i = 0; i < n; i++)
    {
      LfTreePlace *place = &self->places[i];

      place->box = boxes[i];
      place->box.x += MARGIN * em;
      place->box.y += MARGIN * em;
      place_parts (place, &texts[i], theme, i == 0);
      centre_value (place, &data->draw.nodes[i]);
    }
}

/**
 * lf_tree_picture_new:
 * @data: what is drawn
 * @theme: the looks
 *
 * Returns: (transfer full): where all lies, from left to right
 */
LfTreePicture *
lf_tree_picture_new (const LfTreeDrawData *data,
                     const LfTheme        *theme)
{
  LfTreePicture *self = g_new0 (LfTreePicture, 1);
  double margin = 2 * MARGIN * lf_theme_em (theme);
  LfTextStyle style = lf_tree_picture_plain_style (theme, FALSE);
  LfSize note = measure (theme, &style, data->draw.footnote);

  self->n_places = data->draw.n_nodes;
  self->places = g_new0 (LfTreePlace, self->n_places + 1);
  if (self->n_places > 0)
    lay_out (self, data, theme);
  self->tree.width += margin;
  self->tree.height += margin;
  self->size = (LfSize) { larger (self->tree.width, note.width + margin),
                          self->tree.height + note.height };
  if (self->n_places == 0)
    self->size = (LfSize) { 20 * lf_theme_em (theme),
                            6 * lf_theme_em (theme) };
  return self;
}

/**
 * lf_tree_picture_free:
 * @self: (transfer full) (nullable): a picture
 */
void
lf_tree_picture_free (LfTreePicture *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self);
}

static void
list_rects (LfTreePlace *place,
            LfRect      *rects[7])
{
  rects[0] = &place->box;
  rects[1] = &place->symbol;
  rects[2] = &place->edge;
  rects[3] = &place->detail;
  rects[4] = &place->name;
  rects[5] = &place->value;
  rects[6] = &place->issue;
}

/**
 * lf_tree_picture_mirror:
 * @self: a picture
 *
 * Turns it round, to be read from right to left.
 */
void
lf_tree_picture_mirror (LfTreePicture *self)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      LfRect *rects[7];

      list_rects (&self->places[i], rects);
      for (guint r = 0; r < G_N_ELEMENTS (rects); r++)
        rects[r]->x = self->size.width - rects[r]->x - rects[r]->width;
      self->places[i].elbow = self->size.width - self->places[i].elbow;
    }
}

static LfRect
part_rect (const LfTreePlace *place,
           LfTreePart         part)
{
  switch (part)
    {
    case LF_TREE_PART_SYMBOL:
      return place->symbol;
    case LF_TREE_PART_EDGE:
      return place->edge;
    case LF_TREE_PART_DETAIL:
      return place->detail;
    case LF_TREE_PART_NAME:
      return place->name;
    case LF_TREE_PART_VALUE:
      return place->value;
    case LF_TREE_PART_NONE:
    default:
      return place->box;
    }
}

/**
 * lf_tree_picture_pick:
 * @self: a picture
 * @x: a place in it
 * @y: likewise
 * @part: (out) (optional): which part of the node lies there
 *
 * Returns: the node there, its edge and texts included, or −1
 */
int
lf_tree_picture_pick (const LfTreePicture *self,
                      double               x,
                      double               y,
                      LfTreePart          *part)
{
  if (part != NULL)
    *part = LF_TREE_PART_NONE;
  for (guint i = 0; i < self->n_places; i++)
    {
      if (!lf_rect_contains (&self->places[i].box, x, y))
        continue;
      for (int p = LF_TREE_PART_VALUE; p > LF_TREE_PART_NONE && part != NULL;
           p--)
        {
          LfRect rect = part_rect (&self->places[i], (LfTreePart) p);

          if (lf_rect_contains (&rect, x, y))
            *part = (LfTreePart) p;
        }
      return (int) i;
    }
  return -1;
}

/**
 * lf_tree_picture_get_part:
 * @self: a picture
 * @node: a node's index in the drawing
 * @part: a part of it; %LF_TREE_PART_NONE for all of it
 *
 * Returns: where it lies; a text that is empty has its place, but no size
 */
LfRect
lf_tree_picture_get_part (const LfTreePicture *self,
                          guint                node,
                          LfTreePart           part)
{
  g_return_val_if_fail (node < self->n_places, ((LfRect) { 0 }));

  return part_rect (&self->places[node], part);
}
