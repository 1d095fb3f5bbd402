"""Feeds made to be judged: of everything that a calendar can hold, and one that is broken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tools.judges.answers import Instants

BROKEN = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:doubled@example.org
DTSTART:20300101T250000Z
DTEND;VALUE=DATE:20291231
DURATION:P1D
STATUS:NONSENSE
SUMMARY:ends before it begins
END:VEVENT
BEGIN:VEVENT
UID:doubled@example.org
SUMMARY:has no start
RRULE:FREQ=NEVER
END:VEVENT
"""
"""What no judge may be content with: whoever is does not look."""

BROKEN_FEEDS = {
    "json": '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "tags": "a"}]}',
    "atom": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>now</updated></feed>',
}
"""The same of other formats."""

MADE = ("ics", "json", "atom")

CONFIGURED = """
[publish]
formats = ["ics"]
window = "all"
default_feeds = false
matrix = ["free", "format"]
utc = {utc}
[[feeds]]
name = "deadlines"
deadlines = true
[site]
enabled = false
"""
"""Feeds of one's own, by zones and in UTC."""


def write_made(folder: Path) -> list[Path]:
    """Write feeds of everything, of nothing, and configured ones; give those that judges read."""
    from tests.render.samples import EVERYTHING, feed

    from rcevents import publish
    from rcevents.render import RENDERERS

    folder.mkdir()
    for name in MADE:
        (folder / f"everything.{name}").write_bytes(RENDERERS[name](feed(*EVERYTHING)))
        (folder / f"nothing.{name}").write_bytes(RENDERERS[name](feed()))
    for name, utc in (("zones", "false"), ("utc", "true")):
        (folder / f"{name}.toml").write_text(CONFIGURED.format(utc=utc))
        publish(EVERYTHING, folder / name, configuration=folder / f"{name}.toml")
    return sorted(path for path in folder.rglob("*") if path.suffix.removeprefix(".") in MADE)


def write_broken(folder: Path) -> list[Path]:
    """Write the feeds that every judge must object to."""
    folder.mkdir()
    for name in MADE:
        text = BROKEN.replace("\n", "\r\n") if name == "ics" else BROKEN_FEEDS[name]
        (folder / f"broken.{name}").write_text(text, newline="")
    return sorted(folder.iterdir())


def write_instants(folder: Path) -> dict[str, Instants]:
    """Write the feeds of 2,000 events over all zones; give the files with what each means."""
    from tests.render.instants import write

    write(folder)
    expected = json.loads((folder / "expected.json").read_text())
    return {str(folder / name): meant for name, meant in expected.items()}
