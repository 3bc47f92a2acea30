/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-xml.h"

G_BEGIN_DECLS

char *lf_xml_text_dump      (xmlNode     *node) G_GNUC_WARN_UNUSED_RESULT;
char *lf_xml_text_normalise (const char  *text,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
