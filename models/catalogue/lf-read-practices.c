/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what is made of a list of questions and is more than one: practices,
 * paths, capabilities. */

#include "config.h"

#include "models/catalogue/lf-catalogue-private.h"

static const char *pillars[] = {
  "compliance", "collaboration", "capital", NULL
};
static const char *functions[] = {
  "sensing", "seizing", "reconfiguring", NULL
};

/* Practices ------------------------------------------------------------ */

static void
read_actions (LfLoader      *loader,
              LfPractice    *practice,
              const xmlNode *node)
{
  guint n = lf_xml_count (node, "action");
  LfAction *actions;
  guint i = 0;

  if (n == 0)
    return;
  actions = lf_loader_alloc (loader, n, sizeof *actions);
  for (xmlNode *child = lf_xml_child (node, "action"); child != NULL;
       child = lf_xml_next (child, "action"))
    {
      lf_xml_attr_double (child, "max-score", &actions[i].max_score);
      actions[i].text = lf_loader_text (loader, child, practice->id);
      i++;
    }
  practice->actions = actions;
  practice->n_actions = n;
}

/* The practice as one question, for who will not go into its items. */
static LfItem *
make_whole (LfLoader         *loader,
            const LfPractice *practice,
            const xmlNode    *node)
{
  LfItem *item = lf_loader_define (loader, node, LF_KIND_ITEM, sizeof *item);

  if (item == NULL)
    return NULL;
  lf_item_inherit (item, practice->list);
  item->basis = LF_BASIS_JUDGEMENT;
  item->user = loader->user;
  item->question = practice->list->framework->whole_question;
  if (item->question == NULL)
    item->question = practice->title;
  for (guint i = 0; i < G_N_ELEMENTS (item->anchors); i++)
    item->anchors[i] = practice->list->framework->whole_anchors[i];
  return item;
}

static void
read_practice_body (LfLoader      *loader,
                    LfPractice    *practice,
                    const xmlNode *node)
{
  int pillar = (int) practice->pillar;
  int printed;

  lf_loader_set_enum (node, "pillar", pillars, &pillar);
  printed = loader->overriding ? (int) practice->pillar_printed : pillar;
  lf_loader_set_enum (node, "printed", pillars, &printed);
  practice->pillar = (LfPillar) pillar;
  practice->pillar_printed = (LfPillar) printed;
  lf_loader_set_yes (node, "added", &practice->added);
  lf_loader_set_text (loader, node, "title", practice->id,
                      &practice->title);
  lf_loader_set_text (loader, node, "label", practice->id,
                      &practice->label);
  lf_loader_set_text (loader, node, "description", practice->id,
                      &practice->description);
  lf_loader_set_text (loader, node, "grouping", practice->id,
                      &practice->grouping);
  lf_loader_set_texts (loader, node, "evidence", practice->id,
                       &practice->evidence, &practice->n_evidence);
  read_actions (loader, practice, node);
  lf_loader_set_notes (loader, node, "example", practice->id,
                       &practice->examples, &practice->n_examples);
  lf_loader_set_sources (loader, node, &practice->sources,
                         &practice->n_sources);
}

/**
 * lf_read_practice:
 * @loader: a load
 * @framework: (nullable): the framework; %NULL for an override
 * @node: `<practice>`
 *
 * Reads a practice with its items.
 */
void
lf_read_practice (LfLoader      *loader,
                  LfFramework   *framework,
                  const xmlNode *node)
{
  LfPractice *practice = lf_loader_define (loader, node, LF_KIND_PRACTICE,
                                           sizeof *practice);
  LfList *list;
  LfItem *whole;

  if (practice == NULL)
    return;
  read_practice_body (loader, practice, node);
  if (framework == NULL)
    return;
  list = lf_read_list_body (loader, framework, node);
  if (list == NULL)
    return;
  list->group = lf_loader_intern (loader, "practice");
  practice->list = list;
  whole = make_whole (loader, practice, node);
  if (whole == NULL)
    return;
  whole->label = practice->label;
  whole->help = practice->description;
  whole->sources = practice->sources;
  whole->n_sources = practice->n_sources;
  practice->whole = whole;
  lf_read_items (loader, list, node);
}

/* Paths and capabilities ----------------------------------------------- */

/**
 * lf_read_path:
 * @loader: a load
 * @framework: (nullable): the framework; %NULL for an override
 * @node: `<path>`
 *
 * Reads a path with its diagnosis items and warning signs.
 */
void
lf_read_path (LfLoader      *loader,
              LfFramework   *framework,
              const xmlNode *node)
{
  LfPath *path = lf_loader_define (loader, node, LF_KIND_PATH, sizeof *path);
  const xmlNode *warnings;
  LfList *list;

  if (path == NULL)
    return;
  lf_loader_set_yes (node, "mechanism", &path->mechanism);
  lf_loader_set_text (loader, node, "title", path->id, &path->name);
  lf_loader_set_text (loader, node, "idea", path->id, &path->idea);
  lf_loader_set_sources (loader, node, &path->sources, &path->n_sources);
  warnings = lf_xml_child (node, "warnings");
  if (warnings != NULL)
    {
      lf_loader_set_texts (loader, warnings, "warning", path->id,
                           &path->warnings, &path->n_warnings);
      lf_loader_set_sources (loader, warnings, &path->warning_sources,
                             &path->n_warning_sources);
    }
  if (framework == NULL)
    return;
  list = lf_read_list_body (loader, framework, node);
  if (list == NULL)
    return;
  list->group = lf_loader_intern (loader, path->mechanism ? "mechanism"
                                                          : "path");
  path->list = list;
  lf_read_items (loader, list, node);
}

/**
 * lf_read_capability:
 * @loader: a load
 * @framework: (nullable): the framework; %NULL for an override
 * @node: `<capability>`
 *
 * Reads a capability with its items.
 */
void
lf_read_capability (LfLoader      *loader,
                    LfFramework   *framework,
                    const xmlNode *node)
{
  LfCapability *capability;
  LfList *list;
  int function;

  capability = lf_loader_define (loader, node, LF_KIND_CAPABILITY,
                                 sizeof *capability);
  if (capability == NULL)
    return;
  function = (int) capability->function;
  lf_loader_set_enum (node, "function", functions, &function);
  capability->function = (LfCapabilityFunction) function;
  lf_loader_set_attr (loader, node, "dimension", &capability->dimension);
  lf_loader_set_attr (loader, node, "level", &capability->level);
  lf_loader_refer (loader, node, 1u << LF_KIND_DIMENSION,
                   capability->dimension);
  lf_loader_set_text (loader, node, "title", capability->id,
                      &capability->title);
  lf_loader_set_text (loader, node, "label", capability->id,
                      &capability->label);
  if (framework == NULL)
    return;
  list = lf_read_list_body (loader, framework, node);
  if (list == NULL)
    return;
  list->group = lf_loader_intern (loader, "capability");
  capability->list = list;
  lf_read_items (loader, list, node);
}
