"""Text as the readers want it: one kind of line end and of space, nothing that cannot be seen.

Characters are composed (NFC, Unicode Standard Annex #15); no line is added or lost, so that
line numbers stay those of the file.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN = bytes([0x0A, *range(0x20, 0x7F)])
"""The bytes that need no thought: printable ASCII and the line feed."""

_SPACES = [0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
"""Spaces of every width, and the breaks that editors do not count as lines."""

_JOINERS = "\u200c\u200d"
"""Zero-width (non-)joiners: needed inside emoji and in the scripts of Asia, elsewhere dirt."""

_UNSEEN = [
    *range(0x20),  # C0 controls
    *range(0x7F, 0xA0),  # DEL and C1 controls
    0xAD,  # soft hyphen
    0x034F,  # combining grapheme joiner
    0x061C,  # Arabic letter mark
    0x180E,  # Mongolian vowel separator
    *range(0x200B, 0x2010),  # zero-width space, joiners, marks of direction
    *range(0x202A, 0x202F),  # embeddings and overrides of direction
    *range(0x2060, 0x2070),  # word joiner, isolates of direction
    0xFEFF,  # byte order mark inside the text
    *range(0xFFF9, 0xFFFC),  # interlinear annotation
    *range(0xFFFE, 0x10000),  # no characters
    *range(0xD800, 0xE000),  # halves of surrogate pairs, which no file can hold
    *range(0xE0000, 0xE0080),  # tags: text that nobody sees
]

_REPLACEMENTS: dict[int, str] = dict.fromkeys(_UNSEEN, "")
_REPLACEMENTS |= dict.fromkeys(_SPACES, " ")
# A C1 control is a Windows-1252 character that went through Latin-1 (as in the HTML standard's
# table of numeric character references); five of them mean nothing there either.
_REPLACEMENTS |= {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
for _kept in (0x09, 0x0A, 0x0D, *map(ord, _JOINERS)):  # tabs, line ends and joiners: see clean
    del _REPLACEMENTS[_kept]

_STRAY_JOINER = re.compile(
    rf"""
    (?<! [\u0590-\u1fff\u2190-\U0001ffff] ) [{_JOINERS}]    # behind nothing that joins
    | [{_JOINERS}] (?! [\u0590-\u1fff\u2190-\U0001ffff] )   # before nothing that joins
    """,
    re.VERBOSE,
)

_MOST_MARKS = 30
"""So many marks may stand on one letter (UAX #15, Stream-Safe Text Format): more is an attack,
since composing takes quadratic time in them."""

_TAB = 4
"""A tab stop, as markdown counts them (CommonMark, section 2.2)."""

_FEW = 12
"""Up to so many kinds of characters, replacing one after the other beats one translation."""


_COMPOSED = re.compile("[\\x00-\u02ff\u2010-\u20cf\U0001f300-\U0001faff]*")
"""Letters of Europe, signs and emoji: NFC leaves them alone, whatever stands beside them."""


def clean(text: str) -> str:
    r"""Normalise a text once for all readers; it takes time in proportion to its length.

    >>> clean("1 Oct\r\n\u200b5\u00a0May, free \u202eevil\x07")
    '1 Oct\n5 May, free evil'
    >>> clean("Cafe\u0301 \x93quoted\x94")
    'Café “quoted”'
    """
    if text.isascii() and text.isprintable():
        return text
    rare = _rare(text)
    if "\r" in rare:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in rare:
        text = text.expandtabs(_TAB)
    text = _replaced(text, [char for char in rare if ord(char) in _REPLACEMENTS])
    if not rare.isdisjoint(_JOINERS):
        text = _STRAY_JOINER.sub("", text)
    return text if _COMPOSED.fullmatch("".join(rare)) else _composed(text, rare)


def _rare(text: str) -> set[str]:
    """Tell which other characters than printable ASCII occur; bytes are the fast way there."""
    left = text.encode(errors="surrogatepass").translate(None, _PLAIN)
    return set(left.decode(errors="surrogatepass"))


def _replaced(text: str, unwanted: list[str]) -> str:
    if len(unwanted) > _FEW:
        return text.translate(_REPLACEMENTS)
    for char in unwanted:
        text = text.replace(char, _REPLACEMENTS[ord(char)])
    return text


def _composed(text: str, rare: set[str]) -> str:
    marks = re.escape("".join(char for char in rare if unicodedata.combining(char)))
    if marks:
        text = re.sub(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+", r"\1", text)
    return unicodedata.normalize("NFC", text)
