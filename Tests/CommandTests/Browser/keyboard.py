"""From log-in to an attached dossier by keys alone: nothing clicked, no field typed where all is right."""

import sys

from browser import *

base, folder, dossier = sys.argv[1:4]


def test():
    driver = opened()
    log_in(driver, base, "sari")
    keys = 0
    wait(lambda: driver.find_element(By.CSS_SELECTOR, "form[action='/console/next'] button"), "the queue")
    type_keys(driver, Keys.ENTER)
    keys += 1
    wait(lambda: dossier in driver.current_url, "the next dossier")
    for _ in range(60):
        if driver.find_elements(By.CSS_SELECTOR, "p.good"):
            break
        focus = driver.switch_to.active_element
        assert focus.tag_name in ("input", "button"), f"the focus lies on {focus.tag_name}: {focus.text[:80]}"
        body = driver.find_element(By.TAG_NAME, "html").id
        focus.send_keys(Keys.ENTER)
        keys += 1
        wait(lambda: driver.find_element(By.TAG_NAME, "html").id != body, "the next step")
    assert driver.find_elements(By.CSS_SELECTOR, "p.good"), "not every document is decided"
    assert driver.switch_to.active_element.tag_name == "button", "the way on has no focus"
    wrong = complaints(driver)
    assert not wrong, wrong
    print(f"{keys} keys after the log-in")


run(test, folder)
