"""Making the application: a store, a configuration and a clock put together."""

from __future__ import annotations

import datetime as dt
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

from rcevents.errors import RceventsError
from rcevents.store.location import is_server

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.configuration import Configuration
    from rcevents.filters import Rates
    from rcevents.serving.catalogue import Watch
    from rcevents.serving.front import Front
    from rcevents.store.contract import Store

NEEDED = ("fastapi", "uvicorn")
INSTALL = 'pip install "rcevents[serve]"'


def create_app(
    open_store: Callable[[], Store],
    configuration: Configuration | None = None,
    *,
    rates: Rates | None = None,
    now: Callable[[], dt.datetime] | None = None,
) -> Front:
    """Give the server as an ASGI application; `open_store` opens what it serves, when needed.

    `now` tells the time in UTC, from which the day is taken. Prices are converted by `rates`, by
    default the European Central Bank's. Raises RceventsError where FastAPI is not installed.
    """
    from rcevents.rates import EcbRates

    require()
    from rcevents.configuration import Configuration
    from rcevents.serving.app import application
    from rcevents.serving.catalogue import Catalogue
    from rcevents.serving.remembered import RememberedRates
    from rcevents.serving.service import Service
    from rcevents.serving.shelf import Shelf

    told = configuration or Configuration()
    catalogue = Catalogue(Shelf(open_store), watch_of, told.serve.records)
    known = RememberedRates(rates or EcbRates())
    return application(Service(catalogue, configuration, known, now or utc_now))


def require() -> None:
    """Raise RceventsError where what serves is not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        what = f"the server needs {' and '.join(missing)}"
        raise RceventsError(what, remedy=INSTALL)


def watch_of(address: str) -> Watch:
    """Give what watches the store at an address."""
    from rcevents.serving.moments import FileWatch, ServerWatch

    return ServerWatch(time.monotonic) if is_server(address) else FileWatch(address)


def utc_now() -> dt.datetime:
    """Give the time."""
    return dt.datetime.now(dt.UTC)
