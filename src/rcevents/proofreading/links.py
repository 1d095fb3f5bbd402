"""Links: whether each entry has one, of its own, that leads somewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from rcevents.linting.excerpts import excerpt
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.merge.webaddresses import address_of
from rcevents.proofreading.remark import Remark, remark_on
from rcevents.proofreading.silence import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.merge.webaddresses import Address
    from rcevents.model import Unread
    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue

REPEATED: Final = Rule(
    "NEWS501",
    "link-of-another-entry",
    WARNING,
    "Two different events have one link: most often the second was copied with its link, and who "
    "follows it lands at the first.",
    "Link each event to its own page.",
    "the links themselves",
)
NO_LINK: Final = Rule(
    "NEWS502",
    "no-link",
    HINT,
    "Without a link nobody can look up more, or register.",
    "Link the title to the event's page.",
    "what a calendar shows",
)
BROKEN: Final = Rule(
    "NEWS503",
    "broken-link",
    ERROR,
    "Clients open nothing, or a page of the newsletter's own site that is not there.",
    "Write the whole address, from https:// on, without spaces.",
    "RFC 3986; CommonMark 0.31, 6.3",
)
NAMELESS: Final = Rule(
    "NEWS504",
    "title-says-nothing",
    WARNING,
    "The text of the link is taken for the event's name, and it names nothing.",
    'Link the name of the event, not "here".',
    "WCAG 2.2, 2.4.4",
)
_NOTHING: Final = frozenset(
    """
    here|link|this|click here|read more|more|more info|more information|register|register here
    |registration|sign up|sign up here|website|event|event page|details|learn more|tickets|this link
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_GROUPS: Final = frozenset({"meetup.com", "youtube.com", "twitch.tv", "discord.gg", "slack.com"})
_SHOWN: Final = 80
_TO_TEXT: Final = 3
"""From a target to the text of its link there are no more characters: the end of a tag."""
_TARGET: Final = re.compile(
    r"\]\((?P<markdown>[^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500}){0,5})(?P<end>\)?)"
    r"|\bhref\s?=\s?\"(?P<html>[^\"\n]{0,2000})\"",
)
_ANY: Final = re.compile(r"\]\((?!\))|\bhref\s?=|\bhttps?:|\bwww\.|\w@\w", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"\s{1,9}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|\([^()\n]{0,500}\))\s{0,9}$"
)
_SLIP: Final = re.compile(
    r"(?!https?://[^/\s])(?:h{0,2}t{1,4}p{1,2}s{0,2}[:;]{1,2}/{0,3}|h{0,2}t{1,4}p{1,2}s?//)(?=[^\d])"
    r"|https?://h?t?tps?:?//",
    re.IGNORECASE,
)
_HOSTED: Final = re.compile(
    r"(?:www\.[\w-]{1,60}\.|(?:[\w-]{1,60}\.){1,4}(?:com|org|net|edu|gov|io|ac|co|eu|de|uk|fr|ch|nl|us|ca)"
    r"(?=[/?#:]|$))",
    re.IGNORECASE,
)


def check(issue: Issue) -> Iterator[Remark]:
    """Tell links that are missing, broken, another's, or on a word that names nothing."""
    yield from _broken(issue.accounts, issue.extraction.unread)
    for account in issue.accounts:
        if account.event.title.strip(" .:!").lower() in _NOTHING:
            title = account.event.title
            yield account.remark(NAMELESS, f'the event is called "{title}"', title)
    yield from silent(NO_LINK, issue.accounts, _is_unlinked, "there is no link")
    yield from _repeated(issue.accounts)


def _is_unlinked(account: Account) -> bool:
    """Tell whether an entry links nothing at all, not even somebody to write to."""
    if account.event.url is not None or account.url:
        return False
    lines = map(account.manuscript.line, range(account.first, account.last + 1))
    return not any(_ANY.search(line) for line in lines)


def _broken(accounts: Sequence[Account], unread: Sequence[Unread]) -> Iterator[Remark]:
    """Tell each target in the entries' lines that is no address."""
    by_line: dict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        for number in range(account.first, account.last + 1):
            by_line[number].append(account)
    for number, sharing in by_line.items():
        line = sharing[0].manuscript.line(number)
        for start, target, why in _faults_in(line, is_open=_goes_on(sharing[0], number)):
            owner = _owner(sharing, number, start + len(target) + _TO_TEXT)
            spot = excerpt(line, number, start, max(1, len(target)))
            shown = target if len(target) <= _SHOWN else f"{target[: _SHOWN - 1]}…"
            message = f'the link "{shown}" {why}'
            other = _unread_at(unread, owner, number)
            if other is None:
                yield remark_on(owner.event, BROKEN, spot, message)
            else:
                title = " ".join(other.text.split())
                yield Remark(BROKEN, number, spot.column, message, spot, title, None)


def _unread_at(unread: Sequence[Unread], owner: Account, number: int) -> Unread | None:
    """Give what could not be read below an entry, and begins on or above this line."""
    lines = (one for one in unread if one.line and owner.first < one.line <= number)
    return max(lines, key=lambda one: one.line or 0, default=None)


def _faults_in(line: str, *, is_open: bool) -> Iterator[tuple[int, str, str]]:
    """Yield where in a line a link's target stands, the target, and what is wrong with it."""
    for found in _TARGET.finditer(line):
        name = "markdown" if found["html"] is None else "html"
        is_closed = is_open or name == "html" or bool(found["end"])
        told = found[name] if is_closed else found[name].partition(" ")[0]
        target = _TITLE.sub("", told).strip()
        why = _fault(target, is_closed=is_closed)
        if why:
            yield found.start(name), target, why


def _owner(sharing: Sequence[Account], number: int, end: int) -> Account:
    """Give the entry that a link belongs to: of those on its line the last that begins before."""
    before = [
        account
        for account in sharing[1:]
        if account.first == number and account.spot().column <= end
    ]
    return before[-1] if before else sharing[0]


def _goes_on(account: Account, number: int) -> bool:
    """Tell whether a link goes on in the next line, as one with a long title may."""
    return account.manuscript.line(number + 1).lstrip()[:1] in {'"', "'", ")"}


def _fault(target: str, *, is_closed: bool) -> str | None:
    """Say what is wrong with a link's target, None where nothing is.

    >>> _fault("htp://tea.example.org", is_closed=True)
    'begins with no https://'
    >>> _fault("example.org/tea", is_closed=True)
    'lacks its https://'
    >>> _fault("/events/tea.html", is_closed=True), _fault("mailto:a@b.org", is_closed=True)
    (None, None)
    """
    bare = target.removeprefix("<").removesuffix(">")
    if "{{" in bare or "{%" in bare:
        return None  # a template's, filled in later
    faults = {
        "is empty": not bare and is_closed,
        "begins with no https://": _SLIP.match(bare),
        "lacks its https://": _HOSTED.match(bare),
        "has a space in it": " " in bare and not target.startswith("<"),
        "has no closing parenthesis": not is_closed and bare.startswith("http"),
    }
    return next((why for why, is_so in faults.items() if is_so), None)


def _repeated(accounts: Sequence[Account]) -> Iterator[Remark]:
    """Tell the second of two entries with one link, unless they are parts of one thing."""
    by_page: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        address = address_of(account.event.url)
        if address is not None and address.kind == "page" and not _is_group(address):
            by_page[address.page].append(account)
    for sharing in by_page.values():
        first, *others = sharing
        if len(others) == 1 and _are_strangers(first, others[0]):
            title, line = first.event.title, first.first
            message = f'the link is that of "{title}" (line {line}): {others[0].event.url}'
            yield others[0].remark(REPEATED, message, others[0].url)


def _is_group(address: Address) -> bool:
    """Tell whether an address is that of a group or a channel, whose events are all held there."""
    return address.site in _GROUPS and address.page.count("/") <= 1


def _are_strangers(one: Account, other: Account) -> bool:
    """Tell whether two entries are neither sittings of one event, nor parts of it."""
    if one.event.start is None or other.event.start is None:
        return False
    if str(one.event.start)[:10] == str(other.event.start)[:10]:
        return False
    return not (_words(one) & _words(other))


def _words(account: Account) -> set[str]:
    """Give the words of a title by which one knows it."""
    found = re.findall(r"[^\W\d_]{4,}", account.event.title.casefold())
    return set(found) - {"with", "from", "workshop", "conference", "webinar", "training", "course"}
