"""The design's rules about who may import and do what, read from the code itself."""

from __future__ import annotations

import ast
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from tests.source_code import MODULES, Module, imported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

PURE = (
    "rcevents.reading",
    "rcevents.merge",
    "rcevents.remembering",
    "rcevents.store.contract",
    "rcevents.identity",
    "rcevents.letters",
    "rcevents.iana",
    "rcevents.lifespan",
    "rcevents.similarity",
    "rcevents.titlenoise",
    "rcevents.filters",
    "rcevents.render",
    "rcevents.website",
    "rcevents.linting",
    "rcevents.proofreading",
    "rcevents.model",
    "rcevents.sources",
    "rcevents.discovery.candidates",
    "rcevents.discovery.links",
    "rcevents.discovery.generators",
    "rcevents.discovery.googlecalendar",
    "rcevents.configuration.lines",
    "rcevents.configuration.problems",
    "rcevents.configuration.snippet",
)
"""What gets everything as an argument: no file, no network, no clock, no chance."""

OUTSIDE = {
    "asyncio", "fileinput", "ftplib", "getpass", "glob", "http", "io", "locale", "logging", "mmap",
    "multiprocessing", "os", "pathlib", "random", "requests", "secrets", "select", "shutil",
    "smtplib", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time",
    "urllib.request", "uuid", "webbrowser",
}  # fmt: skip
"""Modules that reach outside the process, or are never twice the same."""

PACKAGED_DATA = {
    "rcevents.reading.gazetteer",
    "rcevents.website.assets",
    "rcevents.sources.records.mappings",
}
"""Readers that load a table of their own package; nobody else touches `importlib.resources`."""

LOCKED = {"rcevents.reading.gfm"}
"""What holds a lock around a C library that serves one thread at a time."""

CLOCK = {"now", "today", "utcnow", "localtime", "gmtime", "perf_counter", "time_ns"}

NEVER = {
    "rcevents.render": ("rcevents.fetch", "rcevents.store", "rcevents.sources", "rcevents.cli"),
    "rcevents.reading": ("rcevents.fetch", "rcevents.store", "rcevents.render", "rcevents.cli"),
    "rcevents.sources": ("rcevents.fetch", "rcevents.store", "rcevents.render", "rcevents.cli"),
    "rcevents.fetch": ("rcevents.store", "rcevents.render", "rcevents.cli"),
    "rcevents.opening": (
        "rcevents.fetch.inputs",
        "rcevents.fetch.web",
        "rcevents.render",
        "rcevents.cli",
    ),
    "rcevents.merge": ("rcevents.fetch", "rcevents.store", "rcevents.render", "rcevents.cli"),
    "rcevents.store": ("rcevents.fetch", "rcevents.sources", "rcevents.render", "rcevents.cli"),
    "rcevents.remembering": ("rcevents.fetch", "rcevents.render", "rcevents.cli"),
    "rcevents.website": (
        "rcevents.fetch",
        "rcevents.sources",
        "rcevents.store.opening",
        "rcevents.publication",
        "rcevents.cli",
    ),
    "rcevents.linting": ("rcevents.fetch", "rcevents.store", "rcevents.cli"),
    "rcevents.proofreading": ("rcevents.fetch", "rcevents.store", "rcevents.cli"),
    "rcevents.serving": ("rcevents.fetch", "rcevents.sources", "rcevents.cli"),
    "rcevents.rounds": ("rcevents.render", "rcevents.publication", "rcevents.cli"),
    "rcevents.model": ("rcevents.",),
}
"""Data flows one way: what each part never imports."""

NOTHING_NAMES = {"utils", "util", "helpers", "base", "core", "manager", "common", "misc"}


HEAVY = {
    "currency_converter", "extruct", "fastapi", "feedparser", "icalendar", "jinja2", "lxml",
    "mf2py", "protego",
    "psycopg", "rdflib", "recurring_ical_events", "requests", "rich", "uvicorn",
}  # fmt: skip


LATE = {
    "rcevents.serving.app",
    "rcevents.sources.ical.sittings",
    "rcevents.sources.webpage.bounded",
}
"""Modules that build on a heavy package's classes: they are heavy themselves."""


def within(name: str, *packages: str) -> bool:
    """Tell whether a module is one of these packages, or inside one."""
    return any(f"{name}.".startswith(f"{package.rstrip('.')}.") for package in packages)


PURE_MODULES = [module for module in MODULES if within(module.name, *PURE)]


@cache
def called(module: Module) -> set[str]:
    """Give what a module calls, as written: `open`, `dt.date.today`."""
    calls = (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))
    return {ast.unparse(call.func) for call in calls}


def outside_of(module: Module) -> set[str]:
    """Name what a module has of the world outside the process: modules, calls, packaged data."""
    outside = OUTSIDE - {"threading"} if module.name in LOCKED else OUTSIDE
    found = {name for name in module.imports_at_run_time if within(name, *outside)}
    found |= called(module) & {"open", "input", "print", "exec", "eval"}
    if within(module.name, *PACKAGED_DATA):
        return found
    return found | {name for name in module.imports if "resources" in name}


def broken_by(
    modules: Iterable[Module], rule: Callable[[Module], AbstractSet[str]]
) -> dict[str, AbstractSet[str]]:
    """Give the modules that break a rule, each with that by which it does."""
    return {module.name: found for module in modules if (found := rule(module))}


def test_the_middle_does_no_input_or_output() -> None:
    """The pure modules import nothing that reaches outside, and open nothing."""
    assert not broken_by(PURE_MODULES, outside_of)


def test_the_middle_never_asks_the_clock() -> None:
    """The day of issue, today and now are arguments there."""

    def clocks(module: Module) -> set[str]:
        return {name for name in called(module) if name.rpartition(".")[2] in CLOCK}

    assert not broken_by(PURE_MODULES, clocks)


def test_no_circle_of_imports() -> None:
    """Nothing imports what imports it, be it inside a function or for the types alone."""
    names = {module.name for module in MODULES}
    try:
        TopologicalSorter({module.name: module.imports & names for module in MODULES}).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_a_door_is_for_those_outside() -> None:
    """No module imports the `__init__` of a package that it is in."""

    def doors(module: Module) -> AbstractSet[str]:
        parts = module.name.split(".")
        return module.imports & {".".join(parts[:depth]) for depth in range(1, len(parts))}

    assert not broken_by(MODULES, doors)


@pytest.mark.parametrize(("package", "forbidden"), NEVER.items(), ids=NEVER)
def test_data_flows_one_way(package: str, forbidden: tuple[str, ...]) -> None:
    """Rendering knows nothing of fetching, reading nothing of rendering, and so on."""

    def inward(module: Module) -> set[str]:
        return {name for name in module.imports if within(name, *forbidden)}

    inside = [module for module in MODULES if within(module.name, package)]
    assert inside
    assert not broken_by(inside, inward)


def test_only_the_command_line_prints() -> None:
    """Nobody else writes to a terminal."""

    def printing(module: Module) -> set[str]:
        return called(module) & {"print", "click.echo", "sys.stdout.write", "sys.stderr.write"}

    others = [module for module in MODULES if not within(module.name, "rcevents.cli")]
    assert not broken_by(others, printing)


def test_a_name_says_what_the_module_is() -> None:
    """No module is called by a word that says nothing, or by the name of a standard module."""
    names = {module.name.rpartition(".")[2] for module in MODULES}
    assert not names & (NOTHING_NAMES | sys.stdlib_module_names)


def test_heavy_packages_are_imported_where_they_are_used() -> None:
    """Start-up matters: whoever needs one of these imports it inside the function that does."""

    def at_the_top(module: Module) -> set[str]:
        names = (name for line in module.tree.body for name in imported(line, module))
        return {name for name in names if within(name, *HEAVY, *LATE)}

    light = [module for module in MODULES if module.name not in LATE]
    assert not broken_by(light, at_the_top)
