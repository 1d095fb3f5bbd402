"""Whatever stands in a calendar, reading it raises nothing and loses no event silently."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.sources.settings import Settings
from tests.sources.ical.calendars import ADDRESS, TODAY, calendar, read, vevent

VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            *("20310503", "20310503T120000Z", "20310503T120000", "99991231", "00010101T000000"),
            *(
                "P1D",
                "-P99999W",
                "PT",
                "FREQ=DAILY",
                "FREQ=HOURLY;COUNT=9",
                "FREQ=YEARLY;BYDAY=9MO",
            ),
            *("FREQ=DAILY;COUNT=3;UNTIL=20310504", "20310503/P1D", "20310503T12Z/20300101", "TRUE"),
        ]
    ),
)
NAMES = st.sampled_from(
    """
    DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID UID SUMMARY LOCATION DESCRIPTION
    CATEGORIES ORGANIZER GEO URL STATUS SEQUENCE LAST-MODIFIED X-MICROSOFT-CDO-ALLDAYEVENT
    BEGIN END X-A
    """.split()
)
PARAMETERS = st.sampled_from(
    ["", ";VALUE=DATE", ";TZID=Europe/Paris", ';TZID="', ";RANGE=THISANDFUTURE", ";VALUE=PERIOD"]
)
LINES = st.tuples(NAMES, PARAMETERS, VALUES).map(lambda told: f"{told[0]}{told[1]}:{told[2]}")


@settings(max_examples=150)
@given(parts=st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=3), zone=st.booleans())
def test_any_properties(parts: list[list[str]], zone: bool) -> None:
    told = [vevent("DTSTART:20310503T120000Z", *lines) for lines in parts]
    document = calendar(*told, head=["X-WR-TIMEZONE:Asia/Tokyo"] if zone else [])
    assert read(document)
    read(document, Settings(whole=True, today=TODAY))


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from('BEGIN:VEVENTDS;="\n \\203105,TZ'), max_size=200))
def test_any_text(text: str) -> None:
    read(Document(ADDRESS, f"BEGIN:VEVENT\n{text}", "text/calendar"))
