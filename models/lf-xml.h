/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "models/lf-error.h"

G_BEGIN_DECLS

/**
 * LF_XML_MAX_BYTES:
 *
 * The largest XML file that is read: 64 MiB.
 */
#define LF_XML_MAX_BYTES (64u * 1024 * 1024)

/**
 * LF_XML_MAX_DEPTH:
 *
 * The deepest nesting of elements that is read.
 */
#define LF_XML_MAX_DEPTH 256

/**
 * LfXmlDoc:
 *
 * A parsed document: libxml2's tree, with g_autoptr().
 */
typedef xmlDoc LfXmlDoc;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfXmlDoc, xmlFreeDoc)

/**
 * LfXmlSchema:
 *
 * A compiled RELAX NG schema. Use it from one thread at a time.
 */
typedef struct _LfXmlSchema LfXmlSchema;

LfXmlSchema *lf_xml_schema_new      (GBytes         *bytes,
                                     const char     *name,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LfXmlSchema *lf_xml_schema_new_for_resource
                                    (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void         lf_xml_schema_free     (LfXmlSchema    *self);
gboolean     lf_xml_schema_validate (LfXmlSchema    *self,
                                     LfXmlDoc       *doc,
                                     const char     *name,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfXmlSchema, lf_xml_schema_free)

GBytes      *lf_xml_read_file       (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LfXmlDoc    *lf_xml_parse           (GBytes         *bytes,
                                     const char     *name,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LfXmlDoc    *lf_xml_parse_file      (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

int          lf_xml_line            (const xmlNode  *node);
char        *lf_xml_path            (const xmlNode  *node) G_GNUC_WARN_UNUSED_RESULT;
void         lf_xml_set_error       (GError        **error,
                                     LfError         code,
                                     const char     *name,
                                     const xmlNode  *node,
                                     const char     *format,
                                     ...) G_GNUC_PRINTF (5, 6);

gboolean     lf_xml_is              (const xmlNode  *node,
                                     const char     *element);
xmlNode     *lf_xml_child           (const xmlNode  *node,
                                     const char     *element);
xmlNode     *lf_xml_next            (const xmlNode  *node,
                                     const char     *element);
guint        lf_xml_count           (const xmlNode  *node,
                                     const char     *element);

char        *lf_xml_attr            (const xmlNode  *node,
                                     const char     *attribute) G_GNUC_WARN_UNUSED_RESULT;
gboolean     lf_xml_attr_is         (const xmlNode  *node,
                                     const char     *attribute,
                                     const char     *value);
gboolean     lf_xml_attr_yes        (const xmlNode  *node,
                                     const char     *attribute,
                                     gboolean        fallback);
gboolean     lf_xml_attr_double     (const xmlNode  *node,
                                     const char     *attribute,
                                     double         *value);
gboolean     lf_xml_attr_int        (const xmlNode  *node,
                                     const char     *attribute,
                                     gint64         *value);
gboolean     lf_xml_attr_enum       (const xmlNode  *node,
                                     const char     *attribute,
                                     const char    **names,
                                     int            *value);
char        *lf_xml_text            (const xmlNode  *node) G_GNUC_WARN_UNUSED_RESULT;
char        *lf_xml_content         (const xmlNode  *node) G_GNUC_WARN_UNUSED_RESULT;
char        *lf_xml_child_text      (const xmlNode  *node,
                                     const char     *element) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
