"""Clients: who asks the server, without a socket, and what it serves."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from rcevents.configuration import parse_configuration
from rcevents.model import Cost, Deadline, Event, Place, Record, Session, Sighting
from rcevents.serving import create_app
from rcevents.store.contract import Remembered, Revision
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from rcevents.serving.front import Front
    from rcevents.store.contract import Store

TODAY = dt.date(2031, 3, 2)
NOW = dt.datetime(2031, 3, 2, 12, tzinfo=dt.UTC)
CHANGED = dt.datetime(2031, 3, 1, 8, 30, 15, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
HOST = "events.example.org"


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


def ask(app: Front, path: str, method: str = "GET", **headers: str) -> Reply:
    """Ask an application; an underscore in a header's name is a dash."""
    told = {"host": HOST, **{name.replace("_", "-"): text for name, text in headers.items()}}
    return asyncio.run(_asked(app, path, method, told))


async def _asked(app: Front, path: str, method: str, headers: dict[str, str]) -> Reply:
    parts = urlsplit(path)
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "https",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode("utf-8", "surrogateescape"),
        "root_path": "",
        "headers": [(name.encode(), text.encode()) for name, text in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": (HOST, 443),
    }
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:  # noqa: ANN401 - ASGI's
        sent.append(message)

    await app(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent[1:])
    told = {name.decode(): text.decode("latin-1") for name, text in sent[0]["headers"]}
    return Reply(sent[0]["status"], told, body)


def event(number: int, **values: Any) -> Event:  # noqa: ANN401 - whatever an event has
    """Make an event, of the day so many days from today where nothing else is said."""
    start = values.pop("start", TODAY + DAY * number)
    dated: dict[str, Any] = (
        {"schedule": "dated", "start": start, "end": values.pop("end", start)} if start else {}
    )
    seen = Sighting(document="0001.md", source="Tea news", line=number + 1, issued=TODAY - DAY)
    facts = {"uid": f"tea-{number}@rcevents", "title": f"Tea {number}", "sightings": (seen,)}
    return Event(**{**facts, **dated, **values})


def remembered(number: int, **values: Any) -> Remembered:  # noqa: ANN401 - as above
    """Make an event as it is remembered."""
    withdrawn = values.pop("withdrawn", False)
    record = Record(event=event(number, **values), created=TODAY - DAY * 9, modified=CHANGED)
    return Remembered(record, withdrawn=withdrawn, sources=("Tea news",))


def few() -> list[Remembered]:
    """Make events of many sorts."""
    zoned = dt.datetime(2031, 3, 20, 15, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    session = Session(start=zoned, end=zoned + dt.timedelta(hours=2))
    return [
        remembered(1, cost=Cost(free=True), format="virtual", kind="talk"),
        remembered(2, cost=Cost(free=False), format="in_person", kind="conference"),
        remembered(3, format="hybrid", place=Place(text="Wien", city="Wien", country="AT")),
        remembered(4, deadlines=(Deadline(kind="application", date=TODAY + DAY, text="apply"),)),
        remembered(5, start=None, schedule="on_demand", title="Tea at any time"),
        remembered(6, start=TODAY - 200 * DAY, title="Tea of last year"),
        remembered(18, start=zoned, end=session.end, sessions=(session,), timezone="Europe/Vienna"),
        remembered(19, title="<script>alert(1)</script> & „Tee“", description="Öl, ß; \\ café"),
    ]


def fill(store: Store, events: Iterable[Remembered], at: dt.datetime = CHANGED) -> None:
    """Store events, with a revision each."""
    with store.writing() as writing:
        told = list(events)
        writing.put_events(told)
        numbers = {each.uid: len(writing.revisions(each.uid)) + 1 for each in told}
        writing.add_revisions(
            Revision(uid, number, at, "announced", 0) for uid, number in numbers.items()
        )


def app_of(path: Path, text: str = "", now: Callable[[], dt.datetime] = lambda: NOW) -> Front:
    """Give the server of a store in a file, as a configuration says."""
    configuration = parse_configuration(text) if text else None
    return create_app(lambda: SqliteStore(path, create=False), configuration, now=now)
