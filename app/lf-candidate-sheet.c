/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-candidate-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-rating-sheet.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/* A scorecard is for a short list. */
#define MOST_CANDIDATES 20

/**
 * LfCandidateSheet:
 *
 * Candidates of one kind, partners or resources, as columns of a sheet of
 * ratings: name one, rate it, name the next. A view: what is shown is in
 * the session.
 */
struct _LfCandidateSheet
{
  AdwBin parent_instance;

  LfSession     *session;
  const char    *kind;
  GtkStack      *stack;
  GtkWidget     *first_name;
  LfRatingSheet *sheet;
  GtkWidget     *add_button;
};

G_DEFINE_FINAL_TYPE (LfCandidateSheet, lf_candidate_sheet, ADW_TYPE_BIN)

static gboolean
is_partner (LfCandidateSheet *self)
{
  return strcmp (self->kind, "partner") == 0;
}

/* A candidate without a kind is one for a partnership. */
static GPtrArray *
candidates_of (LfCandidateSheet *self)
{
  GPtrArray *all = lf_snapshot_list (lf_session_get_snapshot (self->session),
                                     LF_RECORD_CANDIDATE);
  GPtrArray *mine = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const char *kind = lf_record_get_text (all->pdata[i], "kind");

      if (strcmp (*kind != '\0' ? kind : "partner", self->kind) == 0)
        g_ptr_array_add (mine, all->pdata[i]);
    }
  return mine;
}

static GPtrArray *
lists_of (LfCandidateSheet *self)
{
  GPtrArray *mine = g_ptr_array_new ();
  guint n;
  const LfList *const *lists =
    lf_catalogue_lists (lf_session_get_catalogue (self->session), &n);

  for (guint i = 0; i < n; i++)
    if (lists[i]->scope == LF_SCOPE_CANDIDATE &&
        g_strcmp0 (lists[i]->candidate, self->kind) == 0 &&
        lf_walk_has (lf_session_get_snapshot (self->session),
                     lists[i]->framework))
      g_ptr_array_add (mine, (gpointer) lists[i]);
  return mine;
}

/* ── Names ───────────────────────────────────────────────────────────── */

static void
name_given_cb (LfCandidateSheet *self,
               GtkEntry         *entry)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry),
                                                GTK_TYPE_POPOVER);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (*name == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (!lf_session_apply (self->session,
                         lf_edit_new_add_candidate
                           (lf_session_get_snapshot (self->session),
                            self->kind, name, &id, &error),
                         LF_APPLY_DEFAULT, &error) || id == NULL)
    return;
  lf_candidate_sheet_refresh (self);
  lf_rating_table_focus_cell (lf_rating_sheet_get_table (self->sheet), NULL,
                              id);
}

static void
add_clicked_cb (GtkButton *button,
                GtkEntry  *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

/* A field for a name and the button that takes it. */
static GtkWidget *
make_name_field (LfCandidateSheet  *self,
                 GtkWidget        **entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = lf_button_new_with_mnemonic (_("_Add"));
  const char *hint = is_partner (self) ? _("Name of a candidate")
                                       : _("Name of a resource");

  *entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (*entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (*entry), 20);
  gtk_widget_set_hexpand (*entry, TRUE);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (*entry, "activate", G_CALLBACK (name_given_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb),
                           *entry, 0);
  gtk_box_append (GTK_BOX (box), *entry);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
renamed_cb (LfCandidateSheet *self,
            GtkEntry         *entry)
{
  const char *id = g_object_get_data (G_OBJECT (entry), "candidate");
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor
                                      (GTK_WIDGET (entry),
                                       GTK_TYPE_POPOVER)));
  if (*name != '\0')
    lf_session_apply (self->session,
                      lf_edit_new_rename (lf_session_get_snapshot
                                            (self->session),
                                          LF_RECORD_CANDIDATE, LF_KEY (id),
                                          name, &error),
                      LF_APPLY_DEFAULT, &error);
}

static void
removed_cb (LfCandidateSheet *self,
            GtkWidget        *button)
{
  g_autofree char *id =
    g_strdup (g_object_get_data (G_OBJECT (button), "candidate"));
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *candidate = lf_snapshot_get (snapshot, LF_RECORD_CANDIDATE,
                                         LF_KEY (id));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor
                                      (button, GTK_TYPE_POPOVER)));
  if (candidate != NULL)
    lf_page_remove (GTK_WIDGET (self), self->session,
                    lf_edit_new_remove (snapshot, LF_RECORD_CANDIDATE,
                                        LF_KEY (id), &error),
                    lf_record_get_text (candidate, "name"), &error);
}

static GtkWidget *
make_head_popover (LfCandidateSheet *self,
                   const LfRecord   *candidate)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *remove = lf_button_new_with_mnemonic (_("_Remove"));

  gtk_editable_set_text (GTK_EDITABLE (entry),
                         lf_record_get_text (candidate, "name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  gtk_widget_add_css_class (remove, "destructive-action");
  g_object_set_data_full (G_OBJECT (entry), "candidate",
                          g_strdup (lf_record_get_id (candidate)), g_free);
  g_object_set_data_full (G_OBJECT (remove), "candidate",
                          g_strdup (lf_record_get_id (candidate)), g_free);
  g_signal_connect_object (entry, "activate", G_CALLBACK (renamed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
make_head (gpointer        data,
           const LfRecord *candidate)
{
  LfCandidateSheet *self = data;
  const char *name = lf_record_get_text (candidate, "name");
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *tip = NULL;

  /* Translators: %s is a candidate. */
  tip = g_strdup_printf (_("Rename or remove %s"), name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button),
                               make_head_popover (self, candidate));
  lf_style_set_tooltip (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "columnhead");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  return button;
}

/* ── What a column comes to ──────────────────────────────────────────── */

static const LfDiagnoses *
diagnoses_of (LfCandidateSheet *self)
{
  return lf_results_get_diagnoses (lf_session_get_results (self->session),
                                   lf_session_get_product_index
                                     (self->session));
}

static char *
say_score (gpointer      data,
           const LfList *list,
           guint         column)
{
  LfCandidateSheet *self = data;
  const LfDiagnoses *diagnoses = diagnoses_of (self);
  const LfCandidateScore *score = is_partner (self)
    ? &diagnoses->partners[column] : &diagnoses->resources[column];

  if (!score->score.known)
    return g_strdup ("–");
  if (score->gate != NULL)
    /* Translators: a score and that the gate is closed. */
    return g_strdup_printf (_("%.2f, blocked"), score->score.mean);
  if (score->label != NULL)
    return g_strdup (score->label->text);
  if (score->rank > 0)
    /* Translators: a score and the place it gives. */
    return g_strdup_printf (_("%.2f, place %u"), score->score.mean,
                            score->rank);
  return g_strdup_printf ("%.2f", score->score.mean);
}

static LfExplanation *
explain_score (gpointer      data,
               const LfList *list,
               guint         column)
{
  LfCandidateSheet *self = data;
  LfResults *results = lf_session_get_results (self->session);
  guint product = lf_session_get_product_index (self->session);

  return is_partner (self)
    ? lf_results_explain_partner (results, product, column)
    : lf_results_explain_resource (results, product, column);
}

/* ── The object ──────────────────────────────────────────────────────── */

static GtkWidget *
make_empty (LfCandidateSheet *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *field = make_name_field (self, &self->first_name);
  AdwStatusPage *status = ADW_STATUS_PAGE (page);

  gtk_widget_set_halign (field, GTK_ALIGN_CENTER);
  adw_status_page_set_child (status, field);
  if (is_partner (self))
    {
      adw_status_page_set_icon_name (status, "system-users-symbolic");
      adw_status_page_set_title (status, _("Who Could Be a Partner?"));
      adw_status_page_set_description
        (status, _("Name the candidates, up to twenty, and rate each on the "
                   "same scorecard."));
    }
  else
    {
      adw_status_page_set_icon_name (status, "starred-symbolic");
      adw_status_page_set_title (status, _("What Is the Firm Best At?"));
      adw_status_page_set_description
        (status, _("Name the three to five best resources. Four questions "
                   "tell what each is worth abroad."));
    }
  return page;
}

/* Above the heads of the rows, where it stays in view. */
static void
make_corner (LfCandidateSheet *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (is_partner (self)
                                                    ? _("_Add Candidate")
                                                    : _("_Add Resource"));
  GtkWidget *entry;

  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add_button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->add_button),
                                         TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_popover_set_child (GTK_POPOVER (popover),
                         make_name_field (self, &entry));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add_button), popover);
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (self->add_button, 12);
  lf_rating_table_set_corner (lf_rating_sheet_get_table (self->sheet),
                              self->add_button);
}

static void
lf_candidate_sheet_dispose (GObject *object)
{
  g_clear_object (&LF_CANDIDATE_SHEET (object)->session);
  G_OBJECT_CLASS (lf_candidate_sheet_parent_class)->dispose (object);
}

static void
lf_candidate_sheet_class_init (LfCandidateSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_candidate_sheet_dispose;
}

static void
lf_candidate_sheet_init (LfCandidateSheet *self)
{
}

/**
 * lf_candidate_sheet_new:
 * @session: where names and answers go
 * @kind: `partner` or `resource`
 *
 * Returns: (transfer floating): a sheet
 */
GtkWidget *
lf_candidate_sheet_new (LfSession  *session,
                        const char *kind)
{
  LfCandidateSheet *self = g_object_new (LF_TYPE_CANDIDATE_SHEET, NULL);

  g_set_object (&self->session, session);
  self->kind = g_intern_string (kind);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  self->sheet = LF_RATING_SHEET (lf_rating_sheet_new ());
  lf_rating_sheet_set_up (self->sheet, session,
                          is_partner (self) ? _("Candidates and criteria")
                                            : _("Resources and questions"),
                          make_head, say_score, explain_score, self);
  make_corner (self);
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->sheet), "sheet");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}

/**
 * lf_candidate_sheet_set_natural:
 * @self: a sheet
 *
 * Has the sheet take the height that all its rows need, for a place that
 * scrolls itself.
 */
void
lf_candidate_sheet_set_natural (LfCandidateSheet *self)
{
  g_return_if_fail (LF_IS_CANDIDATE_SHEET (self));

  lf_rating_sheet_set_natural (self->sheet);
}

/**
 * lf_candidate_sheet_refresh:
 * @self: a sheet
 *
 * Shows names and answers as they stand in the session.
 */
void
lf_candidate_sheet_refresh (LfCandidateSheet *self)
{
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GPtrArray) lists = NULL;

  g_return_if_fail (LF_IS_CANDIDATE_SHEET (self));

  candidates = candidates_of (self);
  lists = lists_of (self);
  gtk_stack_set_visible_child_name (self->stack,
                                    candidates->len > 0 ? "sheet" : "empty");
  gtk_widget_set_sensitive (self->add_button,
                            candidates->len < MOST_CANDIDATES);
  lf_style_set_tooltip (self->add_button,
                        candidates->len < MOST_CANDIDATES
                          ? NULL
                          : _("A scorecard holds twenty at most"));
  lf_rating_sheet_refresh (self->sheet, lists, candidates);
}

/**
 * lf_candidate_sheet_focus_first:
 * @self: a sheet
 *
 * Focuses the place where the work goes on.
 */
void
lf_candidate_sheet_focus_first (LfCandidateSheet *self)
{
  g_autoptr (GPtrArray) candidates = NULL;

  g_return_if_fail (LF_IS_CANDIDATE_SHEET (self));

  candidates = candidates_of (self);
  if (candidates->len == 0 || !lf_rating_sheet_focus_first (self->sheet))
    gtk_widget_grab_focus (self->first_name);
}

/**
 * lf_candidate_sheet_reveal:
 * @self: a sheet
 * @item: an item's id
 * @candidate: (nullable): a candidate's id; %NULL for the first
 *
 * Focuses a question.
 *
 * Returns: whether the sheet has it
 */
gboolean
lf_candidate_sheet_reveal (LfCandidateSheet *self,
                           const char       *item,
                           const char       *candidate)
{
  g_return_val_if_fail (LF_IS_CANDIDATE_SHEET (self), FALSE);

  return lf_rating_table_focus_cell (lf_rating_sheet_get_table (self->sheet),
                                     item, candidate);
}
