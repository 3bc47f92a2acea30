/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-scene.h"

G_BEGIN_DECLS

typedef enum
{
  LF_SHAPE_RECT,
  LF_SHAPE_CIRCLE,
  LF_SHAPE_POLY,
  LF_SHAPE_MARKER,
  LF_SHAPE_TEXT,
} LfShapeKind;

/* A shape or a mark's outline. Circles and markers fill their square
 * bounds; a polygon's points lie in the scene's array of points. */
typedef struct
{
  LfShapeKind  kind;
  LfPaint      paint; /* a text's colour is its fill */
  LfRect       bounds;
  guint        first_point;
  guint        n_points;
  gboolean     closed;
  LfMarker     marker;
  PangoLayout *layout; /* owned */
  gboolean     vertical;
  LfRgba       on;
} LfShape;

typedef struct
{
  LfShape shape;
  guint   group;
  char   *label; /* owned */
} LfMark;

struct _LfScene
{
  LfTheme  theme;
  LfSize   size;
  double   zoom;      /* what is built is drawn so many times as large */
  GArray  *shapes;    /* LfShape */
  GArray  *points;    /* LfPoint */
  GArray  *marks;     /* LfMark */
  GArray  *obstacles; /* LfRect, texts among them */
};

G_END_DECLS
