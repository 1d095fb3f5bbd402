"""Persons: records of people, who have a name, a start and a town as events have."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import first_day
from rcevents.reading.event_words import EVENT
from rcevents.sources.records.record import record_of, values, words_of
from rcevents.sources.records.timing import timing_of
from rcevents.sources.records.whenwords import Habit

if TYPE_CHECKING:
    from collections.abc import Mapping as Fields
    from collections.abc import Sequence

    from rcevents.sources.records.mapping import Mapping

NAME: Final = re.compile(r"[^\W\d_]{1,25}\.?(?:[ '’-][^\W\d_]{1,25}\.?){1,4}")
OCCASION: Final = re.compile(
    rf"\b(?:{EVENT}|days?|weeks?|nights?|evenings?|camps?|fest\w{{0,4}}|fairs?|expo|sprints?"
    r"|hack\w{0,8}|conf|retreats?|party|clinics?|introduction|tag|tage|journ[ée]es?|jornadas)\b",
    re.VERBOSE | re.IGNORECASE,
)
"""What names of events have in them, and those of people have not."""
EVENTFUL: Final = (
    "url", "start_time", "end_time", "venue", "format", "online", "in_person", "cost", "deadlines",
    "days", "speakers",
)  # fmt: skip
LONGEST: Final = dt.timedelta(days=60)
ANY_YEAR: Final = Habit(day_first=True, year=2000)


def are_people(records: Sequence[Fields[str, Any]], mapping: Mapping) -> bool:
    """Tell whether most records are of people: a name of two words, a start, and little else.

    >>> from rcevents.sources.records.mappings import usual
    >>> ada = {"name": "Ada Brewer", "start_date": "2029-09-01", "city": "Ghent"}
    >>> are_people([ada], usual()), are_people([{**ada, "name": "Tea Days"}], usual())
    (True, False)
    >>> are_people([{**ada, "end_date": "2029-09-03"}], usual())
    False
    """
    alike = sum(_is_person(record, mapping) for record in records)
    return bool(records) and alike * 2 > len(records)


def _is_person(record: Fields[str, Any], mapping: Mapping) -> bool:
    name = words_of(record_of(record).under("name"))[:100]
    if not NAME.fullmatch(name) or OCCASION.search(name):
        return False
    if not all(word[0].isupper() for word in re.split(r"[ -]", name) if len(word) > len("von")):
        return False
    if any(values(record, path) for fact in EVENTFUL for path in mapping.keys(fact)):
        return False
    timing = timing_of(record, mapping, ANY_YEAR)
    if timing.start is None or timing.end is None or timing.end == timing.start:
        return True
    return first_day(timing.end) - first_day(timing.start) > LONGEST
