"""The page's filters: the same answers as `Filter` gives, kept in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import parse_qsl

import pytest
from selenium.webdriver.support.ui import Select, WebDriverWait

from rcevents.filters.query import filter_of, query_of
from rcevents.lifespan import as_announced
from rcevents.model import Event, Record
from rcevents.render.naming import page_name
from tests.browser.pages import (
    TODAY,
    ask,
    find,
    find_all,
    load,
    shown,
    text_of,
    type_at_once,
    visit,
)
from tests.website.made import Dice, HalfRates, records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve

QUERIES = """
free=true
free=true&virtual=true
free=true&in_person=true
free=true&virtual_only=true
free=true&virtual=true&in_person=true
free=true&unknown_cost=true
max_cost=75%20EUR
max_cost=74.99%20EUR
max_cost=37.5%20EUR
max_cost=75%20USD&virtual=true
max_cost=75%20USD&in_person=true
max_cost=150%20USD&in_person_only=true
max_cost=300%20EUR&unknown_cost=true
max_cost=49%20CHF
max_cost=0%20EUR
max_cost=€500
max_cost=1,650.50
virtual=true
virtual_only=true
in_person=true
in_person_only=true
hybrid=true
hybrid=true&virtual=true
virtual=true&unknown_format=true
kinds=conference
kinds=training,workshop,hackathon
kinds=other
from=2026-12-01
from=2026-12-01&to=2026-12-03
to=2026-11-21
from=today
from=%2B30d&to=%2B8w
from=2027-02-01&unknown_date=true
deadline_open=today
deadline_open=2027-01-15
place=Paris
place=zurich
place=Z%C3%BCrich
place=lodz
place=uk
place=United%20Kingdom
place=california
place=ca
place=CA
place=the%20old%20library
place=old
place=on
place=US
place=Nowhere
country=GB
country=us
country=France
text=debug
text=DEBUGGING%20parallel
text=io
text=gp
text=gpu
text=cafe
text=Caf%C3%89
text=nunez
text=%C3%98stergard
text=ost
text=new%20in
text=c%2B%2B
topic=train
topic=TRAINING
topic=spare%20time
text=kokkos%20%26%20friends
text=mpi%20day
text=cancelled
text=%E2%84%8Cello
status=cancelled
status=cancelled,postponed
schedule=on_demand
schedule=on_demand,undated
free=true&kinds=talk,workshop&text=python&from=today
""".split()


@pytest.mark.parametrize("seed", [7, 11])
def test_the_page_gives_the_answers_of_the_filter(
    driver: Chrome, serve: Serve, tmp_path: Path, seed: int
) -> None:
    """Whatever is asked: the same events."""
    held = records(TODAY, 400, seed=seed)
    visit(driver, serve, tmp_path, held)
    for query in QUERIES:
        ask(driver, f"past=shown&{query}")
        assert shown(driver) == admitted(held, query), query


PARTS = (
    ("free=true", "max_cost=75%20EUR", "max_cost=100%20USD", "unknown_cost=true&free=true"),
    ("virtual=true", "in_person=true", "hybrid=true", "virtual_only=true", "unknown_format=true"),
    ("kinds=talk,workshop", "kinds=conference", "kinds=training,hackathon,meeting,other"),
    ("from=today", "to=%2B60d", "from=2026-12-24&to=2027-03-01", "unknown_date=true&to=%2B9d"),
    ("deadline_open=today", "schedule=dated", "status=confirmed"),
    ("place=GB", "country=FR", "place=zurich", "text=re%20so", "text=data", "topic=care"),
)


@pytest.mark.parametrize("seed", range(4))
def test_the_page_gives_the_answers_to_questions_of_several_parts(
    driver: Chrome, serve: Serve, tmp_path: Path, seed: int
) -> None:
    held = records(TODAY, 600, seed=seed)
    visit(driver, serve, tmp_path, held)
    dice = Dice(seed)
    for _ in range(40):
        parts = [dice.one_of(part) for part in PARTS if not dice.throw(3)]
        query = "&".join(parts)
        ask(driver, f"past=shown&{query}")
        assert shown(driver) == admitted(held, query), query


def admitted(held: Sequence[Record], query: str) -> set[str]:
    """Give the ids of the events that a query's filter admits."""
    asked = filter_of(dict(parse_qsl(query)), TODAY)
    return {
        f"e-{page_name(one.event.uid)}"
        for one in held
        if asked.admits(as_announced(one), rates=HalfRates())
    }


def test_the_questions_tell_events_apart() -> None:
    """Nearly each of them admits some events and not all; else it would test nothing."""
    held = records(TODAY, 400)
    telling = [query for query in QUERIES if 0 < len(admitted(held, query)) < len(held)]
    assert len(telling) > len(QUERIES) - 8


LETTERS = (
    "ßẞſıİŉǰΐςΣϲϴẛᾳΆΏὈﬁﬆŁłØøÅåÆæŒœÞþÐðƏəĳﷲ①Ⅳ℃Ωµ𝒜ℬℌÇçŐőŠşţÑñ"
    "ЁёЙйЇїѠ Ӓӓ אבגשּׁ عربيإأ हिन्दीक़ ไทยกำ 한국어 日本ガｶﾞ ʹʻ ͅ ᏴᏰ ꮪ Ꭰ ǅǆ ŀ ş̌ ậ ṩ x̂_2 c# c++ 3½ ²"
)


def test_words_are_folded_as_the_filter_folds_them(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """Letters of many scripts, asked for as they are, in capitals, small, composed and apart."""
    titles = [f"wo{letter}rt{letter}" for letter in LETTERS if not letter.isspace()]
    held = [
        Record(event=Event(uid=f"a{place}@rcevents", title=title))
        for place, title in enumerate(titles)
    ]
    visit(driver, serve, tmp_path, held)
    for title in titles:
        for text in {title, title.upper(), title.lower(), normalize("NFD", title), title[:4]}:
            type_at_once(driver, text)
            assert shown(driver) == admitted(held, query_of({"text": text})), ascii(text)


def test_what_is_asked_is_kept_in_the_address(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Each choice is a step to go back from; names are the filter's."""
    base = visit(driver, serve, tmp_path, records(TODAY, 60))
    find(driver, "[name=free]").click()
    Select(find(driver, "[name=format]")).select_by_value("virtual")
    find(driver, "[name=kinds][value=workshop]").click()
    find(driver, "[name=kinds][value=talk]").click()
    assert driver.current_url == f"{base}index.html?free=true&virtual=true&kinds=talk,workshop"
    found = shown(driver)
    driver.back()
    assert driver.current_url.endswith("&kinds=workshop")
    assert not find(driver, "[name=kinds][value=talk]").is_selected()
    driver.forward()
    assert shown(driver) == found
    load(driver, driver.current_url)
    assert shown(driver) == found
    assert find(driver, "[name=kinds][value=talk]").is_selected()


def test_what_is_typed_is_kept_when_it_rests(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    base = visit(driver, serve, tmp_path, records(TODAY, 60))
    find(driver, "[name=text]").send_keys("Open scie")
    find(driver, "[name=amount]").send_keys("1,650.50")
    Select(find(driver, "[name=currency]")).select_by_visible_text("GBP")
    asked = "max_cost=1650.5%20GBP&text=Open%20scie"
    WebDriverWait(driver, 9).until(lambda _: driver.current_url == f"{base}index.html?{asked}")
    assert shown(driver) == shown(driver) & admitted(records(TODAY, 60), asked)


def test_a_number_that_is_none_is_marked(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, records(TODAY, 60))
    find(driver, "[name=amount]").send_keys("cheap")
    assert find(driver, "[name=amount]").get_attribute("aria-invalid") == "true"
    assert "upcoming" in text_of(driver, "#count")


def test_filters_in_use_are_told_and_can_be_taken_away(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """One by one, or all; those that the form has no field for as well."""
    visit(driver, serve, tmp_path, records(TODAY, 60), "?free=true&country=GB&deadline_open=today")
    chips = [one.text for one in find_all(driver, "#asked button")]
    assert chips == ["free ×", "deadline still open ×", "in GB ×", "Clear all filters"]
    find(driver, "#asked [data-name=country]").click()
    assert "country" not in driver.current_url
    find(driver, "button[type=reset]").click()
    assert find_all(driver, "#asked button") == []
    assert not find(driver, "[name=free]").is_selected()
    ask(driver, "free=true&text=mpi")
    assert text_of(driver, ".in-use") == "(2 in use)"
    find(driver, "#asked [data-name='*']").click()
    assert find_all(driver, "#asked button") == []
    assert driver.switch_to.active_element.get_attribute("id") == "f-text"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("source=tea", "does not look at source “tea”"),
        ("max_cost=5%20SEK", "does not look at max_cost “5 SEK”"),
        ("from=soon", "does not look at from “soon”"),
        ("fee=5", "There is no filter “fee”."),
    ],
)
def test_what_cannot_be_answered_is_said(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str, said: str
) -> None:
    visit(driver, serve, tmp_path, records(TODAY, 60), f"?{query}&free=true")
    assert said in text_of(driver, "#said")
    assert shown(driver) <= admitted(records(TODAY, 60), "free=true")


def test_numbers_are_told_to_those_who_hear_the_page(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    visit(driver, serve, tmp_path, records(TODAY, 60), "?free=true")
    count = find(driver, "#count")
    assert count.get_attribute("role") == "status"
    assert count.text == f"{len(shown(driver))} of 57 match"
