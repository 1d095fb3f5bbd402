"""The browser of these tests does what they rely on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.axe import version, violations
from tests.browser.browser import (
    become,
    complaints,
    outside,
    remove_script,
    requested,
    stop_the_clock,
)
from tests.browser.screenshots import shoot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'; img-src data:">
<style>body {{ background: white }}
@media (prefers-color-scheme: dark) {{ body {{ background: black; color: white }} }}</style>
</head><body><main><h1>A page</h1>{body}</main></body></html>
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a folder with a page that has nothing wrong."""
    write(tmp_path, "<p>Some words.</p>")
    return tmp_path


def write(folder: Path, body: str) -> None:
    """Write the page."""
    (folder / "index.html").write_text(PAGE.format(body=body), "utf8")


def test_a_folder_is_shown_below_a_path(driver: Chrome, serve: Serve, page: Path) -> None:
    address = serve(page, "/some/where/")
    driver.get(address)
    assert driver.title == "A page"
    assert requested(driver)[-1] == address == driver.current_url
    with pytest.raises(HTTPError, match="Not Found"):
        urlopen(address.replace("/some/where/", "/elsewhere/"))  # noqa: S310 - on this machine


def test_what_is_missing_is_told(driver: Chrome, serve: Serve, page: Path) -> None:
    write(page, '<link rel="stylesheet" href="missing.css">')
    driver.get(serve(page))
    WebDriverWait(driver, 10).until(  # the browser tells it when it likes
        lambda _: any("missing.css" in said for said in complaints(driver))
    )


def test_a_folder_is_shown_from_the_disk(driver: Chrome, page: Path) -> None:
    driver.get((page / "index.html").as_uri())
    assert driver.title == "A page"


def test_what_breaks_the_policy_is_told(driver: Chrome, serve: Serve, page: Path) -> None:
    write(page, '<img alt="" src="/other.png">')
    driver.get(serve(page))
    assert any("Content Security Policy" in said for said in complaints(driver))


def test_no_other_machine_is_reached(driver: Chrome) -> None:
    requested(driver)
    with pytest.raises(WebDriverException, match="ERR_NAME_NOT_RESOLVED"):
        driver.get("http://example.org/")
    assert "http://example.org/" in outside(requested(driver))
    complaints(driver)


def test_axe_is_told_and_recent(record_property: Callable[[str, object], None]) -> None:
    """The summary of a run names the axe that judged; WCAG 2.2 is known since 4.8."""
    record_property("axe", version())
    assert [int(part) for part in version().split(".")] >= [4, 8]


def test_axe_tells_what_is_wrong(driver: Chrome, serve: Serve, page: Path) -> None:
    driver.get(serve(page))
    assert violations(driver) == []
    write(page, '<img src="data:,"><p style="color: oklch(0.9 0 0)">Some pale words.</p>')
    driver.refresh()
    assert {each.rule for each in violations(driver)} == {"image-alt", "color-contrast"}


def test_a_visitor_is_whoever_they_are(driver: Chrome, serve: Serve, page: Path) -> None:
    identifier = stop_the_clock(driver, dt.datetime(2030, 1, 2, 20, tzinfo=dt.UTC))
    become(driver, width=400, scheme="dark", still=True, zone="Asia/Tokyo", locale="de-DE")
    driver.get(serve(page))
    told = driver.execute_script(
        "return [new Date().toLocaleString(), Date.now(), innerWidth, matchMedia("
        "'(prefers-color-scheme: dark) and (prefers-reduced-motion: reduce)').matches]"
    )
    assert told == ["3.1.2030, 05:00:00", 1893614400000, 400, True]
    remove_script(driver, identifier)
    driver.refresh()
    assert driver.execute_script("return Date.now()") > 0


def test_a_page_without_scripts(driver: Chrome, serve: Serve, page: Path) -> None:
    write(page, "<script>document.title = 'scripted'</script>")
    become(driver, scripts=False)
    driver.get(serve(page))
    assert driver.title == "A page"
    become(driver)
    driver.refresh()
    assert driver.title == "scripted"


def test_pictures_are_kept(
    driver: Chrome, serve: Serve, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RCEVENTS_SCREENSHOTS", str(tmp_path / "kept"))
    driver.get(serve(page))
    path = shoot(driver, "page-dark", 320, 480, "dark")
    assert path.read_bytes()[:4] == b"\x89PNG"
    assert path.parent == tmp_path / "kept"
    assert path.read_bytes()[16:24] == (320).to_bytes(4, "big") + (480).to_bytes(4, "big")
