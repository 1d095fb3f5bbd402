"""What lint found, as people, editors, GitHub and programs read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.lintpage import Linted, as_json, for_github, in_brief, in_words
from rcevents.errors import NoDocuments
from rcevents.linting import RULES, lint
from tests.linting.calendars import calendar, event

if TYPE_CHECKING:
    from rcevents.linting import Finding

FLOATING = {"DTSTART": "DTSTART:20260512T100000", "DTEND": "DTEND:20260512T110000"}


def found(number: int = 1) -> list[Finding]:
    """Give what is wrong with so many events that all have floating times."""
    many = [
        line
        for n in range(number)
        for line in event(UID=f"UID:cup-{n}@tea.example.org", SUMMARY=f"SUMMARY:C {n}", **FLOATING)
    ]
    return lint(calendar(*many))


def words(*feeds: Linted, most: int = 3, colour: bool = False) -> str:
    """Tell feeds in words."""
    return in_words(feeds, most=most, colour=colour)


def test_the_reason_stands_once_for_all_feeds() -> None:
    told = words(Linted("a.ics", found()), Linted("b.ics", found()))
    assert told.count("= why: ") == told.count("= fix: ") == 1
    assert told.endswith("\n2 feeds: 4 errors\n")


def test_many_findings_are_summed_up_by_rule() -> None:
    """A person with hundreds of them sees first which rules they are of."""
    told = words(Linted("a.ics", found(150)), Linted("b.ics", found(4)))
    assert told.endswith(
        "\n   308  error    ICS308 floating-time in 2 feeds\n\n2 feeds: 308 errors\n"
    )
    assert told.count("error[ICS308]") == 6
    assert "a.ics: 297 more of ICS308 (floating-time), lines 20, 28, 29, 37, 38, 46, ...\n" in told
    assert len(told.splitlines()) < 50
    assert words(Linted("a.ics", found(150)), most=0).count("error[ICS308]") == 300


def test_few_findings_need_no_table() -> None:
    told = words(Linted("a.ics", found(5)))
    assert "floating-time in" not in told
    assert told.endswith("\n1 feed: 10 errors\n")


def test_no_feed_and_no_finding() -> None:
    assert words() == ""
    assert words(Linted("a.ics", [])) == "1 feed: nothing found\n"


def test_colours_are_put_around_the_level_alone() -> None:
    plain, painted = (words(Linted("a.ics", found()), colour=colour) for colour in (False, True))
    assert "\x1b[1;31merror[ICS308]\x1b[0m" in painted
    assert painted.replace("\x1b[1;31m", "").replace("\x1b[0m", "") == plain


def test_a_name_of_a_file_cannot_drive_a_terminal_or_forge_a_command() -> None:
    feed = Linted("a\x1b[2J\n::error::b,c:d.ics", found())
    for told in (words(feed), in_brief([feed]), for_github([feed], [])):
        assert "\x1b" not in told
        assert "\n::error::b" not in told
    assert "%2Cc%3Ad.ics,line=10," in for_github([feed], [])


def test_the_name_of_a_file_is_kept() -> None:
    """GitHub finds the file by it, two blanks included."""
    assert "file=tea  and 50%25.ics,line=10," in for_github(
        [Linted("tea  and 50%.ics", found())], []
    )


def test_a_line_a_finding() -> None:
    lines = in_brief([Linted("a.ics", found())]).splitlines()
    assert lines == [
        "a.ics:10:9: error[ICS308] DTSTART has no zone: 20260512T100000",
        "a.ics:11:7: error[ICS308] DTEND has no zone: 20260512T110000",
    ]


def test_what_cannot_be_read_is_annotated_as_well() -> None:
    fault = NoDocuments("no such file", where="a.ics")
    assert for_github([], [fault]) == "::error file=a.ics::no such file\n"


@pytest.mark.parametrize(
    ("code", "command"), [("ICS308", "error"), ("ICS306", "warning"), ("ICS605", "notice")]
)
def test_github_knows_three_levels(code: str, command: str) -> None:
    from rcevents.linting.rule import WHOLE

    finding = RULES[code].at(WHOLE, "tea")
    assert for_github([Linted("a.ics", [finding])], []).startswith(
        f"::{command} file=a.ics,line=1,"
    )


def test_json_holds_everything() -> None:
    told = as_json([Linted("a.ics", found(2))], [NoDocuments("no such file", where="b.ics")])
    assert json.loads(json.dumps(told)) == told
    assert told["counts"] == {"error": 4, "warning": 0, "hint": 0}
    assert told["unreadable"] == [{"feed": "b.ics", "reason": "no such file"}]
