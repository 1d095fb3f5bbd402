"""Leading days: texts that are a day alone, with a word that leads to it: "du 12 au 14 mai"."""

from __future__ import annotations

import re

from rcevents.reading.leads import is_lead

FROM = re.compile(
    r"^(?:from|on|du|des|le|les|vom|am|von|van|op)[ ](?=[^\W\d]{0,9}[.,]?[ ]?\d)", re.IGNORECASE
)


def is_day(text: str) -> bool:
    """Tell whether a text tells a day and what goes with it, and nothing else.

    >>> [is_day(text) for text in ("du 12 au 14 mai 2031", "from 3 to 5 May", "3 May", "Tea")]
    [True, True, True, False]
    """
    return is_lead(FROM.sub("", text, count=1))
