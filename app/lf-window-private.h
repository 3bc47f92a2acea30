/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-scenario-switch.h"
#include "app/lf-search-popover.h"
#include "app/lf-walk-view.h"
#include "app/lf-window.h"

G_BEGIN_DECLS

/**
 * LfWindow:
 *
 * A window: the start screen, or one assessment with the steps of its walk.
 */
struct _LfWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay  *toasts;
  AdwToast         *told;       /* of the last step of undo or redo */
  GtkWidget        *walk_start;
  AdwWindowTitle   *title;
  GtkWidget        *undo_button;
  GtkWidget        *redo_button;
  LfScenarioSwitch *scenarios;
  GtkMenuButton    *search_button;
  LfSearchPopover  *search;
  GtkWidget        *save_button;
  AdwButtonContent *save_content;
  GtkStack         *mode;
  GtkWidget        *start;
  LfWalkView       *walk;

  GSettings        *settings;
  LfSession        *session;
  gboolean          may_close;
};

void lf_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
