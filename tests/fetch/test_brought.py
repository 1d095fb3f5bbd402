from __future__ import annotations

import pytest

from rcevents.errors import TooLarge
from rcevents.fetch.brought import LARGEST, Brought, printable, within_limit


def test_the_limit_leaves_room_for_large_issues() -> None:
    """An issue of 50 MB is read, one beyond the limit is told to be split."""
    largest = Brought("a.md", bytes(LARGEST))
    assert LARGEST > 50_000_000
    assert within_limit(largest) is largest
    error = within_limit(Brought("a.md", bytes(LARGEST + 1)))
    assert isinstance(error, TooLarge)
    assert str(error) == (
        "a.md: larger than 64 MiB, which is the limit\n  Split it, or give its issues one by one."
    )


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("Zürich 東京.md", "Zürich 東京.md"),
        ("a\n\x1b[2J\u202e.md", "a��[2J�.md"),
        ("\udcff.md", "�.md"),
    ],
)
def test_printable(path: str, shown: str) -> None:
    """A file's name can hold anything; what is shown of it is harmless and can be encoded."""
    assert printable(path) == shown
