"""Reading `rcevents.toml`: its text to a Configuration, or all that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from rcevents.configuration.checks import Known
from rcevents.configuration.lines import key_lines
from rcevents.configuration.model import Configuration, ProfileTable
from rcevents.configuration.problems import Findings, Problem
from rcevents.errors import BadConfig, InputError
from rcevents.fetch.brought import printable
from rcevents.fetch.files import read_file
from rcevents.fetch.missing import missing

if TYPE_CHECKING:
    from rcevents.configuration.model import Source
    from rcevents.sources.settings import Profile

NAME = "rcevents.toml"
"""The file's name, in the folder where a command runs; no other folder is searched."""

POSITION = re.compile(r"\(at (?:line (\d{1,9}), column \d{1,9}|end of document)\)$")
ANYTHING = Known()


def read_configuration(path: Path, known: Known = ANYTHING) -> Configuration:
    """Read a file; paths in it are relative to its folder, and come out as seen from here.

    Raises BadConfig with every problem, and InputError where there is no file to read.
    """
    text = _text_of(path)
    configuration = parse_configuration(text, printable(path), known)
    return _placed(_profiled(configuration, text, path), path.parent)


def _text_of(path: Path) -> str:
    if not (path.exists() or path.is_symlink()):
        raise missing(str(path))
    brought = read_file(path)
    if isinstance(brought, Exception):
        raise brought
    try:
        return brought.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = brought.data.count(b"\n", 0, error.start) + 1
        what = "is not UTF-8; save it in that encoding"
        raise BadConfig(printable(path), [f"{printable(path)}:{line}: {what}"]) from None


def read_profile(path: Path) -> Profile:
    """Read a newsletter's profile from its file.

    Raises BadConfig with every problem, and InputError where there is no file to read.
    """
    return ProfileTable.model_validate(_profile(path)).profile


def _profile(path: Path) -> dict[str, Any]:
    """Give what a profile's file holds, where nothing is wrong with it."""
    file, text = printable(path), _text_of(path).replace("\r\n", "\n")
    data = _parsed(text, file)
    problems = sorted(Findings(data, key_lines(text)).of_profile(data))
    if problems:
        raise BadConfig(file, [problem.words(file) for problem in problems])
    return data


def _profiled(configuration: Configuration, text: str, path: Path) -> Configuration:
    """Give the sources the profiles that stand in files, or raise all that is wrong with those."""
    lines, file = key_lines(text.replace("\r\n", "\n")), printable(path)
    sources: list[Source] = []
    problems: list[str] = []
    for number, source in enumerate(configuration.sources):
        sources.append(source)
        if not isinstance(source.profile, str):
            continue
        try:
            told = _profile(path.parent / Path(source.profile).expanduser())
            sources[-1] = source.model_copy(update={"profile": told})
        except BadConfig as fault:
            problems += fault.problems
        except InputError as fault:
            line = lines.get(("sources", number, "profile"), 1)
            what = f"{fault.where}: {fault.what}"
            problems.append(Problem(line, f'profile of "{source.name}"', what).words(file))
    if problems:
        raise BadConfig(file, list(dict.fromkeys(problems)))
    return configuration.model_copy(update={"sources": tuple(sources)})


def parse_configuration(text: str, file: str = NAME, known: Known = ANYTHING) -> Configuration:
    r"""Read a text.

    Raises BadConfig with every problem.

    >>> parse_configuration('[[sources]]\nname = "Tea"\nadress = "https://tea.example.org/"')
    Traceback (most recent call last):
    rcevents.errors.BadConfig: rcevents.toml: 1 problem
      rcevents.toml:3: adress of "Tea": no such key; did you mean "address"?
    """
    text = text.replace("\r\n", "\n")
    data = _parsed(text, file)
    fault = None
    try:
        configuration = Configuration.model_validate(data, context={"known": known})
    except ValidationError as error:
        fault, configuration = error, None
    problems = _problems(data, text, fault)
    if configuration is None or problems:
        raise BadConfig(file, [problem.words(file) for problem in problems])
    return configuration


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadConfig(file, [syntax_problem(error, text).words(file)]) from None


def _problems(data: dict[str, Any], text: str, fault: ValidationError | None) -> list[Problem]:
    found = Findings(data, key_lines(text))
    of_tables = (
        *found.of_places(),
        *found.of_names(),
        *found.of_mappings(),
        *found.of_profiles(),
        *found.of_filters(),
    )
    return sorted({*found.of_values(fault), *of_tables})


def syntax_problem(error: Exception, text: str) -> Problem:
    """Word what is no TOML, with the line on which the parser stumbled."""
    said = str(error)
    place = POSITION.search(said)
    line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1 if place else 1
    what = said[: place.start()].strip() if place else said
    if isinstance(error, RecursionError):
        what = "brackets within brackets without end"
    return Problem(line, "no TOML", what[:1].lower() + what[1:])


def _placed(configuration: Configuration, folder: Path) -> Configuration:
    """Give the paths of the sources and of the store as seen from where the command runs."""
    sources = tuple(
        source.model_copy(update={"path": str(folder / Path(source.path).expanduser())})
        if source.path
        else source
        for source in configuration.sources
    )
    store = configuration.store
    if store.path:
        place = str(folder / Path(store.path).expanduser())
        store = store.model_copy(update={"path": place})
    return configuration.model_copy(update={"sources": sources, "store": store})
