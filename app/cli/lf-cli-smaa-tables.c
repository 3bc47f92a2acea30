/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-smaa-tables.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-table.h"

/**
 * lf_cli_smaa_print_acceptability:
 * @self: the simulation
 * @order: (array) (nullable): the alternatives from the top row to the
 *   bottom; %NULL for the order in which they stand
 *
 * Prints in how many per cent of the draws each alternative had each rank,
 * and its confidence factor.
 */
void
lf_cli_smaa_print_acceptability (const LfCliSmaaTables *self,
                                 const guint           *order)
{
  const LfSmaaResult *result = self->result;
  gsize n = result->n;
  g_autoptr (LfCliTable) table = lf_cli_table_new (result->n + 2);

  lf_cli_table_text (table, self->heading);
  for (guint r = 1; r <= result->n; r++)
    {
      /* Translators: the heading over the share of draws in which an
       * alternative had a rank, for example “Rank 1, %”. */
      g_autofree char *heading = g_strdup_printf (_("Rank %u, %%"), r);

      lf_cli_table_text (table, heading);
    }
  lf_cli_table_text (table, _("Confidence, %"));
  for (gsize row = 0; row < n; row++)
    {
      gsize i = order != NULL ? order[row] : row;

      lf_cli_table_text (table, self->names[i]);
      for (gsize r = 0; r < n; r++)
        lf_cli_table_number (table, 100 * result->acceptability[i * n + r],
                             self->decimals);
      if (result->ever_first[i])
        lf_cli_table_number (table, 100 * result->confidence[i],
                             self->decimals);
      else
        lf_cli_table_text (table, "–");
    }
  lf_cli_table_print (table);
}

/**
 * lf_cli_smaa_print_pairwise:
 * @self: the simulation
 *
 * Prints in how many per cent of the draws each alternative stands above
 * each other one.
 */
void
lf_cli_smaa_print_pairwise (const LfCliSmaaTables *self)
{
  const LfSmaaResult *result = self->result;
  gsize n = result->n;
  g_autoptr (LfCliTable) table = lf_cli_table_new (result->n + 1);

  lf_cli_table_text (table, _("Stands above, %"));
  for (gsize i = 0; i < n; i++)
    lf_cli_table_text (table, self->names[i]);
  for (gsize i = 0; i < n; i++)
    {
      lf_cli_table_text (table, self->names[i]);
      for (gsize k = 0; k < n; k++)
        if (k == i)
          lf_cli_table_text (table, "–");
        else
          lf_cli_table_number (table, 100 * result->pairwise[i * n + k],
                               self->decimals);
    }
  lf_cli_table_print (table);
}
