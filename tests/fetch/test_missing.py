from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.fetch.missing import missing
from tests.fetch.test_folders import plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("htps://example.org/feed", "Did you mean https://example.org/feed?"),
        ("htttp://example.org", "Did you mean http://example.org?"),
        ("HTTPS:/example.org/a", "Did you mean https://example.org/a?"),
        ("https:example.org", "Did you mean https://example.org?"),
        ("http//example.org", "Did you mean http://example.org?"),
        ("<https://example.org/a>", "Did you mean https://example.org/a?"),
        ("\u201chttps://example.org/a\u201d,", "Did you mean https://example.org/a?"),
        ("http;//example.org", "Did you mean http://example.org?"),
        ("https.//example.org", "Did you mean https://example.org?"),
        ("https\uff1a//example.org", "Did you mean https://example.org?"),
        ("https:\\\\example.org\\a", "Did you mean https://example.org/a?"),
        ("http:// example.org", "Did you mean http://example.org?"),
        ("https:///example.org/a", "Did you mean https://example.org/a?"),
        ("https://http//example.org/a", "Did you mean http://example.org/a?"),
        ("view-source:https://example.org/a", "Did you mean https://example.org/a?"),
        ("feed:https://example.org/a", "Did you mean https://example.org/a?"),
        ("//example.org/a", "Did you mean https://example.org/a?"),
        ("localhost:8000/a", "For an address of the web, write http://localhost:8000/a"),
        ("127.0.0.1:8000", "For an address of the web, write http://127.0.0.1:8000"),
        ("htps://ada:secret@example.org", "Did you mean https://example.org?"),
        ("https://", "Give the whole of it: https://example.org/feed.xml"),
        ("file:///tea/a.md", "Give its path: /tea/a.md"),
        (
            "ftp://example.org/a",
            "Only http and https are fetched; save it as a file, and give its path.",
        ),
        ("example.org/feed", "For an address of the web, write https://example.org/feed"),
        ("www.example.org", "For an address of the web, write https://www.example.org"),
        (
            "tea.example.org:8080/?a=b",
            "For an address of the web, write https://tea.example.org:8080/?a=b",
        ),
        (
            "www.example.org/tea.ics",
            "For an address of the web, write https://www.example.org/tea.ics",
        ),
        (
            "example.org/cal?format=ics",
            "For an address of the web, write https://example.org/cal?format=ics",
        ),
        ("(https://example.org/a)", "Did you mean https://example.org/a?"),
        ("[tea](https://example.org/a).", "Did you mean https://example.org/a?"),
        ("url=https://example.org/a?b=c", "Did you mean https://example.org/a?b=c?"),
        ("http s://example.org", "Did you mean https://example.org?"),
        ("https : //example.org", "Did you mean https://example.org?"),
        ("://example.org/a", "Did you mean https://example.org/a?"),
        ("tea.ics", "Give a file, a folder, a pattern, an address, or - for standard input."),
        ("zzzzzz", "Give a file, a folder, a pattern, an address, or - for standard input."),
        ("", "Give a file, a folder, a pattern, an address, or - for standard input."),
        ("/", "Give a file, a folder, a pattern, an address, or - for standard input."),
    ],
)
def test_addresses_typed_wrongly(
    given: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address that was meant is told, ready to be copied."""
    monkeypatch.chdir(tmp_path)
    assert missing(given).remedy == remedy


def test_a_folder_with_a_dot_is_no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, "notes.old/94.md")
    monkeypatch.chdir(tmp_path)
    assert "web" not in (missing("notes.old/95.txt").remedy or "")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("issues/0094.mdd", "issues/0094.md"),
        ("isues/0094.md", "issues/0094.md"),
        ("issues/READMe.md", "issues/ReadMe.md"),
        ("Issues", "issues"),
        ("issue", "issues"),
        ("issues/0094.md/x", None),
        ("nothing/like/it", None),
    ],
)
def test_paths_typed_wrongly(
    given: str, meant: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest path that is there is told, whichever part of it was wrong."""
    plant(tmp_path, "issues/0094.md", "issues/ReadMe.md", "issues/x.txt")
    monkeypatch.chdir(tmp_path)
    remedy = missing(given).remedy or ""
    assert remedy.startswith(f"Did you mean {meant}") if meant else "Did you mean" not in remedy
