# SPDX-License-Identifier: GPL-3.0-or-later
"""The count at the end of build-aux/check is right, whatever happened."""

import json
import os
import subprocess
import tempfile

import tap

SCRIPT = os.path.join(tap.SOURCE, 'build-aux', 'summarize-tests')


def entry(result, stdout='', stderr='', returncode=0):
    return {'name': 'landfall:models / some', 'result': result,
            'stdout': stdout, 'stderr': stderr, 'returncode': returncode}


def check(name, tests, meson, last, status, says=''):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'testlog.json')
        if tests is not None:
            with open(log, 'w', encoding='utf-8') as file:
                file.writelines(json.dumps(test) + '\n' for test in tests)
        done = subprocess.run([SCRIPT, log, str(meson)], capture_output=True,
                              text=True, check=False)
    lines = done.stdout.splitlines() or ['']
    tap.ok((lines[-1], done.returncode) == (last, status) and
           says in done.stdout, name, 'exit status %d' % done.returncode,
           done.stdout, done.stderr)


GOOD = 'TAP version 13\n1..2\nok 1 /a/b\n# said by the test\nok 2 /a/c\n'
check('each check of a program counts', [entry('OK', GOOD), entry('OK')], 0,
      '3 passed, 0 failed', 0)
check('a skipped check is counted apart',
      [entry('OK', 'ok 1 /a\nok 2 /b # SKIP no display\n1..2\n')], 0,
      '1 passed, 0 failed, 1 skipped', 0)
check('a skipped program counts once', [entry('OK', GOOD), entry('SKIP')], 0,
      '2 passed, 0 failed, 1 skipped', 0)
check('a failed check is counted, named and explained',
      [entry('FAIL', 'ok 1 /a\nnot ok 2 /b\n# 3 is not 4\n1..2\n')], 1,
      '1 passed, 1 failed', 1, '# 3 is not 4\n')
check('a crash counts as a failure beside the checks before it',
      [entry('ERROR', '1..9\nok 1 /a\n', 'Segmentation fault', -11)], 1,
      '1 passed, 1 failed', 1, 'Segmentation fault')
check('a timeout counts as a failure', [entry('TIMEOUT', '', '', -15)], 1,
      '0 passed, 1 failed', 1, 'TIMEOUT')
check('a leak found at the end counts as a failure',
      [entry('ERROR', GOOD, 'LeakSanitizer: detected memory leaks', 1)], 1,
      '2 passed, 1 failed', 1, 'LeakSanitizer')
check('no test at all is no success', [], 0, '0 passed, 0 failed', 1)
check('a run that never began is no success', None, 0,
      '0 passed, 0 failed', 1)
check('a run that broke off is no success', [entry('OK', GOOD)], 2,
      '2 passed, 1 failed', 1, 'exit status 2')
check('nothing but skipped checks is no success', [entry('SKIP')], 0,
      '0 passed, 0 failed, 1 skipped', 1)
tap.done()
