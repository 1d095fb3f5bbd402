"""What kind of event it is: told by a word of the title or dateline, or inferred by a rule.

The title's head decides: "Workshop on Best Practices for Training" is a workshop, and so is
"Conference Workshop", since English puts the head last, before what it is on, for or about.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import BLANK
from rcevents.reading.kind_words import NAME_ENDINGS, NO_KIND, NO_NAME, SERIES, WEAK, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Kind

KINDS: dict[str, Kind] = {word: kind for kind, words in WORDS.items() for word in words} | SERIES
"""Every word of a kind, and the kind it names."""


def _pattern(words: Iterable[str]) -> str:
    """Match any of the words, the longest first; grouped by initials, since that is faster."""
    longest_first = sorted(words, key=lambda word: (word[0], -len(word), word))
    groups = (
        f"{re.escape(initial)}(?:{'|'.join(_spaced(word[1:]) for word in group)})"
        for initial, group in groupby(longest_first, key=lambda word: word[0])
    )
    return "|".join(groups)


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", "[ -]")


WORD = re.compile(
    # "201" is a course, "2019" is a year
    rf"(?<![\w.])(?:{_pattern(KINDS)})(?!(?<=\d)\d)(?=['’]?\d{{0,4}}(?!\w))",
)
NAME = re.compile(
    rf"(?<![\w.])[a-z][\w+:-]{{1,29}}?({_pattern(NAME_ENDINGS)})(?=['’]?\d{{0,4}}(?!\w))",
)
NOT = re.compile(rf"\b(?:{_pattern(NO_KIND)})")
NO_KIND_AHEAD = re.compile(_pattern(NO_KIND))
"""NOT, less strict: that is quicker to search for where it is not. All four, and HEAD_END, are
for caseless text."""
CLAUSE = re.compile(r" {0,3}(?:[:;|?!([–—]| [-−] |,| @ ) {0,3}")
SEGMENT = re.compile(rf"[,;|()\[\]\n{BLANK}]|[.:] | [-–—] ")
FEW_WORDS = 5
"""A part of a dateline with more words is a sentence, and speaks of other things too."""
HEAD_END = re.compile(
    r" (?:on|for|of|in|at|to|about|with|by|from|and its|as|into|towards?|using|is|was|at) ",
)
CALLS_IT = re.compile(
    r"""(?: ^ | \b (?: this | our | the | an? | free | join | upcoming | annual | monthly | weekly
            | next | \d[ -]track | \w{1,9}[ -](?:day|hour|week) | virtual | online | hybrid
            | in-person )
          (?: [ ] (?! (?:of|for|in|on|at|to|with|and|or|from|by)[ ] )
              [\w&/’'-]{1,25},? ){0,4} [ ] ) $""",
    re.VERBOSE | re.IGNORECASE,
)
"""What leads in the word by which prose calls the event."""
OTHER = re.compile(
    r"\b(?:last year|previous|past|after|before|during|many|about|recordings? of|other|another)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?;\n](?= |\n)")
WRAP = re.compile(r"\n(?<!\n\n)(?!\n)")
NEARBY = 80
PROSE_READ = 600
"""So many characters of the prose are looked at: later ones speak of other things."""
SEVERAL = 2


def kind_of(
    title: str,
    dateline: str = "",
    prose: str = "",
    *,
    section: str = "",
    url: str | None = None,
    days: int | None = None,
    hours: bool = False,
) -> tuple[Kind, str | None]:
    """Tell the kind; with the rule's name where neither title nor dateline tell it.

    `section` is the heading that it stands under; `days` its length, `hours` whether a time of
    the day is told: several days without hours make a conference, an hour or two make a talk.

    >>> kind_of("2nd Workshop on Best Practices for Training")
    ('workshop', None)
    >>> kind_of("Get Tasks to Work", "Ada Example, panel discussion, 3 May")
    ('talk', None)
    >>> kind_of("ExampleCon ’31"), kind_of("Example Winter School 2031 - Converging Clouds")
    (('conference', None), ('training', None))
    >>> kind_of("Bindings for All", prose="In this webinar Ada Example shows hers.")
    ('talk', 'the prose calls it so')
    >>> kind_of("Example Europe", days=3)
    ('conference', 'several days without hours')
    """
    told = of_title(title) or of_dateline(dateline)
    if told:
        return told, None
    if kind := of_prose(prose):
        return kind, "the prose calls it so"
    return _by_circumstance(title, section, url, hours=hours) or _by_shape(days, hours=hours)


def _by_circumstance(
    title: str, section: str, url: str | None, *, hours: bool
) -> tuple[Kind, str] | None:
    guesses = (
        ("the heading that it stands under", of_heading(section)),
        ("the link's host announces meetups", _of_link(url)),
        ("its title introduces a subject", _introduces(title)),
        ("a name with its year", _is_edition(title, hours=hours)),
    )
    return next(((kind, rule) for rule, kind in guesses if kind), None)


def _by_shape(days: int | None, *, hours: bool) -> tuple[Kind, str]:
    if hours and days is not None and days < SEVERAL:
        return "talk", "one sitting of some hours"
    if not hours and days is not None and days >= SEVERAL:
        return "conference", "several days without hours"
    return "other", "nothing tells it"


def of_title(title: str) -> Kind | None:
    """Read the kind from the title: strong words before weak ones, heads before what they are on.

    >>> of_title("ExampleFest 2031 - The Example Community Meeting"), of_title("Hybrid HPC")
    ('meeting', None)
    >>> of_title("Example User Group: New Technical Talk"), of_title("Forum for Workshop Leaders")
    ('talk', 'conference')
    """
    clauses = [_words(clause) for clause in CLAUSE.split(title) if clause]
    for in_head, strong in ((True, True), (True, False), (False, True), (False, False)):
        for words in clauses:
            for word in reversed(words):
                if (word.in_head, word.strong) == (in_head, strong):
                    return word.kind
    return None


def of_dateline(dateline: str) -> Kind | None:
    """Read the kind that the dateline tells.

    >>> of_dateline("Ada Example, lecture series"), of_dateline("3 May, free")
    ('talk', None)
    """
    segments = (part for part in SEGMENT.split(dateline) if len(part.split()) <= FEW_WORDS)
    return next((word.kind for part in segments for word in _words(part) if word.strong), None)


def of_heading(section: str) -> Kind | None:
    """Read the kind from a heading, unless it names several.

    >>> of_heading("Training and courses"), of_heading("Events: Conferences, Training")
    ('training', None)
    """
    kinds = {word.kind for word in _words(section)}
    return kinds.pop() if len(kinds) == 1 else None


def of_prose(prose: str) -> Kind | None:
    """Read what the prose calls the event: "this workshop", "a two-day school".

    >>> of_prose("A talk about previous workshops."), of_prose("In courses like these.")
    ('talk', None)
    """
    prose = WRAP.sub(" ", prose[:PROSE_READ])
    called = (
        word.kind for word in _words(prose, names=False) if word.strong and _is_called(prose, word)
    )
    return next(called, None)


def _is_called(prose: str, word: Word) -> bool:
    if word.plural:
        return False
    before = SENTENCE_END.split(prose[max(0, word.at - NEARBY) : word.at])[-1].lstrip()
    return CALLS_IT.search(before) is not None and not OTHER.search(before)


class Word(NamedTuple):
    """A word of a kind in a clause, and how much it says there."""

    at: int
    kind: Kind
    in_head: bool
    strong: bool
    plural: bool


def _words(clause: str, *, names: bool = True) -> list[Word]:
    if not clause:
        return []
    plain = caseless(clause)
    if NO_KIND_AHEAD.search(plain):
        plain = NOT.sub(lambda match: BLANK * len(match.group()), plain)
    if told := list(WORD.finditer(plain)):
        head = _head(plain)
        return [_word(match, head) for match in told]
    named = NAME.finditer(plain) if names else ()
    if told := [match for match in named if _is_name(clause[slice(*match.span())])]:
        head = _head(plain)
        return [_name(match, head) for match in told]
    return []


def _head(plain: str) -> int:
    """Give where the head ends, before what it is on, for or about."""
    end = HEAD_END.search(plain)
    return end.start() if end else len(plain)


def _word(match: re.Match[str], head: int) -> Word:
    word = match.group()
    known = next(w for w in (word, word.replace("-", " "), word.replace(" ", "-")) if w in KINDS)
    strong = known not in WEAK and known not in SERIES
    plural = known.endswith("s") and known[:-1] in KINDS
    return Word(match.start(), KINDS[known], match.start() < head, strong, plural)


def _name(match: re.Match[str], head: int) -> Word:
    kind = NAME_ENDINGS[match[1]]
    return Word(match.start(), kind, match.start() < head, strong=False, plural=False)


def _is_name(word: str) -> bool:
    """Whether a word does not only end like a name: "silicon", or any in lower case."""
    return not (word.islower() or word.casefold() in NO_NAME)


EDITION = re.compile(r"(?:[\w+!/&.-]{1,30} ){0,4}[\w+!/&.-]{0,30}?['’]?(?:20)?\d\d(?: \w{1,12})?")
"""A short name that ends with a year, of an event that comes back: "ExampleR 2031"."""
MEETUPS = re.compile(
    r"//(?:www\.)?(?:meetup\.com|meetu\.ps|lu\.ma|luma\.com|mobilizon\.[\w.]{2,30})/"
)


def _of_link(url: str | None) -> Kind | None:
    return "meeting" if MEETUPS.search((url or "")[:200]) else None


def _introduces(title: str) -> Kind | None:
    return "training" if re.match(r"(?:an )?intro(?:duction)? to ", title, re.IGNORECASE) else None


def _is_edition(title: str, *, hours: bool) -> Kind | None:
    return "conference" if not hours and EDITION.fullmatch(title.strip()) else None
