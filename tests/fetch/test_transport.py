"""Proxies as requests knows them, TLS, and what is told to servers."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
import threading
from typing import TYPE_CHECKING

import pytest
import trustme
from requests.exceptions import InvalidSchema

from rcevents.errors import FetchFailed
from rcevents.fetch.brought import Brought
from rcevents.fetch.transport import user_agent
from tests.fetch.servers import LOOPBACK, TEA, Served, get, page, public_web, serving
from tests.fetch.test_redirects import redirect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def forward(connection: socket.socket, head: str) -> None:
    """Be a proxy that knows one server, of whatever name."""
    method, target, _ = head.split(" ", 2)
    if method != "CONNECT":
        connection.sendall(page(target.encode()))
        return
    with socket.create_connection((LOOPBACK, int(target.rpartition(":")[2]))) as server:
        connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with contextlib.suppress(OSError):
            _pump(connection, server)


def _pump(one: socket.socket, other: socket.socket) -> None:
    """Pass on what comes from either side, until one ends.

    By one thread, since two may not use one connection of TLS at the same time.
    """
    across = {one: other, other: one}
    while True:
        ready = [one] if isinstance(one, ssl.SSLSocket) and one.pending() else []
        for source in ready or select.select([one, other], [], [])[0]:
            data = source.recv(65536)
            if not data:
                return
            across[source].sendall(data)


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """Give a proxy on this computer, which is told by the environment."""
    with serving(forward) as served:
        monkeypatch.setenv("HTTP_PROXY", f"http://ada:secret@{LOOPBACK}:{served.port}")
        monkeypatch.setenv("http_proxy", f"http://ada:secret@{LOOPBACK}:{served.port}")
        monkeypatch.setenv("HTTPS_PROXY", f"http://ada:secret@{LOOPBACK}:{served.port}")
        yield served


def test_a_proxy_may_be_in_ones_own_network(proxy: Served) -> None:
    """It is its owner's choice; it gets the whole address, and the password for it alone."""
    found = get("http://tea.example.org/3", network=public_web(TEA).network)
    assert isinstance(found, Brought)
    assert found.data == b"http://tea.example.org/3"
    assert "Proxy-Authorization: Basic" in proxy.heads[0]


def test_a_name_that_only_the_proxy_knows(proxy: Served) -> None:
    """There are networks in which nothing else resolves names."""
    found = get("http://tea.example.org/3", network=public_web().network)
    assert isinstance(found, Brought)
    assert len(proxy.heads) == 1


@pytest.mark.parametrize("host", ["localhost", "2130706433", "[::1]", "a.internal", TEA])
def test_a_proxy_does_not_open_the_way_inward(host: str, proxy: Served) -> None:
    """As far as can be known here: by how a host is written, or what it resolves to."""
    web = public_web()
    web.names[TEA] = [["10.0.0.1"]]
    error = get(f"http://{host}/", network=web.network)
    assert isinstance(error, FetchFailed)
    assert "is no server of the public web" in error.what
    assert not proxy.heads


def test_a_redirect_inward_by_way_of_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(redirect("http://127.0.0.1/secret")) as served:
        monkeypatch.setenv("http_proxy", f"http://{LOOPBACK}:{served.port}")
        error = get("http://tea.example.org/", network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert "is no server of the public web" in error.what
    assert len(served.heads) == 1


def test_servers_that_need_no_proxy(proxy: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_PROXY names them; they are guarded as everybody is."""
    monkeypatch.setenv("NO_PROXY", TEA)
    with serving(page()) as server:
        assert isinstance(get(server.url(host=TEA), network=public_web(TEA).network), Brought)
    assert not proxy.heads


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("http://127.0.0.1:1", "the proxy does not let us through"),
        ("http://", "no valid address of a proxy"),
        ("gopher://127.0.0.1:1", "no valid address of a proxy"),
        ("http://127.0.0.1:99999", "no valid address of a proxy"),
        ("socks5://ada:secret@127.0.0.1:1", "the proxy does not let us through"),
        ("socks5h://ada:secret@127.0.0.1:1", "the proxy does not let us through"),
    ],
)
def test_a_proxy_that_does_not_work(told: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy is where it is told."""
    monkeypatch.setenv("http_proxy", told)
    error = get("http://tea.example.org/", network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.what == what
    assert "HTTP_PROXY" in str(error)
    assert "secret" not in str(error)


def test_what_a_socks_proxy_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that requests does not bring along: here it is as if it were not there."""
    monkeypatch.setenv("http_proxy", "socks5://ada:secret@127.0.0.1:1")
    monkeypatch.setattr("requests.adapters.SOCKSProxyManager", without_socks)
    error = get("http://tea.example.org/", network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.what == "a SOCKS proxy needs a package that is not installed"
    assert "PySocks" in (error.remedy or "")
    assert "secret" not in str(error)


def without_socks(*_: object, **__: object) -> None:
    """Raise what requests raises without PySocks."""
    raise InvalidSchema("Missing dependencies for SOCKS support.")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Give somebody who signs certificates."""
    return trustme.CA()


def served_by(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Give what a server needs to speak TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """Trust this authority, as REQUESTS_CA_BUNDLE tells."""
    path = tmp_path / "trusted.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(path))
    return authority


def test_the_certificate_is_of_the_name_not_of_the_number(trusted: trustme.CA) -> None:
    """The connection goes to an address, TLS speaks to the name."""
    tls = served_by(trusted.issue_cert(TEA))
    names: list[str | None] = []
    tls.sni_callback = lambda _, name, __: names.append(name)
    with serving(page(), tls=tls) as server:
        found = get(server.url(host=TEA, scheme="https"), network=public_web(TEA).network)
    assert isinstance(found, Brought)
    assert names == [TEA]


def test_tls_by_way_of_a_proxy(trusted: trustme.CA, proxy: Served) -> None:
    """The proxy hears whom one calls, and nothing of what is said."""
    with serving(page(), tls=served_by(trusted.issue_cert(TEA))) as server:
        address = server.url("/secret", TEA, "https")
        found = get(address, network=public_web(TEA).network, headers={"X-Key": "hidden"})
    assert isinstance(found, Brought)
    (head,) = proxy.heads
    assert head.startswith(f"CONNECT {TEA}:{server.port} ")
    assert "hidden" not in head
    assert "Proxy-Authorization" not in server.heads[0]


def test_a_proxy_that_speaks_tls_itself(
    trusted: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It proves who it is, for plain pages and for those under TLS of their own."""
    own = served_by(trusted.issue_cert(LOOPBACK))
    theirs = served_by(trusted.issue_cert(TEA))
    network = public_web(TEA).network
    with serving(forward, tls=own) as proxy, serving(page(), tls=theirs) as server:
        monkeypatch.setenv("http_proxy", f"https://{LOOPBACK}:{proxy.port}")
        monkeypatch.setenv("https_proxy", f"https://{LOOPBACK}:{proxy.port}")
        plain = get("http://tea.example.org/3", network=network)
        under_tls = get(server.url(host=TEA, scheme="https"), network=network)
    assert isinstance(plain, Brought)
    assert isinstance(under_tls, Brought)
    assert [head.split(" ")[0] for head in proxy.heads] == ["GET", "CONNECT"]


def test_a_proxy_that_cannot_prove_who_it_is(
    trusted: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted.issue_cert("proxy.example.org")
    with serving(forward, tls=served_by(certificate)) as proxy:
        monkeypatch.setenv("http_proxy", f"https://{LOOPBACK}:{proxy.port}")
        error = get("http://tea.example.org/3", network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert proxy.heads == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("pots.example.org", "its certificate is for another name"),
        ("expired", "its certificate has expired"),
        ("unknown", "its certificate is signed by nobody known"),
    ],
)
def test_a_server_that_cannot_prove_who_it_is(name: str, why: str, trusted: trustme.CA) -> None:
    """Nothing is sent to it."""
    import datetime as dt

    issuer = trustme.CA() if name == "unknown" else trusted
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    if name == "expired":
        certificate = issuer.issue_cert(TEA, not_after=past)
    else:
        certificate = issuer.issue_cert(TEA if name == "unknown" else name)
    with serving(page(), tls=served_by(certificate)) as server:
        error = get(server.url(host=TEA, scheme="https"), network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.what == f"the server cannot prove who it is (TLS): {why}"
    assert (error.passing, server.heads) == (False, [])


def test_a_server_without_tls() -> None:
    """As where one types https for a server that has none."""
    with serving(page()) as server:
        error = get(server.url(scheme="https"))
    assert isinstance(error, FetchFailed)
    assert error.what == "the server speaks no TLS there"


def test_a_server_that_wants_what_we_have_not(trusted: trustme.CA) -> None:
    """A certificate of ours, for one; the reason is OpenSSL's, if its alert comes in time."""
    tls = served_by(trusted.issue_cert(TEA))
    tls.verify_mode = ssl.CERT_REQUIRED
    trusted.configure_trust(tls)
    with serving(page(), tls=tls) as server:
        error = get(server.url(host=TEA, scheme="https"), network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    # Whether the alert is read before the end of the connection is up to the system.
    assert error.what in {
        "no TLS with this server (TLSV13_ALERT_CERTIFICATE_REQUIRED)",
        "no TLS with this server",
        "the server's answer breaks off or is garbled",
    }


def test_a_greeting_that_never_ends() -> None:
    """TLS begins within the time that is allowed, too."""
    over = threading.Event()

    def talk(_: socket.socket, __: str) -> None:
        over.wait()

    with serving(talk) as server:
        error = get(server.url(scheme="https"), whole=0.1)
        over.set()
    assert isinstance(error, FetchFailed)
    assert error.what == "the server is too slow"


def test_a_body_that_drips_under_tls(trusted: trustme.CA) -> None:
    def talk(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"." * 65536)

    with serving(talk, tls=served_by(trusted.issue_cert(TEA))) as server:
        address = server.url(host=TEA, scheme="https")
        slow = get(address, network=public_web(TEA).network, whole=0.2, largest=1 << 40)
        large = get(address, network=public_web(TEA).network, largest=1 << 20)
    assert getattr(slow, "what", None) == "the server is too slow"
    assert getattr(large, "what", None) == "larger than 1 MiB, which is the limit"


def test_no_way_down_from_tls(trusted: trustme.CA) -> None:
    """Anybody on the way could say what is on the page; the address to be trusted is told."""
    moved = redirect("http://tea.example.org/new")
    with serving(moved, tls=served_by(trusted.issue_cert(TEA))) as server:
        error = get(server.url(host=TEA, scheme="https"), network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.what == "redirects from https to http, where anybody may listen"
    assert "give this address: http://tea.example.org/new" in (error.remedy or "")


def test_trust_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere.pem")
    error = get("https://tea.example.org/", network=public_web(TEA).network)
    assert isinstance(error, FetchFailed)
    assert error.what == "the file of trusted certificates cannot be read"


def test_trust_that_holds_no_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "trusted.pem"
    path.write_text("tea")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(path))
    with serving(page()) as server:
        error = get(server.url(scheme="https"))
    assert isinstance(error, FetchFailed)
    assert error.what == "the file of trusted certificates cannot be read"


@pytest.mark.parametrize("headers", [{"X": "a\r\nY: secret"}, {"": "a"}, {"é\n": "secret"}])
def test_headers_that_cannot_be_sent(headers: dict[str, str]) -> None:
    """A token with a line break, say; it is not shown."""
    error = get("http://tea.example.org/", network=public_web(TEA).network, headers=headers)
    assert isinstance(error, FetchFailed)
    assert error.what == "no valid header is sent with it"
    assert "secret" not in str(error)


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("mailto:ada@example.org", "(+mailto:ada@example.org)"),
        ("https://example.org/us\r\nX: y)", "(+https://example.org/usX: y)"),
        ("Zoë", "(+Zo)"),
    ],
)
def test_whom_to_turn_to(contact: str, shown: str) -> None:
    """Servers see who asks, and nothing that breaks a header."""
    assert user_agent(contact).startswith("rcevents/")
    assert user_agent(contact).endswith(shown)
    with serving(page()) as server:
        get(server.url(), contact=contact)
    assert f"User-Agent: {user_agent(contact)}\r\n" in server.heads[0]


def test_without_a_contact_there_is_none_invented() -> None:
    assert "@" not in user_agent()
