/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-statement-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-style.h"

/**
 * LfStatementList:
 *
 * What the numbers do not say: the assumptions that the decision rests on,
 * what is unknown, and dissent in the dissenters' own words, each with a name
 * and a day. The report prints them.
 */
struct _LfStatementList
{
  AdwPreferencesGroup parent_instance;

  LfSession  *session;
  GPtrArray  *rows;    /* of AdwExpanderRow */
  GHashTable *open;    /* ids of the statements whose rows are open */
  LfChunks    making;  /* the first rows, on the way */
  gboolean    begun;
  gboolean refreshing; /* what changes now was not changed by the person */
};

G_DEFINE_FINAL_TYPE (LfStatementList, lf_statement_list,
                     ADW_TYPE_PREFERENCES_GROUP)

static const char *const kinds[] = { "assumption", "unknown", "dissent" };

static const char *
kind_name (guint kind)
{
  switch (kind)
    {
    case 1:
      return C_("statement", "Unknown");
    case 2:
      return C_("statement", "Dissent");
    case 0:
    default:
      return C_("statement", "Assumption");
    }
}

static guint
kind_of (LfRecord *statement)
{
  const char *kind = lf_record_get_text (statement, "kind");

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (g_strcmp0 (kind, kinds[k]) == 0)
      return k;
  return 0;
}

static const char *
id_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "landfall-statement");
}

static void
mark (gpointer    widget,
      const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), "landfall-statement",
                          g_strdup (id), g_free);
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static gboolean
set_field (LfStatementList *self,
           const char      *id,
           const char      *field,
           const char      *text)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *record = lf_snapshot_get (snapshot, LF_RECORD_STATEMENT,
                                      LF_KEY (id));
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder;

  if (record == NULL ||
      g_strcmp0 (lf_record_get_text (record, field), text) == 0)
    return TRUE;
  builder = lf_edit_builder_new (snapshot, _("Change a statement for the "
                                             "report"));
  lf_edit_builder_set (builder, LF_RECORD_STATEMENT, LF_KEY (id), field,
                       *text != '\0' ? g_variant_new_string (text) : NULL);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
add_cb (LfStatementList *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session),
                         _("Add a statement for the report"));
  GVariantDict value;

  g_variant_dict_init (&value, NULL);
  g_variant_dict_insert (&value, "text", "s", _("New statement"));
  lf_edit_builder_add (builder, LF_RECORD_STATEMENT, LF_KEY (id),
                       g_variant_dict_end (&value));
  g_hash_table_add (self->open, g_strdup (id));
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
remove_cb (LfStatementList *self,
           GtkButton       *button)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *statement = lf_snapshot_get (snapshot, LF_RECORD_STATEMENT,
                                         LF_KEY (id_of (button)));
  g_autoptr (GError) error = NULL;

  if (statement != NULL)
    lf_page_remove (GTK_WIDGET (self), self->session,
                    lf_edit_new_remove (snapshot, LF_RECORD_STATEMENT,
                                        LF_KEY (id_of (button)), &error),
                    lf_record_get_text (statement, "text"), &error);
}

static gboolean
text_left_cb (GtkWidget  *row,
              const char *text,
              gpointer    user_data)
{
  LfStatementList *self = user_data;

  return self->session == NULL ||
         set_field (self, id_of (row),
                    g_object_get_data (G_OBJECT (row), "landfall-field"),
                    text);
}

static void
kind_selected_cb (LfStatementList *self,
                  GParamSpec      *pspec,
                  AdwComboRow     *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (!self->refreshing && selected < G_N_ELEMENTS (kinds))
    set_field (self, id_of (row), "kind", kinds[selected]);
}

/* ── One statement ───────────────────────────────────────────────────── */

/* What a row shows is changed in place, so that the focus stays where it
 * is. */
static const char *const entry_fields[] = { "text", "owner", "due", "source" };

static void
show_row (AdwExpanderRow *row,
          LfRecord       *statement)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 lf_record_get_text (statement, "text"));
  adw_expander_row_set_subtitle (row, kind_name (kind_of (statement)));
  adw_combo_row_set_selected (g_object_get_data (G_OBJECT (row), "kind"),
                              kind_of (statement));
  for (guint i = 0; i < G_N_ELEMENTS (entry_fields); i++)
    {
      const char *text = lf_record_get_text (statement, entry_fields[i]);

      lf_commit_set_text (g_object_get_data (G_OBJECT (row), entry_fields[i]),
                          text != NULL ? text : "");
    }
}

static void
add_entry (LfStatementList *self,
           AdwExpanderRow  *parent,
           const char      *field,
           const char      *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (row), "landfall-field", (gpointer) field);
  mark (row, id_of (parent));
  lf_commit_connect (row, text_left_cb, self);
  adw_expander_row_add_row (parent, row);
  g_object_set_data (G_OBJECT (parent), field, row);
}

static void
add_kind (LfStatementList *self,
          AdwExpanderRow  *parent)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *names[G_N_ELEMENTS (kinds) + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    names[k] = kind_name (k);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Kind"));
  list = gtk_string_list_new (names);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  mark (row, id_of (parent));
  g_signal_connect_object (row, "notify::selected",
                           G_CALLBACK (kind_selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (parent, row);
  g_object_set_data (G_OBJECT (parent), "kind", row);
}

static void
expanded_cb (LfStatementList *self,
             GParamSpec      *pspec,
             AdwExpanderRow  *row)
{
  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->open, g_strdup (id_of (row)));
  else if (!self->refreshing)
    g_hash_table_remove (self->open, id_of (row));
}

static void
add_row (LfStatementList *self,
         const char      *id)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  mark (row, id);
  add_entry (self, row, "text", _("Statement"));
  add_kind (self, row);
  add_entry (self, row, "owner", _("Who answers for it, or said it"));
  add_entry (self, row, "due", _("Look again by (year-month-day)"));
  add_entry (self, row, "source", _("Source"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (remove, _("Remove the Statement"));
  mark (remove, id);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (row, remove);
  adw_expander_row_set_expanded (row, g_hash_table_contains (self->open, id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, G_CONNECT_SWAPPED);
  lf_line_layout_use_below (GTK_WIDGET (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static GPtrArray *
statements_of (LfStatementList *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_STATEMENT);
}

/* How many rows from the first on stand for the statements that there are. */
static guint
count_right (LfStatementList *self,
             GPtrArray       *statements)
{
  guint n = 0;

  while (n < MIN (self->rows->len, statements->len) &&
         strcmp (id_of (self->rows->pdata[n]),
                 lf_record_get_id (statements->pdata[n])) == 0)
    n++;
  return n;
}

static gboolean
has_rows_for (LfStatementList *self,
              GPtrArray       *statements)
{
  return self->rows->len == statements->len &&
         count_right (self, statements) == statements->len;
}

static void
make_rows (LfStatementList *self,
           GPtrArray       *statements)
{
  guint n = count_right (self, statements);

  for (guint i = n; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, (int) n);
  while (self->rows->len < statements->len)
    add_row (self, lf_record_get_id (statements->pdata[self->rows->len]));
}

static void
show_rows (LfStatementList *self,
           GPtrArray       *statements)
{
  self->refreshing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self->rows->pdata[i], statements->pdata[i]);
  self->refreshing = FALSE;
}

/* Where the statements are others by now, the rows are about to follow. */
static void
make_next (guint    index,
           gpointer data)
{
  LfStatementList *self = data;
  GPtrArray *statements = statements_of (self);

  if (self->rows->len >= statements->len ||
      count_right (self, statements) < self->rows->len)
    return;
  add_row (self, lf_record_get_id (statements->pdata[self->rows->len]));
  show_rows (self, statements);
}

/* ── The list ────────────────────────────────────────────────────────── */

static void
lf_statement_list_dispose (GObject *object)
{
  LfStatementList *self = LF_STATEMENT_LIST (object);

  lf_chunks_stop (&self->making);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  G_OBJECT_CLASS (lf_statement_list_parent_class)->dispose (object);
}

static void
lf_statement_list_class_init (LfStatementListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_statement_list_dispose;
}

static void
lf_statement_list_init (LfStatementList *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (add, _("Add a Statement"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (group, _("Assumptions and Dissent"));
  adw_preferences_group_set_description (
    group, _("What the numbers do not say. Dissent is printed in the words in "
             "which it is written here."));
  adw_preferences_group_set_header_suffix (group, add);
}

/**
 * lf_statement_list_set_session:
 * @self: a list
 * @session: whose statements
 */
void
lf_statement_list_set_session (LfStatementList *self,
                               LfSession       *session)
{
  g_return_if_fail (LF_IS_STATEMENT_LIST (self));

  g_set_object (&self->session, session);
}

/**
 * lf_statement_list_refresh:
 * @self: a list with a session
 *
 * Shows the statements as the document has them; the first rows come in the
 * frames after.
 */
void
lf_statement_list_refresh (LfStatementList *self)
{
  GPtrArray *statements;

  g_return_if_fail (LF_IS_STATEMENT_LIST (self));

  statements = statements_of (self);
  if (!self->begun)
    {
      self->begun = TRUE;
      lf_chunks_start_later (&self->making, statements->len, 1, make_next,
                             self);
      return;
    }
  lf_chunks_stop (&self->making);
  if (!has_rows_for (self, statements))
    {
      /* What is being written in a row counts before the rows go. */
      lf_commit_flush (GTK_WIDGET (self));
      statements = statements_of (self);
    }
  make_rows (self, statements);
  show_rows (self, statements);
}
