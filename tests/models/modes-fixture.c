/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "modes-fixture.h"

void
modes_set_up (Fixture      *f,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->model = lf_score_model_new (f->catalogue);
  lf_score_model_prepare (f->model);
  f->oli = lf_oli_model_new (f->model, "default");
  f->modes = lf_mode_model_new (f->model, NULL);
  f->arena = lf_arena_new ();
}

void
modes_tear_down (Fixture      *f,
                 gconstpointer data)
{
  lf_arena_free (f->arena);
  lf_mode_model_free (f->modes);
  lf_oli_model_free (f->oli);
  lf_score_model_free (f->model);
  g_object_unref (f->catalogue);
}
