from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.guard import Guard, PrivateAddressError, is_public, literal

PRIVATE = [
    "0.0.0.0",  # noqa: S104 - nothing is bound here
    "10.1.2.3",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::1",
    "100::1",
    "2001:db8::1",
    "2001:20::1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
    "3fff::1",
    "4000::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "no address",
    "",
]
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "223.255.255.255",
    "2606:2800:220:1:248:1893:25c8:1946",
    "2a00:1450:4001:80b::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address: str) -> None:
    """One's own network in all its ranges and disguises, and what is no address of a server."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    """Also behind a translator from IPv6 (NAT64), which is how some networks see all of IPv4."""
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_no_private_address_is_public_to_us(address: object) -> None:
    """Python's own table knows a few less, none more."""
    if is_public(str(address)):
        assert getattr(address, "is_global")  # noqa: B009 - of either version
        assert not getattr(address, "is_multicast")  # noqa: B009 - as above


@given(st.ip_addresses(v=6))
def test_no_private_ipv6_address_is_public_to_us(address: object) -> None:
    if is_public(str(address)):
        assert not getattr(address, "is_multicast")  # noqa: B009 - as above
        assert not getattr(address, "is_link_local")  # noqa: B009 - as above


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.1.", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("[::ffff:127.0.0.1]", "::ffff:7f00:1"),
        ("[::1]", "::1"),
        ("tea.example.org", None),
        ("1.2.3.4.5", None),
        ("dead.beef", None),
        ("", None),
    ],
)
def test_a_host_that_is_an_address(host: str, address: str | None) -> None:
    """In whatever way systems read numbers."""
    assert literal(host) == address


def test_one_bad_answer_spoils_all() -> None:
    """A name with a public and a private address is not tried at the public one."""
    guard = Guard(lambda _: ["8.8.8.8", "10.0.0.1"], allow_private=False)
    with pytest.raises(PrivateAddressError):
        guard.addresses("tea.example.org")


def test_what_is_allowed_passes() -> None:
    guard = Guard(lambda _: ["10.0.0.1"], allow_private=True)
    assert guard.addresses("tea.example.org") == ["10.0.0.1"]
    guard.check_from_afar("localhost")


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "printer.local",
        "metadata.google.internal",
        "nas.home.arpa",
        "2130706433",
        "[::1]",
    ],
)
def test_names_of_ones_own_are_known_without_asking(host: str) -> None:
    """What a proxy would resolve is judged by how it is written."""

    def unknown(_: str) -> list[str]:
        raise OSError

    with pytest.raises(PrivateAddressError):
        Guard(unknown, allow_private=False).check_from_afar(host)


def test_a_name_that_only_the_proxy_knows_is_left_to_it() -> None:
    def unknown(_: str) -> list[str]:
        raise OSError

    Guard(unknown, allow_private=False).check_from_afar("tea.example.org")


def test_a_name_that_leads_inward_is_not_sent_to_a_proxy() -> None:
    with pytest.raises(PrivateAddressError):
        Guard(lambda _: ["10.0.0.1"], allow_private=False).check_from_afar("tea.example.org")
