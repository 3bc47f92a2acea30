/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-ratings-sheet.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-ratings-preview.h"
#include "widgets/lf-label.h"

/**
 * LfRatingsSheet:
 *
 * What a table of ratings would change, change by change, and which of its
 * rows are wrong.
 */
struct _LfRatingsSheet
{
  AdwBin parent_instance;

  GtkWidget *sum;
  GtkBox    *groups;
};

G_DEFINE_FINAL_TYPE (LfRatingsSheet, lf_ratings_sheet, ADW_TYPE_BIN)

/* More lines than anybody reads would take long to show. */
#define MAX_LINES 200

static AdwPreferencesGroup *
add_group (LfRatingsSheet *self,
           const char     *title,
           guint           n)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (n > MAX_LINES)
    {
      g_autofree char *text =
        g_strdup_printf (_("The first %d of %u"), MAX_LINES, n);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                             text);
    }
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_line (AdwPreferencesGroup *group,
          const char          *title,
          const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (*subtitle != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  return row;
}

static void
show_problems (LfRatingsSheet *self,
               GPtrArray      *problems)
{
  AdwPreferencesGroup *group;

  if (problems == NULL || problems->len == 0)
    return;
  group = add_group (self, _("Wrong Rows"), problems->len);
  for (guint i = 0; i < MIN (problems->len, MAX_LINES); i++)
    add_line (group, problems->pdata[i], "");
}

static void
show_changes (LfRatingsSheet *self,
              GPtrArray      *changes)
{
  AdwPreferencesGroup *group;

  if (changes->len == 0)
    return;
  group = add_group (self, _("What Changes"), changes->len);
  for (guint i = 0; i < MIN (changes->len, MAX_LINES); i++)
    {
      const LfRatingChange *change = changes->pdata[i];
      g_autofree char *text = NULL;
      GtkWidget *row, *label;

      if (change->rating)
        {
          row = add_line (group, change->what, change->where);
          text = g_strdup_printf ("%s → %s",
                                  change->from != NULL ? change->from : "–",
                                  change->to != NULL ? change->to : "–");
        }
      else
        {
          row = add_line (group, change->to != NULL ? change->to
                                                    : change->from,
                          change->what);
          /* Translators: a market, a product … that a table adds. */
          text = g_strdup (C_("added", "new"));
        }
      label = gtk_label_new (text);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
}

static void
show_sum (LfRatingsSheet *self,
          GPtrArray      *changes,
          GPtrArray      *problems,
          const GError   *error)
{
  guint n_wrong = problems != NULL ? problems->len : 0;
  g_autofree char *sum = NULL;
  g_autofree char *wrong = NULL;

  if (changes == NULL)
    {
      lf_label_set (self->sum, error->message);
      return;
    }
  sum = lf_ratings_sum_up (changes);
  if (n_wrong == 0)
    {
      lf_label_set (self->sum, sum);
      return;
    }
  wrong = g_strdup_printf (
    ngettext ("%u row is wrong and would be left out. The others: %s",
              "%u rows are wrong and would be left out. The others: %s",
              n_wrong), n_wrong, sum);
  lf_label_set (self->sum, wrong);
}

/**
 * lf_ratings_sheet_show:
 * @self: a sheet
 * @changes: (nullable) (element-type LfRatingChange): what the table would
 *   change; %NULL where it cannot be read
 * @problems: (nullable) (element-type utf8): what is wrong, a row each
 * @error: (nullable): why there are no @changes
 *
 * Shows this in place of what was shown.
 */
void
lf_ratings_sheet_show (LfRatingsSheet *self,
                       GPtrArray      *changes,
                       GPtrArray      *problems,
                       const GError   *error)
{
  g_return_if_fail (LF_IS_RATINGS_SHEET (self));
  g_return_if_fail (changes != NULL || error != NULL);

  lf_box_clear (self->groups);
  show_sum (self, changes, problems, error);
  show_problems (self, problems);
  if (changes != NULL)
    show_changes (self, changes);
}

static void
lf_ratings_sheet_class_init (LfRatingsSheetClass *klass)
{
}

static void
lf_ratings_sheet_init (LfRatingsSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->sum = lf_label_new (NULL, "heading");
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_box_append (GTK_BOX (box), self->sum);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->groups));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_ratings_sheet_new:
 *
 * Returns: (transfer floating): a sheet, empty as yet
 */
GtkWidget *
lf_ratings_sheet_new (void)
{
  return g_object_new (LF_TYPE_RATINGS_SHEET, NULL);
}
