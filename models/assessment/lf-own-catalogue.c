/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue that an assessment asks from: the shipped one, what the
 * assessment carries along, and its own changes to the checklist. */

#include "config.h"

#include "models/assessment/lf-own-catalogue.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a label may be long, in characters. */
#define MAX_LABEL 28

static void
append_attribute (GString        *out,
                  const LfRecord *item,
                  const char     *name)
{
  const char *text = lf_record_get_text (item, name);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (*text != '\0')
    g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

/* Catalogues read running text, without line breaks or doubled spaces. */
static char *
running_text (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  GString *out = g_string_new (NULL);

  for (char **w = words; *w != NULL; w++)
    if (**w != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *w);
  return g_string_free (out, FALSE);
}

static void
append_element (GString    *out,
                const char *name,
                const char *value,
                const char *text)
{
  g_autofree char *running = running_text (text);
  g_autofree char *escaped = g_markup_escape_text (running, -1);

  if (*running == '\0')
    return;
  g_string_append_printf (out, "<%s", name);
  if (value != NULL)
    g_string_append_printf (out, " value=\"%s\"", value);
  g_string_append_printf (out, ">%s</%s>", escaped, name);
}

static void
append_label (GString        *out,
              const LfRecord *item)
{
  const char *label = lf_record_get_text (item, "label");
  g_autofree char *cut = NULL;

  if (*label == '\0' && lf_record_get_yes (item, "added"))
    label = lf_record_get_text (item, "question");
  if (*label == '\0')
    return;
  cut = g_utf8_strlen (label, -1) <= MAX_LABEL ? g_strdup (label) :
        g_utf8_substring (label, 0, MAX_LABEL);
  append_element (out, "label", NULL, cut);
}

static void
append_item (GString        *out,
             const LfRecord *item)
{
  static const char *const anchors[] = { "0", "1", "2", "3", "4" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "<item id=\"%s\"", lf_record_get_id (item));
  if (lf_record_get_yes (item, "added"))
    g_string_append (out, " basis=\"judgement\"");
  append_attribute (out, item, "kind");
  append_attribute (out, item, "scope");
  append_attribute (out, item, "polarity");
  if (lf_record_get_yes (item, "off"))
    g_string_append (out, " off=\"yes\"");
  if (lf_record_has (item, "weight"))
    g_string_append_printf (out, " weight=\"%s\"",
                            g_ascii_dtostr (buffer, sizeof buffer,
                                            lf_record_get_number
                                            (item, "weight", 1)));
  g_string_append_c (out, '>');
  append_element (out, "question", NULL,
                  lf_record_get_text (item, "question"));
  append_label (out, item);
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autofree char *name = g_strconcat ("anchor-", anchors[i], NULL);

      append_element (out, "anchor", anchors[i],
                      lf_record_get_text (item, name));
    }
  append_element (out, "help", NULL, lf_record_get_text (item, "help"));
  g_string_append (out, "</item>\n");
}

/* The changes to the checklist as a catalogue; NULL where there are none.
 * What names something that no longer exists is left out: it stays in the
 * assessment, and lf_assessment_get_problems() tells of it. */
static GBytes *
changes_as_catalogue (LfSnapshot  *self,
                      LfCatalogue *base)
{
  GPtrArray *items = lf_snapshot_list (self, LF_RECORD_ITEM);
  GString *out = g_string_new ("<catalogue version=\"1\">\n");
  gsize empty = out->len;
  gsize length;

  for (guint i = 0; i < items->len; i++)
    {
      const LfRecord *item = items->pdata[i];
      const char *list = lf_record_get_text (item, "list");

      if (lf_record_get_yes (item, "added"))
        {
          if (lf_catalogue_list (base, list) == NULL)
            continue;
          g_string_append_printf (out, "<extend list=\"%s\">", list);
          append_item (out, item);
          g_string_append (out, "</extend>\n");
        }
      else if (lf_catalogue_item (base, lf_record_get_id (item)) != NULL)
        {
          g_string_append (out, "<override>");
          append_item (out, item);
          g_string_append (out, "</override>\n");
        }
    }
  if (out->len == empty)
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  g_string_append (out, "</catalogue>\n");
  length = out->len;
  return g_bytes_new_take (g_string_free (out, FALSE), length);
}

static GPtrArray *
inputs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)
                                         lf_catalogue_input_free);
}

static LfCatalogue *
with_embedded (LfSnapshot   *self,
               LfCatalogue  *base,
               GPtrArray   **conflicts,
               GError      **error)
{
  GPtrArray *all = lf_snapshot_list (self, LF_RECORD_EMBEDDED);
  g_autoptr (GPtrArray) inputs = inputs_new ();

  if (all->len == 0)
    return g_object_ref (base);
  for (guint i = 0; i < all->len; i++)
    {
      const char *xml = lf_record_get_text (all->pdata[i], "xml");
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

      g_ptr_array_add (inputs,
                       lf_catalogue_input_new (lf_record_get_id
                                               (all->pdata[i]), bytes));
    }
  return lf_catalogue_new_with (base, inputs, conflicts, error);
}

/**
 * lf_snapshot_build_catalogue:
 * @self: a snapshot
 * @base: the shipped catalogue, perhaps with the person's own ones
 * @conflicts: (out) (optional) (transfer full)
 *   (element-type LfCatalogueConflict): what the embedded catalogues and
 *   the changes disagree about; %NULL where there are neither
 * @error: return location
 *
 * Puts together what an assessment asks: @base, the catalogues that it
 * carries along, and its own changes to the checklist.
 *
 * Returns: (transfer full): the catalogue, @base itself where the
 *   assessment changes nothing; %NULL with @error set where an embedded
 *   catalogue is wrong
 */
LfCatalogue *
lf_snapshot_build_catalogue (LfSnapshot   *self,
                             LfCatalogue  *base,
                             GPtrArray   **conflicts,
                             GError      **error)
{
  g_autoptr (LfCatalogue) embedded = NULL;
  g_autoptr (GPtrArray) inputs = inputs_new ();
  g_autoptr (GBytes) changes = NULL;

  if (conflicts != NULL)
    *conflicts = NULL;
  embedded = with_embedded (self, base, conflicts, error);
  if (embedded == NULL)
    return NULL;
  changes = changes_as_catalogue (self, embedded);
  if (changes == NULL)
    return g_steal_pointer (&embedded);
  g_ptr_array_add (inputs,
                   lf_catalogue_input_new (_("changes to the checklist"),
                                           changes));
  if (conflicts != NULL)
    g_clear_pointer (conflicts, g_ptr_array_unref);
  return lf_catalogue_new_with (embedded, inputs, conflicts, error);
}
