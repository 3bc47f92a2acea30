# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a machine can see: licences, floors, and
documented headers."""

import json
import os
import re
import subprocess
import sys

import tap

GUI = sys.argv[1] == 'true'


code = tap.source_files('.c', '.h')
texts = {path: tap.read(path) for path in code}
scripts = tap.source_files('meson.build', '.py', '.sh', '.ui', '.rng',
                           '.its', '.loc', '.svg', '.css')
scripts += [p for p in tap.source_files('')
            if p.startswith(('build-aux/', '.ci/')) and
            not p.endswith(('.txt', '.py', '.sh'))]
scripts += [p for p in tap.source_files('.xml', '.xml.in', '.desktop.in',
                                        '.service.in')
            if p.startswith('resources/')]


def first_lines(path):
    return '\n'.join(tap.read(path).split('\n')[:3])


# Licences
tap.none([p for p in code if not texts[p].startswith(
    '/* SPDX-License-Identifier: GPL-3.0-or-later */\n')],
         'each C file begins with its licence')
tap.none([p for p in sorted(set(scripts))
          if 'SPDX-License-Identifier: ' not in first_lines(p)],
         'every other source names its licence in its first lines')

# Floors: arrows run only downward.
FLOORS = ['models', 'widgets/draw', 'widgets', 'app']
MAY = {
    'models': {'models'},
    'widgets/draw': {'models', 'widgets/draw'},
    'widgets': {'models', 'widgets/draw', 'widgets'},
    'app/cli': {'models', 'widgets/draw', 'app/cli'},
    'app': {'models', 'widgets/draw', 'widgets', 'app'},
}
TOOLKIT = re.compile(r'(gtk|gdk|gsk|adwaita)\b')
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def floor(path):
    for name in ('models', 'widgets/draw', 'widgets', 'app/cli', 'app'):
        if path.startswith(name + '/'):
            return name
    return None


upstairs, toolkit, unclear = [], [], []
for path in code:
    here = floor(path)
    if here is None:
        continue
    for included in INCLUDE.findall(texts[path]):
        there = floor(included)
        if there is not None and there not in MAY[here]:
            upstairs.append('%s includes %s' % (path, included))
        if here in ('models', 'widgets/draw', 'app/cli') and (
                TOOLKIT.match(included)):
            toolkit.append('%s includes %s' % (path, included))
        if re.match(r'lf-|\.\./', included):
            unclear.append('%s includes %s' % (path, included))
tap.none(upstairs, 'no include runs upstairs')
tap.none(toolkit, 'no floor below the widgets includes GTK')
tap.none(unclear, 'every include names its floor')
tap.none([p for p in code if p.endswith('.c') and
          INCLUDE.findall(texts[p])[:1] != ['config.h']],
         'config.h comes first')
tap.none([p for p in code if p.endswith('.h') and
          '#pragma once' not in texts[p]],
         'each header guards itself')

# Nothing lies about: every C file is compiled into some target.
targets = subprocess.run(['meson', 'introspect', '--targets', tap.BUILD],
                         capture_output=True, text=True, check=True).stdout
compiled = {os.path.relpath(path, tap.SOURCE)
            for target in json.loads(targets)
            for part in target['target_sources']
            for path in part.get('sources', [])}
tap.none([p for p in code if p.endswith('.c') and p not in compiled and
          (GUI or floor(p) in ('models', 'widgets/draw', 'app/cli'))],
         'every C file is compiled')

# Documented headers: for each function of a header, a comment that begins
# with its name, in the header or where the function is defined.
PROTOTYPE = re.compile(r'\b(lf_\w+)\s*\(')
documented, defined = set(), set()
for path in code:
    documented.update(re.findall(r'/\*\*\s*\n\s*\*\s*(lf_\w+):', texts[path]))
    # What implements a class's function says so in a comment right above.
    documented.update(re.findall(r'\*/\n\w[\w *]*\n(lf_\w+) \(',
                                 texts[path]))
    defined.update(re.findall(r'^(lf_\w+) \(', texts[path], re.M))
bare = []
for path in code:
    if not path.endswith('.h') or path.endswith('-private.h') or (
            floor(path) is None):
        continue
    text = re.sub(r'/\*.*?\*/', '', texts[path], flags=re.S)
    text = re.sub(r'^\s*#.*?(?<!\\)$', '', text, flags=re.M | re.S)
    text = re.sub(r'\{[^{}]*\}', '', text)
    for statement in text.split(';'):
        match = PROTOTYPE.search(statement)
        if match and 'G_DECLARE' not in statement and (
                'G_DEFINE' not in statement) and (
                'typedef' not in statement) and not (
                match.group(1).endswith(('_get_type', '_quark'))) and (
                match.group(1) in defined - documented):
            bare.append('%s: %s' % (path, match.group(1)))
tap.none(bare, 'each function of a header is documented')

# Nothing is left open. (The words are put together here, lest this file
# find itself.)
OPEN = re.compile(r'\b(' + '|'.join(['TO' 'DO', 'FIX' 'ME', 'X' 'XX',
                                     'HA' 'CK']) + r')\b')
everything = code + sorted(set(scripts)) + tap.source_files('.md', '.txt')
tap.none(['%s:%d: %s' % (path, number, line.strip())
          for path in everything
          for number, line in enumerate(tap.read(path).split('\n'), 1)
          if OPEN.search(line)],
         'no work is marked as left open')
tap.done()
