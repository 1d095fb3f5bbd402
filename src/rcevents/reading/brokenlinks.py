"""Markdown links that no parser takes for links, since a bracket is missing or a space is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.passage import Link, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

BROKEN = re.compile(
    r"""
    !? \[ (?P<title> [^\[\]\n]{1,300} ) \] [ ]? \( <?
    (?P<url> https?:// (?: [^\s<>"()] | \( [^\s<>"()]{0,200} \) ){3,2000} (?<! [.,;:] ) )
    (?: [ ] [^\s(),–—-]{1,30} \) | >? \)? )       # a space in the address; the end, if any
    """,
    re.VERBOSE,
)


def mended(passage: Passage) -> Passage:
    """Give a passage with its broken links as the links they were meant to be.

    >>> tea = mended(Passage("[Tea Days](https://tea.example.org - 3 May, Free", 1))
    >>> tea.text, tea.links
    ('Tea Days - 3 May, Free', (Link(start=0, end=8, url='https://tea.example.org'),))
    """
    if "](" not in passage.text and "] (" not in passage.text:
        return passage
    found = list(BROKEN.finditer(passage.text))
    return _rewritten(passage, found) if found else passage


def _rewritten(passage: Passage, found: list[re.Match[str]]) -> Passage:
    parts: list[str] = []
    links: list[Link] = []
    others = iter(passage.links)
    other = next(others, None)
    at = size = 0
    for broken in found:
        while other is not None and other.start < broken.end():
            if other.end <= broken.start():
                links.append(_moved(other, size - at))
            other = next(others, None)
        before, title = passage.text[at : broken.start()], broken["title"]
        parts += [before, title]
        size += len(before) + len(title)
        links.append(Link(size - len(title), size, broken["url"]))
        at = broken.end()
    links += _rest(other, others, size - at)
    return Passage("".join([*parts, passage.text[at:]]), passage.line, tuple(links))  # bold is lost


def _moved(link: Link, by: int) -> Link:
    return Link(link.start + by, link.end + by, link.url)


def _rest(first: Link | None, others: Iterator[Link], by: int) -> list[Link]:
    return [_moved(link, by) for link in (first, *others) if link is not None]
