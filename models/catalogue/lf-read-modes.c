/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads entry modes and what scores them: columns and signs of the factor
 * table, named inputs. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"

static const char *classes[] = { "export", "contractual", "equity", NULL };
static const char *sub_classes[] = {
  "export", "contractual", "joint-venture", "stake", "wholly-owned", NULL
};
static const char *attributes[] = {
  "control", "commitment", "risk", "speed", "learning", "flexibility",
  "leakage", "return", NULL
};
static const char *levels[] = { "L", "L-M", "M", "M-H", "H", NULL };
static const char *input_kinds[] = { "mean", "any", NULL };

/* Factor signs --------------------------------------------------------- */

static LfSign *
find_sign (LfSign     *signs,
           guint       n,
           const char *column)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (signs[i].column, column) == 0)
      return &signs[i];
  return NULL;
}

static LfFactor *
get_factor (LfLoader     *loader,
            const LfItem *item)
{
  LfFactor *factor = lf_loader_look_up (loader, LF_KIND_FACTOR, item->id);

  if (factor == NULL)
    {
      factor = lf_loader_alloc (loader, 1, sizeof *factor);
      factor->item = item;
      lf_loader_add (loader, LF_KIND_FACTOR, item->id, factor);
    }
  return factor;
}

/**
 * lf_read_signs:
 * @loader: a load
 * @item: a yes/no question
 * @node: `<item kind="factor">`
 *
 * Reads the row of the factor table that belongs to a question. An
 * override replaces signs for the same column and adds the others.
 */
void
lf_read_signs (LfLoader      *loader,
               const LfItem  *item,
               const xmlNode *node)
{
  LfFactor *factor;
  LfSign *signs;
  guint n;

  if (lf_xml_count (node, "sign") == 0)
    return;
  factor = get_factor (loader, item);
  n = factor->n_signs;
  signs = lf_loader_alloc (loader, n + lf_xml_count (node, "sign"),
                           sizeof *signs);
  if (n > 0)
    memcpy (signs, factor->signs, n * sizeof *signs);
  for (xmlNode *child = lf_xml_child (node, "sign"); child != NULL;
       child = lf_xml_next (child, "sign"))
    {
      const char *column = lf_loader_attr (loader, child, "for");
      LfSign *sign = find_sign (signs, n, column);

      if (sign == NULL)
        sign = &signs[n++];
      sign->column = column;
      sign->value = lf_xml_attr_is (child, "value", "-") ? -1 : 1;
      lf_loader_set_sources (loader, child, &sign->sources,
                             &sign->n_sources);
      lf_loader_refer (loader, child,
                       1u << LF_KIND_COLUMN | 1u << LF_KIND_MODE, column);
    }
  factor->signs = signs;
  factor->n_signs = n;
}

/**
 * lf_read_column:
 * @loader: a load
 * @node: `<column>`
 *
 * Reads a column of the factor table that stands for several modes.
 */
void
lf_read_column (LfLoader      *loader,
                const xmlNode *node)
{
  LfColumn *column = lf_loader_define (loader, node, LF_KIND_COLUMN,
                                       sizeof *column);

  if (column != NULL)
    lf_loader_set_text (loader, node, "title", column->id, &column->title);
}

/* Inputs --------------------------------------------------------------- */

static void
read_input_items (LfLoader      *loader,
                  LfInput       *input,
                  const xmlNode *node)
{
  guint n = lf_xml_count (node, "use");
  LfInputItem *items;
  guint i = 0;

  if (n == 0)
    return;
  items = lf_loader_alloc (loader, n, sizeof *items);
  for (xmlNode *child = lf_xml_child (node, "use"); child != NULL;
       child = lf_xml_next (child, "use"))
    {
      items[i].item = lf_loader_attr (loader, child, "item");
      items[i].weight = 1;
      lf_xml_attr_double (child, "weight", &items[i].weight);
      lf_loader_refer (loader, child, 1u << LF_KIND_ITEM, items[i].item);
      i++;
    }
  input->items = items;
  input->n_items = n;
}

/**
 * lf_read_input:
 * @loader: a load
 * @node: `<input>`
 *
 * Reads a named input of the mode score.
 */
void
lf_read_input (LfLoader      *loader,
               const xmlNode *node)
{
  LfInput *input = lf_loader_define (loader, node, LF_KIND_INPUT,
                                     sizeof *input);
  int kind;

  if (input == NULL)
    return;
  if (!loader->overriding)
    {
      input->index = loader->self->order[LF_KIND_INPUT]->len - 1;
      input->missing = 2;
      input->yes = 4;
    }
  kind = (int) input->kind;
  lf_loader_set_enum (node, "kind", input_kinds, &kind);
  input->kind = (LfInputKind) kind;
  lf_loader_set_yes (node, "complement", &input->complement);
  lf_xml_attr_double (node, "missing", &input->missing);
  lf_xml_attr_double (node, "yes", &input->yes);
  lf_xml_attr_double (node, "no", &input->no);
  lf_loader_set_text (loader, node, "label", input->id, &input->label);
  read_input_items (loader, input, node);
}

/* Modes ---------------------------------------------------------------- */

static void
read_attributes (LfMode        *mode,
                 const xmlNode *node)
{
  for (xmlNode *child = lf_xml_child (node, "attribute"); child != NULL;
       child = lf_xml_next (child, "attribute"))
    {
      int name = 0;
      int level = 0;

      if (!lf_xml_attr_enum (child, "name", attributes, &name) ||
          !lf_xml_attr_enum (child, "value", levels, &level))
        continue;
      mode->attributes[name] = level;
      mode->attribute_basis[name] = LF_BASIS_JUDGEMENT;
      lf_loader_set_basis (child, &mode->attribute_basis[name]);
    }
}

static const LfInput *
find_input (LfLoader      *loader,
            const xmlNode *node)
{
  const char *id = lf_loader_attr (loader, node, "input");

  if (id == NULL)
    return NULL;
  lf_loader_refer (loader, node, 1u << LF_KIND_INPUT, id);
  return lf_loader_look_up (loader, LF_KIND_INPUT, id);
}

/* A misspelt choice would never hold, and nobody would notice. */
static void
check_choice (LfLoader      *loader,
              const xmlNode *node,
              const char    *item_id,
              const char    *choice)
{
  const LfItem *item = lf_loader_look_up (loader, LF_KIND_ITEM, item_id);

  if (choice == NULL || item == NULL)
    return;
  for (guint i = 0; i < item->n_choices; i++)
    if (strcmp (item->choices[i].id, choice) == 0)
      return;
  lf_loader_fail (loader, node, _("“%s” is not a choice of “%s”"), choice,
                  item_id);
}

static void
read_assets (LfLoader      *loader,
             LfMode        *mode,
             const xmlNode *node)
{
  const xmlNode *assets = lf_xml_child (node, "assets");
  guint n = lf_xml_count (assets, "case");
  LfAssetCase *cases;
  guint i = 0;

  if (n == 0)
    return;
  cases = lf_loader_alloc (loader, n, sizeof *cases);
  for (xmlNode *child = lf_xml_child (assets, "case"); child != NULL;
       child = lf_xml_next (child, "case"))
    {
      LfAssetCase *c = &cases[i++];

      c->asset = lf_loader_attr (loader, child, "asset");
      c->missing = lf_loader_attr (loader, child, "missing");
      c->not_missing = lf_loader_attr (loader, child, "not-missing");
      c->input = find_input (loader, child);
      lf_xml_attr_double (child, "value", &c->value);
      check_choice (loader, child, "asset-kind", c->asset);
      if (g_strcmp0 (c->missing, "any") != 0)
        check_choice (loader, child, "missing-functions", c->missing);
      check_choice (loader, child, "missing-functions", c->not_missing);
    }
  mode->assets = cases;
  mode->n_assets = n;
}

static void
read_conditions (LfLoader      *loader,
                 LfMode        *mode,
                 const xmlNode *node)
{
  const xmlNode *conditions = lf_xml_child (node, "conditions");
  guint n = lf_xml_count (conditions, "term");
  LfTerm *terms;
  guint i = 0;

  if (n == 0)
    return;
  terms = lf_loader_alloc (loader, n, sizeof *terms);
  for (xmlNode *child = lf_xml_child (conditions, "term"); child != NULL;
       child = lf_xml_next (child, "term"))
    {
      terms[i].input = find_input (loader, child);
      lf_loader_set_yes (child, "complement", &terms[i].complement);
      i++;
    }
  mode->conditions = terms;
  mode->n_conditions = n;
}

static void
read_memberships (LfLoader      *loader,
                  LfMode        *mode,
                  const xmlNode *node)
{
  guint n = lf_xml_count (node, "member");
  LfMembership *members;
  guint i = 0;

  if (n == 0)
    return;
  members = lf_loader_alloc (loader, n, sizeof *members);
  for (xmlNode *child = lf_xml_child (node, "member"); child != NULL;
       child = lf_xml_next (child, "member"))
    {
      members[i].column = lf_loader_attr (loader, child, "column");
      members[i].share = 1;
      lf_xml_attr_double (child, "share", &members[i].share);
      lf_loader_refer (loader, child, 1u << LF_KIND_COLUMN,
                       members[i].column);
      i++;
    }
  mode->memberships = members;
  mode->n_memberships = n;
}

static void
read_numbers (LfMode        *mode,
              const xmlNode *node)
{
  const xmlNode *position = lf_xml_child (node, "position");
  const xmlNode *needs = lf_xml_child (node, "needs");

  if (position != NULL)
    {
      lf_xml_attr_double (position, "commitment", &mode->commitment);
      lf_xml_attr_double (position, "presence", &mode->presence);
      lf_xml_attr_double (position, "control", &mode->control);
    }
  if (needs != NULL)
    {
      lf_xml_attr_double (needs, "compliance",
                          &mode->needs[LF_PILLAR_COMPLIANCE]);
      lf_xml_attr_double (needs, "collaboration",
                          &mode->needs[LF_PILLAR_COLLABORATION]);
      lf_xml_attr_double (needs, "capital",
                          &mode->needs[LF_PILLAR_CAPITAL]);
    }
}

/**
 * lf_read_mode:
 * @loader: a load
 * @node: `<mode>`
 *
 * Reads an entry mode.
 */
void
lf_read_mode (LfLoader      *loader,
              const xmlNode *node)
{
  LfMode *mode = lf_loader_define (loader, node, LF_KIND_MODE, sizeof *mode);
  int value;

  if (mode == NULL)
    return;
  value = (int) mode->mode_class;
  lf_loader_set_enum (node, "class", classes, &value);
  mode->mode_class = (LfModeClass) value;
  value = (int) mode->sub_class;
  lf_loader_set_enum (node, "sub-class", sub_classes, &value);
  mode->sub_class = (LfSubClass) value;
  mode->user |= loader->user && !loader->overriding;
  lf_loader_set_yes (node, "oli-near", &mode->oli_near);
  lf_loader_set_yes (node, "acquires", &mode->acquires);
  lf_loader_set_yes (node, "builds", &mode->builds);
  lf_loader_set_yes (node, "companion", &mode->companion);
  lf_loader_set_yes (node, "option", &mode->option);
  lf_loader_set_text (loader, node, "title", mode->id, &mode->name);
  lf_loader_set_text (loader, node, "label", mode->id, &mode->label);
  lf_loader_set_text (loader, node, "classes", mode->id, &mode->classes);
  lf_loader_set_text (loader, node, "definition", mode->id,
                      &mode->definition);
  lf_loader_set_text (loader, node, "advantages", mode->id,
                      &mode->advantages);
  lf_loader_set_text (loader, node, "drawbacks", mode->id,
                      &mode->drawbacks);
  lf_loader_set_text (loader, node, "suitable", mode->id, &mode->suitable);
  read_attributes (mode, node);
  read_numbers (mode, node);
  read_assets (loader, mode, node);
  read_conditions (loader, mode, node);
  read_memberships (loader, mode, node);
  lf_loader_set_sources (loader, node, &mode->sources, &mode->n_sources);
}
