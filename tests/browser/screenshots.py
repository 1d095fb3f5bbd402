"""Pictures of a page, kept for a person's eye in build/screenshots (or RCEVENTS_SCREENSHOTS)."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.browser import Scheme, become, command

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).parent.parent.parent
MOST = 16_384
"""Pixels: what is longer, Chromium paints no more."""


def folder() -> Path:
    """Give the folder of the pictures."""
    named = os.environ.get("RCEVENTS_SCREENSHOTS")
    return Path(named) if named else ROOT / "build" / "screenshots"


def shoot(
    driver: Chrome,
    name: str,
    width: int = 1280,
    height: int = 900,
    scheme: Scheme = "light",
    *,
    whole: bool = False,
) -> Path:
    """Write what a window of this size shows (or the `whole` page) as `<name>.png`."""
    become(driver, width=width, height=height, scheme=scheme)
    clip = {}
    if whole:
        size = command(driver, "Page.getLayoutMetrics")["cssContentSize"]
        length = min(size["height"], MOST)
        clip = {"clip": {"x": 0, "y": 0, "width": width, "height": length, "scale": 1}}
    told = command(driver, "Page.captureScreenshot", captureBeyondViewport=whole, **clip)
    path = folder() / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(base64.b64decode(told["data"]))
    return path
