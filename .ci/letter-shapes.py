#!/usr/bin/env python3
"""letter-shapes: trains the masks of Sources/DocumentImaging/Measuring/LetterShapes+masks.swift and prints them.

Letters and digits are drawn with the fonts of this machine at the sizes of measured pages, two-toned, and cut to their
boxes; four masks learn to tell them from the same letters upside down. Fonts of the last lines are held back.
Needs numpy and Pillow. Deterministic for the same fonts."""
import glob, random
import numpy as np
from PIL import Image, ImageDraw, ImageFont

random.seed(1)
rng = np.random.default_rng(1)
N, MASKS, SCALE = 8, 4, 40
TRAINING = """DejaVuSans.ttf DejaVuSans-Bold.ttf DejaVuSerif.ttf DejaVuSerif-Bold.ttf DejaVuSansMono.ttf
NimbusRoman-Regular.otf NimbusRoman-Bold.otf NimbusSans-Regular.otf NimbusSans-Bold.otf NimbusMonoPS-Regular.otf
NimbusMonoPS-Bold.otf C059-Roman.otf URWBookman-Light.otf URWGothic-Book.otf NimbusSansNarrow-Regular.otf
NimbusSans-Italic.otf NimbusRoman-Italic.otf""".split()
HELD_BACK = """LiberationSans-Regular.ttf LiberationSerif-Regular.ttf LiberationMono-Regular.ttf P052-Roman.otf
DejaVuSansCondensed.ttf URWBookman-Demi.otf URWGothic-Demi.otf""".split()
# Letters by their share of Indonesian text.
LOWER = "anetirdkumlspghbyojcwfvz"
SHARES = np.array([20.4, 9.3, 8.3, 5.6, 7.9, 4.6, 4.2, 5.1, 4.6, 4.2, 3.3, 4.2, 2.6, 3.3, 2.0, 2.6, 1.5, 1.3, .8, .8,
                   .4, .3, .2, .1])
KINDS = {"lower": (LOWER, SHARES), "upper": (LOWER.upper(), SHARES), "digit": ("0123456789", np.ones(10))}


def fonts(names):
    return sorted(path for name in names for path in glob.glob(f"/usr/share/fonts/**/{name}", recursive=True))


def features(ink):
    """Share of ink in 8 x 8 fields, from four points each, -0.5 to 0.5."""
    height, width = ink.shape
    rows = ((np.arange(2 * N) + .5) * height / (2 * N)).astype(int)
    columns = ((np.arange(2 * N) + .5) * width / (2 * N)).astype(int)
    return ink[np.ix_(rows, columns)].astype(float).reshape(N, 2, N, 2).mean((1, 3)).ravel() - .5


def letters(paths, count, kind=None):
    loaded, found = {}, []
    while len(found) < count:
        alphabet, shares = KINDS[kind or random.choice(["lower", "lower", "upper", "upper", "upper", "digit", "digit"])]
        path, size = random.choice(paths), random.choice([12, 14, 16, 18, 20, 23, 26, 32])
        font = loaded.setdefault((path, size), ImageFont.truetype(path, size))
        picture = Image.new("L", (3 * size, 3 * size), 255)
        letter = alphabet[rng.choice(len(alphabet), p=shares / shares.sum())]
        ImageDraw.Draw(picture).text((size, size), letter, font=font, fill=0)
        lean = random.choice([0, 0, 0, 2, -2, 5, -5])
        picture = picture.rotate(lean, resample=Image.BILINEAR, fillcolor=255)
        ink = np.asarray(picture) < random.choice([80, 128, 160, 190])
        rows, columns = np.where(ink)
        if len(rows) < 6:
            continue
        ink = ink[rows.min():rows.max() + 1, columns.min():columns.max() + 1]
        height, width = ink.shape
        if height >= 6 and .3 * height <= width <= 1.5 * height:
            found.append(features(ink))
    return np.array(found)


def score(x, model):
    masks, offsets, weights = model
    return (np.tanh(x @ masks + offsets) - np.tanh(x[:, ::-1] @ masks + offsets)) @ weights


def trained(x, epochs=80):
    model = [rng.normal(0, .3, (N * N, MASKS)), np.zeros(MASKS), rng.normal(0, .3, MASKS)]
    first, second, step = [0 * p for p in model], [0 * p for p in model], 0
    for epoch in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), 256):
            batch = x[order[start:start + 256]]
            # Dirt: some fields are something else.
            batch = np.where(rng.random(batch.shape) < .04, rng.random(batch.shape) - .5, batch)
            turned = batch[:, ::-1]
            masks, offsets, weights = model
            up, down = np.tanh(batch @ masks + offsets), np.tanh(turned @ masks + offsets)
            slope = -1 / (1 + np.exp((up - down) @ weights)) / len(batch)
            rise = slope[:, None] * weights * (1 - up * up)
            fall = -slope[:, None] * weights * (1 - down * down)
            gradients = [batch.T @ rise + turned.T @ fall + 1e-4 * masks, (rise + fall).sum(0),
                         (up - down).T @ slope + 1e-4 * weights]
            step += 1
            for i, gradient in enumerate(gradients):
                first[i] = .9 * first[i] + .1 * gradient
                second[i] = .999 * second[i] + .001 * gradient ** 2
                model[i] = model[i] - (3e-3 if epoch < 50 else 1e-3) * (first[i] / (1 - .9 ** step)) / (
                    np.sqrt(second[i] / (1 - .999 ** step)) + 1e-8)
    return model


model = trained(letters(fonts(TRAINING), 30_000))
whole = np.round(model[0] * SCALE).astype(int)
quantised = (whole / SCALE, np.round(model[1], 2), np.round(model[2], 2))
for kind in KINDS:
    found = np.clip(score(letters(fonts(HELD_BACK), 3_000, kind), quantised), -3, 3)
    print(f"// {kind}: {(found > 0).mean():.2f} right, mean {found.mean():.2f}, deviation {found.std():.2f}")
print("offsets", quantised[1].tolist(), "weights", quantised[2].tolist())
for mask in range(MASKS):
    print("[")
    for row in whole[:, mask].reshape(N, N):
        print("    " + ", ".join(f"{value}" for value in row) + ",")
    print("],")
