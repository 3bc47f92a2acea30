# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list of packages is well-formed."""

import re

import tap

LINE = re.compile(r'([a-z0-9][a-z0-9+.-]+)\s+# (\S.*)')

lines = [line for line in tap.read('build-aux/packages.txt').splitlines()
         if line and not line.startswith('#')]
matches = [LINE.fullmatch(line) for line in lines]
tap.ok(len(lines) > 20, 'packages are listed')
tap.none([line for line, match in zip(lines, matches) if not match],
         'each line is one package and the reason for it')
names = [match.group(1) for match in matches if match]
tap.none(sorted({n for n in names if names.count(n) > 1}),
         'no package is listed twice')
tap.none([p for p in tap.source_files('') if p != 'build-aux/set-up.sh' and
          p.startswith(('build-aux/', '.ci/')) and
          re.search(r'apt(-get)? .*install', tap.read(p))],
         'nothing else installs packages')
tap.done()
