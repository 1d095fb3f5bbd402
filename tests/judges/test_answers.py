"""What judges say is counted and told rightly."""

from __future__ import annotations

import json

from tools.judges.answers import (
    Answer,
    Score,
    by_event,
    compare,
    objections,
    read_answer,
    scores,
    verdicts,
)

FEEDS = {"/x/a.ics": "a.ics", "/x/longer.ics": "longer.ics"}


def line(feed: str, *faults: str) -> str:
    """Give what a judge prints of one feed."""
    return json.dumps({"feed": feed, "faults": faults})


def test_a_judge_that_breaks_off_objects_to_the_rest() -> None:
    output = f"a word of its own\n{line('/x/a.ics')}\n"
    answer = read_answer("one", [*FEEDS], output, "Traceback\nKilled\n")
    assert answer.said == {"/x/a.ics": [], "/x/longer.ics": ["breaks off: Traceback\nKilled"]}
    assert answer.objects


def test_the_table_of_feed_by_judge() -> None:
    answers = [
        read_answer("one", [*FEEDS], "\n".join(line(feed) for feed in FEEDS), ""),
        Answer("another", {"/x/a.ics": [], "/x/longer.ics": [str(n) for n in range(7)]}),
        Answer("a third", absent="no npm"),
    ]
    assert list(verdicts(answers, FEEDS)) == [
        "feed            one  another  a third",
        "a.ics            ok       ok        -",
        "longer.ics       ok  objects        -",
    ]
    assert list(objections(answers, FEEDS)) == [
        *(f"another: longer.ics: {n}" for n in range(5)),
        "another: longer.ics: ... and 2 more",
        "a third: not here: no npm",
    ]


def test_runs_and_parts_are_one_event() -> None:
    read = {"a.run2@x": [["3", "4"]], "b.run2.part1@x": [["5", "6"]], "a@x": [["1", "2"]]}
    assert by_event(read) == {"a@x": [["1", "2"], ["3", "4"]], "b@x": [["5", "6"]]}


def test_the_table_of_instants() -> None:
    """A sitting that is missing, an hour that is off, one too many: none of them is right."""
    meant = {"a@x": [["1", "2"]], "b@x": [["3", "4"], ["5", "6"]], "c@x": [["7", "8"]]}
    read = {"a@x": [["1", "2"]], "b@x": [["3", "4"], ["5", "7"]], "d@x": [["8", "9"]]}
    found = Score("one")
    compare("f.ics", meant, read, found)
    assert (found.events, found.asked, found.right) == (4, 4, 2)
    assert list(scores([found, Score("another", absent="no gi")])) == [
        "judge         events  sittings     right     wrong of events",
        "one                4         4         2         2         3",
        "another      not here: no gi",
        "one: f.ics: b@x: means 5 to 6, reads 5 to 7",
        "one: f.ics: c@x: means 7 to 8",
        "one: f.ics: d@x: reads 8 to 9",
    ]


def test_a_sitting_that_comes_twice_is_no_match() -> None:
    found = Score("one")
    compare("f.ics", {"a@x": [["1", "2"]]}, {"a@x": [["1", "2"], ["1", "2"]]}, found)
    assert found.wrong == ["f.ics: a@x: 2 sittings, not 1"]
