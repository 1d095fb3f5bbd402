"""Every exception of rcevents, each with the exit code that scripts can rely on.

The tree::

    RceventsError (1)
    ├── InputError (3)         an input cannot be read at all
    │   ├── NoDocuments (3)    a folder or pattern that holds no issue
    │   ├── NotText (3)        a binary file, or bytes in no known encoding
    │   ├── TooLarge (3)       an input beyond the size limit
    │   ├── BadFrontMatter (3) front matter that is not YAML
    │   └── FetchFailed (4)    an address that did not answer with a document
    ├── BadFilter (2)          a filter that means nothing
    ├── BadConfig (2)          a configuration with problems, all of them told
    ├── BadDecisions (2)       decisions of a person with problems, all of them told
    ├── PublishFailed (5)      feeds that could not be written; the last good ones stand
    │   └── FeedsDropped (5)   feeds that would lose most of their future events
    └── StoreError (6)         a store that could not be read or written
        ├── StoreBusy (6)      another process is changing it
        ├── StoreBroken (6)    it does not hold what a store must
        └── NoStore (6)        there is none where it should be
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


MOST_TOLD = 8
"""Of so many feeds it is told what they would lose."""

OVERRULE = "If that is right, run again with --allow-drop, or raise most_lost in rcevents.toml."


class RceventsError(Exception):
    """What happened, where, and what to do about it.

    `where` is a path or address, with the line behind a colon where one is known.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"\n  {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class InputError(RceventsError):
    """An input cannot be read at all."""

    exit_code = 3


class NoDocuments(InputError):  # noqa: N818 - the name says what is the matter
    """A folder or pattern that holds no issue."""


class NotText(InputError):  # noqa: N818 - as above
    """A binary file, or bytes in no known encoding."""


class TooLarge(InputError):  # noqa: N818 - as above
    """An input beyond the size limit."""


class BadFrontMatter(InputError):  # noqa: N818 - as above
    """Front matter that is not YAML."""


class FetchFailed(InputError):  # noqa: N818 - as above
    """An address that did not answer with a document.

    `status` is the server's, where it answered at all; `retry_after` the seconds that it asks to
    be left alone; `passing` tells whether trying again may help.
    """

    exit_code = 4

    def __init__(
        self,
        what: str,
        *,
        where: str | None = None,
        remedy: str | None = None,
        status: int | None = None,
        retry_after: float | None = None,
        passing: bool = False,
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.status = status
        self.retry_after = retry_after
        self.passing = passing


class BadFilter(RceventsError):  # noqa: N818 - as above
    """A filter that means nothing."""

    exit_code = 2


class _Problems(RceventsError):  # noqa: N818 - as above
    """A file with problems, all of them told, each in a line that begins with its place."""

    exit_code = 2

    def __init__(self, where: str, problems: Sequence[str]) -> None:
        plural = "" if len(problems) == 1 else "s"
        super().__init__(
            f"{len(problems)} problem{plural}", where=where, remedy="\n  ".join(problems)
        )
        self.problems = tuple(problems)


class BadConfig(_Problems):
    """A configuration with problems.

    >>> print(BadConfig("a.toml", ["a.toml:3: zone: is empty", "a.toml:7: name: is missing"]))
    a.toml: 2 problems
      a.toml:3: zone: is empty
      a.toml:7: name: is missing
    """


class BadDecisions(_Problems):
    """Decisions of a person with problems."""


class PublishFailed(RceventsError):  # noqa: N818 - as above
    """Feeds that could not be written; the last good ones stand."""

    exit_code = 5


class FeedsDropped(PublishFailed):
    """Feeds that would lose most of their future events: nothing was replaced.

    `losses` tell it in words, a feed each.

    >>> print(FeedsDropped("feeds", ['free: 3 of 4 are gone: "Tea" (3 May 2031) and 2 more']))
    feeds: 1 feed would lose most of its future events; nothing was replaced
      free: 3 of 4 are gone: "Tea" (3 May 2031) and 2 more
      If that is right, run again with --allow-drop, or raise most_lost in rcevents.toml.
    """

    def __init__(self, where: str, losses: Sequence[str]) -> None:
        many = len(losses)
        whose = (
            "1 feed would lose most of its"
            if many == 1
            else f"{many} feeds would lose most of their"
        )
        more = [f"and {many - MOST_TOLD} feeds more"] if many > MOST_TOLD else []
        super().__init__(
            f"{whose} future events; nothing was replaced",
            where=where,
            remedy="\n  ".join((*losses[:MOST_TOLD], *more, OVERRULE)),
        )
        self.losses = tuple(losses)


class StoreError(RceventsError):
    """A store that could not be read or written."""

    exit_code = 6


class StoreBusy(StoreError):  # noqa: N818 - as above
    """Another process is changing the store, and went on for longer than could be waited."""


class StoreBroken(StoreError):  # noqa: N818 - as above
    """A store that does not hold what a store must, or a file that is none."""


class NoStore(StoreError):  # noqa: N818 - as above
    """There is no store where there should be one."""
