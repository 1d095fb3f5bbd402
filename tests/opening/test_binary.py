from __future__ import annotations

import hashlib

import pytest

from rcevents.opening.binary import binary


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04" + b"..." + b"word/document.xml", "a Word document"),
        (b"PK\x03\x04" + b"..." + b"xl/workbook.xml", "an Excel workbook"),
        (b"PK\x03\x04....mimetypeapplication/epub+zip", "an EPUB book"),
        (b"PK\x03\x04....notes.md", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"{\\rtf1\\ansi Tea}", "a Rich Text file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"\0" * 100, "a binary file"),
        (hashlib.shake_128(b"tea").digest(4000), "a binary file"),
        (b"".join(n.to_bytes(2, "little") for n in range(32)) * 20, "a binary file"),
    ],
)
def test_binary_files_are_named_with_a_remedy(data: bytes, what: str) -> None:
    """First bytes or control characters give a binary file away."""
    found = binary(data)
    assert found is not None
    assert found.what == what
    assert found.remedy.endswith(".")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Tea\n",
        b"a stray bell\a",
        b"one NUL\0 in a long text" + 200 * b".",
        "Tee – für alle".encode("utf-16"),
        "Tee – für alle".encode("utf-16-le"),
        "Łódź, Zürich, 東京".encode(),
        b"\x93Tea\x94, 5\x967 May",
        "東京".encode("iso2022_jp"),
        b"PK is no archive",
        b"form\ffeed\vtab\t",
    ],
)
def test_text_is_text(data: bytes) -> None:
    """Text of any encoding passes, with stray control characters, too."""
    assert binary(data) is None
