"""The upload page: files go in, findings come back, an upload goes on at the byte after the server was killed."""

import sys

from browser import *

base, folder, small, large = sys.argv[1:5]


def test():
    driver = opened()
    log_in(driver, base, "lina")
    driver.get(base + "/console/upload")
    type_keys(driver, "10", Keys.ENTER)
    files = wait(lambda: driver.find_element(By.ID, "files").is_displayed()
                 and driver.find_element(By.ID, "files"), "the handover is open")
    files.send_keys(small)
    wait(lambda: "10" in driver.find_element(By.ID, "balance").text, "pages are counted")
    wait(lambda: driver.find_elements(By.CSS_SELECTOR, ".file .again"), "somebody has looked at the file")
    assert not grave(driver), grave(driver)
    driver.execute_script("window.sent = []; const real = window.fetch; window.fetch = (path, options) => {"
                          " if (options?.method === 'PATCH') window.sent.push(options.headers['Upload-Offset']);"
                          " return real(path, options); }")
    files.send_keys(large)
    wait(lambda: len(driver.execute_script("return window.sent")) >= 3, "the large file is on its way")
    print("on its way", flush=True)
    wait(lambda: len(driver.find_elements(By.CSS_SELECTOR, ".file .again")) == 2, "the large file arrived", 120)
    sent = [int(offset) for offset in driver.execute_script("return window.sent")]
    assert sent.count(0) <= 2 and sent == sorted(sent), f"not resumed at the byte: {sent}"
    driver.find_element(By.ID, "finish").send_keys(Keys.ENTER)
    notice = wait(lambda: driver.find_element(By.CSS_SELECTOR, "#outcome .notice"), "20 images were not counted")
    assert "10" in notice.text, notice.text


run(test, folder)
