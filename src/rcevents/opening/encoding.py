"""Bytes to text: which character set a file or an answer is in, and what to do where it lies."""

from __future__ import annotations

import codecs
import re

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins like it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WIDE: dict[tuple[bool, ...], str] = {  # which of four bytes are NUL in mostly Latin text
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
_WIDE_SAMPLE = 2048
_MOSTLY = 0.7
"""From this share of NULs on, a place among four counts as a high byte."""

_NOT_FOR_TEXT = re.compile(
    r"""
    idna | mbcs | oem | palmos | punycode | undefined | utf-7   # no document is in these,
    | (raw-)? unicode-escape                                    # and some take quadratic time
    | utf-(16|32) (-[bl]e)?      # known by marks and NULs; ASCII that says so of itself is lying
    """,
    re.VERBOSE,
)

_DECLARATION = re.compile(
    rb"""
    <\?xml \s [^>]{0,200}? encoding \s{0,9} = \s{0,9} ["'] ([\w.:-]{2,40})     # XML 1.0, 4.3.3
    | <meta \s [^>]{0,200}? charset \s{0,9} = \s{0,9} ["']? \s{0,9} ([\w.:-]{2,40})  # HTML, 4.2.5
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AS_BROWSERS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What is meant by those who declare it (WHATWG Encoding Standard, section 4.2)."""

_DECLARED_WITHIN = 4096
_UNDEFINED_IN_1252 = b"\x81\x8d\x8f\x90\x9d"
_ASCII = bytes(range(0x80))
_BROKEN = re.compile("[\udc80-\udcff]")
_MENDED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0x100)}


def decode(data: bytes, *, declared: str | None = None) -> str:
    r"""Decode a document; never fails, since Windows-1252 takes what nothing else does.

    In order: a byte order mark; NULs where UTF-16 and UTF-32 have them; valid UTF-8, whatever
    is declared, since that many lucky bytes do not happen; the character set that the transport
    (`declared`) or the document's own head declares; UTF-8 with a few broken bytes, which are
    taken for Windows-1252; Windows-1252.

    >>> decode("Zürich".encode("utf-16")), decode("Zürich".encode("cp1252"))
    ('Zürich', 'Zürich')
    >>> decode("Zürich – Genève".encode() + b" \x96 2 May")
    'Zürich – Genève – 2 May'
    """
    for mark, charset in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    charsets = [known(declared), known(_declaration(data))]
    return _first_that_fits(data, charsets) or _mended(data)


def is_wide(data: bytes) -> bool:
    """Tell whether the bytes are UTF-16 or UTF-32, where NULs do not mean a binary file."""
    wide_marks = (mark for mark, charset in _BYTE_ORDER_MARKS if charset != "utf-8")
    return data.startswith(tuple(wide_marks)) or _wide(data) is not None


def known(charset: str | None) -> str | None:
    """Give Python's name of a character set that text can be in, or None.

    >>> known("Latin1"), known("windows-1250"), known("hex"), known("x-unheard-of")
    ('iso8859-1', 'cp1250', None, None)
    """
    try:
        b"a".decode(charset or "")  # fails for codecs that do not make text
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    return None if _NOT_FOR_TEXT.fullmatch(name) else name


def _wide(data: bytes) -> str | None:
    sample = data[: min(len(data), _WIDE_SAMPLE) // 4 * 4]
    if b"\0" not in sample:
        return None
    shares = [sample[place::4].count(0) / (len(sample) // 4) for place in range(4)]
    nulls = tuple(share >= _MOSTLY for share in shares)
    return _WIDE.get(nulls) if all(s <= 1 - _MOSTLY or s >= _MOSTLY for s in shares) else None


def _declaration(data: bytes) -> str | None:
    if not data[:256].lstrip().startswith(b"<"):  # a declaration quoted in prose is none
        return None
    match = _DECLARATION.search(data, 0, _DECLARED_WITHIN)
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def _first_that_fits(data: bytes, declared: list[str | None]) -> str | None:
    # Bytes that are all ASCII are UTF-8 too, but may hold the escapes of another set.
    tried = declared if data.isascii() else ["utf-8", *declared]
    for charset in filter(None, tried):
        try:
            return data.decode(_AS_BROWSERS.get(charset, charset))
        except ValueError:
            continue
    return None


def _mended(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    right = len(data.translate(None, _ASCII)) - broken
    if broken <= right:
        return text.translate(_MENDED) if broken else text
    return data.translate(None, _UNDEFINED_IN_1252).decode("cp1252")
