"""Which event of a store is meant by what a person types: a uid, or the beginning of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.store.contract import Reading

MOST = 8
CUTOFF = 0.6


class Named(NamedTuple):
    """A uid as it is known for ever, and the one that the event has now: another's, if joined."""

    asked: str
    uid: str


class NoSuchEvent(BadFilter):
    """A name that no event of the store has, and the uids that are near."""

    def __init__(self, asked: str, titles: dict[str, str]) -> None:
        self.near = near(asked, titles)
        remedy = "see all with: rcevents list --output csv"
        if self.near:
            remedy = _listed("did you mean:", self.near, titles)
        super().__init__(f'no event of the store is called "{asked}"', remedy=remedy)


def find_named(reading: Reading, asked: str, *, by_part: bool = False) -> Named:
    """Give the event that is meant: by its uid, with or without its end, or its beginning.

    With `by_part`, a part of the uid or of the title will do as well. Raises BadFilter with the
    uids that are near, or between which to choose.
    """
    from rcevents.decisions.entries import whole_name

    name = whole_name(asked)
    if (uid := reading.resolve(name)) is not None:
        return Named(name, uid)
    part = asked.strip().casefold()
    titles = titles_of(reading)
    found = [uid for uid in titles if part and uid.casefold().startswith(part)]
    if by_part and part and not found:
        found = [uid for uid in titles if part in uid.casefold() or part in titles[uid].casefold()]
    if len(found) == 1:
        return Named(found[0], found[0])
    if found:
        what = f'"{asked}" may be any of {len(found)} events'
        raise BadFilter(what, remedy=_listed("choose by uid:", found, titles))
    raise NoSuchEvent(asked, titles)


def near(asked: str, uids: Iterable[str]) -> list[str]:
    """Give the uids that are like one that is none."""
    from difflib import get_close_matches

    names = {uid.partition("@")[0]: uid for uid in uids}
    part = asked.strip().casefold().partition("@")[0]
    found = get_close_matches(part, names, n=MOST, cutoff=CUTOFF)
    return [names[name] for name in found]


def titles_of(reading: Reading) -> dict[str, str]:
    """Give the titles of all events that there are, by uid: some tenths of a second for 100,000."""
    return {uid: " ".join(title.split()) for uid, title, _ in reading.headings()}


def _listed(lead: str, uids: list[str], titles: dict[str, str]) -> str:
    lines = [f"{uid}  ({titles[uid]})" for uid in uids[:MOST]]
    more = [f"and {len(uids) - MOST} more"] if len(uids) > MOST else []
    return f"{lead}\n  " + "\n  ".join([*lines, *more])
