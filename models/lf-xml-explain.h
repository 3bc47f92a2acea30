/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-xml.h"

G_BEGIN_DECLS

char *lf_xml_explain (LfXmlDoc       *schema,
                      LfXmlDoc       *doc,
                      const xmlNode **where) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
