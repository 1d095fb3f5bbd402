"""A real Chromium without a screen: how it starts, what a visitor of it is like, what it says.

It is found on the path (Debian: `apt-get install chromium chromium-driver`), or named by
RCEVENTS_CHROMIUM and RCEVENTS_CHROMEDRIVER. Nothing is ever downloaded, and no host but this
machine can be reached.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

Scheme = Literal["light", "dark"]

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMEDRIVER = ("chromedriver", "chromium.chromedriver")
INSTALL = (
    "no Chromium for the tests of the page: apt-get install chromium chromium-driver, "
    "or name the programs by RCEVENTS_CHROMIUM and RCEVENTS_CHROMEDRIVER"
)

FLAGS = (
    "--headless=new",
    "--no-sandbox",  # containers run as root, and the pages are ours
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--force-device-scale-factor=1",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
PATIENCE = 60
"""Seconds until a page, or a script of a test, is given up."""


@dataclass(frozen=True)
class Programs:
    """Where the browser and its driver are."""

    chromium: str
    chromedriver: str


def find_programs() -> Programs | None:
    """Find the browser and its driver, by the environment or on the path."""
    chromium = os.environ.get("RCEVENTS_CHROMIUM") or first_of(CHROMIUM)
    chromedriver = os.environ.get("RCEVENTS_CHROMEDRIVER") or first_of(CHROMEDRIVER)
    return Programs(chromium, chromedriver) if chromium and chromedriver else None


def first_of(names: tuple[str, ...]) -> str | None:
    """Give the first of these programs that is on the path."""
    return next((path for name in names if (path := shutil.which(name))), None)


def is_required() -> bool:
    """Tell whether a missing browser fails the tests instead of skipping them."""
    return os.environ.get("RCEVENTS_BROWSER") == "required"


def start(programs: Programs, folder: Path) -> Chrome:
    """Start a browser whose profile and downloads are in this folder, new and empty."""
    options = ChromeOptions()
    options.binary_location = programs.chromium
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enablePage": False})
    downloads = {"download.default_directory": str(folder / "downloads")}
    options.add_experimental_option("prefs", downloads)
    driver = Chrome(options, ChromeService(programs.chromedriver))
    driver.set_page_load_timeout(PATIENCE)
    driver.set_script_timeout(PATIENCE)
    return driver


def command(driver: Chrome, name: str, **arguments: object) -> Any:  # noqa: ANN401 - whatever it answers
    """Tell the browser something in the words of its DevTools protocol."""
    return driver.execute_cdp_cmd(name, arguments)


def become(
    driver: Chrome,
    *,
    width: int = 1280,
    height: int = 900,
    scheme: Scheme = "light",
    media: Literal["screen", "print"] = "screen",
    still: bool = False,
    zone: str = "UTC",
    locale: str = "en-GB",
    scripts: bool = True,
) -> None:
    """Make the visitor somebody: their window, colours, wish for stillness, zone and language.

    Whoever has `scripts=False` runs none of the page's.
    """
    features = {
        "prefers-color-scheme": scheme,
        "prefers-reduced-motion": "reduce" if still else "no-preference",
    }
    told = [{"name": name, "value": value} for name, value in features.items()]
    command(driver, "Emulation.setEmulatedMedia", media=media, features=told)
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    command(driver, "Emulation.setDeviceMetricsOverride", **size)
    command(driver, "Emulation.setTimezoneOverride", timezoneId=zone)
    command(driver, "Emulation.setLocaleOverride")
    command(driver, "Emulation.setLocaleOverride", locale=locale)
    command(driver, "Emulation.setScriptExecutionDisabled", value=not scripts)


STOPPED_CLOCK = """{
  const now = %d, Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length ? super(...given) : super(now); }
    static now() { return now; }
  };
}"""


def stop_the_clock(driver: Chrome, moment: dt.datetime) -> str:
    """Make it this moment in all pages that are loaded from now on; `remove_script` undoes it."""
    script = STOPPED_CLOCK % (moment.timestamp() * 1000)
    answer = command(driver, "Page.addScriptToEvaluateOnNewDocument", source=script)
    return str(answer["identifier"])


def remove_script(driver: Chrome, identifier: str) -> None:
    """Run a script of `stop_the_clock` no more in pages that are loaded from now on."""
    command(driver, "Page.removeScriptToEvaluateOnNewDocument", identifier=identifier)


def complaints(driver: Chrome) -> list[str]:
    """Give what the console complained of since it was last asked: errors, warnings, refusals.

    What breaks a content security policy is among them.
    """
    said = driver.get_log("browser")  # type: ignore[no-untyped-call]
    return [each["message"] for each in said if each["level"] in {"SEVERE", "WARNING"}]


def requested(driver: Chrome) -> list[str]:
    """Give the addresses that were asked for since this was last asked, in their order."""
    entries = driver.get_log("performance")  # type: ignore[no-untyped-call]
    messages = (json.loads(entry["message"])["message"] for entry in entries)
    sent = (each["params"] for each in messages if each["method"] == "Network.requestWillBeSent")
    return [each["request"]["url"] for each in sent]


def outside(addresses: list[str]) -> list[str]:
    """Leave the addresses that lead to another machine.

    >>> outside(["http://127.0.0.1:80/a", "data:,", "https://example.org/"])
    ['https://example.org/']
    """
    here = re.compile(r"(?:https?://(?:127\.0\.0\.1|localhost)[:/]|file:|data:|blob:|about:)")
    return [address for address in addresses if not here.match(address)]
