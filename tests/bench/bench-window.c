/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real window, with a document of 250 markets and 100 criteria, some of
 * which four people rate on their own: for how long each step keeps the main
 * thread from looking at events. Exits with 77 where there is no display, and
 * with 1 where the promise of a frame is broken on a page that makes it. With
 * --turns every longer turn is printed. */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-application.h"
#include "app/lf-steps.h"
#include "app/lf-window.h"
#include "app/lf-work.h"
#include "app/pages/lf-ranking-panels.h"
#include "app/pages/lf-weight-sliders.h"
#include "lf-bench-document.h"
#include "lf-bench-loop.h"
#include "models/assessment/lf-edits.h"
#include "models/scoring/lf-elicitation.h"
#include "widgets/lf-rating-table.h"

#define N_MARKETS 250
#define N_CRITERIA 100
#define N_PEOPLE 4
#define N_RATED 20
#define WINDOWS 2
#define MOVES 40
#define DRAWS 100
#define N_PANELS 7
#define NO_DISPLAY 77

/* A frame, in milliseconds. */
#define GOAL 16.0

/* A turn that is worth a line of --turns. */
#define LONG 6.0

typedef struct
{
  LfApplication *application;
  LfCatalogue   *catalogue;
  LfDocument    *document;
  LfWindow      *window;
  const LfStepPage *step;     /* to go to */
  GtkWidget     *widget;      /* to act on */
  guint          choice;
  GPtrArray     *names;       /* of steps, in the order in which they came */
  GHashTable    *worst;       /* name → GArray of the worst turns */
  gboolean       turns;
} Bench;

static int
compare_turns (const void *a,
               const void *b)
{
  double x = lf_bench_turn_sum (a);
  double y = lf_bench_turn_sum (b);

  return x < y ? -1 : x > y;
}

/* Keeps the longest turn of a step, with the longest rendering of any. */
static void
note (Bench      *bench,
      const char *name,
      GArray     *turns)
{
  GArray *all = g_hash_table_lookup (bench->worst, name);
  LfBenchTurn worst = { 0 };
  double rendering = 0;

  for (guint t = 0; t < turns->len; t++)
    {
      const LfBenchTurn *turn = &g_array_index (turns, LfBenchTurn, t);

      if (lf_bench_turn_sum (turn) > lf_bench_turn_sum (&worst))
        worst = *turn;
      rendering = MAX (rendering, turn->rendering);
      if (bench->turns && lf_bench_turn_sum (turn) > LONG)
        printf ("  %s: own %.1f, layout %.1f, drawing %.1f, rendering "
                "%.1f\n", name, turn->own, turn->layout, turn->drawing,
                turn->rendering);
    }
  worst.rendering = rendering;
  if (all == NULL)
    {
      all = g_array_new (FALSE, FALSE, sizeof (LfBenchTurn));
      g_ptr_array_add (bench->names, g_strdup (name));
      g_hash_table_insert (bench->worst, g_strdup (name), all);
    }
  g_array_append_val (all, worst);
}

static double
seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
run (Bench       *bench,
     const char  *name,
     LfBenchStep  step,
     guint        quiet)
{
  double start = seconds ();
  g_autoptr (GArray) turns = lf_bench_loop_do (step, bench, quiet);

  if (bench->turns)
    printf ("%s: %.2f s\n", name, seconds () - start - quiet / 1e3);
  note (bench, name, turns);
}

/* ── Steps ───────────────────────────────────────────────────────────── */

/* As much as any window of its size takes. */
static void
open_empty (gpointer data)
{
  Bench *bench = data;
  GtkWidget *window =
    adw_application_window_new (GTK_APPLICATION (bench->application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 680);
  gtk_window_present (GTK_WINDOW (window));
  bench->widget = window;
}

static void
open_window (gpointer data)
{
  Bench *bench = data;
  g_autoptr (LfSession) session = lf_session_new (bench->catalogue,
                                                  bench->document);

  bench->window = lf_window_new (bench->application);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1024, 680);
  lf_window_set_session (bench->window, session);
  gtk_window_present (GTK_WINDOW (bench->window));
}

static void
go (gpointer data)
{
  Bench *bench = data;

  lf_window_go (bench->window, bench->step->step);
}

/* What an arrow key does on a slider. */
static void
move_slider (gpointer data)
{
  Bench *bench = data;

  g_signal_emit_by_name (bench->widget, "move-slider",
                         bench->choice++ % 20 < 10
                           ? GTK_SCROLL_STEP_RIGHT : GTK_SCROLL_STEP_LEFT);
}

/* Half a window of markets further, and after the last ones back again. */
static void
scroll (gpointer data)
{
  Bench *bench = data;
  GtkAdjustment *across =
    gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (bench->widget));
  double half = gtk_adjustment_get_page_size (across) / 2;

  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) +
                            (bench->choice++ % MOVES < MOVES / 2 ? half
                                                                 : -half));
}

static void
activate (gpointer data)
{
  Bench *bench = data;

  gtk_widget_activate (bench->widget);
}

static void
choose (gpointer data)
{
  Bench *bench = data;

  adw_combo_row_set_selected (ADW_COMBO_ROW (bench->widget), bench->choice);
}

static void
nothing (gpointer data)
{
}

/* ── What to act on ──────────────────────────────────────────────────── */

/* The @nth widget of a type, in the order of the tree. */
static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *c = gtk_widget_get_first_child (root); c != NULL;
       c = gtk_widget_get_next_sibling (c))
    {
      GtkWidget *found = gtk_widget_get_child_visible (c)
                           ? find (c, type, nth) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get (GtkWidget *root,
     GType      type,
     guint      nth)
{
  GtkWidget *found = find (root, type, &nth);

  if (found == NULL)
    g_error ("there is no %s %u", g_type_name (type), nth);
  return found;
}

static void
go_to (Bench      *bench,
       LfStep      step,
       const char *name)
{
  bench->step = lf_steps_find (step);
  run (bench, name, go, 200);
}

/* ── The pages ───────────────────────────────────────────────────────── */

static void
measure_weights (Bench *bench)
{
  GtkWidget *window = GTK_WIDGET (bench->window);
  /* Pull, as the page begins, and indicators, of which there are most. */
  static const guint levels[] = { 4, 1 };

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      bench->widget = get (window, ADW_TYPE_COMBO_ROW, 0);
      bench->choice = levels[l];
      run (bench, "Weights: another group", choose, 120);
      for (guint way = 0; way < LF_N_ELICITATIONS; way++)
        {
          bench->widget = get (window, ADW_TYPE_COMBO_ROW, 1);
          bench->choice = way;
          run (bench, "Weights: another way", choose, 120);
        }
    }
}

static void
move_often (Bench      *bench,
            const char *name,
            const char *released)
{
  for (guint i = 0; i < MOVES; i++)
    run (bench, name, move_slider, 30);
  run (bench, released, nothing, 600);
}

static void
measure_ranking (Bench *bench)
{
  GtkWidget *page = get (GTK_WIDGET (bench->window), LF_TYPE_WEIGHT_SLIDERS,
                         0);
  GtkWidget *panels = get (GTK_WIDGET (bench->window), LF_TYPE_RANKING_PANELS,
                           0);

  bench->widget = get (page, GTK_TYPE_SCALE, 0);
  move_often (bench, "Market Ranking: a slider moves",
              "Market Ranking: a slider is let go");
  bench->widget = get (page, GTK_TYPE_EXPANDER, 0);
  run (bench, "Market Ranking: a group’s sliders unfold", activate, 200);
  bench->widget = get (page, GTK_TYPE_SCALE, 1);
  move_often (bench, "Market Ranking: a slider moves",
              "Market Ranking: a slider is let go");
  for (guint tab = 0; tab < N_PANELS; tab++)
    {
      bench->widget = get (panels, GTK_TYPE_TOGGLE_BUTTON, tab);
      run (bench, "Market Ranking: another panel", activate, 200);
      bench->widget = get (page, GTK_TYPE_SCALE, 0);
      for (guint i = 0; i < MOVES / 10; i++)
        run (bench, "Market Ranking: a slider moves, any panel", move_slider,
             30);
      run (bench, "Market Ranking: a slider is let go", nothing, 600);
    }
}

static void
measure_draws (Bench *bench)
{
  GtkWidget *panels = get (GTK_WIDGET (bench->window), LF_TYPE_RANKING_PANELS,
                           0);
  g_autoptr (GArray) turns = lf_bench_loop_wait (lf_work_wait);

  note (bench, "Market Ranking: the draws have come in", turns);
  for (guint tab = 0; tab < N_PANELS; tab++)
    {
      bench->widget = get (panels, GTK_TYPE_TOGGLE_BUTTON, tab);
      run (bench, "Market Ranking: another panel, with draws", activate, 200);
    }
}

static void
measure_where (Bench *bench)
{
  bench->widget = get (GTK_WIDGET (bench->window), LF_TYPE_RATING_TABLE, 0);
  bench->choice = 0;
  for (guint i = 0; i < MOVES; i++)
    run (bench, "Where: the table is scrolled aside", scroll, 30);
  run (bench, "Where: the table rests", nothing, 300);
}

static void
measure_window (Bench     *bench,
                GPtrArray *walk,
                gboolean   last)
{
  run (bench, "an empty window opens, for comparison", open_empty, 500);
  gtk_window_destroy (GTK_WINDOW (bench->widget));
  run (bench, "a window opens", open_window, 500);
  lf_bench_loop_follow (GTK_WINDOW (bench->window));
  for (guint visit = 0; visit < 2; visit++)
    for (guint i = 0; i < walk->len; i++)
      {
        const LfStepPage *step = walk->pdata[i];
        g_autofree char *name =
          g_strdup_printf (visit == 0 ? "%s opens" : "%s opens again",
                           step->title);

        go_to (bench, step->step, name);
      }
  go_to (bench, LF_STEP_WHERE, "Where opens again");
  measure_where (bench);
  go_to (bench, LF_STEP_WEIGHTS, "Weights opens again");
  measure_weights (bench);
  go_to (bench, LF_STEP_RANKING, "Market Ranking opens again");
  measure_ranking (bench);
  if (last)
    measure_draws (bench);
  gtk_window_destroy (GTK_WINDOW (bench->window));
}

/* ── The table ───────────────────────────────────────────────────────── */

/* Whether a step belongs to the pages that promise a frame. */
static gboolean
promises (const char *name)
{
  return g_str_has_prefix (name, "Weights") ||
         g_str_has_prefix (name, "Market Ranking");
}

static gboolean
print_step (const char *name,
            GArray     *worst)
{
  const LfBenchTurn *turns = (gpointer) worst->data;
  guint n = worst->len;
  const LfBenchTurn *last = &turns[n - 1];
  double rendering = 0;
  gboolean held = lf_bench_turn_sum (last) <= GOAL;

  for (guint t = 0; t < n; t++)
    rendering = MAX (rendering, turns[t].rendering);
  printf ("  %-42s %4u %7.1f %7.1f %7.1f   %6.1f %6.1f %6.1f   %7.1f   %s\n",
          name, n, lf_bench_turn_sum (&turns[n / 2]),
          lf_bench_turn_sum (&turns[n - 1 - n / 100]),
          lf_bench_turn_sum (last), last->own, last->layout, last->drawing,
          rendering,
          held ? "held" : promises (name) ? "NOT HELD" : "longer");
  return held || !promises (name);
}

static gboolean
print_table (Bench *bench)
{
  gboolean good = TRUE;

  printf ("The window of a document of %u markets × %u criteria: for how long "
          "a step\nkeeps the main thread from looking at events, in "
          "milliseconds of its processor\ntime; GTK’s rendering of the frame "
          "stands apart\n\n", N_MARKETS, N_CRITERIA);
  printf ("  %-42s %4s %7s %7s %7s   %6s %6s %6s   %7s   ≤ %g\n", "", "n",
          "median", "99 %", "worst", "own", "layout", "draw", "render", GOAL);
  for (guint i = 0; i < bench->names->len; i++)
    {
      GArray *worst = g_hash_table_lookup (bench->worst,
                                           bench->names->pdata[i]);

      g_array_sort (worst, compare_turns);
      good &= print_step (bench->names->pdata[i], worst);
    }
  return good;
}

static void
bench_init (Bench *bench)
{
  LfAssessment *assessment;
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  bench->application = lf_application_new ();
  g_application_set_flags (G_APPLICATION (bench->application),
                           G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (bench->application), NULL,
                               &error))
    g_error ("%s", error->message);
  bench->catalogue = lf_catalogue_new_default (&error);
  if (bench->catalogue == NULL)
    g_error ("%s", error->message);
  bench->document = lf_document_new ();
  assessment = lf_document_get_assessment (bench->document);
  lf_bench_document_fill (assessment, bench->catalogue, N_MARKETS,
                          N_CRITERIA);
  lf_bench_document_add_people (assessment, bench->catalogue, N_PEOPLE,
                                N_RATED);
  /* A thread draws; what the window does with the draws does not depend on how
   * many they are. */
  edit = lf_edit_new_set_number (lf_assessment_get_snapshot (assessment),
                                 "draws", "", "draws", DRAWS, &error);
  if (edit == NULL || !lf_assessment_apply (assessment, edit, &error))
    g_error ("%s", error->message);
  bench->names = g_ptr_array_new_with_free_func (g_free);
  bench->worst = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
}

static void
bench_clear (Bench *bench)
{
  g_hash_table_unref (bench->worst);
  g_ptr_array_unref (bench->names);
  g_object_unref (bench->document);
  g_object_unref (bench->catalogue);
  g_object_unref (bench->application);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { .turns = argc > 1 && strcmp (argv[1], "--turns") == 0 };
  g_autoptr (GPtrArray) walk = NULL;
  gboolean good;

  if (!gtk_init_check ())
    {
      printf ("There is no display: the window is not measured.\n");
      return NO_DISPLAY;
    }
  lf_bench_loop_begin ();
  bench_init (&bench);
  walk = lf_steps_walk (bench.catalogue,
                        lf_assessment_get_snapshot (
                          lf_document_get_assessment (bench.document)));
  /* One window is enough to look at its turns. */
  for (guint i = bench.turns ? WINDOWS - 1 : 0; i < WINDOWS; i++)
    measure_window (&bench, walk, i + 1 == WINDOWS);
  good = print_table (&bench);
  bench_clear (&bench);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
