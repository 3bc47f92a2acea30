/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads frameworks, lists, questions and what is built of them: practices,
 * paths, capabilities, links. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"

static const char *scopes[] = { "firm", "market", "candidate", NULL };
static const char *polarities[] = { "plus", "minus", NULL };
static const char *steps[] = {
  "decision", "why", "advantages", "where", "weights", "ranking", "three-c",
  "how", "tree", "growth", "report", NULL
};
static const char *kinds[] = { "rating", "factor", "choice", "text", NULL };
static const char *pillars[] = {
  "compliance", "collaboration", "capital", NULL
};
static const char *functions[] = {
  "sensing", "seizing", "reconfiguring", NULL
};

/* Items ---------------------------------------------------------------- */

static void
read_anchors (LfLoader      *loader,
              const xmlNode *node,
              LfItem        *item)
{
  for (xmlNode *child = lf_xml_child (node, "anchor"); child != NULL;
       child = lf_xml_next (child, "anchor"))
    {
      gint64 value = -1;

      if (lf_xml_attr_int (child, "value", &value) &&
          value >= 0 && value < (gint64) G_N_ELEMENTS (item->anchors))
        item->anchors[value] = lf_loader_text (loader, child, item->id);
    }
}

static void
read_choices (LfLoader      *loader,
              const xmlNode *node,
              LfItem        *item)
{
  guint n = lf_xml_count (node, "choice");
  LfChoice *choices;
  guint i = 0;

  if (n == 0)
    return;
  choices = lf_loader_alloc (loader, n, sizeof *choices);
  for (xmlNode *child = lf_xml_child (node, "choice"); child != NULL;
       child = lf_xml_next (child, "choice"))
    {
      choices[i].id = lf_loader_attr (loader, child, "id");
      choices[i].text = lf_loader_text (loader, child, item->id);
      lf_loader_set_yes (child, "exclusive", &choices[i].exclusive);
      i++;
    }
  item->choices = choices;
  item->n_choices = n;
}

static void
inherit (LfItem       *item,
         const LfList *list)
{
  item->list = list;
  item->scope = list->scope;
  item->by_product = list->by_product;
  item->by_market = list->by_market;
  item->polarity = list->polarity;
  item->weight = 1;
}

/* A factor is asked because of what its signs rest on. */
static void
set_sources_of_signs (LfLoader      *loader,
                      LfItem        *item,
                      const xmlNode *node)
{
  LfSource *all;
  guint most = 0;
  guint n = 0;

  for (xmlNode *sign = lf_xml_child (node, "sign"); sign != NULL;
       sign = lf_xml_next (sign, "sign"))
    most += lf_xml_count (sign, "source");
  if (most == 0)
    return;
  all = lf_loader_alloc (loader, most, sizeof *all);
  for (xmlNode *sign = lf_xml_child (node, "sign"); sign != NULL;
       sign = lf_xml_next (sign, "sign"))
    {
      const LfSource *sources = NULL;
      guint n_sources = 0;

      lf_loader_set_sources (loader, sign, &sources, &n_sources);
      for (guint i = 0; i < n_sources; i++)
        {
          guint k = 0;

          /* Interned, so the same text is the same pointer. */
          while (k < n && memcmp (&all[k], &sources[i], sizeof *all) != 0)
            k++;
          if (k == n)
            all[n++] = sources[i];
        }
    }
  item->sources = all;
  item->n_sources = n;
}

/* Reads what may be changed later: everything but the item's place. */
static void
read_item_body (LfLoader      *loader,
                LfItem        *item,
                const xmlNode *node)
{
  int kind = (int) item->kind;
  int scope = (int) item->scope;
  int polarity = (int) item->polarity;

  lf_loader_set_enum (node, "kind", kinds, &kind);
  lf_loader_set_enum (node, "scope", scopes, &scope);
  lf_loader_set_enum (node, "polarity", polarities, &polarity);
  item->kind = (LfItemKind) kind;
  item->scope = (LfScope) scope;
  item->polarity = (LfPolarity) polarity;
  lf_loader_set_yes (node, "by-product", &item->by_product);
  lf_loader_set_yes (node, "by-market", &item->by_market);
  lf_loader_set_yes (node, "multiple", &item->multiple);
  lf_loader_set_yes (node, "coded", &item->coded);
  lf_loader_set_yes (node, "off", &item->off);
  lf_xml_attr_double (node, "weight", &item->weight);
  lf_loader_set_basis (node, &item->basis);
  lf_loader_set_text (loader, node, "question", item->id, &item->question);
  lf_loader_set_text (loader, node, "label", item->id, &item->label);
  lf_loader_set_text (loader, node, "help", item->id, &item->help);
  lf_loader_set_text (loader, node, "probes", item->id, &item->probes);
  lf_loader_set_text (loader, node, "theme", item->id, &item->theme);
  read_anchors (loader, node, item);
  read_choices (loader, node, item);
  lf_loader_set_attr (loader, node, "gate", &item->gate);
  lf_loader_set_attr (loader, node, "pair", &item->pair);
  lf_loader_set_words (loader, node, "feeds", &item->feeds, &item->n_feeds);
  lf_loader_set_sources (loader, node, &item->sources, &item->n_sources);
  if (item->n_sources == 0)
    set_sources_of_signs (loader, item, node);
  lf_loader_refer (loader, node, 1u << LF_KIND_PARAMETER, item->gate);
  lf_loader_refer (loader, node, 1u << LF_KIND_ITEM, item->pair);
  for (guint i = 0; i < item->n_feeds; i++)
    lf_loader_refer (loader, node,
                     1u << LF_KIND_ITEM | 1u << LF_KIND_LIST |
                     1u << LF_KIND_MOBILIZATION | 1u << LF_KIND_TABLE |
                     1u << LF_KIND_STAGE_MODEL | 1u << LF_KIND_DIMENSION |
                     1u << LF_KIND_FRAMEWORK,
                     item->feeds[i]);
  if (item->kind == LF_ITEM_FACTOR)
    lf_read_signs (loader, item, node);
}

/**
 * lf_read_item:
 * @loader: a load
 * @list: (nullable): the list that it stands in; %NULL for an override
 * @node: `<item>`
 *
 * Reads a question.
 */
void
lf_read_item (LfLoader      *loader,
              LfList        *list,
              const xmlNode *node)
{
  LfItem *item = lf_loader_define (loader, node, LF_KIND_ITEM, sizeof *item);

  if (item == NULL)
    return;
  if (list != NULL)
    {
      inherit (item, list);
      item->user = loader->user;
      lf_loader_join (loader, list, item);
    }
  read_item_body (loader, item, node);
}

static void
read_items (LfLoader      *loader,
            LfList        *list,
            const xmlNode *node)
{
  for (xmlNode *child = lf_xml_child (node, "item"); child != NULL;
       child = lf_xml_next (child, "item"))
    lf_read_item (loader, list, child);
}

/* Lists ---------------------------------------------------------------- */

static void
read_list_body (LfLoader      *loader,
                LfList        *list,
                const xmlNode *node)
{
  int scope = (int) list->scope;
  int polarity = (int) list->polarity;

  lf_loader_set_enum (node, "scope", scopes, &scope);
  lf_loader_set_enum (node, "polarity", polarities, &polarity);
  list->scope = (LfScope) scope;
  list->polarity = (LfPolarity) polarity;
  lf_loader_set_yes (node, "by-product", &list->by_product);
  lf_loader_set_yes (node, "by-market", &list->by_market);
  lf_loader_set_attr (loader, node, "group", &list->group);
  lf_loader_set_attr (loader, node, "candidate", &list->candidate);
  lf_xml_attr_double (node, "weight", &list->weight);
  lf_loader_set_text (loader, node, "title", list->id, &list->title);
  lf_loader_set_text (loader, node, "label", list->id, &list->label);
  lf_loader_set_text (loader, node, "intro", list->id, &list->intro);
}

/* A list of @framework with the id of @node; %NULL where it is taken. */
static LfList *
define_list (LfLoader      *loader,
             LfFramework   *framework,
             const xmlNode *node)
{
  LfList *list = lf_loader_define (loader, node, LF_KIND_LIST, sizeof *list);

  if (list != NULL && framework != NULL)
    {
      list->framework = framework;
      list->weight = 1;
      lf_loader_join (loader, framework, list);
    }
  return list;
}

/**
 * lf_read_list:
 * @loader: a load
 * @framework: (nullable): the framework; %NULL for an override
 * @node: `<list>`
 *
 * Reads a list with its items.
 */
void
lf_read_list (LfLoader      *loader,
              LfFramework   *framework,
              const xmlNode *node)
{
  LfList *list = define_list (loader, framework, node);

  if (list == NULL)
    return;
  read_list_body (loader, list, node);
  if (framework != NULL)
    read_items (loader, list, node);
}

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
  inherit (item, practice->list);
  item->basis = LF_BASIS_JUDGEMENT;
  item->user = loader->user;
  item->question = lf_loader_intern
    (loader, _("How mature is this practice as a whole?"));
  item->anchors[0] = lf_loader_intern (loader, _("Nothing in place"));
  item->anchors[1] = lf_loader_intern (loader, _("Talked about"));
  item->anchors[2] = lf_loader_intern (loader, _("Partly in place"));
  item->anchors[3] = lf_loader_intern (loader, _("In place, with gaps"));
  item->anchors[4] = lf_loader_intern (loader,
                                       _("Routine, evidenced, reviewed"));
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
  list = define_list (loader, framework, node);
  if (list == NULL)
    return;
  read_list_body (loader, list, node);
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
  read_items (loader, list, node);
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
  list = define_list (loader, framework, node);
  if (list == NULL)
    return;
  read_list_body (loader, list, node);
  list->group = lf_loader_intern (loader, path->mechanism ? "mechanism"
                                                          : "path");
  path->list = list;
  read_items (loader, list, node);
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
  list = define_list (loader, framework, node);
  if (list == NULL)
    return;
  read_list_body (loader, list, node);
  list->group = lf_loader_intern (loader, "capability");
  capability->list = list;
  read_items (loader, list, node);
}

/* Frameworks ----------------------------------------------------------- */

static void
read_parts (LfLoader      *loader,
            LfFramework   *framework,
            const xmlNode *node)
{
  for (xmlNode *child = lf_xml_child (node, NULL); child != NULL;
       child = lf_xml_next (child, NULL))
    if (lf_xml_is (child, "list"))
      lf_read_list (loader, framework, child);
    else if (lf_xml_is (child, "practice"))
      lf_read_practice (loader, framework, child);
    else if (lf_xml_is (child, "path"))
      lf_read_path (loader, framework, child);
    else if (lf_xml_is (child, "capability"))
      lf_read_capability (loader, framework, child);
    else if (lf_xml_is (child, "table"))
      lf_read_table (loader, framework, child);
}

/**
 * lf_read_framework:
 * @loader: a load
 * @node: `<framework>`
 *
 * Reads a framework with all that it holds.
 */
void
lf_read_framework (LfLoader      *loader,
                   const xmlNode *node)
{
  LfFramework *framework = lf_loader_define (loader, node,
                                             LF_KIND_FRAMEWORK,
                                             sizeof *framework);
  gint64 order;
  int step;

  if (framework == NULL)
    return;
  order = framework->order;
  step = (int) framework->step;
  lf_loader_set_enum (node, "step", steps, &step);
  lf_xml_attr_int (node, "order", &order);
  framework->step = (LfStep) step;
  framework->order = (int) CLAMP (order, G_MININT, G_MAXINT);
  lf_loader_set_yes (node, "optional", &framework->optional);
  lf_loader_set_text (loader, node, "title", framework->id,
                      &framework->title);
  lf_loader_set_text (loader, node, "label", framework->id,
                      &framework->label);
  lf_loader_set_text (loader, node, "intro", framework->id,
                      &framework->intro);
  lf_loader_set_notes (loader, node, "note", framework->id,
                       &framework->notes, &framework->n_notes);
  if (!loader->overriding)
    read_parts (loader, framework, node);
}

/**
 * lf_read_extend:
 * @loader: a load
 * @node: `<extend>` with the id of a list or a framework
 *
 * Adds items to a list, or lists to a framework, that another catalogue
 * defines.
 */
void
lf_read_extend (LfLoader      *loader,
                const xmlNode *node)
{
  const char *list_id = lf_loader_attr (loader, node, "list");
  const char *framework_id = lf_loader_attr (loader, node, "framework");
  LfList *list = NULL;
  LfFramework *framework = NULL;

  if (list_id != NULL)
    list = lf_loader_look_up (loader, LF_KIND_LIST, list_id);
  if (framework_id != NULL)
    framework = lf_loader_look_up (loader, LF_KIND_FRAMEWORK, framework_id);
  if (list != NULL)
    read_items (loader, list, node);
  else if (framework != NULL)
    read_parts (loader, framework, node);
  else
    lf_loader_fail (loader, node,
                    _("<extend> names “%s”, which no catalogue defines"),
                    list_id != NULL ? list_id : framework_id);
}

/* Links ---------------------------------------------------------------- */

static void
read_link (LfLoader      *loader,
           const xmlNode *group,
           const xmlNode *node)
{
  const char *push = lf_loader_attr (loader, group, "push");
  const char *pull = lf_loader_attr (loader, node, "pull");
  g_autofree char *pair = g_strdup_printf ("%s %s", push, pull);
  const char *key = lf_loader_intern (loader, pair);
  LfLink *link = lf_loader_look_up (loader, LF_KIND_LINK, key);

  if (link != NULL && !loader->user)
    {
      lf_loader_conflict (loader, node, key,
                          _("the link “%s” is given twice"), key);
      return;
    }
  if (link == NULL)
    {
      link = lf_loader_alloc (loader, 1, sizeof *link);
      link->push = push;
      link->pull = pull;
      lf_loader_add (loader, LF_KIND_LINK, key, link);
    }
  lf_xml_attr_double (node, "strength", &link->strength);
  link->basis = LF_BASIS_JUDGEMENT;
  lf_loader_set_basis (group, &link->basis);
  lf_loader_set_text (loader, node, "note", pull, &link->note);
  lf_loader_set_sources (loader, group, &link->sources, &link->n_sources);
  lf_loader_refer (loader, group, 1u << LF_KIND_ITEM, push);
  lf_loader_refer (loader, node, 1u << LF_KIND_ITEM, pull);
}

/**
 * lf_read_links:
 * @loader: a load
 * @node: `<links>` of one push item
 *
 * Reads which pulls relieve a push. A user's link replaces the one between
 * the same two; strength 0 undoes it.
 */
void
lf_read_links (LfLoader      *loader,
               const xmlNode *node)
{
  for (xmlNode *child = lf_xml_child (node, "link"); child != NULL;
       child = lf_xml_next (child, "link"))
    read_link (loader, node, child);
}
