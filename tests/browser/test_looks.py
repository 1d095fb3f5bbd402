"""Pictures of the page for a person's eye, in build/screenshots."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from rcevents.website import SourceHealth, Turn, site_files
from tests.browser.browser import become, command
from tests.browser.pages import TODAY, find, load, visit
from tests.browser.screenshots import folder, shoot
from tests.browser.test_access import SOURCES
from tests.website import samples
from tests.website.made import records, site

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.browser import Scheme
    from tests.browser.conftest import Serve

BERLIN = "Europe/Berlin"
Picture = tuple[str, str, int, int, "Scheme"]
PICTURES: tuple[Picture, ...] = (
    ("agenda-light", "", 1280, 960, "light"),
    ("agenda-dark", "", 1280, 960, "dark"),
    ("filters-in-use", "?free=true&virtual=true&kinds=talk,training,workshop", 1280, 960, "light"),
    ("month-light", "?view=month&month=2026-12", 1280, 1240, "light"),
    ("month-dark", "?view=month&month=2026-12", 1280, 1240, "dark"),
    ("phone-agenda", "", 390, 844, "light"),
    ("phone-month", "?view=month&month=2026-12", 390, 1100, "dark"),
    ("small-phone", "?free=true", 320, 700, "light"),
    ("wide", "", 1920, 1080, "light"),
)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture[0])
def test_pictures_of_the_first_page(
    driver: Chrome, serve: Serve, tmp_path: Path, picture: Picture
) -> None:
    name, query, width, height, scheme = picture
    become(driver, width=width, height=height, scheme=scheme, zone=BERLIN)
    visit(driver, serve, tmp_path, records(TODAY, 160, seed=3, past=6), query)
    assert shoot(driver, name, width, height, scheme).stat().st_size > 10_000


def test_a_picture_of_the_subscription(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    become(driver, height=1500, zone=BERLIN)
    base = "https://example.org/events/"
    visit(driver, serve, tmp_path, records(TODAY, 160), "?free=true&kinds=talk", base_url=base)
    driver.execute_script(
        "document.querySelectorAll('.subscribe details').forEach(one => one.open = true)"
    )
    assert find(driver, "#subscribe pre").is_displayed()
    shoot(driver, "subscription", 1280, 1500)


def test_a_picture_on_paper(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    become(driver, width=800, zone=BERLIN)
    visit(driver, serve, tmp_path, records(TODAY, 160, past=6))
    paper = command(driver, "Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]
    (folder() / "on-paper.pdf").write_bytes(content := base64.b64decode(paper))
    assert content.startswith(b"%PDF")


def test_pictures_of_the_other_pages(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    held = records(TODAY, 60)
    noon = samples.NOON
    made = site(
        TODAY,
        records=(*held, samples.WHOLE),
        history=lambda uid: samples.REVISIONS if uid == samples.WHOLE.event.uid else (),
        changes=[Turn(samples.WHOLE, one) for one in samples.REVISIONS],
        sources=[*SOURCES, SourceHealth("Cluster Notes", events=60, told=80, checked=noon)],
    )
    for path, content in site_files(made):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    base = serve(tmp_path)
    become(driver, zone=BERLIN)
    for name in ("feeds.html", "changes.html", "sources.html", "events/tea-days-2031.html"):
        load(driver, f"{base}{name}")
        shoot(driver, name.partition("/")[0].removesuffix(".html"), 1280, 960)
        shoot(driver, f"{name.partition('/')[0].removesuffix('.html')}-dark", 1280, 960, "dark")
