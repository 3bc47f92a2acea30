# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line links neither GTK nor libadwaita, directly or not."""

import os
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
# Drawing takes long to load: commands that do not draw do without.
tap.none([line.strip() for line in listed
          if re.search(r'\blib(cairo|pango|rsvg|qpdf)', line)],
         'landfall-cli loads no library that draws before it draws')
module = os.path.join(os.path.dirname(tap.CLI), 'landfall-draw.so')
drawn = subprocess.run(['ldd', module], capture_output=True, text=True,
                       check=True).stdout.splitlines()
tap.none([line.strip() for line in drawn
          if 'not found' in line or FORBIDDEN.search(line)],
         'what draws links neither GTK nor libadwaita')
tap.done()
