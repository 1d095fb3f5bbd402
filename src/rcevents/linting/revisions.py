"""Revisions: a feed beside an earlier one, as a client sees it that has the earlier one already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.linting.components import NOTHING
from rcevents.linting.likeness import all_but_stamps, facts_of
from rcevents.linting.rule import ERROR, WARNING, WHOLE, Rule
from rcevents.linting.ruleparts import parts_of
from rcevents.linting.texts import unescaped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry, Sheet

NEW_UID: Final = Rule(
    "ICS901",
    "uid-changed",
    ERROR,
    "An event under another UID is another event: subscribers lose their notes and answers, and "
    "who had imported it has it twice.",
    "Make the UID from what stays (the event's own address or number), not from time, order or "
    "chance.",
    "RFC 5545, 3.8.4.7",
)
SEQUENCE_STANDS: Final = Rule(
    "ICS902",
    "sequence-did-not-rise",
    ERROR,
    "Google and Outlook take an event of the same SEQUENCE for the one they have: the old time, "
    "place or state may stay in calendars.",
    "Raise SEQUENCE by one whenever something changes that people notice.",
    "RFC 5545, 3.8.7.4; RFC 5546, 2.1.4",
)
UNSTAMPED: Final = Rule(
    "ICS903",
    "change-without-stamp",
    WARNING,
    "The text changed, and neither SEQUENCE nor LAST-MODIFIED tells: some clients keep the old "
    "one.",
    "Set LAST-MODIFIED (and DTSTAMP) to when the event changed.",
    "RFC 5545, 3.8.7.3",
)
SEQUENCE_FELL: Final = Rule(
    "ICS904",
    "sequence-fell",
    ERROR,
    "A lower SEQUENCE is an older version: clients leave this one out, and all that follow until "
    "the number is passed.",
    "Never start counting anew; keep the number where the events are kept.",
    "RFC 5545, 3.8.7.4",
)
STAMP_FELL: Final = Rule(
    "ICS905",
    "stamp-fell",
    WARNING,
    "An earlier LAST-MODIFIED or DTSTAMP looks like an older version, which clients leave out.",
    "Write when the event last changed; that only moves on.",
    "RFC 5545, 3.8.7.2 and 3.8.7.3",
)
CLOCKED: Final = Rule(
    "ICS906",
    "stamp-without-change",
    WARNING,
    "Stamps of the moment of writing make every build new: no 304, everything read again, and "
    "events that look changed at every refresh.",
    "Set DTSTAMP to when the event last changed.",
    "RFC 5545, 3.8.7.2",
)
RISEN_FOR_NOTHING: Final = Rule(
    "ICS907",
    "sequence-without-change",
    WARNING,
    "A SEQUENCE that rises with nothing changed makes clients tell people of an update that "
    "there is not.",
    "Raise SEQUENCE only when something changes that people notice.",
    "RFC 5545, 3.8.7.4",
)
VANISHED: Final = Rule(
    "ICS908",
    "event-vanished",
    WARNING,
    "An event to come that is no longer there vanishes from calendars without a word: nobody "
    "knows whether it is cancelled.",
    "Keep it with STATUS:CANCELLED for some weeks; leave out only what is over.",
    "RFC 5545, 3.8.1.11",
)
ALL_VANISHED: Final = Rule(
    "ICS909",
    "everything-vanished",
    ERROR,
    "Not one event to come is left of those that there were: most likely the build failed, and "
    "every subscriber's calendar empties.",
    "Keep the last good feed, and look at where the events come from.",
    "",
)
RENAMED: Final = Rule(
    "ICS910",
    "name-changed",
    WARNING,
    "A client may keep the name of the day when somebody subscribed: people have one calendar "
    "under two names.",
    "Keep the name.",
    "RFC 7986, 5.1",
)
NOTHING_EARLIER: Final = Rule(
    "ICS911",
    "no-earlier-version",
    ERROR,
    "The earlier version is no calendar, so that nothing could be compared with it.",
    "Give the feed as it was published: a file of it, or its address.",
    "RFC 5545, 3.4",
)
_NOTICED = "SUMMARY DTSTART DTEND DURATION LOCATION STATUS RRULE RDATE EXDATE RECURRENCE-ID".split()
_SHOWN = 60
_NAMED = 3

Key = tuple[str, str]


class Pair(NamedTuple):
    """An event before and after."""

    old: Entry
    new: Entry


def compare(old: Sheet, new: Sheet) -> Iterator[Finding]:
    """Find what a client that knows the old feed misunderstands in the new one."""
    if not old.calendars:
        told = next((one.message for one in old.findings if one.rule is NOTHING), "")
        yield NOTHING_EARLIER.at(WHOLE, f"nothing to compare with: {told}")
        return
    before, after = _by_key(old), _by_key(new)
    pairs = [Pair(entry, after[key]) for key, entry in before.items() if key in after]
    for pair in pairs:
        yield from _changes(pair)
    yield from _unchanged(pairs)
    gone = [entry for key, entry in before.items() if key not in after]
    come = [entry for key, entry in after.items() if key not in before]
    renamed = _same_events(gone, come)
    for pair in renamed:
        message = f'"{_title(pair.new)}" had the UID {pair.old.uid[:_SHOWN]}'
        prop = pair.new.first("UID")
        yield NEW_UID.at(prop.spot() if prop else pair.new.component.begin.spot(), message)
    known = {id(pair.old) for pair in renamed}
    lost = [entry for entry in gone if id(entry) not in known]
    yield from _vanished(lost, before, after, new.today)
    yield from _named(old, new)


def _by_key(sheet: Sheet) -> dict[Key, Entry]:
    found: dict[Key, Entry] = {}
    for entry in sheet.events:
        if entry.uid:
            found.setdefault((entry.uid, entry.text("RECURRENCE-ID")), entry)
    return found


def _changes(pair: Pair) -> Iterator[Finding]:
    old, new = pair
    before, after = _sequence(old), _sequence(new)
    changed = [
        name
        for name, was, is_ in zip(
            _NOTICED, facts_of(old, _NOTICED), facts_of(new, _NOTICED), strict=True
        )
        if was != is_
    ]
    prop = new.first("SEQUENCE")
    spot = prop.spot() if prop else new.component.begin.spot()
    if after < before:
        yield SEQUENCE_FELL.at(spot, f"SEQUENCE was {before}, and is {after}")
    elif changed and after == before:
        message = f'{", ".join(changed)} of "{_title(new)}" changed, SEQUENCE is still {after}'
        yield SEQUENCE_STANDS.at(spot, message)
    elif not changed and after == before and _is_unstamped(pair):
        message = f'the text of "{_title(new)}" changed, its stamps did not'
        yield UNSTAMPED.at(new.component.begin.spot(), message)
    yield from _fallen(pair)


def _is_unstamped(pair: Pair) -> bool:
    old, new = pair
    is_same = all_but_stamps(old) == all_but_stamps(new)
    return not is_same and old.text("LAST-MODIFIED") == new.text("LAST-MODIFIED")


def _fallen(pair: Pair) -> Iterator[Finding]:
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        was, is_ = pair.old.text(name), pair.new.text(name)
        prop = pair.new.first(name)
        if prop and was and is_ and is_ < was:
            yield STAMP_FELL.at(prop.spot(), f"{name} was {was}, and is {is_}")
            return


def _unchanged(pairs: list[Pair]) -> Iterator[Finding]:
    """Tell once of stamps, and of numbers, that rise with nothing changed."""
    same = [pair for pair in pairs if all_but_stamps(pair.old) == all_but_stamps(pair.new)]
    risen = [pair for pair in same if _sequence(pair.new) > _sequence(pair.old)]
    names = ("DTSTAMP", "LAST-MODIFIED")
    clocked = [
        pair
        for pair in same
        if any(pair.new.text(name) > pair.old.text(name) for name in names)
        and _sequence(pair.new) == _sequence(pair.old)
    ]
    told = ((CLOCKED, clocked, "later stamps"), (RISEN_FOR_NOTHING, risen, "a higher SEQUENCE"))
    for rule, found, what in told:
        if found:
            many = f"{len(found)} events have" if len(found) > 1 else "an event has"
            spot = found[0].new.component.begin.spot()
            yield rule.at(spot, f"{many} {what}, and nothing else is new")


def _sequence(entry: Entry) -> int:
    told = entry.text("SEQUENCE")
    return int(told) if re.fullmatch(r"\d{1,10}", told, re.ASCII) else 0


def _same_events(gone: list[Entry], come: list[Entry]) -> list[Pair]:
    """Pair events by what tells them: title and start, else address and start, or both texts."""
    pairs: list[Pair] = []
    for names in (["SUMMARY", "DTSTART"], ["URL", "DTSTART"], ["SUMMARY", "URL"]):
        taken = {id(entry) for pair in pairs for entry in pair}
        open_ = {
            facts_of(entry, names): entry for entry in reversed(come) if id(entry) not in taken
        }
        for entry in gone:
            facts = facts_of(entry, names)
            if id(entry) not in taken and all(facts) and facts in open_:
                pairs.append(Pair(entry, open_.pop(facts)))
    return pairs


def _vanished(
    lost: list[Entry], before: dict[Key, Entry], after: dict[Key, Entry], today: dt.date | None
) -> Iterator[Finding]:
    coming = [entry for entry in lost if _is_to_come(entry, today)]
    if not coming:
        return
    were = [entry for entry in before.values() if _is_to_come(entry, today)]
    titles = ", ".join(f'"{_title(entry)}"' for entry in coming[:_NAMED])
    more = f" and {len(coming) - _NAMED} more" if len(coming) > _NAMED else ""
    if len(coming) == len(were) and not any(_is_to_come(one, today) for one in after.values()):
        yield ALL_VANISHED.at(WHOLE, f"all {len(coming)} events to come are gone: {titles}{more}")
    else:
        yield VANISHED.at(WHOLE, f"{len(coming)} of {len(were)} to come are gone: {titles}{more}")


def _is_to_come(entry: Entry, today: dt.date | None) -> bool:
    """Tell whether an event, or the last sitting of a series, is not over yet."""
    if entry.start is None:
        return False
    if today is None or max(entry.start.day, (entry.end or entry.start).day) >= today:
        return True
    rule = entry.first("RRULE")
    if rule is None:
        return False
    parts = parts_of(rule.value)
    return parts.get("UNTIL", "99991231")[:8] >= f"{today:%Y%m%d}" and "COUNT" not in parts


def _named(old: Sheet, new: Sheet) -> Iterator[Finding]:
    for was, is_ in zip(old.calendars[:1], new.calendars[:1], strict=False):
        before = next(was.each("X-WR-CALNAME", "NAME"), None)
        after = next(is_.each("X-WR-CALNAME", "NAME"), None)
        if before is not None and after is not None and before.value != after.value:
            message = f'the calendar was called "{unescaped(before.value)[:_SHOWN]}"'
            yield RENAMED.at(after.spot(), message)


def _title(entry: Entry) -> str:
    return " ".join(unescaped(entry.text("SUMMARY")).split())[:_SHOWN] or entry.uid[:_SHOWN]
