"""Network: a server on the loopback interface, run by uvicorn as people run it."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn

from rcevents.serving.running import bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.serving.front import Front


@contextmanager
def running(app: Front) -> Iterator[str]:
    """Run an application, and give its address."""
    with bound("127.0.0.1", 0) as listening:
        config = uvicorn.Config(app, log_level="error", lifespan="on", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
