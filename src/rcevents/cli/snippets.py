"""The lines of `rcevents.toml` for a source that was tried."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rcevents.cli.terminal import harmless

if TYPE_CHECKING:
    from rcevents.configuration import Source
    from rcevents.model import Event
    from rcevents.sources.settings import Settings
    from rcevents.trial import Trial

UNNAMED = "?"
"""The name of a source that has none yet."""

EITHER = re.compile("with the day or with the month first|ambiguous day and month")
"""Why a day was not read that may be read either way."""
LONGEST_NAME = 80
CALENDAR_NAME = re.compile(
    r"^(?:X-WR-CALNAME|NAME)(?:;[^:\n]{0,200})?:([^\n]{1,100}(?:\n[ \t][^\n]{1,100}){0,2})",
    re.MULTILINE,
)


def block(trial: Trial, source: Source, settings: Settings) -> str:
    """Give the lines that make this a source of `rcevents.toml`."""
    from rcevents.configuration.snippet import snippet

    given = source.model_dump(exclude={"enabled", "window"}, exclude_defaults=True)
    kinds = {kind for kind, _ in trial.kinds if kind}
    kind = source.kind or (next(iter(kinds)) if len(kinds) == 1 else None)
    name = _name(trial) if source.name == UNNAMED else source.name
    lines = snippet({**given, "name": name, "kind": kind, "window": _window(settings)})
    floating = sum(1 for event in trial.events if _is_floating(event))
    if floating:
        lines += f'\n# zone = "Europe/Paris"   # {_hours(floating)}, and no time zone'
    if settings.day_first is None and any(EITHER.search(one.reason) for one in trial.unread):
        lines += "\n# day_first = true   # 3/4 is the 3rd of April; false: the 4th of March"
    return lines


def _name(trial: Trial) -> str:
    """Give a name to begin with: that of the calendar or page, else of host or file."""
    for document in trial.documents[:1]:
        named = CALENDAR_NAME.search(document.text[:5000])
        is_page = document.media_type == "text/html" and document.item is None
        told = _unescaped(named[1]) if named else document.title if is_page else None
        name = "".join(harmless(told or "").split("\n")).strip()[:LONGEST_NAME]
        if name and name.isprintable():
            return name
    return urlsplit(trial.given).hostname or _file_name(trial.given) or "events"


def _unescaped(value: str) -> str:
    r"""Give the words of a calendar's property, on one line.

    >>> _unescaped("Tea\\, cake\n s\\nand talks")
    'Tea, cakes and talks'
    """
    from rcevents.sources.ical.components import unfold
    from rcevents.sources.ical.texts import text_of

    return " ".join(text_of(unfold(value)).split())


def _file_name(given: str) -> str:
    """Name a file, or the folder of a pattern.

    >>> _file_name("lists/talks.csv"), _file_name("lists/*.csv"), _file_name("*.csv")
    ('talks', 'lists', '')
    """
    path = PurePath(given)
    return path.parent.name if set("*?[").intersection(path.name) else path.stem


def _window(settings: Settings) -> dict[str, int] | None:
    window, day = settings.window, settings.today
    if window is None or day is None:
        return None
    return {"before": max((day - window.first).days, 0), "after": max((window.last - day).days, 0)}


def _is_floating(event: Event) -> bool:
    import datetime as dt

    return isinstance(event.start, dt.datetime) and event.timezone is None


def _hours(count: int) -> str:
    return "1 event tells an hour" if count == 1 else f"{count} events tell an hour"
