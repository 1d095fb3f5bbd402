"""Attendance: whether a record's event is met online, in a place, or both ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.reading.formats import find_formats
from rcevents.sources.records.record import first, truth, words

if TYPE_CHECKING:
    from collections.abc import Mapping as Fields

    from rcevents.model import Format
    from rcevents.sources.records.mapping import Mapping

START: Final = r"(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z])))"
"""Where a word begins, also within "EventAttendanceModeOnline"."""
ONLINE: Final = re.compile(
    START + r"(?:on[ _-]?line|virtu|remote|web(?!site|page|hook)|digital|zoom|teams|livestream"
    r"|stream|distan|en[ ]ligne|en[ ]l[ií]nea)",
    re.IGNORECASE,
)
IN_PERSON: Final = re.compile(
    START + r"(?:off[ _-]?line|in[ _-]?person|on[ _-]?site|physical|venue|face[ _-]?to[ _-]?face"
    r"|presence|pr[eé]sen[ct]i[ea]l|präsenz|vor[ ]ort|in[ _-]?place|on[ _-]?campus|f2f)",
    re.IGNORECASE,
)
HYBRID: Final = re.compile(START + r"(?:h[iyí]br[iy]d|mixed|blended|both\b)", re.IGNORECASE)
DENIED: Final = re.compile(
    r"\b(?:no|not|non|without|nicht|keine?|ohne|pas)[ -](?!only\b|just\b|nur\b)[^,;.()]{1,40}",
    re.IGNORECASE,
)
"""What an event is not: "no online option"."""

WAY: Final = re.compile(
    r"(?:online|virtual|remote|hybrid|physical|offline|in[ _-]?person|on[ _-]?site)"
    r"(?:[ _-](?:event|meeting|only))?",
    re.IGNORECASE,
)
"""What stands for a kind in some systems, and says only how one attends."""
LINK: Final = re.compile(r"https?://", re.IGNORECASE)


def format_words(text: str) -> Format | None:
    """Read a word for how an event is attended.

    >>> [format_words(text) for text in ("OfflineEventAttendanceMode", "online", "onsite")]
    ['in_person', 'virtual', 'in_person']
    >>> format_words("MixedEventAttendanceMode"), format_words("Online and on site")
    ('hybrid', 'hybrid')
    >>> format_words("markdown"), format_words("Fifth Avenue"), format_words("not online")
    (None, None, None)
    """
    bare = DENIED.sub("", text[:100])
    if HYBRID.search(bare):
        return "hybrid"
    in_person, online = IN_PERSON.search(bare), ONLINE.search(bare)
    if in_person and online:
        return "hybrid"
    return "in_person" if in_person else "virtual" if online else None


def format_told(
    record: Fields[str, Any], mapping: Mapping, *, city: bool, location: str
) -> Format | None:
    """Read how an event is attended; `city` says whether a town is told.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(online="online", in_person="in_person")
    >>> [format_told({"online": told}, mapping, city=True, location="") for told in (True, "no")]
    ['hybrid', 'in_person']
    >>> format_told({"online": False}, mapping, city=False, location="Online") is None
    True
    """
    if mapping.is_format:
        return mapping.is_format
    told = {form for text in words(record, mapping.keys("format")) if (form := format_words(text))}
    if told:
        return told.pop() if len(told) == 1 else "hybrid"
    return _of_kind(words(record, mapping.keys("kind"))) or _of_truths(
        record, mapping, city=city, location=location
    )


def _of_truths(
    record: Fields[str, Any], mapping: Mapping, *, city: bool, location: str
) -> Format | None:
    """Read the fields that say yes or no to attending online, and in person."""
    online = _truth(record, mapping.keys("online"))
    in_person = _truth(record, mapping.keys("in_person"))
    if online and (in_person or (in_person is None and city)):
        return "hybrid"
    if online or in_person:
        return "virtual" if online else "in_person"
    if online is False and mapping.offline:
        return mapping.offline
    met = city or (location and not find_formats(location))
    return "in_person" if online is False and in_person is None and met else None


def _leads_there(value: Any) -> bool:  # noqa: ANN401 - whatever the source wrote
    """Tell whether a value is where one attends: an address, or an object with particulars."""
    return isinstance(value, dict) or (isinstance(value, str) and LINK.match(value) is not None)


def _of_kind(kinds: list[str]) -> Format | None:
    """Read a kind that only says how one attends: "Virtual event", "PHYSICAL"."""
    told = {format_words(text) for text in kinds if WAY.fullmatch(text.strip()[:40])}
    return told.pop() if len(told) == 1 else None


def _truth(record: Fields[str, Any], paths: tuple[str, ...]) -> bool | None:
    """Read the first truth value; words that say how one attends do as well."""
    for path in paths:
        value = first(record, (path,))
        if value is None:
            continue
        told = True if _leads_there(value) else truth(value)
        if told is not None:
            return told
        form = format_words(value) if isinstance(value, str) else None
        if form:
            return form != "in_person" if "person" not in path else form != "virtual"
    return None
