"""Running the server: a socket, uvicorn, and as many processes as are asked for."""

from __future__ import annotations

import errno
import json
import logging
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    import uvicorn

    from rcevents.configuration import Configuration
    from rcevents.serving.front import Front
    from rcevents.store.contract import Store

VARIABLE = "RCEVENTS_SERVING"
"""Where a process that serves beside others finds what it serves."""

FACTORY = "rcevents.serving.running:process_app"
PATIENCE = 10
"""So many seconds requests may take to end when the server is shut down."""

BACKLOG = 2_048
EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104 - shown, not bound
FREE = "Name another with --port; --port 0 takes any that is free."
NO_HOST = "Name an address of this computer with --host: 127.0.0.1, or 0.0.0.0 for all of them."


@dataclass(frozen=True, slots=True)
class Manner:
    """How to serve: behind which proxy, by how many processes, with a line for each request."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    root_path: str = ""
    proxy_headers: bool = False
    log: bool = False


@dataclass(frozen=True, slots=True)
class Served:
    """What every process serves: a store by its address, as a configuration file says."""

    store: str
    config: str | None = None
    base_url: str | None = None

    def app(self) -> Front:
        """Give the application. Raises RceventsError where it cannot be made."""
        from rcevents.serving.making import create_app
        from rcevents.store.opening import open_store

        logging.getLogger("uvicorn.error").addFilter(is_worth_telling)

        def opened() -> Store:
            return open_store(self.store, create=False)

        return create_app(opened, self._configuration())

    def _configuration(self) -> Configuration:
        from rcevents.configuration import Configuration, read_configuration

        told = read_configuration(Path(self.config)) if self.config else Configuration()
        if self.base_url is None:
            return told
        serve = told.serve.model_copy(update={"base_url": self.base_url})
        return told.model_copy(update={"serve": serve})


def serve(served: Served, manner: Manner, opened: Callable[[str], None]) -> None:
    """Serve until a signal ends it; `opened` is told the address, when it can be asked.

    Raises InputError where the address cannot be had, and RceventsError.
    """
    import uvicorn

    with bound(manner.host, manner.port) as listening:
        os.environ[VARIABLE] = json.dumps(asdict(served))
        config = uvicorn.Config(
            FACTORY if manner.workers > 1 else served.app(),
            factory=manner.workers > 1,
            workers=manner.workers,
            lifespan="on",
            access_log=manner.log,
            log_level="info" if manner.log else "warning",
            proxy_headers=manner.proxy_headers,
            root_path=manner.root_path,
            server_header=False,
            timeout_graceful_shutdown=PATIENCE,
        )
        opened(address_of(listening, manner.host))
        with suppress(KeyboardInterrupt):  # that is how a server is ended
            _run(config, listening)


def process_app() -> Front:
    """Give the application of a process beside others."""
    return Served(**json.loads(os.environ[VARIABLE])).app()


def is_worth_telling(told: logging.LogRecord) -> bool:
    """Tell whether the log is to hold it: not that a request which is none can have no answer.

    uvicorn answers such a request itself, and tells of it in a line; that we then cannot is told
    with sixty more, so that anybody could fill the log.
    """
    fault = told.exc_info[1] if told.exc_info else None
    return type(fault).__name__ != "LocalProtocolError"


def bound(host: str, port: int) -> socket.socket:
    """Give a socket that listens at an address of this computer. Raises InputError."""
    where = f"{host}:{port}"
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as fault:
        raise InputError("no such host", where=where, remedy=NO_HOST) from fault
    family, kind, protocol, _, place = found[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(BACKLOG)
        listening.set_inheritable(True)
    except OSError as fault:
        listening.close()
        remedy = NO_HOST if fault.errno == errno.EADDRNOTAVAIL else FREE
        what = f"cannot be listened at: {fault.strerror}"
        raise InputError(what, where=where, remedy=remedy) from fault
    return listening


def address_of(listening: socket.socket, host: str) -> str:
    """Give the address at which a person opens what listens there."""
    port = listening.getsockname()[1]
    shown = "localhost" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def _run(config: uvicorn.Config, listening: socket.socket) -> None:
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    if config.workers > 1:
        Multiprocess(config, sockets=[listening]).run()
    else:
        uvicorn.Server(config).run(sockets=[listening])
