/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfRecordKind:
 * @LF_RECORD_CATALOGUE: the content that was asked from: its id, version,
 *   hash
 * @LF_RECORD_FIELD: one line of what is decided: firm, question, date…
 * @LF_RECORD_STEP: a step of the walk that is switched on or off
 * @LF_RECORD_SETTING: a program-wide choice that changes numbers
 * @LF_RECORD_PARAMETER: a number of the catalogue that this assessment sets
 *   otherwise (a threshold, a component weight, a link's strength)
 * @LF_RECORD_PRODUCT: a product of the firm
 * @LF_RECORD_MARKET: a market under consideration
 * @LF_RECORD_PARTICIPANT: a person who rates
 * @LF_RECORD_SCENARIO: an overlay in which some answers differ
 * @LF_RECORD_CANDIDATE: a candidate for a partnership
 * @LF_RECORD_RATING: an answer to an item
 * @LF_RECORD_ITEM: an item reworded, reweighted, switched off or added
 * @LF_RECORD_INDICATOR: a quantitative criterion
 * @LF_RECORD_INDICATOR_VALUE: what an indicator shows for a market
 * @LF_RECORD_VALUE_FUNCTION: how a criterion's performance is valued
 * @LF_RECORD_WEIGHT: the weight of a criterion or group that is in force
 * @LF_RECORD_WEIGHT_ANSWER: a raw answer from which weights were worked out
 * @LF_RECORD_THRESHOLD: the performance under which a market is screened out
 * @LF_RECORD_GATE: a figure that an entry mode must pass
 * @LF_RECORD_MODE: an entry mode left out of this assessment
 * @LF_RECORD_ACTION: an action of the plan
 * @LF_RECORD_STATEMENT: an assumption, an unknown or a dissent, in words
 * @LF_RECORD_ENTRY: one of the firm's own entries abroad
 * @LF_RECORD_FIRM_YEAR: the firm's sales in a year
 * @LF_RECORD_ANSWER: an answer to a question of the interview guide
 * @LF_RECORD_TREE: a decision tree
 * @LF_RECORD_TREE_VARIABLE: a variable of a decision tree
 * @LF_RECORD_TREE_NODE: a node of a decision tree with the edge into it
 * @LF_RECORD_SECTION: a section of the report, hidden or moved
 * @LF_RECORD_LOGO: the picture on the report's cover
 * @LF_RECORD_NOTE: a note on a page or a topic
 * @LF_RECORD_EMBEDDED: a catalogue of the user's, carried along
 * @LF_RECORD_EXTRA: something of a newer version's file, kept as it is
 * @LF_N_RECORDS: how many kinds there are
 *
 * What an assessment holds. The order is the order in the file.
 */
typedef enum
{
  LF_RECORD_CATALOGUE,
  LF_RECORD_FIELD,
  LF_RECORD_STEP,
  LF_RECORD_SETTING,
  LF_RECORD_PARAMETER,
  LF_RECORD_PRODUCT,
  LF_RECORD_MARKET,
  LF_RECORD_PARTICIPANT,
  LF_RECORD_SCENARIO,
  LF_RECORD_CANDIDATE,
  LF_RECORD_RATING,
  LF_RECORD_ITEM,
  LF_RECORD_INDICATOR,
  LF_RECORD_INDICATOR_VALUE,
  LF_RECORD_VALUE_FUNCTION,
  LF_RECORD_WEIGHT,
  LF_RECORD_WEIGHT_ANSWER,
  LF_RECORD_THRESHOLD,
  LF_RECORD_GATE,
  LF_RECORD_MODE,
  LF_RECORD_ACTION,
  LF_RECORD_STATEMENT,
  LF_RECORD_ENTRY,
  LF_RECORD_FIRM_YEAR,
  LF_RECORD_ANSWER,
  LF_RECORD_TREE,
  LF_RECORD_TREE_VARIABLE,
  LF_RECORD_TREE_NODE,
  LF_RECORD_SECTION,
  LF_RECORD_LOGO,
  LF_RECORD_NOTE,
  LF_RECORD_EMBEDDED,
  LF_RECORD_EXTRA,
  LF_N_RECORDS
} LfRecordKind;

/**
 * LF_KEY:
 * @...: the parts of a record's key, as strings
 *
 * A record's key as a %NULL-terminated array of strings, to be handed to a
 * function: `lf_snapshot_get (snapshot, LF_RECORD_MARKET, LF_KEY ("US"))`.
 */
#define LF_KEY(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The most parts that a key has. */
#define LF_KEY_MAX 5

/* The longest id, in bytes. */
#define LF_ID_MAX 64

/**
 * LfKeyPartKind:
 * @LF_KEY_ID: an id: letters, digits, dots, hyphens, underscores; begins
 *   with a letter or digit; 64 bytes at most
 * @LF_KEY_UUID: a UUID in its canonical form
 * @LF_KEY_REF: the key of another record (`target`)
 * @LF_KEY_SUBJECT: the key of a market or a candidate
 * @LF_KEY_ITEM: the id of something that the catalogue or the assessment
 *   defines and that can be rated
 * @LF_KEY_YEAR: a calendar year
 *
 * What may stand in one part of a key.
 */
typedef enum
{
  LF_KEY_ID,
  LF_KEY_UUID,
  LF_KEY_REF,
  LF_KEY_SUBJECT,
  LF_KEY_ITEM,
  LF_KEY_YEAR,
} LfKeyPartKind;

/**
 * LfKeyPart:
 * @name: its attribute in the file
 * @kind: what it may be
 * @target: for %LF_KEY_REF, the kind of record that it names
 * @optional: may be the empty string, "not specific"
 * @grouping: in the file, stands on the group's element instead of the
 *   record's own
 */
typedef struct
{
  const char   *name;
  LfKeyPartKind kind;
  LfRecordKind  target;
  gboolean      optional;
  gboolean      grouping;
} LfKeyPart;

/**
 * LfFieldKind:
 * @LF_FIELD_LINE: text without line breaks; `s`
 * @LF_FIELD_TEXT: text with line breaks, an element of its own; `s`
 * @LF_FIELD_NUMBER: a finite number between `min` and `max`; `d`
 * @LF_FIELD_HALF: like a number, in steps of a half; `d`
 * @LF_FIELD_INTEGER: a whole number between `min` and `max`; `i`
 * @LF_FIELD_YES: yes or absent; `b`
 * @LF_FIELD_YES_NO: yes, no, or absent; `b`
 * @LF_FIELD_DATE: a day, YYYY-MM-DD; `s`
 * @LF_FIELD_CHOICE: one of `choices` (separated by `|`); the first is the
 *   default and is left away; `s`
 * @LF_FIELD_ID: an id; `s`
 * @LF_FIELD_IDS: several ids, ended by their number; `as`
 * @LF_FIELD_REF: the key of a record of kind `target`; where that key has
 *   several parts, this is its last one and the others are this record's
 *   own; `s`
 * @LF_FIELD_POINTS: points of a curve, ascending in x; `a(dd)`
 * @LF_FIELD_ORDER: place among its like; `i`. In the file the place itself
 *   says it
 * @LF_FIELD_BYTES: bytes, in the file as Base64; `ay`
 * @LF_FIELD_XML: one XML element, as text in the writer's form; `s`
 *
 * What a field of a record holds, and as which GVariant type.
 */
typedef enum
{
  LF_FIELD_LINE,
  LF_FIELD_TEXT,
  LF_FIELD_NUMBER,
  LF_FIELD_HALF,
  LF_FIELD_INTEGER,
  LF_FIELD_YES,
  LF_FIELD_YES_NO,
  LF_FIELD_DATE,
  LF_FIELD_CHOICE,
  LF_FIELD_ID,
  LF_FIELD_IDS,
  LF_FIELD_REF,
  LF_FIELD_POINTS,
  LF_FIELD_ORDER,
  LF_FIELD_BYTES,
  LF_FIELD_XML,
} LfFieldKind;

/**
 * LfFieldSpec:
 * @name: its attribute, or element, in the file
 * @kind: what it holds
 * @required: must be present
 * @min: least number
 * @max: greatest number
 * @choices: for %LF_FIELD_CHOICE
 * @target: for %LF_FIELD_REF
 * @owner: for %LF_FIELD_REF, the record goes when the one that it names
 *   goes; otherwise it forgets it
 */
typedef struct
{
  const char  *name;
  LfFieldKind  kind;
  gboolean     required;
  double       min;
  double       max;
  const char  *choices;
  LfRecordKind target;
  gboolean     owner;
} LfFieldSpec;

typedef struct _LfRecordType LfRecordType;

/* The most fields that a record has. */
#define LF_FIELDS_MAX 32

/**
 * LfFieldValues:
 * @type: the record's type
 * @values: one for each field of the type, in its order; %NULL where the
 *   field is not set
 * @others: (nullable) (element-type GVariant): the entries, `{sv}`, that are
 *   no field of the type
 *
 * A record's value, field by field. Begins as `{ .type = type }`.
 */
typedef struct
{
  const LfRecordType *type;
  GVariant           *values[LF_FIELDS_MAX];
  GPtrArray          *others;
} LfFieldValues;

/**
 * LfRecordCheck:
 * @key: a record's key
 * @fields: its fields in canonical form
 * @error: return location
 *
 * What cannot be said field by field.
 *
 * Returns: whether key and value go together
 */
typedef gboolean (*LfRecordCheck) (const char *const   *key,
                                   const LfFieldValues *fields,
                                   GError             **error);

/**
 * LfRecordType:
 * @kind: which kind of record it describes
 * @name: its element in the file
 * @container: the element around the records of this kind
 * @noun: what a person calls it (translatable)
 * @n_parts: number of parts of its key
 * @parts: the parts
 * @fields: its fields, ended by one without a name
 * @body: (nullable): the field that is the element's own text
 * @check: (nullable): what else must hold
 *
 * One kind of record: the one place that says what its key is, what it
 * holds, what is allowed, and how it looks in the file. A new kind is a new
 * entry in the table of lf-record-types.c.
 */
struct _LfRecordType
{
  LfRecordKind       kind;
  const char        *name;
  const char        *container;
  const char        *noun;
  guint              n_parts;
  LfKeyPart          parts[LF_KEY_MAX];
  const LfFieldSpec *fields;
  const char        *body;
  LfRecordCheck      check;
};

void        lf_field_values_read      (LfFieldValues       *self,
                                       GVariant            *value);
void        lf_field_values_add       (LfFieldValues       *self,
                                       const char          *name,
                                       GVariant            *value);
GVariant   *lf_field_values_get       (const LfFieldValues *self,
                                       const char          *name);
GVariant   *lf_field_values_normalise (LfFieldValues       *self,
                                       const char *const   *key,
                                       GError             **error);
void        lf_field_values_clear     (LfFieldValues       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LfFieldValues, lf_field_values_clear)

const LfRecordType *lf_record_type_get       (LfRecordKind        kind);
const LfRecordType *lf_record_type_find      (const char         *name);
const LfFieldSpec  *lf_record_type_get_field (const LfRecordType *type,
                                              const char         *name);
gboolean            lf_record_type_has_order (const LfRecordType *type);
gboolean            lf_record_type_check_key (const LfRecordType *type,
                                              const char *const  *key,
                                              GError            **error);
gboolean            lf_id_is_valid           (const char         *id);

G_END_DECLS
