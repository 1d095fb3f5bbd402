"""`rcevents publish`: feeds in a folder, and the site that shows them."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.addresses import folder_address
from rcevents.cli.configured import configured
from rcevents.cli.days import today
from rcevents.cli.decided import decided
from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.filtering import filter_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake, admitted, day_of, input_options, once, rates_for
from rcevents.cli.notes import close, tell_matches, tell_nothing_stored
from rcevents.cli.recalled import recalled, refuse_store
from rcevents.cli.terminal import harmless, tell, write_text
from rcevents.errors import FetchFailed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from rcevents.configuration import Configuration
    from rcevents.filters import Filter, Rates
    from rcevents.model import Record
    from rcevents.publication import Published
    from rcevents.store.contract import Store

EPILOG = """\b
Examples:
  rcevents publish --to feeds/
  rcevents publish issues/ --to feeds/
  rcevents publish issues/ --to feeds/ --window all
  rcevents publish issues/ --to feeds/ --in-person --country Germany
  rcevents publish issues/ --to feeds/ --base-url https://example.org/feeds/
  rcevents publish --to feeds/ --no-site
"""

SHOWN = 2
"""Of so many files of a feed the sizes are told."""

NOTHING = "the store is empty (rcevents collect fills it); no feed was written"

NO_FEED = (
    "rcevents.toml asks for no feed: default_feeds is false, "
    "and there is neither a matrix nor any [[feeds]]"
)


@click.command(cls=Page, epilog=EPILOG, short_help="Write feeds and their site into a folder.")
@functools.partial(input_options, required=False)
@click.option(
    "--to", "folder", metavar="FOLDER", required=True, type=click.Path(), help="Where to write."
)
@click.option(
    "--window",
    type=click.Choice(("default", "all")),
    help="Events not over for longer than 30 days, or all of them; feeds that are configured with "
    "a window keep it.  [default: as configured, else default]",
)
@click.option(
    "--base-url",
    metavar="URL",
    callback=folder_address,
    help="The address where the folder will be served.",
)
@click.option(
    "--today", "day", metavar="DAY", callback=day_of, help="The day from which the window counts."
)
@click.option("--no-site", is_flag=True, help="Write the feeds alone, without pages.")
@click.option(
    "--allow-drop",
    is_flag=True,
    help="Publish even if feeds lose most of their future events.",
)
@desk_options
@filter_options("--to")
def publish(
    *,
    intake: Intake,
    folder: str,
    window: Literal["default", "all"] | None,
    base_url: str | None,
    day: dt.date | None,
    no_site: bool,
    allow_drop: bool,
    desk: Desk,
    wanted: Filter,
) -> int:
    """Write feeds of the events into a folder, and pages that show them (index.html).

    The events are those of the store; or of INPUTs, where any are given. The feeds are: all, free,
    virtual, free-virtual, in-person, conferences, training and deadlines, as calendars (.ics) and
    JSON, or those that rcevents.toml asks for. A filter narrows every one of them. A reader of
    the folder never sees half a file. Where something fails, or a feed would lose most of its
    future events, the last good files stay.
    """
    if not folder:  # an unset variable of a shell; to pathlib, it is the folder one is in
        raise click.BadParameter("it names no folder", param_hint="'--to'")
    told = _Told(
        Path(folder),
        today=day or today(),
        window=window,
        base_url=base_url,
        wanted=wanted,
        configuration=configured(desk.config),
        site=False if no_site else None,
        allow_drop=allow_drop,
    )
    if not intake.inputs:
        return _publish_stored(intake, told, desk, wanted)
    refuse_store(desk)
    extraction = intake.extraction()
    records = once(extraction.events, decided(desk.decisions, desk.config))
    matching = admitted(records, wanted)
    if _is_whole(intake, records):
        _publish(records, told, intake)
    else:
        tell(f"rcevents: no feed was written; what stands in {folder} stays as it was")
    tell_matches(len(matching), len(records), wanted, intake)
    return close(intake, extraction.unread)


@dataclass(frozen=True)
class _Told:
    """Where to write, and what."""

    folder: Path
    today: dt.date
    window: Literal["default", "all"] | None
    base_url: str | None
    wanted: Filter
    configuration: Configuration | None
    site: bool | None
    allow_drop: bool

    @property
    def values(self) -> dict[str, Any]:
        """The arguments of both ways to publish."""
        return {key: value for key, value in vars(self).items() if key != "folder"}


def _publish(records: Sequence[Record], told: _Told, intake: Intake) -> None:
    from rcevents import publication
    from rcevents.rates import EcbRates

    published = publication.publish(records, told.folder, **told.values, rates=EcbRates())
    if not intake.quiet:
        _report(published)


def _publish_stored(intake: Intake, told: _Told, desk: Desk, wanted: Filter) -> int:
    from rcevents import publication

    with recalled(desk, intake) as store:
        if _is_empty(store):
            tell(f"rcevents: {NOTHING}; what stands in {told.folder} stays as it was")
            return 0
        cache, rates = publication.usual_cache(store), _rates(told)
        published = publication.publish_stored(
            store, told.folder, **told.values, rates=rates, cache=cache
        )
    if not intake.quiet:
        _report(published)
    if not any(feed.events or feed.left_out for feed in published.feeds):
        tell_nothing_stored(wanted, intake)
    return 0


def _rates(told: _Told) -> Rates | None:
    """Give exchange rates where anything asks for prices."""
    feeds = told.configuration.feeds if told.configuration else ()
    if any("max_cost" in feed.filter for feed in feeds):
        from rcevents.rates import EcbRates

        return EcbRates()
    return rates_for(told.wanted)


def _is_empty(store: Store) -> bool:
    """Tell whether nothing was ever stored: good feeds must not be emptied by a slip."""
    with store.reading() as reading:
        return not reading.stamp()


def _is_whole(intake: Intake, records: Sequence[Record]) -> bool:
    """Tell whether feeds may be written: what an address holds back today must not vanish."""
    if any(isinstance(fault, FetchFailed) for fault in intake.faults):
        return False
    return bool(records) or not intake.faults


def _report(published: Published) -> None:
    """Print a line per feed and one of the pages, and warn of what is left out."""
    for feed in published.feeds:
        plural = "" if feed.events == 1 else "s"
        undated = f" ({feed.undated} without a date: not in .ics)" if feed.undated else ""
        line = f"{feed.name}: {feed.events:,} event{plural}{undated} in {_files(feed.paths)}"
        write_text(harmless(line) + "\n")
    if published.pages:
        first = next(path for path in published.pages if path.name == "index.html")
        line = f"site: {len(published.pages):,} files, to be seen from {first}"
        write_text(harmless(line) + "\n")
    if published.removed:
        many = len(published.removed)
        plural = "" if many == 1 else "s"
        write_text(f"removed: {many:,} file{plural} of an earlier publishing\n")
    if not published.feeds:
        tell(f"rcevents: warning: {NO_FEED}")
    for warning in _once(published.warnings):
        tell(f"rcevents: warning: {warning}")
    if published.warnings:
        tell("  --window all keeps every event")


def _files(paths: Sequence[Path]) -> str:
    """Tell where a feed is: each file with its size, or many in short.

    >>> from pathlib import Path
    >>> _files([Path("a.ics")]), _files([Path("a/b.ics"), Path("a/b.json"), Path("a/b.csv")])
    ('a.ics (not there)', 'a/b.{ics,json,csv}')
    """
    if len(paths) <= SHOWN:
        return ", ".join(f"{path} ({_size(path)})" for path in paths)
    names = [path for path in paths if path.stem == paths[0].stem]
    left = len(paths) - len(names)
    more = f" and {left} more page{'' if left == 1 else 's'}" if left else ""
    formats = ",".join(path.suffix.removeprefix(".") for path in names)
    return f"{paths[0].with_suffix('')}.{{{formats}}}{more}"


def _once(warnings: Sequence[str]) -> Iterator[str]:
    """Yield the first warning of each reason: a past event is past in every feed.

    >>> list(_once(["all: 2 left out, over: A", "free: 1 left out, over: A"]))
    ['all: 2 left out, over: A']
    """
    told: set[str] = set()
    for warning in warnings:
        reason = warning.partition(", ")[2].partition(":")[0]
        if reason not in told or "cap" in reason:
            yield warning
        told.add(reason)


def _size(path: Path) -> str:
    """Say how large a file is.

    >>> from pathlib import Path
    >>> _size(Path("nowhere"))
    'not there'
    """
    if not path.exists():
        return "not there"
    size = path.stat().st_size
    return f"{size:,} bytes" if size < 10_000 else f"{size / 1000:,.0f} kB"  # noqa: PLR2004 - 10 kB
