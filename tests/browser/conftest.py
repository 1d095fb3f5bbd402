"""A browser for the tests of the page; without one they are skipped, and say what to install."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NoReturn, Protocol

import pytest
from selenium.common.exceptions import WebDriverException

from tests.browser.browser import INSTALL, become, complaints, find_programs, is_required
from tests.browser.browser import start as start_browser
from tests.browser.folderserver import folder_served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver import Chrome


class Serve(Protocol):
    """Shows a folder on the loopback interface, and gives the address."""

    def __call__(self, folder: Path, base: str = "/some/where/") -> str:
        """Show a folder below this path."""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for all tests of a worker."""
    programs = find_programs()
    if not programs:
        go_without(INSTALL)
    try:
        driver = start_browser(programs, tmp_path_factory.mktemp("browser"))
    except WebDriverException as fault:
        told = " ".join((fault.msg or "").partition(";")[0].split())
        go_without(f"{programs.chromium} does not start: {told}")
    yield driver
    driver.quit()


def go_without(reason: str) -> NoReturn:
    """Skip what needs a browser; where one is required, fail."""
    if is_required():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture
def driver(browser: Chrome) -> Iterator[Chrome]:
    """Give the browser, with an empty page and a plain visitor, and hear what its console says.

    A test ends without a complaint on the console. One that provokes some takes them away by
    `complaints(driver)`.
    """
    browser.get("about:blank")
    browser.delete_all_cookies()
    become(browser)
    complaints(browser)
    yield browser
    assert complaints(browser) == []


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Give what shows folders on the loopback interface until the test ends."""
    with ExitStack() as served:
        yield lambda folder, base="/some/where/": served.enter_context(folder_served(folder, base))
