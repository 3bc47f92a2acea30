/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of everything that an assessment can hold. */

#include "config.h"

#include "models/assessment/lf-record-type.h"

#include <float.h>
#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-record-types.h"
#include "models/assessment/lf-settings.h"
#include "models/lf-error.h"

#define ANY -DBL_MAX, DBL_MAX
#define POSITIVE 0.0, DBL_MAX
#define YEARS 1000.0, 9999.0

#define END { NULL, }
#define LINE(n) { n, LF_FIELD_LINE, FALSE }
#define TEXT(n) { n, LF_FIELD_TEXT, FALSE }
#define NUMBER(n, ...) { n, LF_FIELD_NUMBER, FALSE, __VA_ARGS__ }
#define CHOICE(n, c) { n, LF_FIELD_CHOICE, FALSE, 0, 0, c }
#define YES(n) { n, LF_FIELD_YES, FALSE }
#define REF(n, t) { n, LF_FIELD_REF, FALSE, 0, 0, NULL, t }
#define ORDER { "order", LF_FIELD_ORDER, FALSE }
#define REQUIRED(n, k, ...) { n, k, TRUE, __VA_ARGS__ }

#define KEY_ID(n) { n, LF_KEY_ID }
#define KEY_UUID(n) { n, LF_KEY_UUID }
#define KEY_ITEM(n) { n, LF_KEY_ITEM }
#define KEY_REF(n, t) { n, LF_KEY_REF, t }
#define KEY_GROUP(n, t) { n, LF_KEY_REF, t, FALSE, TRUE }
#define KEY_GROUP_OR_ALL(n, t) { n, LF_KEY_REF, t, TRUE, TRUE }
#define KEY_OR_ALL(n, t) { n, LF_KEY_REF, t, TRUE, FALSE }

static const LfFieldSpec catalogue_fields[] = {
  LINE ("version"), LINE ("hash"), END
};
static const LfFieldSpec field_fields[] = {
  REQUIRED ("value", LF_FIELD_TEXT), END
};
static const LfFieldSpec step_fields[] = {
  REQUIRED ("on", LF_FIELD_YES_NO), END
};
static const LfFieldSpec setting_fields[] = {
  NUMBER ("number", ANY), LINE ("text"), END
};
static const LfFieldSpec parameter_fields[] = {
  REQUIRED ("value", LF_FIELD_NUMBER, ANY), END
};
static const LfFieldSpec product_fields[] = {
  REQUIRED ("name", LF_FIELD_LINE), TEXT ("note"), ORDER, END
};
static const LfFieldSpec market_fields[] = {
  LINE ("code"), REQUIRED ("name", LF_FIELD_LINE), TEXT ("note"), ORDER, END
};
static const LfFieldSpec participant_fields[] = {
  LINE ("name"), LINE ("role"), NUMBER ("weight", POSITIVE),
  YES ("anonymous"), ORDER, END
};
static const LfFieldSpec scenario_fields[] = {
  REQUIRED ("name", LF_FIELD_LINE), REF ("base", LF_RECORD_SCENARIO),
  TEXT ("note"), ORDER, END
};
static const LfFieldSpec candidate_fields[] = {
  CHOICE ("kind", "partner|resource"),
  REQUIRED ("name", LF_FIELD_LINE), REF ("market", LF_RECORD_MARKET),
  TEXT ("note"), ORDER, END
};
static const LfFieldSpec rating_fields[] = {
  CHOICE ("state", "rated|unrated|unknown|not-applicable"),
  { "value", LF_FIELD_HALF, FALSE, 0.0, 4.0 },
  { "yes", LF_FIELD_YES_NO, FALSE },
  { "choice", LF_FIELD_IDS, FALSE },
  CHOICE ("confidence", "none|low|medium|high"),
  YES ("agreed"),
  TEXT ("note"), TEXT ("source"), END
};
static const LfFieldSpec item_fields[] = {
  { "list", LF_FIELD_ID, FALSE }, YES ("added"), YES ("off"),
  NUMBER ("weight", POSITIVE),
  CHOICE ("kind", "|rating|factor|text"),
  CHOICE ("scope", "|firm|market|candidate"),
  CHOICE ("polarity", "|plus|minus"),
  LINE ("label"), TEXT ("question"), TEXT ("anchor-0"), TEXT ("anchor-1"),
  TEXT ("anchor-2"), TEXT ("anchor-3"), TEXT ("anchor-4"), TEXT ("help"),
  TEXT ("source"), ORDER, END
};
static const LfFieldSpec indicator_fields[] = {
  REQUIRED ("name", LF_FIELD_LINE), LINE ("unit"),
  CHOICE ("direction", "max|min"), { "group", LF_FIELD_ID, FALSE },
  TEXT ("note"), TEXT ("source"), ORDER, END
};
static const LfFieldSpec indicator_value_fields[] = {
  NUMBER ("value", ANY), NUMBER ("low", ANY), NUMBER ("high", ANY),
  NUMBER ("sd", POSITIVE), LINE ("date"),
  TEXT ("note"), TEXT ("source"), END
};
static const LfFieldSpec value_function_fields[] = {
  CHOICE ("shape", "linear|piecewise|exponential"),
  NUMBER ("low", ANY), NUMBER ("high", ANY), NUMBER ("curvature", ANY),
  { "points", LF_FIELD_POINTS, FALSE }, END
};
static const LfFieldSpec weight_fields[] = {
  REQUIRED ("value", LF_FIELD_NUMBER, POSITIVE), END
};
static const LfFieldSpec weight_answer_fields[] = {
  REQUIRED ("value", LF_FIELD_NUMBER, POSITIVE), END
};
static const LfFieldSpec threshold_fields[] = {
  NUMBER ("at-least", ANY), NUMBER ("at-most", ANY), TEXT ("note"), END
};
static const LfFieldSpec gate_fields[] = {
  REQUIRED ("value", LF_FIELD_NUMBER, ANY), TEXT ("note"), TEXT ("source"),
  END
};
static const LfFieldSpec mode_fields[] = {
  YES ("off"), TEXT ("note"), END
};
static const LfFieldSpec action_fields[] = {
  { "practice", LF_FIELD_ID, FALSE }, REQUIRED ("text", LF_FIELD_TEXT),
  LINE ("owner"), { "due", LF_FIELD_DATE, FALSE },
  CHOICE ("status", "open|started|done|dropped"), REF ("market",
  LF_RECORD_MARKET), TEXT ("note"), ORDER, END
};
static const LfFieldSpec statement_fields[] = {
  CHOICE ("kind", "assumption|unknown|dissent"),
  REQUIRED ("text", LF_FIELD_TEXT),
  LINE ("owner"), { "due", LF_FIELD_DATE, FALSE }, TEXT ("source"), ORDER, END
};
static const LfFieldSpec entry_fields[] = {
  LINE ("code"), REQUIRED ("place", LF_FIELD_LINE),
  { "year", LF_FIELD_INTEGER, FALSE, YEARS },
  { "left", LF_FIELD_INTEGER, FALSE, YEARS },
  { "mode", LF_FIELD_ID, FALSE }, REF ("product", LF_RECORD_PRODUCT),
  NUMBER ("sales", ANY), TEXT ("note"), TEXT ("source"), ORDER, END
};
static const LfFieldSpec firm_year_fields[] = {
  NUMBER ("sales", POSITIVE), NUMBER ("abroad", POSITIVE), TEXT ("source"),
  END
};
static const LfFieldSpec answer_fields[] = {
  REQUIRED ("text", LF_FIELD_TEXT), { "tags", LF_FIELD_IDS, FALSE }, END
};
static const LfFieldSpec tree_fields[] = {
  REQUIRED ("name", LF_FIELD_LINE), CHOICE ("objective", "max|min"),
  LINE ("rate"), LINE ("risk-tolerance"), LINE ("unit"),
  { "template", LF_FIELD_ID, FALSE }, LINE ("map-x"), LINE ("map-y"),
  TEXT ("note"), ORDER, END
};
static const LfFieldSpec tree_variable_fields[] = {
  REQUIRED ("value", LF_FIELD_LINE), LINE ("low"), LINE ("high"),
  LINE ("unit"), YES ("own"), TEXT ("note"), TEXT ("source"), ORDER, END
};
static const LfFieldSpec tree_node_fields[] = {
  CHOICE ("kind", "terminal|chance|decision"),
  { "parent", LF_FIELD_REF, FALSE, 0, 0, NULL, LF_RECORD_TREE_NODE, TRUE },
  REF ("same-as", LF_RECORD_TREE_NODE),
  LINE ("edge"), LINE ("name"), LINE ("p"), LINE ("payoff"), LINE ("value"),
  LINE ("year"), LINE ("event"), REF ("market", LF_RECORD_MARKET),
  { "mode", LF_FIELD_ID, FALSE }, TEXT ("note"), TEXT ("source"), ORDER, END
};
static const LfFieldSpec section_fields[] = {
  YES ("off"), { "place", LF_FIELD_INTEGER, FALSE, 0, 1000 }, END
};
static const LfFieldSpec logo_fields[] = {
  CHOICE ("type", "image/png|image/svg+xml"),
  REQUIRED ("data", LF_FIELD_BYTES), END
};
static const LfFieldSpec note_fields[] = {
  REQUIRED ("text", LF_FIELD_TEXT), END
};
static const LfFieldSpec embedded_fields[] = {
  REQUIRED ("xml", LF_FIELD_XML), END
};

static const LfFieldSpec extra_fields[] = {
  LINE ("inside"), LINE ("attribute"), LINE ("value"),
  { "xml", LF_FIELD_XML, FALSE }, END
};

static gboolean
invalid (GError    **error,
         const char *message)
{
  g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID, message);
  return FALSE;
}

static const char *
get_text (const LfFieldValues *fields,
          const char          *name,
          const char          *fallback)
{
  GVariant *value = lf_field_values_get (fields, name);

  return value != NULL ? g_variant_get_string (value, NULL) : fallback;
}

static gboolean
get_number (const LfFieldValues *fields,
            const char          *name,
            double              *number)
{
  GVariant *value = lf_field_values_get (fields, name);

  if (value != NULL)
    *number = g_variant_get_double (value);
  return value != NULL;
}

static gboolean
check_field (const char *const   *key,
             const LfFieldValues *fields,
             GError             **error)
{
  if (strcmp (key[0], "decide-by") == 0 &&
      !lf_date_is_valid (get_text (fields, "value", "")))
    return invalid (error, _("the date of the decision is not a day; write "
                             "year, month and day, such as 2027-03-31"));
  return TRUE;
}

static gboolean
check_setting (const char *const   *key,
               const LfFieldValues *fields,
               GError             **error)
{
  double number;
  gboolean has_number = get_number (fields, "number", &number);

  return lf_setting_check (key[0], has_number ? &number : NULL,
                           get_text (fields, "text", NULL), error);
}

static gboolean
check_rating (const char *const   *key,
              const LfFieldValues *fields,
              GError             **error)
{
  int answers = (lf_field_values_get (fields, "value") != NULL) +
                (lf_field_values_get (fields, "yes") != NULL) +
                (lf_field_values_get (fields, "choice") != NULL);

  /* The canonical form leaves “rated” away. */
  if (lf_field_values_get (fields, "state") == NULL)
    {
      if (answers != 1)
        return invalid (error, _("a rating has exactly one of a value from 0 "
                                 "to 4, “yes” or “no”, or a choice"));
    }
  else if (answers != 0)
    {
      return invalid (error, _("a rating that is unrated, unknown or not "
                               "applicable has no value"));
    }
  return TRUE;
}

static gboolean
check_value_function (const char *const   *key,
                      const LfFieldValues *fields,
                      GError             **error)
{
  GVariant *points = lf_field_values_get (fields, "points");
  double low;
  double high;

  if (strcmp (get_text (fields, "shape", "linear"), "piecewise") == 0)
    {
      gsize n = points != NULL ? g_variant_n_children (points) : 0;

      if (n < 2 || n > 6)
        return invalid (error, _("a piecewise value function has two to six "
                                 "points"));
    }
  if (get_number (fields, "low", &low) &&
      get_number (fields, "high", &high) && low >= high)
    return invalid (error, _("the low point of a value function is not below "
                             "its high point"));
  return TRUE;
}

static gboolean
check_indicator_value (const char *const   *key,
                       const LfFieldValues *fields,
                       GError             **error)
{
  double low;
  double high;

  if (get_number (fields, "low", &low) &&
      get_number (fields, "high", &high) && low > high)
    return invalid (error, _("the low end of an indicator's range lies above "
                             "its high end"));
  return TRUE;
}

static gboolean
check_market (const char *const   *key,
              const LfFieldValues *fields,
              GError             **error)
{
  const char *code = get_text (fields, "code", "");

  if (*code != '\0' &&
      (strlen (code) != 2 || !g_ascii_isupper (code[0]) ||
       !g_ascii_isupper (code[1])))
    return invalid (error, _("a country code is two capital letters "
                             "(ISO 3166)"));
  return TRUE;
}

/* Catalogues are stricter about ids than assessments. */
static gboolean
is_catalogue_id (const char *id)
{
  if (!g_ascii_islower (id[0]))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (*p == '-' ? p[1] == '\0' || p[1] == '-' :
        !g_ascii_islower (*p) && !g_ascii_isdigit (*p))
      return FALSE;
  return TRUE;
}

static gboolean
check_item (const char *const   *key,
            const LfFieldValues *fields,
            GError             **error)
{
  if (lf_field_values_get (fields, "added") == NULL)
    return TRUE;
  if (!is_catalogue_id (key[0]))
    return invalid (error, _("the id of an added item is made of small "
                             "letters, digits and single hyphens"));
  if (lf_field_values_get (fields, "list") == NULL ||
      lf_field_values_get (fields, "question") == NULL)
    return invalid (error, _("an added item needs a list and a question"));
  return TRUE;
}

static const LfRecordType types[LF_N_RECORDS] = {
  { LF_RECORD_CATALOGUE, "catalogue", "catalogues", N_("catalogue"),
    1, { KEY_ID ("id") }, catalogue_fields },
  { LF_RECORD_FIELD, "field", "decision", N_("field"),
    1, { KEY_ID ("name") }, field_fields, "value", check_field },
  { LF_RECORD_STEP, "step", "steps", N_("step"),
    1, { KEY_ID ("id") }, step_fields },
  { LF_RECORD_SETTING, "setting", "settings", N_("setting"),
    2, { KEY_ID ("name"), KEY_GROUP_OR_ALL ("scenario", LF_RECORD_SCENARIO) },
    setting_fields, NULL, check_setting },
  { LF_RECORD_PARAMETER, "parameter", "parameters", N_("parameter"),
    1, { KEY_ID ("id") }, parameter_fields },
  { LF_RECORD_PRODUCT, "product", "products", N_("product"),
    1, { KEY_UUID ("id") }, product_fields },
  { LF_RECORD_MARKET, "market", "markets", N_("market"),
    1, { KEY_ID ("id") }, market_fields, NULL, check_market },
  { LF_RECORD_PARTICIPANT, "participant", "participants", N_("participant"),
    1, { KEY_UUID ("id") }, participant_fields },
  { LF_RECORD_SCENARIO, "scenario", "scenarios", N_("scenario"),
    1, { KEY_UUID ("id") }, scenario_fields },
  { LF_RECORD_CANDIDATE, "candidate", "candidates", N_("candidate"),
    1, { KEY_UUID ("id") }, candidate_fields },
  { LF_RECORD_RATING, "rating", "ratings", N_("rating"),
    5, { KEY_ITEM ("item"),
         KEY_GROUP_OR_ALL ("product", LF_RECORD_PRODUCT),
         { "subject", LF_KEY_SUBJECT, 0, TRUE, TRUE },
         KEY_GROUP_OR_ALL ("participant", LF_RECORD_PARTICIPANT),
         KEY_GROUP_OR_ALL ("scenario", LF_RECORD_SCENARIO) },
    rating_fields, NULL, check_rating },
  { LF_RECORD_ITEM, "item", "items", N_("item"),
    1, { KEY_ID ("id") }, item_fields, NULL, check_item },
  { LF_RECORD_INDICATOR, "indicator", "indicators", N_("indicator"),
    1, { KEY_ID ("id") }, indicator_fields },
  { LF_RECORD_INDICATOR_VALUE, "indicator-value", "indicator-values",
    N_("indicator value"),
    3, { KEY_GROUP ("indicator", LF_RECORD_INDICATOR),
         KEY_REF ("market", LF_RECORD_MARKET),
         KEY_GROUP_OR_ALL ("scenario", LF_RECORD_SCENARIO) },
    indicator_value_fields, NULL, check_indicator_value },
  { LF_RECORD_VALUE_FUNCTION, "value-function", "value-functions",
    N_("value function"),
    1, { KEY_ID ("criterion") }, value_function_fields, NULL,
    check_value_function },
  { LF_RECORD_WEIGHT, "weight", "weights", N_("weight"),
    1, { KEY_ID ("criterion") }, weight_fields },
  { LF_RECORD_WEIGHT_ANSWER, "weight-answer", "weight-answers",
    N_("answer about weights"),
    5, { { "method", LF_KEY_ID, 0, FALSE, TRUE },
         { "group", LF_KEY_ID, 0, TRUE, TRUE },
         KEY_ID ("criterion"), { "over", LF_KEY_ID, 0, TRUE, FALSE },
         KEY_GROUP_OR_ALL ("scenario", LF_RECORD_SCENARIO) },
    weight_answer_fields },
  { LF_RECORD_THRESHOLD, "threshold", "thresholds", N_("threshold"),
    1, { KEY_ID ("criterion") }, threshold_fields },
  { LF_RECORD_GATE, "gate", "gates", N_("gate"),
    4, { KEY_ID ("gate"), KEY_OR_ALL ("market", LF_RECORD_MARKET),
         { "mode", LF_KEY_ID, 0, TRUE, FALSE },
         KEY_GROUP_OR_ALL ("scenario", LF_RECORD_SCENARIO) },
    gate_fields },
  { LF_RECORD_MODE, "mode", "modes", N_("entry mode"),
    1, { KEY_ID ("id") }, mode_fields },
  { LF_RECORD_ACTION, "action", "actions", N_("action"),
    1, { KEY_UUID ("id") }, action_fields },
  { LF_RECORD_STATEMENT, "statement", "statements", N_("statement"),
    1, { KEY_UUID ("id") }, statement_fields },
  { LF_RECORD_ENTRY, "entry", "entries", N_("entry abroad"),
    1, { KEY_UUID ("id") }, entry_fields },
  { LF_RECORD_FIRM_YEAR, "firm-year", "firm-years", N_("year of the firm"),
    1, { { "year", LF_KEY_YEAR } }, firm_year_fields },
  { LF_RECORD_ANSWER, "answer", "answers", N_("answer"),
    2, { KEY_ID ("question"),
         KEY_GROUP_OR_ALL ("participant", LF_RECORD_PARTICIPANT) },
    answer_fields, "text" },
  { LF_RECORD_TREE, "tree", "trees", N_("decision tree"),
    1, { KEY_UUID ("id") }, tree_fields },
  { LF_RECORD_TREE_VARIABLE, "variable", "tree-variables", N_("variable"),
    2, { KEY_GROUP ("tree", LF_RECORD_TREE), KEY_ID ("name") },
    tree_variable_fields },
  { LF_RECORD_TREE_NODE, "node", "tree-nodes", N_("node"),
    2, { KEY_GROUP ("tree", LF_RECORD_TREE), KEY_ID ("id") },
    tree_node_fields },
  { LF_RECORD_SECTION, "section", "sections", N_("section"),
    1, { KEY_ID ("id") }, section_fields },
  { LF_RECORD_LOGO, "logo", "logos", N_("logo"),
    1, { KEY_ID ("place") }, logo_fields, "data" },
  { LF_RECORD_NOTE, "note", "notes", N_("note"),
    1, { KEY_ID ("topic") }, note_fields, "text" },
  { LF_RECORD_EMBEDDED, "embedded", "embedded-catalogues",
    N_("embedded catalogue"),
    1, { KEY_ID ("id") }, embedded_fields, "xml" },
  { LF_RECORD_EXTRA, "extra", "extras", N_("part of a newer version"),
    1, { KEY_ID ("place") }, extra_fields },
};

/**
 * lf_record_type_get:
 * @kind: a kind of record
 *
 * Returns: (transfer none): what describes it
 */
const LfRecordType *
lf_record_type_get (LfRecordKind kind)
{
  g_return_val_if_fail (kind < LF_N_RECORDS, NULL);
  return &types[kind];
}

/**
 * lf_record_type_find:
 * @name: the name of a record's element
 *
 * Returns: (transfer none) (nullable): the type with that name
 */
const LfRecordType *
lf_record_type_find (const char *name)
{
  for (guint i = 0; i < LF_N_RECORDS; i++)
    if (strcmp (types[i].name, name) == 0)
      return &types[i];
  return NULL;
}
