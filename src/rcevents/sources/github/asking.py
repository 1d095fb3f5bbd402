"""What to ask GitHub for: from a repository, a page of its issues or one issue to the REST API.

https://docs.github.com/rest/issues/issues ("List repository issues", "Get an issue"), and
https://docs.github.com/rest/search/search for questions that a list cannot answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from rcevents.sources.kind import Asked

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE: Final = "github.com"
API_HERE: Final = "api.github.com"
VERSION: Final = "2022-11-28"
NAME: Final = r"[A-Za-z0-9._-]{1,100}"
SHORT: Final = re.compile(rf"(?:github|gh):({NAME})/({NAME})(?:#(\d{{1,12}}))?(?:\?(.{{0,2000}}))?")
PATH: Final = re.compile(rf"/({NAME})/({NAME})(?:/(issues|labels)(?:/([^/]{{1,200}}))?)?/?")
API_PATH: Final = re.compile(
    rf"(?:/api/v3)?/(?:repos/{NAME}/{NAME}/issues(?:/\d{{1,12}})?|search/issues)"
)
NO_OWNERS: Final = frozenset(
    """
    about account apps blog collections contact customer-stories enterprise events explore
    features issues login marketplace new notifications orgs pricing pulls readme search security
    settings site sponsors stars topics trending users
    """.split()
)
QUALIFIER: Final = re.compile(r'(-?[\w-]{1,30}):("[^"]{0,200}"|[^\s"]{1,200})|(\S{1,200})')
STATES: Final = frozenset({"open", "closed"})
PAGE: Final = "100"


class Place(NamedTuple):
    """A repository on a host, with what of its issues is asked."""

    host: str
    repository: str
    number: str | None
    query: dict[str, str]


def asks(
    given: str, environment: Mapping[str, str], options: Mapping[str, Any] | None = None
) -> Asked | None:
    """Give the API's address and headers for what people know of a repository.

    `options` may name the `labels` of the issues that are wanted, all of them at once.

    >>> asks("https://github.com/tea/days/labels/add%20event", {}).address
    'https://api.github.com/repos/tea/days/issues?state=all&labels=add+event&per_page=100'
    >>> asks("github:tea/days#12", {}).address
    'https://api.github.com/repos/tea/days/issues/12'
    >>> asks("https://example.org/tea/days", {}) is None
    True
    """
    if _is_api(given):
        parts = urlsplit(given)._replace(scheme="https")  # where a token goes, nobody listens
        return Asked(parts.geturl(), _headers(parts.hostname or "", environment))
    place = _place(given.strip(), environment)
    if place is None:
        return None
    labels = _labels(options or {})
    if labels and not place.number and "labels" not in place.query and "q" not in place.query:
        place.query["labels"] = labels
    return Asked(_address(place), _headers(_api_host(place.host), environment))


def _labels(options: Mapping[str, Any]) -> str:
    told = options.get("labels", ())
    names = [told] if isinstance(told, str) else told if isinstance(told, (list, tuple)) else []
    return ",".join(str(name) for name in names)


def _is_api(given: str) -> bool:
    try:
        parts = urlsplit(given)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_ours = host == API_HERE or (parts.path.startswith("/api/v3/") and parts.scheme == "https")
    return is_ours and API_PATH.fullmatch(parts.path) is not None


def _place(given: str, environment: Mapping[str, str]) -> Place | None:
    short = SHORT.fullmatch(given)
    if short:
        return Place(HERE, f"{short[1]}/{short[2]}", short[3], _asked(short[4] or ""))
    try:
        parts = urlsplit(given)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = PATH.fullmatch(parts.path)
    if path is None or parts.scheme not in {"http", "https"} or not _is_github(host, environment):
        return None
    return _of_page(host, path, parts.query)


def _of_page(host: str, path: re.Match[str], query: str) -> Place | None:
    owner, name, page, item = path.groups()
    if owner.lower() in NO_OWNERS or (page is None and "." in name[-5:] and not _is_name(name)):
        return None
    repository = f"{owner}/{name.removesuffix('.git')}"
    if page == "labels":
        return Place(host, repository, None, {"labels": unquote(item)}) if item else None
    if item is None:
        return Place(host, repository, None, _asked(query, f"repo:{repository}"))
    return Place(host, repository, item, {}) if item.isdecimal() else None


def _is_name(name: str) -> bool:
    """Tell a repository's name from a file's: "days.github.io", "days.git", but not "a.atom"."""
    return not name.lower().endswith((".atom", ".keys", ".gpg", ".png"))


def _is_github(host: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a host is GitHub's, or that of the company's own that the environment names."""
    return host == HERE or (bool(host) and host == environment.get("GH_HOST", "").lower())


def _asked(query: str, where: str = "") -> dict[str, str]:
    """Give what a page's own query asks, as the API says it."""
    told = {key: values[-1] for key, values in parse_qs(query).items()}
    if "q" in told:
        return _searched(told["q"], where)
    return {key: told[key] for key in ("labels", "state", "since", "milestone") if key in told}


def _searched(words: str, where: str) -> dict[str, str]:
    """Give the parameters that say the same as a search; the search itself where none do."""
    labels: list[str] = []
    asked: dict[str, str] = {}
    for match in QUALIFIER.finditer(words):
        key, value = match[1], (match[2] or "").strip('"')
        if key == "label" and "," not in value:
            labels.append(value)
        elif key in {"is", "state", "type"} and value in STATES | {"issue"}:
            asked |= {"state": value} if value in STATES else {}
        else:
            return {"q": f"{where} {words}".strip()} if where else {}
    return asked | ({"labels": ",".join(labels)} if labels else {})


def _api_host(host: str) -> str:
    return API_HERE if host == HERE else host


def _address(place: Place) -> str:
    base = f"https://{_api_host(place.host)}" + ("" if place.host == HERE else "/api/v3")
    if "q" in place.query:
        return f"{base}/search/issues?{urlencode({'q': place.query['q'], 'per_page': PAGE})}"
    issues = f"{base}/repos/{quote(place.repository)}/issues"
    if place.number:
        return f"{issues}/{place.number}"
    return f"{issues}?{urlencode({'state': 'all', **place.query, 'per_page': PAGE})}"


def _headers(host: str, environment: Mapping[str, str]) -> dict[str, str]:
    headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": VERSION}
    token = _token(host, environment)
    return headers | ({"Authorization": f"Bearer {token}"} if token else {})


def _token(host: str, environment: Mapping[str, str]) -> str | None:
    """Give the token that is meant for a host: GitHub's own goes to no other."""
    names: tuple[str, ...] = ()
    if host == API_HERE:
        names = ("GITHUB_TOKEN", "GH_TOKEN")
    elif host and host == environment.get("GH_HOST", "").lower():
        names = ("GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN")
    tokens = (environment.get(name, "").strip() for name in names)
    return next(filter(str.isprintable, filter(None, tokens)), None)
