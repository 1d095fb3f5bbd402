"""The value class pattern: a day and an hour told by elements of their own, put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborNode

DATE: Final = r"\d{4}-\d\d-\d\d|\d{4}-\d{3}"
ZONE: Final = r"[Zz]|[+-]\d\d:?\d\d|[+-]\d{1,2}"
IS_DATE: Final = re.compile(DATE)
IS_ZONE: Final = re.compile(ZONE)
IS_TIME: Final = re.compile(
    rf"""
    (?P<hour>\d{{1,2}}) (?: :(?P<minute>\d\d) (?: :(?P<second>\d\d)(?:\.\d{{1,9}})? )? )?
    \s{{0,3}} (?P<half>[ap]\.?m\.?)? \s{{0,3}} (?P<zone>{ZONE})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
IS_BOTH: Final = re.compile(rf"(?:{DATE})[T ]\d.{{0,40}}", re.IGNORECASE)
NOON: Final = 12
MOST_PARTS: Final = 20
ATTRIBUTES: Final = {
    "img": ("alt",),
    "area": ("alt",),
    "data": ("value",),
    "abbr": ("title",),
    "time": ("datetime",),
    "ins": ("datetime",),
    "del": ("datetime",),
}
"""What tells a part's value in the place of its text."""


def parts_of(node: LexborNode) -> list[LexborNode]:
    """Give the elements that hold the parts of a value: those of the classes themselves."""
    found: list[LexborNode] = []
    for child in node.iter(include_text=False):
        classes = (child.attributes.get("class") or "").split()
        if "value" in classes or "value-title" in classes:
            found.append(child)
            if len(found) == MOST_PARTS:
                break
    return found


def words_of(parts: Iterable[LexborNode]) -> Iterator[str]:
    """Yield the words of each part."""
    for part in parts:
        attributes = part.attributes
        if "value-title" in (attributes.get("class") or "").split():
            yield (attributes.get("title") or "").strip()
            continue
        names = ATTRIBUTES.get(part.tag or "", ())
        told = next((attributes[name] for name in names if attributes.get(name)), None)
        yield (told or part.text(deep=True) or "").strip()


def moment(words: Iterable[str], day: str | None) -> tuple[str, str | None]:
    """Put a day, an hour and an offset together; without a day, that of the property before.

    Given are the moment and its day. What is none of them is left out.

    >>> moment(["2031-05-03", "7:00pm"], None), moment(["22:00-06:00"], "2031-05-03")
    (('2031-05-03 19:00', '2031-05-03'), ('2031-05-03 22:00-0600', '2031-05-03'))
    """
    told: dict[str, str] = {}
    for word in words:
        if IS_BOTH.fullmatch(word):
            return word, word[: word.upper().replace("T", " ").find(" ")]
        kind = next((kind for kind, shape in SHAPES if shape.fullmatch(word)), None)
        if kind is not None:
            told.setdefault(kind, word)
    day = told.get("date", day)
    hour = clock(told["time"]) if "time" in told else ""
    zone = told.get("zone", "").replace(":", "") if hour else ""
    return f"{day or ''} {hour}{zone}".strip(), day


SHAPES: Final = (("date", IS_DATE), ("time", IS_TIME), ("zone", IS_ZONE))


def clock(word: str) -> str:
    """Write a time by the clock of 24 hours, its offset without a colon.

    >>> clock("7pm"), clock("07:00:00 a.m."), clock("19:00-08:00"), clock("19:00z")
    ('19:00', '07:00:00', '19:00-0800', '19:00Z')
    """
    found = IS_TIME.fullmatch(word)
    if found is None:
        return word
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % NOON + (NOON if found["half"][0] in "pP" else 0)
    minutes = ":".join(filter(None, (found["minute"] or "00", found["second"])))
    return f"{hour:02}:{minutes}{(found['zone'] or '').replace(':', '').upper()}"
