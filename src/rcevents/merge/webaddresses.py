"""Web addresses as evidence: whether two of them lead to one event's page, one site or neither."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from rcevents.identity import link_key

Link = Literal["none", "page", "home", "listing", "branch", "site", "form", "rival", "elsewhere"]

LONGEST: Final = 1000
"""So many characters of an address are compared."""

PLATFORMS: Final = frozenset(
    """
    eventbrite.com eventbrite.co.uk eventbrite.ca eventbrite.de eventbrite.ie eventbrite.fr
    eventbrite.com.au zoom.us zoomgov.com meetup.com youtube.com youtu.be luma.com lu.ma
    google.com forms.gle goo.gl bit.ly tinyurl.com twitter.com x.com linkedin.com facebook.com
    github.com github.io gitlab.io netlify.app cvent.com eventscloud.com splashthat.com
    heysummit.com microsoft.com teams.microsoft.com webex.com ticketsource.co.uk pretix.eu
    ti.to hopin.com sched.com easychair.org wikicfp.com medium.com wordpress.com wixsite.com
    researchseminars.org indico.cern.ch events.linuxfoundation.org sessionize.com t.co
    surveymonkey.com office.com slack.com discord.gg mailchi.mp blogspot.com readthedocs.io
    """.split()
)
"""Sites where everybody's events stand: to stand there too says nothing."""

SUBPAGES: Final = frozenset(
    """
    schedule programme program agenda registration register cfp tickets speakers timetable venue
    home index about attend participate overview call-for-papers submission submissions dates
    important-dates sponsors en de fr es it index.html index.php index.htm program.html
    program.php programme.html agenda.php schedule.html registrations main welcome info details
    """.split()
)
"""Pages of an event's own site, which lead to the same event."""

LISTINGS: Final = frozenset(
    """
    events event training trainings courses course calendar seminars seminar webinars webinar
    workshops workshop talks conferences conference news blog upcoming upcoming-events series
    meetings activities all category categories list past archive archives tutorials talk
    teaching learn education training-events events.html training.html courses.html
    schedule.html seminars.html workshops.html posts feed
    """.split()
)
"""Pages that list many events."""

FORMS: Final = ("forms.gle/", "docs.google.com/forms/", "forms.office.com/", "surveymonkey.com/")
"""Where everybody's forms stand, in which one registers: they say nothing of an event's site."""
SHOWN: Final = re.compile(
    r"(?:lang|language|hl|locale|eventOrigin|recId|recSource|aff|share|_ga)=",
    re.IGNORECASE,
)
"""A part of an address that says how a page is shown, or whence one came, and names no other."""

YEAR: Final = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
DATED: Final = re.compile(r"20\d\d[/-](?:0?[1-9]|1[0-2])(?=[/-])")
ARCHIVE: Final = "web.archive.org/web/"
ARCHIVED: Final = re.compile(r"web\.archive\.org/web/\w{1,20}/(?=https?:/)")
"""What stands before the address of a page that was kept elsewhere."""
COUNTRY_PARTS: Final = frozenset("ac co com edu gov org net".split())


class Address(NamedTuple):
    """An address: what names its page, the site, what kind of page, and the years it tells."""

    page: str
    site: str
    kind: Literal["page", "home", "listing"]
    years: frozenset[int]


def address_of(url: str | None) -> Address | None:
    """Take an address apart, None where there is none that names anything.

    >>> address_of("https://www.tea.example.org/2021/schedule/?utm_source=mail")[:3]
    ('tea.example.org/2021', 'example.org', 'page')
    >>> address_of("https://tea.example.org/events/").kind, address_of("https://zoom.us")
    ('listing', None)
    >>> address_of("https://tea.example.org/days/?lang=en").page
    'tea.example.org/days'
    """
    key = link_key(url[:LONGEST]) if url else None
    if key is not None and key.startswith(ARCHIVE):
        key = link_key(ARCHIVED.sub("", key))
    if key is None or "://" in key:
        return None
    key = _unshown(key) if "?" in key else key
    host, _, path = key.partition("/")
    if "." not in host or "@" in host:  # a mail goes to whoever holds it, and names no event
        return None
    steps = path.casefold().split("/")
    while steps and steps[-1] in SUBPAGES:
        steps.pop()
    steps = [step for step in steps if step]
    site = _site(host)
    telling = DATED.sub("", key)
    years = frozenset(map(int, YEAR.findall(telling)))
    page = "/".join((host, *steps))
    if not steps and (site in PLATFORMS or host in PLATFORMS) and host.count(".") == 1:
        return None
    if not steps:
        return Address(page, site, "page" if years else "home", years)
    return Address(page, site, "listing" if steps[-1] in LISTINGS else "page", years)


def _unshown(key: str) -> str:
    """Leave out of an address how its page is shown."""
    page, _, query = key.partition("?")
    kept = [part for part in query.split("&") if not SHOWN.match(part)]
    return f"{page.rstrip('/')}?{'&'.join(kept)}" if kept else page.rstrip("/")


def _site(host: str) -> str:
    """Give the domain that its owner registered, as far as the name shows it."""
    parts = host.rpartition(":")[0].split(".") if ":" in host else host.split(".")
    own = 3 if len(parts) > 2 and parts[-2] in COUNTRY_PARTS and len(parts[-1]) == 2 else 2  # noqa: PLR2004 - a country's code has two letters
    return ".".join(parts[-own:])


def relate_links(one: Address | None, other: Address | None) -> Link:
    """Give how two addresses lie to each other; "rival" are two entries of one list or platform.

    >>> home, page = address_of("https://tea.org"), address_of("https://tea.org/days/2021")
    >>> relate_links(home, page), relate_links(page, page), relate_links(home, None)
    ('branch', 'page', 'none')
    >>> relate_links(address_of("https://tea.org/events/1"), address_of("https://tea.org/events/2"))
    'rival'
    """
    if one is None or other is None:
        return "none"
    if one.page == other.page:
        return one.kind
    if one.site != other.site:
        form = one.page.startswith(FORMS) != other.page.startswith(FORMS)
        return "form" if form else "elsewhere"
    host, host_of_other = one.page.partition("/")[0], other.page.partition("/")[0]
    if one.site in PLATFORMS or host in PLATFORMS or host_of_other in PLATFORMS:
        return "rival" if host == host_of_other else "elsewhere"
    if f"{one.page}/".startswith(f"{other.page}/") or f"{other.page}/".startswith(f"{one.page}/"):
        return "branch"
    return "rival" if _are_entries(one, other) else "site"


def _are_entries(one: Address, other: Address) -> bool:
    """Tell whether two pages are those of two entries of one list: "/events/1", "?id=1".

    So are those of two groups: "/leeds/events/1", "/lyon/events/2".
    """
    asked = "?" in one.page and "?" in other.page
    if asked and one.page.partition("?")[0] == other.page.partition("?")[0]:
        return True
    steps, others = one.page.split("/"), other.page.split("/")
    shared = 0
    while shared < min(len(steps), len(others)) and steps[shared] == others[shared]:
        shared += 1
    own = shared < len(steps) and shared < len(others)
    if own and shared > 0 and steps[shared - 1] in LISTINGS:
        return True
    of_groups = len(steps) == len(others) > len(("host", "events", "1"))
    numbered = steps[-1].isdigit() and others[-1].isdigit() and steps[-1] != others[-1]
    return of_groups and numbered and steps[-2] == others[-2] and steps[-2] in LISTINGS
