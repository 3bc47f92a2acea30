# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source cited stands in the bibliography, and every id that a rule, a
link, an input or a mode names is defined. The program checks the same when
it reads; this looks at the files without it."""

import re
import xml.etree.ElementTree as ElementTree

import tap

catalogues = {path: ElementTree.fromstring(tap.read(path))
              for path in tap.source_files('.xml')
              if path.startswith('resources/catalogue/')}


def elements(*names):
    return [(path, e) for path, root in catalogues.items()
            for name in names for e in root.iter(name)]


def ids(*names):
    return {e.get('id') for _, e in elements(*names) if e.get('id')}


references = ids('reference')
items = ids('item') | ids('practice')
lists = ids('list', 'practice', 'path', 'capability')
modes, columns = ids('mode'), ids('column')
parameters, tests, inputs = ids('parameter'), ids('test'), ids('input')
figures = set(re.findall(r'^  "([a-z-]+)", ',
                         tap.read('models/catalogue/lf-rule.c'), re.M))
anything = set.union(*({e.get('id') for e in root.iter() if e.get('id')}
                       for root in catalogues.values()))


def unknown(names, attribute, known, several=False):
    """Where an attribute of these elements names what is not there."""
    wrong = []
    for path, e in elements(*names):
        value = e.get(attribute)
        for one in (value.split() if several else [value]) if value else []:
            if one not in known:
                wrong.append('%s: <%s %s="%s">' % (path, e.tag, attribute,
                                                   one))
    return wrong


tap.ok(len(references) > 3 and len(items) > 200 and len(modes) == 13,
       'the catalogue has references, items and modes')
tap.none(unknown(['source'], 'doc', references),
         'every source cited is in the bibliography')
tap.none(unknown(['reference'], 'via', references),
         'what is reported is reported by a reference')
tap.none([path for path in catalogues
          if path != 'resources/catalogue/bibliography.xml' and
          list(catalogues[path].iter('reference'))],
         'there is one bibliography')
tap.none(unknown(['when'], 'what', items | lists | tests | figures),
         'every id that a rule asks about exists')
tap.none(unknown(['when'], 'parameter', parameters),
         'every parameter of a rule exists')
for attribute in ('present', 'border-low', 'border-high', 'gate-above'):
    tap.none(unknown(['test'], attribute, parameters),
             'every parameter “%s” of a test exists' % attribute)
tap.none(unknown(['test'], 'list', lists), 'every list of a test exists')
tap.none(unknown(['test', 'mobilization'], 'items', items, several=True),
         'every item of a test or a way of mobilizing exists')
tap.none(unknown(['use'], 'item', items), 'every item of an input exists')
tap.none(unknown(['links'], 'push', items), 'every linked push exists')
tap.none(unknown(['link'], 'pull', items), 'every linked pull exists')
tap.none(unknown(['sign'], 'for', modes | columns),
         'every mode or column of a sign exists')
tap.none(unknown(['member'], 'column', columns),
         'every column of a mode exists')
tap.none(unknown(['term', 'case'], 'input', inputs),
         'every input of a mode exists')
tap.none(unknown(['item'], 'gate', parameters | items),
         'every gate of an item exists')
tap.none(unknown(['item'], 'pair', items), 'every pair of an item exists')
tap.none(unknown(['item'], 'feeds', anything, several=True),
         'whatever an answer feeds exists')
tap.done()
