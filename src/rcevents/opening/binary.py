"""Binary files: told from text by their first bytes, or by the control characters in them."""

from __future__ import annotations

from typing import NamedTuple

from rcevents.opening.encoding import decode, is_wide


class Binary(NamedTuple):
    """What a binary file is, and how to get the text out of it."""

    what: str
    remedy: str


_EXPORT = "Save it as HTML or as plain text, and read that."
_UNPACK = "Unpack it, and read the files inside."
_IMAGE = "Text inside pictures is not read; take the issue's web page or mail instead."

_SIGNATURES: tuple[tuple[bytes, Binary], ...] = (
    (b"%PDF-", Binary("a PDF file", _EXPORT)),
    (b"{\\rtf", Binary("a Rich Text file", _EXPORT)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Binary("an old Microsoft Office file", _EXPORT)),
    (b"PK\x03\x04", Binary("a ZIP archive", _UNPACK)),
    (b"PK\x05\x06", Binary("an empty ZIP archive", "Give the file that was to be in it.")),
    (b"\x1f\x8b", Binary("a gzip archive", _UNPACK)),
    (b"BZh91AY&SY", Binary("a bzip2 archive", _UNPACK)),
    (b"\xfd7zXZ\x00", Binary("an xz archive", _UNPACK)),
    (b"\x28\xb5\x2f\xfd", Binary("a Zstandard archive", _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Binary("a 7z archive", _UNPACK)),
    (b"Rar!\x1a\x07", Binary("a RAR archive", _UNPACK)),
    (b"\x89PNG\r\n\x1a\n", Binary("a PNG picture", _IMAGE)),
    (b"\xff\xd8\xff", Binary("a JPEG picture", _IMAGE)),
    (b"GIF87a", Binary("a GIF picture", _IMAGE)),
    (b"GIF89a", Binary("a GIF picture", _IMAGE)),
    (b"SQLite format 3\x00", Binary("an SQLite database", _EXPORT)),
)
_INSIDE_ZIP = (  # names that stand near the start of what are archives only inwardly
    (b"word/", Binary("a Word document", _EXPORT)),
    (b"xl/", Binary("an Excel workbook", _EXPORT)),
    (b"ppt/", Binary("a PowerPoint presentation", _EXPORT)),
    (b"mimetypeapplication/vnd.oasis.opendocument", Binary("an OpenDocument file", _EXPORT)),
    (b"mimetypeapplication/epub+zip", Binary("an EPUB book", _EXPORT)),
)
_ZIP_HEAD = 8192
_WIDE_HEAD = 1 << 20
_UNKNOWN = Binary("a binary file", "Give text: markdown, HTML, calendars, feeds, JSON, YAML, CSV.")

_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})  # ESC switches Asian sets
_MOST_CONTROLS = 0.01
"""Text has stray control characters, a binary file has them by the hundred."""


def binary(data: bytes) -> Binary | None:
    r"""Tell what binary file the bytes are, or None where they can be text.

    >>> binary(b"%PDF-1.7 ...").what
    'a PDF file'
    >>> binary(b"\x00\x01\x02 of no known kind").what
    'a binary file'
    >>> binary("A line, and a stray bell\a.\n".encode("utf-16"))
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return _inside(data) or kind
    # NULs are no control characters where every second byte is one: there characters count.
    shown = decode(data[:_WIDE_HEAD]).encode(errors="ignore") if is_wide(data) else data
    controls = len(shown) - len(shown.translate(None, _CONTROLS))
    return _UNKNOWN if controls > max(1, len(shown) * _MOST_CONTROLS) else None


def _inside(data: bytes) -> Binary | None:
    if not data.startswith(b"PK"):
        return None
    head = data[:_ZIP_HEAD]
    return next((kind for name, kind in _INSIDE_ZIP if name in head), None)
