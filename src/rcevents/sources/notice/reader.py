"""Reading notices: a document of one event, with its facts in labelled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.dates import day_order
from rcevents.sources.kind import Kind
from rcevents.sources.labelled.answers import Answers, gathered
from rcevents.sources.labelled.closing import DEADLINES
from rcevents.sources.labelled.dating import dated
from rcevents.sources.labelled.facts import facts_of
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.links import whole_link
from rcevents.sources.notice.finding import Notice, notice_in
from rcevents.sources.outlined import outlined
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.model import Event, Unread
    from rcevents.sources.facts import Facts
    from rcevents.sources.labelled.answers import Answer
    from rcevents.sources.settings import Settings

LARGEST = 60_000
"""A notice has no more characters; what has is a newsletter, or a page with much around it."""


def recognizes(document: Document) -> bool:
    """Tell whether a document announces one event by labelled lines."""
    return len(document.text) <= LARGEST and _notice(document) is not None


def read(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the event of a notice."""
    notice = _notice(document)
    if notice is None:
        return
    order = day_order(document.text) if settings.day_first is None else settings.day_first
    around = Surroundings(issued=document.issued, day_first=order, currency=settings.currency)
    facts = _facts(notice, around)
    facts.url = whole_link(facts.url, document.address) if facts.url else None
    yield event_of(facts, document, settings)


def _notice(document: Document) -> Notice | None:
    return notice_in(outlined(document))


def _facts(notice: Notice, around: Surroundings) -> Facts:
    answers = gathered(notice.answers)
    _choose_day(answers, around)
    facts = facts_of(answers, around)
    facts.title, facts.text, facts.line = notice.title, notice.title, notice.line
    facts.url = facts.url or notice.url
    facts.description = "\n\n".join((*filter(None, (facts.description,)), *notice.prose))
    return facts


def _choose_day(answers: Answers, around: Surroundings) -> None:
    """Keep one line about the day: none that tells a deadline, and that with hours if one has."""
    told = answers.all("when")
    closing = {_day(answer, around) for role in DEADLINES for answer in answers.all(role)}
    open_ = [answer for answer in told if _day(answer, around) not in closing] or [*told]
    if open_:
        first = _day(open_[0], around)
        same = [answer for answer in open_ if _day(answer, around) == first]
        timed = [answer for answer in same if dated(answer.text, around).line.hours]
        answers.by_role["when"] = [*timed, *same][:1]


def _day(answer: Answer, around: Surroundings) -> str | None:
    sessions = dated(answer.text, around).sessions
    return sessions[0].start.isoformat()[:10] if sessions else None


KIND = Kind(
    name="notice",
    about='a document that announces one event, its facts in lines such as "Date: 3 May"',
    recognizes=recognizes,
    read=read,
    media_types=("text/markdown", "text/plain"),
)
