"""Facts: what the page's script asks of an event, as few letters as will do, in attributes.

Whatever takes judgement is judged here, by the code of `Filter` itself: for which price it can be
attended in which way, on which days it takes place. What is left to the script is to compare.

- `k` kind, `s` status (none: confirmed), `f` format, `h` schedule (none: dated)
- `d` days, as runs: "20211011-20211015 20211101"
- `l` the last day on which something can still be done by a deadline: "20211001"
- `c` what it costs: see `cost_of`
- `p` its area, "US-CA"; `q` the folded texts of its place, parted by "|"
- `t` the folded words of its topics, parted by "|"
- `w` the folded words of its texts that are not shown with it; behind "=" all of them
- `i` its sittings as instants, `z` its zone: see `instants_of`
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from rcevents.filters.cost import Attendance, is_free, prices
from rcevents.filters.folding import words_of
from rcevents.filters.span import days_of
from rcevents.iana import zone_info
from rcevents.lifespan import as_announced
from rcevents.model import first_day
from rcevents.render.clocks import on_clock
from rcevents.render.contentlines import seen
from rcevents.render.occurrences import sittings
from rcevents.render.words import one_line
from rcevents.website.agenda import about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.filters.cost import Rates
    from rcevents.model import Event, Place, Record

WAYS = (Attendance(), Attendance("virtual"), Attendance("in_person"))
"""The ways to attend that can be asked for on the page, in the order of `cost_of`."""

MOST_SITTINGS = 30
"""So many sittings of an event are told in the visitor's time."""

_ANSWERS = {True: "1", False: "0", None: "?"}
_MOST_CENTS = 9 * 10**15
"""More than anything costs; beyond it, numbers of a script are not exact."""


def facts_of(record: Record, currencies: Sequence[str], rates: Rates | None) -> dict[str, str]:
    """Give the attributes of an event; those that would say nothing are left out."""
    event = as_announced(record)
    facts = {
        "k": event.kind,
        "s": event.status if event.status != "confirmed" else "",
        "f": event.format or "",
        "h": event.schedule if event.schedule != "dated" else "",
        "d": " ".join(_runs(event)),
        "l": max(_open_until(event), default=""),
        "c": cost_of(event, currencies, rates),
        "p": area_of(event.place),
        "q": "|".join(_place_texts(event.place)),
        "t": "|".join(" ".join(words_of(topic)) for topic in event.topics),
        "w": " ".join(_other_words(event)),
        "i": " ".join(instants_of(event)),
        "z": event.timezone or "",
    }
    return {name: text for name, text in facts.items() if text}


def cost_of(event: Event, currencies: Sequence[str], rates: Rates | None) -> str:
    """Tell what attending costs in any way, virtually, and on site; once if that is all the same.

    First whether it is free (1, 0, ?), then in each currency the lowest price in cents, rounded up,
    with a "?" where a price is not known in it.

    >>> from rcevents.model import Cost, Event, Tier
    >>> price = Tier(min=75, currency="USD", format="virtual")
    >>> cost_of(Event(uid="a", title="A", cost=Cost(tiers=[price])), ["USD", "EUR"], None)
    '?,7500?,?|0,7500,?|?,?,?'
    """
    if event.cost is None:
        return ""
    told = [_cost_of(event, who, currencies, rates) for who in WAYS]
    return told[0] if len(set(told)) == 1 else "|".join(told)


def _cost_of(event: Event, who: Attendance, currencies: Sequence[str], rates: Rates | None) -> str:
    free = is_free(event, who)
    if free:
        return _ANSWERS[free]
    return ",".join([_ANSWERS[free], *(_lowest(event, who, one, rates) for one in currencies)])


def _lowest(event: Event, who: Attendance, currency: str, rates: Rates | None) -> str:
    ways = list(prices(event, currency, who, rates))
    known = [price for way in ways for price in way if price is not None]
    in_doubt = not ways or any(not way or None in way for way in ways)
    return (str(_cents(min(known))) if known else "") + ("?" if in_doubt else "")


def _cents(price: Decimal) -> int:
    """Give the least whole cents that are not below a price: limits are told in whole cents."""
    if price.adjusted() > len(str(_MOST_CENTS)):
        return _MOST_CENTS
    return min(int((price * 100).to_integral_value(ROUND_CEILING)), _MOST_CENTS)


def area_of(place: Place | None) -> str:
    """Name the country and region of a place: "US-CA"."""
    if place is None or place.country is None:
        return ""
    return f"{place.country}-{place.region}" if place.region else place.country


def _runs(event: Event) -> Iterator[str]:
    for first, last in days_of(event):
        yield f"{first:%Y%m%d}" if first == last else f"{first:%Y%m%d}-{last:%Y%m%d}"


def _open_until(event: Event) -> Iterator[str]:
    for deadline in event.deadlines:
        if deadline.kind != "notification":
            yield f"{first_day(deadline.date):%Y%m%d}"


def _place_texts(place: Place | None) -> Sequence[str]:
    if place is None:
        return ()
    told = (place.text, place.city, place.region, place.country)
    texts = (" ".join(words_of(text)) for text in told if text)
    return list(dict.fromkeys(text for text in texts if text))


def _other_words(event: Event) -> Sequence[str]:
    """Give the words of an event's texts that those shown on the page do not have.

    Texts that are not shown as they are give no words: then "=" comes first, and all of them.
    """
    texts = (event.title, event.description, event.remark, event.organizer)
    told = "\n".join(text for text in (*texts, *event.speakers, *event.topics) if text)
    words = set(words_of(told))
    shown = set(words_of(seen(f"{one_line(event.title)}\n{about(event)}")))
    return sorted(words - shown) if shown <= words else ["=", *sorted(words)]


def instants_of(event: Event) -> Iterator[str]:
    """Yield the sittings that have an hour: minutes since 1970, length, the clock's offset.

    >>> from rcevents.model import Event
    >>> told = {"start": "2021-10-11T13:00+01:00", "end": "2021-10-11T14:30+01:00"}
    >>> list(instants_of(Event(uid="a", title="A", schedule="dated", **told)))
    ['27232560+90@60']
    """
    zone = zone_info(event.timezone)
    for start, end in sittings(event)[:MOST_SITTINGS]:
        if not isinstance(start, dt.datetime) or (start.tzinfo is None and zone is None):
            continue
        begins = on_clock(start, zone)
        offset = begins.utcoffset() or dt.timedelta()
        length = 0
        if isinstance(end, dt.datetime):
            ends = on_clock(end, zone or begins.tzinfo)
            length = max(_minutes(ends.astimezone(dt.UTC) - begins.astimezone(dt.UTC)), 0)
        since = begins.astimezone(dt.UTC) - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        yield f"{_minutes(since)}+{length}@{_minutes(offset)}"


def _minutes(span: dt.timedelta) -> int:
    return span // dt.timedelta(minutes=1)
