"""Addresses of the web, as they are compared, resolved and shown."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit, urlunsplit

from rcevents.fetch.brought import printable

PORTS: Final = {"http": 80, "https": 443}
_CREDENTIALS: Final = re.compile(r"([^/?#]{0,99}//)[^/?#]{0,9999}@")
_SUBSCRIBED: Final = re.compile(r"\A(?:webcals?|feed):/{0,2}", re.IGNORECASE)
_DOUBLED: Final = re.compile(r"https?://https?:?//", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f]")


class Origin(NamedTuple):
    """Whom one talks to: what is meant for one origin is never told to another (RFC 6454)."""

    scheme: str
    host: str
    port: int


def origin(address: str) -> Origin:
    """Give the origin of an address; ValueError tells that it has none.

    >>> origin("https://Tea.example.org/3")
    Origin(scheme='https', host='tea.example.org', port=443)
    """
    parts = urlsplit(address)
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not parts.hostname:
        what = "no address of the web"
        raise ValueError(what)
    return Origin(scheme, parts.hostname, parts.port or PORTS[scheme])


def public(address: str) -> str:
    """Give an address as it can be shown: without a name and password in it.

    >>> public("https://ada:secret@example.org/3")
    'https://example.org/3'
    """
    told = _CREDENTIALS.match(address)
    return printable(told[1] + address[told.end() :] if told else address)


def without_credentials(address: str) -> str:
    """Give an address without a name and password, and without its fragment.

    >>> without_credentials("https://ada:secret@example.org:8443/3?a=@#top")
    'https://example.org:8443/3?a=@'
    """
    parts = urlsplit(urldefrag(address).url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def foreign_letters(address: str) -> str:
    """Give the letters of a host that are not ASCII: some look like those that are.

    >>> foreign_letters("https://xn--ample-ywe6i.example.org/3"), foreign_letters("https://a.org")
    ('ех', '')
    """
    try:
        host = (urlsplit(address).hostname or "").encode().decode("idna")
    except ValueError:
        return ""
    return "".join(dict.fromkeys(letter for letter in host if not letter.isascii()))


def canonical(address: str) -> str:
    """Give an address as it is sent: quoted, its host in ASCII. ValueError tells that it is none.

    What compares addresses has to see what the connection will see. Calendars and feeds are often
    told as webcal: or feed:, which are no protocols of their own.

    >>> canonical("webcal://bücher.example/a b")
    'https://xn--bcher-kva.example/a%20b'
    """
    import requests

    told = _SUBSCRIBED.sub("https://", address.strip().partition("#")[0], count=1)
    if _DOUBLED.match(told):
        what = "an address of an address"
        raise ValueError(what)
    known = requests.Request("GET", told).prepare().url or ""
    origin(known)
    return known


def joined(base: str, reference: str) -> str:
    """Resolve what a header's value refers to; ValueError tells that it is no address.

    Headers are read as Latin-1, but many hold UTF-8 (RFC 9110, 5.5).

    >>> joined("https://example.org/a/b", "../c#d")
    'https://example.org/c'
    """
    with suppress(UnicodeError):
        reference = reference.encode("latin-1").decode()
    quoted = _CONTROL.sub(lambda char: f"%{ord(char[0]):02X}", reference.strip())
    return without_credentials(canonical(urljoin(base, quoted)))
