"""`rcevents schema`: the JSON Schema of an event."""

from __future__ import annotations

import click

from rcevents.cli.help import Page
from rcevents.cli.terminal import write

EPILOG = """\b
Examples:
  rcevents schema > event.schema.json
  rcevents schema | python -m json.tool
"""


@click.command(cls=Page, epilog=EPILOG, short_help="Print the JSON Schema of an event.")
def schema() -> int:
    """Print the JSON Schema (draft 2020-12) of an event, as all JSON of rcevents holds it."""
    from rcevents.render.schema import render_schema

    write(render_schema())
    return 0
