/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding things of the program on the accessibility bus. */

#include "config.h"

#include "tests/app/lf-ui-driver-private.h"

#include <stdlib.h>
#include <string.h>

/* Deeper and wider than any window of the program. */
#define MOST_DEPTH 60
#define MOST_NODES 30000

static gboolean
has_state (AtspiAccessible *node,
           AtspiStateType   state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (node);
  gboolean has = states != NULL && atspi_state_set_contains (states, state);

  g_clear_object (&states);
  return has;
}

/* GTK 4.8 does not tell what is showing, but what was never shown has no
 * size. */
static gboolean
has_size (AtspiAccessible *node)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (node);
  AtspiRect *rect;
  gboolean has;

  if (component == NULL)
    return FALSE;
  rect = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW,
                                      NULL);
  has = rect != NULL && rect->width > 0;
  g_free (rect);
  g_object_unref (component);
  return has;
}

static gboolean
is_match (AtspiAccessible *node,
          AtspiRole        own_role,
          AtspiRole        role,
          const char      *name)
{
  g_autofree char *own = NULL;

  if (own_role != role)
    return FALSE;
  own = atspi_accessible_get_name (node, NULL);
  /* In GTK 4.8 the name of a dialog's button begins with its raw label. */
  if (own != NULL && *own == '_')
    memmove (own, own + 1, strlen (own));
  if (name != NULL && (own == NULL || !g_str_has_prefix (own, name)))
    return FALSE;
  return has_state (node, ATSPI_STATE_VISIBLE) && has_size (node);
}

/* What holds nothing that a test looks for. Every question to the bus
 * takes its time, and a page of cards has thousands of things. */
static gboolean
is_leaf (AtspiRole role)
{
  switch (role)
    {
    case ATSPI_ROLE_LABEL:
    case ATSPI_ROLE_IMAGE:
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_PROGRESS_BAR:
    case ATSPI_ROLE_SCROLL_BAR:
    case ATSPI_ROLE_SEPARATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

static AtspiAccessible *
search (AtspiAccessible *node,
        AtspiRole        role,
        const char      *name,
        int              depth,
        int             *budget)
{
  AtspiRole own_role;
  int n;

  if (depth > MOST_DEPTH || (*budget)-- <= 0)
    return NULL;
  own_role = atspi_accessible_get_role (node, NULL);
  if (is_match (node, own_role, role, name))
    return g_object_ref (node);
  if (is_leaf (own_role))
    return NULL;
  n = atspi_accessible_get_child_count (node, NULL);
  /* Of the windows the newest first: it is the one that is dealt with. */
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child =
        atspi_accessible_get_child_at_index (node, depth == 0 ? n - 1 - i : i,
                                             NULL);
      AtspiAccessible *found;

      if (child == NULL)
        continue;
      found = search (child, role, name, depth + 1, budget);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
find_application (LfUi *self)
{
  g_autoptr (Accessible) desktop = atspi_get_desktop (0);
  int pid = atoi (g_subprocess_get_identifier (self->process) != NULL
                    ? g_subprocess_get_identifier (self->process) : "-1");
  int n;

  atspi_accessible_clear_cache (desktop);
  n = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child =
        atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL &&
          (int) atspi_accessible_get_process_id (child, NULL) == pid)
        return g_steal_pointer (&child);
    }
  return NULL;
}

/**
 * lf_ui_find:
 * @self: the program
 * @role: a role
 * @name: (nullable): how the name begins
 *
 * Returns: (transfer full) (nullable): the first thing in sight with that
 *   role and name
 */
AtspiAccessible *
lf_ui_find (LfUi       *self,
            AtspiRole   role,
            const char *name)
{
  g_autoptr (Accessible) application = find_application (self);
  int budget = MOST_NODES;

  if (application == NULL)
    return NULL;
  atspi_accessible_clear_cache (application);
  return search (application, role, name, 0, &budget);
}

static void
print_tree (AtspiAccessible *node,
            int              depth)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);
  int n = atspi_accessible_get_child_count (node, NULL);

  if (depth > MOST_DEPTH)
    return;
  if (name != NULL && *name != '\0')
    g_printerr ("# %*s%s “%s”\n", depth, "", role, name);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child =
        atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        print_tree (child, depth + 1);
    }
}

static void
give_up (LfUi       *self,
         AtspiRole   role,
         const char *name,
         const char *what)
{
  g_autoptr (Accessible) application = find_application (self);
  g_autofree char *role_name = atspi_role_get_name (role);

  if (application != NULL)
    print_tree (application, 0);
  g_printerr ("# %s “%s” %s\n", role_name, name != NULL ? name : "", what);
  lf_ui_check (self);
  g_error ("%s “%s” %s", role_name, name != NULL ? name : "", what);
}

/**
 * lf_ui_wait:
 * @self: the program
 * @role: a role
 * @name: (nullable): how the name begins
 *
 * Waits until something is there; the test fails when it does not come.
 *
 * Returns: (transfer full): what was found
 */
AtspiAccessible *
lf_ui_wait (LfUi       *self,
            AtspiRole   role,
            const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;

  while (g_get_monotonic_time () < end)
    {
      AtspiAccessible *found = lf_ui_find (self, role, name);

      if (found != NULL)
        return found;
      lf_ui_settle (POLL_MS);
    }
  give_up (self, role, name, "did not come");
  return NULL;
}

/**
 * lf_ui_wait_gone:
 * @self: the program
 * @role: a role
 * @name: (nullable): how the name begins
 *
 * Waits until something is not there any more.
 */
void
lf_ui_wait_gone (LfUi       *self,
                 AtspiRole   role,
                 const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (Accessible) found = lf_ui_find (self, role, name);

      if (found == NULL)
        return;
      lf_ui_settle (POLL_MS);
    }
  give_up (self, role, name, "did not go");
}

/**
 * lf_ui_press:
 * @self: the program
 * @role: a role
 * @name: how the name begins
 *
 * Waits for a button and presses it through its Action interface.
 */
void
lf_ui_press (LfUi       *self,
             AtspiRole   role,
             const char *name)
{
  g_autoptr (Accessible) button = lf_ui_wait (self, role, name);
  AtspiAction *action = atspi_accessible_get_action_iface (button);

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, NULL));
  g_object_unref (action);
}

static AtspiAccessible *
search_focus (AtspiAccessible *node,
              int              depth)
{
  int n;

  if (depth > MOST_DEPTH)
    return NULL;
  if (has_state (node, ATSPI_STATE_FOCUSED))
    return g_object_ref (node);
  n = atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child =
        atspi_accessible_get_child_at_index (node, i, NULL);
      AtspiAccessible *found = child != NULL ? search_focus (child, depth + 1)
                                             : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * lf_ui_focused:
 * @self: the program
 *
 * Returns: (transfer full): the name of what has the keyboard focus, empty
 *   where nothing has
 */
char *
lf_ui_focused (LfUi *self)
{
  g_autoptr (Accessible) application = find_application (self);
  g_autoptr (Accessible) focus = NULL;

  if (application == NULL)
    return g_strdup ("");
  atspi_accessible_clear_cache (application);
  focus = search_focus (application, 0);
  return focus != NULL ? atspi_accessible_get_name (focus, NULL)
                       : g_strdup ("");
}
