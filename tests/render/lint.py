"""What no judge notices, by our own lint: what it calls an error or a warning, and unused zones."""

from __future__ import annotations

from rcevents import linting

UNUSED_ZONE = "ICS406"
OF_WORDS = ("ICS514", "ICS802", "ICS807")
"""Rules about what a text says: generated ones say anything, and two of them the same."""


def unfolded(stream: bytes) -> list[str]:
    """Give a stream's lines as they were before folding."""
    return stream.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def lint(stream: bytes) -> list[str]:
    """Name everything that is wrong with a calendar's bytes."""
    return [
        str(finding)
        for finding in linting.lint(stream)
        if finding.level != linting.Level.HINT or finding.code == UNUSED_ZONE
        if finding.code not in OF_WORDS
    ]
