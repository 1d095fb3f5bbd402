"""Courses: a Course is announced by its instances, each with what the course tells (bioschemas).

A CourseInstance is an event; what it leaves open (its name, what it teaches, who gives it, its
price) is told by its course. A Course without instances is announced itself: undated, or on
demand where it is said to be taken at one's own pace. Pages that write the bioschemas profile as
`conformsTo` and a vague type beside it mean the profile.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.sources.webpage.items import texts, types, values
from rcevents.sources.webpage.vocabulary import COURSE, INSTANCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.sources.webpage.items import Item

FROM_COURSE = (
    "name", "description", "abstract", "url", "offers", "keywords", "about", "provider",
    "organizer", "isAccessibleForFree", "applicationDeadline",
)  # fmt: skip
VAGUE = frozenset({"Event", "CreativeWork", "EducationEvent", "Thing"})
_PROFILE = re.compile(r"bioschemas\.org/(?:profiles|specifications)/(?P<name>[A-Za-z]{1,40})")


def instance_of(item: Item, course: Item | None) -> Mapping[str, object]:
    """Give an instance with what its course tells and it does not.

    >>> course = {"name": ["Tea for All"], "provider": [{"name": ["Leaf Lab"]}]}
    >>> instance_of({"startDate": ["2031-05-03"]}, course)["name"]
    ['Tea for All']
    """
    whole = {**item, "@type": [INSTANCE, *types(item)]}
    for key in FROM_COURSE:
        if course is not None and not values(item, key) and values(course, key):
            whole[key] = course[key]
    if course is not None and not values(item, "courseMode") and values(course, "courseMode"):
        whole["courseMode"] = course["courseMode"]
    return whole


def is_course(item: Item) -> bool:
    """Tell whether an item is a course, by its type or by the profile it keeps to."""
    return COURSE in types(item) or _profile(item) == COURSE


def is_instance(item: Item) -> bool:
    """Tell whether an item is a sitting of a course, by its type or by its profile."""
    return INSTANCE in types(item) or _profile(item) == INSTANCE


def _profile(item: Item) -> str | None:
    """Give the bioschemas profile of an item whose type is vague."""
    if not VAGUE.intersection(types(item)):
        return None
    for text in texts(item, "conformsTo"):
        told = _PROFILE.search(text)
        if told:
            return told["name"]
    return None
