"""The agenda: what is over by the visitor's clock is hidden, and hours are told in their zone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.model import Event, Record
from tests.browser.browser import become, complaints, outside, requested
from tests.browser.pages import NOON, TODAY, ask, find, find_all, load, shown, text_of, visit, write
from tests.website.made import records
from tests.website.samples import HOSTILE
from tests.website.test_indexpage import EVIL, evil_record

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver import Chrome

    from tests.browser.conftest import Serve


def event(name: str, start: str | None = None, end: str | None = None, **facts: object) -> Record:
    """Make a record of an event, dated if it has a start."""
    told = {"uid": f"{name}@rcevents", "title": name.capitalize(), **facts}
    if start:
        told |= {"schedule": "dated", "start": start, "end": end}
    return Record(event=Event.model_validate(told))


PAST = event("past", "2026-11-20", "2026-11-21")
TODAYS = event("todays", "2026-11-22T08:00+00:00", "2026-11-22T09:00+00:00")
LONG = event("long", "2026-11-01", "2026-12-31")
WEEKLY = event(
    "weekly", "2026-11-17", recurrence={"text": "weekly", "rrule": "FREQ=WEEKLY;COUNT=4"}
)
COMING = event("coming", "2026-12-24")
ANY_TIME = event("anytime", schedule="on_demand")
HELD = (LONG, WEEKLY, PAST, TODAYS, COMING, ANY_TIME)


def test_what_is_over_is_hidden_until_asked_for(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    """By the visitor's clock; what ends today is not over."""
    visit(driver, serve, tmp_path, HELD)
    assert shown(driver) == {"e-long", "e-weekly", "e-todays", "e-coming", "e-anytime"}
    assert text_of(driver, "#count") == "4 upcoming, 1 without a date"
    button = find(driver, "#past")
    assert (button.text, button.get_attribute("aria-expanded")) == ("Show 1 past event", "false")
    button.click()
    assert "e-past" in shown(driver)
    assert driver.current_url.endswith("?past=shown")
    driver.back()
    assert "e-past" not in shown(driver)


def test_what_has_begun_stands_apart(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD)
    under_way = [one.get_attribute("id") for one in find_all(driver, "#under-way .event")]
    assert under_way == ["e-long", "e-weekly"]
    assert text_of(driver, "#e-long .next") == "On now"
    assert text_of(driver, "#e-weekly .next") == "Next on Tuesday 24 November"
    assert text_of(driver, ".date.today") == "Sunday 22 today"


def test_days_and_months_without_events_are_hidden(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    visit(driver, serve, tmp_path, HELD)
    days = [
        one.get_attribute("datetime")
        for one in find_all(driver, ".date time")
        if one.is_displayed()
    ]
    assert days == ["2026-11-22", "2026-12-24"]
    ask(driver, "text=coming")
    assert [one.text for one in find_all(driver, "#agenda h3") if one.is_displayed()] == [
        "December 2026"
    ]


def test_where_nothing_is_coming_what_there_was_is_shown(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    visit(driver, serve, tmp_path, [PAST, ANY_TIME])
    assert shown(driver) == {"e-past", "e-anytime"}
    assert text_of(driver, "#said") == "Nothing is still to come. Here is what is over."
    assert find(driver, "#past").text == "Hide 1 past event"


def test_where_nothing_matches_it_is_said(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD, "?text=nowhere")
    assert text_of(driver, "#count") == "0 of 5 match"
    assert text_of(driver, "#said").startswith("Nothing that is still to come matches.")


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Asia/Tokyo", "Tue 24 Nov, 00:00–01:30 your time"),
        ("Europe/Paris", "16:00–17:30 your time"),
        ("Europe/Lisbon", "same hours where you are"),
        ("Europe/London", ""),
    ],
)
def test_hours_are_told_in_the_visitors_zone(
    driver: Chrome, serve: Serve, tmp_path: Path, zone: str, told: str
) -> None:
    """With the day where it is another one; nothing where the zone is the same."""
    times = {"timezone": "Europe/London", "end": "2026-11-23T16:30+00:00"}
    become(driver, zone=zone)
    visit(driver, serve, tmp_path, [event("talk", "2026-11-23T15:00+00:00", **times)])
    assert "15:00–16:30 (Europe/London)" in text_of(driver, ".when")
    found = [one.text.removeprefix("· ") for one in find_all(driver, ".yours")]
    assert found == ([told] if told else [])
    assert text_of(driver, "#zone") == f"“Your time” is {zone}."


def test_the_visitors_day_decides(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """At noon in UTC it is Monday already in Auckland: what was on Sunday is over there."""
    become(driver, zone="Pacific/Auckland")
    visit(driver, serve, tmp_path, HELD)
    assert "e-todays" not in shown(driver)


def test_deadlines_that_have_passed_say_so(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    told = [{"kind": "registration", "date": f"2026-11-{day}", "text": "x"} for day in (21, 22)]
    visit(driver, serve, tmp_path, [event("a", "2026-12-01", deadlines=told)])
    assert [one.text for one in find_all(driver, ".deadline")] == [
        "Registration closes: 21 Nov 2026 (passed)",
        "Registration closes: 22 Nov 2026",
    ]


def test_an_address_leads_to_an_event(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, records(TODAY, 200), "#e-hands-on-open-science-30")
    inside = "const box = document.querySelector(location.hash).getBoundingClientRect();"
    assert driver.execute_script(f"{inside} return box.top >= -1 && box.top < innerHeight")


def test_the_page_asks_no_other_machine(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    requested(driver)
    base = visit(driver, serve, tmp_path, records(TODAY, 100))
    asked = requested(driver)
    assert outside(asked) == []
    assert {address.partition("?")[0] for address in asked if address.startswith("http")} == {
        f"{base}{name}" for name in ("index.html", "assets/page.css", "assets/page.js")
    }


def test_the_page_works_from_a_folder(driver: Chrome, tmp_path: Path) -> None:
    """Opened as a file, with its policy: the script runs, filters work, the address is kept."""
    write(tmp_path, HELD)
    load(driver, f"{(tmp_path / 'index.html').as_uri()}?text=coming")
    assert shown(driver) == {"e-coming"}
    find(driver, "#asked button").click()
    assert len(shown(driver)) == 5
    assert "?" not in driver.current_url
    assert "opened from a folder" in text_of(driver, "#subscribe .chosen")


def test_the_page_is_whole_without_scripts(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """All events, in order of date, and the list of feeds; nothing that would not work."""
    become(driver, scripts=False)
    write(tmp_path, HELD)
    driver.get(f"{serve(tmp_path)}index.html")
    seen = [one.get_attribute("id") for one in find_all(driver, ".event") if one.is_displayed()]
    assert seen == [
        "e-long", "e-weekly", "e-past", "e-todays", "e-coming", "e-anytime",
    ]  # fmt: skip
    assert "All events" in [one.text for one in find_all(driver, "#feeds a") if one.is_displayed()]
    assert not [one for one in find_all(driver, "form, button") if one.is_displayed()]


@pytest.mark.parametrize("query", ["", "?view=month", "?text=script", f"?text={EVIL[:40]}"])
def test_markup_in_texts_stays_text(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str
) -> None:
    """In the agenda, in the month that the script makes, in what it says of the question."""
    visit(driver, serve, tmp_path, [evil_record()], query)
    assert find_all(driver, "img") == []
    assert len(find_all(driver, "script")) == 1
    assert EVIL in str(find(driver, "body").get_attribute("textContent"))
    if "month" in query:
        assert EVIL in text_of(driver, "#calendar .bar")
        assert EVIL in text_of(driver, "#calendar .day-panel")
    assert complaints(driver) == []


@pytest.mark.parametrize("query", ["", "?view=month&month=2031-05"])
def test_hostile_announcements_do_nothing(
    driver: Chrome, serve: Serve, tmp_path: Path, query: str
) -> None:
    """Nothing of them runs, nothing is drawn, nothing leads elsewhere, and no page gets wide."""
    become(driver, width=390)
    base = visit(driver, serve, tmp_path, HOSTILE, query)
    assert find_all(driver, "main img, svg, style, base, iframe, object") == []
    assert len(find_all(driver, "script, meta[http-equiv]")) == 2
    links = driver.execute_script("return [...document.links].map(one => one.href)")
    outside_links = [link for link in links if not link.startswith(base)]
    assert all(link.startswith(("https://", "webcal:")) for link in outside_links)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 390


def test_noon_is_a_sunday() -> None:
    assert NOON.strftime("%A") == "Sunday"
    assert isinstance(TODAY, dt.date)
