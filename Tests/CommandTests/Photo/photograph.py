"""Makes of a drawn page (PGM) what a telephone makes of it: leaning, narrower at the far edge, out of focus, lit from one
side, noisy. Arguments: the page, the photo (PNG), the focus as a blur's radius in pixels."""

import math
import random
import struct
import sys
import zlib

page, photo, radius = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(page, "rb") as file:
    assert file.readline().strip() == b"P5"
    width, height = map(int, file.readline().split())
    file.readline()
    pixels = file.read()


def blurred(rows):
    """The mean over a window, along each row; rows and columns change places."""
    out = []
    for row in rows:
        sums = [0]
        for value in row:
            sums.append(sums[-1] + value)
        last = len(row)
        out.append([
            (sums[min(last, x + radius + 1)] - sums[max(0, x - radius)])
            // (min(last, x + radius + 1) - max(0, x - radius))
            for x in range(last)
        ])
    return list(zip(*out))


random.seed(7)
lean = math.radians(6)
sine, cosine = math.sin(lean), math.cos(lean)
taken = []
for y in range(height):
    row = bytearray()
    nearness = 0.88 + 0.12 * y / height
    light = 0.45 + 0.5 * y / height
    for x in range(width):
        u, v = (x - width / 2) / nearness, y - height / 2
        a, b = int(cosine * u + sine * v + width / 2), int(cosine * v - sine * u + height / 2)
        inside = 0 <= a < width and 0 <= b < height
        value = pixels[b * width + a] if inside else 90
        row.append(int(max(0, min(255, value * light * (0.8 + 0.2 * x / width) + random.gauss(0, 6)))))
    taken.append(row)
rows = blurred(blurred(taken)) if radius else taken


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


with open(photo, "wb") as file:
    file.write(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))) + chunk(b"IEND", b""))
