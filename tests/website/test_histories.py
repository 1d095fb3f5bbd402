from __future__ import annotations

from dataclasses import replace

import pytest

from rcevents.merge.changes import Change
from rcevents.website.histories import CAUSES, Turned, entries
from tests.website.samples import REVISIONS, WHOLE

TEA = WHOLE.event.uid


def _turned(*told: Change) -> tuple[Turned, ...]:
    return entries([replace(REVISIONS[1], changes=told)], TEA)[0].turned


def test_the_newest_revision_comes_first() -> None:
    newest, first = entries(REVISIONS, TEA)
    assert (newest.when, newest.datetime) == ("9 Apr 2031, 12:00 UTC", "2031-04-09T12:00+00:00")
    assert (newest.cause, first.cause) == ("Changed", "Announced")
    assert (newest.is_first, first.is_first) == (False, True)
    assert newest.teller == "Pots (3.md), 9 Apr 2031"


@pytest.mark.parametrize(
    ("change", "turned"),
    [
        (Change("start", "2031-05-03", None), ("start", "3 May 2031", "not told")),
        (Change("url", None, "https://x.example.org"), ("link", "", "https://x.example.org")),
        (Change("topics", [], ["tea", "pots"]), ("topics", "", "tea, pots")),
        (Change("title", "tea", "tea"), ("title", "tea", "tea, in other words")),
        (Change("withdrawn", before=False, after=True), ("withdrawn", "", "yes")),
    ],
)
def test_a_value_is_told_as_it_was_and_is(change: Change, turned: tuple[str, str, str]) -> None:
    assert _turned(change) == (turned,)


def test_what_is_told_about_values_counts_where_none_changed() -> None:
    inferred = Change("inferred", {"kind": "its title"}, {"format": "its link"})
    assert _turned(inferred) == (
        ("kind", "", "told outright now"),
        ("format", "", "inferred: its link"),
    )
    start = Change("start", None, "2031-05-03")
    assert [each.name for each in _turned(inferred, start)] == ["start"]


def test_every_cause_of_the_store_has_words() -> None:
    assert {"announced", "changed", "not seen", "decided"} <= CAUSES.keys()
    assert entries([replace(REVISIONS[0], cause="a novel one")], TEA)[0].cause == "A novel one"


def test_what_is_of_another_uid_says_so() -> None:
    joined = replace(REVISIONS[1], cause="joined", note="with pots@rcevents")
    before = replace(REVISIONS[0], uid="pots@rcevents")
    assert [each.note for each in entries([before, joined], TEA)] == [
        "with pots@rcevents",
        "as pots@rcevents",
    ]
