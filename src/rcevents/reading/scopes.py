"""The scope of a price: the words in front of it and behind it that say what it buys, for whom.

"Registration for members: €100 until 3 May (incl. VAT)" scopes the price to members and to a
last day; whatever is read here belongs to the price's claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading import scope_words
from rcevents.reading.audiences import split_form
from rcevents.reading.event_words import EVENT, EVENT_SINGULAR

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from rcevents.reading.audiences import Form


class Label(NamedTuple):
    """What the words in front of a price name; with a colon (`lasting`), for the next ones, too."""

    audience: str | None
    form: Form | None
    lasting: bool


class Scope(NamedTuple):
    """Whom and what a price is for, and until when; `[start:end]` spans the words that say so."""

    start: int
    end: int
    audience: str | None = None
    form: Form | None = None
    until: dt.date | None = None
    label: Label | None = None

    def under(self, label: Label) -> Scope:
        """Put a price under the label of the one in front: "Members: $50 early, $60 late"."""
        itself = self.audience and _ITSELF.fullmatch(label.audience or "")
        audiences = filter(None, (None if itself else label.audience, self.audience))
        return self._replace(audience=", ".join(audiences) or None, form=self.form or label.form)

    def of_whole_event(self) -> Scope:
        """Take the subject of an only price for the event itself: "the workshop is free"."""
        event = self.label.audience if self.label else None
        if event is None or not _EVENT.fullmatch(event):
            return self
        rest = (self.audience or "").removeprefix(event).removeprefix(", ")
        return self._replace(audience=rest or None)


_ITSELF = re.compile(EVENT_SINGULAR, re.VERBOSE | re.IGNORECASE)
_EVENT = re.compile(EVENT, re.VERBOSE | re.IGNORECASE)

_NO_LABEL = frozenset({"", ",", ";", ".", "\x00"})
_PIECES = 6
_REACH = 100


def read_scope(
    text: str, start: int, end: int, *, within: tuple[int, int], issued: dt.date | None = None
) -> Scope:
    """Read what the words around the price at `[start:end]` say of it, but not beyond `within`.

    >>> scope = read_scope("members: €100 online", 9, 13, within=(0, 20))
    >>> scope.start, scope.end, scope.audience, scope.form
    (0, 20, 'members', 'virtual')
    """
    ahead = _ahead(text, max(within[0], start - _REACH), start)
    label = _label(ahead) if ahead else None
    stop, behind, until = _behind(text, end, within[1], issued)
    audience, form = _told(behind)
    first, stop = _bounds(text, ahead, start, stop)
    scope = Scope(first, stop, audience, form, until, label)
    return scope.under(label) if label else scope


def _ahead(text: str, begin: int, start: int) -> re.Match[str] | None:
    """Find the words in front; none of them end with the sign that parts them from the price."""
    if text[begin:start].rstrip()[-1:] in _NO_LABEL:
        return None
    return scope_words.LABEL.search(text, _sentence_start(text, begin, start), start)


def _sentence_start(text: str, begin: int, start: int) -> int:
    """Skip the sentences before the one of a price: a label goes on only in parentheses."""
    stop = text.rfind(". ", begin, start)
    return stop + 1 if stop >= 0 and text.find(")", stop, start) < 0 else begin


def _bounds(text: str, ahead: re.Match[str] | None, start: int, stop: int) -> tuple[int, int]:
    """Take in the words in front, but of "on site (€50, €40 early)" not half a parenthesis."""
    if ahead is None:
        return start, stop
    if not ahead["open"]:
        return ahead.start(), stop
    return (ahead.start(), stop + 1) if text.startswith(")", stop) else (start, stop)


def _label(ahead: re.Match[str]) -> Label | None:
    words = _named(ahead)
    return Label(*_told(words), lasting=":" in ahead[0]) if words else None


def _told(words: Iterable[str]) -> tuple[str | None, Form | None]:
    """Sum up what several words say: all audiences, and the first form."""
    told = [split_form(word) for word in words]
    audiences = dict.fromkeys(audience for audience, _ in told if audience)
    return ", ".join(audiences) or None, next((form for _, form in told if form), None)


def _named(match: re.Match[str]) -> list[str]:
    """Give the words of a match that say what the price is for."""
    told = {name: words for name, words in match.groupdict().items() if words}
    return [scope_words.READ_AS.get(name, "{}").format(words) for name, words in told.items()]


def _behind(
    text: str, start: int, stop: int, issued: dt.date | None
) -> tuple[int, list[str], dt.date | None]:
    """Read one piece after another behind a price; give where they end, and what they tell."""
    place = start
    words: list[str] = []
    until: dt.date | None = None
    for _ in range(_PIECES if start < stop else 0):
        piece = next(filter(None, (p.match(text, place, stop) for p in scope_words.BEHIND)), None)
        if piece:
            words += _named(piece)
            place = piece.end()
        elif until is None and (day := _until(text, place, stop, issued)):
            place, until = day
            place += _closes_here(text, start, place)
        else:
            break
    return place, words, until


def _until(text: str, place: int, stop: int, issued: dt.date | None) -> tuple[int, dt.date] | None:
    """Read the last day of a price, and where its words end."""
    lead = scope_words.UNTIL.match(text, place, stop)
    if not lead:
        return None
    from rcevents.reading.dates import Dates, find_dates

    dates = find_dates(text[lead.end() : min(stop, lead.end() + _REACH)], issued=issued)
    first = next(iter(dates), None)
    if first is None or first.start > 0 or not isinstance(first.value, Dates):
        return None
    return lead.end() + first.end, first.value.runs[-1].end


def _closes_here(text: str, start: int, place: int) -> bool:
    """Tell whether a parenthesis opened behind the price closes at `place`."""
    opened = text.count("(", start, place) > text.count(")", start, place)
    return opened and text.startswith(")", place)
