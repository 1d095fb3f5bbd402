"""The mappings that come with rcevents, and those that a user writes."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from rcevents.sources.records.mapping import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Fields

USUAL: Final = "usual"
"""The mapping that knows the spellings of the world, and is tried last."""
UNKNOWN: Final = 'there is no mapping "{name}": it is one of {names}'


@lru_cache(maxsize=1)
def built_in() -> dict[str, Mapping]:
    """Give the mappings that come with rcevents by their names, the usual one last."""
    found = {}
    for name, text in sorted(_files()):
        found[name] = Mapping.model_validate({**tomllib.loads(text), "name": name})
    usual_one = found.pop(USUAL)
    whole = {name: mapping.beside(usual_one) for name, mapping in found.items()}
    return {**whole, USUAL: usual_one}


def _files() -> Iterator[tuple[str, str]]:
    for file in files("rcevents.sources.records").joinpath("mappings").iterdir():
        if file.name.endswith(".toml"):
            yield file.name.removesuffix(".toml"), file.read_text(encoding="utf-8")


def usual() -> Mapping:
    """Give the mapping that knows the keys that most sources have."""
    return built_in()[USUAL]


def mapping_names() -> tuple[str, ...]:
    """Name the mappings that come with rcevents, for `mapping = "..."` in a configuration."""
    return tuple(built_in())


def mapping_of(value: str | Fields[str, Any]) -> Mapping | list[str]:
    """Give a mapping by its name, or the one that a table of a configuration is; else its problems.

    >>> mapping_of({"title": "what", "begin": "when"})
    ['begin: means nothing here (did you mean "region"?)']
    >>> mapping_of({"title": "what"}).title, mapping_of("no such")[0][:29]
    (('what',), 'there is no mapping "no such"')
    """
    if isinstance(value, str):
        found = built_in().get(value)
        return found or [UNKNOWN.format(name=value, names=", ".join(built_in()))]
    try:
        return Mapping.model_validate(dict(value)).beside(usual())
    except ValidationError as error:
        return [_problem(each) for each in error.errors()]


def _problem(error: Any) -> str:  # noqa: ANN401 - pydantic's own dictionary
    path = ".".join(map(str, error["loc"]))
    if error["type"] == "extra_forbidden":
        near = get_close_matches(path, Mapping.model_fields, n=1, cutoff=0.5)
        return f"{path}: means nothing here" + (f' (did you mean "{near[0]}"?)' if near else "")
    message = error["msg"].removeprefix("Value error, ")
    return f"{path}: {message[:1].lower()}{message[1:]}"
