/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Assessments as XML: `*.landfall`, application/vnd.landfall+xml. */

#pragma once

#include "models/assessment/lf-assessment.h"

G_BEGIN_DECLS

/* The version of the format that this program writes. A newer minor
 * version is read, and what it adds is kept; a newer major version is
 * refused. */
#define LF_FORMAT_MAJOR 1
#define LF_FORMAT_MINOR 0

#define LF_ASSESSMENT_ROOT "assessment"

GBytes       *lf_assessment_to_xml       (LfSnapshot  *snapshot)
                                          G_GNUC_WARN_UNUSED_RESULT;
LfAssessment *lf_assessment_new_from_xml (GBytes      *bytes,
                                          const char  *name,
                                          GError     **error)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
