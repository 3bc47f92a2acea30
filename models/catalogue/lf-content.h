/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The content's plain structs. Everything here is owned by the
 * #LfCatalogue that it came from, never changes, and lives as long as that
 * catalogue; so all of it may be read from any thread. Strings are UTF-8,
 * already translated; %NULL where the content has none. Arrays come with
 * their length. Ids are kebab-case and stable for ever. */

#pragma once

#include "models/catalogue/lf-content-growth.h"
#include "models/catalogue/lf-content-lists.h"
#include "models/catalogue/lf-content-modes.h"
#include "models/catalogue/lf-content-practices.h"
#include "models/catalogue/lf-content-rules.h"
#include "models/catalogue/lf-content-tables.h"
#include "models/catalogue/lf-content-types.h"
