/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads frameworks, lists, questions, and links between them. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"

static const char *scopes[] = { "firm", "market", "candidate", NULL };
static const char *polarities[] = { "plus", "minus", NULL };
static const char *steps[] = {
  "decision", "interviews", "why", "advantages", "resources", "where",
  "drivers", "weights", "ranking", "three-c", "how", "partners", "tree",
  "growth", "report", NULL
};
static const char *kinds[] = { "rating", "factor", "choice", "text", NULL };

/* Items ---------------------------------------------------------------- */

static void
read_anchors (LfLoader       *loader,
              const xmlNode  *node,
              const char     *context,
              const char    **anchors)
{
  for (xmlNode *child = lf_xml_child (node, "anchor"); child != NULL;
       child = lf_xml_next (child, "anchor"))
    {
      gint64 value = -1;

      if (lf_xml_attr_int (child, "value", &value) && value >= 0 &&
          value <= 4)
        anchors[value] = lf_loader_text (loader, child, context);
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

/**
 * lf_item_inherit:
 * @item: an item
 * @list: the list that it stands in
 *
 * Gives an item what it has from its list.
 */
void
lf_item_inherit (LfItem       *item,
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
  read_anchors (loader, node, item->id, item->anchors);
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
      lf_item_inherit (item, list);
      item->user = loader->user;
      lf_loader_join (loader, list, item);
    }
  read_item_body (loader, item, node);
}

/**
 * lf_read_items:
 * @loader: a load
 * @list: the list that they stand in
 * @node: what holds them
 *
 * Reads all questions of an element.
 */
void
lf_read_items (LfLoader      *loader,
               LfList        *list,
               const xmlNode *node)
{
  for (xmlNode *child = lf_xml_child (node, "item"); child != NULL;
       child = lf_xml_next (child, "item"))
    lf_read_item (loader, list, child);
}

/* Lists ---------------------------------------------------------------- */

static void
set_list (LfLoader      *loader,
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

/**
 * lf_read_list_body:
 * @loader: a load
 * @framework: (nullable): the framework; %NULL for an override
 * @node: `<list>`, or what is more than a list and has its attributes
 *
 * Reads a list without its items.
 *
 * Returns: (nullable): the list; %NULL where its id is taken
 */
LfList *
lf_read_list_body (LfLoader      *loader,
                   LfFramework   *framework,
                   const xmlNode *node)
{
  LfList *list = lf_loader_define (loader, node, LF_KIND_LIST, sizeof *list);

  if (list == NULL)
    return NULL;
  if (framework != NULL)
    {
      list->framework = framework;
      list->weight = 1;
      lf_loader_join (loader, framework, list);
    }
  set_list (loader, list, node);
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
  LfList *list = lf_read_list_body (loader, framework, node);

  if (list != NULL && framework != NULL)
    lf_read_items (loader, list, node);
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
  const xmlNode *whole;
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
  whole = lf_xml_child (node, "whole");
  if (whole != NULL)
    {
      lf_loader_set_text (loader, whole, "question", framework->id,
                          &framework->whole_question);
      read_anchors (loader, whole, framework->id, framework->whole_anchors);
    }
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
    lf_read_items (loader, list, node);
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
