"""The matrix: a feed for every combination of what people ask for most, named in words."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.filters import Filter
from rcevents.publication.plans import DEFAULT_FEEDS, FeedPlan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


class Choice(NamedTuple):
    """What may be chosen on an axis: its word in names and titles, what it says, what it asks."""

    word: str
    says: str
    query: Mapping[str, Any]


ANY = Choice("", "", {})

AXES: Mapping[str, tuple[Choice, ...]] = {
    "free": (ANY, Choice("free", " for nothing in at least one way", {"free": True})),
    "format": (
        ANY,
        Choice("virtual", " online", {"virtual": True}),
        Choice("in-person", " on site", {"in_person": True}),
        Choice("hybrid", " both online and on site", {"hybrid": True}),
    ),
    "kind": (
        Choice("", "Events", {}),
        Choice("conferences", "Conferences", {"kinds": ["conference"]}),
        Choice("workshops", "Workshops", {"kinds": ["workshop"]}),
        Choice("trainings", "Trainings", {"kinds": ["training"]}),
        Choice("talks", "Talks", {"kinds": ["talk"]}),
        Choice("hackathons", "Hackathons", {"kinds": ["hackathon"]}),
        Choice("meetings", "Meetings", {"kinds": ["meeting"]}),
        Choice("other-events", "Events that are of no other kind", {"kinds": ["other"]}),
    ),
}
"""The axes, in the order of their words in a name."""

COLORS = {
    "conferences": "indigo",
    "workshops": "darkgoldenrod",
    "trainings": "darkorange",
    "talks": "cadetblue",
    "hackathons": "olivedrab",
    "meetings": "slateblue",
    "other-events": "slategray",
}
"""The color of each kind; a feed of all kinds has that of its cost and format."""


def matrix_of(axes: Collection[str]) -> Iterator[FeedPlan]:
    """Yield the feeds of these axes; where a default feed asks the same, that one.

    >>> [plan.name for plan in matrix_of(["free", "format"])][4:]
    ['free', 'free-virtual', 'free-in-person', 'free-hybrid']
    """
    usual = {plan.asked: plan for plan in DEFAULT_FEEDS if not plan.deadlines}
    for chosen in product(*(AXES[axis] if axis in axes else AXES[axis][:1] for axis in AXES)):
        plan = _plan(*chosen)
        yield usual.get(plan.asked, plan)


def _plan(free: Choice, form: Choice, kind: Choice) -> FeedPlan:
    words = [choice.word for choice in (free, form, kind) if choice.word]
    query = {**free.query, **form.query, **kind.query}
    return FeedPlan(
        name="-".join(words) or "all",
        title=_title(free.word, form.word, kind.word or "events"),
        asked=Filter.parse(query),
        color=COLORS.get(kind.word, "steelblue"),
        description=_description(free, form, kind),
        query=query,
    )


def _title(free: str, form: str, kind: str) -> str:
    """Say what it holds.

    >>> _title("free", "in-person", "talks"), _title("", "hybrid", "other-events")
    ('Free in-person talks', 'Hybrid other events')
    """
    title = " ".join(word for word in (free, form, kind.replace("-", " ")) if word)
    return title[:1].upper() + title[1:]


def _description(free: Choice, form: Choice, kind: Choice) -> str:
    """Say it in a sentence.

    >>> _description(AXES["free"][1], AXES["format"][1], AXES["kind"][4])
    'Talks that can be attended online for nothing in at least one way, hybrid ones included.'
    """
    if not (free.word or form.word):
        return f"{kind.says}, in any form and at any price."
    and_that = " and" if " that " in kind.says else " that"
    included = ", hybrid ones included" if form.word in ("virtual", "in-person") else ""
    return f"{kind.says}{and_that} can be attended{form.says}{free.says}{included}."
