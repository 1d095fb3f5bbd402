from __future__ import annotations

import datetime as dt
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.filters.query import NAMES, query_of
from rcevents.serving.parameters import MOST_BYTES, Asked, asked_by, pairs_of
from rcevents.serving.problems import Refused
from tests.serving.queries import mappings

TODAY = dt.date(2031, 3, 2)


@pytest.mark.parametrize(
    ("query", "parameter", "says", "remedy"),
    [
        (b"fre=true", "fre", "no such parameter", "did you mean free?"),
        (b"qqqqqqqqq=1", "qqqqqqqqq", "no such parameter", "there are: free"),
        (b"free=true&free=false", "free", "twice", "tell it once"),
        (b"free=perhaps", "free", "neither yes nor no", "true or false"),
        (b"from=soon", "from", "no day", "2021-10-01"),
        (b"from=2031-02-30", "from", "no day", "2021-10-01"),
        (b"from=2031-05-01&to=2031-04-01", "to", "before", "exchange"),
        (b"kinds=conferences", "kinds", "none of the choices", "did you mean conference?"),
        (b"country=Middle-earth", "country", "no country", "FR"),
        (b"max_cost=cheap", "max_cost", "cheap", None),
        (b"text=" + b"a" * 201, "text", "too long", "fewer words"),
        (b"text=---", "text", "no letter", "word"),
        (b"text=%C3%28", "text", "no UTF-8", "percent-encode"),
        (b"text=100%", "text", "hexadecimal", "%25"),
        (b"tz=CET", "tz", "none of the choices", "utc"),
        (b"window=wide", "window", "none of the choices", "default or all"),
        (b"page=0", "page", "no page", "from 1 on"),
        (b"page=-1", "page", "no page", "from 1 on"),
        (b"page=99999999999999999999", "page", "no page", "from 1 on"),
        (b"virtual=true&in_person_only=true&free=true", "in_person_only", "no event is", None),
        (b"FREE=true", "FREE", "no such parameter", "did you mean free?"),
        (b"page=000000001" + b"9" * 3_000, "page", "no page", "from 1 on"),
        ("page=１".encode(), "page", "no page", "from 1 on"),
        (b"download=maybe", "download", "none of the choices", "true or false"),
    ],
)
def test_what_means_nothing_is_refused_by_its_name(
    query: bytes, parameter: str, says: str, remedy: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        asked_by(query).filter(TODAY)
    assert refused.value.status == 400
    assert refused.value.parameter == parameter
    assert says in refused.value.detail
    assert remedy is None or remedy in (refused.value.remedy or "")


def test_a_long_query_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        asked_by(b"text=" + b"a" * MOST_BYTES)
    assert refused.value.status == 414


def test_forms_leave_fields_empty_and_tell_several() -> None:
    """As a browser without scripts sends them."""
    asked = asked_by(b"free=&text=+&kinds=talk&kinds=workshop&&to=+30d")
    assert asked.query == {"kinds": "talk,workshop", "to": "+30d"}
    assert asked.filter(TODAY).kinds == ("talk", "workshop")


def test_days_are_told_from_today_every_day() -> None:
    asked = asked_by(b"from=today&to=%2B1d")
    assert asked.filter(TODAY).from_ == TODAY
    assert asked.filter(TODAY + dt.timedelta(days=1)).to == TODAY + dt.timedelta(days=2)
    assert asked.changes_daily
    assert asked.absolute().query == {}


def test_an_answer_of_fixed_days_is_the_same_on_each() -> None:
    assert not asked_by(b"from=2031-01-01&window=all").changes_daily
    assert asked_by(b"from=2031-01-01").changes_daily


@given(mappings(), st.integers(1, 50), st.booleans())
def test_an_address_asks_the_same_again(told: dict[str, str], page: int, utc: bool) -> None:
    """The one way to write a query is read as what it was written of."""
    asked = Asked(told, utc=utc, page=page)
    address = asked.address()
    again = asked_by(address.removeprefix("?").encode())
    assert again.address() == address
    assert query_of(again.query) == query_of(told)
    assert (again.utc, again.page) == (utc, page)


def refusal(query: bytes) -> Refused | None:
    """Give why a query is refused, None where it is not."""
    try:
        asked_by(query).filter(TODAY)
    except Refused as refused:
        return refused
    return None


@given(st.binary(max_size=300))
def test_any_query_is_understood_or_refused(query: bytes) -> None:
    refused = refusal(query)
    assert refused is None or (refused.status in (400, 414) and b'"detail"' in refused.body())


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60), max_size=4))
def test_any_value_is_understood_or_refused_by_its_name(told: dict[str, str]) -> None:
    query = "&".join(f"{name}={quote(text, errors='replace')}" for name, text in told.items())
    refused = refusal(query.encode())
    assert refused is None or refused.parameter in (None, *told)


def test_blanks_around_a_value_are_not_meant() -> None:
    """An address that was copied often has one at its end."""
    assert asked_by(b"free=true%20&to=+30d").query == {"free": "true", "to": "+30d"}


def test_nothing_can_be_told_where_nothing_is_asked() -> None:
    assert pairs_of(b"", ()) == {}
    with pytest.raises(Refused) as refused:
        pairs_of(b"a=1", ())
    assert "leave it out" in (refused.value.remedy or "")
