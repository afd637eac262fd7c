"""Every page of the console: no serious or critical violation by axe's rules, no request to others, nothing that the
policy had to stop, nothing wider than a phone; light and dark, Indonesian and English."""

import sys

from browser import *

base, folder, dossier, application = sys.argv[1:5]
PLACES = {
    "sari": ["", "?view=papers", "?view=running", "?view=reading", f"/dossiers/{dossier}",
             f"/dossiers/{dossier}/missing", "/applications", f"/application?number={application}", "/upload",
             "/dashboard?days=30", "/account", "/users"],
    "adi": ["/users", "/stations", "/history"],
    "ayu": [f"/dossiers/{dossier}", "/history"],
}


def look(driver, path, wrong):
    driver.get(base + "/console" + path)
    for kind, found in (("axe", grave(driver)), ("foreign", foreign(driver, base)),
                        ("browser", [c for c in complaints(driver) if "403" not in c])):
        if found:
            wrong.append((kind, path, found))
    if driver.execute_script("return document.documentElement.scrollWidth > innerWidth + 1"):
        wrong.append(("too wide", path, driver.execute_script("return document.documentElement.scrollWidth")))


def test():
    wrong = []
    for looks in ({}, {"width": 390, "height": 844, "dark": True}):
        driver = opened(**looks)
        driver.get(base + "/console/language/" + ("en" if looks else "id"))
        look(driver, "/login", wrong)
        for officer, places in PLACES.items():
            driver.delete_cookie("berkas")
            log_in(driver, base, officer)
            for path in places:
                look(driver, path, wrong)
    for one in wrong:
        print(*one, file=sys.stderr)
    assert not wrong, f"{len(wrong)} pages are wrong"
    driver.get(base + "/status")
    wrong = grave(driver) + complaints(driver)
    assert not wrong, wrong


run(test, folder)
