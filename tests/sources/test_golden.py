"""Sources as saved, each beside the events that it tells, walked by one test.

A case is a folder with one document and `expected.json`: {"events": [...], "unread": [...]},
with the `settings` of the source and the `address` of the document where these matter. Of events
and unread only the keys that are stated are compared; their number and order always are.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.errors import InputError
from rcevents.extraction import extract_documents
from rcevents.fetch.brought import Brought
from rcevents.opening.documents import open_brought
from rcevents.sources.settings import Settings, Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.model import Extraction

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in GOLDEN.glob("*/*/expected.json"))


def settings_of(told: dict[str, Any]) -> Settings:
    """Read the settings of a case: days are written as ISO dates, topics as a list."""
    values = dict(told)
    if "window" in values:
        values["window"] = Window(*map(_day, values["window"]))
    if "today" in values:
        values["today"] = _day(values["today"])
    if "topics" in values:
        values["topics"] = tuple(values["topics"])
    return Settings(**values)


def _day(told: str) -> dt.date:
    return dt.date.fromisoformat(told)


def read_case(case: Path) -> tuple[dict[str, Any], Extraction]:
    """Read the document of a case, as if it had been fetched from its address."""
    expected: dict[str, Any] = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    (saved,) = (path for path in case.iterdir() if path.name != "expected.json")
    brought = Brought(
        expected.get("address", saved.name), saved.read_bytes(), expected.get("content_type")
    )
    found = list(open_brought(brought))
    assert not [each for each in found if isinstance(each, InputError)]
    documents = [each for each in found if not isinstance(each, InputError)]
    return expected, extract_documents(documents, settings_of(expected.get("settings", {})))


def stated(found: object, expected: object) -> object:
    """Give of what was found the keys that the expectation states."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {key: stated(found.get(key), value) for key, value in expected.items()}
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return [stated(*pair) for pair in zip(found, expected, strict=True)]
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_a_saved_source_tells_its_events(
    case: Path, record_property: Callable[[str, object], None]
) -> None:
    """The table of all cases stands at the end of the tests' output."""
    expected, extraction = read_case(case)
    found = extraction.model_dump(mode="json")
    for key in ("events", "unread"):
        wanted = expected.get(key, [])
        assert stated(found[key], wanted) == wanted
    record_property("events", len(found["events"]))
    record_property("reasons", [unread["reason"][:70] for unread in found["unread"]])
    record_property("kind", case.parent.name)
