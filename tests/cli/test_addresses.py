"""Addresses that options tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

UNFIT = [
    "",
    "tea.example.org",
    "ftp://tea.example.org/",
    "javascript:pour(1)",
    "https://cook:pot@tea.example.org/",
    "https://tea.example.org/?cup=1",
    "https://tea.example.org/#cup",
    "https://tea.example.org:99999/",
    "https://[::1/",
]


@pytest.mark.parametrize("address", UNFIT)
@pytest.mark.parametrize("command", [["publish", "tea.md", "--to", "feeds"], ["serve"]])
def test_what_is_no_address_of_a_folder_is_refused(
    run: Run, folder: Path, command: list[str], address: str
) -> None:
    """As in the configuration; nothing is written, and no password is shown to everybody."""
    (folder / "tea.md").write_text("[Tea Days](https://tea.example.org/) - 4 May 2031\n")
    ran = run(*command, "--base-url", address)
    assert ran.code == 2
    assert "Invalid value for '--base-url': " in ran.err
    assert not (folder / "feeds").exists()


def test_the_address_of_a_folder_is_in_its_feeds(run: Run, folder: Path) -> None:
    (folder / "tea.md").write_text("[Tea Days](https://tea.example.org/) - 4 May 2031\n")
    told = ("--base-url", "https://tea.example.org/feeds", "--today", "2031-04-01")
    assert run("publish", "tea.md", "--to", "feeds", *told).code == 0
    assert b"https://tea.example.org/feeds/all.ics" in (folder / "feeds/all.ics").read_bytes()
