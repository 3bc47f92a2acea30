/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits of every kind of record, made from the table of record types
 * alone, so that a new kind is tested from its first day. */

#include "config.h"

#include "random-edits.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits.h"

static const char *const words[] = {
  "Helix", "Größe", "東京", "a & b < c > \"d\"", "it’s", "🧬", "Ünïcode", "—",
  "]]>", "&amp;", "'", "x=1", "Москва", "   ", "<!-- -->", "100 %",
};

static char *
random_text (GRand   *rand,
             gboolean lines)
{
  GString *out = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 6);

  for (int i = 0; i < n; i++)
    {
      g_string_append (out, words[g_rand_int_range (rand, 0,
                                                    G_N_ELEMENTS (words))]);
      g_string_append (out, lines && g_rand_int_range (rand, 0, 3) == 0 ?
                       "\n" : " ");
    }
  return g_string_free (out, FALSE);
}

static char *
random_id (GRand *rand)
{
  return g_strdup_printf ("id-%d", g_rand_int_range (rand, 0, 12));
}

static char *
random_uuid (GRand *rand)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x",
                          g_rand_int_range (rand, 0, 6), 0);
}

/* The last part of the key of some record of a kind, if there is one. */
static char *
some_record (LfEditBuilder *builder,
             LfRecordKind   kind,
             GRand         *rand)
{
  GPtrArray *all = lf_snapshot_list (lf_edit_builder_get_base (builder), kind);
  guint last = lf_record_type_get (kind)->n_parts - 1;

  if (all->len == 0)
    return g_strdup ("none");
  return g_strdup (lf_record_get_key (all->pdata[g_rand_int_range
                                                 (rand, 0, all->len)])[last]);
}

static char *
random_part (LfEditBuilder   *builder,
             const LfKeyPart *part,
             GRand           *rand)
{
  if (part->optional && g_rand_boolean (rand))
    return g_strdup ("");
  switch (part->kind)
    {
    case LF_KEY_UUID:
      return random_uuid (rand);
    case LF_KEY_YEAR:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 1990, 2030));
    case LF_KEY_REF:
      return some_record (builder, part->target, rand);
    case LF_KEY_SUBJECT:
      return some_record (builder, g_rand_boolean (rand) ? LF_RECORD_MARKET :
                          LF_RECORD_CANDIDATE, rand);
    case LF_KEY_ID:
    case LF_KEY_ITEM:
    default:
      return random_id (rand);
    }
}

static double
random_number (const LfFieldSpec *field,
               GRand             *rand)
{
  double x = g_rand_double_range (rand, -1, 1) *
             pow (10, g_rand_int_range (rand, -9, 12));

  if (field->kind == LF_FIELD_HALF)
    return g_rand_int_range (rand, 0, 9) * 0.5;
  if (g_rand_int_range (rand, 0, 4) == 0)
    x = floor (x);
  return CLAMP (x, field->min, field->max);
}

static GVariant *
random_points (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 2, 7);
  double x = g_rand_double_range (rand, -5, 5);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(dd)"));
  for (int i = 0; i < n; i++)
    {
      g_variant_builder_add (&builder, "(dd)", x,
                             g_rand_double_range (rand, 0, 1));
      x += g_rand_double_range (rand, 0.1, 3);
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
random_value (LfEditBuilder     *builder,
              const LfFieldSpec *field,
              GRand             *rand)
{
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
      return g_variant_new_double (random_number (field, rand));
    case LF_FIELD_INTEGER:
      return g_variant_new_int32 (g_rand_int_range (rand, (int) field->min,
                                                    (int) field->max + 1));
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
      return g_variant_new_boolean (g_rand_boolean (rand));
    case LF_FIELD_DATE:
      return g_variant_new_take_string
               (g_strdup_printf ("20%02d-%02d-%02d",
                                 g_rand_int_range (rand, 10, 40),
                                 g_rand_int_range (rand, 1, 13),
                                 g_rand_int_range (rand, 1, 29)));
    case LF_FIELD_CHOICE:
      {
        g_auto (GStrv) choices = g_strsplit (field->choices, "|", -1);

        return g_variant_new_string (choices[g_rand_int_range
                                             (rand, 0,
                                              g_strv_length (choices))]);
      }
    case LF_FIELD_ID:
      text = random_id (rand);
      return g_variant_new_string (text);
    case LF_FIELD_IDS:
      return g_variant_new_strv (LF_KEY ("commercial", "development"),
                                 g_rand_int_range (rand, 1, 3));
    case LF_FIELD_REF:
      text = some_record (builder, field->target, rand);
      return g_variant_new_string (text);
    case LF_FIELD_POINTS:
      return random_points (rand);
    case LF_FIELD_BYTES:
      {
        guint32 bytes[5];

        for (int i = 0; i < 5; i++)
          bytes[i] = g_rand_int (rand);
        return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes,
                                          g_rand_int_range (rand, 1, 20), 1);
      }
    case LF_FIELD_XML:
      return g_variant_new_string ("<catalogue version=\"1\"><!-- mine -->"
                                   "<x a=\"&lt;&quot;\">y\n</x></catalogue>");
    case LF_FIELD_ORDER:
      return g_variant_new_int32 (g_rand_int_range (rand, 0, 20));
    case LF_FIELD_TEXT:
    case LF_FIELD_LINE:
    default:
      text = random_text (rand, field->kind == LF_FIELD_TEXT);
      return g_variant_new_string (text);
    }
}

static gboolean
skip_field (LfRecordKind       kind,
            const LfFieldSpec *field,
            int                answer,
            GRand             *rand)
{
  static const char *const answers[] = { "value", "yes", "choice" };

  /* A rating has one answer, and then it is rated. */
  if (kind == LF_RECORD_RATING)
    {
      if (strcmp (field->name, "state") == 0)
        return answer < 3;
      for (int i = 0; i < 3; i++)
        if (strcmp (field->name, answers[i]) == 0)
          return i != answer;
    }
  return !field->required && g_rand_boolean (rand);
}

static void
put_random (LfEditBuilder *builder,
            LfRecordKind   kind,
            GRand         *rand)
{
  const LfRecordType *type = lf_record_type_get (kind);
  g_auto (GStrv) key = g_new0 (char *, LF_KEY_MAX + 1);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  int answer = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < type->n_parts; i++)
    key[i] = random_part (builder, &type->parts[i], rand);
  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    if (!skip_field (kind, f, answer, rand))
      g_variant_dict_insert_value (&dict, f->name,
                                   random_value (builder, f, rand));
  if (kind == LF_RECORD_MARKET)
    g_variant_dict_insert (&dict, "code", "s", "DE");
  if (kind == LF_RECORD_ITEM)
    {
      g_variant_dict_insert (&dict, "list", "s", "oli-o");
      g_variant_dict_insert (&dict, "question", "s", "Own question?");
    }
  if (kind == LF_RECORD_SETTING)
    {
      g_free (key[0]);
      key[0] = g_strdup ("min-coverage");
      g_variant_dict_remove (&dict, "text");
      g_variant_dict_insert (&dict, "number", "d", g_rand_double (rand));
    }
  lf_edit_builder_put (builder, kind, (const char *const *) key,
                       g_variant_dict_end (&dict));
}

/* An edit of one to four changes, which may not be allowed. */
LfEdit *
random_edit (LfAssessment *assessment,
             GRand        *rand)
{
  LfSnapshot *base = lf_assessment_get_snapshot (assessment);
  LfEditBuilder *builder = lf_edit_builder_new (base, "Random");
  int n = g_rand_int_range (rand, 1, 5);

  for (int i = 0; i < n; i++)
    {
      LfRecordKind kind = g_rand_int_range (rand, 0, LF_RECORD_EXTRA);
      GPtrArray *all = lf_snapshot_list (base, kind);
      int what = g_rand_int_range (rand, 0, 8);
      LfRecord *some;

      if (all->len == 0 || what > 2)
        {
          put_random (builder, kind, rand);
          continue;
        }
      some = all->pdata[g_rand_int_range (rand, 0, all->len)];
      if (what == 0 && lf_record_type_has_order (lf_record_type_get (kind)))
        lf_edit_builder_move (builder, kind, lf_record_get_key (some),
                              g_rand_int_range (rand, -1, 9));
      else if (what <= 1)
        lf_edit_builder_remove_with_dependants (builder, kind,
                                                lf_record_get_key (some));
      else
        lf_edit_builder_remove (builder, kind, lf_record_get_key (some));
    }
  return lf_edit_builder_end (builder, NULL);
}

/* Tries @n edits. Returns: how many were allowed and changed something. */
guint
random_edits (LfAssessment *assessment,
              GRand        *rand,
              guint         n)
{
  guint done = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LfEdit) edit = random_edit (assessment, rand);

      if (edit != NULL && lf_edit_get_n_changes (edit) > 0 &&
          lf_assessment_apply (assessment, edit, NULL))
        done++;
    }
  return done;
}
