"""The vocabulary of schema.org as far as it tells of events (schema.org 29, type Event)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Kind

EVENTS = frozenset(
    """
    Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent
    EducationEvent EventSeries ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent
    MusicEvent PerformingArtsEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent
    VisualArtsEvent
    """.split()
)
"""Events that people go to."""

NO_GATHERINGS = frozenset(
    """
    DeliveryEvent PublicationEvent BroadcastEvent OnDemandEvent UserInteraction UserBlocks
    UserCheckins UserComments UserDownloads UserLikes UserPageVisits UserPlays UserPlusOnes
    UserTweets
    """.split()
)
"""Subtypes of Event that nobody goes to: a parcel's way, a book's publication, a click."""

SERIES = frozenset({"EventSeries"})
INSTANCE = "CourseInstance"
COURSE = "Course"

KINDS: dict[str, Kind] = {
    "Hackathon": "hackathon",
    "ConferenceEvent": "conference",
    INSTANCE: "training",
    COURSE: "training",
    "EducationEvent": "training",
    **dict.fromkeys(
        """
        MusicEvent SportsEvent TheaterEvent ComedyEvent DanceEvent PerformingArtsEvent FoodEvent
        ExhibitionEvent VisualArtsEvent SaleEvent ScreeningEvent ChildrensEvent Festival
        """.split(),
        "other",
    ),
}
"""The kind that a type tells where the name tells none."""

NOT_ITS_OWN = frozenset(
    """
    superEvent recordedAt recordedIn recordedAs mentions citation isBasedOn isBasedOnUrl
    publication releasedEvent subjectOf coursePrerequisites competencyRequired performerIn
    workPerformed workFeatured review reviews aggregateRating potentialAction isPartOf
    isRelatedTo isSimilarTo relatedLink significantLink hasPart attendee attendees previousEvent
    nextEvent image logo breadcrumb translationOfWork workTranslation award funding
    """.split()
)
"""What stands under these is not announced: it is what something was recorded at, or cites."""

LINKS = frozenset(
    """
    superEvent subEvent subEvents location organizer organiser performer performers provider
    instructor offers mainEntity hasCourseInstance item itemListElement eventSchedule event events
    address about
    """.split()
)
"""Properties whose value may be the bare address of a thing that is described elsewhere."""

_NAMES = {
    name.casefold(): name for name in EVENTS | NO_GATHERINGS | {COURSE, "VirtualLocation", "Place"}
}
TYPES = re.compile(r"Event|Course|Hackathon|Festival")
"""A script that names no type of event or course tells none."""
CLAIMS = re.compile(
    r"""@type ["'] \s{0,9} : \s{0,9} \[? \s{0,9} ["'] (?: schema: | https?://schema\.org/ )?
        (?: [A-Za-z]{0,20}Event(?:Series)? | Hackathon | Festival | CourseInstance ) ["']""",
    re.VERBOSE,
)
"""A script that cannot be read claims an event by naming its type."""


def type_name(name: str) -> str:
    """Give a type's name as schema.org writes it.

    >>> type_name("event"), type_name("Businessevent"), type_name("VEvent")
    ('Event', 'BusinessEvent', 'VEvent')
    """
    return _NAMES.get(name.casefold(), name)


def is_event_type(name: str) -> bool:
    """Tell whether a type is of events that people go to; unknown ones are by their name.

    >>> [is_event_type(name) for name in ("MusicEvent", "TeaEvent", "DeliveryEvent", "Person")]
    [True, True, False, False]
    """
    return name in EVENTS or (name.endswith("Event") and name not in NO_GATHERINGS)
