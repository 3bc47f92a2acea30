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
# glibc itself leaks a few bytes for locales that are not the system's.
ENV = {name: value for name, value in os.environ.items() if name != 'LOCPATH'}
TABLE = ',Cost,Quality\ndirection,min,max\nAlpha,120,3\nBeta,90,2\n'
TREE = ('{"type": "decision", "children": [{"name": "go", "payoff": -1, '
        '"node": {"type": "chance", "children": [{"name": "good", '
        '"p": "1/2", "payoff": 3, "node": {"type": "terminal"}}, '
        '{"name": "bad", "p": "#", "node": {"type": "terminal"}}]}}, '
        '{"name": "stay", "node": {"type": "terminal"}}]}')


def clean(*arguments):
    tap.runs(VALGRIND + list(arguments), 'landfall-cli ' + ' '.join(
        os.path.basename(argument) for argument in arguments), env=ENV)


with tempfile.TemporaryDirectory() as folder:
    def path(name, text=None):
        name = os.path.join(folder, name)
        if text is not None:
            with open(name, 'w', encoding='utf-8') as file:
                file.write(text)
        return name

    case = path('case.landfall')
    clean('--help')
    clean('new', '--template', 'case-b-us', '-o', case)
    clean('check', case)
    clean('score', case, '--draws', '20')
    clean('score', '--json', case, '--draws', '20')
    clean('report', case, '-o', path('case.pdf'))
    clean('chart', 'radar', case, '-o', path('radar.svg'))
    clean('chart', 'oli', case, '-o', path('oli.pdf'))
    clean('chart', 'ranking', case, '-o', path('ranking.png'))
    clean('tree', '--template', 'staged-entry')
    clean('tree', '--template', 'biotech-deal', '--json')
    clean('chart', 'tree', path('tree.json', TREE), '-o', path('tree.svg'))
    clean('mcda', path('table.csv', TABLE), '--method', 'topsis', '--json')
tap.done()
