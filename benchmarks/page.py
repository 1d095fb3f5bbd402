"""The page in a real browser: how long until it can be used, and how long a key takes.

    python benchmarks/page.py [EVENTS] [ROUNDS]

"Interactive" is from the start of the navigation until the page's script has made its filters
ready and a frame with them has been painted. "A key" is from an input in the text filter until
the frame that shows its answer is painted. Needs Chromium, as the tests of the page do.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.browser import INSTALL, become, find_programs, start  # noqa: E402 - path first
from tests.browser.folderserver import folder_served  # noqa: E402
from tests.browser.pages import write  # noqa: E402
from tests.website.made import records  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selenium.webdriver import Chrome

WORDS = "parallel debugging", "python", "open science", "kyoto", "introduction to mpi"

INTERACTIVE = """
const done = arguments[0];
const look = () => {
  const mark = performance.getEntriesByName('rcevents:ready')[0];
  if (mark) done(mark.startTime); else setTimeout(look, 5);
};
requestAnimationFrame(() => setTimeout(look, 0));
"""

KEY = """
const [text, done] = arguments;
const field = document.querySelector('#f-text');
const begun = performance.now();
field.value = text;
field.dispatchEvent(new InputEvent('input', {bubbles: true}));
requestAnimationFrame(() => { const channel = new MessageChannel();
  channel.port1.onmessage = () => done(performance.now() - begun);
  channel.port2.postMessage(0); });
"""


def main() -> None:
    """Measure, and print a table."""
    events, rounds = (int(told) for told in [*sys.argv[1:], *("2000", "7")[len(sys.argv) - 1 :]])
    programs = find_programs()
    if programs is None:
        print(INSTALL)
        return
    with tempfile.TemporaryDirectory() as folder:
        today = dt.datetime.now(dt.UTC).date()
        write(Path(folder) / "site", records(today, events))
        driver = start(programs, Path(folder))
        try:
            with folder_served(Path(folder) / "site") as address:
                measure(driver, address, events, rounds)
        finally:
            driver.quit()


def measure(driver: Chrome, address: str, events: int, rounds: int) -> None:
    """Print how long each took."""
    become(driver)
    loads: list[float] = []
    keys: list[float] = []
    for _ in range(rounds):
        driver.get(f"{address}index.html")
        loads.append(driver.execute_async_script(INTERACTIVE))
        driver.execute_async_script("setTimeout(arguments[0], 1000)")  # what is left for later
        keys += typed(driver)
    print(f"{events} events, {rounds} rounds; milliseconds")
    print(f"{'':24}{'median':>10}{'worst':>10}{'limit':>10}")
    for name, found, limit in (("interactive", loads, 1000), ("a key in the filter", keys, 50)):
        print(f"{name:24}{median(found):>10.1f}{max(found):>10.1f}{limit:>10}")


def typed(driver: Chrome) -> Sequence[float]:
    """Type words letter by letter, and take them away again; give the time of each key."""
    texts = [
        text for word in WORDS for text in [word[: end + 1] for end in range(len(word))] + [""]
    ]
    return [driver.execute_async_script(KEY, text) for text in texts]


if __name__ == "__main__":
    main()
