r"""JSON in which nothing is unseen: no control characters, no marks of direction, no halves of any.

Most values hold nothing of the kind, and are written as they are; the others are cleaned first.
What is no number (NaN, an infinity) is null, since JSON has no word for it (RFC 8259, section 6).
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from rcevents.render.contentlines import seen

if TYPE_CHECKING:
    from rcevents.model import Event

_ESCAPED = re.compile(r'\\[^"\\n]')
"""An escape that stands for a control character, or a backslash behind a backslash."""

_OF_MARKUP = str.maketrans(
    {char: f"\\u{ord(char):04x}" for char in "<>&'\u2028\u2029"},
)
_COMPACT = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
)


def json_line(value: dict[str, Any]) -> str:
    r"""Write an object on one line.

    >>> json_line({"title": "Tea \x07\u202eDays", "latitude": float("nan")})
    '{"title":"Tea Days","latitude":null}'
    """
    try:
        text = _COMPACT.encode(value)
        if _is_seen(text):
            return text
    except ValueError:  # a number that is none, half a character
        pass
    return _COMPACT.encode(cleaned(value))


def event_text(event: Event, indent: int | None = None) -> str:
    """Write the JSON of an Event that other programs rely on: compact, or a value a line."""
    try:
        text = _in_order(event).model_dump_json(indent=indent)
        if _is_seen(text):
            return text
    except ValueError:  # half a character
        pass
    whole = cleaned(event_json(event))
    return json.dumps(whole, ensure_ascii=False, indent=indent) if indent else json_line(whole)


def event_json(event: Event) -> dict[str, Any]:
    """Give an Event as the JSON that other programs rely on."""
    return _in_order(event).model_dump(mode="json")


def cleaned(value: Any) -> Any:  # noqa: ANN401 - any JSON
    r"""Give a value of JSON without what cannot be seen, in keys as well.

    >>> cleaned({"a\x00": ["b\u2066", float("inf"), 1.5, None]})
    {'a': ['b', None, 1.5, None]}
    """
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {seen(key): cleaned(inner) for key, inner in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return [cleaned(inner) for inner in value] if isinstance(value, list) else value


def script_json(value: dict[str, Any]) -> str:
    r"""Write an object so that it may stand inside a `<script>` of HTML, and in an attribute.

    Characters that mean something to HTML are escaped as JSON's own escapes, so that the value
    stays what it is (HTML, section 4.12.1.3, "Restrictions for contents of script elements").

    >>> script_json({"name": "</script><!-- Tea & Code"})
    '{"name":"\\u003c/script\\u003e\\u003c!-- Tea \\u0026 Code"}'
    """
    return json_line(value).translate(_OF_MARKUP)


def _is_seen(text: str) -> bool:
    """Tell whether no text inside of JSON holds what cannot be seen."""
    return ("\\" not in text or not _ESCAPED.search(text)) and seen(text) == text


def _in_order(event: Event) -> Event:
    """Give an Event whose inferred values come in one order, under keys that are seen."""
    keys = list(event.inferred)
    if keys == sorted(map(seen, keys)):
        return event
    told = {seen(key): rule for key, rule in event.inferred.items()}
    return event.model_copy(update={"inferred": dict(sorted(told.items()))})
