/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stranger's XML may do to us: nothing. */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "models/lf-xml.h"

static LfXmlDoc *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lf_xml_parse (bytes, "in.xml", error);
}

static void
assert_refused (const char *text,
                int         code,
                const char *start,
                const char *contains)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlDoc) doc = parse (text, &error);

  g_assert_error (error, LF_ERROR, code);
  g_assert_null (doc);
  g_assert_true (g_str_has_prefix (error->message, start));
  g_assert_nonnull (strstr (error->message, contains));
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlDoc) doc = NULL;
  g_autofree char *text = NULL;
  g_autofree char *raw = NULL;
  const xmlNode *root;
  const xmlNode *b;
  double number = 0;
  gint64 whole = 0;
  int word = -1;
  const char *words[] = { "plus", "minus", NULL };

  doc = parse ("<a>\n <b x='1.5' n='-7' e='minus' y='yes'> one\n  two "
               "&amp; 3 </b><b/>\n</a>", &error);
  g_assert_no_error (error);
  root = xmlDocGetRootElement (doc);
  g_assert_true (lf_xml_is (root, "a"));
  g_assert_cmpuint (lf_xml_count (root, "b"), ==, 2);
  g_assert_cmpuint (lf_xml_count (root, "c"), ==, 0);
  b = lf_xml_child (root, "b");
  g_assert_cmpint (lf_xml_line (b), ==, 2);
  text = lf_xml_text (b);
  g_assert_cmpstr (text, ==, "one two & 3");
  raw = lf_xml_content (b);
  g_assert_cmpstr (raw, ==, " one\n  two & 3 ");
  g_assert_true (lf_xml_attr_double (b, "x", &number));
  g_assert_cmpfloat (number, ==, 1.5);
  g_assert_true (lf_xml_attr_int (b, "n", &whole));
  g_assert_cmpint (whole, ==, -7);
  g_assert_true (lf_xml_attr_enum (b, "e", words, &word));
  g_assert_cmpint (word, ==, 1);
  g_assert_true (lf_xml_attr_yes (b, "y", FALSE));
  g_assert_true (lf_xml_attr_yes (b, "absent", TRUE));
  g_assert_true (lf_xml_attr_is (b, "y", "yes"));
  g_assert_null (lf_xml_attr (b, "absent"));
  b = lf_xml_next (b, "b");
  g_assert_null (lf_xml_text (b));
  g_assert_null (lf_xml_next (b, "b"));
}

static void
test_numbers (void)
{
  static const char *bad[] = {
    "", " ", "nan", "inf", "-inf", "1e999", "0x10", "1,5", "1.5x", "--1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *xml = g_strdup_printf ("<a v='%s'/>", bad[i]);
      g_autoptr (LfXmlDoc) doc = parse (xml, NULL);
      double value = 42;
      gint64 whole = 42;

      g_assert_nonnull (doc);
      g_assert_false (lf_xml_attr_double (xmlDocGetRootElement (doc), "v",
                                          &value));
      g_assert_false (lf_xml_attr_int (xmlDocGetRootElement (doc), "v",
                                       &whole));
      g_assert_cmpfloat (value, ==, 42);
      g_assert_cmpint (whole, ==, 42);
    }
}

static void
test_malformed (void)
{
  assert_refused ("", LF_ERROR_SYNTAX, "in.xml:1: ", "empty");
  assert_refused ("<a>\n<b>\n</a>", LF_ERROR_SYNTAX, "in.xml:3: ",
                  "well-formed");
  assert_refused ("<a>\n<b", LF_ERROR_SYNTAX, "in.xml:2: ", "well-formed");
  assert_refused ("hello", LF_ERROR_SYNTAX, "in.xml:1: ", "well-formed");
  assert_refused ("<a>&undefined;</a>", LF_ERROR_SYNTAX, "in.xml:1: ",
                  "undefined");
  assert_refused ("<a>\xff</a>", LF_ERROR_SYNTAX, "in.xml:1: ", "UTF-8");
}

static void
test_doctype (void)
{
  const char *lol =
    "<?xml version='1.0'?>\n"
    "<!DOCTYPE lolz [\n"
    " <!ENTITY lol 'lol'>\n"
    " <!ENTITY l1 '&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;'>\n"
    " <!ENTITY l2 '&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;'>\n"
    " <!ENTITY l3 '&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;'>\n"
    " <!ENTITY l4 '&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;'>\n"
    " <!ENTITY l5 '&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;'>\n"
    " <!ENTITY l6 '&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;'>\n"
    " <!ENTITY l7 '&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;'>\n"
    " <!ENTITY l8 '&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;'>\n"
    "]>\n<lolz x='&l8;'>&l8;</lolz>";

  assert_refused (lol, LF_ERROR_INVALID, "in.xml:2: ", "DOCTYPE");
  assert_refused ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                  "<a>&x;</a>", LF_ERROR_INVALID, "in.xml:1: ", "DOCTYPE");
  assert_refused ("<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'><a/>",
                  LF_ERROR_INVALID, "in.xml:1: ", "DOCTYPE");
  assert_refused ("<!DOCTYPE a><a/>", LF_ERROR_INVALID, "in.xml:1: ",
                  "DOCTYPE");
}

static char *
nested (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "</a>");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *shallow = nested (LF_XML_MAX_DEPTH);
  g_autofree char *deep = nested (200000);
  g_autofree char *over = nested (LF_XML_MAX_DEPTH + 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlDoc) doc = parse (shallow, &error);

  g_assert_no_error (error);
  g_assert_nonnull (doc);
  assert_refused (deep, LF_ERROR_LIMIT, "in.xml:1: ", "256");
  assert_refused (over, LF_ERROR_LIMIT, "in.xml:1: ", "256");
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-xml-XXXXXX", NULL);
  g_autofree char *big = g_build_filename (folder, "big.xml", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent.xml", NULL);
  g_autofree char *locked = g_build_filename (folder, "locked.xml", NULL);
  g_autoptr (GError) error = NULL;
  FILE *out;

  g_assert_null (lf_xml_parse_file (absent, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, absent));
  g_clear_error (&error);

  g_assert_null (lf_xml_parse_file (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (locked, "<a/>", -1, NULL));
  g_assert_cmpint (g_chmod (locked, 0), ==, 0);
  if (geteuid () != 0)
    {
      g_assert_null (lf_xml_parse_file (locked, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
      g_clear_error (&error);
    }

  /* A sparse file: 65 MiB that take no room. */
  out = fopen (big, "w");
  g_assert_nonnull (out);
  g_assert_cmpint (ftruncate (fileno (out), 65 * 1024 * 1024), ==, 0);
  fclose (out);
  g_assert_null (lf_xml_parse_file (big, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_LIMIT);
  g_clear_error (&error);

  g_unlink (big);
  g_unlink (locked);
  g_rmdir (folder);
}

static const char schema_text[] =
  "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>"
  "<zeroOrMore><element name='b'><attribute name='x'/></element>"
  "</zeroOrMore></element>";

static LfXmlSchema *
make_schema (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (schema_text,
                                                 sizeof schema_text - 1);
  g_autoptr (GError) error = NULL;
  LfXmlSchema *schema = lf_xml_schema_new (bytes, "test.rng", &error);

  g_assert_no_error (error);
  return schema;
}

static void
test_schema (void)
{
  g_autoptr (LfXmlSchema) schema = make_schema ();
  g_autoptr (LfXmlDoc) good = parse ("<a><b x='1'/></a>", NULL);
  g_autoptr (LfXmlDoc) bad = parse ("<a><b x='1'/>\n<b/></a>", NULL);
  g_autoptr (GBytes) junk = g_bytes_new_static ("<nonsense/>", 11);
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_xml_schema_validate (schema, good, "in.xml", &error));
  g_assert_no_error (error);
  g_assert_false (lf_xml_schema_validate (schema, bad, "in.xml", &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "in.xml:2: "));
  g_assert_nonnull (strstr (error->message, "/a/b[2]"));
  g_clear_error (&error);

  g_assert_null (lf_xml_schema_new (junk, "junk.rng", &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

/* What is wrong, where, and what was expected instead. */
static void
test_explained (void)
{
  static const char text[] =
    "<grammar xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary="
    "'http://www.w3.org/2001/XMLSchema-datatypes'>"
    "<start><element name='a'><ref name='one'/><optional><element name='c'>"
    "<data type='token'><param name='maxLength'>5</param></data></element>"
    "</optional><zeroOrMore><element name='d'><empty/></element>"
    "</zeroOrMore></element></start>"
    "<define name='one'><element name='b'><attribute name='kind'><choice>"
    "<value>red</value><value>blue</value></choice></attribute><optional>"
    "<attribute name='n'><data type='decimal'>"
    "<param name='minInclusive'>0</param>"
    "<param name='maxInclusive'>4</param></data></attribute></optional>"
    "<optional><attribute name='id'><data type='token'>"
    "<param name='pattern'>[a-z]+</param></data></attribute></optional>"
    "</element></define></grammar>";
  static const struct
  {
    const char *xml;
    const char *message;
  } cases[] = {
    { "<x/>", "in.xml:1: the root element is <x>; expected is <a> (at /x)" },
    { "<a/>", "in.xml:1: <a> lacks <b> (at /a)" },
    { "<a>\n<b/></a>",
      "in.xml:2: <b> lacks the attribute “kind” (at /a/b)" },
    { "<a><b kind='green'/></a>",
      "in.xml:1: the attribute “kind” of <b> is “green”; expected is “red”, "
      "“blue” (at /a/b)" },
    { "<a><b kind='red' m='1'/></a>",
      "in.xml:1: <b> has no attribute “m”; it may have “kind”, “n”, “id” "
      "(at /a/b)" },
    { "<a><b kind='red' n='5'/></a>",
      "in.xml:1: the attribute “n” of <b> is “5”; expected is a number from "
      "0 to 4 (at /a/b)" },
    { "<a><b kind='red' id='A1'/></a>",
      "in.xml:1: the attribute “id” of <b> is “A1”; expected is a text of "
      "the form [a-z]+ (at /a/b)" },
    { "<a><b kind='red'/><e/></a>",
      "in.xml:1: <e> may not stand in <a>; there may be <b>, <c>, <d> "
      "(at /a/e)" },
    { "<a><b kind='red'><c/></b></a>",
      "in.xml:1: <c> may not stand in <b>, which holds no elements "
      "(at /a/b/c)" },
    { "<a><c>x</c><b kind='red'/></a>",
      "in.xml:1: <b> stands too late in <a>, or twice; the order is <b>, "
      "<c>, <d> (at /a/b)" },
    { "<a><b kind='red'/><b kind='red'/></a>",
      "in.xml:1: <b> stands too late in <a>, or twice; the order is <b>, "
      "<c>, <d> (at /a/b[2])" },
    { "<a><b kind='red'/><c>abcdef</c></a>",
      "in.xml:1: <c> holds “abcdef”; expected is a text of at most 5 "
      "characters (at /a/c)" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (LfXmlSchema) schema = NULL;
  g_autoptr (LfXmlDoc) good = NULL;
  g_autoptr (GError) error = NULL;

  schema = lf_xml_schema_new (bytes, "test.rng", &error);
  g_assert_no_error (error);
  good = parse ("<a><b kind='red' n='4'/><c>abcde</c><d/><d/></a>", NULL);
  g_assert_true (lf_xml_schema_validate (schema, good, "in.xml", &error));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LfXmlDoc) doc = parse (cases[i].xml, NULL);

      g_assert_false (lf_xml_schema_validate (schema, doc, "in.xml",
                                              &error));
      g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_clear_error (&error);
    }
}

/* Past line 65,535 the message must give the path and no wrong line. */
static void
test_many_lines (void)
{
  g_autoptr (LfXmlSchema) schema = make_schema ();
  g_autoptr (GString) text = g_string_new ("<a>\n");
  g_autoptr (LfXmlDoc) doc = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 70000; i++)
    g_string_append (text, "<b x='1'/>\n");
  g_string_append (text, "<b/></a>");
  doc = parse (text->str, &error);
  g_assert_no_error (error);
  g_assert_false (lf_xml_schema_validate (schema, doc, "in.xml", &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "in.xml: "));
  g_assert_nonnull (strstr (error->message, "/a/b[70001]"));
  g_assert_null (strstr (error->message, "65535"));
  g_clear_error (&error);

  lf_xml_set_error (&error, LF_ERROR_INVALID, "in.xml",
                    xmlDocGetRootElement (doc)->last, "wrong");
  g_assert_cmpstr (error->message, ==, "in.xml: wrong (at /a/b[70001])");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/good", test_good);
  g_test_add_func ("/xml/numbers", test_numbers);
  g_test_add_func ("/xml/malformed", test_malformed);
  g_test_add_func ("/xml/doctype", test_doctype);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/files", test_files);
  g_test_add_func ("/xml/schema", test_schema);
  g_test_add_func ("/xml/explained", test_explained);
  g_test_add_func ("/xml/many-lines", test_many_lines);
  return g_test_run ();
}
