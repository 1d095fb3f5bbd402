"""Files of other people in the folder of the feeds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import PublishFailed
from rcevents.library import extract
from rcevents.model import Record
from rcevents.publication import publish

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2031, 4, 1)
THEIRS = b"<!doctype html><title>Made by hand</title> with a calendar by rcevents"


@pytest.fixture
def records(tmp_path: Path) -> list[Record]:
    issue = tmp_path / "tea.md"
    issue.write_text("- [Tea Days](https://tea.example.org/) - 4 May 2031, Free, Virtual\n")
    return [Record(event=event) for event in extract(str(issue)).events]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("index.html", THEIRS),
        ("events/tea-days-2031.html", THEIRS),
        ("assets/page.css", b"p { color: green }"),
        ("all.json", b'{"everything": 1}'),
        ("free.ics", b"BEGIN:VCALENDAR\r\nPRODID:by hand\r\nEND:VCALENDAR\r\n"),
        ("feeds.json", b"[]"),
        ("files.json", b'{"mine": 1}'),
    ],
)
def test_a_file_of_others_is_never_replaced(
    tmp_path: Path, records: list[Record], name: str, content: bytes
) -> None:
    """It is told which, nothing else is written, and it can be moved away."""
    to = tmp_path / "feeds"
    (to / name).parent.mkdir(parents=True)
    (to / name).write_bytes(content)
    with pytest.raises(PublishFailed, match=name):
        publish(records, to, today=DAY)
    left = [path for path in to.rglob("*") if path.is_file() or path != (to / name).parent]
    assert left == [to / name]  # no empty folder either
    assert (to / name).read_bytes() == content
    (to / name).unlink()
    assert publish(records, to, today=DAY).changed


def test_feeds_beside_a_page_of_others(tmp_path: Path, records: list[Record]) -> None:
    """Without pages of ours, theirs is in nobody's way."""
    to = tmp_path / "feeds"
    to.mkdir()
    (to / "index.html").write_bytes(THEIRS)
    with pytest.raises(PublishFailed, match="--no-site"):
        publish(records, to, today=DAY)
    publish(records, to, today=DAY, site=False)
    assert (to / "index.html").read_bytes() == THEIRS


def test_what_rcevents_wrote_is_known_without_its_list(
    tmp_path: Path, records: list[Record]
) -> None:
    """A list that got lost, or an older rcevents that wrote none, stops nothing."""
    to = tmp_path / "feeds"
    publish(records, to, today=DAY)
    (to / "files.json").unlink()
    assert publish(records, to, today=DAY, base_url="https://tea.example.org/feeds/").changed


def test_a_link_is_replaced_and_not_what_it_leads_to(tmp_path: Path, records: list[Record]) -> None:
    to, other = tmp_path / "feeds", tmp_path / "other.ics"
    to.mkdir()
    other.write_bytes(b"theirs")
    (to / "free.ics").symlink_to(other)
    publish(records, to, today=DAY)
    assert other.read_bytes() == b"theirs"
    assert not (to / "free.ics").is_symlink()
