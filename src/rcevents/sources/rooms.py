"""Rooms: links that lead into a meeting itself, and the words of an invitation around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = re.compile(
    r"""
    https?:// [^\s/]{0,100}
    (?: zoom\.us/(?:j|my|w|meeting|webinar)/ | zoomgov\.com/j/ | teams\.microsoft\.com/(?:l/)?meet
      | teams\.live\.com/ | meet\.google\.com/[a-z] | webex\.com/ (?! $ ) | gotomeet
      | meet\.jit\.si/ | whereby\.com/ | bluejeans\.com/\d | skype\.com/ | gather\.town/(?:app|i)/
      | /bigbluebutton/ | /(?:b|rooms)/[a-z\d]{3}-[a-z\d]{3}-[a-z\d]{3}
      | /b/[a-z]{3}-[a-z\d]{3}-[a-z\d]{3} )
  | https?:// bbb [\w.-]{0,80} /
    """,
    re.VERBOSE | re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:info(?:rmation)? (?:session|meeting|event|webinar)|office hours?|drop-?in|q ?& ?a"
    r"|recordings?|recorded|watch|previous|last (?:year|time))\b",
    re.IGNORECASE,
)
"""Beside these a link leads into a meeting about the event, or one that was."""
NEARBY = 120
INVITATION = re.compile(
    r"""
    ^ [^\S\n]{0,9} (?:
        [_:~=-]{10,200}
      | [^\n]{0,120} \b is [ ] inviting [ ] you [ ] to [^\n]{0,200}
      | (?: microsoft[ ]teams[ ](?:meeting|need[ ]help) | join[ ](?:the|with|on|zoom|by|from|webex)
          | click[ ]here[ ]to[ ]join | meeting[ ](?:id|number|options|link) | pass(?:code|word):
          | one[ ]tap | dial[ ] | or[ ]dial | find[ ](?:your|a)[ ]local | download[ ]teams
          | learn[ ]more | phone[ ]conference | webinar[ ]id | more[ ]phone[ ]numbers
          | more[ ]joining[ ]options | please[ ]do[ ]not[ ]edit ) [^\n]{0,2000}
    ) $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""A line that a program for meetings writes into every description."""


WRITTEN = ("inviting", "eeting", "assco", "teams", "Teams", "_____", "-::~")
"""Without one of these no program for meetings wrote in a text; they are found fast."""


def is_room(link: str) -> bool:
    """Tell whether a link leads into a meeting itself.

    >>> is_room("https://example.zoom.us/j/123"), is_room("https://tea.example.org/zoom")
    (True, False)
    >>> is_room("https://bbb.example.org/b/ada-x1y-abc"), is_room("https://meet.google.com/")
    (True, False)
    """
    return ROOM.match(link) is not None


def leads_into_room(text: str) -> bool:
    """Tell whether a text holds a link into the event's own meeting.

    >>> leads_into_room("Join us: https://meet.google.com/abc-defg-hij")
    True
    >>> leads_into_room("Information session in May: https://example.zoom.us/j/1")
    False
    """
    if "://" not in text:
        return False
    return any(
        ELSEWHERE.search(text, max(0, start - NEARBY), start) is None for start in _rooms(text)
    )


def _rooms(text: str) -> Iterator[int]:
    """Give where the links into meetings begin; they are looked for only before a "://"."""
    at = text.find("://")
    while at >= 0:
        for start in (at - len("https"), at - len("http")):
            if start >= 0 and ROOM.match(text, start):
                yield start
        at = text.find("://", at + 1)


def without_invitation(text: str) -> str:
    r"""Leave out the lines that a program for meetings wrote.

    >>> without_invitation("A course.\n____________________\nMicrosoft Teams meeting")
    'A course.\n\n'
    """
    return INVITATION.sub("", text) if any(map(text.__contains__, WRITTEN)) else text
