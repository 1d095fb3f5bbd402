"""`rcevents sources try`: its options, and what is said of those that mean nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TEAS = "name,start,cost\nTea Days,2031-05-03,20\nCake Fair,2031-05-04T10:00,30\n"


@pytest.fixture
def teas(folder: Path) -> str:
    """Give the path of a list of events."""
    (folder / "teas.csv").write_text(TEAS, encoding="utf-8")
    return "teas.csv"


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (["--kind", "tae"], "no kind of source"),
        (["--zone", "Europe/Pariss"], 'did you mean "Europe/Paris"?'),
        (["--currency", "euro"], "write its three letters"),
        (["--mapping", "no such"], "no mapping"),
        (["--token-env", "a b"], "not the token itself"),
        (["--window-from", "2031-05-03", "--window-to", "2031-05-01"], "ends before it begins"),
        (["--window-from", "soon"], "soon"),
    ],
)
def test_options_that_mean_nothing(run: Run, teas: str, options: list[str], what: str) -> None:
    ran = run("sources", "try", teas, *options)
    assert ran.code == 2
    assert what in ran.err
    assert ran.out == ""


def test_options_are_facts_of_the_source(run: Run, teas: str) -> None:
    ran = run("sources", "try", teas, "--zone", "Europe/Paris", "--currency", "EUR", "-o", "json")
    told = json.loads(ran.out)
    days, fair = told["events"]
    assert fair["timezone"] == "Europe/Paris"
    assert [event["cost"]["tiers"][0]["currency"] for event in (days, fair)] == ["EUR", "EUR"]
    assert 'zone = "Europe/Paris"' in told["toml"]
    assert 'currency = "EUR"' in told["toml"]


def test_nothing_is_stored(run: Run, folder: Path, teas: str) -> None:
    before = sorted(folder.rglob("*"))
    assert run("sources", "try", teas).code == 0
    assert sorted(folder.rglob("*")) == before


def test_what_is_not_there_is_told_with_a_remedy(run: Run, teas: str) -> None:
    ran = run("sources", "try", "tea.csv")
    assert ran.code != 0
    assert f"Did you mean {teas}?" in ran.err
    ran = run("sources", "try", "htps://tea.example.org/")
    assert "Did you mean https://tea.example.org/?" in ran.err
