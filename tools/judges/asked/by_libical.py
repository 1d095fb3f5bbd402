"""Ask libical (GNOME's, KDE's): the tables of the RFC, property by property."""

from __future__ import annotations

from typing import TYPE_CHECKING

import gi

from tools.judges.asked.answering import answer

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 - the version is told before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Give libical's own marks of what it could not read, and what its tables forbid."""
    text = feed.read_bytes().decode()
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        yield "cannot be read"
        return
    kept = calendar.count_components(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    if kept != text.count("\nBEGIN:VEVENT"):
        yield f"reads {kept} of {text.count(chr(10) + 'BEGIN:VEVENT')} events"
    ICalGLib.restriction_check(calendar)
    if calendar.count_errors():
        yield from (line[12:] for line in calendar.as_ical_string().split("\r\n") if is_error(line))


def is_error(line: str) -> bool:
    """Tell whether libical marked an error here."""
    return line.startswith("X-LIC-ERROR")


if __name__ == "__main__":
    answer(judge)
