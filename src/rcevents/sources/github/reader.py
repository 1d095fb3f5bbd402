"""From issues to events: each issue announces one, told by its form, its title, or its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.sources.github.bodies import Body, body_of
from rcevents.sources.github.issues import issues_in, tells_issues
from rcevents.sources.github.labels import kind_of_labels, of_work, topics_of, withdrawn
from rcevents.sources.github.prose import ONLY_DATE, link_in, told_in_prose
from rcevents.sources.github.titles import bare_title, is_test, is_unfilled
from rcevents.sources.labelled.dating import dated
from rcevents.sources.labelled.dayorder import order_of
from rcevents.sources.labelled.facts import facts_of, fill
from rcevents.sources.labelled.headline import headline
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.labelled.whens import NO_DATE
from rcevents.sources.standing import standing
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import Document
    from rcevents.model import Event, Unread
    from rcevents.reading.roles import Role
    from rcevents.sources.facts import Facts
    from rcevents.sources.github.issues import Issue
    from rcevents.sources.settings import Settings

DATES: tuple[Role, ...] = (
    "when", "start", "end", "submission_deadline", "registration_deadline", "other_deadline",
)  # fmt: skip
OF_ISSUE = "the issue that tells it"
BY_LABEL = "a label of its issue"
UNFILLED = "a form that is not filled in"
TEST = "someone tried the form: it is called a test, and links to no real page"


def recognizes(document: Document) -> bool:
    """Tell whether a document is an answer about issues."""
    return tells_issues(document.text)


def read(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield an event of each issue, or why there is none."""
    found = [(issue, body_of(issue.body)) for issue in issues_in(document.text)]
    orders = _orders(found) if settings.day_first is None else {}
    for issue, body in found:
        around = Surroundings(
            issued=issue.created,
            day_first=orders.get(issue.repository, settings.day_first),
            currency=settings.currency,
        )
        place = replace(document, address=issue.url, text="", issued=issue.created)
        yield event_of(_facts(issue, body, around), place, settings)


def _orders(found: list[tuple[Issue, Body]]) -> dict[str, bool | None]:
    """Give each repository's order of day and month, by the dates of all its issues."""
    told: dict[str, list[str]] = {}
    for issue, body in found:
        texts = told.setdefault(issue.repository, [])
        texts += [answer.text for role in DATES for answer in body.answers.all(role)]
    return {repository: order_of(texts) for repository, texts in told.items()}


def _facts(issue: Issue, body: Body, around: Surroundings) -> Facts:
    """Give the facts of an issue, with what holds for every one of them."""
    facts = _told(issue, body, around)
    name = facts.title or _named(issue)
    facts.status = facts.status or standing(issue.title)[1]
    facts.title = "" if is_unfilled(name) else name
    facts.id, facts.text, facts.issued = issue.id, issue.title, issue.created
    facts.fault = withdrawn(issue) or _fault(issue, body, facts)
    if facts.url is None:
        facts.url = issue.url
        facts.inferred["url"] = OF_ISSUE
    facts.topics = (*facts.topics, *topics_of(issue.labels))
    kind = kind_of_labels(issue.labels) if facts.kind is None else None
    if kind:
        facts.kind = kind
        facts.inferred["kind"] = BY_LABEL
    return facts


def _named(issue: Issue) -> str:
    """Give the name in an issue's title, without the day behind it."""
    title = bare_title(issue.title)
    return headline(title, issue.created).name or title


def _fault(issue: Issue, body: Body, facts: Facts) -> str | None:
    if is_test(facts.title, issue.title, facts.url):
        return TEST
    if facts.inferred.get("start") == ONLY_DATE and (label := of_work(issue.labels)):
        return f'labelled "{label}", and no form tells an event'
    if not facts.title or (body.is_form and not body.answers):
        return UNFILLED
    return facts.fault


def _told(issue: Issue, body: Body, around: Surroundings) -> Facts:
    """Read the form, data or title, whichever tells a day first."""
    if body.records:
        facts = _of_record(body, around)
        if facts.fault is None and facts.start is not None:
            return facts
    facts = facts_of(body.answers, around)
    facts.description = facts.description or body.prose
    facts.url = facts.url or link_in(body.loose, issue.url)
    if facts.fault != NO_DATE:
        return facts
    return _of_title(issue, body, facts, around)


def _of_record(body: Body, around: Surroundings) -> Facts:
    from rcevents.sources.records.filling import Context
    from rcevents.sources.records.filling import facts_of as facts_of_record
    from rcevents.sources.records.mappings import usual
    from rcevents.sources.records.whenwords import Habit

    habit = Habit(issued=around.issued, day_first=around.day_first)
    facts = facts_of_record(body.records[0], usual(), Context(habit=habit))
    facts.description = facts.description or body.prose
    return facts


def _of_title(issue: Issue, body: Body, facts: Facts, around: Surroundings) -> Facts:
    """Take day and place from the title, else the day from the text."""
    parted = headline(bare_title(issue.title), around.issued)
    told = dated(parted.dateline, around) if parted.dateline else told_in_prose(body.prose, around)
    facts.title = facts.title or parted.name
    if told is None or told.fault:
        facts.fault = told.fault if told else NO_DATE
        return facts
    fill(facts, told)
    return facts
