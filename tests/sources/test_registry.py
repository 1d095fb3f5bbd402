from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.extraction import extract_documents, read_document
from rcevents.model import Unread
from rcevents.sources.registry import BUILT_IN, kind_for, kinds, third_parties
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLUGIN = """
from rcevents.sources import Kind

def knows(document):
    return document.text.startswith("TEA!")

def read(document, settings):
    if "broken" in document.text:
        raise KeyError("cup")
    return ()

KIND = Kind("teacups", "lists of teacups", knows, read, ("text/plain", "text/markdown"))
OTHER = Kind("saucers", "its entry is called otherwise", knows, read)
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package of a third party, as pip leaves one behind."""
    entries = {
        "teacups": "tea_plugin:KIND",
        "ical": "tea_plugin:KIND",
        "absent": "tea_plugin:NOTHING",
        "plates": "tea_plugin:OTHER",
        "a-word": "tea_plugin:PLUGIN_NAME",
        "unknown": "no_such_module:KIND",
    }
    (tmp_path / "tea_plugin.py").write_text(f"{PLUGIN}\nPLUGIN_NAME = 'tea'\n")
    info = tmp_path / "tea_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tea-plugin\nVersion: 1.0\n")
    lines = "\n".join(f"{name} = {value}" for name, value in entries.items())
    (info / "entry_points.txt").write_text(f"[rcevents.sources]\n{lines}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    third_parties.cache_clear()
    yield
    third_parties.cache_clear()


def test_every_kind_has_its_name_and_says_what_it_reads() -> None:
    found = kinds()
    assert set(BUILT_IN) <= set(found)
    assert all(kind.name == name and kind.about for name, kind in found.items())


@pytest.mark.usefixtures("plugin")
def test_a_third_party_adds_a_kind_and_its_faults_stop_nobody() -> None:
    loaded = third_parties()
    assert [kind.name for kind in loaded.kinds] == ["teacups"]
    reasons = {broken.name: broken.reason for broken in loaded.broken}
    assert reasons.keys() == {"ical", "absent", "plates", "a-word", "unknown"}
    assert "comes with rcevents" in reasons["ical"]
    assert "cannot be loaded" in reasons["unknown"]
    assert list(kinds())[-2:] == ["teacups", "newsletter"]


@pytest.mark.usefixtures("plugin")
def test_a_third_partys_kind_is_asked_before_prose() -> None:
    kind = kind_for(Document("a.txt", "TEA! cups", "text/plain"), Settings())
    assert kind is not None
    assert kind.name == "teacups"


@pytest.mark.usefixtures("plugin")
def test_a_third_partys_fault_is_told_and_stops_nothing() -> None:
    (unread,) = read_document(Document("a.txt", "TEA! broken", "text/plain"))
    assert isinstance(unread, Unread)
    assert unread.reason == "the kind \"teacups\" failed: KeyError: 'cup'"


def test_a_named_kind_is_taken_whatever_the_document_is() -> None:
    kind = kind_for(Document("a.txt", "Tea", "text/plain"), Settings(kind="ical"))
    assert kind is not None
    assert kind.name == "ical"
    assert kind_for(Document("a.txt", "Tea", "text/plain"), Settings(kind="no-such")) is None


def test_data_in_no_known_shape_is_unread() -> None:
    document = Document("package.json", '{"name": "tea", "version": "1.0"}', "application/json")
    (unread,) = read_document(document)
    assert isinstance(unread, Unread)
    assert "mapping" in unread.reason


def test_prose_takes_the_name_and_topics_of_its_source() -> None:
    text = "[Tea Days](https://tea.example.org) - 3 May 2031, free\n"
    settings = Settings(name="tea-mail", topics=("tea",))
    (event,) = extract_documents([Document("a.md", text, "text/markdown")], settings).events
    assert event.topics == ("tea",)
    assert event.sightings[0].source == "tea-mail"
