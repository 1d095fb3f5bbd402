"""What check found, as people, editors, GitHub and programs read it."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from rcevents.cli.checkpage import (
    Proofed,
    as_json,
    for_github,
    in_brief,
    in_words,
    remark_json,
    summary,
)
from rcevents.errors import NoDocuments
from rcevents.linting.rule import Spot
from rcevents.model import Event, Extraction
from rcevents.proofreading import RULES, Remark

EVENTS = tuple(Event(uid=f"tea-{n}", title="Tea") for n in range(3))
SPOT = Spot(7, 12, "Tea Days - 4 May, 15:00", 18, 5)


def remark(code: str = "NEWS201", seen: str | None = "Tue 4 May 2032, all day") -> Remark:
    """Give a finding."""
    return Remark(RULES[code], 7, 19, "15:00 has no zone", SPOT, "Tea Days", seen)


def issue(*remarks: Remark, events: int = 1, where: str = "7.md") -> Proofed:
    """Give an issue with so many entries, and these findings."""
    told = Extraction(events=EVENTS[:events])
    return Proofed(where, list(remarks), extraction=told, issued=dt.date(2032, 4, 20))


def test_what_a_subscriber_sees_stands_below_the_line() -> None:
    told = in_words([issue(remark())], most=0, colour=False)
    assert told.startswith(
        "7.md:7:19: warning NEWS201 time-without-zone: 15:00 has no zone\n"
        "    7 | Tea Days - 4 May, 15:00\n"
        "      |                   ^^^^^\n"
        "      = a subscriber would see: Tue 4 May 2032, all day\n"
        "      = why: "
    )


def test_what_a_subscriber_sees_nothing_of_says_nothing() -> None:
    assert "would see" not in in_words([issue(remark(seen=None))], most=0, colour=False)
    assert "would see" not in for_github([issue(remark(seen=None))], [])


def test_the_level_alone_is_painted() -> None:
    told = in_words([issue(remark())], most=0, colour=True)
    assert told.startswith("7.md:7:19: \x1b[1;33mwarning\x1b[0m NEWS201 time-without-zone: ")


@pytest.mark.parametrize(
    ("issues", "line"),
    [
        ([issue()], "1 issue, 1 entry: nothing to say\n"),
        ([issue(events=3), issue(events=2)], "2 issues, 5 entries: nothing to say\n"),
        ([issue(events=0)], "1 issue, no entries: nothing to check\n"),
        ([issue(remark(), events=0)], "1 issue, no entries: 1 warning\n"),
        ([issue(remark(), remark("NEWS101"))], "1 issue, 1 entry: 1 error, 1 warning\n"),
        ([], ""),
    ],
)
def test_the_last_line_counts(issues: list[Proofed], line: str) -> None:
    """Where nothing was read, silence is no praise."""
    assert summary(issues) == line
    assert in_words(issues, most=0, colour=False).endswith(line)


def test_a_line_a_finding() -> None:
    """As compilers write it, for editors that jump to the place."""
    line = "7.md:7:19: warning NEWS201 time-without-zone: 15:00 has no zone\n"
    assert in_brief([issue(remark(), remark())]) == line * 2


def test_an_annotation_tells_what_is_seen_and_what_to_do() -> None:
    told = for_github([issue(remark())], [])
    assert told.startswith(
        "::warning file=7.md,line=7,col=19,endColumn=24,title=NEWS201 time-without-zone::"
        "15:00 has no zone. A subscriber would see: Tue 4 May 2032, all day. Write "
    )


def test_json_holds_everything() -> None:
    told = as_json([issue(remark())], [NoDocuments("no such file", where="8.md")])
    assert json.loads(json.dumps(told)) == told
    assert told["unreadable"] == [{"issue": "8.md", "reason": "no such file"}]
    assert told["counts"] == {"error": 0, "warning": 1, "hint": 0}
    (one,) = told["issues"]
    assert (one["issue"], one["issued"], one["entries"]) == ("7.md", "2032-04-20", 1)
    assert one["findings"] == [remark_json(remark())]
    assert (one["findings"][0]["column"], one["findings"][0]["end_column"]) == (19, 24)
