from __future__ import annotations

import datetime as dt
import io
import sys
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.errors import InputError, NoDocuments, NotText, TooLarge
from rcevents.fetch import find_documents
from rcevents.fetch.brought import LARGEST
from rcevents.fetch.policy import Policy
from tests.fetch.test_folders import plant

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer


OURS = Policy(allow_private=True)


def told(*inputs: str | Path) -> list[str]:
    """Give the addresses of documents, and the words of errors."""
    found = find_documents([str(given) for given in inputs], policy=OURS)
    return [item.address if isinstance(item, Document) else item.what for item in found]


def test_a_path_a_folder_a_pattern_and_an_address(tmp_path: Path, httpserver: HTTPServer) -> None:
    """Each input gives its documents in its place."""
    plant(tmp_path, "a.md", "folder/b.txt", "folder/c.html", "x-1.md", "x-2.md")
    httpserver.expect_request("/3").respond_with_data("# Tea", content_type="text/markdown")
    address = httpserver.url_for("/3")
    expected = ["a.md", "folder/b.txt", "folder/c.html", "x-1.md", "x-2.md"]
    found = told(tmp_path / "a.md", tmp_path / "folder", tmp_path / "x-*.md", address)
    assert found == [*(str(tmp_path / name) for name in expected), address]


def test_what_is_named_twice_is_read_once(tmp_path: Path, httpserver: HTTPServer) -> None:
    """By path, by folder, by link, by pattern or by address."""
    plant(tmp_path, "a.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    httpserver.expect_request("/3").respond_with_data("Tea")
    address = httpserver.url_for("/3")
    inputs = [
        tmp_path / "a.md",
        tmp_path,
        tmp_path / "*.md",
        tmp_path / ".." / tmp_path.name / "a.md",
    ]
    assert told(*inputs, address, f"{address}#tea") == [str(tmp_path / "a.md"), address]
    assert [asked.path for asked, _ in httpserver.log] == ["/robots.txt", "/3"]


def test_ones_own_network_is_closed_unless_it_is_opened(httpserver: HTTPServer) -> None:
    """A newsletter's link must not reach what only this computer can."""
    httpserver.expect_request("/3").respond_with_data("Tea")
    (error,) = find_documents([httpserver.url_for("/3")])
    assert isinstance(error, InputError)
    assert "is no server of the public web" in error.what
    assert "--allow-private" in (error.remedy or "")
    assert not httpserver.log


def test_one_bad_input_stops_no_other(tmp_path: Path) -> None:
    """Errors come in the place of what could not be read."""
    plant(tmp_path, "b.md")
    (tmp_path / "a.md").write_bytes(b"%PDF-1.7")
    assert told(tmp_path / "gone.txt", tmp_path, "htps://example.org") == [
        "no such file or folder",
        "no text, but a PDF file",
        str(tmp_path / "b.md"),
        "no address that can be fetched",
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("htps://example.org/?a=b", "no address that can be fetched"),
        ("[tea](https://example.org/a*)", "no address that can be fetched"),
        ("example.org/feed?form=ics", "no such file or folder"),
        ("example.org/feed/?.ics", "matches no issue"),
        ("tea: */?.md", "matches no issue"),
    ],
)
def test_an_address_typed_wrongly_is_no_pattern(name: str, what: str) -> None:
    """Although it may hold the signs of one."""
    assert told(name) == [what]


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "a\0b",
        "x" * 5000,
        "~nobody-of-this-name/a",
        "a" + "/b" * 3000,
        "[",
        "**",
        "\udcff",
        "a.md/b",
        "?\0",
        "-x",
    ],
)
def test_odd_names_are_errors_too(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No name makes it fail."""
    monkeypatch.chdir(tmp_path)
    plant(tmp_path, "a.md")
    found = list(find_documents([name, "a.md"]))
    assert isinstance(found[0], InputError) or name == "**"
    assert isinstance(found[-1], Document)
    str(found[0]).encode()


def test_standard_input_is_read_once() -> None:
    """Its form is seen from what it holds."""
    reads = iter([b"# Tea\n"])
    (document,) = find_documents(["-", "-"], stdin=lambda: next(reads))
    assert document == Document("standard input", "# Tea\n", "text/markdown", None, "Tea")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NoDocuments),
        (b"\n \n", NoDocuments),
        (bytes(LARGEST + 1), TooLarge),
        (b"\x89PNG\r\n\x1a\n", NotText),
    ],
)
def test_standard_input_that_cannot_be_read(data: bytes, error: type[InputError]) -> None:
    """An empty pipe is told, a flood too."""
    (found,) = find_documents(["-"], stdin=lambda: data)
    assert isinstance(found, error)


def test_standard_input_is_the_process_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without another source given, that is; a closed one is an error."""
    stdin = io.BytesIO(b"Tea")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stdin))
    assert told("-") == ["standard input"]
    stdin.close()
    (words,) = told("-")
    assert words.startswith("cannot be read: ")


def test_the_day_given_is_every_document_s(tmp_path: Path) -> None:
    """--issued wins."""
    (tmp_path / "2021-10-01.md").write_text("Tea")
    (document,) = find_documents([str(tmp_path)], issued=dt.date(2020, 1, 1))
    assert isinstance(document, Document)
    assert document.issued == dt.date(2020, 1, 1)


def test_a_home_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs pass "~", too, which only shells expand."""
    plant(tmp_path, "a.md")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert told("~/a.md") == [str(tmp_path / "a.md")]


def test_an_issue_of_50_mb_is_read(tmp_path: Path) -> None:
    """No line of it is lost."""
    line = "[Tea Day](https://example.org/tea) – 3 May, “free”\r\n"
    path = tmp_path / "a.md"
    path.write_text(line * (50_000_000 // len(line.encode())), newline="")
    (document,) = find_documents([str(path)])
    assert isinstance(document, Document)
    assert document.text.count("\n") == 50_000_000 // len(line.encode())


SUFFIXES = st.sampled_from(["md", "txt", "html", "xml", "rss", "unknown"])
HEADS = st.sampled_from(
    [
        b"",
        b"---\n",
        b"---\ntitle: ",
        b"+++\n",
        b"<?xml version='1.0'?><rss>",
        b"<rss><channel><item>",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"<html><meta charset='",
        b"Title: ",
        b"# ",
    ]
)


@settings(deadline=None)  # the first example imports the parsers
@given(SUFFIXES, HEADS, st.binary())
def test_no_bytes_make_it_fail(suffix: str, head: bytes, data: bytes) -> None:
    """Whatever is in a file, it is a document or an error, which can be shown."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{suffix}"
        path.write_bytes(head + data)
        found = list(find_documents([str(path)]))
    assert found
    for item in found:
        shown = item.text if isinstance(item, Document) else str(item)
        shown.encode()
        controls = [char for char in shown if unicodedata.category(char) in {"Cc", "Cs"}]
        assert set(controls) <= {"\n"}
