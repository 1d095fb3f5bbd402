"""Footers of mail: what a list or a signature adds below a text announces nothing."""

from __future__ import annotations

import re

LONGEST_FOOTER = 30
"""A signature or footer has at most so many lines: behind a longer one, there is text."""

_SIGNATURE = re.compile(r"^-- ?$")
_RULE = re.compile(r"^\s{0,9}(?:_{10,200}|={10,200}|-{10,200})\s{0,9}$")
_OF_LIST = re.compile(
    r"""
    \b mailing \s list \b | \b unsubscribe \b | /(?:listinfo|mailman|options)/
    | -request@ | -leave@ | -unsubscribe@ | \b list \s info\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def without_footer(text: str) -> str:
    r"""Give a text without the footers of lists and the signature at its end.

    >>> without_footer("Tea Days - 3 May\n-- \nAda Bell\nTea Office\n")
    'Tea Days - 3 May\n'
    >>> rule = "_" * 47
    >>> without_footer(f"Tea Days - 3 May\n{rule}\nTea mailing list\nhttps://example.org/tea\n")
    'Tea Days - 3 May\n'
    """
    lines = text.split("\n")
    for _ in range(3):  # a list may add its footer to that of another
        start = _footer(lines)
        if start is None:
            break
        lines = lines[:start]
    if len(lines) == text.count("\n") + 1:
        return text
    return "\n".join([*lines, ""]) if lines else ""


def _footer(lines: list[str]) -> int | None:
    """Find where the last footer begins."""
    for at in range(len(lines) - 1, max(len(lines) - LONGEST_FOOTER, 0) - 1, -1):
        line = lines[at]
        if _SIGNATURE.match(line):
            return at
        if _RULE.match(line) and _OF_LIST.search("\n".join(lines[at + 1 :])):
            return at
    return None
