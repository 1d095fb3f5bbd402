from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.identity import edition_year, event_uid, link_key, slug, tell_apart


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("TeaConf 2021", 2021),
        ("TeaConf '21", 2021),
        ("TEACONF’19: leaves", 2019),
        ("TeaConf 2020 (moved to 2021)", 2021),
        ("Tea 3.2021", None),
        ("Tea for 1800 people", None),
        ("SC20", None),
    ],
)
def test_edition_years(title: str, year: int | None) -> None:
    """A title's own year is the edition's."""
    assert edition_year(title) == year


def test_the_uid_is_the_title_without_edition_noise() -> None:
    """Ordinals, "annual" and the article come and go between announcements."""
    told = {
        event_uid(t, 2021) for t in ("The 5th Annual Tea Days 2021", "5th Tea Days", "Tea Days")
    }
    assert told == {"tea-days-2021@rcevents"}


def test_a_title_that_is_nothing_but_noise_keeps_it() -> None:
    """An identity is never empty."""
    assert slug("The 2021") == "the-2021"


def test_titles_in_other_letters_have_their_own_uid() -> None:
    """What has no Latin form is told by a digest."""
    assert event_uid("茶の日", 2021) != event_uid("お茶会", 2021)
    assert event_uid("茶の日", 2021).isascii()


@given(st.text(), st.none() | st.integers(1990, 2100))
def test_uids_are_printable_and_short(title: str, year: int | None) -> None:
    """Whatever a title holds, its uid can stand in any feed and file."""
    uid = event_uid(title, year)
    assert uid.isascii()
    assert uid.isprintable()
    assert " " not in uid
    assert len(uid) <= 120
    assert not uid.startswith("@")


def test_link_keys_ignore_what_names_no_page() -> None:
    """Scheme, www, tracking, fragment and closing slash do not tell pages apart."""
    keys = {
        link_key(f"http{s}tea.example.org/a{t}") for s in ("://", "s://www.") for t in ("", "/#x")
    }
    assert keys == {"tea.example.org/a"}
    assert link_key("https://e.org/?b=2&a=1") == link_key("https://e.org?a=1&b=2")
    assert link_key(None) is link_key("") is None


def test_a_taken_uid_is_told_apart_by_its_link_then_by_number() -> None:
    """Two events of one name have two uids, and the same ones at every build."""
    taken = {"isc-2021@rcevents"}
    first = tell_apart("isc-2021@rcevents", "https://isc.example.org", taken)
    assert first == tell_apart("isc-2021@rcevents", "https://isc.example.org/", taken)
    assert tell_apart("isc-2021@rcevents", None, taken) == "isc-2021-2@rcevents"
