"""Sittings: what recurring-ical-events gives for each, without a copy of its whole component.

It knows no types; this module loads it, and is itself loaded only where a series is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from recurring_ical_events import EventAdapter
from recurring_ical_events.selection.name import ComponentsWithName

if TYPE_CHECKING:
    from rcevents.model import When

PLACE: Final = "X-PLACE"


class Sitting(EventAdapter):  # type: ignore[misc]  # its base has no types
    """An event that gives, for each sitting, its place in the series and its bounds."""

    def as_component(
        self,
        start: When | None = None,
        stop: When | None = None,
        keep_recurrence_attributes: bool = True,  # noqa: ARG002 - the base's signature
    ) -> dict[str, Any]:
        """Give a sitting's event, by its place in the series, and its bounds."""
        return {
            "place": self._component[PLACE],
            "start": self.start if start is None else start,
            "end": self.end if stop is None else stop,
        }


def as_sittings() -> Any:  # noqa: ANN401 - as the library has it
    """Give what a query is to select: events, as sittings."""
    return ComponentsWithName("VEVENT", adapter=Sitting)
