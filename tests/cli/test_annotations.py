"""Findings as GitHub takes them: escaped, and named as in the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.cli.annotations import annotated, escaped, in_repository, repository
from rcevents.cli.findingpage import Sheet
from rcevents.errors import BadFrontMatter, NoDocuments
from rcevents.linting import RULES, Finding
from rcevents.linting.rule import Spot

if TYPE_CHECKING:
    from pathlib import Path

RULE = RULES["ICS308"]


@pytest.fixture(autouse=True)
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with a folder of issues."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "7.md").write_text("tea", encoding="utf-8")
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def line(where: str, message: str = "tea", spot: Spot = Spot(3, 5, "a tea", 2, 3)) -> str:  # noqa: B008 - it is frozen
    """Give the command of one finding."""
    sheet: Sheet[Finding] = Sheet(where, [RULE.at(spot, message)])
    return annotated([sheet], [], lambda found: found.message, ends=True)


def test_a_finding_has_a_beginning_and_an_end() -> None:
    """The end is the column behind the last one that is meant."""
    head = "::error file=issues/7.md,line=3,col=5,endColumn=8,title=ICS308 floating-time::"
    assert line("issues/7.md") == f"{head}tea\n"


def test_a_file_as_a_whole_has_no_end() -> None:
    assert line("issues/7.md", spot=Spot()).startswith("::error file=issues/7.md,line=1,col=1,ti")


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("100% tea", "100%25 tea"),
        ("tea\n::error::cups", "tea ::error::cups"),
        ("tea\r\n  and cups", "tea and cups"),
        ("%0Atea", "%250Atea"),
        ("a: b, c", "a: b, c"),
    ],
)
def test_a_message_stays_on_its_line(message: str, written: str) -> None:
    """Nothing in an issue can forge another command."""
    assert line("issues/7.md", message).partition("::tea")[0].count("\n") <= 1
    assert line("issues/7.md", message).endswith(f"floating-time::{written}\n")


def test_what_ends_a_property_is_escaped() -> None:
    assert escaped("a: b, 5%\n") == "a%3A b%2C 5%25�"


@pytest.mark.parametrize(
    ("where", "named"),
    [
        ("issues/7.md", "issues/7.md"),
        ("./issues/../issues/7.md", "issues/7.md"),
        ("issues/news.mbox#12", "issues/news.mbox"),
        ("issues/7 #2 of 9.md", "issues/7 #2 of 9.md"),
        ("https://tea.example.org/7#2", "https://tea.example.org/7#2"),
        ("standard input", "standard input"),
        ("/elsewhere/7.md", "/elsewhere/7.md"),
        ("../7.md", "../7.md"),
        ("tea\0.md", "tea\0.md"),
    ],
)
def test_a_file_is_named_from_the_repository(repo: Path, where: str, named: str) -> None:
    assert in_repository(where, repo) == named
    if where == named and where.startswith("issues"):
        assert in_repository(str(repo / where), repo) == named


def test_a_message_of_a_mailbox_that_is_called_so(repo: Path) -> None:
    """A file whose own name ends like the number of a message is that file."""
    (repo / "issues" / "tea#3").write_text("tea", encoding="utf-8")
    assert in_repository("issues/tea#3", repo) == "issues/tea#3"


def test_where_the_repository_begins(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub tells its workspace; else it is where git keeps its own, else where one stands."""
    monkeypatch.chdir(repo / "issues")
    assert repository() == repo
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repo / "issues"))
    assert repository() == repo / "issues"
    monkeypatch.delenv("GITHUB_WORKSPACE")
    (repo / ".git").rmdir()
    assert repository() == repo / "issues"


def test_what_cannot_be_read_is_annotated_with_its_line() -> None:
    faults = [
        BadFrontMatter("broken: tea", where="issues/7.md:3"),
        NoDocuments("no such file", where="issues/8.md"),
    ]
    assert annotated([], faults, str) == (
        "::error file=issues/7.md,line=3::broken: tea\n::error file=issues/8.md::no such file\n"
    )
