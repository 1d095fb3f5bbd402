"""Whether numbers are meant as a time of day: by their shape, and by the words about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.reading.clockdays import MONTH, NOT_OF_THE_DAY, ends_days, ends_months

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.reading.clocks import Clock

NOON: Final = 12
QUARTERS: Final = frozenset({0, 15, 30, 45})
YEARS: Final = range(1900, 2100)
OPENING_HOURS: Final = range(7, 13)
SMALLEST_HOUR: Final = 6
CLOSING_HOURS: Final = range(1, 9)
SPANNING: Final = frozenset({"from", "between", "von", "de", "jeweils"})

_WEEKDAY: Final = (
    r"(?i:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
_MONTH_BEFORE: Final = re.compile(rf"\b{MONTH}\.?[ ]\Z")
_DAY_MONTH_BEFORE: Final = re.compile(rf"\d(?:st|nd|rd|th)?(?:[ ]of)?[ -]{MONTH}\.?,?[ ]\Z")
_MONTH_DAY_BEFORE: Final = re.compile(rf"\b{MONTH}\.?[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\Z")
_SEPARATED: Final = re.compile(
    rf"(?:[\d,;:(\[|–—·•\n-]|\d(?:st|nd|rd|th)|\b{MONTH}\.?|\b{_WEEKDAY}\.?)[ ]{{0,2}}\Z"
)
_COMMA_BEFORE: Final = re.compile(r"[,;(|–—-][ ]?\Z")
_DATE_BEFORE: Final = re.compile(rf"\d(?:st|nd|rd|th)?[ ]{MONTH}|\b{MONTH}\.?[ ]\d|\d{{4}}")
_NOT_BEHIND: Final = re.compile(r"[ ]?(?:aspect|ratio|scale|split|odds|into[ ]the)\b|[ ]?[%€£$]")
_LENGTH: Final = re.compile(r"[ -]?(?:hours?|hrs?|minutes?|mins?)\b", re.IGNORECASE)
_CLOSED: Final = re.compile(
    rf"""
    [ ]?(?:\Z|[\n,;.)\]|(\x00]|[-–—][ ])
    | [ ]?[/=][ ]?\d{{1,2}}(?::\d\d)?[ ]?(?:[ap]m)?[ ]?[A-Z]{{2,4}}\b
    | [ ](?:on|at|in|via|each|every|daily|and|or|both|{_WEEKDAY})\b
    """,
    re.VERBOSE,
)
_DOTTED_BEFORE: Final = re.compile(
    rf"(?:\d\d\.\d\d,?[ ](?:and|&|und)[ ]|\b{_WEEKDAY}\.?,?[ ]|\d,?[ ]"
    r"|\b(?i:each|daily|always|each[ ]day|every[ ]day|both[ ]days):?[ ])\Z"
)
"""Other such hours, or the day, right before: "9.00-12.00 and "."""
_DATE_BEHIND: Final = re.compile(
    rf",?[ ](?:on[ ])?(?:{_WEEKDAY}\.?,?[ ])?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH}|\d{{1,2}}/\d"
    rf"|{MONTH}\.?[ ]\d|\d{{4}}-\d\d-)"
)
_DAILY: Final = re.compile(r",?[ ](?:each|every|both)[ ](?:days?|morning|afternoon)\b|,?[ ]daily\b")
_MONTH_BEHIND: Final = re.compile(rf"(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH}")
_SOFT_ZONE: Final = re.compile(r"[ ]?(?:[A-Z]{2}|[A-Z]?[a-z]+|U\.[KS]\.|U[KS][ ][A-Z]?[a-z]+)\Z")


class Setting(NamedTuple):
    """Clock times at `text[start:end]`, and what leads to them ("at", "from", "by"), if anything.

    `zoned` tells whether a zone ends them; its words are part of the span.
    """

    text: str
    start: int
    end: int
    first: Clock
    second: Clock | None
    lead: str | None
    zoned: bool

    @property
    def before(self) -> str:
        """The text before them, as far as it matters."""
        return self.text[max(0, self.start - 24) : self.start]

    @property
    def separated(self) -> bool:
        """Whether they begin the text, or stand behind punctuation, a date or a weekday."""
        return self.start == 0 or _SEPARATED.search(self.before) is not None

    @property
    def closed(self) -> bool:
        """Whether they end the text, or punctuation or a small word follows, and no noun."""
        return _CLOSED.match(self.text, self.end) is not None

    @property
    def dated(self) -> bool:
        """Whether a date follows: "1700 7th August"."""
        return _DATE_BEHIND.match(self.text, self.end) is not None

    @property
    def firmly_zoned(self) -> bool:
        """Whether a zone follows that is no adjective of the next noun: not "1400 UK sites"."""
        last = self.second or self.first
        soft = _SOFT_ZONE.match(self.text[last.end : self.end])
        return self.zoned and (soft is None or self.closed or self.dated)

    @property
    def exists(self) -> bool:
        """Whether the clock shows such times."""
        return self.first.at() is not None and (self.second is None or self.second.at() is not None)


def is_time(setting: Setting) -> bool:
    """Tell whether clock times are meant as such, and not as days, years, prices or ratios."""
    if _is_date(setting) or _NOT_BEHIND.match(setting.text, setting.end):
        return False
    if not setting.first.half and _LENGTH.match(setting.text, setting.end):
        return False
    if setting.second is not None:
        return _is_range(setting, setting.first, setting.second)
    if setting.first.half or setting.first.shape == "oclock":
        return True
    if NOT_OF_THE_DAY.search(setting.before):
        return False
    return _SINGLE[setting.first.shape](setting)


def _is_date(setting: Setting) -> bool:
    """Tell whether the first number is a day or a year: "Oct 13 - 2pm", "May 3, 2021 - 2pm"."""
    first, before = setting.first, setting.before
    if first.half:
        return False
    behind_month = _MONTH_BEFORE.search(before) is not None
    if first.shape == "bare":
        of_a_day = _DAY_MONTH_BEFORE.search(before) and not ends_months(before)
        return (behind_month and not of_a_day) or _ends_days(setting)
    if first.shape == "military" and _is_year(first):
        return behind_month or _MONTH_DAY_BEFORE.search(before) is not None
    return False


def _ends_days(setting: Setting) -> bool:
    """Tell whether the first number, set off by a space, is the last of several days."""
    second = setting.second
    if second is None or setting.text[setting.first.end] != " ":
        return False
    behind = setting.text[second.end : second.end + 12]
    return ends_days(setting.before, setting.first.hour, behind)


def _is_year(clock: Clock) -> bool:
    return clock.hour * 100 + clock.minute in YEARS


def _word(setting: Setting) -> bool:
    led = setting.lead is not None or setting.zoned
    return led or (setting.separated and setting.closed)


def _colon(setting: Setting) -> bool:
    padded = setting.first.padded
    return padded or setting.lead is not None or setting.zoned or setting.separated


def _french(setting: Setting) -> bool:
    led = setting.lead is not None or setting.zoned
    minutes_told = setting.text[setting.first.end - 1].isdigit()
    sure = setting.separated and (setting.first.padded or setting.closed)
    late = NOON < setting.first.hour < 2 * NOON and setting.separated and setting.closed
    return setting.exists and (led or (minutes_told and sure) or late)


def _dotted(setting: Setting) -> bool:
    led = setting.lead in SPANNING or (setting.lead and setting.first.minute in QUARTERS)
    if setting.end > setting.first.end and not setting.zoned:
        return setting.exists  # "9.30 hrs"
    return setting.exists and (setting.firmly_zoned or bool(led))


def _military(setting: Setting) -> bool:
    if not setting.exists:
        return False
    hours_told = not setting.zoned and setting.end > setting.first.end
    if setting.firmly_zoned or hours_told:
        return True
    return not _is_year(setting.first) and (
        setting.dated or (setting.lead in {"at", "@", "by", "until"} and setting.closed)
    )


def _bare(setting: Setting) -> bool:
    led = setting.lead or (setting.closed and _behind_a_date(setting))
    return setting.exists and bool(led) and setting.firmly_zoned


_SINGLE: Final[dict[str, Callable[[Setting], bool]]] = {
    "word": _word,
    "colon": _colon,
    "french": _french,
    "dot": _dotted,
    "military": _military,
    "bare": _bare,
}


def _is_range(setting: Setting, first: Clock, second: Clock) -> bool:
    shapes = {first.shape, second.shape}
    if shapes & {"bare", "colon"} and NOT_OF_THE_DAY.search(setting.before):
        return False
    if first.shape == "military" and second.shape != "military" and _is_year(first):
        return False
    if first.half or second.half:
        return _is_halved(setting, first, second)
    rule = next(rule for shape, rule in _RANGES if shape in shapes)
    return rule(setting, first, second)


def _is_halved(setting: Setting, first: Clock, second: Clock) -> bool:
    """Judge a range with am or pm: a bare end must not count something ("9am - 15 talks")."""
    if second.half is None and second.shape == "bare":
        return setting.zoned or setting.closed or setting.dated
    return not (first.shape == "bare" and first.half is None and first.hour > NOON)


def _led(setting: Setting) -> bool:
    return setting.lead is not None or setting.zoned or setting.separated


def _worded_range(setting: Setting, first: Clock, second: Clock) -> bool:
    exact = {first.shape, second.shape} <= {"word", "colon"}
    return setting.exists and (exact or (_led(setting) and (setting.closed or setting.zoned)))


def _dotted_range(setting: Setting, first: Clock, second: Clock) -> bool:
    """Judge "13.00-15.00": quarters that rise within a day, alone behind its date."""
    if not setting.exists:
        return False
    if setting.firmly_zoned or setting.lead in SPANNING:
        return True
    quarters = first.minute in QUARTERS and second.minute in QUARTERS
    rising = SMALLEST_HOUR < first.hour < second.hour or first.padded
    behind = _DOTTED_BEFORE.search(setting.before) or _behind_a_date(setting)
    return quarters and rising and setting.closed and bool(behind)


def _french_range(setting: Setting, first: Clock, second: Clock) -> bool:
    """Judge "13h-16h": hours of the day rise within it, "2h-3h" are lengths."""
    by_day = first.hour >= SMALLEST_HOUR and first.hour < second.hour
    alone = setting.separated and setting.closed and by_day
    return setting.exists and (setting.firmly_zoned or setting.lead is not None or alone)


def _colon_range(setting: Setting, first: Clock, second: Clock) -> bool:
    if second.shape == "bare":
        sure = setting.lead is not None or setting.zoned
        return sure or (setting.closed and (first.padded or setting.separated))
    return _led(setting) or (first.shape == "colon" and (first.padded or second.padded))


def _military_range(setting: Setting, first: Clock, second: Clock) -> bool:
    """Judge "0900-1600" and "1300-1500": years, pages and counts are none."""
    if not setting.exists or {first.shape, second.shape} != {"military"}:
        return False
    if setting.firmly_zoned or setting.end > second.end:
        return True
    rising = (first.hour, first.minute) < (second.hour, second.minute)
    rounded = first.minute % 5 == 0 and second.minute % 5 == 0
    years = _is_year(first) and _is_year(second)
    ended = setting.closed or setting.dated
    return rising and rounded and not years and ended and not NOT_OF_THE_DAY.search(setting.before)


def _bare_range(setting: Setting, first: Clock, second: Clock) -> bool:
    """Judge "10-2": with a zone, or alone behind a date and falling, as no days do."""
    if not setting.exists:
        return False
    if setting.firmly_zoned or setting.lead in {"kl", "kl."}:
        return True
    if _MONTH_BEHIND.match(setting.text, setting.end):
        return False
    if _DAILY.match(setting.text, setting.end):
        return first.hour > SMALLEST_HOUR and first.hour != second.hour and _behind_a_date(setting)
    falling = first.hour in OPENING_HOURS and second.hour in CLOSING_HOURS
    return falling and first.hour > second.hour and setting.closed and _behind_a_date(setting)


def _behind_a_date(setting: Setting) -> bool:
    """Tell whether a date stands right before, or before the comma."""
    before = setting.before
    if _MONTH_DAY_BEFORE.search(before) or _DAY_MONTH_BEFORE.search(before):
        return True
    return bool(_COMMA_BEFORE.search(before)) and bool(_DATE_BEFORE.search(before))


_RANGES: Final[tuple[tuple[str, Callable[[Setting, Clock, Clock], bool]], ...]] = (
    ("word", _worded_range),
    ("oclock", lambda setting, _first, _second: setting.exists),
    ("dot", _dotted_range),
    ("french", _french_range),
    ("military", _military_range),
    ("colon", _colon_range),
    ("bare", _bare_range),
)
