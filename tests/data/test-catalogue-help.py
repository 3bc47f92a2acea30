# SPDX-License-Identifier: GPL-3.0-or-later
"""The help page on catalogues knows every word of the schema, and its
examples are good catalogues."""

import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import tap

RNG = '{http://relaxng.org/ns/structure/1.0}'
SCHEMA = 'resources/schemas/catalogue.rng'

schema = ElementTree.fromstring(tap.read(SCHEMA))
page = tap.read('resources/help/catalogue.md')
prose = re.sub(r'```.*?```', '', page, flags=re.S)

elements = {e.get('name') for e in schema.iter(RNG + 'element')}
tap.ok(len(elements) > 50, 'the schema has elements')
tap.none(sorted(e for e in elements if '`<%s>`' % e not in prose),
         'every element is explained')

attributes = {a.get('name') for a in schema.iter(RNG + 'attribute')}
tap.none(sorted(a for a in attributes
                if not re.search(r'`%s(="[^"]*")?`' % re.escape(a), prose)),
         'every attribute is explained')

words = {v.text for v in schema.iter(RNG + 'value')} - {'yes', 'no'}
tap.none(sorted(w for w in words
                if not re.search(r'(`|=")%s(`|"| [=<])' % re.escape(w), prose)
                and not re.fullmatch(r'[0-4]', w)),
         'every word that an attribute takes is explained')

figures = re.findall(r'^  "([a-z-]+)", ',
                     tap.read('models/catalogue/lf-rule.c'), flags=re.M)
tap.ok(len(figures) > 5, 'the program names figures')
tap.none([f for f in figures if '`%s`' % f not in prose],
         'every figure of rules is explained')

known = set(re.findall(r'<([a-z-]+)[ />]', page))
tap.none(sorted(known - elements), 'no element is explained that is not one')

for number, example in enumerate(
        re.findall(r'```xml\n(.*?)```', page, flags=re.S), 1):
    if '<catalogue' not in example:
        example = '<catalogue version="1">%s</catalogue>' % example
    with tempfile.NamedTemporaryFile('w', suffix='.xml',
                                     encoding='utf-8') as file:
        file.write(example)
        file.flush()
        tap.runs(['xmllint', '--nonet', '--noout', '--relaxng',
                  tap.SOURCE + '/' + SCHEMA, file.name],
                 'example %d is valid' % number)
tap.done()
