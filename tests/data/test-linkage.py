# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line links neither GTK nor libadwaita, directly or not."""

import re
import subprocess

import tap

# Cairo brings X11 along; what counts is that no toolkit is there.
FORBIDDEN = re.compile(r'\blib(gtk|gdk|gsk|adwaita|graphene)-')

listed = subprocess.run(['ldd', tap.CLI], capture_output=True, text=True,
                        check=True).stdout.splitlines()
tap.ok(any('libgio-2.0' in line for line in listed),
       'ldd lists what landfall-cli links', *listed)
tap.none([line.strip() for line in listed if 'not found' in line],
         'every library was found')
tap.none([line.strip() for line in listed if FORBIDDEN.search(line)],
         'landfall-cli links neither GTK nor libadwaita')
tap.done()
