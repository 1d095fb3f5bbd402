"""Properties: the content lines of one event, with what real calendars do wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.ical.properties import KEPT, Property, properties
from tests.reading.linear import assert_linear
from tests.sources.ical.calendars import only, when


def told(*lines: str) -> dict[str, list[str]]:
    """Give the values by their names."""
    found = properties("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]))
    return {name: [each.value for each in several] for name, several in found.items()}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["summary:Tea"], {"SUMMARY": ["Tea"]}),
        (["SUMMARY;LANGUAGE=en:Tea: and cake"], {"SUMMARY": ["Tea: and cake"]}),
        (['SUMMARY;X="a:b;c":Tea'], {"SUMMARY": ["Tea"]}),
        (['SUMMARY;X="a:Tea'], {"SUMMARY": ["Tea"]}),
        (["CATEGORIES:Tea", "CATEGORIES:Cake"], {"CATEGORIES": ["Tea", "Cake"]}),
        (["X-TEA-COST:5 EUR", "X-TEA-EVENT-FEE-TYPE:each"], {"X-COST": ["5 EUR"],
                                                             "X-COST-TYPE": ["each"]}),
        (["ATTENDEE:mailto:ada@example.org", "X-UNKNOWN:1"], {}),
        (["SUMMARY:Tea", "BEGIN:VALARM", "SUMMARY:Alarm", "END:VALARM"], {"SUMMARY": ["Tea"]}),
    ],
)  # fmt: skip
def test_lines_by_their_names(lines: list[str], expected: dict[str, list[str]]) -> None:
    assert told(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "description"),
    [
        (["Tea,", "and cake", "UID:a"], r"Tea,\nand cake"),
        (["Tea", "Bring: cups", "", "Thanks", "DTSTART:20310503"], r"Tea\nBring: cups\n\nThanks"),
        (["Tea", "PRIORITY:5", "cake"], "Tea"),
        (["Tea", "X-LEAVES:green", "cake"], "Tea"),
    ],
)
def test_a_text_whose_lines_are_not_folded_goes_on(lines: list[str], description: str) -> None:
    """Up to the next name that is known."""
    assert told(f"DESCRIPTION:{lines[0]}", *lines[1:])["DESCRIPTION"] == [description]


def test_quoted_printable_is_read() -> None:
    line = "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Th=C3=A9=0D=0Aet ="
    assert told(line, "g=C3=A2teau") == {"DESCRIPTION": ["Thé\\net gâteau"]}
    assert told("SUMMARY;ENCODING=QUOTED-PRINTABLE:=FF=zz") == {"SUMMARY": ["\ufffd=zz"]}


@pytest.mark.parametrize(
    ("parameters", "value"),
    [
        (";TZID=Europe/Paris", "Europe/Paris"),
        (';tzid="Tea; Town"', "Tea; Town"),
        ("; TZID=Tea Town;VALUE=DATE", "Tea Town"),
        (';CN="Ada;TZID=no";TZID=Paris', "Paris"),
        (';TZID="Paris', "Paris"),
        (";TZID", None),
        ("", None),
    ],
)
def test_parameters(parameters: str, value: str | None) -> None:
    assert Property("20310503", parameters).parameter("TZID") == value


def test_a_time_zone_may_hold_a_colon() -> None:
    event = only("DTSTART;TZID=(UTC+01:00) Paris:20310503T120000")
    assert when(event) == ("2031-05-03T12:00:00+02:00", "2031-05-03", "Europe/Paris")


@pytest.mark.parametrize("parameters", [";VALUE=DATE-TIME", ";TZID=Europe/Paris"])
def test_a_time_with_colons_may_have_parameters(parameters: str) -> None:
    event = only(f"DTSTART{parameters}:2031-05-03T12:00:00")
    assert str(event.start).startswith("2031-05-03 12:00:00")


@given(st.text(alphabet='SUMMARYDTSTART;:="\\ \nab', max_size=80))
def test_anything_is_read(text: str) -> None:
    assert properties(text).keys() <= KEPT


@pytest.mark.parametrize("unit", ['DTSTART;X="', "a\n", ";a=", '":', "BEGIN:X\n", "SUMMARY:a\nb\n"])
def test_hostile_lines_take_linear_time(unit: str) -> None:
    def read(text: str) -> list[str | None]:
        found = properties(text)
        return [one.parameter("TZID") for several in found.values() for one in several]

    assert_linear(read, lambda size: "SUMMARY:" + unit * (size // len(unit)))
    assert_linear(read, lambda size: "SUMMARY;" + unit * (size // len(unit)) + ":a")
