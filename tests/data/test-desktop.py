# SPDX-License-Identifier: GPL-3.0-or-later
"""The files by which a desktop finds and knows the program."""

import configparser
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

import tap

APP_ID = 'org.landfall.Landfall'
MEDIA_TYPE = 'application/vnd.landfall+xml'
built = os.path.join(tap.BUILD, 'resources', 'desktop')


def desktop_file():
    path = os.path.join(built, APP_ID + '.desktop')
    said = tap.runs(['desktop-file-validate', path], 'desktop-file-validate')
    tap.equal(said, '', 'desktop-file-validate has nothing to say')

    file = configparser.ConfigParser(interpolation=None, delimiters='=')
    file.optionxform = str
    file.read(path, encoding='utf-8')
    entry = file['Desktop Entry']
    tap.equal(entry['Icon'], APP_ID, 'the icon bears the application’s id')
    tap.equal(entry['MimeType'], MEDIA_TYPE + ';', 'documents open with it')
    tap.ok(entry['Exec'].endswith(' %U'), 'it takes several documents')
    tap.equal(entry['StartupNotify'], 'true', 'it announces its start')
    tap.ok(entry['Keywords'].endswith(';'), 'the search words are a list')


def bus_service():
    file = configparser.ConfigParser()
    file.read(os.path.join(built, APP_ID + '.service'))
    service = file['D-BUS Service']
    tap.equal(service['Name'], APP_ID, 'the bus name is the application’s id')
    tap.ok(re.fullmatch(r'/\S*/landfall --gapplication-service',
                        service['Exec']), 'the bus starts the program')


def metainfo():
    path = os.path.join(built, APP_ID + '.metainfo.xml')
    tap.runs(['appstreamcli', 'validate', '--no-net', '--no-color', path],
             'appstreamcli validate')

    component = xml.parse(path).getroot()

    def text(name):
        return (component.findtext(name) or '').strip()

    tap.equal(component.get('type'), 'desktop-application',
              'the component is a desktop program')
    tap.equal(text('id'), APP_ID, 'the component bears the application’s id')
    tap.equal(text('metadata_license'), 'CC0-1.0', 'the metadata is free')
    tap.equal(text('project_license'), 'GPL-3.0-or-later', 'the licence')
    summary = text('summary')
    tap.ok(0 < len(summary) <= 35, 'the summary has 35 characters at most',
           summary)
    tap.ok('landfall' not in summary.lower() and not summary.endswith('.'),
           'the summary is a phrase without the program’s name', summary)
    rating = component.find('content_rating')
    tap.ok(rating is not None and rating.get('type') == 'oars-1.1',
           'the content rating is there')
    tap.equal(text('launchable'), APP_ID + '.desktop', 'what is launched')
    tap.equal(text('provides/mediatype'), MEDIA_TYPE, 'the media type')
    tap.equal(text('requires/display_length'), '640', 'the least width')
    controls = {c.text for c in component.findall('supports/control')}
    tap.equal(controls, {'keyboard', 'pointing', 'touch'}, 'the controls')

    releases = component.findall('releases/release')
    version = subprocess.run([tap.CLI, '--version'], capture_output=True,
                             text=True, check=True).stdout.split()[-1]
    tap.equal(releases[0].get('version'), version,
              'the first release is this version')
    dates = [r.get('date') for r in releases]
    tap.equal(dates, sorted(dates, reverse=True), 'newest release first')
    tap.none([r.get('version') for r in releases
              if not ''.join(r.find('description').itertext()).strip()],
             'each release is described')


def settings():
    folder = os.path.join(tap.SOURCE, 'resources', 'desktop')
    tap.runs(['glib-compile-schemas', '--strict', '--dry-run', folder],
             'glib-compile-schemas --strict')
    root = xml.parse(os.path.join(folder, APP_ID + '.gschema.xml')).getroot()
    tap.equal([s.get('id') for s in root.findall('schema')], [APP_ID],
              'the schema bears the application’s id')
    tap.none([k.get('name') for k in root.iter('key')
              if not k.findtext('summary') or not k.findtext('description')],
             'each setting is explained')


def media_type():
    path = os.path.join(built, APP_ID + '.xml')
    space = '{http://www.freedesktop.org/standards/shared-mime-info}'
    kind = xml.parse(path).getroot().find(space + 'mime-type')
    tap.equal(kind.get('type'), MEDIA_TYPE, 'the media type is described')

    sample = xml.parse(os.path.join(tap.SOURCE, 'resources', 'samples',
                                    'demo-four-markets.landfall')).getroot()
    told = kind.find(space + 'root-XML')
    tap.equal('{%s}%s' % (told.get('namespaceURI'), told.get('localName')),
              sample.tag if sample.tag.startswith('{') else '{}' + sample.tag,
              'it is told by the root of a document')

    # A database of its own, and GIO's opinion of three documents.
    with tempfile.TemporaryDirectory() as home:
        packages = os.path.join(home, 'mime', 'packages')
        os.makedirs(packages)
        shutil.copy(path, packages)
        tap.runs(['update-mime-database', os.path.join(home, 'mime')],
                 'update-mime-database')
        root = kind.find(space + 'root-XML')
        document = '<?xml version="1.0"?>\n<%s xmlns="%s"/>\n' % (
            root.get('localName'), root.get('namespaceURI'))
        sniffed = MEDIA_TYPE if root.get('namespaceURI') else 'application/xml'
        for name, content, expected in [
                ('a.landfall', document, MEDIA_TYPE),
                ('b.landfall', 'not XML\n', MEDIA_TYPE),
                ('c', document, sniffed)]:
            file = os.path.join(home, name)
            with open(file, 'w', encoding='utf-8') as out:
                out.write(content)
            said = subprocess.run(
                ['gio', 'info', '-a', 'standard::content-type', file],
                env=dict(os.environ, XDG_DATA_HOME=home,
                         XDG_DATA_DIRS='/usr/share'),
                capture_output=True, text=True, check=False).stdout
            tap.ok('standard::content-type: ' + expected in said,
                   'the type of %s is %s' % (name, expected), said)


def program():
    landfall = os.path.join(tap.BUILD, 'app', 'landfall')
    env = {name: value for name, value in os.environ.items()
           if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    said = tap.runs([landfall, '--version'],
                    'landfall tells its version without a display', env=env)
    version = subprocess.run([tap.CLI, '--version'], capture_output=True,
                             text=True, check=True).stdout.split()[-1]
    tap.equal(said, 'landfall %s\n' % version,
              'both programs are of one version')


program()
desktop_file()
bus_service()
metainfo()
settings()
media_type()
tap.done()
