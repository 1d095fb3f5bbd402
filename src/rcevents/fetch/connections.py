"""Connections of urllib3 that go only where the guard lets them, and within the allowance.

A name is resolved once for each connection, every answer is judged, and the socket is connected
to a judged address: a name that answers differently a moment later (DNS rebinding) gains nothing.
TLS still greets, and checks the certificate of, the name.
"""

from __future__ import annotations

import socket
from functools import lru_cache, partial
from http import HTTPStatus
from http.client import HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import (
    ConnectTimeoutError,
    LocationParseError,
    NameResolutionError,
    NewConnectionError,
)
from urllib3.util.ssl_ import create_urllib3_context

from rcevents.fetch.allowance import MeasuredTLSSocket, measured, patience

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence

    from urllib3 import PoolManager

    from rcevents.fetch.guard import Guard
    from rcevents.fetch.network import Network

CONNECT_SECONDS = 10.0
"""So long may an address take to answer a knock, before the next one is tried."""


_INTERIM = frozenset(range(HTTPStatus.CONTINUE, HTTPStatus.OK)) - {HTTPStatus.SWITCHING_PROTOCOLS}


class Route:
    """The way from a name to a socket: resolved, judged, dialled."""

    def __init__(self, network: Network, guard: Guard) -> None:
        self._network = network
        self._guard = guard

    def connect(self, host: str, port: int) -> socket.socket:
        """Connect to the first address of a host that answers, if all of them may be reached."""
        return self._dial(self._guard.addresses(host.strip("[]")), port)

    def _dial(self, addresses: Sequence[str], port: int) -> socket.socket:
        failure = OSError("the name has no address")
        for address in addresses:
            try:
                return self._network.dial(address, port, patience(CONNECT_SECONDS))
            except OSError as error:
                failure = error
        raise failure


class _Final(HTTPResponse):
    """The answer behind all interim ones (RFC 9110, 15.2): http.client waits behind 100 alone."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc] # http.client's own
        is_interim = status in _INTERIM
        return version, HTTPStatus.CONTINUE if is_interim else status, reason


class _Guarded(HTTPConnection):
    """A connection by way of a route; one to a proxy goes where its owner says."""

    route: Route
    response_class = _Final

    def _new_conn(self) -> socket.socket:
        self.timeout = patience(CONNECT_SECONDS)
        if self.proxy is not None:
            return measured(super()._new_conn())
        try:
            return measured(self.route.connect(self._dns_host, self.port))
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except UnicodeError as error:
            raise LocationParseError(self.host) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "no answer") from error
        except OSError as error:
            raise NewConnectionError(self, "no connection") from error


class _GuardedTLS(_Guarded, HTTPSConnection):
    """The same under TLS."""

    def connect(self) -> None:
        """Connect, greet and check the certificate, with trust that was loaded once."""
        trusted = self.ca_certs or self.ca_cert_dir
        if self.cert_reqs == "CERT_REQUIRED" and trusted and self.ssl_context is None:
            self.ssl_context = _context(self.ca_certs, self.ca_cert_dir)
            self.ca_certs = self.ca_cert_dir = None
        super().connect()


def trusting(trusted: bool | str) -> ssl.SSLContext:
    """Make a context for a proxy that speaks TLS itself; requests would not check who it is."""
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    path = trusted if isinstance(trusted, str) else DEFAULT_CA_BUNDLE_PATH
    if Path(path).is_dir():
        return _context(None, path)
    if not Path(path).exists():
        what = f"no CA certificate bundle: {path}"
        raise OSError(what)
    return _context(path, None)


@lru_cache(maxsize=8)
def _context(trusted: str | None, folder: str | None) -> ssl.SSLContext:
    """Make a context that trusts what a file or folder holds: loading them takes its time."""
    context = create_urllib3_context()
    context.load_verify_locations(trusted, folder)
    context.sslsocket_class = MeasuredTLSSocket
    return context


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Guarded

    def __init__(self, *arguments: Any, route: Route, **names: Any) -> None:  # noqa: ANN401 - as urllib3 has it
        super().__init__(*arguments, **names)
        self._route = route

    def _new_conn(self) -> Any:  # noqa: ANN401 - as above
        connection = super()._new_conn()
        connection.route = self._route  # type: ignore[attr-defined] # ours, by ConnectionCls
        return connection


class _PoolTLS(_Pool, HTTPSConnectionPool):
    ConnectionCls = _GuardedTLS


def lead(manager: PoolManager, route: Route) -> None:
    """Make a manager of connections take a route."""
    pools = {"http": partial(_Pool, route=route), "https": partial(_PoolTLS, route=route)}
    manager.pool_classes_by_scheme = pools  # type: ignore[assignment] # they make pools
