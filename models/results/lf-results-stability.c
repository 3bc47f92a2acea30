/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firmly the ratings carry each market's lead mode: the slow part. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/modes/lf-mode-stability.h"
#include "models/results/lf-results-private.h"

/* Draws come in the content's order of the modes, results best first. */
static guint
content_index (const LfResults *self,
               const LfMode    *mode)
{
  guint n = lf_mode_model_get_n_modes (self->modes);

  for (guint m = 0; m < n; m++)
    if (lf_mode_model_get_mode (self->modes, m) == mode)
      return m;
  g_return_val_if_reached (0);
}

static gboolean
draw (LfResults     *self,
      guint          product,
      guint          market,
      LfDrawModel    draw_model,
      GCancellable  *cancellable,
      double        *shares,
      double        *equal_share,
      GError       **error)
{
  const LfModesResult *modes =
    &self->products[product].markets[market].modes;
  const LfAnswers *answers = self->states[product].markets[market];
  g_autofree gboolean *equal = g_new0 (gboolean, modes->n_modes);
  g_autofree double *drawn = g_new0 (double, modes->n_modes);
  LfModeDraws input = {
    .model = self->model, .oli = self->oli, .modes = self->modes,
    .the_case = answers->the_case, .half_widths = answers->half_widths,
    .seed = self->seed, .draws = self->draws, .equal = equal,
  };

  for (guint m = 0; m < modes->n_modes; m++)
    equal[content_index (self, modes->modes[m].mode)] =
      modes->modes[m].equal;
  if (!lf_mode_stability_run (&input, draw_model, cancellable, drawn,
                              equal_share, error))
    return FALSE;
  for (guint m = 0; m < modes->n_modes; m++)
    shares[m] = drawn[content_index (self, modes->modes[m].mode)];
  return TRUE;
}

static int
find_rival (const LfStability *stability)
{
  int rival = -1;

  for (guint m = 1; m < stability->n_modes; m++)
    if (stability->lead[m] > 0 &&
        (rival < 0 || stability->lead[m] > stability->lead[rival]))
      rival = (int) m;
  return rival;
}

static guint
count_equal (const LfModesResult *modes)
{
  guint n = 0;

  for (guint m = 0; m < modes->n_modes; m++)
    n += modes->modes[m].equal;
  return n;
}

static const char *
stability_sentence (const LfModesResult *modes,
                    const LfStability   *stability,
                    LfArena             *arena)
{
  const char *lead = modes->modes[0].mode->name;
  g_autofree char *share = lf_number_percent (stability->lead[0], 0);
  g_autofree char *other = NULL;
  const LfModeResult *rival;
  g_autoptr (GString) text = NULL;

  if (!stability->close_call)
    /* Translators: an entry mode, and a share in percent */
    return lf_arena_printf (arena,
      _("When every answer is varied within its doubt, %1$s stays in front in "
        "%2$s of the draws."), lead, share);
  if (stability->rival < 0)
    /* Translators: an entry mode, and a share in percent */
    return lf_arena_printf (arena,
      _("Close call: when every answer is varied within its doubt, %1$s "
        "stays in front in only %2$s of the draws."), lead, share);
  rival = &modes->modes[stability->rival];
  text = g_string_new (NULL);
  other = lf_number_percent (stability->lead[stability->rival], 0);
  /* Translators: an entry mode and its share in percent, and another */
  g_string_append_printf (text,
    _("Close call: when every answer is varied within its doubt, %1$s leads "
      "in %2$s of the draws and its rival, %3$s, in %4$s."), lead, share,
    rival->mode->name, other);
  if (count_equal (modes) > 1)
    {
      g_autofree char *equal = lf_number_percent (stability->equal, 0);

      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: %s is a share in percent */
      g_string_append_printf (text,
        _("In %s it is one of the equal choices that leads."), equal);
    }
  if (stability->rival > 1)
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: %1$s is an entry mode, %2$u its place, %3$.2f how far
       * it lies behind */
      g_string_append_printf (text,
        _("By its total %s is only number %u, %.2f behind; it is the rival "
          "because its total moves more than those in between when the "
          "answers do."), rival->mode->name, rival->rank, rival->distance);
    }
  return lf_arena_strdup (arena, text->str);
}

/* Everything but the result's own memory is worked out without the lock,
 * so that others may read on. */
static gboolean
work_out (LfResults     *self,
          guint          product,
          guint          market,
          GCancellable  *cancellable,
          LfStability   *out,
          double        *lead,
          double        *lead_pm1,
          GError       **error)
{
  const LfModesResult *modes =
    &self->products[product].markets[market].modes;

  *out = (LfStability) {
    .draws = self->draws, .n_modes = modes->n_modes, .rival = -1,
  };
  if (!draw (self, product, market, LF_DRAW_RATINGS, cancellable, lead,
             &out->equal, error) ||
      !draw (self, product, market, LF_DRAW_PM1, cancellable, lead_pm1,
             &out->equal_pm1, error))
    return FALSE;
  out->lead = lead;
  out->lead_pm1 = lead_pm1;
  out->rival = find_rival (out);
  out->close_call = modes->n_modes > 0 &&
    lead[0] < lf_results_get_number (self, "close-call", "mode-close-call");
  return TRUE;
}

static const LfStability *
keep (LfResults         *self,
      guint              product,
      guint              market,
      const LfStability *worked_out)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const LfModesResult *modes =
    &self->products[product].markets[market].modes;
  LfStability **place = &self->states[product].stability[market];
  double *lead, *lead_pm1;

  if (*place != NULL)
    return *place;
  *place = lf_arena_new_array (self->arena, LfStability, 1);
  **place = *worked_out;
  lead = lf_arena_new_array (self->arena, double, modes->n_modes);
  lead_pm1 = lf_arena_new_array (self->arena, double, modes->n_modes);
  for (guint m = 0; m < modes->n_modes; m++)
    {
      lead[m] = worked_out->lead[m];
      lead_pm1[m] = worked_out->lead_pm1[m];
    }
  (*place)->lead = lead;
  (*place)->lead_pm1 = lead_pm1;
  /* Of a lead that too few answers carry nothing is said. */
  (*place)->sentence = modes->n_modes > 0 && modes->sufficient
    ? stability_sentence (modes, *place, self->arena) : NULL;
  return *place;
}

/**
 * lf_results_peek_stability:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer none) (nullable): the stability of the market's lead
 *   mode if it was worked out already
 */
const LfStability *
lf_results_peek_stability (LfResults *self,
                           guint      product,
                           guint      market)
{
  g_autoptr (GMutexLocker) locker = NULL;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  g_return_val_if_fail (market < self->n_markets, NULL);
  locker = g_mutex_locker_new (&self->lock);
  return self->states[product].stability[market];
}

/**
 * lf_results_get_stability:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Works out how firmly the ratings carry the market's lead mode, by draws.
 * May be called from a worker.
 *
 * Returns: (transfer none) (nullable): the stability; %NULL with @error set
 *   when cancelled
 */
const LfStability *
lf_results_get_stability (LfResults     *self,
                          guint          product,
                          guint          market,
                          GCancellable  *cancellable,
                          GError       **error)
{
  const LfStability *known = lf_results_peek_stability (self, product,
                                                        market);
  g_autofree double *lead = NULL;
  g_autofree double *lead_pm1 = NULL;
  LfStability worked_out;
  guint n;

  if (known != NULL)
    return known;
  g_return_val_if_fail (product < self->n_products &&
                        market < self->n_markets, NULL);
  n = self->products[product].markets[market].modes.n_modes;
  lead = g_new0 (double, n + 1);
  lead_pm1 = g_new0 (double, n + 1);
  if (n > 0)
    {
      if (!work_out (self, product, market, cancellable, &worked_out, lead,
                     lead_pm1, error))
        return NULL;
    }
  else
    worked_out = (LfStability) { .rival = -1 };
  worked_out.lead = lead;
  worked_out.lead_pm1 = lead_pm1;
  return keep (self, product, market, &worked_out);
}
