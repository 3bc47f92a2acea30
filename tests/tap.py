# SPDX-License-Identifier: GPL-3.0-or-later
"""What the test scripts share: TAP output and the project's files."""

import os
import subprocess
import sys

SOURCE = os.environ['LANDFALL_SOURCE']
BUILD = os.environ['LANDFALL_BUILD']
CLI = os.environ['LANDFALL_CLI']

_count = 0
_failed = 0


def ok(good, name, *details):
    """Reports one check; details are printed when it failed."""
    global _count, _failed
    _count += 1
    print('%s %d %s' % ('ok' if good else 'not ok', _count, name))
    if not good:
        _failed += 1
        for detail in details:
            for line in str(detail).splitlines():
                print('#   ' + line)
    sys.stdout.flush()
    return good


def none(found, name):
    """Reports a check that is good when nothing was found."""
    more = ['… and %d more' % (len(found) - 30)] if len(found) > 30 else []
    return ok(not found, name, *found[:30], *more)


def equal(got, expected, name):
    return ok(got == expected, name,
              'got      %r' % (got,), 'expected %r' % (expected,))


def runs(command, name, **options):
    """Reports whether a command exits with 0; returns what it printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                          text=True, errors='replace', **options)
    ok(done.returncode == 0, name, ' '.join(command), done.stdout)
    return done.stdout


def skip_all(reason):
    print('1..0 # SKIP ' + reason)
    sys.exit(0)


def done():
    print('1..%d' % _count)
    sys.exit(1 if _failed else 0)


def source_files(*endings):
    """The source tree's files with one of these endings, as sorted relative
    paths; version control and build directories are left out."""
    found = []
    for folder, folders, names in os.walk(SOURCE):
        folders[:] = [f for f in folders
                      if f != '.git' and f != '__pycache__' and
                      not os.path.isdir(os.path.join(folder, f,
                                                     'meson-private'))]
        found += [os.path.relpath(os.path.join(folder, name), SOURCE)
                  for name in names if name.endswith(endings)]
    return sorted(found)


def read(path):
    """The text of a file of the source tree."""
    with open(os.path.join(SOURCE, path), encoding='utf-8') as file:
        return file.read()
