"""Strips of machine-readable text, rendered with everything that print and camera do to it.

A strip is what engine/mrz/Strip.java makes of a text line: 28 rows, capitals about 18.5 px high, one
text line in the middle. Everything is drawn from one generator of random numbers that is handed in,
so the same seed gives the same strips.
"""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

GLYPHS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
BETWEEN = len(GLYPHS)
IGNORED = -100
ROWS = 28
WIDTH = 288
COLUMN = 2
FINE = 3
"""Glyphs are drawn so many times larger than the strip."""

FONTS = [
    ("/usr/share/fonts/opentype/ocr-b/OCRB.otf", 10),
    ("/usr/share/fonts/opentype/ocr-b/OCRBS.otf", 4),
    ("/usr/share/fonts/opentype/ocr-b/OCRBL.otf", 1),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 0.5),
    ("/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf", 0.5),
]
"""File and how often, see README.md. OCRBE and OCRBX print white on black boxes: not for this."""

LOOK_ALIKES = ["0OQD", "O0", "1I", "2Z", "5S", "8B", "6G", "EFL", "CG<", "K<", "MNHW", "UVY", "PRF", "TIJ1", "XK", "L<"]


class Strips:
    """Draws batches of strips with the classes of their columns."""

    def __init__(self):
        self._fonts = {}
        weights = np.array([weight for _, weight in FONTS], float)
        self._shares = weights / weights.sum()

    def batch(self, chance, size):
        """Images [size, ROWS, WIDTH] float32, evenly lit, and classes [size, WIDTH / COLUMN]."""
        pairs = [self.strip(chance) for _ in range(size)]
        return np.stack([image for image, _ in pairs]), np.stack([classes for _, classes in pairs])

    def strip(self, chance):
        """One strip and the class of each column: a glyph, BETWEEN or IGNORED."""
        capital = chance.uniform(15.0, 22.5)
        pitch = capital * chance.uniform(0.92, 1.22)
        mask, centres = self._print(chance, capital, pitch)
        mask, centres = distort(chance, mask, centres)
        grey = photograph(chance, wear(chance, mask))
        return evenly_lit(grey), classes_of(centres, pitch)

    def _font(self, path, capital):
        size = 1.4 * capital * FINE
        key = (path, round(size))
        if key not in self._fonts:
            probe = ImageFont.truetype(path, 200)
            top, bottom = probe.getbbox("H", anchor="ms")[1::2]
            self._fonts[key] = ImageFont.truetype(path, round(size * 200 / (bottom - top) / 1.4))
        return self._fonts[key]

    def _print(self, chance, capital, pitch):
        path = FONTS[chance.choice(len(FONTS), p=self._shares)][0]
        font = self._font(path, capital)
        places = int(WIDTH / pitch) + 2
        start = chance.uniform(-pitch, 0.7 * pitch)
        if chance.random() < 0.2:
            places = int(chance.integers(1, places))
            start = chance.uniform(0, max(1, WIDTH - places * pitch))
        middle = ROWS / 2 + chance.uniform(-3.2, 3.2)
        image = Image.new("L", (WIDTH * FINE, ROWS * FINE), 0)
        draw = ImageDraw.Draw(image)
        leading = chance.uniform(1.5, 1.9) * capital
        shown = chance.random(2) < 0.35
        centres = []
        for line in (-1, 0, 1):
            if line == 0 or shown[(line + 1) // 2]:
                uneven = chance.normal(0, 1, (places, 2)) * (0.2, 0.15)
                for i, glyph in enumerate(words(chance, places)):
                    x = start + (i + 0.5) * pitch
                    baseline = middle + line * leading + capital / 2
                    at = ((x + uneven[i, 0]) * FINE, (baseline + uneven[i, 1]) * FINE)
                    draw.text(at, glyph, font=font, fill=255, anchor="ms")
                    if line == 0:
                        centres.append((x, middle, glyph))
        return image, centres


def words(chance, length):
    """Runs of fillers, letters, digits and glyphs that look alike."""
    text = ""
    while len(text) < length:
        kind = chance.random()
        if kind < 0.2:
            text += "<" * int(chance.integers(1, 8))
        elif kind < 0.5:
            text += "".join(chance.choice(list(GLYPHS[10:36]), chance.integers(1, 9)))
        elif kind < 0.72:
            text += "".join(chance.choice(list(GLYPHS[:10]), chance.integers(1, 9)))
        else:
            alike = LOOK_ALIKES[chance.integers(len(LOOK_ALIKES))]
            text += "".join(chance.choice(list(alike), chance.integers(1, 5)))
    return text[:length]


def distort(chance, mask, centres):
    """Thicker or thinner, narrower or wider, slanted, turned, and smaller towards one end."""
    weight = chance.normal(0, 0.9)
    if abs(weight) > 0.3:
        blurred = mask.filter(ImageFilter.GaussianBlur(1.6))
        limit = float(np.clip(0.5 - 0.14 * weight, 0.15, 0.8)) * 255
        mask = blurred.point(np.clip((np.arange(256) - limit) * 4 + 128, 0, 255).astype(int).tolist())
    width, height = mask.size
    turn = np.tan(np.deg2rad(chance.normal(0, 0.5)))
    shear = chance.normal(0, 0.05)
    shrink = chance.normal(0, 0.06) if chance.random() < 0.4 else 0.0
    centre = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1]], float)
    back = np.array([[1, 0, width / 2], [0, 1, height / 2], [0, 0, 1]], float)
    inner = np.array([[1, shear, 0], [turn, 1, 0], [2 * shrink / width, 0, 1]], float)
    to_source = back @ inner @ centre
    to_source /= to_source[2, 2]
    mask = mask.transform(mask.size, Image.PERSPECTIVE, to_source.flatten()[:8], Image.BILINEAR)
    to_target = np.linalg.inv(to_source)
    moved = []
    for x, y, glyph in centres:
        u, _, w = to_target @ (x * FINE, y * FINE, 1)
        moved.append((u / w / FINE, glyph))
    return mask, moved


def wear(chance, mask):
    """Ink that is missing in spots, along scratches or over whole characters; 0 to 1."""
    ink = np.asarray(mask, np.float32) / 255
    height, width = ink.shape
    if chance.random() < 0.3:
        cell = int(chance.integers(3, 9))
        spots = chance.random((height // cell + 2, width // cell + 2)).astype(np.float32)
        spots = np.asarray(Image.fromarray(spots).resize((width, height), Image.BICUBIC))
        ink = ink * np.clip((spots - chance.uniform(0.05, 0.3)) * 8, chance.uniform(0, 0.6), 1)
    if chance.random() < 0.3:
        slow = chance.uniform(0.35, 1, width // 48 + 2).astype(np.float32)[None]
        ink = ink * np.asarray(Image.fromarray(slow).resize((width, 1), Image.BILINEAR))
    if chance.random() < 0.12:
        scratched = Image.fromarray((ink * 255).astype(np.uint8))
        draw = ImageDraw.Draw(scratched)
        for _ in range(chance.integers(1, 4)):
            ends = (chance.uniform(0, width), chance.uniform(-9, height), chance.uniform(0, width), chance.uniform(0, height + 9))
            draw.line(ends, fill=int(chance.choice([0, 160])), width=int(chance.integers(1, 4)))
        ink = np.asarray(scratched, np.float32) / 255
    return ink


def photograph(chance, ink):
    """Blurred, made small, put on paper under uneven light, noisy, compressed, enlarged again."""
    picture = Image.fromarray((ink * 255).astype(np.uint8))
    blur = FINE / 1.5 * chance.choice([0, chance.uniform(0.3, 1.2), chance.uniform(0.8, 2.3)], p=[0.3, 0.45, 0.25])
    if blur > 0:
        picture = picture.filter(ImageFilter.GaussianBlur(blur))
    if chance.random() < 0.2:
        shift = int(chance.integers(2, 6)) * FINE
        reach = np.asarray(picture, np.float32)
        axis = 1 if chance.random() < 0.6 else 0
        steps = shift if axis else shift // 2
        moved = sum(np.roll(reach, k - steps // 2, axis) for k in range(steps)) / steps
        picture = Image.fromarray(moved.astype(np.uint8))
    factor = chance.choice([1.0, chance.uniform(0.5, 0.95), chance.uniform(0.3, 0.6)], p=[0.35, 0.4, 0.25])
    size = (max(32, int(WIDTH * factor)), max(8, int(ROWS * factor)))
    m = np.asarray(picture.resize(size, Image.BOX), np.float32) / 255
    grey = np.clip(on_paper(chance, m, factor), 0, 255).astype(np.uint8)
    if chance.random() < 0.45:
        stored = io.BytesIO()
        Image.fromarray(grey).save(stored, "JPEG", quality=int(chance.integers(15, 90)))
        grey = np.asarray(Image.open(stored))
    picture = Image.fromarray(grey)
    if factor < 1:
        picture = picture.resize((WIDTH, ROWS), chance.choice([Image.BILINEAR, Image.BICUBIC]))
    if chance.random() < 0.15:
        picture = picture.filter(ImageFilter.UnsharpMask(1.5, int(chance.integers(60, 200)), 0))
    return np.asarray(picture, np.float32)


def on_paper(chance, ink, factor):
    height, width = ink.shape
    yy, xx = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = chance.uniform(90, 250) + chance.normal(0, 18) * (xx / width - 0.5) + chance.normal(0, 12) * (yy / height - 0.5)
    for _ in range(chance.integers(0, 4)):  # guilloches
        fx, fy = chance.normal(0, 0.25 / factor, 2)
        wave = chance.uniform(0, 2) * np.sin(xx * chance.uniform(0.01, 0.1))
        paper = paper + chance.uniform(0, 14) * np.sin(fx * xx + fy * yy + chance.uniform(0, 6) + wave)
    if chance.random() < 0.4:  # blotches
        coarse = chance.normal(0, 1, (height // 4 + 2, width // 4 + 2)).astype(np.float32)
        paper = paper + chance.uniform(0, 15) * np.asarray(Image.fromarray(coarse).resize((width, height), Image.BICUBIC))
    dark = min(chance.uniform(5, 110), paper.mean() - chance.uniform(30, 60))
    grey = paper * (1 - ink) + dark * ink
    if chance.random() < 0.12:  # an edge or a ruled line
        row = int(chance.integers(0, height))
        grey[row : row + int(chance.integers(1, 3))] -= chance.uniform(20, 80)
    if chance.random() < 0.1:  # glare
        gx, gy, reach = chance.uniform(0, width), chance.uniform(0, height), chance.uniform(10, 60) * factor
        grey = grey + chance.uniform(40, 130) * np.exp(-((xx - gx) ** 2 + (yy - gy) ** 2) / (2 * reach * reach))
    if chance.random() < 0.1:  # the raster of a screen against that of the sensor
        fx, fy = chance.uniform(0.3, 2.6), chance.uniform(-0.6, 0.6)
        slow = np.sin(chance.uniform(0.02, 0.3) * xx + chance.uniform(0.02, 0.3) * yy)
        grey = grey * (1 + chance.uniform(0.03, 0.15) * np.sin(fx * xx + fy * yy) * slow)
    return grey + chance.normal(0, chance.uniform(0, 10), grey.shape)


def evenly_lit(grey):
    return ((grey - grey.mean()) / (grey.std() + 8)).astype(np.float32)


def classes_of(centres, pitch):
    """A glyph within .2 pitch of its centre, BETWEEN from .36 pitch on, IGNORED between the two."""
    columns = np.arange(WIDTH // COLUMN) * COLUMN + 0.5
    classes = np.full(len(columns), BETWEEN, np.int64)
    for x, glyph in centres:
        off = np.abs(columns - x)
        classes[off < 0.2 * pitch] = GLYPHS.index(glyph)
        classes[(off >= 0.2 * pitch) & (off < 0.36 * pitch) & (classes == BETWEEN)] = IGNORED
    return classes


if __name__ == "__main__":
    import sys

    drawn, labels = Strips().batch(np.random.default_rng(7), 24)
    Image.fromarray(np.clip(np.concatenate(drawn) * 50 + 128, 0, 255).astype(np.uint8)).save(sys.argv[1])
