"""A draft writes a file beside its place, and nothing at all where that stands there already."""

from __future__ import annotations

import stat
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.drafts import BUFFER, Draft

OLD = b"old tea\n" * 500


def drafted(path: Path, pieces: list[bytes]) -> Draft:
    """Write a draft of these pieces, and finish it."""
    draft = Draft(path)
    for piece in pieces:
        draft.write(piece)
    draft.finish()
    return draft


@given(st.binary(max_size=60), st.lists(st.binary(max_size=20), max_size=6))
def test_the_finished_file_holds_what_was_written(old: bytes, pieces: list[bytes]) -> None:
    """However it is cut, and however much of it the old file has; that one stays as it was."""
    new = b"".join(pieces)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.ics"
        path.write_bytes(old)
        draft = drafted(path, pieces)
        assert draft.finished().read_bytes() == new
        assert path.read_bytes() == old
        assert (draft.temporary is None) == (new == old)


@given(st.lists(st.integers(0, 20), max_size=5))
def test_what_stands_there_is_not_written_again(cuts: list[int]) -> None:
    """However it comes in pieces."""
    old = bytes(range(20))
    edges = [0, *sorted(cuts), len(old)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.ics"
        path.write_bytes(old)
        draft = drafted(path, [old[a:b] for a, b in pairwise(edges)])
        assert draft.finished() == path
        assert [each.name for each in Path(folder).iterdir()] == ["all.ics"]


@pytest.mark.parametrize(
    "new",
    [OLD[:-1], OLD + b"x", b"", b"x" + OLD, OLD[:-1] + b"x"],
    ids=["shorter", "longer", "empty", "other at once", "other at last"],
)
def test_what_is_nearly_the_same_is_news(tmp_path: Path, new: bytes) -> None:
    path = tmp_path / "all.ics"
    path.write_bytes(OLD)
    draft = drafted(path, [new[:100], new[100:]])
    assert draft.temporary is not None
    assert draft.finished().read_bytes() == new


def test_a_long_beginning_that_is_the_same(tmp_path: Path) -> None:
    """More of it than is read at once."""
    path, same = tmp_path / "all.ics", bytes(range(256)) * (BUFFER // 64)
    path.write_bytes(same + b"old")
    assert drafted(path, [same, b"new"]).finished().read_bytes() == same + b"new"


def test_a_first_file(tmp_path: Path) -> None:
    """It has the rights of any new file, and a name that no web server shows."""
    draft = drafted(tmp_path / "all.ics", [OLD])
    assert draft.temporary is not None
    assert draft.temporary.name.startswith(".all.ics.")
    (tmp_path / "plain").touch()
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (draft.temporary, tmp_path / "plain")]
    assert modes[0] == modes[1]


def test_an_empty_first_file(tmp_path: Path) -> None:
    """Something will stand there that did not before, if only its name."""
    draft = drafted(tmp_path / "all.ics", [])
    assert draft.temporary is not None
    assert draft.finished().read_bytes() == b""


def test_what_is_dropped_leaves_nothing(tmp_path: Path) -> None:
    """Neither before the end nor behind it; dropping twice is dropping once."""
    path = tmp_path / "all.ics"
    path.write_bytes(OLD)
    begun = Draft(path)
    begun.write(b"new")
    for draft in (begun, drafted(path, [b"newer"])):
        draft.drop()
        draft.drop()
    assert [each.name for each in tmp_path.iterdir()] == ["all.ics"]
    assert path.read_bytes() == OLD


def test_finishing_twice_is_finishing_once(tmp_path: Path) -> None:
    draft = drafted(tmp_path / "all.ics", [b"tea"])
    draft.finish()
    assert draft.finished().read_bytes() == b"tea"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    """It is found out before anything is written."""
    (tmp_path / "all.ics").mkdir()
    with pytest.raises(IsADirectoryError):
        Draft(tmp_path / "all.ics")
