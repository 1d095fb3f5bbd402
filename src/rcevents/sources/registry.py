"""The registry of kinds: the built-in ones, loaded when first needed, and those of third parties.

A third party offers a kind through the entry point group `rcevents.sources`: the entry's name is
the kind's, and it leads to a `Kind`. A name of ours cannot be taken.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.sources.kind import Kind

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from rcevents.document import Document
    from rcevents.sources.settings import Settings

GROUP: Final = "rcevents.sources"

BUILT_IN: Final = {
    "ical": "rcevents.sources.ical",
    "github": "rcevents.sources.github",
    "webpage": "rcevents.sources.webpage",
    "feed": "rcevents.sources.feed",
    "records": "rcevents.sources.records",
    "notice": "rcevents.sources.notice",
    "table": "rcevents.sources.table",
    "newsletter": "rcevents.sources.newsletter",
}
"""The modules whose `KIND` they are, in the order in which they are asked for a document."""

LAST: Final = "newsletter"
"""What takes every text is asked last, behind the kinds of third parties."""


class Broken(NamedTuple):
    """A third party's entry that gives no kind: its name, where it leads, and what is wrong."""

    name: str
    value: str
    reason: str


class ThirdParties(NamedTuple):
    """The kinds that other packages offer, and the entries that give none."""

    kinds: tuple[Kind, ...]
    broken: tuple[Broken, ...]


def kinds() -> dict[str, Kind]:
    """Give every kind by its name, in the order in which they are asked."""
    ours = [built_in(name) for name in BUILT_IN]
    ordered = [*ours[:-1], *third_parties().kinds, ours[-1]]
    return {kind.name: kind for kind in ordered}


@lru_cache(maxsize=64)
def built_in(name: str) -> Kind:
    """Give one of the kinds that come with rcevents."""
    kind: Kind = import_module(BUILT_IN[name]).KIND
    return kind


def is_ours(kind: Kind) -> bool:
    """Tell whether a kind comes with rcevents."""
    return kind.name in BUILT_IN


@lru_cache(maxsize=1)
def third_parties() -> ThirdParties:
    """Load what other packages offer; what cannot be loaded never stops the rest."""
    found: dict[str, Kind] = {}
    broken: list[Broken] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        loaded = _loaded(entry, found)
        if isinstance(loaded, Kind):
            found[loaded.name] = loaded
        else:
            broken.append(Broken(entry.name, entry.value, loaded))
    return ThirdParties(tuple(found.values()), tuple(broken))


def _loaded(entry: EntryPoint, found: dict[str, Kind]) -> Kind | str:
    if entry.name in BUILT_IN:
        return "the name of a kind that comes with rcevents"
    try:
        kind = entry.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a stranger's module does
        return f"cannot be loaded: {type(error).__name__}: {error}"
    if not isinstance(kind, Kind):
        return f"leads to {type(kind).__name__}, not to a rcevents.sources.Kind"
    if kind.name != entry.name:
        return f'its kind is called "{kind.name}", unlike its entry'
    return "a name that another package has taken" if kind.name in found else kind


def kind_for(document: Document, settings: Settings) -> Kind | None:
    """Give the kind that reads a document: the one that is named, else the first that knows it."""
    if settings.kind is not None:
        return kinds().get(settings.kind)
    for name in BUILT_IN:
        if name == LAST:
            continue
        kind = built_in(name)
        if document.media_type in kind.media_types and kind.recognizes(document):
            return kind
    last = built_in(LAST)
    for kind in third_parties().kinds:
        if document.media_type in kind.media_types and _is_recognized(document, kind):
            return kind
    is_last = document.media_type in last.media_types and last.recognizes(document)
    return last if is_last else None


def _is_recognized(document: Document, kind: Kind) -> bool:
    """Ask a third party's kind; one that fails knows nothing."""
    try:
        return kind.recognizes(document)
    except Exception:  # noqa: BLE001 - a stranger's code
        return False
