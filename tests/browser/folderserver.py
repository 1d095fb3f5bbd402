"""A folder on the loopback interface under a path of its own, as GitHub Pages would show it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".atom": "application/atom+xml",
    ".csv": "text/csv; charset=utf-8",
}


class Handler(SimpleHTTPRequestHandler):
    """Answers with files below a path, and with 404 everywhere else."""

    extensions_map: ClassVar[dict[str, str]] = {  # type: ignore[misc]
        **SimpleHTTPRequestHandler.extensions_map,
        **MEDIA_TYPES,
    }

    def __init__(self, *given: object, base: str, directory: str) -> None:
        self.base = base
        super().__init__(*given, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file."""
        if self.below():
            super().do_GET()

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        if self.below():
            super().do_HEAD()

    def below(self) -> bool:
        """Take the path that everything is below off the request, or refuse it."""
        if not self.path.startswith(self.base):
            self.send_error(HTTPStatus.NOT_FOUND)
            return False
        del self.headers["If-Modified-Since"]
        self.path = "/" + self.path.removeprefix(self.base)
        return True

    def end_headers(self) -> None:
        """Let nothing be kept: the next test shows another folder."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name there
        """Say nothing."""


@contextmanager
def folder_served(folder: Path, base: str = "/") -> Iterator[str]:
    """Show a folder below a path such as "/some/where/"; give its address, with a slash behind."""
    handler = partial(Handler, base=base, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{base}"
        finally:
            server.shutdown()
            thread.join()
