"""The options that check and lint share: which rules, how strictly, told how."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.findingpage import Sheet
from rcevents.cli.ruleoptions import Asked
from rcevents.errors import FetchFailed, NoDocuments
from rcevents.linting import RULES, Finding
from rcevents.linting.rule import Spot

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ERROR, WARNING, HINT = (RULES[code].at(Spot(), "tea") for code in ("ICS308", "ICS306", "ICS605"))


def asked(*, strict: bool = False, wanted: frozenset[str] | None = None) -> Asked:
    """Give what is asked of a command."""
    codes = frozenset(RULES) if wanted is None else wanted
    nothing: frozenset[str] = frozenset()
    return Asked(RULES, codes, nothing, all_rules=False, strict=strict, most=3, output="text")


@pytest.mark.parametrize(
    ("findings", "strict", "code"),
    [
        ([], False, 0),
        ([HINT, WARNING], False, 0),
        ([HINT], True, 0),
        ([WARNING], True, 1),
        ([HINT, ERROR], False, 1),
    ],
)
def test_the_exit_code_follows_the_levels(findings: list[Finding], strict: bool, code: int) -> None:
    """Hints never count."""
    assert asked(strict=strict).exit_code([Sheet("a.ics", findings)], []) == code


def test_what_could_not_be_read_counts_more() -> None:
    sheets = [Sheet("a.ics", [ERROR])]
    assert asked().exit_code(sheets, [NoDocuments("tea")]) == 3
    assert asked().exit_code(sheets, [NoDocuments("tea"), FetchFailed("cups")]) == 4


def test_only_what_is_wanted_is_kept() -> None:
    assert asked(wanted=frozenset({"ICS306"})).of([ERROR, WARNING, HINT]) == [WARNING]


@pytest.mark.parametrize("command", ["check", "lint"])
def test_rules_are_told_without_any_file(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a list, one in full, or as JSON; nothing is read then, not even standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"tea")))
    listed = run(command, "-", "--rules").out.splitlines()
    code, level, name = listed[0].split()
    ran = run(command, "-", "--explain", name, "--rules")
    assert (ran.code, level in ran.out, name in ran.out, ran.err) == (0, True, True, "")
    assert ran.out.count("= why: ") == 1
    (told,) = json.loads(run(command, "--explain", code.lower(), "-o", "json").out)
    assert told["name"] == name


@pytest.mark.parametrize("command", ["check", "lint"])
@pytest.mark.parametrize("given", ["tea", "", ",", "NEWS201x", "1", "ICS 3", "time-without-zon"])
def test_what_is_no_rule_is_told(run: Run, command: str, given: str) -> None:
    """Nothing at all selects nothing, and so means every rule."""
    ran = run(command, "nowhere.md", "--select", given)
    assert ran.code == (3 if given in {"", ","} else 2)
    assert "Traceback" not in ran.err
