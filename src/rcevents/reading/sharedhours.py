"""An hour told once for a whole list: "All webinars begin at 1 pm ET"."""

from __future__ import annotations

import re

from rcevents.reading.claims import Claim
from rcevents.reading.dates import find_dates
from rcevents.reading.times import Hours, find_times

NOT_BEGUN = re.compile(
    r"\b(?:deadlines?|due|clos(?:e|es|ing)|ends?|until|by|before|doors|lunch|coffee|office|posted"
    r"|book\w{0,4}|(?<!no )regist\w{1,9}|sign|tickets?|appl(?:y|ications?))\b",
    re.IGNORECASE,
)
"""An hour at which something else happens than that an event begins."""


def shared_hour(sentence: str) -> Claim[Hours] | None:
    """Read the one hour at which all of them begin.

    >>> shared_hour("All webinars begin at 1 pm ET.").value.start.hour, shared_hour("All day.")
    (13, None)
    """
    if NOT_BEGUN.search(sentence):
        return None
    found = find_times(sentence)
    if len(found) != 1 or find_dates(sentence) or not isinstance(found[0].value, Hours):
        return None
    return Claim(found[0].start, found[0].end, found[0].text, found[0].value)
