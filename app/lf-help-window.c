/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-help-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "widgets/lf-label.h"

#define FOLDER "/org/landfall/Landfall/help/"

/* What a person meets first comes first. */
static const char *const topics[] = {
  "steps", "weights-and-ranking", "charts", "entry-modes", "trees", "report",
  "checklists", "catalogue",
};

/* Closes a span of @text at @p, which is opened and closed by @mark, and adds
 * it between @tag. Returns: the byte after it, or NULL where it is none. */
static const char *
add_span (GString    *out,
          const char *p,
          const char *mark,
          const char *tag)
{
  gsize length = strlen (mark);
  const char *end = g_str_has_prefix (p, mark) && p[length] != ' '
    ? strstr (p + length, mark) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *span = NULL;

  if (end == NULL || end == p + length)
    return NULL;
  text = g_strndup (p + length, (gsize) (end - p) - length);
  span = g_markup_printf_escaped ("<%s>%s</%s>", tag, text, tag);
  g_string_append (out, span);
  return end + length;
}

/* `code`, **strong** and *emphasised* words as markup. */
static char *
to_markup (const char *text)
{
  static const char *const spans[][2] = {
    { "`", "tt" }, { "**", "b" }, { "*", "i" },
  };
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      const char *next = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (spans) && next == NULL; k++)
        next = add_span (out, p, spans[k][0], spans[k][1]);
      if (next == NULL)
        {
          g_autofree char *letter = NULL;

          next = g_utf8_next_char (p);
          letter = g_markup_escape_text (p, next - p);
          g_string_append (out, letter);
        }
      p = next;
    }
  return g_string_free (out, FALSE);
}

static GtkWidget *
make_text (const char *text,
           const char *css_class)
{
  g_autofree char *markup = to_markup (text);
  GtkWidget *label = lf_label_new (text, css_class);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  return label;
}

/* What stands on lines that belong together. */
typedef struct
{
  GtkBox  *page;
  GString *text;
  char     kind;  /* 0, or what the text is: p, - for a list, or ` for code */
  GtkGrid *table; /* the one whose rows are read */
  int      row;
} Reader;

static void
flush (Reader *r)
{
  if (r->kind == '`')
    {
      GtkWidget *scroller = gtk_scrolled_window_new ();
      GtkWidget *label = gtk_label_new (r->text->str);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "monospace");
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                      GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
      gtk_box_append (r->page, scroller);
    }
  else if (r->kind == '-')
    {
      GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *dot = gtk_label_new ("•");
      GtkWidget *text = make_text (r->text->str, NULL);

      gtk_widget_set_valign (dot, GTK_ALIGN_START);
      gtk_widget_set_hexpand (text, TRUE);
      gtk_box_append (GTK_BOX (item), dot);
      gtk_box_append (GTK_BOX (item), text);
      gtk_box_append (r->page, item);
    }
  else if (r->kind != 0)
    gtk_box_append (r->page, make_text (r->text->str, NULL));
  g_string_truncate (r->text, 0);
  r->kind = 0;
  r->table = NULL;
}

static void
add_line (Reader     *r,
          char        kind,
          const char *line)
{
  if (r->kind != kind && r->kind != 0)
    flush (r);
  if (r->text->len > 0)
    g_string_append_c (r->text, kind == '`' ? '\n' : ' ');
  g_string_append (r->text, line);
  r->kind = kind;
}

/* The first row of a table names its columns. */
static void
add_row (Reader     *r,
         const char *line)
{
  g_autofree char *inner = g_strdup (line + 1);
  g_auto (GStrv) cells = NULL;

  if (line[strspn (line, "| -:")] == '\0')
    return;
  if (r->table == NULL)
    {
      flush (r);
      r->table = GTK_GRID (gtk_grid_new ());
      r->row = 0;
      gtk_grid_set_column_spacing (r->table, 18);
      gtk_grid_set_row_spacing (r->table, 6);
      gtk_box_append (r->page, GTK_WIDGET (r->table));
    }
  g_strchomp (inner);
  if (g_str_has_suffix (inner, "|"))
    inner[strlen (inner) - 1] = '\0';
  cells = g_strsplit (inner, "|", -1);
  for (int j = 0; cells[j] != NULL; j++)
    {
      GtkWidget *cell;

      if (*g_strstrip (cells[j]) == '\0')
        continue;
      cell = make_text (cells[j], r->row == 0 ? "dim-label" : NULL);
      gtk_widget_set_valign (cell, GTK_ALIGN_START);
      gtk_widget_set_hexpand (cell, cells[j + 1] == NULL);
      if (cells[j + 1] != NULL)
        gtk_label_set_max_width_chars (GTK_LABEL (cell), 24);
      gtk_grid_attach (r->table, cell, j, r->row, 1, 1);
    }
  r->row++;
}

static void
add_heading (Reader     *r,
             const char *line)
{
  static const char *const classes[] = { "title-1", "title-3", "heading" };
  gsize level = strspn (line, "#");
  GtkWidget *label;

  flush (r);
  label = make_text (line + level + strspn (line + level, " "),
                     classes[MIN (level, G_N_ELEMENTS (classes)) - 1]);
  if (level > 1)
    gtk_widget_set_margin_top (label, 12);
  gtk_box_append (r->page, label);
}

static void
read_lines (Reader             *r,
            const char *const  *lines)
{
  gboolean fenced = FALSE;

  for (; *lines != NULL; lines++)
    {
      const char *line = *lines;

      if (g_str_has_prefix (line, "```"))
        {
          flush (r);
          fenced = !fenced;
        }
      else if (fenced)
        add_line (r, '`', line);
      else if (*line == '\0')
        flush (r);
      else if (*line == '#')
        add_heading (r, line);
      else if (*line == '|')
        add_row (r, line);
      else if (g_str_has_prefix (line, "- "))
        {
          flush (r);
          add_line (r, '-', line + 2);
        }
      else if (g_str_has_prefix (line, "    ") &&
               (r->kind == 0 || r->kind == '`'))
        add_line (r, '`', line + 4);
      else
        add_line (r, r->kind == '-' ? '-' : 'p', line + strspn (line, " "));
    }
  flush (r);
}

static GStrv
topic_lines (const char *topic)
{
  g_autofree char *path = g_strconcat (FOLDER, topic, ".md", NULL);
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  data = g_bytes_get_data (bytes, &length);
  text = g_strndup (data, length);
  return g_strsplit (text, "\n", -1);
}

/**
 * lf_help_page_new:
 * @topic: a text of the folder `help` of the resources, without its ending
 *
 * Returns: (transfer floating): the text, set: headings, paragraphs, lists,
 *   tables and code
 */
GtkWidget *
lf_help_page_new (const char *topic)
{
  g_auto (GStrv) lines = topic_lines (topic);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  Reader r = { GTK_BOX (page), text, 0, NULL, 0 };

  gtk_widget_add_css_class (page, "page");
  read_lines (&r, (const char *const *) lines);
  return page;
}

/* A scroller takes the keys that scroll it once something in it has them. */
static void
topic_cb (GtkDropDown *choice,
          GParamSpec  *pspec,
          AdwBin      *bin)
{
  const char *topic = topics[gtk_drop_down_get_selected (choice)];
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *page = lf_help_page_new (topic);
  GtkStringObject *title = gtk_drop_down_get_selected_item (choice);

  gtk_widget_set_focusable (page, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_string_object_get_string (title), -1);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (bin, scroller);
}

/* What each text calls itself. */
static GtkWidget *
make_choice (void)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_auto (GStrv) lines = topic_lines (topics[i]);

      gtk_string_list_append (titles, lines[0] + strspn (lines[0], "# "));
    }
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL);
}

/**
 * lf_help_window_new:
 *
 * Returns: (transfer none): a window that shows the help, a topic at a time;
 *   Escape closes it
 */
GtkWindow *
lf_help_window_new (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *choice = make_choice ();
  GtkWidget *bin = adw_bin_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Topic"),
                                  -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (topic_cb),
                           bin, 0);
  topic_cb (GTK_DROP_DOWN (choice), NULL, ADW_BIN (bin));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), choice);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_set_title (GTK_WINDOW (window), _("Help"));
  gtk_window_set_titlebar (GTK_WINDOW (window), header);
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 640);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  return GTK_WINDOW (window);
}
