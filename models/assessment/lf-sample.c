/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-sample.h"

#include <glib/gi18n.h>
#include <string.h>

#define FOLDER "/org/landfall/Landfall/content/samples/"

static const LfSample samples[] = {
  { "demo-four-markets",
    N_("Helix Bio: four countries compared"),
    N_("A fictional biotech weighs four markets; every answer has a note. "
       "The one to start with.") },
  { "case-b-us",
    N_("B enterprise enters the United States"),
    N_("Strong advantages and deep funds: own sales or greenfield, "
       "two equal choices.") },
  { "case-d-us",
    N_("D enterprise enters the United States"),
    N_("Little capacity of its own: why licensing out comes first.") },
  { "case-alibaba-russia",
    N_("Alibaba enters Russia"),
    N_("Demand without the need of a presence: selling through a platform.") },
  { "case-alibaba-sea",
    N_("Alibaba enters Southeast Asia"),
    N_("Speed and a good target: buying a local company.") },
  { "case-alibaba",
    N_("Alibaba in two markets"),
    N_("One firm, two right answers: what differs is rated per market.") },
  { "case-b-west-pd1",
    N_("B enterprise’s second product in the West"),
    N_("The same firm, another product, another answer.") },
  { "case-b",
    N_("B enterprise with two products"),
    N_("Two products side by side: what differs is rated per product.") },
};

static char *
resource_path (const LfSample *sample)
{
  return g_strconcat (FOLDER, sample->id, ".landfall", NULL);
}

/**
 * lf_sample_list:
 *
 * Returns: (transfer container) (element-type LfSample): the samples that
 *   this program carries, the one to start with first
 */
GPtrArray *
lf_sample_list (void)
{
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = resource_path (&samples[i]);

      if (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL,
                                NULL, NULL))
        g_ptr_array_add (list, (gpointer) &samples[i]);
    }
  return list;
}

/**
 * lf_sample_find:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the sample with this id
 */
const LfSample *
lf_sample_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].id, id) == 0)
      return &samples[i];
  return NULL;
}

/**
 * lf_sample_load:
 * @sample: a sample
 * @error: return location
 *
 * Returns: (transfer full): the sample as a file would hold it, or %NULL
 *   with @error set
 */
GBytes *
lf_sample_load (const LfSample  *sample,
                GError         **error)
{
  g_autofree char *path = resource_path (sample);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
