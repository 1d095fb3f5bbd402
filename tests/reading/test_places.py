from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Event
from rcevents.reading.gazetteer import cities, key_of
from rcevents.reading.listing import read_listing
from rcevents.reading.places import best_place, find_places, place_of
from rcevents.reading.regions import Area, areas
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.reading.places import Where


def found(text: str, where: Where = "dateline") -> list[tuple[str, str | None, str | None]]:
    """Give what is claimed of a text: its words, city and country."""
    claims = find_places(text, where=where)
    return [(claim.text, claim.value.city, claim.value.country) for claim in claims]


DATELINES = [
    ("\x00\x00\x00, \x00\x00 (Los Angeles)", ("Los Angeles", "Los Angeles", "US")),
    ("\x00\x00, Paris, \x00\x00", ("Paris", "Paris", "FR")),
    ("Leeds, UK", ("Leeds, UK", "Leeds", "GB")),
    ("Portland, OR", ("Portland, OR", "Portland", "US")),
    ("Portland, Oregon, USA", ("Portland, Oregon, USA", "Portland", "US")),
    ("Portland, ME - \x00", ("Portland, ME", "Portland", "US")),
    ("Zurich, Switzerland", ("Zurich, Switzerland", "Zurich", "CH")),
    ("Lugano (CH)", ("Lugano (CH)", "Lugano", "CH")),
    ("in Berlin", ("Berlin", "Berlin", "DE")),
    ("in Berlin, Germany", ("Berlin, Germany", "Berlin", "DE")),
    ("Kyoto, JP | Example Rust", ("Kyoto, JP", "Kyoto", "JP")),
    ("Berlin, DE", ("Berlin, DE", "Berlin", "DE")),
    ("Newark, DE", ("Newark, DE", "Newark", "US")),
    ("Hyderabad, IN", ("Hyderabad, IN", "Hyderabad", "IN")),
    ("Indianapolis, IN", ("Indianapolis, IN", "Indianapolis", "US")),
    ("San Jose, CA", ("San Jose, CA", "San Jose", "US")),
    ("Vancouver, BC, CA", ("Vancouver, BC, CA", "Vancouver", "CA")),
    ("Sydney, NSW, AU", ("Sydney, NSW, AU", "Sydney", "AU")),
    ("St. Louis, MO", ("St. Louis, MO", "St. Louis", "US")),
    ("Washington, D.C.", ("Washington, D.C", "Washington", "US")),
    ("Newcastle upon Tyne, United Kingdom", None),
    ("Göttingen", ("Göttingen", "Göttingen", "DE")),
    ("Goettingen, Germany", ("Goettingen, Germany", "Goettingen", "DE")),
    ("Köln", ("Köln", "Köln", "DE")),
    ("Kraków, Poland", ("Kraków, Poland", "Kraków", "PL")),
    ("New York", ("New York", "New York", "US")),
    ("Singapore", ("Singapore", "Singapore", "SG")),
    ("Luxembourg", ("Luxembourg", None, "LU")),
    ("The Hague, the Netherlands", ("The Hague, the Netherlands", "The Hague", "NL")),
    ("Les Houches, France", ("Les Houches, France", "Les Houches", "FR")),
    ("Schloss Dagstuhl, Germany", ("Schloss Dagstuhl, Germany", None, "DE")),
    ("Garching", ("Garching", "Garching", "DE")),
    ("Daresbury", ("Daresbury", "Daresbury", "GB")),
    ("Lower Nowhere, Texas", ("Lower Nowhere, Texas", "Lower Nowhere", "US")),
    ("Reading", ("Reading", "Reading", "GB")),
    ("Nice, France", ("Nice, France", "Nice", "FR")),
    ("Blue Hotel, Maui, HI", ("Blue Hotel, Maui, HI", "Maui", "US")),
    ("Room 4.11, Example Building, Sheffield", None),
    ("Diamond Workroom 3", ("Diamond Workroom 3", None, None)),
    ("at the University of Oslo", ("University of Oslo", None, None)),
    ("University of Oslo, Norway", ("University of Oslo, Norway", None, "NO")),
    ("at ETH Zurich", ("ETH Zurich", None, None)),
    ("Portland OR", ("Portland OR", "Portland", "US")),
    ("Salt Lake City Utah", ("Salt Lake City Utah", "Salt Lake City", "US")),
    ("Cambridge New Zealand", ("Cambridge New Zealand", "Cambridge", "NZ")),
    ("Germany", ("Germany", None, "DE")),
    ("UK", ("UK", None, "GB")),
    ("Munich, Bavaria, Germany", ("Munich, Bavaria, Germany", "Munich", "DE")),
    ("Honolulu, Hawaii", ("Honolulu, Hawaii", "Honolulu", "US")),
    ("New York, USA", ("New York, USA", "New York", "US")),
    ("Kettle Central, Oslo, Norway", ("Oslo, Norway", "Oslo", "NO")),
    ("Exampleto, Terni, Italy", ("Exampleto, Terni, Italy", "Exampleto", "IT")),
    ("California, USA", ("California, USA", None, "US")),
]


@pytest.mark.parametrize(("text", "told"), DATELINES)
def test_datelines(text: str, told: tuple[str, str | None, str | None] | None) -> None:
    """A whole segment is a place; where no tuple stands, the whole text is claimed at least."""
    if told is None:
        assert [claim[0] for claim in found(text)] == [text]
    else:
        assert found(text) == [told]


NOT_PLACES = """
Ada Example, University of Oslo
\x00\x00, Univ of Nowhere, £70/£90
Ada London
Jack London
Paris Smith, speaker
\x00\x00 at hours that suit APAC, EMEA, and USA
USA, Canada and Europe
Europe
North America
Union
Summit
Same, Best, Of
Virtual
Enterprise
Independence
Mobile
Laboratory Manager
Example Software Foundation
Ada Hall
Team Building
room for thirty people
free for all
Registration required
various
KIT
CERN
3.11
Nowhere in particular
electricity in Manchester
European times
Pacific time
CET
OR
ME
IN
David
Jordan
Georgia
python library
Town Hall
SORSE event
Date: Monday
"""


@pytest.mark.parametrize("text", NOT_PLACES.strip("\n").split("\n"))
def test_what_is_no_place_in_a_dateline(text: str) -> None:
    """People, bodies, zones and common words are no places."""
    assert found(text) == []


TITLES = [
    ("Example Conference (E3C) [Denver, Colorado, USA]", ["Denver, Colorado, USA"]),
    ("Example Workshop 2031 at the University of Nowhere", ["University of Nowhere"]),
    ("Peer Review in an Age workshop (The University of Bath)", ["The University of Bath"]),
    ("Example GPU Hackathon, Durham University", ["Durham University"]),
    ("Example conference in Bozeman, MT, from \x00\x00", ["Bozeman, MT"]),
    ("Focus Days – a workshop in Austin, TX from", ["Austin, TX"]),
    ("Example Days (Ghent)", ["Ghent"]),
    ("ExampleCon, Bergen", ["Bergen"]),
    ("Modelling floods in Venice", []),
    ("Example Summit Online: US, Canada", []),
    ("KubeExample Europe 2031", []),
    ("Compilers at Oak Ridge National Laboratory", []),
    ("Tasks that work, Ada Example LBNL", []),
    ("Example RSE UK", []),
    ("Immediate steps: Johnson, HR, People", []),
    ("A walk around Reading and writing", []),
    ("Building Communities, Building Careers", []),
]


@pytest.mark.parametrize(("title", "told"), TITLES)
def test_titles(title: str, told: list[str]) -> None:
    """A title tells a place in brackets, at its end, or behind what is held."""
    assert [claim.text for claim in find_places(title, where="title")] == told


PROSE = [
    ("It will be held in Graz, Austria, again.", ["Graz, Austria"]),
    ("The workshop takes place in Bergen.", ["Bergen"]),
    ("Our next meeting will be \x00\x00, at the Blue Convention Center in Reno, NV. See you.",
     ["Blue Convention Center in Reno, NV"]),
    ("Will you join us in 🦅 Philadelphia, Pennsylvania 🦅 \x00\x00?",
     ["Philadelphia, Pennsylvania"]),
    ("It will be held at the San\nJose Hotel.", ["San\nJose Hotel"]),
    ("Ada is a professor at the University of Oslo, Norway.", []),
    ("Last year it was held in Oslo, Norway.", []),
    ("She leads a group at Oak Ridge National Laboratory.", []),
    ("People in Canada and the US know this.", []),
    ("London is large. Paris too.", []),
    ("A lab at Kings College, London.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PROSE)
def test_prose(text: str, told: list[str]) -> None:
    """Prose tells a place where something is held there."""
    assert [claim.text for claim in find_places(text, where="prose")] == told


@pytest.mark.parametrize(
    ("value", "city"),
    [
        ("Blue Hotel, Maui, HI", "Maui"),
        ("Austin, TX (venue TBA)", "Austin"),
        ("The Diamond, Room 3", None),
        ("Görlitz", "Görlitz"),
    ],
)
def test_the_value_of_a_label_is_a_place(value: str, city: str | None) -> None:
    """A label's value is the place as a whole."""
    (claim,) = find_places(value, where="label")
    assert (claim.text, claim.value.city) == (value, city)


@pytest.mark.parametrize(
    "value", ["TBA", "\x00\x00\x00", "\x00\x00 Talk", "n/a", "Online", "1", ""]
)
def test_a_label_without_a_place(value: str) -> None:
    """Some values say that no place is known."""
    assert find_places(value, where="label") == []


def test_a_namesake_is_chosen_by_population_by_fame_or_by_the_document() -> None:
    """The document's country goes first."""
    assert found("Paris")[0][2] == "FR"
    assert found("Valencia")[0][2] == "ES"
    (at_home,) = find_places("Durham", country="GB")
    (abroad,) = find_places("Durham")
    assert (at_home.value.country, abroad.value.country) == ("GB", "US")


def test_a_doubtful_namesake_leaves_the_country_unknown() -> None:
    """Where namesakes are about as large, nothing is invented."""
    (claim,) = find_places("Worcester")
    assert claim.value.city == "Worcester"
    assert claim.value.country is None
    assert claim.value.latitude is None


def test_coordinates_are_those_of_the_city() -> None:
    """Region and country choose among namesakes."""
    (claim,) = find_places("Portland, ME")
    assert claim.value.region == "ME"
    assert (claim.value.latitude, claim.value.longitude) == (43.66, -70.26)


def test_the_fullest_telling_is_the_best() -> None:
    """A city with its country tells more than a venue."""
    claims = find_places("Blue Hotel - Bergen, Norway")
    best = best_place(claims)
    assert best is not None
    assert best.text == "Bergen, Norway"
    assert best_place([]) is None


def test_the_line_goes_before_title_and_prose() -> None:
    """And what is virtual has no place in its prose."""
    prose = "It is held in Graz, Austria."
    line = find_places("Oslo")
    title = "Example Days (Ghent)"
    told = [
        place_of(line, title=title, prose=prose),
        place_of([], title=title, prose=prose),
        place_of([], title="Example Days", prose=prose),
    ]
    assert [place.city for place in told if place] == ["Oslo", "Ghent", "Graz"]
    assert place_of([], title="Example Days", prose=prose, virtual=True) is None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("UK", Area("GB")),
        ("the Netherlands", Area("NL")),
        ("Czech Republic", Area("CZ")),
        ("South Korea", Area("KR")),
        ("U.S.A.", Area("US")),
        ("Ontario", Area("CA", "ON")),
        ("Québec", Area("CA", "QC")),
        ("Scotland", Area("GB", "Scotland")),
        ("TX", Area("US", "TX")),
        ("FR", Area("FR")),
    ],
)
def test_areas(text: str, area: Area) -> None:
    """Countries and regions are known by names and codes."""
    assert areas(text) == (area,)


def test_the_gazetteer_knows_other_names() -> None:
    """Old and foreign names lead to the same city."""
    for name, other in (
        ("Bangalore", "Bengaluru"),
        ("Genf", "Genève"),
        ("Saint Louis", "St. Louis"),
        ("Aarhus", "Århus"),
    ):
        assert cities(name)[0] == cities(other)[0]


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    """Folding twice changes nothing."""
    assert key_of(key_of(name)) == key_of(name)


@given(st.text(alphabet="Oslo, NorwayPTX()-–in\x00\n.5", max_size=200))
def test_claims_are_spans_of_the_text(text: str) -> None:
    """A claim is where it says it is, in every kind of text, and claims do not overlap."""
    kinds: tuple[Where, ...] = ("dateline", "title", "prose", "label")
    for where in kinds:
        behind = 0
        for claim in find_places(text, where=where):
            assert behind <= claim.start < claim.end
            assert len(claim.text) == claim.end - claim.start
            behind = claim.end


HOSTILE: list[Callable[[int], str]] = [
    lambda n: "Oslo, " * (n // 6),
    lambda n: "Hotel, " * (n // 7),
    lambda n: "in Oslo in Oslo, TX (" * (n // 21),
    lambda n: "Oslo (" * (n // 6),
    lambda n: "A" * n,
    lambda n: "Aa " * (n // 3),
    lambda n: " " * n,
    lambda n: "-" * n,
    lambda n: "held in " * (n // 8),
    lambda n: "1, " * (n // 3),
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_work_grows_with_the_text(hostile: Callable[[int], str]) -> None:
    """Hostile text takes time in proportion to its length."""
    kinds: tuple[Where, ...] = ("dateline", "title", "prose", "label")
    for where in kinds:
        assert_linear(lambda text, where=where: find_places(text, where=where), hostile)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("title", "town"),
    [
        ("HPC Pottery, Canberra", "Canberra"),
        ("Tea Carpentry, Hobart", "Hobart"),
        ("Tea Carpentry – Hobart", "Hobart"),
        ("Pouring Workshop - Ghent", "Ghent"),
        ("Pot Club | Leeds", "Leeds"),
        ("TeaConf 2031, Oslo", "Oslo"),
        ("Ada Bell, Oslo", None),
        ("Ada Bell – London", None),
        ("Tea vs. Coffee – Washington", None),
        ("Book club – Victoria", None),
        ("Workshop – Reading", None),
        ("Pots in Practice – Victoria Bell", None),
    ],
)
def test_a_title_ends_in_a_town(title: str, town: str | None) -> None:
    """Behind what names an event, at a comma or a dash; behind a person it is the person's."""
    assert next((claim.text for claim in find_places(title, where="title")), None) == town


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("TeaConf will be in Ghent on 3 May.", "Ghent"),
        ("The Pot Days are over. TeaConf is in Graz, from May 12 to May 16.", "Graz"),
        ("Ada Bell, who is in Ghent until May 3, speaks.", None),
        ("Our office is in Ghent, from May 3 on.", None),
        ("TeaConf is in Ghent.", None),
    ],
)
def test_what_is_in_a_town_on_a_day(sentence: str, town: str | None) -> None:
    """A sentence that says where something is on a day tells its place; of persons it does not."""
    assert next((claim.text for claim in find_places(sentence, where="prose")), None) == town


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("3 May, Santiago de Chile. Spanish and English", "Santiago de Chile"),
        ("3 May, Tassenstraße 12, Kassel", "Tassenstraße 12, Kassel"),
        ("3 May, 12 rue des Tasses, Lyon", "12 rue des Tasses, Lyon"),
        ("3 May, Ada Bell, Kassel", "Kassel"),
        ("3 May, Computer Room 3, Level 1, Kettle Wing", "Computer Room 3, Level 1, Kettle Wing"),
        ("3 May, Lecture Room 12, Physics", "Lecture Room 12"),
    ],
)
def test_more_of_a_place_stands_beside_it(line: str, place: str) -> None:
    """A street or a house before a town, a floor or a house behind a room."""
    event = read_listing("Tea Days", line, issued=dt.date(2031, 1, 1))
    assert isinstance(event, Event)
    assert event.place is not None
    assert event.place.text == place
