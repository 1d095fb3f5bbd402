"""Whereabouts: whether it is told how one attends, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import HINT, Rule
from rcevents.proofreading.silence import silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

NO_FORMAT: Final = Rule(
    "NEWS401",
    "no-word-on-format",
    HINT,
    "Whether one has to travel decides who can come; who filters for online events does not see "
    "the entry.",
    'Write "online", "hybrid", or the place.',
    "what a calendar shows",
)
NO_PLACE: Final = Rule(
    "NEWS402",
    "in-person-without-place",
    HINT,
    "People are to come, and do not know where to.",
    "Write the town, and the country where it is not plain.",
    "what a calendar shows",
)
_NAME: Final = re.compile(r"\b[A-Z][^\W\d_]{2}")
"""A word with a capital, which may name a town or a room that nobody has listed."""


def check(issue: Issue) -> Iterator[Remark]:
    """Tell which entries do not say whether one attends online or where."""
    yield from silent(
        NO_FORMAT,
        issue.accounts,
        _is_formless,
        "no word on whether it is online or where it is held",
    )
    yield from silent(
        NO_PLACE, issue.accounts, _is_placeless, "it is held in person, and no place is told"
    )


def _is_formless(account: Account) -> bool:
    return account.event.format is None and account.event.place is None


def _is_placeless(account: Account) -> bool:
    """Tell whether people are to come, and no name is told that may be that of a place."""
    is_open = account.event.format in {"in_person", "hybrid"} and account.event.place is None
    return is_open and not _NAME.search(account.line.remark or "")
