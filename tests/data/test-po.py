# SPDX-License-Identifier: GPL-3.0-or-later
"""What translators get is what the program asks for, and what they gave is
sound."""

import json
import os
import re
import subprocess
import sys

import tap

ENV = dict(os.environ,
           GETTEXTDATADIRS=os.path.join(tap.SOURCE, 'resources'))
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'Q_:1g', 'ngettext:1,2',
            'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def extract(files):
    """xgettext's messages of some files, as (context, text) pairs."""
    done = subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--add-comments', '--output=-'] +
        ['--keyword=' + word for word in KEYWORDS] + files,
        cwd=tap.SOURCE, env=ENV, capture_output=True, text=True, check=False)
    pairs, context, text, field = set(), '', '', None
    for line in done.stdout.splitlines() + ['']:
        match = re.fullmatch(r'(?:(msg\w+(?:\[\d\])?) )?(".*")', line)
        if match:
            field = match.group(1) or field
            piece = json.loads(match.group(2))
            if field == 'msgctxt':
                context += piece
            elif field == 'msgid':
                text += piece
        elif not line:
            if text:
                pairs.add((context, text))
            context, text, field = '', '', None
    said = done.stderr
    if done.returncode != 0:
        said += 'xgettext: exit status %d' % done.returncode
    return pairs, said


listed = [line for line in tap.read('po/POTFILES.in').splitlines()
          if line and not line.startswith('#')]
messages, complaints = extract(listed)
tap.equal(complaints, '', 'xgettext has nothing to complain of')
tap.none(sorted(text for _, text in messages if '...' in text),
         'texts have “…”, not three points')
tap.none(sorted(text for _, text in messages if '"' in text),
         'texts have typographic quotes')

offered, _ = extract([p for p in listed
                      if p.startswith(('resources/catalogue/',
                                       'resources/trees/'))])
said = subprocess.run([sys.argv[1]], capture_output=True, text=True,
                      check=True).stdout
wanted = {tuple(line.split('\t', 1)) for line in said.splitlines()}
tap.ok(len(wanted) > 200, 'the loader asks for translations')
tap.none(sorted(wanted - offered),
         'translators get every text of catalogue and trees that is asked for')
tap.none(sorted(offered - wanted),
         'translators get no text of catalogue or trees not asked for')

for language in tap.read('po/LINGUAS').split():
    po = os.path.join(tap.SOURCE, 'po', language + '.po')
    tap.runs(['msgfmt', '--check', '--output-file=/dev/null', po],
             'po/%s.po is sound' % language)
tap.done()
