"""Judges that are not here are told of, each with what to install."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tools.judges.judges import JUDGES, Judge
from tools.judges.workshop import HERE, NotHereError, Workshop, is_stamped, run, stamp

if TYPE_CHECKING:
    from pathlib import Path

ASKED = HERE / "asked"


@pytest.mark.parametrize(
    ("home", "remedy"),
    [
        ("npm", "no node: apt-get install nodejs"),
        ("calcurse", "no calcurse: apt-get install calcurse"),
    ],
)
def test_what_is_not_on_the_path(
    home: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    workshop = Workshop(tmp_path / "workshop")
    for _ in range(2):
        with pytest.raises(NotHereError, match=remedy):
            workshop.command(Judge("one", home, "by_one"), "by_one")


def test_what_is_too_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A node that cannot run the judges is as good as none."""
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\nexit 1\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotHereError, match="older than 18"):
        Workshop(tmp_path / "workshop").command(Judge("one", "npm", "icaljs"), "icaljs")


def test_what_fetches_is_needed_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calcurse = tmp_path / "calcurse"
    calcurse.write_text("#!/bin/sh\n")
    calcurse.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    judge = Judge("one", "calcurse", "by_one", subscribes="subscribe")
    with pytest.raises(NotHereError, match="no curl: apt-get install curl"):
        Workshop(tmp_path / "workshop").command(judge, "subscribe")


def test_an_installation_that_fails_says_why() -> None:
    with pytest.raises(NotHereError, match=r"sh -c .*: no such package"):
        run("sh", "-c", "echo no such package >&2; exit 3")
    with pytest.raises(NotHereError, match="no-such-program"):
        run("no-such-program")


def test_what_is_pinned_otherwise_is_set_up_again(tmp_path: Path) -> None:
    pinned = tmp_path / "pinned"
    pinned.write_text("one==1")
    assert not is_stamped(tmp_path, pinned)
    stamp(tmp_path, pinned)
    assert is_stamped(tmp_path, pinned)
    pinned.write_text("one==2")
    assert not is_stamped(tmp_path, pinned)


@pytest.mark.parametrize("judge", JUDGES, ids=lambda judge: judge.name)
def test_every_judge_has_its_programs(judge: Judge) -> None:
    ending = ".mjs" if judge.home == "npm" else ".py"
    scripts = [script for script in (judge.feeds, judge.instants, judge.subscribes) if script]
    assert scripts
    assert all((ASKED / f"{script}{ending}").is_file() for script in scripts)
