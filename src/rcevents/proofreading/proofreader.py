"""The proofreader: issues in; what subscribers would misread, in the order of lines, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.extraction import AS_TOLD, extract_documents
from rcevents.proofreading import retellings
from rcevents.proofreading.accounts import accounts_of
from rcevents.proofreading.catalogue import CHECKS
from rcevents.proofreading.issue import Issue
from rcevents.proofreading.manuscript import Manuscript
from rcevents.proofreading.remark import Checked

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from rcevents.document import Document
    from rcevents.model import Event
    from rcevents.proofreading.remark import Remark
    from rcevents.sources.settings import Settings

UNDATED = "issued: the day on which it is checked, as it tells none"


def proofread(
    documents: Sequence[Document],
    *,
    today: dt.date,
    settings: Settings = AS_TOLD,
    earlier: Sequence[Event] = (),
) -> list[Checked]:
    """Read issues as subscribers' calendars will, and tell what is wrong or doubtful in each.

    An issue that tells no day of its own is read as if it were sent `today`. `earlier` are the
    events of issues that were sent before; what the documents themselves tell before one of them
    counts as well.
    """
    issues = [_issue(document, today, settings) for document in documents]
    told = [event for issue in issues for event in issue.extraction.events]
    kin = retellings.kin_of([*earlier, *told])
    return [
        Checked(issue.document.address, issue.extraction, sorted(_found(issue, kin), key=_place))
        for issue in issues
    ]


def _issue(document: Document, today: dt.date, settings: Settings) -> Issue:
    is_undated = document.issued is None
    if is_undated:
        document = replace(document, issued=today, issued_inferred=UNDATED)
    extraction = extract_documents([document], settings)
    manuscript = Manuscript(document)
    accounts = accounts_of(document, extraction.events, manuscript, settings)
    return Issue(
        *(document, extraction, accounts, manuscript, settings),
        issued=document.issued or today,
        today=today,
        is_undated=is_undated,
    )


def _found(issue: Issue, kin: Mapping[int, Sequence[Event]]) -> Iterator[Remark]:
    for home in CHECKS:
        yield from home.check(issue)
    yield from retellings.check(issue, kin)


def _place(remark: Remark) -> tuple[int, int, str, str, str]:
    return remark.line, remark.column, remark.code, remark.title, remark.message
