"""Decisions files: what they say, and every problem with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.decisions import NAME, parse_decisions, read_decisions
from rcevents.decisions.reading import parse_entries
from rcevents.errors import BadDecisions, InputError
from rcevents.merge.decisions import NONE

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
# What we know better.

[[same]]
events = ["tea-days-2031", "days-of-tea-2031@rcevents"]
why = "renamed in March"

[[different]]
events = ["tea-days-2031", "issues/0005.md:12", "tea.ics#7@tea"]

[[correction]]
event = "tea-days-2031"
start = 2031-05-03
cost = "Free"
was = {start = 2031-05-02, cost = ""}
pinned = true
why = "told at the desk"

[[withdrawn]]
event = "tea-2031"
"""


JOINED = "[[same]]\nevents = ['a', 'b']\n"
TITLED = "[[correction]]\nevent = 'a'\ntitle = 'A'\n"


def problems(text: str) -> list[str]:
    """Give what is wrong with a text, without the file's name."""
    with pytest.raises(BadDecisions) as told:
        parse_decisions(text)
    return [problem.removeprefix(f"{NAME}:") for problem in told.value.problems]


def test_a_whole_file() -> None:
    decisions = parse_decisions(WHOLE)
    assert decisions.same == (("tea-days-2031@rcevents", "days-of-tea-2031@rcevents"),)
    assert decisions.different == (
        ("tea-days-2031@rcevents", "issues/0005.md:12", "tea.ics#7@tea"),
    )
    start, cost = decisions.corrections
    assert (start.value, start.was, start.pinned, start.line) == (
        "2031-05-03", "2031-05-02", True, 12,
    )  # fmt: skip
    assert (cost.key, cost.value["free"], cost.was, cost.why) == (
        "cost", True, "", "told at the desk",
    )  # fmt: skip
    assert decisions.withdrawn == {"tea-2031@rcevents": ""}


def test_entries_stand_in_the_order_of_their_lines() -> None:
    assert [(entry.sort, entry.line) for entry in parse_entries(WHOLE)] == [
        ("same", 3), ("different", 7), ("correction", 10), ("withdrawn", 18),
    ]  # fmt: skip


def test_an_empty_file_decides_nothing() -> None:
    assert parse_decisions("# nothing yet\n") == NONE


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[sames]]\nevents = []", '1: sames: no such table; did you mean "same"?'),
        ("same = 5", "1: same: must be tables, each under a line [[same]]"),
        ("[[same]]\nevents = 5", '2: events of same: must be a list: ["...", "..."]'),
        ("[[same]]\nevents = ['a', 'a@rcevents']",
         "2: events of same: must name two different events"),
        ("[[same]]", '1: events of same: must be a list: ["...", "..."]'),
        ("[[same]]\nevents = ['a', 'b']\nwhy = 5",
         '3: why of same: must be a text in quotes: "..."'),
        ("[[same]]\nevents = ['a', 'b']\nwyh = ''",
         '3: wyh of same: no such key; did you mean "why"?'),
        ("[[correction]]\ntitle = 'A'", '1: event of correction: is missing: event = "uid"'),
        ("[[correction]]\nevent = 'a.md:3'\ntitle = 'A'",
         "2: event of correction: must be a uid, not a place"),
        ("[[correction]]\nevent = 'a'",
         '1: correction of a@rcevents: corrects nothing: add title = "..." or such'),
        ("[[correction]]\nevent = 'a'\ntilte = 'A'",
         '3: tilte of correction: no such key; did you mean "title"?'),
        ("[[correction]]\nevent = 'a'\ntitle = 'A'\n\npinned = 'yes'",
         "5: pinned of a@rcevents: must be true or false"),
        ("[[correction]]\nevent = 'a'\ntitle = 'A'\nwas = 'B'",
         '4: was of a@rcevents: must be a table: {title = "..."}'),
        ("[[correction]]\nevent = 'a'\ntitle = 'A'\nwas = {url = 'B'}",
         "4: was.url of a@rcevents: is not corrected here; there are: title"),
        ("[[correction]]\nevent = 'a'\ncost = 'twenty'",
         '3: cost of a@rcevents: "twenty" tells no cost; write it as "Free", "€20" or "20 EUR"'),
        ("[[withdrawn]]\nevent = 5", '2: event of withdrawn: must be a uid: "..."'),
        ("[[same]", "1: no TOML: expected ']]' at the end of an array declaration"),
    ],
)  # fmt: skip
def test_every_problem_is_told_with_its_line(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_all_problems_are_told_at_once() -> None:
    text = "[[same]]\nevents = 1\n[[correction]]\nevent = 'a'\nkind = 'x'\nformat = 'y'\n"
    assert [problem.partition(":")[0] for problem in problems(text)] == ["2", "5", "6"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[same]]\nevents = ['a', 'b']\n[[different]]\nevents = ['b', 'a']",
         '3: different: "b@rcevents" and "a@rcevents" are told to be the same on line 1'),
        (f"{JOINED}[[same]]\nevents = ['c', 'b']\n[[different]]\nevents = ['a', 'c']",
         '5: different: "a@rcevents" and "c@rcevents" are told to be the same on lines 1 and 3'),
        ("[[correction]]\nevent = 'a'\ncost = 'Free'\n[[correction]]\nevent = 'a'\nfree = true",
         "6: cost of a@rcevents: is corrected on line 3 already"),
        (f"{JOINED}{TITLED}[[correction]]\nevent = 'b'\ntitle = 'B'",
         "8: title of b@rcevents: is corrected on line 5 already, of a@rcevents, the same event"),
        ("[[correction]]\nevent = 'a'\nwhen = '3 May 2031'\nstart = 2031-05-03",
         '4: start of a@rcevents: is told by "when" on line 3 as well: keep one of them'),
    ],
)  # fmt: skip
def test_contradictions(text: str, problem: str) -> None:
    assert problems(text) == [problem]


@pytest.mark.parametrize(
    "text",
    [
        "[[same]]\nevents = ['a', 'b']\n[[different]]\nevents = ['a', 'c']",
        "[[different]]\nevents = ['a', 'b']\n[[different]]\nevents = ['b', 'c']",
        "[[same]]\nevents = ['a', 'b']\n[[same]]\nevents = ['b', 'a']",
        "[[correction]]\nevent = 'a'\ntitle = 'A'\n[[correction]]\nevent = 'b'\ntitle = 'B'",
        "[[correction]]\nevent = 'a'\nwhen = '3 May 2031'\ntimezone = 'Europe/Paris'",
    ],
)
def test_what_contradicts_nothing(text: str) -> None:
    assert parse_decisions(text)


def test_a_file_is_read_as_windows_writes_it(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert read_decisions(path) == parse_decisions(WHOLE)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with pytest.raises(InputError, match="no such file"):
        read_decisions(path)
    path.write_bytes(b"# tea\n# caf\xe9\n")
    with pytest.raises(BadDecisions, match=":2: is not UTF-8"):
        read_decisions(path)
