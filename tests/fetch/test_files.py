from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from rcevents.errors import InputError, TooLarge
from rcevents.fetch.brought import LARGEST, Brought
from rcevents.fetch.files import read_file, unreadable


def test_a_file_is_brought_as_it_is(tmp_path: Path) -> None:
    """Bytes are not touched."""
    path = tmp_path / "a.md"
    path.write_bytes(b"\xff\x00\r\n")
    assert read_file(path) == Brought(str(path), b"\xff\x00\r\n")


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    """A sparse file of a terabyte costs nothing."""
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert isinstance(read_file(path), TooLarge)


def test_an_endless_file_is_read_to_the_limit_only() -> None:
    """A device tells no size."""
    assert isinstance(read_file(Path("/dev/zero")), TooLarge)
    assert LARGEST < 1 << 30


def test_links_to_nowhere_say_so(tmp_path: Path) -> None:
    """A dangling link and a circle of links are told apart."""
    dangling, circle = tmp_path / "a.md", tmp_path / "b.md"
    dangling.symlink_to(tmp_path / "gone.md")
    circle.symlink_to(circle)
    errors = [read_file(dangling), read_file(circle)]
    assert [getattr(error, "what", None) for error in errors] == [
        "a link to a file that is not there",
        "a link that leads back to itself",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    """The remedy is to get the right to read it."""
    path = tmp_path / "a.md"
    path.write_text("tea")
    path.chmod(0)
    error = read_file(path)
    assert isinstance(error, InputError)
    assert error.what == "may not be read"


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "may not be read"),
        (OSError(errno.EIO, "Input/output error"), "cannot be read: Input/output error"),
        (ValueError("embedded null byte"), "cannot be read: embedded null byte"),
        (OSError("odd"), "cannot be read: odd"),
    ],
)
def test_what_the_system_says_is_worded(error: Exception, what: str) -> None:
    """Known reasons have words and a remedy of ours, others keep the system's."""
    worded = unreadable("a.md", error)
    assert (worded.what, worded.where) == (what, "a.md")
