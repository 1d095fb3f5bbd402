from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import FeedItem
from rcevents.sources.feedmodules import KEYS, module_facts
from rcevents.sources.records.whenwords import Habit

if TYPE_CHECKING:
    from rcevents.sources.facts import Facts

ISSUED = dt.date(2031, 4, 1)
NOON = dt.datetime(2031, 5, 3, 12)  # noqa: DTZ001 - local, as feeds tell it
PACIFIC = dt.timezone(-dt.timedelta(hours=7))


def facts(**fields: str) -> Facts:
    """Read the fields of an item that was published on 1 April 2031."""
    found = module_facts(FeedItem(fields=fields), "Tea Days", Habit(issued=ISSUED))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("2031-05-03", dt.date(2031, 5, 3)),
        ("2031-05-03T12:00:00", NOON),
        ("20310503T120000", NOON),
        ("2031-05-03 12:00:00", NOON),
        ("2031-05-03T12:00:00.0000000Z", NOON.replace(tzinfo=dt.UTC)),
        ("Sat, 03 May 2031 12:00:00 +0000", NOON.replace(tzinfo=dt.UTC)),
        ("May 3 @ 12:00 pm", NOON),
        ("May-03-2031 12:00:00", NOON),
        ("3 May 2031", dt.date(2031, 5, 3)),
        ("May 3", dt.date(2031, 5, 3)),
        ("2031-05-03T00:00:00", dt.date(2031, 5, 3)),
    ],
)
def test_a_start_in_any_shape_that_feeds_write(told: str, start: dt.date) -> None:
    assert facts(ev_startdate=told).start == start


@pytest.mark.parametrize(
    "name",
    [
        *("ev_startdate", "xcal_dtstart", "gd_when_starttime", "startdate", "event_date", "starts"),
        *("bc_start_date", "tribe_event_start_date", "ev_starttime"),
    ],
)
def test_a_start_under_any_name(name: str) -> None:
    assert facts(**{name: "2031-05-03"}).start == dt.date(2031, 5, 3)


def test_hours_in_elements_of_their_own() -> None:
    found = facts(
        mec_startdate="2031-05-03", mec_starthour="9:00 am", mec_enddate="2031-05-04",
        mec_endhour="5:00 pm",
    )  # fmt: skip
    assert found.start == dt.datetime(2031, 5, 3, 9)  # noqa: DTZ001 - local
    assert found.end == dt.datetime(2031, 5, 4, 17)  # noqa: DTZ001 - local


def test_hours_under_the_names_of_bounds() -> None:
    found = facts(libcal_date="2031-05-03", libcal_start="12:00:00", libcal_end="14:00:00")
    assert found.start == NOON
    assert found.end == NOON.replace(hour=14)


def test_a_local_time_has_the_offset_that_utc_beside_it_shows() -> None:
    fields = {
        "xcal_dtstart": "2031-05-03T19:00:00Z",
        "x-trumba_localstart": "2031-05-03T12:00:00",
        "xcal_dtend": "2031-05-03T20:00:00Z",
        "x-trumba_localend": "2031-05-03T13:00:00",
    }
    found = facts(**fields)
    assert found.start == NOON.replace(tzinfo=PACIFIC)
    assert found.end == NOON.replace(hour=13, tzinfo=PACIFIC)


@pytest.mark.parametrize(
    ("fields", "end"),
    [
        ({"ev_startdate": "2031-05-03", "ev_enddate": "2031-05-05"}, dt.date(2031, 5, 5)),
        ({"xcal_dtstart": "2031-05-03", "xcal_dtend": "2031-05-05"}, dt.date(2031, 5, 4)),
        ({"xcal_dtstart": "2031-05-03", "xcal_dtend": "2031-05-03"}, dt.date(2031, 5, 3)),
        (
            {
                "s_localstart": "2031-05-03T00:00:00",
                "s_localend": "2031-05-06T00:00:00",
                "x_alldayevent": "true",
            },
            dt.date(2031, 5, 5),
        ),
    ],
)
def test_the_last_day(fields: dict[str, str], end: dt.date) -> None:
    """An end by calendars' own name is the day behind the last one."""
    assert facts(**fields).end == end


def test_the_rest_of_what_modules_tell() -> None:
    found = facts(
        ev_startdate="2031-05-03", gc_venue="Maple Hall", gc_venueaddress="Pot Lane 3, Ghent",
        gc_cost="€6", ev_organizer="Leaf Lab", ev_type="Workshop", ev_status="Cancelled",
        geo_lat="51.05", geo_long="3.72", gc_timezone="Europe/Brussels",
    )  # fmt: skip
    assert found.location == "Maple Hall, Pot Lane 3, Ghent"
    assert (found.price, found.organizer, found.kind) == ("€6", "Leaf Lab", "workshop")
    assert (found.status, found.timezone) == ("cancelled", "Europe/Brussels")
    assert found.place is not None
    assert (found.place.city, found.place.latitude) == ("Ghent", 51.05)


def test_flags_of_modules() -> None:
    found = facts(
        bc_start_date="2031-05-03T19:00:00Z", bc_is_cancelled="true", bc_is_virtual="true",
        bc_name="Maple Hall", bc_street="Pot Lane 3", bc_city="Ghent",
    )  # fmt: skip
    assert (found.status, found.format) == ("cancelled", "virtual")
    assert found.location == "Maple Hall, Pot Lane 3, Ghent"


def test_a_start_that_cannot_be_read_is_said_to_be_none() -> None:
    assert "soon" in (facts(ev_startdate="soon").fault or "")


@pytest.mark.parametrize("fields", [{}, {"ev_location": "Ghent"}, {"ev_startdate": " "}])
def test_without_a_start_there_is_nothing(fields: dict[str, str]) -> None:
    assert module_facts(FeedItem(fields=fields), "Tea", Habit()) is None


def test_bounds_of_which_one_has_an_offset() -> None:
    found = facts(
        ev_startdate="2031-05-03T00:00", ev_enddate="2031-05-05T00:00Z", x_alldayevent="true"
    )
    assert (found.start, found.end) == (dt.date(2031, 5, 3), dt.date(2031, 5, 4))


WHENS = st.sampled_from(["2031-05-03T00:00", "2031-05-03T00:00Z", "2031-05-03", "true", "9:00"])
NAMES = [f"ev_{name}" for names in KEYS.values() for name in names]


@given(st.dictionaries(st.sampled_from(NAMES), WHENS | st.text(max_size=40)))
def test_whatever_stands_in_fields_is_read_or_reported(fields: dict[str, str]) -> None:
    found = module_facts(FeedItem(fields=fields), "Tea", Habit())
    assert found is None or found.fault or found.start is not None
