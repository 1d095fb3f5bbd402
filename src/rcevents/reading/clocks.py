"""One time of day as it is written: "8:30am", "15h00", "1400", "noon", and what it may mean."""

from __future__ import annotations

import re
from datetime import time
from typing import Final, Literal, NamedTuple

from rcevents.reading.caseless import caseless

Shape = Literal["bare", "colon", "dot", "french", "military", "oclock", "word"]
Half = Literal["a", "p"]

NOON: Final = 12
DAY: Final = 24 * 60 * 60
WORDS: Final = {"noon": 12, "midday": 12, "midnight": 0}

# Case matters behind the clock: "3pmET" and "15:00UTC" hold a zone, "3pmish" no time.
_CLOCK: Final = re.compile(
    r"""
    (?: 12(?:[:.]00)?(?:[ ]?(?i:pm))?[ ]?(?P<word12>(?i:noon|midday|midnight))
      | (?P<word>(?i:noon|midday|midnight))
      | (?P<military>\d{4})(?!\d|[-/.]\d{1,2}[-/.]\d)       # not the year of 2021-10-11
      | (?P<hour>\d{1,2})
        (?: :(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?
          | \.(?P<dotted>\d{2})(?!\.\d)
          | (?P<h> [hH] | u(?=\d\d) | (?<=\d\d)[ ][hH](?=[ ]\d\d|[^\w]|\Z)
              | (?<=[7-9])[ ][hH](?=[ ](?:\d\d|à|[–-])[ ]) )
            (?: (?<![ ][hH])(?P<french>\d{2}) | (?<=[ ][hH])[ ](?P<spaced>\d{2})(?![\d:]) )?
        )?
    )
    (?:[ ]?(?:
        (?P<half>(?i:[ap]))(?i:m)(?:(?![A-Za-z])|(?=[A-Z]{2,4}(?![A-Za-z])))
      | (?P<dotted_half>(?i:[ap]))\.[ ]?(?i:m)(?![A-Za-z])\.?
      | (?P<oclock>(?i:o['’]?clock|Uhr|uur|(?<=\d\d)u))(?![A-Za-z])
    ))?
    (?! [a-gi-z\d] | h[a-z\d] | (?<!\d\d)h )
    """,
    re.VERBOSE,
)


class Clock(NamedTuple):
    """A time as written, before the half of the day is settled; `end` is where its words end."""

    end: int
    hour: int
    minute: int
    second: int
    half: Half | None
    shape: Shape
    padded: bool

    @property
    def is_bare(self) -> bool:
        """Whether it is no more than a number."""
        return self.half is None and self.shape == "bare"

    @property
    def twelve_hour(self) -> bool:
        """Whether the writer may have left the half of the day unsaid."""
        return self.half is None and self.shape != "word" and 1 <= self.hour <= NOON

    def at(self, half: Half | None = None) -> int | None:
        """Give the second of the day (86,400 for 24:00), or None where there is no such time.

        >>> [clock_at(text, 0).at() for text in ("12am", "1:30 pm", "24:00", "25:00")]
        [0, 48600, 86400, None]
        """
        hour, half = self.hour, self.half or half
        if half is not None:
            hour = _on_the_day(hour, half)
        within = self.minute < 60 and self.second < 60 and 0 <= hour <= 24  # noqa: PLR2004 - the bounds of a clock
        seconds = (hour * 60 + self.minute) * 60 + self.second
        return seconds if within and seconds <= DAY else None


def _on_the_day(hour: int, half: Half) -> int:
    """Turn an hour before or after noon into one of the day; "13:30pm" means what it says."""
    if hour == NOON:
        return 0 if half == "a" else NOON
    if NOON < hour < 2 * NOON and half == "p":
        return hour
    if hour == 0 and half == "a":
        return 0
    return hour + (NOON if half == "p" else 0) if 1 <= hour < NOON else -1


def clock_at(text: str, position: int) -> Clock | None:
    """Read the one time written at a position, whatever its shape.

    >>> clock_at("at 15h30", 3)
    Clock(end=8, hour=15, minute=30, second=0, half=None, shape='french', padded=True)
    """
    found = _CLOCK.match(text, position)
    if found is None:
        return None
    groups = found.groupdict()
    word = groups["word"] or groups["word12"]
    if word:
        return Clock(found.end(), WORDS[caseless(word)], 0, 0, None, "word", padded=True)
    if groups["military"]:
        digits = groups["military"]
        hour, minute = int(digits[:2]), int(digits[2:])
        return Clock(found.end(), hour, minute, 0, _half(found), "military", padded=True)
    minute = int(groups["minute"] or groups["dotted"] or groups["french"] or groups["spaced"] or 0)
    hour, second = int(groups["hour"]), int(groups["second"] or 0)
    padded = len(groups["hour"]) > 1
    return Clock(found.end(), hour, minute, second, _half(found), _shape(found), padded)


def _half(found: re.Match[str]) -> Half | None:
    half = found["half"] or found["dotted_half"]
    if half is None:
        return None
    return "a" if half in "aA" else "p"


def _shape(found: re.Match[str]) -> Shape:
    told: tuple[tuple[str, Shape], ...] = (
        ("oclock", "oclock"),
        ("minute", "colon"),
        ("dotted", "dot"),
        ("h", "french"),
    )
    return next((shape for group, shape in told if found[group]), "bare")


def time_of(seconds: int) -> time:
    """Give the time of a second of the day; the day's last is the next day's first.

    >>> time_of(48600), time_of(86400)
    (datetime.time(13, 30), datetime.time(0, 0))
    """
    minutes, second = divmod(seconds % DAY, 60)
    return time(*divmod(minutes, 60), second)
