/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"
#include "models/assessment/lf-record-table.h"

G_BEGIN_DECLS

LfSnapshot     *lf_snapshot_new        (const LfRecordTables *tables,
                                        guint64         revision)
                                        G_GNUC_WARN_UNUSED_RESULT;
const LfRecordTables *lf_snapshot_get_tables (LfSnapshot     *self);

G_END_DECLS
