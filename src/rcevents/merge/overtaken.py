"""What a source tells now, beside what it told when a person corrected it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rcevents.merge.decisions import Correction
    from rcevents.model import Event

NOTHING = ""
"""As a corrected value, or as what it was: that nothing is told."""
WHOLE = "when"
"""The key that corrects all of an event's days at once."""
DAYS = ("start", "end", "sessions")
WORDED = {"cost": ("free", "tiers"), "place": ("text",)}
"""Of these, so much says whether a source still tells the same; the rest is how it was worded."""
LONGEST = 80
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:]{5,8}(?:[+-][\d:]{5})?)?")


def overtaken(event: Event, correction: Correction) -> str | None:
    """Say what the sources tell now, where that is not what they told under a correction.

    >>> from rcevents.merge.decisions import Correction
    >>> from rcevents.model import Event
    >>> event = Event(uid="a", title="Tea Days")
    >>> overtaken(event, Correction("a", "title", "Tea Week", was="Tee Days"))
    'the sources now tell "Tea Days"; when this was corrected, they told "Tee Days"'
    >>> overtaken(event, Correction("a", "title", "Tea Days", was="Tee Days"))
    'the sources now tell the same: the correction is needed no more'
    """
    if correction.pinned or correction.was is None:
        return None
    now, was = told(event, correction.key), as_told(correction.key, correction.was)
    if is_same(now, was):
        return None
    if is_same(now, as_told(correction.key, correction.value)):
        return "the sources now tell the same: the correction is needed no more"
    return f"the sources now tell {shown(now)}; when this was corrected, they told {shown(was)}"


def told(event: Event, key: str) -> Any:  # noqa: ANN401 - a value of an event's JSON
    """Give what an event tells under a key, as a decision notes it: "" where it tells nothing.

    >>> from rcevents.model import Event, Place
    >>> event = Event(uid="a", title="A", place=Place(text="Ghent", country="BE"))
    >>> told(event, "place"), told(event, "cost"), told(event, "kind")
    ({'text': 'Ghent'}, '', 'other')
    """
    keys = set(DAYS) if key == WHOLE else {key}
    values = event.model_dump(mode="json", include=keys)
    return as_told(key, values if key == WHOLE else values.get(key))


def as_told(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    """Give of a value what says whether a source still tells the same."""
    if isinstance(value, dict):
        kept = DAYS if key == WHOLE else WORDED.get(key, tuple(value))
        value = {name: value[name] for name in kept if name in value}
    bare = _bare(value)
    if key == WHOLE and isinstance(bare, dict):
        bare = _plain_days(bare)
    return NOTHING if bare in (None, [], {}) else bare


def _plain_days(days: dict[str, Any]) -> dict[str, Any]:
    """Leave out one sitting, and the end of one day: neither says more than the start."""
    is_one = len(days.get("sessions", ())) == 1
    without = {"sessions"} if is_one else set()
    if days.get("end") == days.get("start"):
        without.add("end")
    return {key: value for key, value in days.items() if key not in without}


def _bare(value: Any) -> Any:  # noqa: ANN401 - as above
    """Leave out what is not told."""
    if isinstance(value, dict):
        return {name: _bare(held) for name, held in value.items() if held not in (None, [], ())}
    return [_bare(held) for held in value] if isinstance(value, list | tuple) else value


def is_same(one: Any, other: Any) -> bool:  # noqa: ANN401 - as above
    """Compare values of JSON; a time without an offset is the same as one that has it.

    >>> is_same("2021-05-03T10:00:00", "2021-05-03T10:00:00+02:00"), is_same("a", "A")
    (True, False)
    """
    if isinstance(one, str) and isinstance(other, str):
        return one == other or _is_same_time(one, other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return bool(one == other)


def _is_same_time(one: str, other: str) -> bool:
    try:
        first, second = dt.datetime.fromisoformat(one), dt.datetime.fromisoformat(other)
    except ValueError:
        return False
    if (first.tzinfo is None) == (second.tzinfo is None):
        return first == second
    return first.replace(tzinfo=None) == second.replace(tzinfo=None)


def shown(value: Any) -> str:  # noqa: ANN401 - as above
    """Show a value of JSON to a person, on one line.

    >>> shown({"free": True, "tiers": [{"min": "20", "max": "20", "currency": "EUR"}]}), shown("")
    ('20 EUR', 'nothing')
    >>> shown({"start": "2031-05-03", "end": "2031-05-05"}), shown("Tea")
    ('2031-05-03 to 2031-05-05', '"Tea"')
    >>> shown("2031-05-03T14:00:00+02:00")
    '2031-05-03 14:00+02:00'
    """
    if value in (NOTHING, None):
        return "nothing"
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    if isinstance(value, dict):
        return _shown_table(value)
    text = str(value)
    if not isinstance(value, str):
        return text.lower()
    if MOMENT.fullmatch(text):
        return text.replace("T", " ").replace(":00+", "+")
    return f'"{text}"' if len(text) <= LONGEST else f'"{text[:LONGEST]} ..."'


def _shown_table(value: dict[str, Any]) -> str:
    if value.get("tiers"):
        return ", ".join(map(_shown_tier, value["tiers"]))
    if "start" in value:
        return " to ".join(map(shown, filter(None, (value["start"], value.get("end")))))
    if set(value) == {"text"}:
        return shown(value["text"])
    return "; ".join(f"{key} {shown(held)}" for key, held in value.items())


def _shown_tier(tier: dict[str, Any]) -> str:
    """Show a price: from, to, in which currency, for whom."""
    ends = list(dict.fromkeys(filter(None, (tier.get("min"), tier.get("max")))))
    more = (tier.get(key) for key in ("currency", "format", "for"))
    return " ".join(["-".join(ends), *filter(None, more)])
