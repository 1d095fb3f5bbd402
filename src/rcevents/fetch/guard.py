"""The guard: which hosts may be reached. One's own network is closed unless it is opened.

Whoever can make rcevents fetch an address (a newsletter's link, a redirect) must not reach what
only this computer can: its own services, its neighbours, the keys that clouds hand out to their
machines (CWE-918). So it is not names that are judged but every address that a name resolves to,
and the connection goes to the very address that was judged.
"""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_CLOSED_4: Final = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this host (RFC 791)
        "10.0.0.0/8",  # private (RFC 1918)
        "100.64.0.0/10",  # behind a provider's translation (RFC 6598)
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # what Azure's machines are told by their host
        "169.254.0.0/16",  # link-local; also what clouds tell their machines (RFC 3927)
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.0.2.0/24",  # documentation (RFC 5737)
        "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
"""IANA's special-purpose IPv4 addresses that no public server has."""

_GLOBAL_6: Final = IPv6Network("2000::/3")
"""What is assigned as public; all else is loopback, private, link-local, multicast or nothing."""
_CLOSED_6: Final = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments (RFC 2928), Teredo among them
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation (RFC 9637)
    )
)
_NAT64: Final = IPv6Network("64:ff9b::/96")
"""IPv4 behind a translator (RFC 6052): the only form that public servers are reached by."""
_COMPATIBLE: Final = IPv6Network("::/96")

_OWN_NAMES: Final = re.compile(
    r"(?:.{1,250}\.)? (?: localhost | local | internal | home\.arpa )", re.VERBOSE | re.IGNORECASE
)
"""Names that are never public (RFC 6761, 6762, 8375; ICANN has set "internal" aside)."""
_LITERAL: Final = re.compile(r"[0-9a-fx.]{1,60}", re.IGNORECASE)


class PrivateAddressError(Exception):
    """A host is, or may be, in one's own network."""

    def __init__(self, host: str, found: str | None = None) -> None:
        super().__init__(host)
        self.host = host
        self.found = found


class Guard:
    """Judges hosts by all the addresses that they resolve to."""

    def __init__(self, resolve: Callable[[str], Sequence[str]], *, allow_private: bool) -> None:
        self._resolve = resolve
        self._allow_private = allow_private

    def addresses(self, host: str) -> Sequence[str]:
        """Give the addresses to connect to; PrivateAddressError where any of them is private."""
        found = self._resolve(host)
        if not self._allow_private:
            self._judge(host, found)
        return found

    def check_from_afar(self, host: str) -> None:
        """Judge a host that somebody else will resolve: a proxy.

        What is known here counts: how the host is written, and what it resolves to, if to
        anything. A name that only the proxy knows is left to the proxy.
        """
        if self._allow_private:
            return
        if _OWN_NAMES.fullmatch(host.rstrip(".")):
            raise PrivateAddressError(host)
        number = literal(host)
        try:
            self._judge(host, [number] if number else self._resolve(host))
        except (OSError, UnicodeError):
            return

    @staticmethod
    def _judge(host: str, found: Sequence[str]) -> None:
        for address in found:
            if not is_public(address):
                raise PrivateAddressError(host, address)


def literal(host: str) -> str | None:
    """Give the address that a host is written as, in any of the ways that systems read.

    >>> literal("2130706433"), literal("0x7f.1"), literal("[::1]"), literal("tea.example.org")
    ('127.0.0.1', '127.0.0.1', '::1', None)
    """
    bare = host.strip("[]").rstrip(".")
    try:
        return str(ip_address(bare))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare)) if _LITERAL.fullmatch(bare) else None
    except OSError:
        return None


def is_public(address: str) -> bool:
    """Tell whether an address is one that the whole world reaches.

    >>> is_public("8.8.8.8"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, IPv4Address):
        return _is_public_4(known)
    inner = _inner(known)
    if inner:
        return all(_is_public_4(each) for each in inner)
    return known in _GLOBAL_6 and not any(known in network for network in _CLOSED_6)


def _is_public_4(address: IPv4Address) -> bool:
    return not any(address in network for network in _CLOSED_4)


def _inner(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """Give the IPv4 addresses that an IPv6 address leads to, or pretends to lead to."""
    if address.teredo:
        return address.teredo
    if address.sixtofour:
        return (address.sixtofour,)
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address in _NAT64 or address in _COMPATIBLE:
        return (IPv4Address(int(address) & 0xFFFF_FFFF),)
    return ()
