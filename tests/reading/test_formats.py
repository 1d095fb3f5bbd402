from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Place, Tier
from rcevents.reading.format_titles import format_in_title
from rcevents.reading.formats import find_formats, format_of, host_of
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

VIRTUAL = """
Virtual
\x00\x00\x00, online, \x00\x00
Online only
ZOOM
3 May, via Zoom
over Zoom
free over MS Teams
Microsoft Teams
on Webex
Google Meet
gather.town
Gather
live on YouTube
Twitch
livestream
Live-streamed
webinar
Tele-conference
remote
remote attendance
digital event
virtual attendees
Digital
virtual (registration opens soon)
web-based workshop
virtual; Ada Example
Virtual (Lund, Sweden)
online course
"""
IN_PERSON = """
in person
In-Person only
on site
onsite
on-site (Lund)
face to face
F2F
physical event
in presence
"""
HYBRID = """
Hybrid
hybrid event
virtual and in person
in-person and online
In-person / virtual
on site or online
online + Lund
Lund & online
Hybrid (Lund and online)
Lund, Sweden and online
Lund or virtual
Lund/Online
Lund (and livestreamed)
Lund, Sweden with online options
virtual attendance possible
live stream available
virtual participation is also possible
in person, online
"""
NO_FORMAT = """
hybrid cloud
Hybrid-cloud storage
hybrid quantum computing
remote sensing
remote procedure calls
leading remote teams
working remotely
digital humanities
Digital Lab
digital twins
virtual machines
virtual reality
virtual research environments
virtualization
online documentation
online learning algorithms
online judges
slides on YouTube
recordings available online
register online
apply online
more information online
sign up online
documentation online
software teams
gather feedback
in-situ visualisation
Physical Sciences
zoom in on data
the team from online-shop.example
info@online.example
example.zoom.us/j/12
https://example.org/online
"""


def lines(table: str) -> list[str]:
    """Give the phrases of a table."""
    return table.strip("\n").split("\n")


def values(text: str, *, prose: bool = False) -> set[str]:
    """Give the formats that a text tells."""
    return {claim.value for claim in find_formats(text, prose=prose)}


@pytest.mark.parametrize("text", lines(VIRTUAL))
def test_virtual_in_datelines(text: str) -> None:
    """Words of being online tell virtual, once or twice."""
    assert values(text) == {"virtual"}


@pytest.mark.parametrize("text", lines(IN_PERSON))
def test_in_person_in_datelines(text: str) -> None:
    """Words of being there tell in person."""
    assert values(text) == {"in_person"}


@pytest.mark.parametrize("text", lines(HYBRID))
def test_hybrid_in_datelines(text: str) -> None:
    """Both ways, or a place and a way online, are hybrid."""
    line = find_formats(text)
    assert format_of(title="Example Days", line=line) == ("hybrid", None)


@pytest.mark.parametrize("text", lines(NO_FORMAT))
def test_no_format_in_datelines(text: str) -> None:
    """Technology, work and things to read online tell no format."""
    assert find_formats(text) == []


VIRTUAL_TITLES = """
Example Conf: A Virtual Event on Trust
Example Summit Online: Americas
2031 Example Language Virtual Mini Conference
Example Cloud Virtual Training Day: Basics
Example Virtual Forum
Example-RSE Online Unconference 2031
Series of Online Example Software Talks (SOEST)
Webinar: Tasks that Work
Example Calls - OpenExample Teleconferences
Example Fluids livestreams
ExampleCon 2031 Digital
Example Days 2031 (online)
[Online] Example Meetup
Example Workshop, Virtual
Virtual Example Users Group Meeting
Remote Hackathon
Example reading group via Zoom
Online Data Science Bootcamp
Example Town Hall (Zoom)
"""
OTHER_TITLES = """
Hybrid Cloud Day
Hybrid HPC Workshop
Emerging Hybrid Workloads
Workshop on Hybrid Quantum Computing
Virtual Reality Conference
Training Virtualization
Workshop on Virtual Machines
Online Learning Algorithms Workshop
Symposium on Online Safety
Remote Sensing School
Leading Remote Teams
Digital Humanities Conference
Digital Archaeology Workshop
King Example's Digital Lab
How to Run a Webinar
Best Practices for Online Meetings
A Guide to Hosting Virtual Conferences
Moving Training Online: Lessons
Teaching Python Online
Making the Transition to Virtual Example Teams
The Future of Hybrid Meetings
In-situ Visualisation Workshop
Digital Twins Summit
Zoom In: Microscopy Days
Example Conference 2031
Gathering Feedback
Online Judges and Contests
Remote Procedure Calls Explained
"""


@pytest.mark.parametrize("title", lines(VIRTUAL_TITLES))
def test_titles_that_tell_virtual(title: str) -> None:
    """An event's own name may say that it is virtual."""
    assert format_in_title(title) == "virtual"


@pytest.mark.parametrize("title", lines(OTHER_TITLES))
def test_titles_that_tell_no_format(title: str) -> None:
    """A title about virtual things is no virtual event."""
    assert format_in_title(title) is None


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Hybrid Community Meeting", "hybrid"),
        ("Example Conference 2031 Hybrid", "hybrid"),
        ("Example Workshop (virtual and in-person)", "hybrid"),
        ("In-Person Example Meetup", "in_person"),
        ("Example School (in person)", "in_person"),
    ],
)
def test_other_titles(title: str, form: str) -> None:
    """Titles tell the other formats too."""
    assert format_in_title(title) == form


PROSE = [
    ("This year's meeting is virtual and free to all.", {"virtual"}),
    ("A one-day live-streamed conference about crabs.", {"virtual"}),
    ("In this webinar we show how to test.", {"virtual"}),
    ("If you think of virtually attending the big one, look here.", {"virtual"}),
    ("The programme, talks included, will be held\nonline for little money.", {"virtual"}),
    ("An online conference for all who teach.", {"virtual"}),
    ("Come to a distributed, hybrid workshop about teapots.", {"hybrid"}),
    ("Join us on Zoom!", {"virtual"}),
    ("She has started a Zoom paper club.", {"virtual"}),
    ("It takes place in person.", {"in_person"}),
    ("The meeting is of course all virtual now.", {"virtual"}),
    ("You can attend in person or online.", {"hybrid"}),
    ("It will be live-streamed on our page.", {"virtual"}),
    ("The sessions will be conducted via Webex.", {"virtual"}),
    ("Next in a Series of Online Example Events.", {"virtual"}),
    ("We hold an in-person hackathon at the coast.", {"in_person"}),
    ("We also offer a virtual registration option.", {"virtual"}),
    ("Remote participation will be possible too.", {"virtual"}),
    ("In-person attendance is best, but online options exist.", {"in_person", "virtual"}),
    ("Three days of online talks.", {"virtual"}),
    # What is not about the event's own form:
    ("Slides and recordings are available online.", set()),
    ("Last year's was virtual and went well.", set()),
    ("The previous one was held online.", set()),
    ("Videos of the talks are on YouTube.", set()),
    ("There is online documentation for this.", set()),
    ("Register online; more information online.", set()),
    ("Apply online by Monday.", set()),
    ("Topics are hybrid cloud, virtual machines and remote sensing.", set()),
    ("A talk on online learning and hybrid models.", set()),
    ("Of use to whoever onboards people remotely.", set()),
    ("The project is a virtual research environment.", set()),
    ("It will not be virtual this time.", set()),
    ("The proceedings will be online in June.", set()),
    ("Earlier webinars can be watched.", set()),
    ("We present a remote procedure call framework.", set()),
    ("You can join us on Slack.", set()),
    ("This is the lab's digital archaeology.", set()),
    ("They also run online courses and sell books.", set()),
    ("The schedule is online.", set()),
]


@pytest.mark.parametrize(("text", "told"), PROSE)
def test_prose(text: str, told: set[str]) -> None:
    """Prose counts only where it speaks of the event itself."""
    assert values(text, prose=True) == told


LUND = Place(text="Lund", city="Lund", country="SE")
VIRTUAL_TIER = Tier(min=Decimal(75), currency="USD", format="virtual")
SITE_TIER = Tier(min=Decimal(150), currency="USD", format="in_person")


def test_tiers_of_both_formats_are_hybrid() -> None:
    """Prices for both formats tell both."""
    assert format_of(title="A", line=[], tiers=[VIRTUAL_TIER, SITE_TIER]) == ("hybrid", None)


def test_a_price_for_virtual_tickets_beside_a_place_is_hybrid() -> None:
    """Whoever sells virtual tickets beside a place has visitors there."""
    assert format_of(title="A", line=[], tiers=[VIRTUAL_TIER], place=LUND) == ("hybrid", None)
    assert format_of(title="A", line=[], tiers=[VIRTUAL_TIER]) == ("virtual", None)


def test_a_place_alone_infers_in_person_and_says_so() -> None:
    """An inferred format is marked by its rule."""
    form, rule = format_of(title="A", line=[], place=LUND)
    assert form == "in_person"
    assert rule


def test_the_link_infers_virtual_and_says_so() -> None:
    """The rule names the link's host."""
    form, rule = format_of(title="A", line=[], url="https://example.zoomgov.com/meeting/1")
    assert form == "virtual"
    assert rule == "the link's host: Zoom"


def test_what_the_line_tells_goes_before_the_link_and_the_prose() -> None:
    """The line wins."""
    line = find_formats("in person")
    assert format_of(title="A", line=line, url="https://example.zoom.us/j/1") == ("in_person", None)
    prose = find_formats("It is in person.", prose=True)
    assert format_of(title="A", line=find_formats("virtual"), prose=prose) == ("virtual", None)


def test_a_place_and_a_way_online_in_the_prose_are_hybrid() -> None:
    """Line and prose together tell more."""
    prose = find_formats("Remote attendance is possible.", prose=True)
    form, rule = format_of(title="A", line=[], prose=prose, place=LUND)
    assert form == "hybrid"
    assert rule


def test_nothing_told_is_unknown() -> None:
    """Unknown is a value: nothing is invented."""
    assert format_of(title="Example Live 2031", line=[], url="https://example.org/zoom.us") == (
        None,
        None,
    )


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://teams.microsoft.com/l/meetup-join/1", "Microsoft Teams"),
        ("https://attendee.gotowebinar.com/register/1", "GoToWebinar"),
        ("https://example.org/?next=zoom.us", None),
        ("https://notzoom.us/j/1", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_hosts(url: str | None, name: str | None) -> None:
    """Only the host of a link counts, not what else is in it."""
    assert host_of(url) == name


@given(st.text(alphabet="virtual onlezm,.()-+&\x00\nVZ2", max_size=200), st.booleans())
def test_claims_are_spans_of_the_text(text: str, prose: bool) -> None:
    """A claim is where it says it is, and claims do not overlap."""
    behind = 0
    for claim in find_formats(text, prose=prose):
        assert text[claim.start : claim.end] == claim.text
        assert behind <= claim.start < claim.end
        behind = claim.end


HOSTILE: list[Callable[[int], str]] = [
    lambda n: "online " * (n // 7),
    lambda n: "online and " * (n // 11),
    lambda n: "virtual (" * (n // 9),
    lambda n: "is all now " * (n // 11),
    lambda n: "online a b c d " * (n // 15),
    lambda n: " " * n,
    lambda n: "(" * n,
    lambda n: "hybrid-" * (n // 7),
    lambda n: "x" * n,
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_work_grows_with_the_text(hostile: Callable[[int], str]) -> None:
    """Hostile text takes time in proportion to its length."""
    assert_linear(find_formats, hostile)
    assert_linear(lambda text: find_formats(text, prose=True), hostile)
    assert_linear(format_in_title, hostile)


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("Join us! The Zoom link is pinned in #calls.", ["virtual"]),
        ("Please ask Ada for the Teams invite.", ["virtual"]),
        ("With a Google Meet link to follow.", ["virtual"]),
        ("Zoom: https://example.org/j/1", ["virtual"]),
        ("The Zoom link to the recording is on the page.", []),
        ("The Zoom lens is broken. Our team meeting was long.", []),
        ("The Jitsi details of the code are hard.", []),
        ("A YouTube link to the talks is here.", []),
    ],
)
def test_a_link_into_a_meeting(prose: str, told: list[str]) -> None:
    """Who is sent a link into a meeting attends online; a link to its recording is none."""
    assert [claim.value for claim in find_formats(prose, prose=True)] == told
