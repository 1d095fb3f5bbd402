"""What GitHub is asked for, and with what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.github.asking import asks

API = "https://api.github.com/repos/tea/days/issues"
ALL = f"{API}?state=all&per_page=100"

ASKED = [
    ("https://github.com/tea/days", ALL),
    ("https://github.com/tea/days/", ALL),
    ("https://www.github.com/tea/days.git", ALL),
    ("https://github.com/tea/days#readme", ALL),
    ("https://github.com/tea/days/issues", ALL),
    ("github:tea/days", ALL),
    ("gh:tea/days", ALL),
    ("https://github.com/tea/days/issues/12", f"{API}/12"),
    ("github:tea/days#12", f"{API}/12"),
    ("https://github.com/tea/days/labels/event", f"{API}?state=all&labels=event&per_page=100"),
    (
        "https://github.com/tea/days/issues?q=is:issue+label:event",
        f"{API}?state=all&labels=event&per_page=100",
    ),
    (
        "https://github.com/tea/days/issues?q=is%3Aissue+is%3Aopen+label%3A%22add+event%22",
        f"{API}?state=open&labels=add+event&per_page=100",
    ),
    ("github:tea/days?labels=a,b&state=open", f"{API}?state=open&labels=a%2Cb&per_page=100"),
    (
        "https://github.com/tea/days/issues?q=author:leaf",
        "https://api.github.com/search/issues?q=repo%3Atea%2Fdays+author%3Aleaf&per_page=100",
    ),
    (f"{API}?labels=event", f"{API}?labels=event"),
    (f"http{API.removeprefix('https')}?labels=event", f"{API}?labels=event"),
    ("https://github.com/tea/tea.github.io", ALL.replace("tea/days", "tea/tea.github.io")),
]

OTHERS = [
    "https://example.org/tea/days",
    "https://github.com/",
    "https://github.com/tea",
    "https://github.com/topics/tea",
    "https://github.com/tea/days/blob/main/events.md",
    "https://github.com/tea/days/issues/new",
    "https://github.com/tea/days/pull/3",
    "https://api.github.com/repos/tea/days/contents/events.json",
    "https://[",
    "",
    "events.md",
]


@pytest.mark.parametrize(("given", "asked"), ASKED)
def test_pages_become_the_api(given: str, asked: str) -> None:
    """A repository, its issues, one of them, those with a label, or what a search finds."""
    found = asks(given, {})
    assert found is not None
    assert found.address.partition("?")[0] == asked.partition("?")[0]
    assert sorted(found.address.partition("?")[2].split("&")) == sorted(
        asked.partition("?")[2].split("&")
    )
    assert found.headers["Accept"] == "application/vnd.github+json"
    assert "Authorization" not in found.headers


@pytest.mark.parametrize("given", OTHERS)
def test_other_addresses_are_asked_as_they_stand(given: str) -> None:
    """Files, other sites, and what is no address."""
    assert asks(given, {"GITHUB_TOKEN": "s3cret"}) is None


@pytest.mark.parametrize("name", ["GITHUB_TOKEN", "GH_TOKEN"])
def test_a_token_goes_to_the_api_and_is_never_shown(name: str) -> None:
    """Neither in the address, nor in what a debugger shows."""
    found = asks("github:tea/days", {name: "s3cret"})
    assert found is not None
    assert found.headers["Authorization"] == "Bearer s3cret"
    assert "s3cret" not in repr(found)
    assert "s3cret" not in found.address


def test_a_companys_own_github_is_asked_where_the_environment_names_it() -> None:
    """It gets a token of its own, never the one for github.com."""
    environment = {"GH_HOST": "git.example.org", "GITHUB_TOKEN": "s3cret"}
    found = asks("https://git.example.org/tea/days/issues", environment)
    assert found is not None
    assert found.address == (
        "https://git.example.org/api/v3/repos/tea/days/issues?state=all&per_page=100"
    )
    assert "Authorization" not in found.headers
    own = asks("https://git.example.org/tea/days", environment | {"GH_ENTERPRISE_TOKEN": "own"})
    assert own is not None
    assert own.headers["Authorization"] == "Bearer own"


def test_another_host_never_gets_a_token() -> None:
    """Though its address looks like an API's."""
    found = asks(
        "https://evil.example.org/api/v3/repos/tea/days/issues",
        {"GITHUB_TOKEN": "s3cret", "GH_ENTERPRISE_TOKEN": "own", "GH_HOST": "git.example.org"},
    )
    assert found is None or "Authorization" not in found.headers


def test_the_labels_of_the_settings_are_asked_for() -> None:
    """Unless the address names some itself."""
    options = {"labels": ["add event", "2031"]}
    found = asks("github:tea/days", {}, options)
    assert found is not None
    assert "labels=add+event%2C2031" in found.address
    told = asks("https://github.com/tea/days/labels/cups", {}, options)
    assert told is not None
    assert "labels=cups" in told.address


@given(st.text(max_size=200))
def test_any_text_may_be_given(text: str) -> None:
    """It is an address, or it is none."""
    for address in (text, f"https://github.com/{text}", f"github:tea/days?{text}"):
        found = asks(address, {})
        assert found is None or found.address.startswith("https://")
