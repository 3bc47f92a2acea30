# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons: well-formed, of the right canvas, self-contained, and drawn."""

import os
import struct
import subprocess
import xml.etree.ElementTree as xml
import zlib

import tap

SVG = '{http://www.w3.org/2000/svg}'
XLINK = '{http://www.w3.org/1999/xlink}href'


def pixels(png):
    """Width and alpha values of a PNG as rsvg-convert writes it: 8 bits,
    RGBA, not interlaced."""
    at, data = 8, b''
    while at < len(png):
        length, kind = struct.unpack('>I4s', png[at:at + 8])
        body = png[at + 8:at + 8 + length]
        if kind == b'IHDR':
            width, height, depth, colour = struct.unpack('>IIBB', body[:10])
            assert (depth, colour) == (8, 6)
        elif kind == b'IDAT':
            data += body
        at += 12 + length
    raw, stride = zlib.decompress(data), 4 * width
    above, alpha = bytearray(stride), []
    for y in range(height):
        start = y * (stride + 1)
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for x in range(stride):
            left = row[x - 4] if x >= 4 else 0
            up, corner = above[x], above[x - 4] if x >= 4 else 0
            if kind == 1:
                row[x] = (row[x] + left) & 255
            elif kind == 2:
                row[x] = (row[x] + up) & 255
            elif kind == 3:
                row[x] = (row[x] + (left + up) // 2) & 255
            elif kind == 4:
                guess = left + up - corner
                row[x] = (row[x] + min((left, up, corner),
                                       key=lambda v: abs(guess - v))) & 255
        alpha += row[3::4]
        above = row
    return width, height, alpha


def check(path, canvas):
    root = xml.parse(os.path.join(tap.SOURCE, path)).getroot()
    name = os.path.basename(path)
    tap.equal(root.tag, SVG + 'svg', '%s is an SVG picture' % name)
    tap.equal((root.get('width'), root.get('height'), root.get('viewBox')),
              (str(canvas), str(canvas), '0 0 %d %d' % (canvas, canvas)),
              '%s has a canvas of %d pixels' % (name, canvas))
    tap.none([e.tag for e in root.iter()
              if e.tag in (SVG + 'image', SVG + 'script', SVG + 'text') or
              not e.get(XLINK, '#').startswith('#') or
              not e.get('href', '#').startswith('#')],
             '%s holds no bitmap, text, script or link' % name)
    for size in (canvas, 2 * canvas, 16):
        png = subprocess.run(
            ['rsvg-convert', '-w', str(size), '-h', str(size),
             os.path.join(tap.SOURCE, path)],
            capture_output=True, check=True).stdout
        width, height, alpha = pixels(png)
        solid = sum(1 for a in alpha if a > 127) / len(alpha)
        corners = [alpha[0], alpha[width - 1], alpha[-width], alpha[-1]]
        tap.ok((width, height) == (size, size) and solid > 0.2 and
               max(corners) < 16,
               '%s is drawn at %d pixels with free corners' % (name, size),
               '%.2f of %dx%d is covered, corners %s'
               % (solid, width, height, corners))


hicolor = 'resources/icons/hicolor/'
check(hicolor + 'scalable/apps/org.landfall.Landfall.svg', 128)
check(hicolor + 'symbolic/apps/org.landfall.Landfall-symbolic.svg', 16)
for icon in tap.source_files('-symbolic.svg'):
    if not icon.startswith(hicolor):
        check(icon, 16)
tap.done()
