"""Labels of issues: those that say what an event is about, and those of the work on the issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.sources.labelled.attending import kind_of_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.model import Kind
    from rcevents.sources.github.issues import Issue

WORD = re.compile(r"[^\W_]+")
EMOJI = re.compile(r":[a-z0-9_+-]{2,40}:")
PREFIX = re.compile(r"^[^\W_][^:/]{0,30}[:/]\s{0,3}(?=[^\W_])")
WORK = frozenset(
    """
    add added adding new event events submission submissions submitted submit proposal proposed
    request requested triage triaged needs need info information more feedback help wanted good
    first issue bug question enhancement feature documentation docs duplicate invalid wontfix
    spam declined rejected approved accepted accept confirmed pending review reviewed ready
    done complete completed in progress todo to do blocked stale published publish pr created
    merged status state waiting on hold priority high low medium urgent p0 p1 p2 p3 calendar
    backlog automated automation bot dependencies cleanup discussion task chore content update
    closed open archived archive past upcoming later soon now past website site hacktoberfest
    form template verified validated unverified missing date incomplete
    """.split()
)
"""A label of these words alone tells how far the work on the issue is."""
WITHDRAWN = frozenset(
    """
    declined rejected invalid spam wontfix duplicate withdrawn retracted
    """.split()
)
OF_WORK = frozenset(("bug", "question", "documentation", "support", "feature request"))
WITHDRAWN_PHRASES = (
    "not an event",
    "won't fix",
    "wont fix",
    "will not",
    "not planned",
    "off topic",
)
NOT_DONE = {"not_planned": "closed as not planned", "duplicate": "closed as a duplicate"}


def withdrawn(issue: Issue) -> str | None:
    """Give the reason why an issue announces nothing any more, None where it still may.

    >>> from rcevents.sources.github.issues import Issue
    >>> withdrawn(Issue("a/b", 1, "", "Tea", "", closed=True, reason="not_planned"))
    'withdrawn: closed as not planned'
    >>> withdrawn(Issue("a/b", 1, "", "Tea", "", labels=("Spam",)))
    'withdrawn: labelled "Spam"'
    """
    if issue.closed and issue.reason in NOT_DONE:
        return f"withdrawn: {NOT_DONE[issue.reason]}"
    for label in issue.labels:
        plain = label.lower()
        words = set(WORD.findall(plain))
        if words & WITHDRAWN or any(phrase in plain for phrase in WITHDRAWN_PHRASES):
            return f'withdrawn: labelled "{label}"'
    return None


def topics_of(labels: Iterable[str]) -> Iterator[str]:
    """Yield what labels tell of an event's subject: neither its kind, nor the work on it.

    >>> list(topics_of(["add event", "python", "topic: tea", "conference", "calendar-pr-created"]))
    ['python', 'tea']
    """
    for label in labels:
        name = _name(label)
        if name and not _is_work(name) and kind_of_word(name) is None:
            yield name


def of_work(labels: Iterable[str]) -> str | None:
    """Give the label that says that an issue is about the repository itself.

    >>> of_work(["python", "Bug"]), of_work(["new event", "help wanted"])
    ('Bug', None)
    """
    return next((label for label in labels if _name(label).lower() in OF_WORK), None)


def kind_of_labels(labels: Iterable[str]) -> Kind | None:
    """Give the kind that a label names."""
    kinds = (kind_of_word(_name(label)) for label in labels if not _is_work(_name(label)))
    return next(filter(None, kinds), None)


def _name(label: str) -> str:
    return PREFIX.sub("", EMOJI.sub("", label[:100]).strip()).strip()


def _is_work(name: str) -> bool:
    words = WORD.findall(name.lower())
    return all(word in WORK for word in words)
