"""An issue without a form: the one day and the address that its text tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.translation import in_english
from rcevents.sources.labelled.dating import dated
from rcevents.sources.labelled.inline import BARE, PUNCTUATION

if TYPE_CHECKING:
    from rcevents.sources.labelled.dating import Dated
    from rcevents.sources.labelled.surroundings import Surroundings

ONLY_DATE = "start: the only date in the text of its issue"
SEVERAL = "no date: its text tells several, and none of them as the event's"
LONGEST = 5_000
REPOSITORY = re.compile(r"https?://[^/\s]{1,253}/[^/\s]{1,100}/[^/\s]{1,100}")


def told_in_prose(prose: str, around: Surroundings) -> Dated | None:
    r"""Give the days and hours of the one sentence that tells any.

    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> told = told_in_prose("We meet again.\n\nSee you on 3 May 2031, 18:00!", Surroundings())
    >>> str(told.sessions[0].start), "start" in told.inferred
    ('2031-05-03 18:00:00', True)
    """
    told: list[Dated] = []
    for piece in prose[:LONGEST].split("\n"):
        if may_tell_date(in_english(piece)):
            found = dated(piece, around)
            if found.sessions:
                told.append(found)
    days = {tuple(str(session.start)[:10] for session in each.sessions) for each in told}
    if not told:
        return None
    if len(days) > 1 or len(told[0].line.dates) > 1:
        return _several(told[0])
    told[0].inferred["start"] = ONLY_DATE
    return told[0]


def _several(told: Dated) -> Dated:
    told.sessions = []
    told.fault = SEVERAL
    return told


def link_in(prose: str, issue: str) -> str | None:
    """Give the first address in a text that does not lead into the issue's own repository.

    >>> link_in("see https://tea.example.org/.", "https://github.com/tea/days/issues/1")
    'https://tea.example.org/'
    """
    home = REPOSITORY.match(issue)
    for found in BARE.findall(prose[:LONGEST]):
        if home is None or not found.startswith(home[0]):
            link: str = found.rstrip(PUNCTUATION)
            return link
    return None
