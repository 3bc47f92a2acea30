# SPDX-License-Identifier: GPL-3.0-or-later
"""The program speaks each language that po/LINGUAS names, from its build
tree, and a report can be had in another language than the desktop's."""

import os
import re
import subprocess
import tempfile

import tap


def landfall(arguments, **environment):
    done = subprocess.run(
        [tap.CLI] + arguments, stdout=subprocess.PIPE, text=True,
        stdin=subprocess.DEVNULL, check=False, encoding='utf-8',
        env=dict(os.environ, LC_ALL='C.UTF-8',
                 LANDFALL_LOCALEDIR=os.path.join(tap.BUILD, 'po'),
                 **environment))
    return done.stdout if done.returncode == 0 else None


def headings(html):
    return re.findall(r'<h2[^>]*>([^<]*)', html)


with tempfile.TemporaryDirectory() as folder:
    sample = os.path.join(folder, 'demo.landfall')
    landfall(['new', '--template', 'demo-four-markets', '-o', sample],
             LANGUAGE='C')

    def report(language):
        path = os.path.join(folder, language + '.html')
        landfall(['report', sample, '--lang', language, '-o', path],
                 LANGUAGE='C')
        with open(path, encoding='utf-8') as file:
            return file.read()

    english_help = landfall(['--help'], LANGUAGE='C')
    english = report('en')
    tap.ok(len(headings(english)) > 5, 'an English report has its headings')
    for language in tap.read('po/LINGUAS').split():
        said = landfall(['--help'], LANGUAGE=language)
        tap.ok(said and said != english_help, '%s: help' % language, said)
        html = report(language)
        tag = language.replace('_', '-')
        tap.ok('<html lang="%s"' % tag in html, '%s: tag' % language)
        tap.equal(len(headings(html)), len(headings(english)),
                  '%s: the report has the same headings' % language)
        tap.ok(headings(html) != headings(english),
               '%s: headings are translated' % language)
tap.done()
