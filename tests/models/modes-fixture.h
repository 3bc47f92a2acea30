/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "golden-cases.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"

/* The shipped content, ready for formulas. */
typedef struct
{
  LfCatalogue  *catalogue;
  LfScoreModel *model;
  LfOliModel   *oli;
  LfModeModel  *modes;
  LfArena      *arena;
} Fixture;

void modes_set_up    (Fixture      *f,
                      gconstpointer data);
void modes_tear_down (Fixture      *f,
                      gconstpointer data);

#define modes_add(path, func) \
  g_test_add (path, Fixture, NULL, modes_set_up, func, modes_tear_down)
