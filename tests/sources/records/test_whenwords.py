from __future__ import annotations

import pytest

from rcevents.reading.claims import Fault
from rcevents.sources.records.whenwords import Habit, read_when
from tests.reading.linear import assert_linear


def shown(text: object, habit: Habit | None = None) -> str:
    """Write the stretches that a value tells, or the reason why it tells none."""
    told = read_when(text, habit or Habit())
    if isinstance(told, Fault):
        return "?"
    ends = (f"{each.start.when}" + (f"..{each.end.when}" if each.end else "") for each in told)
    return ", ".join(ends)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2031-05-08", "2031-05-08"),
        ("2031/5/8", "2031-05-08"),
        ("20310508", "2031-05-08"),
        ("20310508T120000", "2031-05-08 12:00:00"),
        ("20310508T120000Z", "2031-05-08 12:00:00+00:00"),
        ("2031-05-08T12:00:00.123+02:00", "2031-05-08 12:00:00+02:00"),
        ("2031-05-08 12:00:00 -0400", "2031-05-08 12:00:00-04:00"),
        ("2031-05-08 10:00 AM", "2031-05-08 10:00:00"),
        ("2031-05-08 10pm", "2031-05-08 22:00:00"),
        ("Thu, 08 May 2031 12:00:00 GMT", "2031-05-08 12:00:00+00:00"),
        ("8.5.2031", "2031-05-08"),
        ("13/5/2031", "2031-05-13"),
        ("5/13/2031", "2031-05-13"),
        ("5/5/2031", "2031-05-05"),
        (1935446400, "2031-05-02 00:00:00+00:00"),
        ("1935446400000", "2031-05-02 00:00:00+00:00"),
        ("/Date(1935446400000)/", "2031-05-02 00:00:00+00:00"),
        ("2031-05-01 – 2031-05-03", "2031-05-01..2031-05-03"),
        ("2031-05-01/2031-05-03", "2031-05-01..2031-05-03"),
        ("01.05.2031 - 03.05.2031", "2031-05-01..2031-05-03"),
        ("1.-3.5.2031", "2031-05-01..2031-05-03"),
        ("1.-3. Mai 2031", "2031-05-01..2031-05-03"),
        ("3 mai 2031", "2031-05-03"),
        ("3 de mayo de 2031", "2031-05-03"),
        ("2031年5月8日", "2031-05-08"),
        ("Sept 3-5, 2031", "2031-09-03..2031-09-05"),
        ("30 September - 2 October 2031", "2031-09-30..2031-10-02"),
        ("May 8 & 10, 2031", "2031-05-08, 2031-05-10"),
        ("May 8, 2031, 12:00 PM ET", "2031-05-08 12:00:00"),
        ("8 May 2031 12:00-13:00 UTC", "2031-05-08 12:00:00..2031-05-08 13:00:00"),
        ("2031-05-08T09:00 to 17:00", "2031-05-08 09:00:00..2031-05-08 17:00:00"),
        ("2031-05-08 09:00 - 2031-05-10 17:00", "2031-05-08 09:00:00..2031-05-10 17:00:00"),
        (
            "2031-05-08T09:00Z/2031-05-08T10:00Z",
            "2031-05-08 09:00:00+00:00..2031-05-08 10:00:00+00:00",
        ),
        ("2031-02-30", "?"),
        ("2031-05-08T25:00", "?"),
        ("31.2.2031", "?"),
        ("5/8/2031", "?"),
        ("08-05-31", "?"),
        ("2031", "?"),
        ("May 2031", "?"),
        ("Spring 2031", "?"),
        ("soon", "?"),
        ("", "?"),
        (True, "?"),
        (99, "?"),
        (10**20, "?"),
    ],
)
def test_days_and_times(text: object, told: str) -> None:
    assert shown(text) == told


@pytest.mark.parametrize(
    ("text", "habit", "told"),
    [
        ("5/8/2031", Habit(day_first=True), "2031-08-05"),
        ("5/8/2031 1:30:00 PM", Habit(day_first=False), "2031-05-08 13:30:00"),
        ("05/08", Habit(day_first=False, year=2031), "2031-05-08"),
        ("May 8-10", Habit(year=2031), "2031-05-08..2031-05-10"),
    ],
)
def test_by_the_documents_habits(text: str, habit: Habit, told: str) -> None:
    assert shown(text, habit) == told


@pytest.mark.parametrize("piece", ["1-", "1/", "2031-", " ", "12:", "May 1, ", "T", "(", "3 to "])
def test_hostile_values_cost_no_more_than_their_length(piece: str) -> None:
    assert_linear(lambda text: read_when(text, Habit()), lambda n: piece * (n // len(piece)))
