"""Links in text without markup: an address in brackets belongs to the words before it.

So mail programs write a link that was in the HTML: "Tea Days (https://tea.example.org/) - 3 May",
with square or angle brackets as well.
"""

from __future__ import annotations

import re

from rcevents.reading.passage import Link

BRACKETED = re.compile(
    r"""
    (?<=[^\s\]]) [ ]{1,2} (?: \( [ ]? (?P<round> https?://[^\s<>"()]{3,2000} ) [ ]? \)
      | \[ [ ]? (?P<square> https?://[^\s<>"\[\]]{3,2000} ) [ ]? \]
      | < (?P<angle> https?://[^\s<>"]{3,2000} ) > )
    """,
    re.VERBOSE,
)
BEHIND_TITLE = re.compile(r"[ ]{0,2}(?:[-–—|:,(]|\n|\Z)")
"""What stands behind a title that is a link."""
JOINT = re.compile(r"(?:[\s,;:.&+–—-]|\([^()\n]{0,60}\)){0,9}(?:(?:and|or)\s)?")
SENTENCE = re.compile(r"[.;!?][ ]")


def unbracketed(text: str) -> tuple[str, list[Link]]:
    r"""Give a text without the addresses in brackets, and the words before them as links.

    The words of a line's first link begin with the line, if it is a title; those of others behind
    the link or the sentence before.

    >>> unbracketed("Tea Days (https://tea.example.org/) - 3 May")
    ('Tea Days - 3 May', [Link(start=0, end=8, url='https://tea.example.org/')])
    >>> unbracketed("https://tea.example.org/ (free)")
    ('https://tea.example.org/ (free)', [])
    """
    if "://" not in text:
        return text, []
    parts: list[str] = []
    links: list[Link] = []
    length = at = 0
    for found in BRACKETED.finditer(text):
        before = text[at : found.start()]
        is_title = not links and BEHIND_TITLE.match(text, found.end()) is not None
        start = length + _begins(before, is_title)
        parts.append(before)
        length += len(before)
        at = found.end()
        if start < length and "://" not in before:
            links.append(Link(start, length, next(filter(None, found.groups()))))
        else:
            parts.append(found.group())
            length += len(found.group())
    return "".join([*parts, text[at:]]), links


def _begins(before: str, is_title: bool) -> int:
    """Find where the words of a link begin in what stands before its address."""
    start = before.rfind("\n") + 1
    if not is_title:
        ends = [found.end() for found in SENTENCE.finditer(before)]
        start = max([start, *ends])
    words = before[start:]
    joint = JOINT.match(words)
    if joint is None or joint.end() == len(words):  # "(KA ’21)" is all that is linked
        return start + len(words) - len(words.lstrip(" ,;:.–—-"))
    return start + joint.end()
