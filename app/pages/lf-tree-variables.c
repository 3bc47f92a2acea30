/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-variables.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-formula.h"
#include "models/trees/lf-tree-document.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfTreeVariables:
 *
 * What the formulas of a decision tree use: its variables with their ranges,
 * units and sources, and what holds for the tree as a whole: name, goal,
 * unit, discount rate, risk tolerance.
 */
struct _LfTreeVariables
{
  AdwBin parent_instance;

  LfSession  *session;
  char       *tree;
  GtkWidget  *settings[4];
  GtkWidget  *costs;
  GtkGrid    *grid;
  GtkWidget  *issues;
  GtkWidget  *add;
  GPtrArray  *rows;
  LfTreeEval *eval;    /* of the tree that is shown */
  LfChunks    making;  /* its first rows, on the way */
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (LfTreeVariables, lf_tree_variables, ADW_TYPE_BIN)

#define N_COLUMNS 8
#define N_ENTRIES 7

/* How many rows are made in a frame. */
#define ROWS_AT_ONCE 2

static const struct
{
  const char *id;
  const char *title;
  int         chars;
} columns[N_ENTRIES] = {
  { "name", N_("Name"), 12 },
  { "note", N_("Meaning"), 24 },
  { "value", N_("Value"), 9 },
  { "low", N_("Low"), 7 },
  { "high", N_("High"), 7 },
  { "unit", N_("Unit"), 9 },
  { "source", N_("Source"), 22 },
};

static const struct
{
  const char *id;
  const char *title;
  int         chars;
} settings[4] = {
  { "name", N_("Tree"), 20 },
  { "unit", N_("Unit of payoffs"), 11 },
  { "rate", N_("Discount rate a year"), 8 },
  { "risk-tolerance", N_("Risk tolerance"), 8 },
};

/* Which variable an entry or a button is about. A copy at each of them: one
 * that has the focus outlives its row. */
#define NAME "landfall-variable"

/* A variable: its entries, whose number it is, and the button to delete it. */
typedef struct
{
  GtkWidget *entries[N_ENTRIES];
  GtkWidget *own;
  GtkWidget *delete_button;
} Row;

static LfSnapshot *
snapshot_of (LfTreeVariables *self)
{
  return lf_session_get_snapshot (self->session);
}

static gboolean
apply (LfTreeVariables *self,
       LfEdit          *edit,
       GError         **error)
{
  return lf_session_apply (self->session, edit, LF_APPLY_DEFAULT, error);
}

static gboolean
setting_cb (GtkWidget  *entry,
            const char *text,
            gpointer    data)
{
  LfTreeVariables *self = data;
  const char *field = g_object_get_data (G_OBJECT (entry), "landfall-field");
  g_autoptr (GError) error = NULL;

  if (strcmp (field, "name") == 0 && *text == '\0')
    text = _("Decision tree");
  return apply (self,
                lf_edit_new_set_tree (snapshot_of (self), self->tree, field,
                                      text, &error), &error);
}

static void
costs_cb (LfTreeVariables *self)
{
  gboolean costs = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->costs));
  g_autoptr (GError) error = NULL;

  if (!self->filling && self->session != NULL)
    apply (self, lf_edit_new_set_tree (snapshot_of (self), self->tree,
                                       "objective", costs ? "min" : NULL,
                                       &error), &error);
}

static const char *
name_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), NAME);
}

static gboolean
entry_cb (GtkWidget  *entry,
          const char *text,
          gpointer    data)
{
  LfTreeVariables *self = data;
  const char *field = g_object_get_data (G_OBJECT (entry), "landfall-field");
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  /* What is still written where a variable has gone does not bring it
   * back. */
  if (lf_snapshot_get (snapshot_of (self), LF_RECORD_TREE_VARIABLE,
                       LF_KEY (self->tree, name_of (entry))) == NULL)
    return TRUE;
  if (strcmp (field, "name") == 0)
    edit = lf_edit_new_rename_tree_variable (snapshot_of (self), self->tree,
                                             name_of (entry), text, &error);
  else
    edit = lf_edit_new_set_tree_variable (snapshot_of (self), self->tree,
                                          name_of (entry), field,
                                          strcmp (field, "value") == 0 &&
                                          *text == '\0' ? "0" : text,
                                          &error);
  return apply (self, edit, &error);
}

static void
delete_cb (GtkWidget       *button,
           LfTreeVariables *self)
{
  g_autoptr (GError) error = NULL;

  apply (self, lf_edit_new_remove_tree_variable (snapshot_of (self),
                                                 self->tree,
                                                 name_of (button),
                                                 &error), &error);
}

/* A name that no variable has yet. */
static char *
free_name (const LfTree *tree)
{
  for (guint i = 1;; i++)
    {
      char *name = g_strdup_printf ("x%u", i);

      if (lf_tree_find_variable (tree, name) == LF_TREE_NONE)
        return name;
      g_free (name);
    }
}

static void
add_cb (LfTreeVariables *self)
{
  LfResults *results;
  int tree;
  const LfTreeResult *result;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  lf_commit_flush (GTK_WIDGET (self));
  results = lf_session_get_results (self->session);
  tree = lf_results_find_tree (results, self->tree);
  result = tree >= 0 ? lf_results_get_tree (results, (guint) tree) : NULL;
  if (result == NULL || result->eval == NULL)
    return;
  name = free_name (lf_tree_eval_get_tree (result->eval));
  apply (self, lf_edit_new_set_tree_variable (snapshot_of (self), self->tree,
                                              name, "value", "0", &error),
         &error);
}

static GtkWidget *
make_entry (LfTreeVariables *self,
            const char      *field,
            const char      *title,
            int              chars,
            LfCommit         commit)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
  g_object_set_data (G_OBJECT (entry), "landfall-field", (gpointer) field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  lf_commit_connect (entry, commit, self);
  return entry;
}

static const char *
text_of (const LfTreeVariable *variable,
         guint                 column)
{
  const char *const texts[N_ENTRIES] = {
    variable->name, variable->note, variable->value, variable->low,
    variable->high, variable->unit, variable->source,
  };

  return texts[column];
}

static void
fill_row (Row                  *row,
          const LfTreeVariable *variable)
{
  for (guint c = 0; c < N_ENTRIES; c++)
    {
      const char *text = text_of (variable, c);

      lf_commit_set_text (row->entries[c], text);
      lf_style_set_tooltip (row->entries[c],
                            g_utf8_strlen (text, -1) >
                              columns[c].chars ? text : NULL);
    }
  lf_label_set (row->own, variable->own            ? _("yours")
                          : *variable->source == '\0' ? _("assumption")
                                                      : _("source"));
}

/* Makes a row one of the variable of this name. */
static void
name_row (Row        *row,
          const char *name)
{
  for (guint c = 0; c < N_ENTRIES; c++)
    {
      g_autofree char *title = NULL;

      /* Translators: what an entry is called: the title of its column, and
       * the name of the variable whose row it is in, as “Low of price”. */
      title = g_strdup_printf (_("%s of %s"), _(columns[c].title), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->entries[c]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      -1);
      g_object_set_data_full (G_OBJECT (row->entries[c]), NAME,
                              g_strdup (name), g_free);
    }
  g_object_set_data_full (G_OBJECT (row->delete_button), NAME,
                          g_strdup (name), g_free);
}

static void
insert_row (LfTreeVariables *self,
            guint            place,
            const char      *name)
{
  Row *row = g_new0 (Row, 1);
  int line = (int) place + 1;

  gtk_grid_insert_row (self->grid, line);
  for (int c = 0; c < N_ENTRIES; c++)
    {
      row->entries[c] = make_entry (self, columns[c].id, columns[c].title,
                                    columns[c].chars, entry_cb);
      gtk_grid_attach (self->grid, row->entries[c], c, line, 1, 1);
    }
  row->own = lf_label_new (NULL, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (row->own), FALSE);
  gtk_grid_attach (self->grid, row->own, N_ENTRIES, line, 1, 1);
  row->delete_button =
    gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (row->delete_button, "flat");
  lf_style_set_tooltip (row->delete_button, _("Delete This Variable"));
  g_signal_connect_object (row->delete_button, "clicked",
                           G_CALLBACK (delete_cb), self, 0);
  gtk_grid_attach (self->grid, row->delete_button, N_COLUMNS, line, 1, 1);
  g_ptr_array_insert (self->rows, (int) place, row);
  name_row (row, name);
}

static void
remove_rows (LfTreeVariables *self,
             guint            first,
             guint            n)
{
  for (guint i = first + n; i > first; i--)
    gtk_grid_remove_row (self->grid, (int) i);
  if (n > 0)
    g_ptr_array_remove_range (self->rows, first, n);
}

static gboolean
is_row_of (LfTreeVariables *self,
           guint            row,
           const LfTree    *tree,
           guint            variable)
{
  Row *at = self->rows->pdata[row];

  return strcmp (name_of (at->delete_button),
                 lf_tree_get_variable (tree, variable)->name) == 0;
}

static void
make_next (guint    index,
           gpointer data)
{
  LfTreeVariables *self = data;
  const LfTreeVariable *variable =
    lf_tree_get_variable (lf_tree_eval_get_tree (self->eval), index);

  insert_row (self, index, variable->name);
  fill_row (self->rows->pdata[index], variable);
}

/* The rows of another tree come after it is seen. */
static void
turn_to (LfTreeVariables *self,
         const char      *tree,
         const LfTree    *data)
{
  remove_rows (self, 0, self->rows->len);
  g_free (self->tree);
  self->tree = g_strdup (tree);
  lf_chunks_start_later (&self->making, lf_tree_get_n_variables (data),
                         ROWS_AT_ONCE, make_next, self);
}

/* Only the rows of variables that came, went or changed names are touched:
 * the focus stays where it is in all others, and at a variable that has
 * been renamed. */
static void
update_rows (LfTreeVariables *self,
             const LfTree    *tree)
{
  guint had = self->rows->len;
  guint has = lf_tree_get_n_variables (tree);
  guint first = 0;
  guint last = 0;

  while (first < MIN (had, has) && is_row_of (self, first, tree, first))
    first++;
  while (last < MIN (had, has) - first &&
         is_row_of (self, had - 1 - last, tree, has - 1 - last))
    last++;
  if (had == has && first + last + 1 == has)
    {
      name_row (self->rows->pdata[first],
                lf_tree_get_variable (tree, first)->name);
      return;
    }
  remove_rows (self, first, had - first - last);
  for (guint i = first; i < has - last; i++)
    insert_row (self, i, lf_tree_get_variable (tree, i)->name);
}

static void
show_issues (LfTreeVariables  *self,
             const LfTreeEval *eval)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      const LfTreeIssue *issue = lf_tree_issues_get (issues, i);
      g_autofree char *line = NULL;

      if (issue->node != LF_TREE_NONE)
        continue;
      line = lf_tree_issue_describe (issue, lf_tree_eval_get_tree (eval));
      g_string_append_printf (text, "%s⚠ %s", text->len > 0 ? "\n" : "",
                              line);
    }
  lf_label_set (self->issues, text->str);
}

static void
show_settings (LfTreeVariables  *self,
               const LfTreeInfo *info)
{
  lf_commit_set_text (self->settings[0], info->name);
  lf_commit_set_text (self->settings[1], info->unit);
  lf_commit_set_text (self->settings[2], info->rate);
  lf_commit_set_text (self->settings[3], info->risk_tolerance);
  self->filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->costs),
                               info->objective == LF_TREE_MINIMISE);
  self->filling = FALSE;
}

static GtkWidget *
make_settings (LfTreeVariables *self)
{
  GtkWidget *flow = lf_flow_new (12);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      self->settings[i] = make_entry (self, settings[i].id,
                                      _(settings[i].title),
                                      settings[i].chars, setting_cb);
      gtk_box_append (GTK_BOX (box), gtk_label_new (_(settings[i].title)));
      gtk_box_append (GTK_BOX (box), self->settings[i]);
      lf_flow_append (LF_FLOW (flow), box);
    }
  self->costs = gtk_check_button_new_with_label (_("Values are costs: the "
                                                   "lowest is best"));
  g_signal_connect_object (self->costs, "toggled", G_CALLBACK (costs_cb),
                           self, G_CONNECT_SWAPPED);
  lf_flow_append (LF_FLOW (flow), self->costs);
  return flow;
}

static void
make_grid (LfTreeVariables *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 4);
  gtk_grid_set_row_spacing (self->grid, 4);
  for (int c = 0; c < N_ENTRIES; c++)
    {
      GtkWidget *title = gtk_label_new (_(columns[c].title));

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_add_css_class (title, "caption-heading");
      gtk_grid_attach (self->grid, title, c, 0, 1, 1);
    }
}

static void
make (LfTreeVariables *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->issues = lf_label_new (NULL, "warning");
  make_grid (self);
  self->add = lf_button_new_with_mnemonic (_("Add _Variable"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_settings (self));
  gtk_box_append (GTK_BOX (box), self->issues);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_widget_add_css_class (box, "tree-variables");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * lf_tree_variables_show:
 * @self: a widget
 * @session: whose tree it is
 * @tree: index of the tree, which can be read
 *
 * Shows the variables as they stand. What it holds is made when it is first
 * called, the rows of another tree in the frames after.
 */
void
lf_tree_variables_show (LfTreeVariables *self,
                        LfSession       *session,
                        guint            tree)
{
  const LfTreeResult *result =
    lf_results_get_tree (lf_session_get_results (session), tree);
  const LfTree *data = lf_tree_eval_get_tree (result->eval);

  g_return_if_fail (LF_IS_TREE_VARIABLES (self));

  g_set_object (&self->session, session);
  if (self->grid == NULL)
    make (self);
  g_clear_pointer (&self->eval, lf_tree_eval_unref);
  self->eval = lf_tree_eval_ref (result->eval);
  lf_chunks_stop (&self->making);
  if (g_strcmp0 (self->tree, result->id) != 0)
    turn_to (self, result->id, data);
  else
    update_rows (self, data);
  show_settings (self, lf_tree_get_info (data));
  show_issues (self, result->eval);
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self->rows->pdata[i], lf_tree_get_variable (data, i));
}

static void
lf_tree_variables_dispose (GObject *object)
{
  LfTreeVariables *self = LF_TREE_VARIABLES (object);

  lf_chunks_stop (&self->making);
  g_clear_pointer (&self->eval, lf_tree_eval_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_tree_variables_parent_class)->dispose (object);
}

static void
lf_tree_variables_finalize (GObject *object)
{
  LfTreeVariables *self = LF_TREE_VARIABLES (object);

  g_ptr_array_unref (self->rows);
  g_free (self->tree);
  G_OBJECT_CLASS (lf_tree_variables_parent_class)->finalize (object);
}

static void
lf_tree_variables_class_init (LfTreeVariablesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_tree_variables_dispose;
  object_class->finalize = lf_tree_variables_finalize;
}

static void
lf_tree_variables_init (LfTreeVariables *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
}
