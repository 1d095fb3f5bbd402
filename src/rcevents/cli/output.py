"""Events in the format asked for, on standard output."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import click

from rcevents.cli.terminal import harmless, is_file, is_watched, write, write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Literal, TypeVar

    from rcevents.model import Record, Unread

    Command = TypeVar("Command", bound=Callable[..., Any] | click.Command)

FORMATS = ("table", "json", "jsonl", "csv", "ics", "jsonfeed", "jsonld", "atom", "jscalendar")
FEED_FORMATS = {"jsonfeed": "json"}
"""What a feed's format is called in a folder of feeds, where that is another name."""

HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What could drive a terminal and JSON does not escape by itself."""


def output_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--output`."""
    return click.option(
        "--output",
        "-o",
        type=click.Choice(FORMATS),
        help="How to write them: a table by default where a person reads, JSON in a pipe.",
    )(command)


def json_option(usual: Literal["table", "text"]) -> Callable[[Command], Command]:
    """Give what gives a command the `--output` of what is told to a person, or as JSON."""
    return click.option(
        "--output",
        "-o",
        type=click.Choice((usual, "json")),
        default=usual,
        show_default=True,
        help="For a person, or as JSON.",
    )


def print_records(records: Sequence[Record], unread: Sequence[Unread], output: str | None) -> None:
    """Print records in a format: JSON with what was not read, the others with events alone."""
    match output or ("table" if is_watched() else "json"):
        case "table":
            from rcevents.cli.table import render_table

            write_text(render_table([record.event for record in records]))
        case "json":
            write(_whole(records, unread))
        case "jsonl":
            write(b"".join(as_json(record.event) + b"\n" for record in records))
        case other:
            _print_feed(records, other)


def _print_feed(records: Sequence[Record], output: str) -> None:
    from rcevents.render import RENDERERS, Feed

    render = RENDERERS[FEED_FORMATS.get(output, output)]
    rendered = render(Feed("events", "Events", records=tuple(records)))
    if not is_file():
        rendered = rendered.removeprefix(codecs.BOM_UTF8)  # a file's mark: no program expects one
    if is_watched():
        write_text(harmless(rendered.decode().replace("\r\n", "\n")))
    else:
        write(rendered)


def _whole(records: Sequence[Record], unread: Sequence[Unread]) -> bytes:
    """Give the JSON that other programs rely on: {"events": [...], "unread": [...]}."""
    from rcevents.render import event_json

    whole = {
        "events": [event_json(record.event) for record in records],
        "unread": [one.model_dump(mode="json") for one in unread],
    }
    return encoded(whole, indent=2) + b"\n"


def as_json(event: Any) -> bytes:  # noqa: ANN401 - an Event, loaded late
    """Give an event as JSON on one line."""
    from rcevents.render import event_json

    return encoded(event_json(event))


def encoded(value: Any, indent: int | None = None) -> bytes:  # noqa: ANN401 - any JSON
    """Give JSON in UTF-8 which no terminal takes for commands: those characters are escaped."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
