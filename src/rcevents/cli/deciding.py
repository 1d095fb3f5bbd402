"""`rcevents decide`: what a person knows better, written into decisions.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.help import GroupPage, Page
from rcevents.cli.output import json_option
from rcevents.cli.terminal import harmless, tell, write_text
from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rcevents.decisions.entries import Entry
    from rcevents.store.contract import Reading

EPILOG = """\b
Examples:
  rcevents decide
  rcevents decide same tea-days-2031 days-of-tea-2031 --why "renamed in March"
  rcevents decide different tea-days-2031 0005.md:12
  rcevents decide correct tea-days-2031 "when=3-5 May 2031" "cost=Free" --pin
  rcevents decide withdraw tea-days-2031 --why "never existed"
  rcevents decide undo tea-days-2031 days-of-tea-2031
"""
NEXT = "It holds from now on, for every list and feed of the store."
NAMES = """\
A NAME is an event's uid (without "@rcevents", if you like; its beginning will do where one event
alone has it), or the place of one announcement: "0005.md:12" or "calendar.ics#id".
"""


def why_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its `--why`."""
    return click.option("--why", metavar="TEXT", help="The reason, for those who read the file.")(
        command
    )


@click.group(
    cls=GroupPage,
    invoke_without_command=True,
    epilog=EPILOG,
    short_help="Say which events are one, which are not, and what is wrong with one.",
)
@desk_options
@json_option("table")
@click.pass_context
def decide(context: click.Context, *, desk: Desk, output: str) -> int:
    """Say what a person knows better: it wins over every rule and every source, on every build.

    Without a command, list what was decided, and whether it still applies. All of it is in
    decisions.toml, a plain file beside rcevents.toml: edit it as you like, and keep it in git.
    """
    if context.invoked_subcommand is not None:
        return 0
    from rcevents.cli.decisionlist import show_decisions

    entries = desk.entries()
    with desk.kept() as reading:
        show_decisions(entries, desk.file, reading, output)
    return 0


@decide.command(cls=Page, epilog=NAMES, short_help="Join events that are one.")
@click.argument("names", metavar="NAME NAME...", nargs=-1, required=True)
@why_option
@desk_options
def same(*, names: tuple[str, ...], why: str | None, desk: Desk) -> int:
    """Say that these are one event, whatever they are called."""
    return _pair(desk, "same", names, why, "These are one event:")


@decide.command(cls=Page, epilog=NAMES, short_help="Keep events apart that are not one.")
@click.argument("names", metavar="NAME NAME...", nargs=-1, required=True)
@why_option
@desk_options
def different(*, names: tuple[str, ...], why: str | None, desk: Desk) -> int:
    """Say that these are not one event, however alike they are.

    To part what was joined, name the event and the announcement of the other one by its place;
    `rcevents history` shows the places.
    """
    return _pair(desk, "different", names, why, "These are different events:")


@decide.command(cls=Page, short_help="Correct what is told of an event.")
@click.argument("uid", metavar="UID")
@click.argument("told", metavar="KEY=VALUE...", nargs=-1, required=True)
@click.option("--pin", is_flag=True, help="Let no change of the sources raise a warning.")
@why_option
@desk_options
def correct(*, uid: str, told: tuple[str, ...], pin: bool, why: str | None, desk: Desk) -> int:
    """Correct what is told of an event, in the words in which announcements tell it.

    Such as: "when=3-5 May 2031", "when=3 May 2031, 14:00-16:00 CEST", start=2031-05-03,
    cost=Free, "cost=€20", free=true, "title=Tea Days", format=hybrid, status=cancelled,
    "place=Ghent, Belgium", "topics=tea, water". An empty value says that nothing is told.
    """
    from rcevents.cli.correcting import shown_values, told_values, was_told
    from rcevents.decisions.editing import with_correction

    values = told_values(told)
    with desk.kept() as reading:
        name = _uid(reading, uid, now=True)
        was = was_told(reading, name, values)
        shown = _shown(reading, [name])
    desk.change(lambda text: with_correction(text, name, values, was, pinned=pin, why=why))
    lines = [*shown, *shown_values(values, was, "the sources tell")]
    return _report(desk, "This event is corrected:", lines, name)


@decide.command(cls=Page, short_help="Withdraw an event: no list or feed has it.")
@click.argument("uid", metavar="UID")
@why_option
@desk_options
def withdraw(*, uid: str, why: str | None, desk: Desk) -> int:
    """Withdraw an event that is none, or none of yours: no list and no feed has it any more."""
    from rcevents.decisions.editing import with_withdrawal

    with desk.kept() as reading:
        name = _uid(reading, uid, now=True)
        shown = _shown(reading, [name])
    desk.change(lambda text: with_withdrawal(text, name, why))
    return _report(desk, "This event is withdrawn:", shown, name)


@decide.command(cls=Page, short_help="Take a decision back.")
@click.argument("names", metavar="NAME...", nargs=-1)
@click.option("--line", metavar="LINE", type=int, help="The line on which the decision stands.")
@desk_options
def undo(*, names: tuple[str, ...], line: int | None, desk: Desk) -> int:
    """Take back the decision that names all of these events; without it, rules decide again."""
    from rcevents.cli.decisionlist import entry_words
    from rcevents.decisions.editing import without

    entry = _decision(desk.entries(), names, line)

    def edit(text: str) -> str:
        from rcevents.decisions.reading import parse_entries

        return without(text, _decision(parse_entries(text), names, line))

    desk.change(edit)
    write_text(f"Taken back: {entry_words(entry)}\n{NEXT}\n")
    return 0


def _pair(desk: Desk, sort: str, given: Sequence[str], why: str | None, lead: str) -> int:
    from rcevents.decisions.editing import with_pair

    with desk.kept() as reading:
        names = list(dict.fromkeys(_name(reading, name) for name in given))
        if len(names) < 2:  # noqa: PLR2004 - a pair
            raise BadFilter("two different events are needed", remedy=_hint(names))
        shown = _shown(reading, names)
    desk.change(lambda text: with_pair(text, sort, names, why))
    return _report(desk, lead, shown, *names)


def _hint(names: Sequence[str]) -> str:
    return f'both names mean "{names[0]}"' if names else "give two names"


def _name(reading: Reading | None, given: str) -> str:
    """Give a name as the file has it: a uid, or a place as it is."""
    from rcevents.decisions.entries import is_place

    return given.strip() if is_place(given.strip()) else _uid(reading, given)


def _uid(reading: Reading | None, given: str, *, now: bool = False) -> str:
    """Give a uid, that of the event as it is `now`, or the one that is asked for.

    One that no event of the store has is let pass with a warning.
    """
    from rcevents.cli.naming import NoSuchEvent, find_named
    from rcevents.decisions.entries import whole_name

    if not given.strip():
        raise BadFilter("an event is named by its uid", remedy="see all with: rcevents list -o csv")
    if reading is None:
        return whole_name(given)
    try:
        found = find_named(reading, given)
    except NoSuchEvent as fault:
        tell(f"rcevents: warning: {fault.what}")
        for near in fault.near[:1]:
            tell(f"  did you mean {near}? Then take this back, and say it again.")
        return whole_name(given)
    return found.uid if now else found.asked


def _shown(reading: Reading | None, names: Sequence[str]) -> list[str]:
    from rcevents.cli.decisionlist import name_lines

    return [line for name in names for line in name_lines(reading, name)]


def _decision(entries: Sequence[Entry], names: Sequence[str], line: int | None) -> Entry:
    """Give the one decision that is meant. Raises BadFilter where none or several are."""
    from rcevents.cli.decisionlist import entry_words
    from rcevents.decisions.entries import is_place, whole_name

    if not names and line is None:
        raise BadFilter("name the events of the decision, or its --line", remedy="rcevents decide")
    if not all(name.strip() for name in names):
        raise BadFilter("an event is named by its uid", remedy="rcevents decide")
    wanted = {name.strip() if is_place(name.strip()) else whole_name(name) for name in names}
    found = [entry for entry in entries if all(_names(entry, name) for name in wanted)]
    found = [entry for entry in found if line in (None, entry.line)]
    if len(found) == 1:
        return found[0]
    among = found or entries
    lines = [f"{entry.line}: {entry_words(entry)}" for entry in among[:20]]
    what = "no such decision" if not found else f"{len(found)} decisions name this; add --line"
    raise BadFilter(what, remedy="\n  ".join(lines) or "nothing is decided there")


def _names(entry: Entry, name: str) -> bool:
    """Tell whether an entry names this, by the whole of it or its beginning."""
    begun = name.partition("@")[0]
    return any(told == name or told.startswith(begun) for told in entry.names)


def _report(desk: Desk, lead: str, shown: Sequence[str], *names: str) -> int:
    undoing = " ".join(f'"{name}"' if " " in name else name for name in names)
    lines = [
        lead,
        *shown,
        f"Written to {desk.file}. {NEXT}",
        f"To take it back: rcevents decide undo {undoing}",
    ]
    write_text(harmless("\n".join(lines)) + "\n")
    return 0
