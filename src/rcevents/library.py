"""What other programs call: extract, check, unify, select, publish, with the rim already chosen."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rcevents import publication
from rcevents.arguments import brought
from rcevents.errors import PublishFailed
from rcevents.extraction import extract_once
from rcevents.filters import Filter
from rcevents.merge import merge
from rcevents.model import Event, Extraction, Record, Unread
from rcevents.proofreading import proofread
from rcevents.rates import EcbRates
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.configuration import Configuration
    from rcevents.document import MediaType
    from rcevents.filters import Rates
    from rcevents.proofreading import Checked
    from rcevents.publication import Published
    from rcevents.store.contract import Store

NO_NAME, HERE = "the folder has no name", 'Write "." for the one you are in.'


def extract(
    *inputs: str | os.PathLike[str],
    issued: dt.date | None = None,
    form: MediaType | None = None,
    allow_private: bool = False,
) -> Extraction:
    r"""Read newsletters to the events that they announce, and what stayed unread.

    What one input announces twice is one event with two sightings, the fuller one first.

    An input is a path, a folder, a pattern, an http or https address, "-" for standard input, or
    the text itself. `issued` is the day of issue, where an input does not tell its own; it wins
    over what is told. `allow_private` lets addresses of one's own network be fetched. An input
    that cannot be read comes back under `unread`; where none can, the first one's InputError is
    raised. TypeError and ValueError tell wrong arguments.

    >>> import datetime as dt
    >>> found = extract("[Tea Days](https://tea.example.org) - 3-5 May, Free, Virtual\n",
    ...                 issued=dt.date(2021, 4, 1))
    >>> event = found.events[0]
    >>> event.title, event.start.isoformat(), event.cost.free, event.format
    ('Tea Days', '2021-05-03', True, 'virtual')
    """
    documents, errors = brought(inputs, issued, form, allow_private=allow_private)
    if errors and not documents:
        raise errors[0]
    extraction = extract_once(documents, Settings(today=_here()))
    unread = (Unread(document=error.where or "", text="", reason=error.what) for error in errors)
    return extraction.model_copy(update={"unread": (*extraction.unread, *unread)})


def check(
    *issues: str | os.PathLike[str],
    issued: dt.date | None = None,
    form: MediaType | None = None,
    allow_private: bool = False,
    today: dt.date | None = None,
    earlier: Iterable[Event] = (),
) -> list[Checked]:
    """Proofread issues: tell of each what subscribers would misread, as `rcevents check` does.

    Issues are given as to `extract`; InputError is raised where one cannot be read. An issue
    that tells no day of issue is taken as today's. `earlier` are events of earlier issues.
    """
    documents, errors = brought(issues, issued, form, allow_private=allow_private)
    if errors:
        raise errors[0]
    day = today or _here()
    return proofread(documents, today=day, settings=Settings(today=day), earlier=tuple(earlier))


def _here() -> dt.date:
    return dt.date.today()  # noqa: DTZ011 - the day where the caller is


def unify(events: Iterable[Event]) -> list[Record]:
    """Give every event once, with all its sightings: the later telling of a value wins."""
    return merge(events)


def select(
    events: Iterable[Event], wanted: Filter | None = None, *, rates: Rates | None = None
) -> list[Event]:
    """Give the events that a filter admits, in their order.

    Prices in other currencies are converted by `rates`: by default the European Central Bank's.

    >>> from rcevents.model import Cost
    >>> tea, pots = Event(uid="tea", title="Tea", cost=Cost(free=True)), Event(uid="p", title="P")
    >>> [event.title for event in select([tea, pots], Filter(free=True))]
    ['Tea']
    """
    asked, known = wanted or Filter(), rates or EcbRates()
    return [event for event in events if asked.admits(event, rates=known)]


def publish(
    events: Iterable[Event | Record],
    to: str | os.PathLike[str],
    *,
    today: dt.date | None = None,
    window: Literal["default", "all"] | None = None,
    base_url: str | None = None,
    rates: Rates | None = None,
    configuration: Configuration | str | os.PathLike[str] | None = None,
    site: bool | None = None,
    allow_drop: bool = False,
) -> Published:
    """Write feeds of these events into a folder, and pages that show them.

    Events are unified first; records are taken as they stand. The feeds are the default ones, or
    those of a configuration (or of the file that holds it). `today` places their window, which
    "all" lifts; `base_url` is where the folder will be served. No pages are written where `site`
    is false, or the configuration says so. Raises PublishFailed; and FeedsDropped, where feeds
    would lose most of their future events, unless `allow_drop` is true.
    """
    told = list(events)
    if not all(isinstance(each, Event | Record) for each in told):
        what = "events are of the types Event and Record"
        raise TypeError(what)
    if not os.fspath(to):
        raise PublishFailed(NO_NAME, remedy=HERE)
    records = [each for each in told if isinstance(each, Record)]
    records += merge(each for each in told if isinstance(each, Event))
    return publication.publish(
        records,
        Path(to),
        today=today,
        window=window,
        base_url=base_url,
        rates=rates or EcbRates(),
        configuration=_configured(configuration),
        site=site,
        allow_drop=allow_drop,
    )


def open_store(address: str | os.PathLike[str] | None = None) -> Store:
    """Open the store that `rcevents collect` fills; use it with `with`, or close it in the end.

    `address` is the path of a file, or `postgresql://...`; without it, the environment variable
    RCEVENTS_STORE tells, else it is the usual file. Raises NoStore where there is none.
    """
    from rcevents.store.location import locate
    from rcevents.store.opening import open_store as opened

    given = os.fspath(address) if address is not None else None
    return opened(locate(given, None, os.environ).address, create=False)


def stored(
    wanted: Filter | None = None,
    store: Store | str | os.PathLike[str] | None = None,
    *,
    rates: Rates | None = None,
) -> Iterator[Record]:
    """Yield the events of a store that a filter admits, by date; past ones, too.

    `store` is one that is open, or what `open_store` takes. What a person withdrew is left out.
    """
    from rcevents.recalling import recall

    with _at_hand(store) as opened, opened.reading() as reading:
        yield from recall(reading, wanted or Filter(), rates or EcbRates())


def publish_stored(
    to: str | os.PathLike[str],
    store: Store | str | os.PathLike[str] | None = None,
    *,
    today: dt.date | None = None,
    window: Literal["default", "all"] | None = None,
    base_url: str | None = None,
    wanted: Filter | None = None,
    rates: Rates | None = None,
    configuration: Configuration | str | os.PathLike[str] | None = None,
    site: bool | None = None,
    allow_drop: bool = False,
) -> Published:
    """Write feeds of a store's events into a folder, and pages; a filter narrows each feed.

    Arguments are those of `publish`. What was rendered is kept in the user's folder of caches, so
    that the next time only what has changed since is. Raises PublishFailed, FeedsDropped and,
    where there is no store, NoStore.
    """
    if not os.fspath(to):
        raise PublishFailed(NO_NAME, remedy=HERE)
    with _at_hand(store) as opened:
        return publication.publish_stored(
            opened,
            Path(to),
            today=today,
            window=window,
            base_url=base_url,
            rates=rates or EcbRates(),
            wanted=wanted,
            configuration=_configured(configuration),
            site=site,
            allow_drop=allow_drop,
            cache=publication.usual_cache(opened),
        )


def _configured(given: Configuration | str | os.PathLike[str] | None) -> Configuration | None:
    """Give a configuration that is at hand, or that a file holds."""
    if given is None or not isinstance(given, str | os.PathLike):
        return given
    from rcevents.configuration import read_configuration

    return read_configuration(Path(given))


@contextmanager
def _at_hand(store: Store | str | os.PathLike[str] | None) -> Iterator[Store]:
    """Give a store that is open; what is opened here is closed here."""
    if store is None or isinstance(store, str | os.PathLike):
        with closing(open_store(store)) as opened:
            yield opened
    else:
        yield store
