from __future__ import annotations

import os
from pathlib import Path

import pytest

from rcevents.errors import NoDocuments
from rcevents.fetch.patterns import files_of_pattern
from tests.fetch.test_folders import plant

FILES = (
    "2020-1.md", "2021-1.md", "2021-2.md", "2021-3.txt", "2021.png", ".2021-h.md",
    "sub/2021-4.md", "sub/deep/2021-5.md", "sub/deep/x.txt", "other/2021-6.md",
)  # fmt: skip


@pytest.fixture
def issues(tmp_path: Path) -> Path:
    """Make a folder of issues."""
    plant(tmp_path, *FILES)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("2021-*.md", ["2021-1.md", "2021-2.md"]),
        ("2021*", ["2021-1.md", "2021-2.md", "2021-3.txt"]),
        ("*.png", ["2021.png"]),
        ("202[01]-1.md", ["2020-1.md", "2021-1.md"]),
        ("2021-?.md", ["2021-1.md", "2021-2.md"]),
        (".2021*", [".2021-h.md"]),
        ("s*/2021-*.md", ["sub/2021-4.md"]),
        (
            "**/2021-?.md",
            ["2021-1.md", "2021-2.md", "other/2021-6.md", "sub/2021-4.md", "sub/deep/2021-5.md"],
        ),
        ("sub/**/*.md", ["sub/2021-4.md", "sub/deep/2021-5.md"]),
        ("sub/**", ["sub/2021-4.md", "sub/deep/2021-5.md", "sub/deep/x.txt"]),
        ("**/**/deep/*.txt", ["sub/deep/x.txt"]),
        ("o*", ["other/2021-6.md"]),
    ],
)
def test_a_pattern_matches_as_in_a_shell(issues: Path, pattern: str, found: list[str]) -> None:
    """Files by name on every level; folders give the issues in them."""
    paths = [path for path in files_of_pattern(str(issues / pattern)) if isinstance(path, Path)]
    assert [path.relative_to(issues).as_posix() for path in paths] == found


def test_a_relative_pattern_gives_relative_paths(
    issues: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are as one would type them."""
    monkeypatch.chdir(issues)
    assert list(files_of_pattern("**/x.txt")) == [Path("sub/deep/x.txt")]
    assert list(files_of_pattern("*-3.txt")) == [Path("2021-3.txt")]


@pytest.mark.parametrize("pattern", ["1999-*.md", "nowhere/*.md", "2020-1.md/*", "*/*/*/*/*.md"])
def test_a_pattern_without_match(issues: Path, pattern: str) -> None:
    """The error names the pattern, and says how patterns are written."""
    (error,) = files_of_pattern(str(issues / pattern))
    assert isinstance(error, NoDocuments)
    assert error.where == str(issues / pattern)
    assert "**/*.md" in (error.remedy or "")


def test_a_pipe_is_passed_over(issues: Path) -> None:
    """Whoever opened it would wait for ever for somebody to write."""
    os.mkfifo(issues / "2021-9.md")
    found = files_of_pattern(str(issues / "2021-*.md"))
    assert [path.name for path in found if isinstance(path, Path)] == ["2021-1.md", "2021-2.md"]


def test_circles_of_links_end(issues: Path) -> None:
    """Any depth is no endless depth."""
    (issues / "sub" / "a").symlink_to(issues)
    (issues / "sub" / "b").symlink_to(issues)
    found = list(files_of_pattern(str(issues / "**/2020-1.md")))
    assert found == [issues / "2020-1.md"]
