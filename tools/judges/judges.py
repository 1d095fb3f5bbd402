"""The judges: who they are, what they run in, and what each of them notices best."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Judge:
    """A reader of calendars that is asked about feeds.

    `home` is where its library is: "pypi" and "npm" are set up in the workshop, "gi" and
    "calcurse" come with Debian. The programs that ask it, where it can be asked so, are `feeds` for
    what it says of files, `instants` for when it thinks events are, and `subscribes` for what it
    fetches itself. `reads` are the extensions of its files. Whoever has zones `of_its_own` does not
    look at a feed's; what it reads wrongly then is told, and not counted.
    """

    name: str
    home: str
    feeds: str | None = None
    instants: str | None = None
    subscribes: str | None = None
    reads: tuple[str, ...] = (".ics",)
    of_its_own: bool = False


JUDGES = (
    Judge("icalendar", "pypi", "by_icalendar", "instants_icalendar"),
    Judge("VTIMEZONE", "pypi", instants="instants_vtimezone"),
    Judge("ical", "pypi", "by_ical"),
    Judge("vobject", "pypi", "by_vobject"),
    Judge("recurring", "pypi", "by_recurring"),
    Judge("khal", "pypi", "by_khal", subscribes="subscribe_khal"),
    Judge("Radicale", "pypi", "by_radicale"),
    Judge("ical.js", "npm", "icaljs", "instants_icaljs"),
    Judge("node-ical", "npm", "nodeical", "instants_nodeical", "subscribenode", of_its_own=True),
    Judge("libical", "gi", "by_libical", "instants_libical"),
    Judge("calcurse", "calcurse", "by_calcurse", subscribes="subscribe_calcurse"),
    Judge("atoma", "pypi", "by_atoma", reads=(".json", ".atom")),
    Judge("feedparser", "pypi", "by_feedparser", reads=(".atom",)),
)
