"""The peers of .ci/bench-angles: FOLDER of pages with their angle in the name, and the angles Berkas found on them."""
import ctypes, math, pathlib, statistics, sys, time
import cv2
from deskew import determine_skew
from jdeskew.estimator import get_angle

folder, ours = pathlib.Path(sys.argv[1]), sys.argv[2]
lept = ctypes.CDLL("liblept.so.5")
for name in ("pixRead", "pixConvertTo1"):
    getattr(lept, name).restype = ctypes.c_void_p


def leptonica(path):
    pix = ctypes.c_void_p(lept.pixRead(str(path).encode()))
    bits = ctypes.c_void_p(lept.pixConvertTo1(pix, 160))
    angle, sureness = ctypes.c_float(), ctypes.c_float()
    # Its range is 7 degrees to either side; pixFindSkewSweepAndSearch takes a wider one.
    failed = lept.pixFindSkewSweepAndSearch(bits, ctypes.byref(angle), ctypes.byref(sureness), 4, 2,
                                            ctypes.c_float(15.5), ctypes.c_float(1), ctypes.c_float(0.01))
    for owned in (pix, bits):
        lept.pixDestroy(ctypes.byref(owned))
    return None if failed or sureness.value < 3 else -angle.value


def deskew(path):
    found = determine_skew(cv2.imread(str(path), 0), min_angle=-16, max_angle=16, num_peaks=20)
    return found


estimators = {
    "jdeskew": lambda path: get_angle(cv2.imread(str(path)), angle_max=16),
    "deskew": deskew,
    "leptonica": leptonica,
}
found = {"berkas": {}}
for line in open(ours):
    cells = line.rstrip("\n").split("\t")
    if len(cells) >= 2 and cells[0].endswith(".png"):
        found["berkas"][cells[0]] = None if cells[1] == "-" else float(cells[1])
pages = sorted(found["berkas"])
seconds = {}
for name, estimate in estimators.items():
    start = time.process_time()
    found[name] = {page: estimate(folder / page) for page in pages}
    seconds[name] = (time.process_time() - start) / len(pages)


def turned(page):
    return float(page[:-4].rsplit("_", 1)[1])


# Scans lean by themselves: the median of what all estimators found on all turns of a sheet.
base = {}
for sheet in {page.rsplit("_", 1)[0] for page in pages}:
    leans = [answers[page] - turned(page) for answers in found.values() for page in pages
             if page.rsplit("_", 1)[0] == sheet and answers[page] is not None]
    base[sheet] = statistics.median(leans) if sheet.startswith("scanned/") else 0
print(f"{'set':<11}{'estimator':<11}{'n':>5}{'mean':>9}{'within 0.1':>12}{'worst':>9}{'abstained':>11}")
for group in dict.fromkeys(page.split("/")[0] for page in pages):
    for name, answers in found.items():
        mine = [page for page in pages if page.startswith(group + "/")]
        errors = [abs(answers[page] - turned(page) - base[page.rsplit("_", 1)[0]])
                  for page in mine if answers[page] is not None]
        share = 100 * sum(error <= 0.1 for error in errors) / len(mine)
        mean = statistics.mean(errors) if errors else math.nan
        print(f"{group:<11}{name:<11}{len(mine):>5}{mean:>9.4f}{share:>10.1f} %{max(errors, default=math.nan):>9.3f}"
              f"{len(mine) - len(errors):>11}")
print("CPU s a page, reading the file included:", ", ".join(f"{name} {value:.2f}" for name, value in seconds.items()))
