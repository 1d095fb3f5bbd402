"""Footers: what senders of newsletters add below an issue, where to unsubscribe, announces nothing.

It is known by its words, since it is told in the same markup as the issue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.outline import flat

if TYPE_CHECKING:
    from rcevents.reading.outline import Block, Outline

WITHIN = 60_000
"""A footer with all its styles is shorter; an issue that tells of subscribing above has none."""
LATEST = 10
"""So many blocks from the end on, the place to unsubscribe is looked for."""
LONGEST = 12
"""So many blocks before that place, a footer begins at most."""
SHORT = 60
GAP = 2
"""So many short blocks in a footer say nothing of what they are (names, streets, buttons)."""

LEAVES = re.compile(
    r"""
    \b un-?subscrib(?:e|ing) \b | \b opt(?:ing)? [ -] out \b
    | \b (?:update|manage|change) \s your \s (?:\w{1,20}\s)? (?:preferences|subscriptions?|settings)
    """,
    re.VERBOSE | re.IGNORECASE,
)
FOOTING = re.compile(
    r"""
    ^ \W{0,9} (?: © | \(c\)\s | copyright\b | all\s rights\s reserved
      | you (?: ['’]re | \sare )? \s (?: just\s read | receiv(?:ed|ing)\b | (?:get|got)\s this\b )
      | (?:our|the)\s mailing\s address | want\s to\s change\s how | update\s (?:your\s)? profile
      | brought\s to\s you\s by | powered\s by | sent\s (?:to|by|via|with)\b
      | share\s (?:this|on|via)\b | follow\s us | subscribe\b | this\s (?:e-?mail|message)\s was\b
      | forward(?:ed)?\b [^.]{0,30} \b (?:e-?mail|friend)
      | (?:view|read)\b [^.]{0,30} \b (?:browser|online|app)\b | why\s (?:am\s i|did\s i)\b
      | don['’]t\s want | no\s longer\s (?:want|wish) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def without_footer(outline: Outline, text: str) -> Outline:
    r"""Give an outline without its footer, whose words stand at the end of the document's text.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> text = "# Tea\n\nTea Days - 3 May, free\n\n© Tea Office\n\nUnsubscribe"
    >>> [block.text for block in flat(without_footer(markdown_outline(text), text))]
    ['Tea', 'Tea Days - 3 May, free']
    """
    if not LEAVES.search(text, max(0, len(text) - WITHIN)):
        return outline
    parts = flat(outline)
    start = _start(parts)
    if start is None or _letters(parts[:start]) < _letters(parts[start:]):
        return outline
    return parts[:start]


def _start(parts: list[Block]) -> int | None:
    """Find where the footer begins, if there is one."""
    latest = range(len(parts) - 1, max(len(parts) - 1 - LATEST, -1), -1)
    last = next((at for at in latest if LEAVES.search(parts[at].text)), None)
    if last is None:
        return None
    start, gap = last, 0
    for at in range(last - 1, max(last - 1 - LONGEST, -1), -1):
        part = parts[at]
        if FOOTING.search(part.text) or LEAVES.search(part.text):
            start, gap = at, 0
            continue
        gap += part.kind != "rule"
        is_told = part.kind == "heading" or len(part.text) > SHORT or find_dates(part.text)
        if is_told or gap > GAP:
            break
    while start and parts[start - 1].kind == "rule":
        start -= 1
    return start


def _letters(parts: list[Block]) -> int:
    return sum(len(part.text) for part in parts)
