"""The transport: one request out, one answer's head back. Redirects are left to the caller.

`requests` prepares the request and knows proxies, trust and .netrc; its session does not send it,
since a session reads the body of every redirect, however large, and keeps cookies for everybody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.metadata import metadata, version
from typing import TYPE_CHECKING, Any, Final

from rcevents.fetch.addresses import origin
from rcevents.fetch.allowance import patience
from rcevents.fetch.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests
    from requests.cookies import RequestsCookieJar
    from requests.models import PreparedRequest

    from rcevents.fetch.network import Network
    from rcevents.fetch.policy import Policy

ACCEPT: Final = (
    "text/markdown, text/calendar, text/html, application/json, application/rss+xml, "
    "application/atom+xml, */*;q=0.5"
)
PACKINGS: Final = "gzip, deflate"
"""What can be unpacked piece by piece within a limit, wherever rcevents is installed."""
_TLS_PROXY: Final = re.compile("https:", re.IGNORECASE)
_HOSTS: Final = 64
_PER_HOST: Final = 8


class Transport:
    """Sends single requests by guarded connections, which are kept for the next one.

    Threads may share one: urllib3's pools are made for that, and nothing else is kept between two
    requests, cookies least of all.
    """

    def __init__(self, policy: Policy, network: Network) -> None:
        import requests
        from requests.adapters import HTTPAdapter

        from rcevents.fetch.connections import Route, lead

        self._guard = Guard(network.resolve, allow_private=policy.allow_private)
        self._route = Route(network, self._guard)
        self._silent = policy.silent
        self._adapter = HTTPAdapter(pool_connections=_HOSTS, pool_maxsize=_PER_HOST)
        self._session = requests.Session()
        lead(self._adapter.poolmanager, self._route)

    def close(self) -> None:
        """Close all connections that were kept."""
        self._adapter.close()
        self._session.close()

    def send(
        self,
        address: str,
        headers: Mapping[str, str],
        *,
        login: tuple[str, str] | None,
        cookies: RequestsCookieJar,
    ) -> requests.Response:
        """Ask for an address, and give the answer with its body still to be read."""
        prepared = prepare(address, headers, login, cookies)
        settings: dict[str, Any] = dict(
            self._session.merge_environment_settings(
                prepared.url, {}, stream=True, verify=None, cert=None
            )
        )
        self._prepare_proxy(prepared, settings["proxies"], settings["verify"])
        wait = patience(self._silent)
        return self._adapter.send(prepared, timeout=(wait, wait), **settings)

    def _prepare_proxy(
        self, prepared: PreparedRequest, proxies: dict[str, str], trusted: bool | str
    ) -> None:
        """Where a proxy will resolve the name, judge it here first; make connections measured."""
        from requests.exceptions import InvalidProxyURL
        from requests.utils import prepend_scheme_if_needed, select_proxy

        from rcevents.fetch.connections import lead, trusting

        told = select_proxy(prepared.url or "", proxies)
        if not told:
            return
        self._guard.check_from_afar(origin(prepared.url or "").host)
        try:
            proxy = str(prepend_scheme_if_needed(told, "http"))  # type: ignore[no-untyped-call]
            names = _TLS_PROXY.match(proxy) and {"proxy_ssl_context": trusting(trusted)}
            manager = self._adapter.proxy_manager_for(proxy, **(names or {}))
        except ValueError as error:
            raise InvalidProxyURL from error
        if not proxy.lower().startswith("socks"):
            lead(manager, self._route)


def prepare(
    address: str,
    headers: Mapping[str, str],
    login: tuple[str, str] | None = None,
    cookies: RequestsCookieJar | None = None,
) -> PreparedRequest:
    """Make a request of an address; ValueError tells that it is none, or a header is none."""
    import requests

    asked = requests.Request("GET", address, headers=dict(headers), auth=login, cookies=cookies)
    return asked.prepare()


@lru_cache(maxsize=8)
def user_agent(contact: str | None = None) -> str:
    """Give the name under which pages are fetched: program, version, and whom to turn to.

    Without a contact of one's own it is the project's page, if the package tells one.
    """
    pages = metadata("rcevents").get_all("Project-URL") or [""]
    whom = contact or pages[0].rpartition(" ")[2]
    shown = "".join(char for char in whom if char.isascii() and char.isprintable() and char != ")")
    return f"rcevents/{version('rcevents')} ({f'+{shown}' if shown else 'event reader'})"
