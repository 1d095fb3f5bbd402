"""The examples hold what their README says, whatever form they come in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import rcevents

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
ISSUES = EXAMPLES / "issues"
FORMS = {
    "text": [EXAMPLES / "forms" / "0011.txt", EXAMPLES / "forms" / "0019.txt"],
    "page": [EXAMPLES / "forms" / "0011.html", EXAMPLES / "forms" / "0019.html"],
    "rss": [EXAMPLES / "forms" / "rss.xml"],
    "atom": [EXAMPLES / "forms" / "atom.xml"],
}

# title, schedule, start, end, format, free
EVENTS = [
    ("50th International Conference on Parallel Processing - ICPP ’21",
     "dated", "2021-08-09", "2021-08-12", "virtual", None),
    ("25th Int’l Conference on Research in Computational Molecular Biology (RECOMB 2021)",
     "dated", "2021-08-29", "2021-09-01", "virtual", True),
    ("27th International European Conference on Parallel and Distributed Computing (EuroPar ’21)",
     "dated", "2021-08-30", "2021-09-03", "virtual", False),
    ("Workshop on Sustainable Software Sustainability 2021 (WoSSS21)",
     "dated", "2021-10-06", "2021-10-08", "virtual", True),
    ("Slurm for Group Leads",
     "dated", "2021-09-14T10:00:00+01:00", "2021-09-14T12:00:00+01:00", "virtual", False),
    ("FAIR Software Clinic",
     "dated", "2021-09-07T15:00:00+00:00", "2021-09-21T16:00:00+00:00", "virtual", True),
    ("Nordic Research Cloud Days", "dated", "2021-09-22", "2021-09-24", "hybrid", True),
    ("GPU Hackathon for Climate Codes", "dated", "2021-10-04", "2021-10-08", "virtual", None),
    ("Debugging at Scale", "on_demand", None, None, None, False),
    ("Profiling Python Without Tears",
     "dated", "2021-09-28T13:00:00+00:00", "2021-09-28T14:00:00+00:00", None, None),
    ("From Notebook to Package",
     "dated", "2021-09-28T14:00:00+00:00", "2021-09-28T15:00:00+00:00", None, None),
    ("Container Office Hours", "dated", "2021-09-29T16:00:00+02:00", "2021-09-29", "virtual", True),
    ("Linux for Lab Scientists",
     "dated", "2021-10-11T09:00:00+01:00", "2021-10-12T17:00:00+01:00", "in_person", False),
    ("Budgeting for Clusters", "undated", None, None, None, False),
    ("KubeCon + CloudNativeCon North America 2021",
     "dated", "2021-10-11", "2021-10-15", "hybrid", True),
    ("Graphical User Interfaces for Research Software",
     "dated", "2021-10-26", "2021-10-28", None, True),
    ("Research Data Platforms Summit 2021",
     "dated", "2021-11-03", "2021-11-05", "virtual", False),
    ("Writing Fast Julia", "dated", "2021-10-19T08:00:00-07:00", "2021-10-19", "virtual", True),
    ("Careers Evening for Research Engineers",
     "dated", "2021-10-27T18:00:00", "2021-10-27", "in_person", True),
    ("Workshop on Reproducible Pipelines", "dated", "2021-11-18", "2021-11-19", "virtual", False),
    ("SC21", "dated", "2021-11-14", "2021-11-19", "hybrid", None),
    ("Parallel I/O from Scratch",
     "dated", "2021-11-23T13:00:00+01:00", "2021-11-30T16:00:00+01:00", "virtual", False),
    ("Mentored Code Review", "dated", "2021-12-06", "2022-01-28", "virtual", False),
    ("Winter School on Numerical Software",
     "dated", "2022-01-17", "2022-01-21", "in_person", False),
]  # fmt: skip


@pytest.fixture(scope="module")
def examples() -> rcevents.Extraction:
    """Read the six issues."""
    return rcevents.extract(str(ISSUES))


@pytest.fixture(scope="module")
def merged(examples: rcevents.Extraction) -> dict[str, dict[str, Any]]:
    """Give the events of the six issues, each once, by title."""
    records = rcevents.unify(examples.events)
    return {record.event.title: record.event.model_dump(mode="json") for record in records}


def test_every_event_is_found_once_and_nothing_else(
    examples: rcevents.Extraction, merged: dict[str, dict[str, Any]]
) -> None:
    """All is read; the summit, announced twice, is one event."""
    assert not examples.unread
    assert sorted(merged) == sorted(title for title, *_ in EVENTS)
    assert len(examples.events) == len(merged) + 1


@pytest.mark.parametrize("expected", EVENTS, ids=lambda event: event[0])
def test_an_event_is_what_its_issue_says(
    expected: tuple[str | bool | None, ...], merged: dict[str, dict[str, Any]]
) -> None:
    """When, in which form, and whether for nothing."""
    event = merged[str(expected[0])]
    cost = event["cost"] or {"free": None}
    told = (*(event[key] for key in ("title", "schedule", "start", "end", "format")), cost["free"])
    assert told == expected


def test_kubecon_has_every_price(merged: dict[str, dict[str, Any]]) -> None:
    """Two tiers are in the dateline; the free ticket and the academics' price only in the prose."""
    tiers = merged["KubeCon + CloudNativeCon North America 2021"]["cost"]["tiers"]
    told = {(tier["min"], tier["max"], tier["currency"], tier["format"]) for tier in tiers}
    assert told == {
        ("75", "75", "USD", "virtual"),
        ("150", "1650", "USD", "in_person"),
        ("0", "0", None, "virtual"),
        ("150", "150", "USD", "in_person"),
    }
    assert [tier["for"] for tier in tiers if tier["for"]] == ["academics"]


def test_the_summit_has_its_later_price_and_both_sightings(
    merged: dict[str, dict[str, Any]],
) -> None:
    """The later telling wins, and the earlier one is remembered."""
    summit = merged["Research Data Platforms Summit 2021"]
    assert [tier["min"] for tier in summit["cost"]["tiers"]] == ["45"]
    issues = {Path(sighting["document"]).name for sighting in summit["sightings"]}
    assert issues == {"0017.md", "0020.md"}


def facts(paths: list[Path]) -> list[dict[str, Any]]:
    """Give the events of some documents without where they were seen, in order of their start."""
    events = rcevents.extract(*map(str, paths)).events
    dumps = [event.model_dump(mode="json", exclude={"sightings"}) for event in events]
    for dump in dumps:
        dump["description"] = " ".join(dump["description"].split())
    return sorted(dumps, key=lambda dump: str(dump["start"]))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_events(form: str) -> None:
    """Only the addresses of links are missing where the form has none, as in plain text."""
    given, expected = facts(FORMS[form]), facts([ISSUES / "0011.md", ISSUES / "0019.md"])
    if form == "text":
        for event in [*given, *expected]:
            del event["url"], event["uid"]
    assert given == expected


def test_the_script_lists_the_free_virtual_events(tmp_path: Path) -> None:
    """It runs from any folder, and prints a line for each event."""
    script = [sys.executable, str(EXAMPLES / "upcoming.py")]
    done = subprocess.run(script, capture_output=True, cwd=tmp_path, check=True, encoding="utf8")
    titles = [line.split(maxsplit=1)[1] for line in done.stdout.splitlines()]
    free = {title for title, *_, form, free in EVENTS if free and form in ("virtual", "hybrid")}
    assert set(titles) == free


def test_the_script_collects_every_source(tmp_path: Path) -> None:
    """It reads the sources beside it, tells what it cannot read, and writes their feeds."""
    script = [sys.executable, str(EXAMPLES / "collect.py")]
    done = subprocess.run(script, capture_output=True, cwd=tmp_path, check=True, encoding="utf8")
    assert done.stdout.splitlines() == [
        "Data clinic: read, 2 events told",
        "Regional gatherings: read, 2 events told",
        "16 files written",
    ]
    assert len(done.stderr.splitlines()) == 2
    feed = json.loads((tmp_path / "feeds" / "all.json").read_text(encoding="utf8"))
    sources = {item["_rcevents"]["sightings"][0]["source"] for item in feed["items"]}
    assert sources == {"Data clinic", "Regional gatherings"}


def test_the_script_knows_what_a_person_decided(tmp_path: Path) -> None:
    """It applies the decisions beside the configuration, as `rcevents collect` does."""
    shutil.copytree(EXAMPLES / "sources", tmp_path / "sources")
    withdrawn = '[[withdrawn]]\nevent = "open-data-clinic-2031"\n'
    (tmp_path / "sources" / "decisions.toml").write_text(withdrawn, encoding="utf8")
    script = [sys.executable, str(EXAMPLES / "collect.py"), "sources/rcevents.toml"]
    for _ in range(2):
        subprocess.run(script, capture_output=True, cwd=tmp_path, check=True)
        feed = json.loads((tmp_path / "feeds" / "all.json").read_text(encoding="utf8"))
        assert len(feed["items"]) == 3


def test_the_workflow_publishes_feeds(tmp_path: Path) -> None:
    """Its command writes feeds and page into the folder that is kept, and that its next step takes.

    A run that would lose what was good fails, unless the person who starts it says otherwise.
    """
    few = tmp_path / "few.md"
    shutil.copy(max(ISSUES.iterdir()), few)
    workflow = yaml.safe_load((EXAMPLES / "publish-feeds.yml").read_text(encoding="utf8"))
    steps = workflow["jobs"]["publish"]["steps"]
    (command,) = [step["run"] for step in steps if step.get("run", "").startswith("rcevents")]
    folders = [step["with"]["path"] for step in steps if "path" in step.get("with", {})]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = {"ISSUES": str(ISSUES), "BASE_URL": "https://example.org/events"}
    for loss, allowed in ((False, ""), (True, ""), (True, "--allow-drop")):
        if loss:
            told["ISSUES"] = str(few)
        done = subprocess.run(
            ["sh", "-c", f"{command} --window all --today 2021-09-01"],
            env={**os.environ, **told, "PATH": path, "ALLOW_DROP": allowed},
            cwd=tmp_path,
            check=False,
        )
        assert done.returncode == (5 if loss and not allowed else 0)
    assert folders == ["feeds", "feeds"]
    assert (tmp_path / "feeds" / "free-virtual.ics").is_file()
    page = (tmp_path / "feeds" / "index.html").read_text(encoding="utf8")
    assert "https://example.org/events/all.ics" in page
