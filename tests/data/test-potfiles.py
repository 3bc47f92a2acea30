# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists every file with texts for people, and no other."""

import re
import os

import tap

# Texts are marked in C by these, and in .ui files by translatable="yes".
C_MARK = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|'
                    r'g_dpgettext2?)\s*\(\s*"|translatable="yes"')
UI_MARK = re.compile(r'translatable="(?:yes|true|1)"')


def has_text(path):
    text = tap.read(path)
    if path.endswith(('.c', '.h')):
        return C_MARK.search(re.sub(r'/\*.*?\*/', '', text, flags=re.S))
    if path.endswith(('.ui', '.blp')):
        return UI_MARK.search(text)
    # The rest has texts by nature: desktop files, metainfo, catalogue, trees.
    return True


listed = [line for line in tap.read('po/POTFILES.in').splitlines()
          if line and not line.startswith('#')]
candidates = [p for p in tap.source_files('.c', '.h', '.ui', '.desktop.in',
                                          '.metainfo.xml.in', '.mime.xml.in',
                                          '.gschema.xml')
              if not p.startswith('tests/')]
candidates += [p for p in tap.source_files('.xml')
               if p.startswith(('resources/catalogue/', 'resources/trees/'))]

tap.none(sorted({p for p in listed if listed.count(p) > 1}),
         'no file is listed twice')
tap.none([p for p in listed if not os.path.exists(
    os.path.join(tap.SOURCE, p))], 'every listed file exists')
tap.none([p for p in candidates if p not in listed and has_text(p)],
         'every file with texts is listed')
tap.none([p for p in listed if p in candidates and not has_text(p)],
         'every listed file has texts')
tap.ok(listed == sorted(listed, key=lambda p: (
    not p.startswith('resources/'), p)), 'resources first, each part sorted')
tap.done()
