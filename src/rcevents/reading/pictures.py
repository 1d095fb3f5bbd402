"""Pictures that stand for labels, and lines of them: "📅 3 May | 📍 Ghent | **Tea Days**"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.fields import Field, tells_day
from rcevents.reading.headlines import is_title
from rcevents.reading.leads import lead_end, lead_head
from rcevents.reading.nonevents import is_button
from rcevents.reading.roles import WORD
from rcevents.reading.undatedheads import names_gathering
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.passage import Passage
    from rcevents.reading.roles import Role

_SIGNS: dict[Role, str] = {
    "when": "📅🗓📆",
    "place": "📍🌍🌎🌏🗺🏢🏛🏨",
    "price": "💰💶💵💷💸🎟🎫",
    "time": "🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⏰⏱⌚🕰",
    "url": "🔗🌐",
    "format": "💻🖥",
    "speakers": "🎤🗣",
    "registration": "📝✍",
    "other_deadline": "⏳⌛",
}
SIGNS = {sign: role for role, signs in _SIGNS.items() for sign in signs}
"""Pictures that stand for a label."""
ANY_SIGN = "[" + "".join(SIGNS) + "]\ufe0f?"
SIGN = re.compile(rf"(?<!\S){ANY_SIGN}[ ]{{0,3}}")
EDGES = " \t\n*_:-–—|·•"


def titled(pieces: Sequence[Passage], told: Sequence[Field | None]) -> list[Field]:
    """Give the fields of a line one piece of which is the title: "[Tea](url) 📅 3 May 📍 Ghent"."""
    if not any(field and field.role == "when" and tells_day(field.text) for field in told):
        return []
    unknown = [at for at, field in enumerate(told) if field is None]
    if not unknown and _is_bullet(told[0]):
        unknown = [0]
    title = _title_in(pieces[unknown[0]]) if len(unknown) == 1 else None
    if title is None:
        return []
    fields = [[field] if field else [] for field in told]
    fields[unknown[0]] = title
    return [*title[:1], *(each for group in fields for each in group if each is not title[0])]


def _is_bullet(field: Field | None) -> bool:
    """Tell whether a picture stands before a link that is none of its kind: "💻 [Tea](url)"."""
    if field is None or field.role not in {"format", "place", "speakers"}:
        return False
    return bool(field.value.links) and yearless(field.text).remark is not None


def _title_in(piece: Passage) -> list[Field] | None:
    """Cut a piece into the title with which it begins, marked or plain, and what it adds."""
    links = [(link.start, link.end) for link in piece.links]
    marked = [(a, b) for a, b in [*links, *piece.strong] if not WORD.search(piece.text[:a])]
    start, end = max(marked, key=lambda span: span[1]) if marked else (0, len(piece.text))
    title = piece.cut(start, end)
    name = title.text.strip(EDGES)
    if (not marked and not is_title(name)) or is_button(name) or yearless(name).remark is None:
        return None
    rest = piece.cut(min(len(piece.text), end + _gap(piece.text[end:])))
    return [Field("title", "", title), *([Field("remark", "", rest)] if rest.text else [])]


def _gap(text: str) -> int:
    return len(text) - len(text.lstrip(f"{EDGES}.,"))


def told_behind_day(field: Field) -> Passage | None:
    """Give what stands behind a picture if it is a day and more: "📅 3 May – Tea Days"."""
    if field.role != "when" or any(map(str.isalnum, field.label)):
        return None
    end = lead_end(field.value)
    return field.value if end is not None and end < len(field.value.text) else None


def is_titled(line: Passage) -> bool:
    """Tell whether what stands behind a line's day is surely a title, and no place."""
    head = lead_head(line)
    return head is not None and (bool(line.links) or names_gathering(head.title))
