from __future__ import annotations

from typing import get_args

import click
import pytest

from rcevents.cli.filtering import KINDS, SCHEDULES, STATUSES, filter_options, option_names
from rcevents.cli.help import Page
from rcevents.errors import BadFilter
from rcevents.filters import Filter, names
from rcevents.model import Kind, Schedule, Status

made: list[Filter] = []


@click.command(cls=Page)
@filter_options()
def keep(wanted: Filter) -> None:
    """Keep the filter that the options make."""
    made.append(wanted)


def asked(*arguments: str) -> Filter:
    """Give the filter that these options make."""
    keep.main(arguments, standalone_mode=False)
    return made.pop()


def test_every_field_of_the_filter_has_an_option() -> None:
    """No filter is for Python alone."""
    assert set(option_names(keep)) == set(names())


def test_the_choices_are_those_of_the_model() -> None:
    """They stand twice, since loading the model takes longer than a page of help may."""
    assert get_args(Kind) == KINDS
    assert get_args(Status) == STATUSES
    assert get_args(Schedule) == SCHEDULES


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "all events"),
        (["--free", "--virtual", "--from", "2021-10-01"], "free virtual events from 1 Oct 2021"),
        (
            ["--kind", "Talk", "--kind", "workshop", "--max-cost", "€20"],
            "talks and workshops at most 20 EUR",
        ),
        (["--for", "student", "--for", "member"], "events at prices for student or member"),
    ],
)
def test_options_make_a_filter(arguments: list[str], words: str) -> None:
    """The filter says what the options ask."""
    assert asked(*arguments).words() == words


def test_days_may_be_told_from_today() -> None:
    """Every option that takes a day does."""
    wanted = asked("--from", "-7d", "--to", "+1w", "--deadline-open", "today")
    assert wanted.from_ is not None
    assert wanted.to is not None
    assert (wanted.to - wanted.from_).days == 14


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["--max-cost", "cheap"], "--max-cost"),
        (["--from", "soon"], "--from"),
        (["--country", "Atlantis"], "--country"),
    ],
)
def test_a_wrong_value_is_told_by_its_option(arguments: list[str], option: str) -> None:
    """A person knows the option, not the field."""
    with pytest.raises(BadFilter) as caught:
        asked(*arguments)
    assert caught.value.where == option
