from __future__ import annotations

import os
from pathlib import Path

import pytest

from rcevents.errors import NoDocuments
from rcevents.fetch.folders import files_of_folder


def plant(top: Path, *names: str) -> None:
    """Make files, and the folders around them."""
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("tea")


def names(top: Path) -> list[str]:
    """Give what a folder yields, relative to it."""
    found = files_of_folder(top)
    return [
        path.relative_to(top).as_posix() if isinstance(path, Path) else path.what for path in found
    ]


def test_issues_come_by_name_whatever_the_file_system_says(tmp_path: Path) -> None:
    """Files of a folder first, then those of the folders below it."""
    plant(
        tmp_path,
        "b.md",
        "a.txt",
        "sub/d.html",
        "sub/c.HTM",
        "a/z.rss",
        "c.markdown",
        "e.atom",
        "f.xml",
    )
    assert names(tmp_path) == [
        "a.txt", "b.md", "c.markdown", "e.atom", "f.xml", "a/z.rss", "sub/c.HTM", "sub/d.html",
    ]  # fmt: skip


def test_hidden_files_and_other_kinds_are_passed_over(tmp_path: Path) -> None:
    """Neither .git nor pictures are issues."""
    plant(tmp_path, "a.md", ".b.md", ".git/c.md", "d.png", "e.py", "md", "f.md~")
    assert names(tmp_path) == ["a.md"]


def test_no_circle_of_links_is_walked_twice(tmp_path: Path) -> None:
    """A link up the tree, two even, end at once; a link to another folder is followed."""
    plant(tmp_path, "in/a.md", "out/b.md")
    top = tmp_path / "in"
    (top / "up").symlink_to(tmp_path / "in")
    (top / "up2").symlink_to(tmp_path / "in")
    (top / "other").symlink_to(tmp_path / "out")
    (top / "self").symlink_to(top / "self")
    assert names(top) == ["a.md", "other/b.md"]


def test_a_dangling_link_is_told_and_a_pipe_is_passed_over(tmp_path: Path) -> None:
    """A pipe would wait for ever, a link that leads nowhere is somebody's lost issue."""
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    os.mkfifo(tmp_path / "b.md")
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize(
    ("files", "what", "remedy"),
    [
        ((), "an empty folder", "Issues are files that end in .md"),
        (
            ("a.docx", "b.docx", "c"),
            "a folder without issues",
            "Here are 3 others (.docx, no suffix).",
        ),
    ],
)
def test_a_folder_without_issues(
    tmp_path: Path, files: tuple[str, ...], what: str, remedy: str
) -> None:
    """The remedy names what issues are, and what is there instead."""
    plant(tmp_path, *files)
    (error,) = files_of_folder(tmp_path)
    assert isinstance(error, NoDocuments)
    assert error.what == what
    assert remedy in (error.remedy or "")


def test_a_deep_tree_is_walked_to_its_end(tmp_path: Path) -> None:
    """Folders within folders are no trouble."""
    plant(tmp_path, "d/" * 300 + "a.md")
    assert names(tmp_path) == ["d/" * 300 + "a.md"]
