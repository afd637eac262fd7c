"""What the console's browser tests share: Debian's Chromium without a window, axe, and screenshots of what went wrong."""

import functools
import os
import sys
import time
import traceback

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

PASSWORD = "rahasia kantor uji"
with open(os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")) as file:
    AXE = file.read()


def browser(width=1366, height=768, dark=False):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     f"--window-size={width},{height}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(60)
    if dark:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                               {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    if width < 600:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                               {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True})
    return driver


def type_keys(driver, *keys):
    """Whatever has the focus gets the keys; nothing is ever clicked."""
    driver.switch_to.active_element.send_keys(*keys)


def log_in(driver, base, name):
    driver.get(base + "/console/login")
    type_keys(driver, name, Keys.TAB)
    type_keys(driver, PASSWORD, Keys.ENTER)
    wait(lambda: not driver.current_url.endswith("/login"), "logged in")


def wait(condition, what, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        try:
            value = condition()
            if value:
                return value
        except Exception as error:  # the page is changing
            last = error
        time.sleep(0.1)
    raise AssertionError(f"waited {seconds} s in vain: {what}")


def grave(driver):
    """axe's serious and critical violations of the page."""
    driver.execute_script(AXE)
    found = driver.execute_async_script("const done = arguments[0]; axe.run().then(r => done(r.violations))")
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:2]])
            for one in found if one["impact"] in ("serious", "critical")]


def foreign(driver, base):
    """Addresses outside of ours that the page asked for."""
    asked = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    return [address for address in asked if not address.startswith(base)]


def complaints(driver):
    """What the browser says of the page: scripts that failed, things the policy did not let pass."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]


def run(test, folder):
    """Runs a test on a browser; a picture of where it failed is kept."""
    try:
        test()
    except Exception:
        os.makedirs(folder, exist_ok=True)
        for number, driver in enumerate(OPEN):
            path = os.path.join(folder, f"{os.path.basename(sys.argv[0])}-{number}.png")
            try:
                driver.save_screenshot(path)
                print(f"screenshot: {path} at {driver.current_url}", file=sys.stderr)
            except Exception:
                pass
        traceback.print_exc()
        sys.exit(1)
    finally:
        for driver in OPEN:
            driver.quit()


OPEN = []


def opened(**options):
    driver = browser(**options)
    OPEN.append(driver)
    return driver
