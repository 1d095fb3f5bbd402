"""The page on the command line tells of every command and every option."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from rcevents.cli.commands import COMMANDS
from rcevents.errors import RceventsError

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
TEXT = PAGE.read_text(encoding="utf-8")


def _sections() -> dict[str, str]:
    """Give the text of each command's section."""
    parts = TEXT.split("\n## `rcevents ")[1:]
    return {part.partition("`")[0].split()[0]: part.partition("\n## ")[0] for part in parts}


def _with_inner(command: click.Command) -> list[click.Command]:
    """Give a command and those below it, whose section is the same."""
    return [command, *(command.commands.values() if isinstance(command, click.Group) else ())]


OPTIONS = [
    (command.name, name)
    for command in (late.load() for late in COMMANDS.values())
    for inner in _with_inner(command)
    for option in inner.params
    if isinstance(option, click.Option)
    for name in option.opts
]


def test_every_command_is_documented() -> None:
    """Each has a section, and no section is of a command that is gone."""
    assert set(_sections()) == set(COMMANDS)


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_documented(command: str, option: str) -> None:
    """In its command's section, or among those that several commands share."""
    shared = TEXT.partition("\n## `rcevents ")[0] + TEXT.rpartition("\n## ")[2]
    shared += TEXT.partition("\n## Filters")[2].partition("\n## ")[0]
    assert f"`{option}" in _sections()[command] + shared


def _codes(error: type[RceventsError]) -> set[int]:
    return {error.exit_code}.union(*(_codes(child) for child in error.__subclasses__()))


@pytest.mark.parametrize("code", sorted({0, 130, 141} | _codes(RceventsError)))
def test_every_exit_code_is_documented(code: int) -> None:
    """Scripts rely on them."""
    assert f"\n| {code} |" in TEXT
