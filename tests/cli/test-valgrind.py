# SPDX-License-Identifier: GPL-3.0-or-later
"""valgrind finds nothing in landfall-cli: no invalid access, no leak."""

import os
import tempfile

import tap

VALGRIND = ['valgrind', '--quiet', '--error-exitcode=99',
            '--leak-check=full', '--show-leak-kinds=definite,indirect',
            '--errors-for-leak-kinds=definite,indirect',
            '--suppressions=' + os.path.join(tap.SOURCE, 'tests',
                                             'valgrind.supp'), tap.CLI]
TABLE = ',Cost,Quality\ndirection,min,max\nAlpha,120,3\nBeta,90,2\n'


def clean(*arguments):
    tap.runs(VALGRIND + list(arguments), 'landfall-cli ' + ' '.join(
        os.path.basename(argument) for argument in arguments))


with tempfile.TemporaryDirectory() as folder:
    def path(name, text=None):
        name = os.path.join(folder, name)
        if text is not None:
            with open(name, 'w', encoding='utf-8') as file:
                file.write(text)
        return name

    demo = path('demo.landfall')
    clean('--help')
    clean('new', '--template', 'demo-four-markets', '-o', demo)
    clean('check', demo)
    clean('score', demo)
    clean('score', '--json', demo)
    clean('report', demo, '-o', path('demo.pdf'))
    clean('chart', 'radar', demo, '-o', path('radar.svg'))
    clean('chart', 'oli', demo, '-o', path('oli.pdf'))
    clean('chart', 'ranking', demo, '-o', path('ranking.png'))
    clean('mcda', path('table.csv', TABLE), '--method', 'topsis', '--json')
tap.done()
