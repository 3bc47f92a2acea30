/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document with up to three markets, to be weighed and ranked. */

#pragma once

#include "golden-document.h"
#include "models/results/lf-weight-study.h"

typedef struct
{
  LfCatalogue    *catalogue;
  GoldenDocument *document;
  char           *markets[3];
  LfResults      *results;
} Fixture;

LfSnapshot            *ranking_snapshot      (Fixture *f);
void                   ranking_set_up        (Fixture       *f,
                                              gconstpointer  data);
void                   ranking_tear_down     (Fixture       *f,
                                              gconstpointer  data);
void                   ranking_apply         (Fixture *f,
                                              LfEdit  *edit,
                                              GError  *error);
void                   ranking_answer        (Fixture    *f,
                                              const char *answers,
                                              const char *group,
                                              const char *criterion,
                                              const char *over,
                                              double      value);
void                   ranking_rate_list     (Fixture    *f,
                                              const char *list,
                                              guint       market);
void                   ranking_rate_all      (Fixture *f);
const LfProductResult *ranking_score         (Fixture *f);
LfWeightStudy         *ranking_study         (Fixture *f,
                                              int      level);
char                  *ranking_add_indicator (Fixture    *f,
                                              const char *name);
void                   ranking_set_indicator (Fixture    *f,
                                              const char *indicator,
                                              guint       market,
                                              double      value);
void                   ranking_set_share     (Fixture    *f,
                                              const char *setting,
                                              double      share);

/* A test on a document with @n markets. */
#define ranking_add(path, n, func) \
  g_test_add (path, Fixture, GUINT_TO_POINTER (n), ranking_set_up, func, \
              ranking_tear_down)
