/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-oli-list.h"

#include <glib/gi18n.h>

#include "widgets/lf-label.h"
#include "widgets/lf-text-row.h"

/* The nearest of the single answers that would change the outcome. */
#define FLIPS 3

struct _LfOliList
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LfOliList, lf_oli_list, ADW_TYPE_BIN)

static AdwPreferencesGroup *
add_group (LfOliList  *self,
           const char *title)
{
  AdwPreferencesGroup *group =
    ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  gtk_box_append (self->box, GTK_WIDGET (group));
  return group;
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         const char          *suffix,
         gboolean             strong)
{
  GtkWidget *row = lf_text_row_new (title, subtitle);

  if (suffix != NULL)
    lf_text_row_add_aside (row, suffix, strong ? "heading" : "dim-label");
  adw_preferences_group_add (group, row);
}

static void
add_tests (LfOliList         *self,
           const LfOliResult *oli)
{
  AdwPreferencesGroup *group = add_group (self, _("The Three Tests"));

  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    {
      const LfOliTestResult *test = &oli->tests[t];

      add_row (group, test->sentence, NULL,
               test->open
                 ? C_("OLI test", "not answered")
               : test->borderline && test->passed
                 ? C_("OLI test", "passed, borderline")
               : test->borderline ? C_("OLI test", "not passed, borderline")
               : test->passed ? C_("OLI test", "passed")
                              : C_("OLI test", "not passed"),
               test->passed);
    }
  if (oli->insufficient && !oli->open.is_open)
    add_row (group, _("Insufficient evidence"),
             _("Fewer than half of the questions behind a test have been "
               "answered."), NULL, FALSE);
}

static void
add_rule_sets (LfOliList         *self,
               const LfOliResult *oli)
{
  AdwPreferencesGroup *group = add_group (self,
                                          _("The Rule Sets Side by Side"));

  for (guint r = 0; r < oli->n_readings; r++)
    {
      const LfOliReading *reading = &oli->readings[r];
      g_autofree char *title = reading->in_force
        /* Translators: %s is the name of a rule set. */
        ? g_strdup_printf (_("%s, in force"), reading->rule_set->title)
        : g_strdup (reading->rule_set->title);

      add_row (group, title,
               reading->open.is_open ? NULL
               : reading->rule != NULL
                 ? reading->rule->text
                 : _("Says nothing about this combination."),
               lf_oli_reading_name (reading),
               reading->in_force);
    }
}

static void
add_changes (LfOliList         *self,
             const LfOliResult *oli)
{
  AdwPreferencesGroup *group;

  if (oli->open.is_open)
    {
      group = add_group (self, _("What Has to Be Answered First"));
      add_row (group, oli->sentence, oli->stand_in, NULL, FALSE);
      return;
    }
  group = add_group (self, _("What Would Change It"));
  for (guint i = 0; i < oli->n_alternatives; i++)
    add_row (group, oli->alternatives[i].sentence, NULL, NULL, FALSE);
  for (guint i = 0; i < MIN (oli->n_flips, FLIPS); i++)
    add_row (group, oli->flips[i].sentence, NULL, NULL, FALSE);
  if (oli->n_alternatives == 0 && oli->n_flips == 0)
    add_row (group, _("No single answer would change the outcome."), NULL,
             NULL, FALSE);
}

/**
 * lf_oli_list_show:
 * @self: a list
 * @oli: (nullable): what the rule says; valid for the call
 *
 * Shows it; nothing without a result.
 */
void
lf_oli_list_show (LfOliList         *self,
                  const LfOliResult *oli)
{
  g_return_if_fail (LF_IS_OLI_LIST (self));

  lf_box_clear (self->box);
  if (oli == NULL)
    return;
  if (oli->springboard.sentence != NULL)
    gtk_box_append (self->box, lf_label_new (oli->springboard.sentence,
                                             "verdict"));
  add_tests (self, oli);
  add_changes (self, oli);
  add_rule_sets (self, oli);
  if (oli->limit != NULL)
    gtk_box_append (self->box, lf_label_new (oli->limit, "dim-label"));
}

static void
lf_oli_list_class_init (LfOliListClass *klass)
{
}

static void
lf_oli_list_init (LfOliList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lf_oli_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
lf_oli_list_new (void)
{
  return g_object_new (LF_TYPE_OLI_LIST, NULL);
}
