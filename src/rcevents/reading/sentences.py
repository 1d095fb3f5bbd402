"""Sentences: where each of a text's sentences starts and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.translation import month_named

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE_STOP = re.compile(
    r"""[.!?]["”’)*_]{0,3}[ \n]{1,3}(?=["“‘(\[*_]{0,2}[A-Z\d]|[^\x00-\x7F])
      | \n(?=[ ]{0,3}[-*•·][ ])""",
    re.VERBOSE,
)
NO_STOP = re.compile(
    r"""(?: \b(?: [A-Z] | [ap]\.m | e\.g | i\.e | vs | Dr | Prof | Mrs? | Ms | St | No | approx
          | Jan | Feb | Mar | Apr | Ju[nl] | Aug | Sept? | Oct | Nov | Dec
          | Mon | Tues? | Wed | Thu(?:rs?)? | Fri | Sat | Sun )
      | \b(?i:the\ dates?|calendars?|diar(?:y|ies))[.!]{0,2} )$""",
    re.VERBOSE,
)
"""What stands before a full stop that ends no sentence, or one that tells its date behind it."""
ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")
WORD = re.compile(r"[^\W\d_]{3,12}")
MOST_SENTENCES = 40


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of the first sentences of a text starts and ends.

    >>> text = "Save the date! Tea Days, 3 May at 10 a.m. ET. Be there."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Save the date! Tea Days, 3 May at 10 a.m. ET.', 'Be there.']
    """
    start = 0
    count = 0
    for stop in SENTENCE_STOP.finditer(text):
        if NO_STOP.search(text, max(start, stop.start() - 14), stop.start()):
            continue
        if ORDINAL.search(text, max(start, stop.start() - 3), stop.start()) and _goes_on(
            text, stop.end()
        ):
            continue
        yield start, stop.start() + len(stop.group().rstrip())
        start = stop.end()
        count += 1
        if count >= MOST_SENTENCES:
            return
    yield start, len(text)


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a month stands there, whose day is the figure before: "am 21. Juli"."""
    word = WORD.match(text, at)
    return word is not None and month_named(word.group()) is not None
