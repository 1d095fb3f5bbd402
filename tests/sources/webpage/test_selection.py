from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.items import Found
from rcevents.sources.webpage.selection import Selection

CONFERENCE = {
    "@type": ["Event"],
    "name": ["TeaConf"],
    "startDate": ["2031-05-05"],
    "endDate": ["2031-05-07"],
}


def event(name: str, start: str = "", **told: object) -> dict[str, Any]:
    """Make an event."""
    item: dict[str, Any] = {"@type": ["Event"], "name": [name]}
    if start:
        item["startDate"] = [start]
    return item | {
        key: value if isinstance(value, list) else [value] for key, value in told.items()
    }


def names(*items: dict[str, Any]) -> list[str]:
    """Give the names of the events that are selected of some top-level items."""
    selection = Selection(Found(item) for item in items)
    return [each.item["name"][0] for each in selection.settled(frozenset())]  # type: ignore[index]


@pytest.mark.parametrize(
    "page",
    [
        {"@type": ["WebPage"], "mainEntity": [event("Tea")]},
        {"@type": ["WebPage"], "about": [event("Tea")]},
        {"@type": ["CollectionPage"], "hasPart": [event("Tea")]},
        {"@type": ["ItemList"], "itemListElement": [{"item": [event("Tea")]}]},
        {"@type": ["MusicGroup"], "event": [event("Tea")]},
        {"@type": ["EventReservation"], "reservationFor": [event("Tea")]},
        {"items": [{"anything": [event("Tea")]}]},
        {"@type": ["TeaEvent"], "name": ["Tea"]},
        {"@type": ["CreativeWork"], "name": ["Tea"],
         "conformsTo": [{"@id": "https://bioschemas.org/profiles/Course/1.0-RELEASE"}]},
    ],
)  # fmt: skip
def test_events_are_found_wherever_they_are_announced(page: dict[str, Any]) -> None:
    """On their own, in lists, as what a page is about, by their profile."""
    assert names(page) == ["Tea"]


@pytest.mark.parametrize(
    "page",
    [
        {"@type": ["VideoObject"], "recordedAt": [event("Tea")]},
        {"@type": ["LearningResource"], "mentions": [event("Tea")]},
        {"@type": ["CreativeWork"], "hasPart": [event("Tea")]},
        {"@type": ["JoinAction"], "event": [event("Tea")]},
        {"@type": ["VideoObject"], "publication": [{"@type": ["BroadcastEvent"], "name": ["x"]}]},
        {"@type": ["DeliveryEvent"], "name": ["A parcel"]},
        {
            "@type": ["BreadcrumbList"],
            "itemListElement": [{"@type": ["ListItem"], "name": ["Home"]}],
        },
        {"@type": ["TrainingMaterial"], "name": ["Slides"]},
        {"@type": ["HowTo"], "name": ["Steep"]},
        event("Tea", performer={"@type": ["Person"], "event": [event("Another")]})
        | {"@type": ["Person"]},
    ],
)
def test_what_is_only_spoken_of_is_no_event(page: dict[str, Any]) -> None:
    """Cited, recorded, joined, broadcast; or no event at all."""
    assert names(page) in ([], ["Another"])


def test_parts_of_a_conference_count_for_it() -> None:
    """Told below it, or naming it."""
    talk = event("Talk", "2031-05-05T09:00")
    assert names({**CONFERENCE, "subEvent": [talk]}) == ["TeaConf"]
    assert names(event("Talk", "2031-05-05", superEvent=CONFERENCE)) == ["TeaConf"]
    assert names(CONFERENCE, event("Talk", "2031-05-05", superEvent=CONFERENCE)) == ["TeaConf"]
    talks = [event(name, "2031-05-06", superEvent=CONFERENCE) for name in ("One", "Two")]
    assert names(*talks) == ["TeaConf"]


def test_parts_of_a_series_are_events() -> None:
    """A whole without a start, of a month and more, or of the type of a series."""
    part = event("Talk", "2031-05-05")
    assert names({"@type": ["EventSeries"], "name": ["Talks"], "subEvent": [part]}) == ["Talk"]
    assert names({**CONFERENCE, "endDate": ["2031-12-05"], "subEvent": [part]}) == ["Talk"]
    assert names(event("Talk", "2031-05-05", superEvent=event("Talks"))) == ["Talk"]
    assert names(event("Talk", "2031-05-05", superEvent="https://tea.example.org/")) == ["Talk"]


def test_a_series_without_parts_is_an_event() -> None:
    """Nothing is lost."""
    assert names({"@type": ["EventSeries"], "name": ["Talks"]}) == ["Talks"]


def test_parts_have_from_their_series_what_they_do_not_tell() -> None:
    """Its organiser, but not its name where they have one."""
    part = event("Talk", "2031-05-05")
    series = {
        "@type": ["EventSeries"],
        "name": ["Talks"],
        "organizer": ["Leaf Lab"],
        "subEvent": [part],
    }
    (found,) = Selection([Found(series)]).settled(frozenset())
    assert (found.item["name"], found.item["organizer"]) == (["Talk"], ["Leaf Lab"])


def test_a_whole_has_the_days_of_its_parts() -> None:
    """Where it tells none itself, and they are within a month."""
    parts = [event("Day 1", "2031-05-05"), event("Day 2", "2031-05-07T10:00")]
    (found,) = Selection([Found(event("School", subEvent=parts))]).settled(frozenset())
    assert (found.item["startDate"], found.item["endDate"]) == (["2031-05-05"], ["2031-05-07"])
    far = [event("One", "2031-05-05"), event("Two", "2031-09-07")]
    assert names(event("School", subEvent=far)) == ["One", "Two"]


def test_the_pages_own_event_stays_though_it_is_a_part() -> None:
    """A talk's own page announces the talk."""
    talk = event("Talk", "2031-05-05", superEvent=CONFERENCE)
    selection = Selection([Found(talk)])
    (found,) = selection.settled(frozenset({id(talk)}))
    assert found.item["name"] == ["Talk"]


def test_a_course_is_told_by_its_instances() -> None:
    """Which need no type, and have the course's name."""
    instances = [
        {"startDate": ["2031-05-05"]},
        {"@type": ["CourseInstance"], "name": ["Leaves II"]},
    ]
    course = {"@type": ["Course"], "name": ["Leaves"], "hasCourseInstance": instances}
    assert names(course) == ["Leaves", "Leaves II"]
    assert names({"@type": ["Course"], "name": ["Leaves"]}) == ["Leaves"]


def test_items_that_lead_to_themselves_are_walked_once() -> None:
    """Circles of any length."""
    one, two = event("One", "2031-05-05"), event("Two", "2031-05-06")
    one["subEvent"], two["subEvent"] = [two], [one, two]
    one["superEvent"] = [one]
    assert names(one)
