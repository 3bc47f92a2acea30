# SPDX-License-Identifier: GPL-3.0-or-later
"""“meson install --destdir” gives a complete tree."""

import json
import os
import subprocess
import tempfile

import tap

ID = 'org.landfall.Landfall'


def introspect(what):
    said = subprocess.run(['meson', 'introspect', '--' + what, tap.BUILD],
                          capture_output=True, text=True, check=True).stdout
    return json.loads(said)


options = {o['name']: o['value'] for o in introspect('buildoptions')}
prefix = options['prefix']


def folder(name):
    return os.path.join(prefix, options[name]).lstrip('/')


binaries, data, man = folder('bindir'), folder('datadir'), folder('mandir')
locale, libraries = folder('localedir'), folder('libdir')

expected = {
    binaries + '/landfall-cli': 0o755,
    libraries + '/landfall/landfall-draw.so': 0o755,
    man + '/man1/landfall-cli.1': 0o644,
    data + '/landfall/examples/wind-turbine.xml': 0o644,
}
if options['gui']:
    expected.update({
        binaries + '/landfall': 0o755,
        man + '/man1/landfall.1': 0o644,
        data + '/applications/%s.desktop' % ID: 0o644,
        data + '/metainfo/%s.metainfo.xml' % ID: 0o644,
        data + '/dbus-1/services/%s.service' % ID: 0o644,
        data + '/glib-2.0/schemas/%s.gschema.xml' % ID: 0o644,
        data + '/mime/packages/%s.xml' % ID: 0o644,
        data + '/icons/hicolor/scalable/apps/%s.svg' % ID: 0o644,
        data + '/icons/hicolor/symbolic/apps/%s-symbolic.svg' % ID: 0o644,
    })
for language in tap.read('po/LINGUAS').split('\n'):
    if language and not language.startswith('#'):
        expected[locale + '/%s/LC_MESSAGES/landfall.mo' % language] = 0o644

with tempfile.TemporaryDirectory() as root:
    tap.runs(['meson', 'install', '-C', tap.BUILD, '--no-rebuild',
              '--destdir', root], 'meson install --destdir')
    found = {}
    for where, _, names in os.walk(root):
        for name in names:
            path = os.path.join(where, name)
            found[os.path.relpath(path, root)] = os.stat(path).st_mode & 0o777
    tap.none(sorted(set(expected) - set(found)), 'nothing is missing')
    tap.none(sorted(set(found) - set(expected)), 'nothing is left over')
    tap.none(['%s: %o, not %o' % (path, found[path], mode)
              for path, mode in sorted(expected.items())
              if path in found and found[path] != mode],
             'the permissions are right')
    tap.none([path for path in sorted(found)
              if os.path.getsize(os.path.join(root, path)) == 0],
             'no file is empty')
    if options['gui']:
        with open(os.path.join(root, data, 'applications',
                               ID + '.desktop'), encoding='utf-8') as file:
            program = [line for line in file if line.startswith('Exec=')]
        tap.equal(program, ['Exec=landfall %U\n'],
                  'the desktop file starts what was installed')
    tap.runs([os.path.join(root, binaries, 'landfall-cli'), '--version'],
             'the installed landfall-cli runs')
tap.done()
