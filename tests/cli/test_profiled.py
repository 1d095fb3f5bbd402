from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

PROFILES = Path(__file__).parents[2] / "examples" / "profiles"
ISSUE = str(PROFILES / "the-kettle-7.md")


def test_an_issue_is_read_by_its_profile(run: Run) -> None:
    """What stands below other headings, on no clock and in no currency is told by the profile."""
    profile = str(PROFILES / "kettle.toml")
    done = run("extract", ISSUE, "--profile", profile, "--output", "json")
    one, two = json.loads(done.out)["events"]
    assert (one["title"], one["start"]) == ("Pot Painting", "2031-04-03T18:00:00+01:00")
    assert one["cost"]["tiers"][0]["currency"] == "CAD"
    assert {key for key, rule in one["inferred"].items() if rule == "profile"} == {
        "start",
        "timezone",
        "cost",
    }
    assert two["title"] == "Steam Night"


@pytest.mark.parametrize(
    ("text", "problem", "code"),
    [
        ('skip = ["a"]\ntimezon = "Europe/Paris"\n', "kettle.toml:2: timezon: no such key", 2),
        ("skip = [", "kettle.toml:1: no TOML", 2),
        (None, "no such file", 3),
    ],
)
def test_a_profile_that_cannot_be_used(
    text: str | None, problem: str, code: int, tmp_path: Path, run: Run
) -> None:
    """It is told as any problem of a configuration, with its line."""
    profile = tmp_path / "kettle.toml"
    if text is not None:
        profile.write_text(text, encoding="utf-8")
    done = run("extract", ISSUE, "--profile", str(profile))
    assert done.code == code
    assert problem in done.err
