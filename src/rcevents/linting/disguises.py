"""Disguises: what a file is that is no calendar, told for people."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

LOOKED_AT: Final = 4000
"""Octets at the start that are looked at."""

_BEGINNINGS: Final = (
    (b"\x1f\x8b", "it is compressed (gzip)"),
    (b"PK\x03\x04", "it is an archive (zip)"),
    (b"BZh", "it is compressed (bzip2)"),
    (b"\xfd7zXZ", "it is compressed (xz)"),
    (b"(\xb5/\xfd", "it is compressed (zstd)"),
    (b"%PDF-", "it is a PDF"),
)
_WIDE: Final = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{1,200})", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s{1,20}html|html|head|body|title)\b", re.IGNORECASE)
_SHOWN = 60


def wide_encoding(data: bytes) -> str | None:
    """Give the encoding of two or four octets a character that a file is in, None for others.

    >>> wide_encoding("BEGIN:VCALENDAR".encode("utf-16")), wide_encoding(b"BEGIN:VCALENDAR")
    ('UTF-16', None)
    """
    for mark, _, name in _WIDE:
        if data.startswith(mark):
            return name
    head = data[:LOOKED_AT]
    for encoding, name in (("utf-32-be", "UTF-32"), ("utf-32-le", "UTF-32")):
        if "BEGIN:".encode(encoding) in head:
            return name
    for encoding in ("utf-16-be", "utf-16-le"):
        if "BEGIN:".encode(encoding) in head:
            return "UTF-16"
    return None


def looks_like(data: bytes) -> str:
    """Tell what a file is that holds no calendar.

    >>> looks_like(b""), looks_like(b"<!doctype html><title>Sign in</title>")
    ('the file is empty', 'it is a web page, "Sign in"')
    >>> looks_like(b"BEGIN:VCARD"), looks_like(b"tea")
    ('it holds BEGIN:VCARD', 'it begins with "tea"')
    """
    if not data.strip():
        return "the file is empty"
    for mark, name in _BEGINNINGS:
        if data.startswith(mark):
            return name
    encoding = wide_encoding(data)
    if encoding is not None:
        return f"it is in {encoding}, not in UTF-8"
    return _of_text(data[:LOOKED_AT].decode("utf-8", "replace").lstrip("\ufeff \t\r\n"))


def _of_text(head: str) -> str:
    if _PAGE.search(head):
        title = _TITLE.search(head)
        named = f', "{_short(unescape(title[1]))}"' if title else ""
        return f"it is a web page{named}"
    begun = re.search(r"^BEGIN:([A-Za-z-]{1,40})", head, re.MULTILINE)
    if begun:
        return f"it holds BEGIN:{begun[1].upper()}"
    if head.startswith("<"):
        return "it is XML"
    if head.startswith(("{", "[")):
        return "it is JSON"
    return f'it begins with "{_short(head)}"'


def _short(text: str) -> str:
    """Give the beginning of a text, letters that are not printed left out."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text[:200]).split())
    return line[:_SHOWN]
