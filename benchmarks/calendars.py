"""Reading a calendar of 10,000 events: ours beside what icalendar itself takes to parse it.

Ours ends with events whose cost, form, deadline and place are read; theirs with components. The
first mix is a usual one; in the harder ones descriptions are long, and a third of them tell a
price and a third a deadline. Also printed: the peak of memory for calendars of several sizes, for
each byte of the file.

    python benchmarks/calendars.py [--events 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from rcevents.document import Document
from rcevents.model import Event
from rcevents.opening.documents import open_text
from rcevents.render.contentlines import escape, fold
from rcevents.sources.ical import KIND
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

RATIO = 1.3
SIZES = (1_000, 10_000, 100_000)
TODAY = dt.date(2026, 11, 22)
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
END:STANDARD
END:VTIMEZONE"""
TITLES = (
    "Research Software Evening",
    "Introduction to Parallel Programming",
    "Data Clinic",
    "Cluster Users' Meeting",
    "Workshop on Reproducible Workflows",
    "Reading Group: Compilers",
    "Open Lab",
    "Seminar on Numerical Weather Models",
    "Careers Beyond the Lab",
    "Git for Small Teams",
)
PLACES = (
    "Lecture Hall 3, Market Street 12, Ghent, Belgium",
    "Computing Centre, Room 2.14, Uppsala",
    "Online",
    "City Library, Leeds, UK",
    "https://example.zoom.us/j/991122334",
    "Main Building, Aula",
    "Seminar room B, Institute of Physics",
    "",
)
SENTENCES = (
    "We look at how small groups keep their codes alive once the first funding is over.",
    "Bring a laptop with a recent browser; nothing needs to be installed beforehand.",
    "The first half is a talk, the second a round of questions over coffee.",
    "Accounts on the training cluster are handed out at the door.",
    "Newcomers are welcome, and nobody is asked to prepare anything.",
    "The slides of earlier evenings stand in the usual place on our pages.",
    "Ask Ada Example at the front desk if you cannot find the room.",
    "This time we compare three schedulers on the same bundle of jobs.",
    "There is a lift, and the room has an induction loop.",
    "Part two builds on the exercises of last week, but can be followed without them.",
    "The group meets to read one paper closely rather than many in passing.",
    "Afterwards some of us go for a walk along the canal.",
    "Please tell us beforehand if you would like to show work of your own.",
    "Tests, packages and containers are covered as far as time allows.",
    "The day closes with a short panel of people who left the university.",
    "All material is shared under an open licence at the end of the term.",
)
PRICES = (
    "Tickets are €25, or €10 for students.",
    "Attendance is free of charge.",
    "The fee of 120 EUR covers lunch and material.",
    "Registration costs $75 until the end of the month.",
)
DEADLINES = (
    "Please register by 14 March 2027.",
    "Registration closes on 1 February 2027.",
    "Abstracts can be submitted until 15 January 2027.",
)


class Mix(NamedTuple):
    """How descriptions are made: of so many sentences, or characters; which tell what how often."""

    name: str
    characters: tuple[int, int] | None
    prices: float
    deadlines: float


MIXES = (
    Mix("usual", None, 0.15, 0.1),
    Mix("500 to 3,000 characters", (500, 3_000), 1 / 3, 1 / 3),
    Mix("3,000 characters", (2_900, 3_000), 1 / 3, 1 / 3),
)
HARDER_SHARE = 0.1
"""The harder mixes are measured with so many of the events, for what matters is each event."""
RULES = ("FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY;UNTIL=20270630T000000Z", "FREQ=MONTHLY;BYDAY=1TU")


def make_description(chance: random.Random, mix: Mix) -> list[str]:
    """Make the sentences of a description."""
    sentences = chance.sample(SENTENCES, chance.randrange(4, 8))
    if mix.characters is not None:
        length = chance.randrange(*mix.characters)
        while len(" ".join(sentences)) < length:
            sentences.append(chance.choice(SENTENCES))
    for share, told in ((mix.prices, PRICES), (mix.deadlines, DEADLINES)):
        if chance.random() < share:
            sentences.append(chance.choice(told))
    return sentences


def make_event(number: int, mix: Mix) -> list[str]:
    """Make the lines of one event, not folded: one in ten comes back."""
    chance = random.Random(number)  # noqa: S311 - the same calendar at every run
    start = dt.datetime(2026, 6, 1, 9) + dt.timedelta(  # noqa: DTZ001 - on the clock of Brussels
        days=chance.randrange(400), hours=chance.randrange(9)
    )
    end = start + dt.timedelta(minutes=30 * chance.randrange(1, 9))
    sentences = make_description(chance, mix)
    page = f"https://events.example.org/{number}"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{number}-{chance.randrange(10**9)}@events.example.org",
        f"DTSTAMP:{start - dt.timedelta(days=90):%Y%m%dT%H%M%SZ}",
        f"CREATED:{start - dt.timedelta(days=120):%Y%m%dT%H%M%SZ}",
        f"LAST-MODIFIED:{start - dt.timedelta(days=90):%Y%m%dT%H%M%SZ}",
        f"DTSTART;TZID=Europe/Brussels:{start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/Brussels:{end:%Y%m%dT%H%M%S}",
        f"SUMMARY:{escape(chance.choice(TITLES))} {number}",
        f"DESCRIPTION:{escape(' '.join(sentences) + chr(10) * 2 + 'More at ' + page)}",
        f"LOCATION:{escape(chance.choice(PLACES))}",
        "ORGANIZER;CN=Example Computing Centre:mailto:desk@example.org",
        "CATEGORIES:Computing,Open to all",
        f"URL:{page}",
        "STATUS:CONFIRMED",
        "SEQUENCE:1",
        "TRANSP:OPAQUE",
    ]
    if number % 10 == 0:
        lines.append(f"RRULE:{chance.choice(RULES)}")
    return [*lines, "END:VEVENT"]


def make_calendar(events: int, mix: Mix = MIXES[0]) -> str:
    """Make the text of a calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//a calendar//EN"]
    lines += ["X-WR-CALNAME:Computing in the region", *ZONE.splitlines()]
    for number in range(events):
        lines += make_event(number, mix)
    return "\r\n".join(map(fold, [*lines, "END:VCALENDAR", ""]))


def read(text: str) -> int:
    """Read a calendar as it came, and count its events."""
    told = KIND.read(documents(text), Settings(today=TODAY))
    return sum(isinstance(one, Event) for one in told)


def documents(text: str) -> Document:
    """Open the calendar, as every source is opened."""
    (document,) = open_text(text, address="calendar.ics", form="text/calendar")
    if not isinstance(document, Document):
        raise document
    return document


def parse(text: str) -> int:
    """Let icalendar parse it, and count its events."""
    from icalendar import Calendar

    return len(Calendar.from_ical(text).events)


def best(work: Callable[[str], int], text: str, rounds: int) -> tuple[float, int]:
    """Give the best processor time of some rounds in seconds, and what was counted."""
    times, count = [], 0
    for _ in range(rounds):
        start = time.process_time()
        count = work(text)
        times.append(time.process_time() - start)
    return min(times), count


def measure_memory(events: int) -> tuple[float, float]:
    """Give the peak of memory that reading adds in a fresh process, and the file's size, in MB."""
    script = (
        "import calendars, resource; use = resource.RUSAGE_SELF; "
        f"calendars.read(calendars.make_calendar(50)); text = calendars.make_calendar({events}); "
        "before = resource.getrusage(use).ru_maxrss; calendars.read(text); "
        "print(resource.getrusage(use).ru_maxrss - before, len(text))"
    )
    folder = __file__.rpartition("/")[0] or "."
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    peak, size = map(int, done.stdout.split())
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024), size / 1e6


def compare(mix: Mix, events: int, rounds: int) -> float:
    """Print the lines of one mix; give how many times as long as icalendar we take."""
    text = make_calendar(events, mix)
    our_time, ours = best(read, text, rounds)
    their_time, theirs = best(parse, text, rounds)
    if ours != theirs:
        raise SystemExit(f"{ours} events were read, {theirs} by icalendar")
    ratio = our_time / their_time
    print(f"{mix.name:24}{'seconds':>10}{'ms an event':>14}{'events':>10}")
    for name, seconds in (("rcevents", our_time), ("icalendar", their_time)):
        print(f"  {name:22}{seconds:10.3f}{seconds / ours * 1e3:14.4f}{ours:10,}")
    verdict = "reached" if ratio <= RATIO else "MISSED"
    print(f"  {'ratio':22}{ratio:10.3f}   (wanted: at most {RATIO}) {verdict}")
    return ratio


def main() -> int:
    """Print the table; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="Calendars: ours beside icalendar.")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    memory = {size: measure_memory(size) for size in SIZES}
    ratio = compare(MIXES[0], asked.events, asked.rounds)
    for mix in MIXES[1:]:
        compare(mix, int(asked.events * HARDER_SHARE), asked.rounds)
    print(f"{'memory added by reading':24}{'MB':>10}{'MB of file':>14}{'for a byte':>12}")
    for size, (peak, of_file) in memory.items():
        print(f"{size:<24,}{peak:10.1f}{of_file:14.2f}{peak / of_file:12.2f}")
    first, last = (memory[size][0] / memory[size][1] for size in (SIZES[0], SIZES[-1]))
    return 0 if ratio <= RATIO and last <= first else 1


if __name__ == "__main__":
    sys.exit(main())
