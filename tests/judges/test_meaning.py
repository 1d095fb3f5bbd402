"""The judges' own reader of feeds tells what a feed means, and takes nothing that is unsound."""

from __future__ import annotations

import datetime as dt

import pytest
from tools.judges.asked.meaning import Sitting, sittings

FEED = """BEGIN:VCALENDAR
X-WR-CALNAME:Some feed
BEGIN:VEVENT
UID:{name}@example.org
DTSTAMP:20300101T000000Z
{when}
SUMMARY:Talks\\, tools\\; a \\\\ and
  more
END:VEVENT
END:VCALENDAR
"""


def read(*when: str) -> list[Sitting]:
    """Read a feed of one event."""
    return sittings(FEED.format(name="e", when="\n".join(when)).replace("\n", "\r\n"))


def utc(*parts: int) -> dt.datetime:
    """Give an instant."""
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[misc, arg-type]


def test_days_are_days() -> None:
    (found,) = read("DTSTART;VALUE=DATE:20300105", "DTEND;VALUE=DATE:20300107")
    assert found == Sitting(
        "e@example.org", "Talks, tools; a \\ and more", dt.date(2030, 1, 5), dt.date(2030, 1, 7)
    )
    assert list(found.days()) == [dt.date(2030, 1, 5), dt.date(2030, 1, 6)]


def test_an_hour_is_where_its_clock_hangs() -> None:
    """A series keeps its hour on the clock when the clocks change."""
    found = read(
        "DTSTART;TZID=Europe/Paris:20301023T230000",
        "DTEND;TZID=Europe/Paris:20301024T010000",
        "RRULE:FREQ=WEEKLY;UNTIL=20301106T235959Z",
    )
    assert [each.start for each in found] == [
        utc(2030, 10, 23, 21),
        utc(2030, 10, 30, 22),
        utc(2030, 11, 6, 22),
    ]
    assert list(found[0].days()) == [dt.date(2030, 10, 23)]
    assert list(found[1].days(dt.timezone(dt.timedelta(hours=1)))) == [
        dt.date(2030, 10, 30),
        dt.date(2030, 10, 31),
    ]


def test_an_instant_in_utc() -> None:
    (found,) = read("DTSTART:20300105T100000Z", "DTEND:20300105T110000Z")
    assert (found.start, found.end) == (utc(2030, 1, 5, 10), utc(2030, 1, 5, 11))


@pytest.mark.parametrize("when", ["DTSTART:20300105T100000", "DTSTART 20300105", "X-Y:no start"])
def test_what_is_unsound_is_refused(when: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        read(when)
