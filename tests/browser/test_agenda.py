"""The agenda: what is over by the visitor's clock is hidden, and hours are told in their zone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.model import Event, Record
from rcevents.website import site_files
from tests.browser.browser import become, complaints, outside, requested
from tests.browser.pages import NOON, TODAY, ask, find, find_all, load, shown, text_of, visit, write
from tests.website.made import records, site
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
    assert text_of(driver, "#said") == (
        "Nothing with a date is still to come. Here is what is over, the latest first; "
        "what has no date stands last."
    )
    assert find(driver, "#past").text == "Hide 1 past event"


def test_where_nothing_matches_it_is_said(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    visit(driver, serve, tmp_path, HELD, "?text=nowhere")
    assert text_of(driver, "#count") == "0 of 5 match"
    assert text_of(driver, "#said").startswith("Nothing that is still to come matches.")


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Asia/Tokyo", "Tue 24 Nov (the next day), 00:00–01:30 your time"),
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
        "Registration closes: 22 Nov 2026 · today",
    ]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2026-11-23", "tomorrow"),
        ("2026-11-25", "in 3 days"),
        ("2026-12-06", "in 14 days"),
        ("2026-12-07", ""),
        ("2026-11-22T12:30+00:00", "within the hour"),
        ("2026-11-22T23:59-12:00", "in 23 hours"),
        ("2026-11-24T13:00+00:00", "in 2 days"),
        ("2026-11-21T23:59-12:00", "(passed)"),
        ("2026-11-22T23:59", "today"),
    ],
)
def test_how_soon_a_deadline_is(
    driver: Chrome, serve: Serve, tmp_path: Path, date: str, told: str
) -> None:
    """By the instant where one is told: anywhere on earth, a day ends late."""
    deadline = {"kind": "submission", "date": date, "text": "x"}
    visit(driver, serve, tmp_path, [event("a", "2026-12-31", deadlines=[deadline])])
    assert [one.text for one in find_all(driver, ".left, .has-passed")] == [told] * bool(told)


def test_of_a_cancelled_event_no_deadline_is_soon(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    told = [{"kind": "registration", "date": "2026-11-25", "text": "x"}]
    visit(driver, serve, tmp_path, [event("a", "2026-12-31", deadlines=told, status="cancelled")])
    assert find_all(driver, ".left") == []


def test_what_ends_soonest_stands_first(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    held = [event(f"to-{end}", "2026-11-20", f"2026-11-{end}") for end in (29, 22, 25)]
    visit(driver, serve, tmp_path, [*held, LONG])
    under_way = [one.get_attribute("id") for one in find_all(driver, "#under-way .event")]
    assert under_way == ["e-to-22", "e-to-25", "e-to-29", "e-long"]
    assert text_of(driver, "#e-to-22 .next") == "Ends today"


def test_what_is_over_stands_the_latest_first(driver: Chrome, serve: Serve, tmp_path: Path) -> None:
    """Where nothing with a date is to come; what has none stands behind it."""
    days = ("2021-03-04", "2021-03-09", "2021-05-01", "2020-12-31")
    held = [event(f"on-{day}", day) for day in days]
    visit(driver, serve, tmp_path, [*held, ANY_TIME])
    told = [one.get_attribute("id") for one in find_all(driver, ".event") if one.is_displayed()]
    assert told == [f"e-on-{days[place]}" for place in (2, 1, 0, 3)] + ["e-anytime"]
    assert text_of(driver, "#count") == "4 past events, 1 without a date"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Asia/Kolkata", "Tue 24 Nov (the next day), 01:00–06:30 your time"),
        ("America/St_Johns", "16:00–21:30 your time"),
        ("Pacific/Auckland", "Tue 24 Nov (the next day), 08:30–14:00 your time"),
        ("Pacific/Honolulu", "09:30–15:00 your time"),
        ("Europe/Berlin", "20:30–02:00 your time, until Tue 24 Nov"),
    ],
)
def test_another_day_is_told(
    driver: Chrome, serve: Serve, tmp_path: Path, zone: str, told: str
) -> None:
    become(driver, zone=zone)
    times = {"timezone": "America/New_York", "end": "2026-11-23T20:00-05:00"}
    visit(driver, serve, tmp_path, [event("talk", "2026-11-23T14:30-05:00", **times)])
    assert text_of(driver, ".yours").removeprefix("· ") == told
    assert text_of(driver, "#zone") == f"“Your time” is {zone.replace('_', ' ')}."


def test_an_events_page_leads_back_to_the_list_as_it_was(
    driver: Chrome, serve: Serve, tmp_path: Path
) -> None:
    for path, content in site_files(site(TODAY, records=HELD)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    base = serve(tmp_path)
    load(driver, f"{base}index.html?text=coming")
    find(driver, "#e-coming h4 a").click()
    back = find(driver, "#back")
    assert back.text == "← Back to your list"
    assert back.get_attribute("href") == f"{base}index.html?text=coming#e-coming"
    load(driver, f"{base}events/coming.html")
    assert find(driver, "#back").text == "← All events"


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
