"""Filter: the one meaning of every filter, for Python, the command line and the feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import ValidationError

from rcevents.filters import admission, words
from rcevents.filters.criteria import Criteria
from rcevents.filters.faults import bad_filter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rcevents.filters.cost import Rates
    from rcevents.model import Event


class Filter(Criteria):
    """What is asked of events; an empty one admits them all.

    >>> asked = Filter.parse({"free": True, "virtual": True, "from": "2021-10-01"})
    >>> asked.words()
    'free virtual events from 1 Oct 2021'
    """

    @classmethod
    def parse(cls, values: Mapping[str, Any]) -> Self:
        """Make a filter of loose values: ISO days, "100 EUR", "conference, workshop".

        Raises BadFilter with the parameter's name and a remedy.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as refused:
            raise bad_filter(refused) from None

    def admits(self, event: Event, *, rates: Rates | None = None) -> bool:
        """Tell whether the event meets all that is asked; without rates no price is converted."""
        return admission.admits(self, event, rates)

    def criteria(self, rates: Rates | None = None) -> tuple[Callable[[Event], bool], ...]:
        """Give what is asked as functions, of which an event must meet all: quicker for many."""
        return admission.criteria(self, rates)

    def words(self) -> str:
        """Say what is asked for: "conferences and workshops at most 100 EUR in Paris"."""
        return words.describe(self)
