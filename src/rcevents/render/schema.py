"""The JSON Schema (draft 2020-12) of an Event, as all JSON of rcevents holds it."""

from __future__ import annotations

import json
from typing import Any

from rcevents.model import Event
from rcevents.render.links import safe_link

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = "urn:rcevents:event"
"""What the schema is called where nobody knows the address that it is served from."""

MEDIA_TYPE = "application/schema+json"


def event_schema(address: str | None = None) -> dict[str, Any]:
    """Give the schema, called by the address that it is served from.

    >>> event_schema("https://example.org/schema.json")["$id"], event_schema()["$id"]
    ('https://example.org/schema.json', 'urn:rcevents:event')
    """
    described = Event.model_json_schema(mode="serialization")
    identity = safe_link(address) or IDENTIFIER
    return {"$schema": DIALECT, "$id": identity, "title": "Event", **described}


def render_schema(address: str | None = None) -> bytes:
    """Render the schema as a file: UTF-8, a newline at the end."""
    return f"{json.dumps(event_schema(address), indent=2, ensure_ascii=False)}\n".encode()
