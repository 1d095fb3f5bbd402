"""`rcevents publish`: calendar and JSON feeds in a folder."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

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

    from rcevents.filters import Filter
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
"""

NOTHING = "the store is empty (rcevents collect fills it); no feed was written"


@click.command(cls=Page, epilog=EPILOG, short_help="Write calendar and JSON feeds into a folder.")
@functools.partial(input_options, required=False)
@click.option(
    "--to", "folder", metavar="FOLDER", required=True, type=click.Path(), help="Where to write."
)
@click.option(
    "--window",
    type=click.Choice(("default", "all")),
    default="default",
    show_default=True,
    help="Events not over for longer than 30 days, or all of them.",
)
@click.option("--base-url", metavar="URL", help="The address where the folder will be served.")
@click.option(
    "--today", "day", metavar="DAY", callback=day_of, help="The day from which the window counts."
)
@desk_options
@filter_options("--to")
def publish(
    *,
    intake: Intake,
    folder: str,
    window: Literal["default", "all"],
    base_url: str | None,
    day: dt.date | None,
    desk: Desk,
    wanted: Filter,
) -> int:
    """Write calendar (.ics) and JSON feeds of the events into a folder.

    They are those of the store; or of INPUTs, where any are given. The feeds are: all, free,
    virtual, free-virtual, in-person, conferences, training and deadlines. A filter narrows every
    one of them. A reader of the folder never sees half a file, and where something fails the last
    good files stay.
    """
    if not folder:  # an unset variable of a shell; to pathlib, it is the folder one is in
        raise click.BadParameter("it names no folder", param_hint="'--to'")
    told = _Told(Path(folder), window, base_url, day or today())
    if not intake.inputs:
        return _publish_stored(intake, told, desk, wanted)
    refuse_store(desk)
    extraction = intake.extraction()
    records = once(extraction.events, decided(desk.decisions, desk.config))
    matching = admitted(records, wanted)
    if _is_whole(intake, records):
        _publish(matching, told, intake)
    else:
        tell(f"rcevents: no feed was written; what stands in {folder} stays as it was")
    tell_matches(len(matching), len(records), wanted, intake)
    return close(intake, extraction.unread)


class _Told(NamedTuple):
    """Where to write, and how."""

    folder: Path
    window: Literal["default", "all"]
    base_url: str | None
    day: dt.date


def _publish(records: Sequence[Record], told: _Told, intake: Intake) -> None:
    from rcevents import publication
    from rcevents.rates import EcbRates

    published = publication.publish(
        records,
        told.folder,
        today=told.day,
        window=told.window,
        base_url=told.base_url,
        rates=EcbRates(),
    )
    if not intake.quiet:
        _report(published)


def _publish_stored(intake: Intake, told: _Told, desk: Desk, wanted: Filter) -> int:
    from rcevents import publication

    with recalled(desk, intake) as store:
        if _is_empty(store):
            tell(f"rcevents: {NOTHING}; what stands in {told.folder} stays as it was")
            return 0
        published = publication.publish_stored(
            store,
            told.folder,
            today=told.day,
            window=told.window,
            base_url=told.base_url,
            rates=rates_for(wanted),
            wanted=wanted,
            cache=publication.usual_cache(store),
        )
    if not intake.quiet:
        _report(published)
    if not any(feed.events or feed.left_out for feed in published.feeds):
        tell_nothing_stored(wanted, intake)
    return 0


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
    """Print a line per feed, and warn of what is left out."""
    for feed in published.feeds:
        files = ", ".join(f"{path} ({_size(path)})" for path in feed.paths)
        plural = "" if feed.events == 1 else "s"
        undated = f" ({feed.undated} without a date: not in .ics)" if feed.undated else ""
        write_text(harmless(f"{feed.name}: {feed.events} event{plural}{undated} in {files}") + "\n")
    for warning in _once(published.warnings):
        tell(f"rcevents: warning: {warning}")
    if published.warnings:
        tell("  --window all keeps every event")


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
