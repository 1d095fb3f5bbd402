"""A tried source as golden data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rcevents.cli.saving import save
from rcevents.document import Document
from rcevents.errors import InputError
from rcevents.fetch.brought import Brought
from rcevents.sources.settings import Settings
from rcevents.trial import Trial

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Tea\nDTSTART:20310503\n"
    "END:VEVENT\nEND:VCALENDAR\n"
)


def trial(address: str) -> Trial:
    """Make a trial of a calendar that was fetched."""
    brought = Brought(address, TEXT.encode(), content_type="text/calendar")
    documents = [Document(address, TEXT, "text/calendar")]
    return Trial(address, address, answers=[brought], documents=documents)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("all.ics", "all.ics"),
        ("", "document.ics"),
        ("a/b/", "b.ics"),
        ("events.php?format=ics", "events.php"),
        ("expected.json", "source-expected.json"),
        ("Expected.JSON", "source-Expected.JSON"),
        (".htaccess", "htaccess.ics"),
        ("a/../..", "document.ics"),
        ("%2e%2e%2fetc", "2e-2e-2fetc.ics"),
        ("tee & küche.ics", "tee-k-che.ics"),
        (f"{'t' * 400}.ics", f"{'t' * 96}.ics"),
    ],
)
def test_the_file_is_called_as_it_was(tmp_path: Path, path: str, name: str) -> None:
    """As far as that is safe, and short enough for every file system."""
    folder = tmp_path / "golden" / "tea"
    save(trial(f"https://tea.example.org/{path}"), Settings(), folder)
    assert {each.name for each in folder.iterdir()} == {name, "expected.json"}
    assert (folder / name).read_text() == TEXT


def test_what_is_expected_is_what_was_read(tmp_path: Path) -> None:
    """With the settings that differ from the usual, and nothing that is empty."""
    settings = Settings(zone="Europe/Paris", topics=("tea",))
    save(trial("https://tea.example.org/all.ics"), settings, tmp_path / "tea")
    told = json.loads((tmp_path / "tea" / "expected.json").read_text())
    assert told["settings"] == {"zone": "Europe/Paris", "topics": ["tea"]}
    assert told["address"] == "https://tea.example.org/all.ics"
    (event,) = told["events"]
    assert (event["title"], event["start"]) == ("Tea", "2031-05-03")
    assert not {"uid", "sightings", "url"} & event.keys()
    assert told["unread"] == []


def test_a_file_is_saved_like_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "all.ics"
    path.write_text(TEXT)
    save(Trial(str(path), str(path)), Settings(), tmp_path / "tea")
    assert "address" not in json.loads((tmp_path / "tea" / "expected.json").read_text())
    assert (tmp_path / "tea" / "all.ics").read_text() == TEXT


def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    """A folder is no document; nothing that is there is overwritten."""
    with pytest.raises(InputError, match="no single document"):
        save(Trial(str(tmp_path), str(tmp_path)), Settings(), tmp_path / "tea")
    (tmp_path / "held").mkdir()
    (tmp_path / "held" / "notes.md").write_text("Tea")
    with pytest.raises(InputError, match="holds something already"):
        save(trial("https://tea.example.org/all.ics"), Settings(), tmp_path / "held")
    with pytest.raises(InputError, match="cannot be written"):
        save(trial("https://tea.example.org/all.ics"), Settings(), tmp_path / "held/notes.md/tea")
