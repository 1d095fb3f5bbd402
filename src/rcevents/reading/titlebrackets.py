"""Facts in brackets at the end of a title: "Cups (short course, €150)", "Pots (online, free)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.nonevents import is_button
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

AT_END = re.compile(r"[ ]{0,3}[(\[](?P<told>[^()\[\]\n]{2,120})[)\]][ .]{0,3}$")


def parted(title: Passage) -> tuple[Passage, str]:
    """Part a title from what brackets behind it tell of price, hours or form, "" where none do.

    What is told must be understood whole, or stand behind the title's link. A link that says
    only what to do ("RSVP") belongs to no title.

    >>> from rcevents.reading.passage import Passage
    >>> [parted(Passage(text))[1] for text in ("Cups (free, online)", "Pots (part 2)", "Tea")]
    ['free, online', '', '']
    """
    found = AT_END.search(title.text)
    if found is None or not title.text[: found.start()].strip():
        return title, ""
    if is_button(found["told"]) and any(link.start >= found.start() for link in title.links):
        return title.cut(0, found.start()), ""
    line = yearless(found["told"])
    if not (line.costs or line.hours or line.formats):
        return title, ""
    linked = any(link.start == 0 and link.end <= found.start("told") for link in title.links)
    if line.remark is not None and not (linked and line.costs):
        return title, ""
    return title.cut(0, found.start()), found["told"]
