"""Heading titles: what a heading says as a title, and which headings name no event themselves."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rcevents.reading.event_words import EVENT_PLURAL, EVENT_SINGULAR
from rcevents.reading.headingwords import goes_on_elsewhere
from rcevents.reading.heads import MOVED
from rcevents.reading.months import MONTHS
from rcevents.reading.narrationwords import FINITE, NAME, NOUN, OTHER_HEADING, RELATIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.passage import Link

SIGNS = frozenset({"So", "Sk", "Cf", "Cs", "Co", "Cn"})
"""Kinds of signs that pictures are made of (Unicode's general categories)."""
JOINERS = "\ufe0e\ufe0f\u200d\u20e3"
PICTURE_NAME = re.compile(r"(?<!\w):[a-z][a-z0-9_+-]{1,40}:(?!\w)")
ATTRIBUTES = re.compile(
    r"[ ]?\{[:#.][^{}\n]{0,80}\}|[ ]?[(*_]{1,4}new!?[)*_]{1,4}(?=\W*$)", re.IGNORECASE
)
"""What a site's software reads behind a heading ("{#tea}", "{: .big}"), and a flag."""
NUMBER = re.compile(r"^\W{0,3}(?:\d{1,2}[.)]|\(\d{1,2}\)|[IVX]{1,4}[.)])[ ](?=\S)")
EDGES = " \t\n*_#:|·•–—-!"
WORDS = re.compile(r"[^\W_][^\s,:;&/()!?.]*")
PART = frozenset(
    """
    a about abstract abstracts agenda and announcement announcements at attend audience
    background book booking calendar calendars call calls chance conference confirmed contact
    contributions date dates day deadlines description detail details diary event everyone for
    format further general have how important info information introduction invitation invited
    is it join key last location logistics mark meeting more new next not now of on open
    organisation our overview papers participate participation place places please poster
    posters practical program programme proposals questions quick register registration
    registrations reminder save schedule session sign speakers still submission submissions
    submit summary talk talks the there this tickets time times to topic topics travel up
    upcoming update updates us venue webinar what what's when where who why workshop workshops
    you your learn learning connect contribute meet
    """.split()
)
"""Words of headings that name a part of what a heading above names: "Dates and Venue"."""
BROAD = frozenset(
    """
    a activities activity all also and announcement announcements around at awards bits bulletin
    by calendar calls coming community conferences courses diary digest edition editorial email
    events external for from general hello highlights ideas in internal issue items latest
    letter local mailing meetings member members miscellaneous month month's monthly national
    network new news newsletter notices odds of on online opportunities other our partner
    partners pieces quarterly regional round-up roundup seminars shorts society spotlight
    summary talks the this training trainings update updates us various webinars week week's
    weekly welcome what's with workshops year
    """.split()
)
"""Words of headings that name a part of the newsletter, and no event: "Community news"."""
SEVERAL = re.compile(rf"\b(?:{EVENT_PLURAL})(?:$|\ this\ |\ in\ )", re.VERBOSE | re.IGNORECASE)
"""How a heading ends that stands above several events: "Summer schools"."""
MEETING = re.compile(
    r"\b(?:general|annual|monthly|yearly)\W{1,3}(?:\w{1,12}\ )?meeting", re.IGNORECASE
)
"""A heading in plain words that names an event wherever it stands."""
INTERVIEW = re.compile(
    r"^\W*(?:(?:\w{1,9}\ )?questions?\ (?:to|for|with)\b"
    r"|(?:an?\ )?(?:interview|profile|portrait)s?\b"
    r"|(?:meet|introducing|getting\ to\ know)\ (?:the\ |our\ |an?\ )?(?:\w{1,12}\ )?"
    r"(?:member|fellow|team|colleague|board|editor|trustee|researcher|engineer|steward)s?\b"
    r"|(?:member|staff|people|fellow|community)\ (?:spotlight|profile|portrait|of\ the\ month)"
    r"|in\ conversation\ with|q\ ?&\ ?a\ with)",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings of what people tell of themselves, whatever days they tell."""
ZONE = re.compile(
    r"""^(?:the\ |our\ )?(?: elsewhere | further\ .{2,12} | out\ of\ .{2,20} | beyond\ .{2,20}
      | money
      | opportunit(?:y|ies) | column\b.* | from\ (?:the|our|across|around)\ .{2,30} | in\ brief
      | news\b.{0,20} | noticeboard | bulletin\ board | small\ ads | people
      | (?:system|service|software|board|staff|member)s?\b.{0,20} | community | did\ you\ know.*
      | around\ (?:the|our)\ .{2,20} | dates | save\ the\ dates? | what['’]s\ (?:on|new|next)
      | coming\ up )$""",
    re.VERBOSE | re.IGNORECASE,
)
LEAD = re.compile(
    r"""^\W*(?: (?: (?:we|you|are|all|also|please|and|but|so|then|finally|in\ addition|this\ year
        |invite\w?|submissions|contributions|for|to|register|join|attend|come|sign\ up|the|our|an?
        |this|these|their|his|her|its|next|upcoming|second|first|third|annual|pleased|announce
        |here|now) \b,?\ ?)+ )""",
    re.VERBOSE | re.IGNORECASE,
)
TAILS = re.compile(r"(?:,?\ (?:which|that|and|also|is|are|will))+$", re.IGNORECASE | re.VERBOSE)
ARTICLE = re.compile(r"\b(?:the|our|an?|their|its|this|next|at)[ ]", re.IGNORECASE)
ABOUT = re.compile(r",\ (?:on|about|led\ by|hosted\ by)\ ", re.VERBOSE)
"""What a sentence says of an event behind its name: "community call, on lids"."""
APART = re.compile(rf"(?:{EVENT_SINGULAR}),\ ((?-i:[A-Z]).+)", re.VERBOSE | re.IGNORECASE)
"""What it is, and its name: "course, Rust for Potters"."""
LONGEST_NAME = 14
"""A subject of more words is half a sentence."""
LONGEST_SMALL = 3
LONGEST_HEADING = 16
SHORT_HEADING = 6
"""A heading of more words may tell a story, with an event in passing."""


def tidied(heading: str) -> str:
    """Give a heading's words without pictures, numbering and signs around them.

    >>> tidied("🍵 Come to TeaCon’31! 🍵"), tidied("☕ **2. Pot Days ('31)**")
    ('Come to TeaCon’31', "Pot Days ('31)")
    """
    text = ATTRIBUTES.sub("", PICTURE_NAME.sub(" ", heading))
    if not text.isascii():
        text = "".join(" " if _is_picture(letter) else letter for letter in text)
    text = " ".join(text.split()).strip(EDGES)
    return NUMBER.sub("", text).strip(EDGES)


def _is_picture(letter: str) -> bool:
    if letter.isascii():
        return False
    return letter in JOINERS or unicodedata.category(letter) in SIGNS


def is_part(title: str) -> bool:
    """Whether a heading names but a part of an event, or of what a heading above names.

    >>> [is_part(t) for t in ("Dates and Venue Announcement", "Save the Date", "Tea Workshop")]
    [True, True, False]
    """
    return all(word in PART for word in _words(title))


def is_broad(title: str) -> bool:
    """Whether a heading names a part of the newsletter, or the newsletter: "News", "May 2031".

    >>> [is_broad(t) for t in ("Community news", "Events in May", "Community calls", "Tea Days")]
    [True, True, False, False]
    """
    words = _words(title)
    if words[-1:] == ["calls"]:
        return False
    known = BROAD | MONTHS.keys()
    whole = any(word in {"newsletter", "bulletin", "digest"} for word in words)
    return whole or all(word in known or word.isdigit() for word in words)


def names_part(title: str) -> bool:
    """Whether a heading names a part of a newsletter, whatever it calls it.

    >>> [names_part(t) for t in ("Elsewhere", "Out of the hive", "Money", "Tea Days")]
    [True, True, True, False]
    """
    return is_broad(title) or goes_on_elsewhere(title) or ZONE.search(title) is not None


def is_other(title: str) -> bool:
    """Whether a heading names something that takes place and is no event: "Maintenance"."""
    if INTERVIEW.search(title):
        return True
    return bool(OTHER_HEADING.search(title)) and not NOUN.search(title)


def fits(title: str, subject: str) -> bool:
    """Whether what a sentence calls an event may be what the heading above it names.

    >>> [fits("Tea Group News", s) for s in ("The next meeting", "The tea group's talk", "PotCon")]
    [True, True, False]
    """
    words = len(title.split())
    if words > LONGEST_HEADING:
        return False
    if not NAME.search(subject) or (NOUN.search(title) and words <= SHORT_HEADING):
        return True
    ours, theirs = _stems(title), _stems(subject)
    return bool(ours & theirs) or any(one in other for one in theirs for other in ours)


def names_several(title: str) -> bool:
    """Whether a heading names several events: "Tea talks", "Training calendar, autumn 2031".

    >>> names_several("Sprints, talks"), names_several("Tea calendar"), names_several("Tea Days")
    (True, True, False)
    """
    return SEVERAL.search(title) is not None or "calendar" in title.casefold()


def shares_word(title: str, subject: str) -> bool:
    """Whether a heading and what a sentence calls an event have a longer word in common.

    >>> shares_word("Our tea talks", "the tea talk"), shares_word("New fellows", "welcome call")
    (True, False)
    """
    ours = {word.strip("s") for word in _words(title) if len(word) > LONGEST_SMALL}
    return any(len(word) > LONGEST_SMALL and word.strip("s") in ours for word in _words(subject))


def _stems(text: str) -> set[str]:
    return {
        word[:5]
        for word in _words(text)
        if len(word) > LONGEST_SMALL or any(map(str.isdigit, word))
    }


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in WORDS.findall(text.casefold())]


def _last_article(text: str) -> int:
    found = [*ARTICLE.finditer(text)]
    return found[-1].end() if found else 0


def bold_name(subject: str, at: int, strong: Sequence[tuple[int, int]]) -> str | None:
    """Give the last bold words within a subject that may name an event.

    >>> bold_name("a workshop, Tea Lab", 0, [(12, 19)])
    'Tea Lab'
    """
    bold = [
        subject[max(a - at, 0) : b - at].strip(EDGES) for a, b in strong if a >= at - 1 and b > at
    ]
    named = [each for each in bold if each and (NAME.search(each) or NOUN.search(each))]
    return named[-1] if named else None


def name_of(
    subject: str, at: int, links: tuple[Link, ...], strong: Sequence[tuple[int, int]] = ()
) -> tuple[str, str | None]:
    """Give the title that a sentence's subject holds, and its link; "" where it holds none.

    >>> name_of("Contributions for the third Pot Symposium", 0, ())
    ('Pot Symposium', None)
    >>> name_of("Our next call", 0, ()), name_of("see you at the seminar which", 0, ())
    (('call', None), ('seminar', None))
    """
    inside = [link for link in links if at <= link.start and link.end <= at + len(subject)]
    text = TAILS.sub("", MOVED.sub("", subject))
    if RELATIVE.search(subject):
        if (name := bold_name(text, at, strong)) is not None:
            return name, inside[-1].url if inside else None
        tail = text[_last_article(text) :]
        return (tail if NOUN.search(tail) else ""), inside[-1].url if inside else None
    url = inside[-1].url if inside else None
    if inside:
        start, end = inside[-1].start - at, inside[-1].end - at
        linked = text[start:end].strip(EDGES)
        if NAME.search(linked) or NOUN.search(linked):
            behind = text[end:] if len(text) - end <= LONGEST_NAME else ""
            return f"{linked}{behind}".strip(EDGES), url
    if (name := bold_name(subject, at, strong)) is not None:
        return name, url
    name = LEAD.sub("", text, count=1).strip(EDGES + ',"“”')
    if apart := APART.fullmatch(name):
        name = apart[1]
    name = ABOUT.split(name, maxsplit=1)[0]
    if len(name.split()) > LONGEST_NAME or FINITE.search(name):
        return "", None
    return " ".join(name.split()), inside[0].url if inside else None
