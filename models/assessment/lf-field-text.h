/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-record-type.h"

G_BEGIN_DECLS

char       *lf_field_format   (const LfFieldSpec  *field,
                               GVariant           *value)
                               G_GNUC_WARN_UNUSED_RESULT;
gboolean    lf_field_parse    (const LfFieldSpec  *field,
                               const char         *text,
                               GVariant          **value);
const char *lf_field_expected (LfFieldKind         kind);

G_END_DECLS
