/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-xml.h"

G_BEGIN_DECLS

const xmlNode *lf_xml_find_define (const xmlNode  *ref);
gboolean       lf_xml_value_fits  (const xmlNode  *pattern,
                                   const char     *value,
                                   char          **wanted);

G_END_DECLS
