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

# Element by element: what it holds is told where it is told, that is in the
# same part of the page.
parts = re.split(r'^#+ ', prose, flags=re.M)
defines = {}
for d in schema.iter(RNG + 'define'):
    defines.setdefault(d.get('name'), []).append(d)


def attributes_of(node, seen):
    """The attributes of an element, also those of patterns it refers to."""
    for child in node:
        if child.tag == RNG + 'attribute':
            yield child.get('name')
        elif child.tag == RNG + 'ref':
            if child.get('name') not in seen:
                for d in defines.get(child.get('name'), []):
                    yield from attributes_of(d, seen | {child.get('name')})
        elif child.tag != RNG + 'element':
            yield from attributes_of(child, seen)


# Told once for all elements, under “Sources” and “A first catalogue”.
COMMON = {'basis', 'xml:lang', 'id'}


def told(element, attribute):
    word = r'`%s(="[^"]*")?`' % re.escape(attribute)
    return any('`<%s>`' % element in part and
               (re.search(word, part) or
                'the attributes of a list' in part and element != 'list' and
                told('list', attribute))
               for part in parts)


tap.none(sorted({'%s of <%s>' % (a, e.get('name'))
                 for e in schema.iter(RNG + 'element')
                 for a in attributes_of(e, frozenset())
                 if a not in COMMON and not told(e.get('name'), a)}),
         'every attribute is explained where its element is')

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
