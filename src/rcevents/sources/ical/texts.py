"""Texts: TEXT values as people wrote them (RFC 5545, section 3.3.11)."""

from __future__ import annotations

import re

ESCAPED = re.compile(r"\\(.)", re.DOTALL)
MEANT = {"n": "\n", "N": "\n"}
SEPARATOR = re.compile(r"(?<!\\),")


def text_of(value: str) -> str:
    r"""Take back the escapes of a text; those that a calendar escaped twice as well.

    >>> text_of(r"Tea\, cake\nand talks \\ more")
    'Tea, cake\nand talks \\ more'
    >>> text_of(r"Tea\\, cake")
    'Tea, cake'
    """
    if "\\" not in value:
        return value.strip()
    text = ESCAPED.sub(_meant, value)
    if "\\" in text and ("\\," in text or "\\;" in text):
        text = ESCAPED.sub(_meant, text)
    return text.strip()


def _meant(escaped: re.Match[str]) -> str:
    sign = escaped[1]
    return MEANT.get(sign) or (sign if sign in '\\,;:"' else escaped[0])


def list_of(values: list[str]) -> tuple[str, ...]:
    r"""Give the texts of a list, whose commas part them where they are not escaped.

    >>> list_of([r"Tea,Talks\, short", "Tea"])
    ('Tea', 'Talks, short')
    """
    found: dict[str, None] = {}
    for value in values:
        parts = SEPARATOR.split(value) if "," in value else (value,)
        found |= dict.fromkeys(map(text_of, parts))
    found.pop("", None)
    return tuple(found)
