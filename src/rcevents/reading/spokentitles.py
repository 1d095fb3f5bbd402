"""Spoken titles: the title of a talk beside the name of who gives it, in slanted letters or quotes.

"**Ada Bell**, *Why tea cools*", "Ada Bell (Ghent): “Why tea cools”".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.heads import tidy_title
from rcevents.reading.names import is_remark

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

QUOTED = re.compile(r"[“\"„«]\s?([^“”\"„«»\n]{4,160}?)\s?[”\"“»]")
EDGES = " *_.,:;|–—-\n"
BY = re.compile(r"^(?:by|with|von|mit|par|avec|door|met)\b[ ]", re.IGNORECASE)


def of_speaker(title: Passage) -> tuple[str, str]:
    """Give the title in a passage, and who speaks where nothing else stands beside it.

    >>> from rcevents.reading.passage import Passage
    >>> of_speaker(Passage("Ada Bell, Why tea cools", emphasis=((10, 23),)))
    ('Why tea cools', 'Ada Bell')
    >>> of_speaker(Passage("Tea workshop, not at sea", emphasis=((14, 17),)))
    ('Tea workshop, not at sea', '')
    """
    line = title.text.partition("\n")[0]
    spans = [*title.emphasis[:1], *(found.span(1) for found in QUOTED.finditer(line))]
    for start, end in spans[:1]:
        before, behind = line[:start].strip(EDGES + '“"„«'), line[end:].strip(EDGES + '”"“»')
        beside = ", ".join(filter(None, (before, behind)))
        if beside and is_remark(BY.sub("", beside)):
            return tidy_title(line[start:end]), beside
    return tidy_title(line), ""
