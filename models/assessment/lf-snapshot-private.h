/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"
#include "models/assessment/lf-record-table.h"

G_BEGIN_DECLS

LfSnapshot     *lf_snapshot_new        (const LfRecordTables *tables,
                                        guint64         revision)
                                        G_GNUC_WARN_UNUSED_RESULT;
const LfRecordTables *lf_snapshot_get_tables (LfSnapshot     *self);
const LfRating *lf_snapshot_find_rating_of (LfSnapshot        *self,
                                            const LfRatingKey *key,
                                            LfRatingLevel      least,
                                            LfRatingLevel     *level);

G_END_DECLS
