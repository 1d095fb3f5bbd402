"""Headline heads: headings that tell a title and its date in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import names_gathering
from rcevents.reading.dates import may_tell_date
from rcevents.reading.headingtitles import is_broad, is_other, is_part, tidied
from rcevents.reading.headlines import is_label
from rcevents.reading.heads import Head, heads, tidy_title
from rcevents.reading.narration import dated
from rcevents.reading.narrationwords import BREAK, NOUN
from rcevents.reading.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

CUT = re.compile(r"[ ][–—-][ ]|:[ ]|,[ ](?=(?:an?|the)\b)")
PERIODICAL = re.compile(
    r"\b(?:dates?|publication|newsletter|bulletin|digest|issue|edition|news|minutes|recap|report|update|release"
    r"|posted|published|deadline|version|weekly|v?\d+\.\d+)\b",
    re.IGNORECASE,
)


def headline_head(passage: Passage, *, known: bool) -> Head | None:
    """Give title and dateline of a heading that tells both, None where it does not.

    `known` says that the heading stands among events; elsewhere it must name what takes place.

    >>> head = headline_head(Passage("Leaf Week – a workshop in Austin, TX, 5-7 May"), known=False)
    >>> head.title, head.dateline
    ('Leaf Week', 'in Austin, TX, 5-7 May')
    >>> headline_head(Passage("Tea News, 3 May 2031"), known=True)
    """
    text = tidied(passage.text)
    if "\n" in passage.text or not may_tell_date(text) or PERIODICAL.search(text):
        return None
    if not known and not NOUN.search(text):
        return None
    link = passage.links[0].url if passage.links else None
    for title, dateline in _readings(text):
        if title and not (_is_no_event(title) or is_label(title)):
            return Head(title, link, dateline, 0, len(passage.text))
    return None


def _is_no_event(title: str) -> bool:
    return is_part(title) or is_broad(title) or is_other(title)


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """Yield titles and datelines: before "a workshop in ...", then as in a list of events."""
    for cut in CUT.finditer(text):
        rest = text[cut.end() :]
        dateline = dated(rest) if NOUN.search(rest) else None
        if dateline and not BREAK.search(rest):
            yield tidy_title(text[: cut.start()]), dateline
    found = heads(Passage(text))
    if not found:  # "Tea week: 3 to 5 May": small letters name it, if they name a gathering
        found = [each for each in heads(Passage(text), is_item=True) if names_gathering(each.title)]
    if len(found) == 1:
        yield found[0].title, found[0].dateline
