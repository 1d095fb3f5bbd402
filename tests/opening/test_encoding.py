from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.opening.encoding import decode, is_wide, known
from tests.reading.linear import assert_linear

ISSUE = "Issue 3 – “Zürich”, 5–7 May, €75\n"


@pytest.mark.parametrize(
    "charset",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "cp1252",
    ],
)
def test_an_issue_is_read_from_what_editors_write(charset: str) -> None:
    """Every encoding that an editor offers gives the same text."""
    assert decode(ISSUE.encode(charset)) == ISSUE


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"", None, ""),
        (b"plain", "utf-16", "plain"),  # ASCII cannot be UTF-16, whoever says so
        ("Łódź".encode("cp1250"), "windows-1250", "Łódź"),
        ("Łódź".encode(), "windows-1250", "Łódź"),  # valid UTF-8 wins
        ("5–7 May".encode("cp1252"), "iso-8859-1", "5–7 May"),  # as browsers read Latin-1
        ("5–7 May".encode("cp1252"), "utf-8", "5–7 May"),  # a false declaration is passed over
        ("東京".encode("iso2022_jp"), "iso-2022-jp", "東京"),
        ("東京".encode("shift_jis"), "shift_jis", "東京"),
        (b"caf\xe9", "no-such-charset", "café"),
        (b"caf\xe9", "unicode_escape", "café"),
        (
            b'<?xml version="1.0" encoding="iso-8859-2"?><a>\xa3\xf3d\xbc</a>',
            None,
            '<?xml version="1.0" encoding="iso-8859-2"?><a>Łódź</a>',
        ),
        (b'<meta charset="iso-8859-2">\xa3', None, '<meta charset="iso-8859-2">Ł'),
        (
            b'<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">\xa3',
            "cp1252",
            '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">£',
        ),
        (
            b'We write <meta charset="iso-8859-2"> \xa3',
            None,
            'We write <meta charset="iso-8859-2"> £',
        ),
        (b"\x80 \x81 \x8d", None, "€  "),
        ("Zürich, Genève".encode() + b" \x96 Bern", None, "Zürich, Genève – Bern"),
        ("Zürich".encode()[:2] + b"", None, "ZÃ"),
    ],
)
def test_decode(data: bytes, declared: str | None, text: str) -> None:
    """Marks, valid UTF-8, declarations and Windows-1252 are tried in this order."""
    assert decode(data, declared=declared) == text


@pytest.mark.parametrize(
    "charset",
    [
        None,
        "",
        "hex",
        "zlib",
        "rot13",
        "base64",
        "idna",
        "punycode",
        "unicode_escape",
        "undefined",
        "utf-16",
        "utf-7",
        "a\0b",
        "x" * 9999,
    ],
)
def test_no_charset_for_documents(charset: str | None) -> None:
    """Codecs that make no text, and names of none, are not believed."""
    assert known(charset) is None


@pytest.mark.parametrize(
    ("data", "wide"),
    [
        ("tea".encode("utf-16"), True),
        ("tea".encode("utf-32-be"), True),
        (b"tea", False),
        (b"\0" * 64, False),
        (b"", False),
    ],
)
def test_wide_sets_are_told_from_binary_files(data: bytes, wide: bool) -> None:
    """NULs where UTF-16 and UTF-32 have them mean text."""
    assert is_wide(data) is wide


@settings(deadline=None)
@given(st.binary(), st.none() | st.text())
def test_decoding_never_fails(data: bytes, declared: str | None) -> None:
    """Any bytes become text that can be encoded again."""
    decode(data, declared=declared).encode()


@settings(deadline=None)
@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_marked_text_comes_back(text: str, charset: str) -> None:
    """Text comes back from the encodings that mark it, or that it is valid in.

    A mark of UTF-16 and a NUL are the mark of UTF-32: no text begins so.
    """
    if text.startswith(("\ufeff", "\0")) or (charset == "utf-8" and "\0" in text):
        return
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize("unit", ["<meta ", "<?xml ", "é", "\xff", "\0a", "charset = "])
def test_decoding_takes_linear_time(unit: str) -> None:
    """Hostile declarations cost time in proportion to their length."""

    def read(text: str) -> str:
        return decode(text.encode("latin-1"))

    assert_linear(read, lambda n: "<" + unit * (n // len(unit)))
