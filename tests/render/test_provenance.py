from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Event, Record, Session, Sighting
from rcevents.render import FORMATS, RENDERERS, Feed
from rcevents.render.contentlines import seen
from rcevents.render.provenance import (
    ELLIPSIS,
    public_address,
    public_link,
    public_name,
    published,
    published_event,
)
from tests.render.samples import CONFERENCE, record

if TYPE_CHECKING:
    from collections.abc import Sequence

CALENDAR = "https://calendar.example.org/ical/tea%40example.org/private-0123456789abcdef/basic.ics"
SECRETS = {
    CALENDAR: "https://calendar.example.org/ical/tea%40example.org/…/basic.ics",
    "https://ada:pot4@tea.example.org/list": "https://tea.example.org/list",
    "https://tea.example.org/list?token=pot4&page=2": (
        "https://tea.example.org/list?token=…&page=2"
    ),
    "https://tea.example.org/list?page=2&key=pot4": "https://tea.example.org/list?page=2&key=…",
    "https://tea.example.org/list;jsessionid=pot4": "https://tea.example.org/…",
    "https://tea.example.org/list?se=2031&sig=pot4%3D": (
        "https://tea.example.org/list?se=2031&sig=…"
    ),
    "https://tea.example.org/list#access_token=pot4": (
        "https://tea.example.org/list#access_token=…"
    ),
    "https://tea.example.org/feed/token/pot4/all.ics": (
        "https://tea.example.org/feed/token/…/all.ics"
    ),
    "https://tea.example.org/x?next=https%3A%2F%2Ftea.example.org%3Fkey%3Dpot4": (
        "https://tea.example.org/x?next=…"
    ),
    "https://tea.example.org/550e8400-e29b-41d4-a716-446655440000/a.ics": (
        "https://tea.example.org/…/a.ics"
    ),
    "https://[::pot4/list": "https:…",
    "imap://ada:pot4@mail.example.org/inbox": "imap:…",
    "/home/ada/issues/7.md": "7.md",
    "/home/ada/issues/": "issues",
    "file:///home/ada/issues/7.md": "7.md",
    "C:\\Users\\ada\\7.md": "7.md",
    "issues/7.md": "7.md",
    "//ada:pot4@tea.example.org/7.ics?token=a/pot4": "7.ics?token=…",
    "/": "…",
}
OPEN = (
    "https://tea.example.org/",
    "https://tea.example.org:8443/issues/12.html?id=7&lang=en#top",
    "https://tea.example.org/p/how-to-brew-tea-in-2031-and-2032",
    "https://tea.example.org/?keyword=pots&author=ada",
    "HTTPS://Tea.example.org/söme page",
    "7.md",
    "standard input",
    "",
)
WORDS = ("pot4", "0123456789abcdef", "/home/", "/Users/", "issues/7")


@pytest.mark.parametrize(("address", "told"), SECRETS.items())
def test_a_secret_is_left_out(address: str, told: str) -> None:
    assert public_address(address) == told


@pytest.mark.parametrize("address", OPEN)
def test_what_keeps_no_secret_is_told_as_it_is(address: str) -> None:
    assert public_address(address) == address
    assert public_link(address) is None or ELLIPSIS not in str(public_link(address))


@given(
    st.text(max_size=60)
    | st.builds(
        "{}{}{}".format,
        st.sampled_from(["https://", "http://ada:pot@", "ftp://", "file:///", "/", "a?u=x://"]),
        st.sampled_from(["tea.example.org/", "[::1]/", "", "a\\b/", "…/"]),
        st.text(alphabet="ab1/?#&;=@:%…-", max_size=40),
    )
)
def test_what_was_told_once_is_told_again(address: str) -> None:
    """Who reads a feed and writes one tells the same: a masked address stays as it is."""
    told = public_address(address)
    assert public_address(told) == told
    assert (told == "") == (address == "")


def test_a_masked_address_leads_nowhere() -> None:
    assert [public_link(address) for address in (CALENDAR, "/home/ada/7.md")] == [None, None]
    assert public_link("https://ada:pot4@tea.example.org/list") == "https://tea.example.org/list"


def test_a_source_that_is_named_by_its_address() -> None:
    assert public_name(CALENDAR) == SECRETS[CALENDAR]
    one = Sighting(source=CALENDAR, document="7.md")
    (told,) = published_event(Event(uid="a", title="A", sightings=(one,))).sightings
    assert told.source == SECRETS[CALENDAR]


def test_a_record_without_secrets_is_the_same_one() -> None:
    one = record("tea", sightings=[Sighting(document=address) for address in OPEN if address])
    assert published(one) is one


@pytest.mark.parametrize(
    ("document", "url", "told"),
    [
        (CALENDAR, CALENDAR, None),
        (CALENDAR, CALENDAR.replace("basic.ics", "3.html"), None),
        (CALENDAR, "https://tea.example.org/?key=told-by-the-text", "the same"),
        ("https://ada:pot4@a.org/l", "https://ada:pot4@a.org/3", "https://a.org/3"),
        ("https://a.org/l?token=pot4", "https://a.org/3?token=pot4", None),
        ("https://a.org/l?token=pot4", "https://a.org/3?token=other", "the same"),
        ("/home/ada/7.md", "https://a.org/3?token=other", "the same"),
        ("7.md", "https://ada:pot4@a.org/3?of=a@b", "https://a.org/3?of=a@b"),
        ("7.md", "https://a.org/@ada", "the same"),
        ("/home/ada/7.md", "https://a.org@evil.org/", "https://evil.org/"),
    ],
)
def test_a_link_keeps_nothing_of_what_its_document_hides(
    document: str, url: str, told: str | None
) -> None:
    """Links relative to a private page are private; those that a text tells are its own."""
    seen_in = Sighting(document=document, id=f"{url}#3")
    event = published_event(Event(uid="a", title="A", url=url, sightings=(seen_in,)))
    assert event.url == (url if told == "the same" else told)
    if event.url != url and document != "7.md":
        assert not any(word in str(event.sightings[0].id) for word in WORDS)


def secretive() -> Sequence[Record]:
    """Give records that were announced where nobody else may look."""
    sightings = [
        Sighting(source=source, document=document, line=3)
        for document in SECRETS
        for source in (None, "Tea")
    ]
    sittings = [Session.model_validate({"start": f"2031-05-0{day}"}) for day in (3, 5, 7)]
    several = record("pots", start="2031-05-03", end="2031-05-07", sessions=sittings, url=CALENDAR)
    whole = [CONFERENCE, several, record("cups", url=CALENDAR)]
    return [
        one.model_copy(
            update={
                "event": one.event.model_copy(
                    update={"sightings": tuple(some), "uid": f"{n}{some is sightings}"}
                )
            }
        )
        for n, one in enumerate(whole)
        for some in (sightings, sightings[::-1])
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_tells_a_secret(name: str) -> None:
    """Neither a feed nor a part that is kept of one holds what is its keeper's alone."""
    records = secretive()
    feed = Feed("all", "All", records=tuple(records), folder_url="https://example.org/feeds")
    for told in (RENDERERS[name](feed), b"".join(map(FORMATS[name].part, records))):
        text = told.decode().replace("\r\n ", "").replace("\\", "")
        assert not any(word in text for word in WORDS), name
        assert text or name == "atom"


@pytest.mark.parametrize("document", SECRETS)
@pytest.mark.parametrize("name", FORMATS)
def test_each_secret_is_left_out_of_each_format(name: str, document: str) -> None:
    """Whether or not an event was told elsewhere as well."""
    one = record("tea", start="2031-05-03", sightings=[Sighting(document=document)])
    text = FORMATS[name].part(one).decode().replace("\r\n ", "").replace("\\", "")
    assert not any(word in text for word in WORDS)


def test_the_event_in_json_tells_what_it_may() -> None:
    told = RENDERERS["jsonl"](Feed("all", "All", records=tuple(secretive()))).decode()
    for line in told.splitlines():
        documents = {seen["document"] for seen in json.loads(line)["sightings"]}
        assert documents == set(map(seen, SECRETS.values()))
