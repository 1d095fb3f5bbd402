"""Decisions: what a person said of events, which wins over every rule and every source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from rcevents.merge.telling import Telling


@dataclass(frozen=True, slots=True)
class Correction:
    """A value of an event as a person knows it; values are as in the event's JSON.

    `key` is one of the event's, or "when": a mapping of what is told of its days. `was` is what
    the sources told when it was corrected, "" for nothing, None where nobody noted it: where they
    tell something else by now, that is worth a warning. A pinned value holds without one.
    `line` is where it stands in its file.
    """

    event: str
    key: str
    value: Any
    was: Any = None
    pinned: bool = False
    why: str | None = None
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What events are the same, not the same, corrected or withdrawn.

    An event is named by its uid; one announcement of it by its place, "document:line" or
    "document#id". `withdrawn` maps a uid to the reason.
    """

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: Mapping[str, str] = field(default_factory=dict, hash=False)
    _corrected: Mapping[str, tuple[Correction, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Find corrections by their event: they are asked for of every event there is."""
        corrected: dict[str, tuple[Correction, ...]] = {}
        for one in self.corrections:
            corrected[one.event] = (*corrected.get(one.event, ()), one)
        object.__setattr__(self, "_corrected", corrected)

    def __bool__(self) -> bool:
        """Tell whether anything was decided."""
        return bool(self.same or self.different or self.corrections or self.withdrawn)

    @property
    def names(self) -> frozenset[str]:
        """Every name that a decision gives: uids, and places of announcements."""
        named = (name for names in (*self.same, *self.different) for name in names)
        return frozenset((*named, *self._corrected, *self.withdrawn))

    def corrections_of(self, uids: Iterable[str]) -> tuple[Correction, ...]:
        """Give the corrections of an event that is, or was, called by these uids, in their order.

        >>> told = Decisions(corrections=(Correction("a", "title", "Tea Days"),))
        >>> [one.value for one in told.corrections_of(("b", "a"))], told.corrections_of("b")
        (['Tea Days'], ())
        """
        if not self._corrected:
            return ()
        return tuple(one for uid in dict.fromkeys(uids) for one in self._corrected.get(uid, ()))


NONE = Decisions()


def is_meant(name: str, telling: Telling) -> bool:
    """Tell whether a name of a decision means this telling: by a uid, or by its place.

    A place is a document as its sighting names it, or the end of that behind a "/", and behind
    it ":" and the line, or "#" and the source's own name for the event.

    >>> from rcevents.merge.telling import telling_of
    >>> from rcevents.model import Event, Sighting
    >>> seen = Sighting(document="issues/0005.md", line=12, id="a/b@tea")
    >>> told = telling_of(Event(uid="tea@rcevents", title="Tea", sightings=(seen,)))
    >>> [is_meant(name, told) for name in ("tea@rcevents", "0005.md:12", "0005.md#a/b@tea")]
    [True, True, True]
    >>> [is_meant(name, told) for name in ("tea", "5.md:12", "0005.md:1", "b@tea")]
    [False, False, False, False]
    """
    if name in telling.names:
        return True
    seen = telling.sighting
    if seen is None:
        return False
    return (seen.line is not None and _is_at(name, f":{seen.line}", seen.document)) or (
        seen.id is not None and _is_at(name, f"#{seen.id}", seen.document)
    )


def _is_at(name: str, place: str, document: str) -> bool:
    """Tell whether a name ends with a place, and begins with its document or the end of it."""
    if not name.endswith(place):
        return False
    told = name[: -len(place)]
    meant = (told, told.removeprefix("./"))
    return any(each and (document == each or document.endswith(f"/{each}")) for each in meant)


def meant(names: Collection[str], tellings: Iterable[Telling]) -> dict[str, list[Telling]]:
    """Give the tellings that each name means, in their order; the cost grows with the tellings.

    >>> meant(("a", "b"), ())
    {'a': [], 'b': []}
    """
    found: dict[str, list[Telling]] = {name: [] for name in names}
    for telling in tellings if found else ():
        for name in called(telling):
            if name in found:
                found[name].append(telling)
    return found


def called(telling: Telling) -> set[str]:
    """Give every name by which a decision may mean a telling: see `is_meant`.

    >>> from rcevents.merge.telling import telling_of
    >>> from rcevents.model import Event, Sighting
    >>> seen = Sighting(document="old/5.md", line=7)
    >>> sorted(called(telling_of(Event(uid="tea", title="Tea", sightings=(seen,)))))
    ['5.md:7', 'old/5.md:7', 'tea']
    """
    names = set(telling.names)
    seen = telling.sighting
    if seen is None or not seen.document:
        return names
    places = [f":{seen.line}"] if seen.line is not None else []
    places += [f"#{seen.id}"] if seen.id is not None else []
    steps = seen.document.split("/")
    for start in range(len(steps) if places else 0):
        document = "/".join(steps[start:])
        names |= {f"{document}{place}" for place in places if document}
    return names
