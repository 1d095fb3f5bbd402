"""The feeds that are made for the judges hold what they are to be asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.judges.madefeeds import write_broken, write_made

from rcevents.linting import lint

if TYPE_CHECKING:
    from pathlib import Path


def test_feeds_are_made_of_everything(tmp_path: Path) -> None:
    """They are configured ones as well, by zones and in UTC, with series and deadlines."""
    made = {path.relative_to(tmp_path / "made").as_posix(): path.read_text("utf8")
            for path in write_made(tmp_path / "made")}  # fmt: skip
    calendars = {name: text for name, text in made.items() if name.endswith(".ics")}
    assert {"everything.ics", "nothing.atom", "zones/free-virtual.ics", "utc/hybrid.ics"} <= {*made}
    for folder, parts in (("zones", ("RRULE", "BEGIN:VTIMEZONE")), ("utc", ("RRULE",))):
        mine = "".join(text for name, text in calendars.items() if name.startswith(folder))
        assert all(part in mine for part in parts)
        assert "BEGIN:VEVENT" in calendars[f"{folder}/deadlines.ics"]
    assert all(";TZID=" not in text for name, text in calendars.items() if "utc/" in name)


def test_broken_feeds_are_broken(tmp_path: Path) -> None:
    """One of each format; `rcevents lint` objects as well."""
    broken = write_broken(tmp_path / "broken")
    assert {path.suffix for path in broken} == {".ics", ".json", ".atom"}
    (calendar,) = (path for path in broken if path.suffix == ".ics")
    assert lint(calendar.read_bytes())
