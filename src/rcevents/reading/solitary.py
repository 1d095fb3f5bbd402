"""Solitary notices: a short document whose title names one event, and whose prose tells its day.

"Code clinic comes to Porto" above "... it is our turn: on Thursday, 10 October, the clinic opens
its doors": no heading, no label and no list says that something is announced.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import is_announcing_name
from rcevents.reading.dates import find_dates
from rcevents.reading.entries import Announcement
from rcevents.reading.firmdays import firm_day
from rcevents.reading.headingtitles import SEVERAL, tidied
from rcevents.reading.headlineheads import PERIODICAL
from rcevents.reading.leadinglinks import leading_url
from rcevents.reading.narrationwords import NOUN, PREPOSITION
from rcevents.reading.outline import flat
from rcevents.reading.owndays import days_told
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from rcevents.reading.outline import Block, Outline

MOST_BLOCKS = 40
NEAR = 3
"""The day stands in one of so many first paragraphs."""
LONGEST_TITLE = 120
GREETING = re.compile(
    r"^\W*(?:dear|hello|hi|hey|welcome|greetings|good\s(?:morning|day))\b", re.IGNORECASE
)
"""How a letter begins, that tells of more than one thing."""
OPENED = re.compile(
    r"^(?:(?:registrations?|tickets?|bookings?|sign-?ups?)(?:[ ](?:is|are))?(?:[ ](?:now|still))?"
    r"[ ](?:open|available|on[ ]sale)|(?:register|book|sign[ ]up)(?:[ ](?:now|today))?"
    r"|join[ ]us(?:[ ](?:for|at))?|invitation|you[ ]are[ ]invited|save[ ]the[ ]date|announcing)"
    r"(?:[ ](?:for|to)\b|:)?[ ](?:(?:the|our|an?|this[ ]year['’]s)[ ])?(?=\w)",
    re.IGNORECASE,
)
"""What a title may say before the name of its event."""
INVITED = re.compile(
    r"\b(?:invites?[ ](?:you|everyone|all)|(?:are|is)[ ](?:\w{3,12}[ ])?invited|join[ ]us"
    r"|invitation[ ]to|(?:laden|lädt)\b.{0,60}\bein\b|invitons|invitent?)\b",
    re.IGNORECASE,
)
"""What a text says that announces what one can come to."""
TOLD_OF = re.compile(
    r"\b(?:how|why|what|when|where|looking back|recap|report(?:ed)?|review of|lessons|notes)\b",
    re.IGNORECASE,
)
"""Titles of what is told of an event, and not of the event."""


def solitary(
    outline: Outline, title: str | None, issued: dt.date | None = None
) -> Announcement | None:
    r"""Give what a short document announces under its own title, None where it is no notice.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> text = "On Thursday, 10 October 2031 the clinic opens its doors in Porto.\n\nBring tea."
    >>> notice = solitary(markdown_outline(text), "Tea clinic comes to Porto")
    >>> notice.title, notice.dateline
    ('Tea clinic comes to Porto', 'On Thursday, 10 October 2031')
    """
    blocks: Sequence[Block] = [block for block in flat(outline) if block.text]
    if not 0 < len(blocks) <= MOST_BLOCKS:
        return None
    blocks, name, line = _titled(blocks, title)
    name = _opened(name)
    prose = [*takewhile(lambda block: block.kind in {"paragraph", "quote"}, blocks)][:NEAR]
    if not prose or GREETING.match(prose[0].text):
        return None
    if not _is_notice(name, invited=INVITED.search(prose[0].text) is not None):
        return None
    told = [(block, day[0]) for block in prose if (day := firm_day(block.text))]
    if not told or any(days_told(day) - days_told(told[0][1]) for _, day in told):
        return None
    block, dateline = told[0]
    dateline = _with_place(block.text, dateline)
    if issued is not None and _is_over(dateline, issued):
        return None
    url = leading_url(link for each in blocks for link in each.links)
    texts = tuple(each.text for each in blocks)
    return Announcement(name, url, dateline, texts, line or block.line, f"{name}\n{block.text}")


def renamed(told: Announcement, notice: Announcement) -> Announcement | None:
    """Give what a sentence announced under the notice's title, None where it is another event.

    >>> def tell(title):
    ...     return Announcement(title, None, "3 May", (), 1, "")
    >>> renamed(tell("General Meeting"), tell("Notice of General Meeting")).title
    'Notice of General Meeting'
    >>> renamed(tell("Pot Fair"), tell("Notice of General Meeting"))
    """
    same = days_told(told.dateline) == days_told(notice.dateline)
    if not same or not set(_words(told.title)) <= set(_words(notice.title)):
        return None
    return replace(told, title=notice.title, line=notice.line)


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", title.casefold())


def _titled(blocks: Sequence[Block], title: str | None) -> tuple[Sequence[Block], str, int | None]:
    """Give the blocks below the title, the title and its line: a heading, or a short first line."""
    first = blocks[0]
    if first.kind == "heading":
        return blocks[1:], tidied(first.text), first.line
    if title is None and first.kind == "paragraph" and "\n" not in first.text:
        return blocks[1:], first.text, first.line
    return blocks, title or "", None


def _with_place(text: str, dateline: str) -> str:
    """Give a dateline from the invitation on, where a place stands between it and the day.

    >>> _with_place("We invite you to the Town Hotel, Ghent, on 3 May.", "on 3 May")
    'to the Town Hotel, Ghent, on 3 May'
    """
    invite, at = INVITED.search(text), text.find(dateline)
    if invite is None or not 0 < at - invite.end() <= LONGEST_TITLE:
        return dateline
    whole = text[invite.end() : at + len(dateline)].strip()
    line = yearless(whole)
    return whole if line.places or line.unlisted else dateline


def _opened(title: str) -> str:
    """Give a title without what it says of how one takes part.

    >>> _opened("Registration open for the Tea Forum"), _opened("Open registration days")
    ('Tea Forum', 'Open registration days')
    """
    rest = OPENED.sub("", title, count=1)
    return rest[:1].upper() + rest[1:] if rest != title else title


def _is_notice(title: str, *, invited: bool) -> bool:
    """Tell whether a title names one event, and no newsletter, report or call.

    Where the text invites (`invited`) its words need not say what takes place.
    """
    if not title or len(title) > LONGEST_TITLE or title.endswith((".", ":", ",")):
        return False
    if PERIODICAL.search(title) or TOLD_OF.search(title):
        return False
    if SEVERAL.search(PREPOSITION.split(title, maxsplit=1)[0]):
        return False
    return bool(invited or NOUN.search(title)) and is_announcing_name(title)


def _is_over(dateline: str, issued: dt.date) -> bool:
    told = find_dates(dateline, issued=issued)
    ends = [run.end for claim in told for run in getattr(claim.value, "runs", ())]
    return not ends or max(ends) < issued
