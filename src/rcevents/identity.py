"""Identity: what names an event for ever, whatever becomes of its date, price or link."""

from __future__ import annotations

import hashlib
import re
from itertools import chain, count
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rcevents.letters import fold
from rcevents.titlenoise import without_noise

if TYPE_CHECKING:
    from collections.abc import Container

DOMAIN = "rcevents"
YEAR = re.compile(r"(?<![\d.])(?:(?:19|20)\d\d|(?<=['’])\d\d)(?!\d)")
TWO_DIGITS = re.compile(r"\d\d")
NOISE = re.compile(
    r"""(?<!\w)(?: \d{1,3}(?:st|nd|rd|th) | (?:19|20)\d\d | ['’]\d\d
                | annual | edition | the )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
ATTACHED = re.compile(r"(?<=[^\W\d_])['’]\d\d(?!\w)")
"""The year of an edition that stands at its name: "TeaConf'21"."""
BETWEEN = re.compile(r"[^a-z0-9]+")
LONGEST = 80
CENTURY = 100
TRACKING = re.compile(r"(?:utm_|mc_|fbclid|gclid|trk|sc_|ref=|source=)", re.IGNORECASE)


def edition_year(title: str) -> int | None:
    """Give the year that a title tells, the last one where it tells several.

    >>> [edition_year(t) for t in ("TeaConf ’21", "Tea 2020", "TeaConf", "Tea 4.2010")]
    [2021, 2020, None, None]
    """
    if not TWO_DIGITS.search(title):  # found much sooner than a year, and most titles have none
        return None
    told = [match.group() for match in YEAR.finditer(title)]
    if not told:
        return None
    year = int(told[-1])
    return year if year >= CENTURY else 2000 + year


def slug(title: str) -> str:
    """Give a title without edition noise (ordinals, years, "annual") as words between dashes.

    >>> slug("27th Annual Café & Tea Conference (TEACONF ’21)")
    'cafe-tea-conference-teaconf'
    >>> slug("Łódź Int'l Days") == slug("Łódź Int’l Days")
    True
    """
    return _dashed(_without_noise(title))


def _dashed(bare: str) -> str:
    name = fold(bare).replace("'", "")
    return BETWEEN.sub("-", name.encode("ascii", "ignore").decode()).strip("-")


def _without_noise(title: str) -> str:
    bare = NOISE.sub(" ", title)
    return bare if bare.strip(" ()'’-") else title


def event_uid(title: str, year: int | None) -> str:
    """Give the uid of an event: its title without noise, and its edition's year.

    That is the noise of editions, and what announcements say of an event's state: an event is the
    same one cancelled, called for papers or moved online. A title too long, or in letters that
    have no Latin form, is told by a digest as well.

    >>> event_uid("KubeCon + CloudNativeCon North America 2021", 2021)
    'kubecon-cloudnativecon-north-america-2021@rcevents'
    >>> [event_uid(title, 2021) for title in ("Cancelled: Tea Days", "Tea Days'21 (now online)")]
    ['tea-days-2021@rcevents', 'tea-days-2021@rcevents']
    """
    title = without_noise(title)
    bare = _without_noise(ATTACHED.sub("", title))
    name = _dashed(bare)
    foreign = not name or (not bare.isascii() and _letters(bare) - _letters(name) > len(bare) // 2)
    if len(name) > LONGEST or foreign:
        digest = hashlib.sha256(title.casefold().encode()).hexdigest()[:10]
        name = f"{name[:LONGEST].strip('-')}-{digest}".strip("-")
    year = edition_year(title) or year
    return f"{name}-{year}@{DOMAIN}" if year else f"{name}@{DOMAIN}"


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def link_key(url: str | None) -> str | None:
    """Give what names a page in its address: no scheme, "www.", query noise or closing slash.

    >>> link_key("https://www.tea.example.org/days/?utm_source=mail#top")
    'tea.example.org/days'
    >>> link_key("https://tea.example.org/e?id=7")
    'tea.example.org/e?id=7'
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # "https://[": no address, and still a name
        return url.casefold()
    kept = [p for p in parts.query.split("&") if p and not TRACKING.match(p)]
    query = "?" + "&".join(sorted(kept)) if kept else ""
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{query}" or None


def tell_apart(uid: str, name: str | None, taken: Container[str]) -> str:
    """Give a uid that no other event has: its link or name tells it apart, else a number.

    >>> tell_apart("tea@rcevents", "https://tea.example.org/2", {"tea@rcevents"})
    'tea-5d67c7@rcevents'
    """
    if uid not in taken:
        return uid
    told = uid.removesuffix(f"@{DOMAIN}")
    link = link_key(name)
    digest = hashlib.sha256((link or told).encode()).hexdigest()[:6]
    numbered = (f"{told}-{number}" for number in count(2))
    choices = chain([f"{told}-{digest}"] if link else [], numbered)
    return next(f"{choice}@{DOMAIN}" for choice in choices if f"{choice}@{DOMAIN}" not in taken)
