"""A stage to rehearse rounds on: a server on this computer, a store of its own, a clock to set."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rcevents.configuration import Configuration, Fetching, Source
from rcevents.rounds import SourceReport, collect
from rcevents.store.contract import Search
from rcevents.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytest_httpserver import HTTPServer
    from werkzeug.wrappers import Request, Response

    from rcevents.model import Record
    from rcevents.store.contract import SourceState, Store

NOON = dt.datetime(2031, 3, 1, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
FETCH = Fetching(allow_private=True, robots=False, retries=0, delay=0)
TEAS = ("Green Tea Day", "Kettle Workshop", "Teapot Fair", "Saucer Symposium", "Cup Congress")
MORE = ("Spoon Summit", "Sugar School", "Milk Meeting")


def calendar(*titles: str, hour: int = 9) -> str:
    """Give a calendar of events in June 2031, a day each."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tea//tea//EN"]
    for title in titles:
        slug = title.lower().replace(" ", "-")
        day = (sum(map(ord, title)) % 28) + 1
        lines += ["BEGIN:VEVENT", f"UID:{slug}@example.org", f"SUMMARY:{title}"]
        lines += [f"URL:https://tea.example.org/{slug}", f"DTSTART:203106{day:02}T{hour:02}0000Z"]
        lines += [f"DTEND:203106{day:02}T{hour + 1:02}0000Z", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


@dataclass
class Stage:
    """A server, a store and a configuration; `asked` are the paths that were asked for."""

    server: HTTPServer
    folder: Path
    sources: list[Source] = field(default_factory=list)
    now: dt.datetime = NOON
    asked: list[str] = field(default_factory=list)
    heads: list[dict[str, str]] = field(default_factory=list)
    address: str | None = None
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        self.address = self.address or str(self.folder / "store.sqlite")
        self.store = open_store(self.address)

    @property
    def configuration(self) -> Configuration:
        """What the sources are, as they stand."""
        return Configuration(fetch=FETCH, sources=tuple(self.sources))

    def source(self, name: str, path: str | None = None, **keys: Any) -> Source:  # noqa: ANN401 - any key of a source
        """Add a source: of the server, unless another path is told."""
        place = {"path": path} if path else {"address": self.server.url_for(f"/{name}")}
        self.sources = [source for source in self.sources if source.name != name]
        self.sources.append(Source.model_validate({"name": name, **place, **keys}))
        return self.sources[-1]

    def serve(
        self,
        path: str,
        body: str = "",
        *,
        status: int = 200,
        kind: str = "text/calendar",
        **headers: str,
    ) -> None:
        """Answer a path with a body; with an ETag, what is unchanged costs nothing."""
        from werkzeug.wrappers import Response

        told = {name.replace("_", "-"): value for name, value in headers.items()}

        def answer(request: Request) -> Response:
            self.asked.append(path)
            self.heads.append(dict(request.headers))
            if "ETag" in told and request.headers.get("If-None-Match") == told["ETag"]:
                return Response(status=304, headers=told)
            return Response(body, status, headers=told, content_type=kind)

        for handler in list(self.server.handlers):
            if handler.matcher.uri == f"/{path}":
                self.server.handlers.remove(handler)
        self.server.expect_request(f"/{path}").respond_with_handler(answer)

    def round(self, **wishes: Any) -> dict[str, SourceReport]:  # noqa: ANN401 - what collect takes
        """Go through a round, and give its reports by source."""
        given = {"clock": lambda: self.now, "environ": {}, "folder": self.folder, **wishes}
        reports = collect(self.configuration, self.store, **given)
        return {report.source: report for report in reports}

    def later(self, **lengths: float) -> None:
        """Let time pass."""
        self.now += dt.timedelta(**lengths)

    def state(self, name: str) -> SourceState:
        """Give what is noted of a source."""
        with self.store.reading() as reading:
            state = reading.source(name)
        assert state is not None
        return state

    def records(self) -> Sequence[Record]:
        """Give all events that are known."""
        with self.store.reading() as reading:
            return list(reading.search(Search()))

    def titles(self) -> list[str]:
        """Give their titles, in alphabetical order."""
        return sorted(record.event.title for record in self.records())

    def unseen(self) -> list[str]:
        """Give the titles of those that no source tells any more."""
        return sorted(record.event.title for record in self.records() if record.unseen)
