"""A refused filter's error for people: which parameter, what is wrong with it, what to do."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, get_args

from rcevents.errors import BadFilter
from rcevents.filters.criteria import Criteria
from rcevents.model import Kind, Schedule, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

FAULTS = {
    "bool_parsing": ("is neither yes nor no", "write true or false"),
    "bool_type": ("is neither yes nor no", "write true or false"),
    "country": ("is no country known here", 'write its name, or a code like "FR"'),
    "day": ("is no day of the calendar", 'write a day like "2021-10-01"'),
    "string_pattern_mismatch": ("has no letter or digit", "give at least one word"),
    "string_too_long": ("is too long", "ask for fewer words"),
    "string_type": ("is no text", "write it in quotes"),
    "tuple_type": ("is no list", "give a list of texts, or one text with commas"),
}
"""Pydantic's types of fault, in our words: what is wrong with the value, and what to do."""

CHOICES = {"kinds": get_args(Kind), "status": get_args(Status), "schedule": get_args(Schedule)}
SHOWN = 60
"""Of a value that will not do, so many characters are repeated."""


def names() -> list[str]:
    """Give the parameters of a filter, as they are written outside Python."""
    return [field.alias or name for name, field in Criteria.model_fields.items()]


def bad_filter(refused: ValidationError) -> BadFilter:
    """Word the first fault of a refused filter."""
    fault = refused.errors(include_url=False)[0]
    where = str(fault["loc"][0]) if fault["loc"] else None
    given = f'"{_written(fault["input"])[:SHOWN]}"'
    if fault["type"] == "extra_forbidden":
        return BadFilter("no such filter", where=where, remedy=_nearest(where or "", names()))
    if where in CHOICES and fault["type"] == "literal_error":
        remedy = _nearest(str(fault["input"]), CHOICES[where])
        return BadFilter(f"{given} is none of the choices", where=where, remedy=remedy)
    if fault["type"] in FAULTS:
        what, remedy = FAULTS[fault["type"]]
        return BadFilter(f"{given} {what}", where=where, remedy=remedy)
    return _worded(fault, where)


def _written(value: object) -> str:
    """Give a value as JSON and TOML write it, not Python.

    >>> _written(True), _written(["a", "b"]), _written("x")
    ('true', '["a", "b"]', 'x')
    """
    if isinstance(value, bool | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _worded(fault: ErrorDetails, where: str | None) -> BadFilter:
    """Take over a fault that brings its own words, and a remedy in its context."""
    remedy = fault.get("ctx", {}).get("remedy")
    return BadFilter(fault["msg"], where=where, remedy=str(remedy) if remedy else None)


def _nearest(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}"
