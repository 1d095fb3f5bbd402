"""Lines of the newsletter itself: when its next issue comes out, and until when to send news.

Their days are no deadlines of the event that stands above them.
"""

from __future__ import annotations

import re

from rcevents.reading.months import MONTH_NAMES

LONGEST = 400
"""A longer paragraph tells more than that."""
MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|spring|summer|autumn|fall|winter)"
LETTER = r"(?:newsletter|bulletin|digest|round-?up|mailing|rundbrief|newsblog|lettre|nieuwsbrief)"
OF_LETTER = re.compile(
    rf"""\b(?:next|coming|following|upcoming|{MONTH})\ (?:issue|edition|{LETTER})\b.{{0,120}}
           \b(?:by|before|until|is|out|deadline|appears?|goes|published|due|on)\b
      | \b(?:by|before|until|deadline|due)\b.{{0,80}}
           \b(?:for|in|to)\ (?:the|our|this)\ (?:next\ |coming\ |{MONTH}\ )?
           (?:issue|edition|{LETTER})\b
      | \b(?:submit|send|e?-?mail|share|post|tell|give|forward)\ (?:us\ |in\ |me\ )?
           (?:your|any|all|the)\ (?:own\ |event\ |next\ )?
           (?:news|items?|contributions?|announcements?|stor(?:y|ies)|updates?|dates|tips)\b
      | \b(?:news|items|contributions|announcements|tips)\ (?:for|to)\ (?:us|the\ next|our\ next)\b
      | \bcontributions?\ to\ (?:the|our)\ (?:next\ )?(?:letter|issue|edition|{LETTER})\b
      | \bif\ you\ have\ (?:something|anything|news|an?\ (?:event|item))\b.{{0,60}}
           \b(?:by|before|until)\b
      | \b(?:hear|know)\ (?:about|of)\ your\ (?:events?|news|workshops?|plans)\b
      | \b(?:redaktionsschluss|einsendeschluss\ f(?:ü|ue)r\ (?:den|die)\ n(?:ä|ae)chst
           |n(?:ä|ae)chste[rn]?\ (?:rundbrief|newsletter|ausgabe))\b""",
    re.VERBOSE | re.IGNORECASE,
)


def is_of_letter(text: str) -> bool:
    """Tell whether a paragraph speaks of the newsletter's next issue, and not of an event.

    >>> is_of_letter("Submit your news for the next issue by 10 February.")
    True
    >>> is_of_letter("Submit your abstract by 10 February.")
    False
    """
    return len(text) <= LONGEST and OF_LETTER.search(text.replace("\n", " ")) is not None
