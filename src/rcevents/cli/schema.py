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
DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = "urn:rcevents:event"


@click.command(cls=Page, epilog=EPILOG, short_help="Print the JSON Schema of an event.")
def schema() -> int:
    """Print the JSON Schema (draft 2020-12) of an event, as all JSON of rcevents holds it."""
    import json

    from rcevents.model import Event

    described = Event.model_json_schema(mode="serialization")
    whole = {"$schema": DIALECT, "$id": IDENTIFIER, "title": "Event", **described}
    write(f"{json.dumps(whole, indent=2, ensure_ascii=False)}\n".encode())
    return 0
