from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.output import FEED_FORMATS, FORMATS
from rcevents.render import FORMATS as OF_FEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("folder")
COMMAND = [sys.executable, "-m", "rcevents", "list", "issues", "--output"]


@pytest.fixture
def events(run: Run) -> int:
    """Count the events that are listed."""
    return len(json.loads(run("list", "issues", "--output", "json").out)["events"])


def test_every_format_of_a_feed_is_on_offer() -> None:
    assert set(FORMATS) - {"table", *FEED_FORMATS} == set(OF_FEEDS)
    assert set(FEED_FORMATS) <= set(FORMATS)


def test_a_json_feed(run: Run, events: int) -> None:
    whole = json.loads(run("list", "issues", "--output", "jsonfeed").out)
    assert whole["version"] == "https://jsonfeed.org/version/1.1"
    assert len(whole["items"]) == events


def test_linked_data(run: Run, events: int) -> None:
    whole = json.loads(run("list", "issues", "--output", "jsonld").out)
    assert whole["@context"] == "https://schema.org"
    assert len(whole["dataFeedElement"]) == events


def test_atom(run: Run, events: int) -> None:
    whole = ET.fromstring(run("list", "issues", "--output", "atom").out)  # noqa: S314 - our own
    assert len(whole.findall("{http://www.w3.org/2005/Atom}entry")) == events


def test_a_jscalendar(run: Run) -> None:
    whole = json.loads(run("extract", "issues", "--output", "jscalendar").out)
    assert whole["@type"] == "Group"
    assert all(entry["@type"] == "Event" for entry in whole["entries"])


def test_a_sheet_for_a_program_has_no_mark(run: Run, events: int) -> None:
    rows = list(csv.DictReader(io.StringIO(run("list", "issues", "--output", "csv").out)))
    assert len([row["title"] for row in rows]) == events


def test_a_sheet_in_a_file_has_one(tmp_path: Path) -> None:
    """Whoever opens it may do so with Excel, which takes it for the country's own letters else."""
    with (tmp_path / "events.csv").open("wb") as file:
        subprocess.run([*COMMAND, "csv"], stdout=file, check=True)
    assert (tmp_path / "events.csv").read_bytes().startswith(b"\xef\xbb\xbftitle,")
