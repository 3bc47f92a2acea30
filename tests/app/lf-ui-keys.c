/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard of the person. */

#include "config.h"

#include "tests/app/lf-ui-driver-private.h"

#include <gtk/gtk.h>
#include <string.h>

#define KEY_MS 25

static void
press_modifiers (GdkModifierType   modifiers,
                 AtspiKeySynthType type)
{
  static const struct
  {
    GdkModifierType modifier;
    guint           keyval;
  } keys[] = {
    { GDK_CONTROL_MASK, GDK_KEY_Control_L },
    { GDK_ALT_MASK, GDK_KEY_Alt_L },
    { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if ((modifiers & keys[i].modifier) != 0)
      {
        /* A modifier is a key like any other: by its code. */
        GdkKeymapKey *codes = NULL;
        int n = 0;

        if (gdk_display_map_keyval (gdk_display_get_default (),
                                    keys[i].keyval, &codes, &n) && n > 0)
          atspi_generate_keyboard_event ((long) codes[0].keycode, NULL, type,
                                         NULL);
        g_free (codes);
      }
}

/**
 * lf_ui_key:
 * @keys: keys as accelerators, separated by spaces: `<Control>s`, `Return`
 *
 * Presses one key after the other.
 */
void
lf_ui_key (const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      GdkModifierType modifiers = 0;
      const char *name = each[i];
      guint keyval;

      if (g_str_has_prefix (name, "<Control>"))
        {
          modifiers |= GDK_CONTROL_MASK;
          name += strlen ("<Control>");
        }
      if (g_str_has_prefix (name, "<Alt>"))
        {
          modifiers |= GDK_ALT_MASK;
          name += strlen ("<Alt>");
        }
      if (g_str_has_prefix (name, "<Shift>"))
        {
          modifiers |= GDK_SHIFT_MASK;
          name += strlen ("<Shift>");
        }
      keyval = gdk_keyval_from_name (name);
      g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);
      press_modifiers (modifiers, ATSPI_KEY_PRESS);
      atspi_generate_keyboard_event ((long) keyval, NULL, ATSPI_KEY_SYM,
                                     NULL);
      press_modifiers (modifiers, ATSPI_KEY_RELEASE);
      lf_ui_settle (KEY_MS);
    }
}

/**
 * lf_ui_type:
 * @text: a text
 *
 * Types a text.
 */
void
lf_ui_type (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint keyval = gdk_unicode_to_keyval (g_utf8_get_char (c));

      atspi_generate_keyboard_event ((long) keyval, NULL, ATSPI_KEY_SYM,
                                     NULL);
      lf_ui_settle (KEY_MS);
    }
}

/**
 * lf_ui_print_to_file:
 * @self: the program, which is about to show its print dialog
 * @path: where it proposes to print to
 *
 * Prints to a PDF file through the print dialog, by keyboard.
 */
void
lf_ui_print_to_file (LfUi       *self,
                     const char *path)
{
  g_object_unref (lf_ui_wait (self, ATSPI_ROLE_LABEL, "Print to File"));
  lf_ui_settle (500);
  /* The printers stand in a list without actions on the bus: the first key
   * goes into the list and the second chooses its first line, which is “Print
   * to File” where there is no printer. */
  lf_ui_key ("Down");
  lf_ui_settle (500);
  lf_ui_key ("Down");
  lf_ui_settle (500);
  lf_ui_key ("<Alt>p");
  lf_ui_wait_file (path);
}
