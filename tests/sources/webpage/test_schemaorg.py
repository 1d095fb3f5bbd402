from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.schemaorg import facts_of, prose

ADDRESS = "https://tea.example.org/days"


def facts(**told: object) -> Any:  # noqa: ANN401 - the facts, in a test's hands
    """Read an event with so many properties."""
    item: dict[str, Any] = {"@type": ["Event"], "name": ["Tea Days"]}
    item |= {key: value if isinstance(value, list) else [value] for key, value in told.items()}
    if "id" in told:
        item["@id"] = item.pop("id")[0]
    return facts_of(item, ADDRESS)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("https://schema.org/EventCancelled", "cancelled"),
        ("http://schema.org/EventPostponed", "postponed"),
        ("schema:EventRescheduled", "confirmed"),
        ("EventScheduled", "confirmed"),
        ("eventmovedonline", "confirmed"),
        ("CANCELED", "cancelled"),
        ({"@id": "https://schema.org/EventCancelled"}, "cancelled"),
        ("TENTATIVE", "tentative"),
        ("https://schema.org/OnlineEventAttendanceMode", None),
    ],
)
def test_the_status_in_every_spelling(told: object, status: str | None) -> None:
    """By address, by name, in any case."""
    assert facts(eventStatus=told).status == status


def test_a_move_tells_from_when() -> None:
    """The day that was given up is no start."""
    moved = facts(startDate="2031-05-03", previousStartDate="2031-03-01")
    assert (str(moved.start), moved.remark) == ("2031-05-03", "rescheduled from 2031-03-01")


def test_a_start_that_tells_no_day_is_kept_in_words() -> None:
    """The event is undated."""
    undated = facts(startDate="2031-05")
    assert (undated.start, undated.remark) == (None, "start: 2031-05")


@pytest.mark.parametrize(
    ("told", "url"),
    [
        ({"url": "/a"}, "https://tea.example.org/a"),
        ({"url": ["mailto:a@example.org", "https://b.example.org/"]}, "https://b.example.org/"),
        ({"url": {"@id": "https://b.example.org/"}}, "https://b.example.org/"),
        ({"mainEntityOfPage": {"@id": "/page"}, "id": "#e"}, "https://tea.example.org/page"),
        ({"id": "https://tea.example.org/#e"}, "https://tea.example.org/#e"),
        ({"id": "urn:uuid:1"}, None),
        ({"url": "javascript:void(0)"}, None),
        ({}, None),
    ],
)
def test_the_address(told: dict[str, Any], url: str | None) -> None:
    """Its own, that of its page, that of the thing itself."""
    assert facts(**told).url == url


@pytest.mark.parametrize(
    ("types", "name", "kind"),
    [
        (["CourseInstance"], "Leaves", "training"),
        (["Course"], "Leaves", "training"),
        (["Hackathon"], "Leaves", "hackathon"),
        (["ConferenceEvent"], "Leaves", "conference"),
        (["EducationEvent"], "Leaves", "training"),
        (["MusicEvent"], "Leaves", "other"),
        (["EducationEvent"], "Workshop on Leaves", None),
        (["Event"], "Leaves", None),
        (["BusinessEvent"], "Leaves", None),
    ],
)
def test_the_kind_is_the_types_where_the_name_tells_none(
    types: list[str], name: str, kind: str | None
) -> None:
    """A name that tells it is read as every title is."""
    assert facts_of({"@type": types, "name": [name]}, ADDRESS).kind == kind


def test_people_and_organisations_are_told_by_name() -> None:
    """No addresses, no placeholders; who organises is no speaker."""
    told = facts(
        organizer=[
            {"name": ["Leaf &amp; Lab"]},
            {"@id": "https://tea.example.org/#org"},
            "Pot Guild",
        ],
        performer=["Organization", {"name": ["Ada Bell"]}, "Pot Guild", {"name": ["Ada Bell"]}],
    )
    assert told.organizer == "Leaf & Lab, Pot Guild"
    assert told.speakers == ("Ada Bell",)
    assert facts(provider={"legalName": ["Leaf Ltd"]}).organizer == "Leaf Ltd"


def test_topics_are_keywords_and_subjects() -> None:
    """Lists in words are taken apart."""
    told = facts(
        keywords=["tea, pots; cups", {"name": ["leaves"]}],
        about=[{"name": ["Water"]}, "https://x.example.org"],
    )
    assert told.topics == ("tea", "pots", "cups", "leaves", "Water")


def test_the_day_of_its_last_change_is_the_day_of_issue() -> None:
    """An empty one is passed by."""
    assert str(facts(dateModified="1970-01-01", datePublished="2031-01-02").issued) == "2031-01-02"


@pytest.mark.parametrize(
    ("mode", "schedule"),
    [("self-paced", "on_demand"), ("asynchronous", "on_demand"), ("non-asynchronous", None),
     ("online", None), ("anytime", "on_demand")],
)  # fmt: skip
def test_what_is_taken_at_ones_own_pace_is_on_demand(mode: str, schedule: str | None) -> None:
    """Unless it is dated."""
    assert facts(courseMode=mode).schedule == schedule
    assert facts(courseMode=mode, startDate="2031-05-03").schedule is None


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("&lt;p&gt;Tea&lt;/p&gt;", "<p>Tea</p>"),
        (r"<p>Tea</p>\n<p>Pots</p>\n", "<p>Tea</p> <p>Pots</p> "),
        (r"C:\new &amp; a < b", r"C:\new &amp; a < b"),
    ],
)
def test_descriptions_escaped_twice_are_put_right(told: str, text: str) -> None:
    """As some calendars write them."""
    assert prose(told) == text


def test_an_item_of_odd_values_is_read() -> None:
    """Nothing here raises."""
    item: dict[str, Any] = {"@type": ["Event"], "name": [{"@id": "x"}, 3], "startDate": [True]}
    for key in (
        "url",
        "location",
        "offers",
        "organizer",
        "eventStatus",
        "keywords",
        "eventSchedule",
    ):
        item[key] = [7, False, "", {}, {"name": [{}]}, item]
    assert "cannot be read" in (facts_of(item, "").fault or "")


@pytest.mark.parametrize(
    ("left", "remark"),
    {("SoldOut", "SoldOut"): "sold out", ("SoldOut", "InStock"): None, (): None}.items(),
)
def test_what_is_sold_out_is_remarked(left: tuple[str, ...], remark: str | None) -> None:
    """Where no offer is left."""
    offers = [{"price": [5], "availability": [f"https://schema.org/{each}"]} for each in left]
    assert facts(offers=offers).remark == remark
