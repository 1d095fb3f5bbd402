"""`rcevents sources`: the kinds of sources, the configured ones, and how to find another."""

from __future__ import annotations

import os
import textwrap
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.configured import config_option, configured
from rcevents.cli.finding import find
from rcevents.cli.help import GroupPage
from rcevents.cli.output import encoded, json_option
from rcevents.cli.terminal import harmless, tell, width, write, write_text
from rcevents.cli.trying import try_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.configuration import Configuration, Source
    from rcevents.sources.registry import Broken

EPILOG = """\b
Examples:
  rcevents sources
  rcevents sources --output json
  rcevents sources try issues/
  rcevents sources find --help
"""
NONE_YET = """\
No source is configured here: there is no rcevents.toml.
  rcevents sources try ADDRESS shows what an address holds, and the lines to put into that file.
"""
WIDEST = 110


@click.group(
    cls=GroupPage,
    invoke_without_command=True,
    epilog=EPILOG,
    short_help="List the sources and their kinds; find and try others.",
)
@config_option
@json_option("table")
@click.pass_context
def sources(context: click.Context, config: str | None, output: str) -> int:
    """List the kinds of sources that can be read, and the sources of rcevents.toml.

    The configuration is checked as a whole: every problem is told, with its line.
    """
    if context.invoked_subcommand is not None:
        return 0
    configuration = configured(config)
    if output == "json":
        write(encoded(_as_json(configuration), indent=2) + b"\n")
    else:
        write_text(_in_words(configuration))
    for one in _broken():
        tell(f"rcevents: warning: the plug-in {one.name} ({one.value}) is left out: {one.reason}")
    return 0


for command in (try_, find):
    sources.add_command(command)


def _kinds() -> list[dict[str, Any]]:
    """Give every kind, with the package that brings it, if it is not ours."""
    from importlib.metadata import entry_points

    from rcevents.sources.registry import BUILT_IN, GROUP, kinds

    packages = {entry.name: entry.dist for entry in entry_points(group=GROUP)}
    return [
        {
            "name": kind.name,
            "about": kind.about,
            "media_types": list(kind.media_types),
            "package": _package(packages.get(kind.name)) if kind.name not in BUILT_IN else None,
        }
        for kind in kinds().values()
    ]


def _mappings() -> list[tuple[str, str]]:
    from rcevents.sources.records.mappings import built_in, mapping_names

    return [(name, built_in()[name].about) for name in mapping_names()]


def _package(distribution: Any) -> str | None:  # noqa: ANN401 - a Distribution, loaded late
    return f"{distribution.name} {distribution.version}" if distribution is not None else None


def _broken() -> Sequence[Broken]:
    from rcevents.sources.registry import third_parties

    return third_parties().broken


def _as_json(configuration: Configuration | None) -> dict[str, Any]:
    told = configuration.sources if configuration is not None else ()
    return {
        "kinds": _kinds(),
        "mappings": [{"name": name, "about": about} for name, about in _mappings()],
        "broken": [one._asdict() for one in _broken()],
        "sources": [source.model_dump(mode="json") for source in told],
    }


def _in_words(configuration: Configuration | None) -> str:
    kinds = [(kind["name"], _about(kind)) for kind in _kinds()]
    lines = ["Kinds", *_columns(kinds), "", "Mappings of records", *_columns(_mappings()), ""]
    if configuration is None:
        return "\n".join(lines) + "\n" + NONE_YET
    rows = [(source.name, _told(source)) for source in configuration.sources]
    return "\n".join([*lines, "Sources", *_columns(rows or [("none", "")])]) + "\n"


def _about(kind: dict[str, Any]) -> str:
    return f"{kind['about']} (from {kind['package']})" if kind["package"] else str(kind["about"])


def _told(source: Source) -> str:
    """Tell of a source what its line in the table holds: what is not as usual."""
    usual = type(source).model_fields
    mapping = source.mapping if isinstance(source.mapping, str) else "its own"
    token = source.token_env
    facts = {
        "": source.place,
        "kind": source.kind,
        "mapping": mapping if source.mapping else None,
        "zone": source.zone,
        "topics": ", ".join(source.topics),
        "trust": str(source.trust) if source.trust != usual["trust"].default else None,
        "every": source.every,
        "vanished": source.vanished if source.vanished != usual["vanished"].default else None,
        "token": token and (token if os.environ.get(token) else f"{token}, which is not set"),
        "not read": "enabled = false" if not source.enabled else None,
    }
    return " · ".join(f"{key} {value}".strip() for key, value in facts.items() if value)


def _columns(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield rows of a name and a text, wrapped beside it; addresses are never broken."""
    margin = min(max(len(harmless(name)) for name, _ in rows), 30) + 4
    for name, text in rows:
        lines = textwrap.wrap(
            harmless(text),
            max(min(width(), WIDEST) - margin, 40),
            break_long_words=False,
            break_on_hyphens=False,
        )
        first, *rest = lines or [""]
        yield f"  {harmless(name):<{margin - 2}}{first}".rstrip()
        yield from (" " * margin + line for line in rest)
