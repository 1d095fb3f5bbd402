"""Detours: addresses by which mail programs lead to a page that they name themselves.

Those of senders, who count readers, hold no page's address: only their servers know it.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

PARAMETERS = {
    "google.com/url": ("q", "url"),
    "safelinks.protection.outlook.com/": ("url",),
    "l.facebook.com/l.php": ("u",),
    "lm.facebook.com/l.php": ("u",),
    "slack-redir.net/link": ("url",),
    "linkedin.com/redir/redirect": ("url",),
    "urldefense.proofpoint.com/v1/url": ("u",),
    "urldefense.proofpoint.com/v2/url": ("u",),
}
"""In which parameter of which host's path an address stands; hosts below it are meant, too."""
SECOND = "urldefense.proofpoint.com/v2/"
THIRD = re.compile(r"https://urldefense\.(?:com|us)/v3/__(https?:/{1,2}[^\s*]{3,2000}?)__;")
HINTS = re.compile(r"/url\?|/\?url=|/l\.php\?|/link\?|/redirect\?|/v3/__")
MOST_PARAMETERS = 100
MOST = 3
"""Mail may pass several programs, each of which wraps what the one before wrapped."""


def straight(url: str) -> str:
    """Give the address of the page to which a detour leads, or the address as it is.

    >>> straight("https://www.google.com/url?q=https%3A%2F%2Ftea.example.org%2Fdays&sa=D")
    'https://tea.example.org/days'
    >>> straight("https://tea.us1.example.org/track/click?u=1&id=2")
    'https://tea.us1.example.org/track/click?u=1&id=2'
    """
    for _ in range(MOST):
        target = _target(url) if HINTS.search(url) else None
        if target is None:
            break
        url = target
    return url


def _target(url: str) -> str | None:
    third = THIRD.match(url)
    if third:
        return re.sub(r"^(https?):/+", r"\1://", third[1])
    try:
        parts = urlsplit(url)
    except ValueError:  # "https://[": no address
        return None
    place = f"{parts.netloc.lower()}{parts.path or '/'}"
    for known, names in PARAMETERS.items():
        if place == known or place.endswith(f".{known}"):
            few = parts.query.count("&") < MOST_PARAMETERS
            told = parse_qs(parts.query) if few else {}
            values = (value for name in names for value in told.get(name, ()))
            found = (_respelt(value) if place.startswith(SECOND) else value for value in values)
            return next((each for each in found if each.startswith(("https://", "http://"))), None)
    return None


def _respelt(value: str) -> str:
    """Take back how Proofpoint spells an address: "-3A" for ":" and "_" for "/"."""
    return unquote(value.replace("-", "%").replace("_", "/"))
