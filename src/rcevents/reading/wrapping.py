"""Wrapping: the line breaks of an editor or a mail program, which are not the author's."""

from __future__ import annotations

LENGTHS = range(40, 121)
"""A paragraph whose lines but the last are all about this long was wrapped."""


def unwrapped(text: str) -> str:
    r"""Join the lines of a wrapped paragraph; breaks that an author set stay.

    >>> unwrapped("The second tea days take place where the first\nones did.\n")
    'The second tea days take place where the first ones did.'
    >>> unwrapped("Bring:\na cup")
    'Bring:\na cup'
    """
    lines = text.strip("\n").split("\n")
    wrapped = all(len(line) in LENGTHS for line in lines[:-1])
    return " ".join(line.strip() for line in lines) if wrapped else "\n".join(lines)
