"""How the public is told where an event was announced: without what is its keeper's own.

A calendar's private address holds its secret in the path, an API's in the query, and a path tells
who keeps the file and where. Whatever is published goes through `published`; commands that answer
the keeper alone tell the whole. What is left out is shown by an ellipsis, and stays left out: an
address that was told in public once is told as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from rcevents.render.links import safe_link

if TYPE_CHECKING:
    from rcevents.model import Event, Record, Sighting

ELLIPSIS = "…"
_NOTHING = frozenset[str]()
SECRET_NAME = re.compile(
    r"""
    pass(?:word|wd|phrase)? | pwd | secret | token | key(?!word) | auth(?!or) | credential
    | signature | session | ticket | nonce | login | e-?mail
    | ^(?: sig | sid | jwt | pin | hash | code | ak | pw | user(?:name)? )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Parameters whose value is nobody else's business."""

SECRET_PART = re.compile(
    r"""
    private-                                                # Google's calendars
    | (?<![^\W_]) (?=[^\W_]{0,99}\d) (?=[^\W_]{0,99}[^\W\d_]) [^\W_]{20,}   # letters and digits
    | (?<![^\W_]) [0-9a-f]{8} (?:-[0-9a-f]{4}){3} -[0-9a-f]{12} (?![^\W_])  # a UUID
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What no person would have called a page."""

_SECRET_BEHIND = re.compile(
    r"(?:[a-z]{1,20}[_-])?(?:token|(?:api)?key|secret|password)", re.IGNORECASE
)
"""Parts of a path behind which a secret stands: /token/1234/."""

_ASSIGNED = re.compile(r"([\w.-]{1,99})=")
_PARAMETER = re.compile("[^&;]+")
_TAIL = re.compile("[?#]")
_USER = re.compile(r"(\A\s{0,9}[a-z][a-z0-9+.-]{0,29}://)[^/?#\\]{0,4000}@", re.IGNORECASE)
_BETWEEN = re.compile("[/?#&;=]+")
_SCHEME = re.compile(r"\s{0,9}([a-z][a-z0-9+.-]{0,29})://", re.IGNORECASE)


def published(record: Record) -> Record:
    """Give a record as everybody may hear of it in words, which tell a file's name alone.

    It is the same one, if it keeps no secret but where a file lies.

    >>> from rcevents.model import Event, Record, Sighting
    >>> seen = Sighting(document="https://example.org/all.ics?key=tea")
    >>> published(Record(event=Event(uid="a", title="A", sightings=[seen]))).event.sightings[0]
    Sighting(source=None, document='https://example.org/all.ics?key=…', id=None, line=None, \
issued=None, text='')
    """
    event = record.event
    for seen in event.sightings:
        if "://" in seen.document or "://" in (seen.source or ""):
            break
    else:
        if not event.url or "@" not in event.url:
            return record
    told = published_event(event)
    return record if told is event else record.model_copy(update={"event": told})


def published_event(event: Event) -> Event:
    """Give an event as everybody may have it; the same one, if it keeps no secret.

    What its link and the names its sources have for it share with an address that is told in part
    is left out of these as well; what an announcement says is its own.
    """
    for seen in event.sightings:
        document, source = seen.document, seen.source
        if public_address(document) != document or (source and "://" in source):
            return _without_secrets(event)
    if event.url and "@" in event.url and (url := without_user(event.url)) != event.url:
        return event.model_copy(update={"url": url})
    return event


def _without_secrets(event: Event) -> Event:
    hidden = _NOTHING.union(*[
        _hidden(seen.document) for seen in event.sightings if "://" in seen.document
    ])  # fmt: skip
    changed: dict[str, object] = {
        "sightings": tuple([_sighting(seen, hidden) for seen in event.sightings])
    }
    if event.url and (hidden or "@" in event.url):
        url = _where_shared(without_user(event.url), hidden)
        if url != event.url:
            changed["url"] = None if url is not None and ELLIPSIS in url else url
    return event.model_copy(update=changed)


def _sighting(seen: Sighting, hidden: frozenset[str]) -> Sighting:
    if not hidden and "://" not in (seen.source or ""):
        return seen.model_copy(update={"document": public_address(seen.document)})
    told = {
        "source": public_name(seen.source) if seen.source else seen.source,
        "document": public_address(seen.document),
        "id": _where_shared(seen.id, hidden),
    }
    changed = {name: text for name, text in told.items() if text != getattr(seen, name)}
    return seen.model_copy(update=changed) if changed else seen


def _where_shared(text: str | None, hidden: frozenset[str]) -> str | None:
    """Give a text as the public is told it, if it shares a secret with a document's address."""
    return public_address(text) if text and hidden and _hidden(text) & hidden else text


def _hidden(address: str) -> frozenset[str]:
    """Give the parts of a web address that the public is not told."""
    if "://" not in address:
        return _NOTHING
    told = public_address(address)
    return frozenset(_BETWEEN.split(address)) - frozenset(_BETWEEN.split(told))


@lru_cache(maxsize=4096)  # the events of a document share it
def public_address(address: str) -> str:
    """Give the address of a document as everybody may know it; of a path, the name of the file.

    >>> public_address("https://example.org/issues/12.html?lang=en#top")
    'https://example.org/issues/12.html?lang=en#top'
    >>> public_address("https://ada:tea@example.org/ical/private-12ab/basic.ics?token=1")
    'https://example.org/ical/…/basic.ics?token=…'
    >>> public_address("/home/ada/issues/12.md"), public_address("file:///home/ada/12.md")
    ('12.md', '12.md')
    """
    found = _SCHEME.match(address)
    if found is None or found[1].casefold() == "file":
        return _file_name(address)
    if found[1].casefold() not in ("http", "https"):
        return f"{found[1]}:{ELLIPSIS}"
    return _web_address(address.strip(), found[1], address[found.end() :].strip())


def public_name(source: str) -> str:
    """Give the name of a source as everybody may know it: it may be an address.

    >>> public_name("Tea/Weekly"), public_name("https://ada:tea@example.org/")
    ('Tea/Weekly', 'https://example.org/')
    """
    return public_address(source) if "://" in source else source


def public_link(address: str) -> str | None:
    """Give where a document is read on the web, if the public is told all of its address.

    >>> public_link("https://example.org/ical/…/basic.ics"), public_link("/home/ada/12.md")
    (None, None)
    """
    told = public_address(address)
    return None if ELLIPSIS in told else safe_link(told)


def without_user(address: str) -> str:
    """Give an address without a user's name and password: who follows it needs their own.

    >>> without_user("https://ada:tea@example.org/list?of=a@b")
    'https://example.org/list?of=a@b'
    """
    return _USER.sub(r"\1", address, count=1)


def _web_address(address: str, scheme: str, rest: str) -> str:
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return f"{scheme}:{ELLIPSIS}"
    behind = rest[len(host) :] if rest.startswith(host) else ""
    tail = _TAIL.search(behind)
    path, more = (behind[: tail.start()], behind[tail.start() :]) if tail else (behind, "")
    return f"{scheme}://{host.rpartition('@')[2]}{_path(path)}{_parameters(more)}"


def _file_name(path: str) -> str:
    """Give the name of a file without its folders, and without secrets behind it."""
    tail = _TAIL.search(path)
    bare, more = (path[: tail.start()], path[tail.start() :]) if tail else (path, "")
    bare = bare.replace("\\", "/").rstrip("/")
    return bare.rpartition("/")[2] + _parameters(more) or (path and ELLIPSIS)


def _path(path: str) -> str:
    """Leave out of a path the parts that look like secrets, and those behind a word for one."""
    told: list[str] = []
    before = ""
    for part in path.split("/"):
        is_secret = part and (_SECRET_BEHIND.fullmatch(before) or _is_secret(part))
        told.append(ELLIPSIS if is_secret else part)
        before = part
    return "/".join(told)


def _parameters(query: str) -> str:
    """Leave the secrets out of what stands behind a path, its mark included."""
    parts = re.split("([?#])", query)
    return "".join(part if part in "?#" else _PARAMETER.sub(_parameter, part) for part in parts)


def _parameter(found: re.Match[str]) -> str:
    name, equals, value = found[0].partition("=")
    if not equals:
        return ELLIPSIS if _is_secret(name) else name
    is_secret = SECRET_NAME.search(unquote(name)) or _is_secret(value)
    return f"{name}={ELLIPSIS}" if is_secret else found[0]


def _is_secret(part: str) -> bool:
    """Tell whether a part of an address is a secret, or an address with one in it."""
    plain = unquote(part)
    if SECRET_PART.search(plain) or ("://" in plain and "@" in plain):
        return True
    return any(SECRET_NAME.search(name[1]) for name in _ASSIGNED.finditer(plain))
