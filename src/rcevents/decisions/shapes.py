"""The shapes of corrected values: the keys that can be corrected, and what each may hold."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from rcevents.configuration.problems import TYPES
from rcevents.merge.overtaken import WHOLE
from rcevents.model import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

FREE = "free"
KEYS = (
    *(key for key in Event.model_fields if key not in ("uid", "sightings", "inferred")),
    FREE,
    WHOLE,
)
"""What can be corrected: "free" is of the cost, "when" tells all days and hours in words."""
ADAPTERS: Mapping[str, TypeAdapter[Any]] = {
    key: TypeAdapter(Event.model_fields[key].rebuild_annotation())
    for key in KEYS
    if key in Event.model_fields
}


def shaped(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    """Check a value as a part of an event, and give it as JSON."""
    adapter = ADAPTERS[key]
    if key in ("start", "end") and not isinstance(value, str | dt.date):
        raise ValueError('must be a day or a time: 2021-05-03, or "3 May 2021, 14:00 CEST"')
    try:
        return adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(map(str, first["loc"]))
        what = TYPES.get(first["type"]) or str(first["msg"]).removeprefix("Value error, ")
        raise ValueError(f"{path}: {what}" if path else what) from None
