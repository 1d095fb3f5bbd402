"""Forwards: an issue that somebody sent on stands in a message below a line that says so."""

from __future__ import annotations

import re

MARK = re.compile(
    r"""
    ^ [ ]{0,3} (?: -{2,20} [ ]? (?:forwarded [ ] message | original [ ] message) [ ]? -{2,20}
      | begin [ ] forwarded [ ] message: ) [ ]{0,9} $
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"[>\s]{0,9}\*?(?:from|date|sent|subject|to|cc|reply-to)\*?:\*?\s", re.IGNORECASE
)
_QUOTE = re.compile(r"^>[ ]?", re.MULTILINE)
_MOST_FIELDS = 12


def unforwarded(text: str) -> str:
    r"""Give a text with what was forwarded in it as it was sent; no line is added or lost.

    >>> unforwarded("Begin forwarded message:\n\n> From: Ada\n> Subject: Tea\n>\n> 3 May\n")
    '\n\n\n\n\n3 May\n'
    """
    found = MARK.search(text)
    if found is None:
        return text
    below = text[found.end() :]
    told = [line for line in below.split("\n") if line.strip()]
    if told and all(line.startswith(">") for line in told):
        below = _QUOTE.sub("", below)
    lines = below.split("\n")
    for at, line in enumerate(lines[:_MOST_FIELDS]):
        if line.strip() and not _FIELD.match(line):
            break
        lines[at] = ""
    return text[: found.start()] + "\n".join(lines)
