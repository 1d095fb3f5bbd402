"""Records for the tests: read by the usual keys, or by a mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.document import Document
from rcevents.sources.records.filling import Context, facts_of
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.reader import KIND
from rcevents.sources.records.whenwords import Habit
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from rcevents.document import MediaType
    from rcevents.model import Event, Unread
    from rcevents.sources.facts import Facts

MONTH_FIRST = Habit(day_first=False)


def facts(habit: Habit | None = None, **fields: Any) -> Facts:  # noqa: ANN401 - any field
    """Give the facts of a record by the usual keys."""
    return facts_of({"title": "Tea Days", **fields}, usual(), Context(habit=habit or Habit()))


def read(
    text: str,
    media_type: MediaType = "application/json",
    address: str = "list.json",
    front: str = "",
    **settings: Any,  # noqa: ANN401 - any setting
) -> list[Event | Unread]:
    """Read a document as the kind "records" does."""
    document = Document(address, text, media_type, front=front)
    return [*KIND.read(document, Settings(**settings))]


def recognized(
    text: str, media_type: MediaType = "application/json", address: str = "a.json"
) -> bool:
    """Tell whether the kind "records" takes a document."""
    return KIND.recognizes(Document(address, text, media_type))
