#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and prints a table; build-aux/bench calls it.

Usage: bench.py LANDFALL_CLI BENCH_SCORING BENCH_PAGE
"""

import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPEATS = 11
ALTERNATIVES, CRITERIA, DRAWS = 20, 15, 100000


def machine():
    name = platform.processor() or platform.machine()
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as f:
            name = next(line.split(':', 1)[1].strip() for line in f
                        if line.startswith('model name'))
    except (OSError, StopIteration):
        pass
    load = os.getloadavg()[0]
    return f'{name}, {os.cpu_count()} processors, {platform.system()} ' \
           f'{platform.release()}, load {load:.1f}'


def run(argv, environment=None):
    """Wall-clock seconds, processor seconds and peak KiB of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL,
                               env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f'{argv[0]} failed')
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def median_of(rounds):
    """Several commands in turn, so that all meet the same machine."""
    runs = {name: [] for name in rounds}
    for _ in range(REPEATS):
        for name, (argv, environment) in rounds.items():
            runs[name].append(run(argv, environment))
    return {name: tuple(statistics.median(column) for column in zip(*times))
            for name, times in runs.items()}


def write_table(path):
    numbers = random.Random(3)
    with open(path, 'w', encoding='utf-8') as f:
        f.write(',' + ','.join(f'c{j}' for j in range(CRITERIA)) + '\n')
        for i in range(ALTERNATIVES):
            cells = ','.join(f'{numbers.random():.4f}'
                             for _ in range(CRITERIA))
            f.write(f'a{i},{cells}\n')


def find_numpy():
    """A Python that has numpy, the first of $PYTHON and this one."""
    for python in (os.environ.get('PYTHON'), sys.executable,
                   '/usr/bin/python3'):
        if python and subprocess.run(
                [python, '-c', 'import numpy'], check=False,
                stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def line(name, value, goal=''):
    print(f'{name:<46}{value:>24}   {goal}'.rstrip())


def verdict(ratio, goal, more_is_better):
    held = ratio >= goal if more_is_better else ratio <= goal
    return f'goal {"≥" if more_is_better else "≤"} {goal:g}: ' \
           f'{"held" if held else "NOT HELD"}'


def smaa(cli):
    python = find_numpy()
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, 'table.csv')
        write_table(table)
        command = [cli, 'smaa', table, '--draws', str(DRAWS), '--json']
        rounds = {
            'start': ([cli, '--version'], None),
            'one': (command + ['--threads', '1'], None),
            'two': (command + ['--threads', '2'], None),
        }
        if python:
            numpy = [python, os.path.join(HERE, 'smaa-numpy.py'), table,
                     str(DRAWS)]
            rounds['numpy'] = (numpy, None)
            rounds['numpy one'] = (numpy, {'OPENBLAS_NUM_THREADS': '1',
                                           'OMP_NUM_THREADS': '1'})
        result = median_of(rounds)

    print(f'SMAA, {ALTERNATIVES} alternatives × {CRITERIA} criteria × '
          f'{DRAWS} draws, whole process, median of {REPEATS}')
    labels = {
        'start': 'landfall-cli --version (start alone)',
        'one': 'landfall-cli smaa, 1 thread',
        'two': 'landfall-cli smaa, 2 threads',
        'numpy': 'numpy', 'numpy one': 'numpy, 1 thread for products',
    }
    for name, (wall, _, memory) in result.items():
        line('  ' + labels[name],
             f'{wall * 1e3:.1f} ms, {memory / 1024:.0f} MiB')
    if python:
        fastest = min(result['numpy'][0], result['numpy one'][0])
        ratio = fastest / result['one'][0]
        line('  numpy (the faster) / 1 thread', f'{ratio:.1f}',
             verdict(ratio, 3, True))
    else:
        line('  numpy', 'skipped', 'no Python with numpy here; set PYTHON')
    if os.cpu_count() >= 2:
        start, one, two = (result[name][0] for name in ('start', 'one',
                                                         'two'))
        line('  1 thread / 2 threads, whole process', f'{one / two:.2f}',
             verdict(one / two, 1.7, True))
        ratio = (one - start) / max(two - start, 1e-6)
        line('  1 thread / 2 threads, after the start', f'{ratio:.2f}')
    print()


def measured(program):
    """Median and 99th percentile by name, and the peak memory in KiB."""
    # wait4 of the whole program gives its peak memory.
    with tempfile.TemporaryFile('w+') as out:
        process = subprocess.Popen([program], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f'{program} failed')
        out.seek(0)
        return ({name: (float(median), float(p99))
                 for name, median, p99 in (row.split() for row in out)},
                usage.ru_maxrss)


def page(program):
    times, memory = measured(program)
    for size, label, goal in (('50x60', '50 markets × 60 criteria', 4),
                              ('250x100', '250 markets × 100 criteria', 16)):
        print(f'The ranking page of a document of {label}, processor time, '
              'median and 99th percentile')
        for name, what in (
                ('move', 'a slider moves: all that is shown'),
                ('screened', 'the same, every other market screened out'),
                ('open', 'the page is opened'),
                ('study', 'the weights of a group by every way'),
                ('results', 'all results after a change')):
            median, p99 = times[f'{name}-{size}']
            line('  ' + what, f'{median / 1e3:.2f} ms, {p99 / 1e3:.2f} ms',
                 verdict(p99 / 1e3, goal, False)
                 if name in ('move', 'screened') else '')
        print()
    line('peak memory of these', f'{memory / 1024:.0f} MiB')


def scoring(program):
    times, memory = measured(program)
    print('TOPSIS, 10,000 alternatives × 50 criteria, processor time, median '
          'of 201')
    for name, label in (('pass-10000x50', 'reading the table once'),
                        ('copy-10000x50', 'copying the table once'),
                        ('topsis-10000x50',
                         'TOPSIS: closeness and ranks')):
        line('  ' + label, f'{times[name][0] / 1e3:.3f} ms')
    ratio = times['topsis-10000x50'][0] / times['pass-10000x50'][0]
    line('  TOPSIS / reading once', f'{ratio:.1f}', verdict(ratio, 3, False))
    print()

    for size, label, goal in (('50x60', '50 markets × 60 criteria', 4),
                              ('250x100', '250 markets × 100 criteria', 16)):
        print(f'{label}, processor time, median and 99th percentile')
        for name, what in (
                ('slider', 'a slider moves: five methods, contributions, τ,\n'
                           '  stability, tornado, break-even'),
                ('prepare', 'a rating changes: five methods made ready'),
                ('warnings', 'warnings'),
                ('ask', 'what to ask next, every tenth cell unknown')):
            median, p99 = times[f'{name}-{size}']
            first, *rest = what.split('\n')
            for part in ([first] if rest else []):
                print('  ' + part)
            line(('  ' + rest[0]) if rest else '  ' + first,
                 f'{median / 1e3:.3f} ms, {p99 / 1e3:.3f} ms',
                 verdict(p99 / 1e3, goal, False) if name == 'slider' else '')
        print()
    line('peak memory of these', f'{memory / 1024:.0f} MiB')
    print()


def main():
    cli, program, page_program = sys.argv[1:]
    print(machine())
    print()
    smaa(cli)
    scoring(program)
    page(page_program)


main()
