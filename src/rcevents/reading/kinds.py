"""What kind of event it is: told by a word of the title or dateline, or inferred by a rule.

The title's head decides: "Workshop on Best Practices for Training" is a workshop, and so is
"Conference Workshop", since English puts the head last, before what it is on, for or about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.claims import BLANK
from rcevents.reading.kindwording import KINDS, Word, kinds_in

__all__ = ["KINDS", "Around", "kind_of", "of_heading", "of_title"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Kind


class Around(NamedTuple):
    """The item above an entry, the headings above its own, and the prose of its list."""

    parent: str = ""
    above: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()


NOTHING_AROUND = Around()

CLAUSE = re.compile(r" {0,3}(?:[:;|?!([–—]| [-−] |,| @ ) {0,3}")
SEGMENT = re.compile(rf"[,;|()\[\]\n{BLANK}]|[.:] | [-–—] ")
FEW_WORDS = 5
"""A part of a dateline with more words is a sentence, and speaks of other things too."""
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
    r"\b(?:last year|previous|past|after|before|during|many|about|recordings? of|other|another"
    r"|includ(?:es?|ing)|featur(?:es?|ing)|consists? of|contains?)\b",
    re.IGNORECASE,
)
RHYTHM = re.compile(
    r"""\b(?: (?:bi-?)?(?:weekly|monthly|annual) | daily | regular | quarterly | fortnightly )
        (?: [ ][\w-]{1,20} ){0,3} [ ] $""",
    re.VERBOSE | re.IGNORECASE,
)
"""What leads in the word by which prose calls a series: "bi-monthly virtual hackathons"."""
PART = re.compile(
    r"[\w-]{1,20} (?:submissions?|proposals?|papers?|abstracts?|chairs?|proceedings|materials?"
    r"|recordings?|slides|organi[sz]ers?|proposers?)\b",
    re.IGNORECASE,
)
"""What belongs to one among other things: "tutorial submissions are due"."""
SENTENCE_END = re.compile(r"[.!?;\n](?= |\n)")
WRAP = re.compile(r"\n(?<!\n\n)(?!\n)")
PERIODICAL = re.compile(
    r"\b(?:news(?:letters?)?|digest|weekly|monthly|bulletin|issue|updates?|gazette|rundbrief)\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"""\b(?: following | these | upcoming | next | forthcoming | our[ ]free | our )[ ]
        (?P<what> (?: [\w’'&-]{1,25}[ ] ){0,3}? [\w-]{3,25}s ) \b
        (?= [ ](?: are | will | now | take | run | have | can | as | on | in | at | for )\b
          | [^.!?\n]{0,60}: \s* $ )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How the prose before a list names its entries."""
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
    around: Around = NOTHING_AROUND,
    url: str | None = None,
    days: int | None = None,
    hours: bool = False,
) -> tuple[Kind, str | None]:
    """Tell the kind; with the rule's name where neither title nor dateline tell it.

    `section` is the heading that it stands under, `around` what else stands around it; `days` its
    length, `hours` whether a time of the day is told: several days without hours make a
    conference, an hour or two make a talk.

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
    if kind := of_prose(dateline) or of_prose(prose):
        return kind, "the prose calls it so"
    guess = _by_circumstance(title, section, around, url, hours=hours)
    return guess or _by_shape(days, hours=hours)


def _by_circumstance(
    title: str, section: str, around: Around, url: str | None, *, hours: bool
) -> tuple[Kind, str] | None:
    guesses = (
        ("the item that it stands below", of_title(around.parent)),
        ("the heading that it stands under", of_heading(section)),
        ("the prose of its list", of_list(around.prose)),
        ("a heading above", of_headings(around.above)),
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
    clauses = [kinds_in(clause) for clause in CLAUSE.split(title) if clause]
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
    return next((word.kind for part in segments for word in kinds_in(part) if word.strong), None)


def of_heading(section: str) -> Kind | None:
    """Read the kind from a heading, unless it names several.

    >>> of_heading("Training and courses"), of_heading("Events: Conferences, Training")
    ('training', None)
    """
    kinds = {word.kind for word in kinds_in(section)}
    return kinds.pop() if len(kinds) == 1 else None


def of_headings(above: Sequence[str]) -> Kind | None:
    """Read the kind from the headings above, the nearest first; a newsletter's title is no list's.

    >>> of_headings(["Tea Training News", "Courses", "In Ghent"]), of_headings(["Tea Talk Weekly"])
    ('training', None)
    """
    lists = (heading for heading in reversed(above) if not PERIODICAL.search(heading))
    return next(filter(None, map(of_heading, lists)), None)


def of_list(prose: Sequence[str]) -> Kind | None:
    """Read what the prose of a list calls its entries: "the following courses", "These talks".

    >>> of_list(["We offer these courses:"]), of_list(["Talks are fun. See our workshops page."])
    ('training', None)
    """
    kinds: set[Kind] = set()
    for text in prose:
        for lead in LISTED.finditer(text[-PROSE_READ:]):
            words = [word for word in kinds_in(lead["what"], names=False) if word.strong]
            kinds |= {word.kind for word in words if word.plural}
    return kinds.pop() if len(kinds) == 1 else None


def of_prose(prose: str) -> Kind | None:
    """Read what the prose calls the event: "this workshop", "a two-day school".

    >>> of_prose("A talk about previous workshops."), of_prose("In courses like these.")
    ('talk', None)
    """
    prose = WRAP.sub(" ", prose[:PROSE_READ])
    called = (
        word.kind
        for word in kinds_in(prose, names=False)
        if word.strong and _is_called(prose, word)
    )
    return next(called, None)


def _is_called(prose: str, word: Word) -> bool:
    if PART.match(prose, word.at):
        return False
    before = SENTENCE_END.split(prose[max(0, word.at - NEARBY) : word.at])[-1].lstrip()
    calls = RHYTHM if word.plural else CALLS_IT
    return calls.search(before) is not None and not OTHER.search(before)


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
