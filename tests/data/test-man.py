# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page tells of every command and option, and of no other."""

import re
import subprocess

import tap


def plain(text):
    """roff without its escapes, enough to find words in it."""
    text = re.sub(r'\\f.', '', text)
    return text.replace('\\-', '-').replace('\\(en', '–')


def help_of(*command):
    return subprocess.run([tap.CLI, *command, '--help'], capture_output=True,
                          text=True, check=True).stdout


page = plain(tap.read('resources/man/landfall-cli.1'))
sections = dict(re.findall(r'^\.SS (\S+)(.*?)(?=^\.S[SH] |\Z)', page,
                           re.M | re.S))
commands = re.findall(r'^  (\w+) +\S', help_of(), re.M)
tap.none(sorted(set(commands) - set(sections)),
         'every command has a section')
tap.none(sorted(set(sections) - set(commands)),
         'every section is a command')
general = set(re.findall(r'--[a-z][a-z0-9-]*',
                         page[:page.index('.SH COMMANDS')]))
for command in commands:
    options = set(re.findall(r'^  (?:-\w, )?(--[a-z][a-z0-9-]*)',
                             help_of(command), re.M))
    told = set(re.findall(r'--[a-z][a-z0-9-]*', sections.get(command, '')))
    tap.none(sorted(options - told - general),
             '%s: every option is told' % command)
    tap.none(sorted(told - options - general),
             '%s: every option told exists' % command)

# The keys of JSON, as the commands' files write them.
KEY = re.compile(r'lf_(?:cli_)?json_\w+ \(\w+, "(\w+)"|put_\w+ \(\w+, "(\w+)"')
sources = [p for p in tap.source_files('.c') if p.startswith('app/cli/')]
for command in commands:
    keys = {a or b for path in sources
            if re.fullmatch(r'app/cli/lf-cli-%s(-\w+)?\.c' % command, path)
            for a, b in KEY.findall(tap.read(path))}
    words = set(re.findall(r'\w+', sections.get(command, '')))
    tap.none(sorted(keys - words), '%s: every key of JSON is told' % command)

for name in ('landfall-cli', 'landfall'):
    text = tap.read('resources/man/%s.1' % name)
    macros = {line.split()[0] for line in text.splitlines()
              if line.startswith('.') and line[1:2].isalpha()}
    known = {'.TH', '.SH', '.SS', '.TP', '.TQ', '.PP', '.B', '.I', '.BR',
             '.BI', '.RI', '.IR', '.IB', '.RB', '.EX', '.EE', '.RS', '.RE'}
    tap.none(sorted(macros - known), '%s.1: only macros of man(7)' % name)
    tap.none([line for line in text.splitlines() if line != line.rstrip()],
             '%s.1: no space at a line’s end' % name)
tap.done()
