"""What became of a round: a line a source, and for each that went wrong what repeats it."""

from __future__ import annotations

import datetime as dt
import json
import shlex
from typing import Any, get_args

import pytest

from rcevents.cli.roundpage import HEADINGS, MOST, WORDS, as_json, in_words, notes
from rcevents.model import Unread
from rcevents.remembering import Tally
from rcevents.rounds import SourceReport
from rcevents.rounds.report import EXIT_CODES, Outcome

DUE = dt.datetime(2031, 3, 1, 14, 30, tzinfo=dt.UTC)
OUTCOMES = get_args(Outcome)


def report(source: str = "tea", outcome: Outcome = "read", **values: Any) -> SourceReport:  # noqa: ANN401 - of a report
    """Make a report."""
    return SourceReport(source, outcome, **values)


def told(*done: SourceReport, quiet: bool = False) -> str:
    """Give the notes on a round."""
    return "\n".join(notes(done, ["--config", "my file.toml"], quiet=quiet))


def test_a_line_a_source() -> None:
    done = [
        report(fetched=1, tally=Tally(told=12, new=3, changed=1), due=DUE),
        report("A Café – with a long name", "unchanged"),
    ]
    lines = in_words(done, dry_run=False).splitlines()
    assert [line.split()[0] for line in lines] == [HEADINGS[0], "tea", "A"]
    assert lines[1].split() == ["tea", "read", "1", "12", "3", "1", "01", "Mar", "14:30"]
    starts = {line.index(word) for line, word in zip(lines, ("Out", "read", "unch"), strict=True)}
    assert len(starts) == 1


def test_what_was_not_looked_at_is_counted() -> None:
    done = [
        report("a", "not due", due=DUE),
        report("b", "not due", due=DUE + dt.timedelta(hours=1)),
        report("c", "elsewhere"),
    ]
    text = in_words(done, dry_run=False)
    assert "2 sources are not due yet; the next at 2031-03-01 14:30 UTC" in text
    assert "1 source is left to another round" in text
    assert HEADINGS[0] not in text


def test_a_trial_says_that_nothing_was_saved() -> None:
    assert "Nothing was saved." in in_words([report()], dry_run=True)
    assert "Nothing" not in in_words([report()], dry_run=False)
    assert in_words([], dry_run=False) == ""


@pytest.mark.parametrize("name", ["\x1b[31mtea", "\u202etea", "t" * 500])
def test_no_source_can_forge_a_line(name: str) -> None:
    text = in_words([report(name)], dry_run=False)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert text.count("\n") == 2
    assert all(len(line) < 200 for line in text.splitlines())


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_went_wrong_is_told_with_what_repeats_it(outcome: Outcome) -> None:
    """All that asks for an exit code, and what another round took over; quiet or not."""
    wrong = report("my tea", outcome, what="is down", where="https://a.example.org", remedy="wait")
    text = told(wrong, quiet=True)
    assert bool(text) == (outcome in WORDS) == (outcome in {*EXIT_CODES, "lost"})
    if text:
        assert "https://a.example.org: is down" in text
        assert "wait" in text
        command = shlex.split(text.rpartition("again: ")[2])
        assert command[:4] == ["rcevents", "collect", "--only", "my tea"]
        assert command[-2:] == ["--config", "my file.toml"]
        assert ("--accept" in command) == (outcome == "alarm")


def test_what_could_not_be_read_is_told_but_not_without_end() -> None:
    unread = [Unread(document="a.md", line=n, text="Tea " * 99, reason="no day") for n in range(99)]
    text = told(report(unread=tuple(unread)))
    assert "99 announcements could not be read" in text
    assert text.count("no day") == MOST
    assert f"and {99 - MOST} more" in text
    assert max(map(len, text.splitlines())) < 250
    assert told(report(unread=tuple(unread)), quiet=True) == ""


def test_a_new_address_is_told() -> None:
    moved = report(moved="https://b.example.org/")
    assert 'address = "https://b.example.org/"' in told(moved)
    assert told(moved, quiet=True) == ""


def test_json_has_it_all() -> None:
    unread = Unread(document="a.md", line=3, text="Tea", reason="no day")
    done = [
        report(outcome=outcome, tally=Tally(new=2), due=DUE, unread=(unread,))
        for outcome in OUTCOMES
    ]
    told = json.loads(json.dumps(as_json(done, ["--quiet"], dry_run=True)))
    assert [each["outcome"] for each in told["sources"]] == list(OUTCOMES)
    assert all(each["again"][-1] == "--quiet" for each in told["sources"])
    assert all(each["unread"][0]["reason"] == "no day" for each in told["sources"])
    assert told["outcomes"] == dict.fromkeys(OUTCOMES, 1)
    assert told["total"]["new"] == 2 * len(OUTCOMES)
    assert told["saved"] is False
