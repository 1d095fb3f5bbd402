"""In which form an event is held: virtual, in person, or hybrid; told, or inferred by a rule.

"Hybrid cloud", "online documentation" and "remote sensing" tell no form: what stands beside the
word decides. Datelines are read here; titles and prose, which speak of much else, elsewhere.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import BLANK, Claim
from rcevents.reading.format_prose import formats_in_prose
from rcevents.reading.format_titles import format_in_title
from rcevents.reading.format_words import (
    CALLS,
    HOSTS,
    MATERIAL,
    VIRTUAL_DIRECTLY,
    combine,
    is_technology,
)
from rcevents.reading.pieces import pieces_of
from rcevents.reading.toponyms import toponym_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Format, Place, Tier

AWAY = r"""
    (?: virtual(?:ly)? | on-?line | remote(?:ly)? | digital(?:ly)? | zoom | virtuell | digitaal
      | en[ ]ligne | en[ ]l[ií]nea | à[ ]distance | (?:en[ ])?distanciel )
"""
HERE = r"""
    (?: in[ -]?person | on[ -]?site | on[ -]campus
      | face[ -]to[ -]face | f2f | in[ ]presence | physical(?:ly)?
      | vor[ ]ort | ter[ ]plaatse | en[ ]présence
      | (?:in[ ])?präsenz | (?:en[ ])?présentiel | presencial )
"""
BOTH = r"""[ ]{0,3} (?: and | or | & | \+ | / | plus | as[ ]well[ ]as | , | und | oder | sowie
    | et | ou | en | of ) [ ]{0,3}"""
PERHAPS = r"(?:[ ](?: is | also | are | will[ ]be )){0,3}"

_WORDS = rf"""
    (?<![\w.@-]) (?:
      (?P<hybrid>
          {AWAY} {BOTH} {HERE}(?!\w) | {HERE} {BOTH} {AWAY}(?!\w)
        | {AWAY}[ -] (?: attendance | participation | option s? | access | tickets? )
          {PERHAPS} [ ] (?: possible | available | too | as[ ]well | offered | welcome )
        | (?: live[ -]?)? stream (?:ing)? {PERHAPS} [ ]available
        | dial-?in (?:[ ]option s?)? {PERHAPS} [ ] (?: possible | available | too | offered )
        | (?: and | also | plus | or ) [ ] (?:also[ ])? (?:live[ -]?)? streamed
        | with[ ] (?: an? [ ])? {AWAY} [ ](?: option s? | attendance | participation )
        | hybrid
      )
    | (?P<in_person> {HERE} | irl )
    | (?P<virtual>
          (?: (?: via | over | on | by | through | using | per )[ ](?: the[ ] )?
              (?: {CALLS} ) (?<! [ ](?-i: teams ) ) )
        | (?! (?: teams | gather (?! \.?town) | bbb )
              (?! [ ]{{0,3}} (?: $ | \.(?!\w) | [,;|()\[\]{BLANK}] )) )
          (?: {CALLS} | discord(?:[ ]server)?)
        | {VIRTUAL_DIRECTLY} | web-?based | {AWAY} (?: [ -]only )?
      )
    ) (?![\w@]) (?! \.\w )
"""
WORDS = re.compile(_WORDS, re.VERBOSE)
"""For caseless text without COMMON_WORDS, in which case makes a difference."""
STEMS = re.compile(
    r"virtual|line|remote|digital|zoom|person|site|campus|face|f2f|presence|physical|irl|hybrid|stream"
    r"|visio|web|e-?conf|o-?conf|telecon|e-?workshop|teams|meet|gather|jitsi|button|bbb|youtube|twitch"
    r"|hopin|skype|crowdcast|goto|linkedin|hubs|discord|dial-?in|ter plaatse"
    r"|virtuell|digitaal|ligne|l[ií]nea|distanc|vor ort|pr[äé]sen|presencial"
)
"""One of these is in all of WORDS, to be found in caseless text."""
SEGMENT = re.compile(rf"[,;|()\[\]\n{BLANK}]|[ ][-–—][ ]")
NEEDS_NOUN = (
    *("remote", "remotely", "digital", "web-based", "physical", "physically", "on campus"),
    "on-campus",
)
"""Words that must end a segment or stand before something that is held."""
COMMON_WORDS = ("teams", "gather")
"""Programs whose names are common words: a whole segment with a capital names the program."""
BESIDE_ROOM = re.compile(
    r"(?:room|theatre|theater|hall|building|centre|center|library|suite|house|wing|office|\d|\bLT)"
    r" ?(?:and|or|/|\+|&) ?$",
    re.IGNORECASE,
)
"""What stands before "Teams" where that is the program: "Tea Room / Teams"."""
ADDRESS = re.compile(r"[./][^\s/]{0,60}/$|//$")
WORKING = re.compile(r"\bwork(?:s|ed|ing)? (?:\w{1,12} ){0,2}$", re.IGNORECASE)
HELD_NEXT = re.compile(
    r"""[ ]{0,3}(?: $ | [^\w\s-] | -(?!\w) | [-–—][ ]
        | (?: only | event | edition | attend\w{0,5} | particip\w{0,6} | session | meeting | seminar
            | workshop | conference | training | talk | lecture | course | hackathon | and | or
            | \d | free | via | on[ ] | for[ ] | from[ ] | in[ ] )\b )""",
    re.VERBOSE | re.IGNORECASE,
)
NEARBY = 60
JOINED_BEFORE = re.compile(r"(?:\b(?:and|or|plus|also|with)|[&+/]) {1,3}$|[&+/]$", re.IGNORECASE)
JOINED_AFTER = re.compile(r" {0,3}(?:\b(?:and|or|plus)\b|[&+/]) {0,3}", re.IGNORECASE)
HOME = re.compile(r" {0,3}\(([^()\n]{2,60})\)")


def find_formats(text: str, *, prose: bool = False) -> list[Claim[Format]]:
    """Claim the words that tell the event's form; in prose only what speaks of the event itself.

    >>> [(c.text, c.value) for c in find_formats("11-15 Oct, Virtual, free over Zoom")]
    [('Virtual', 'virtual'), ('over Zoom', 'virtual')]
    >>> [(c.text, c.value) for c in find_formats("Hybrid (Oslo and online); on site only")]
    [('Hybrid', 'hybrid'), ('and online', 'hybrid'), ('on site', 'in_person')]
    >>> find_formats("hybrid cloud, online documentation, remote sensing, slides on YouTube")
    []
    >>> [(c.text, c.value) for c in find_formats("It is virtual and free.", prose=True)]
    [('is virtual', 'virtual')]

    A place in brackets behind "Virtual" is the group's home, not a venue; it goes with the word.

    >>> [(c.text, c.value) for c in find_formats("3 May | Virtual (Lund, SE) | Example group")]
    [('Virtual (Lund, SE)', 'virtual')]
    """
    if prose:
        return formats_in_prose(text)
    return list(_in_dateline(text))


@functools.cache
def _cased_words() -> re.Pattern[str]:
    """Compile WORDS for text in any case; few texts need that."""
    return re.compile(_WORDS, re.VERBOSE | re.IGNORECASE)


def _in_dateline(text: str) -> Iterator[Claim[Format]]:
    plain = caseless(text)
    if not STEMS.search(plain):
        return
    cased = any(word in plain for word in COMMON_WORDS)
    for match in _cased_words().finditer(text) if cased else WORDS.finditer(plain):
        if not _tells(match):
            continue
        value: Format = _kind(match)
        start, end = match.span()
        if value == "virtual":
            start, end, value = _with_place(text, start, end)
        yield Claim(start, end, text[start:end], value)


def _kind(match: re.Match[str]) -> Format:
    if match["hybrid"]:
        return "hybrid"
    return "in_person" if match["in_person"] else "virtual"


def _tells(match: re.Match[str]) -> bool:
    """Whether the word speaks of the event, not of technology or of where something is read."""
    word, following = match.group().casefold(), match.string[match.end() : match.end() + NEARBY]
    if is_technology(word, following):
        return False
    if word in NEEDS_NOUN and not HELD_NEXT.match(following):
        return False
    if match["hybrid"] or match["in_person"]:
        return True
    if ADDRESS.search(match.string, max(0, match.start() - NEARBY), match.start()):
        return False
    before = SEGMENT.split(match.string[max(0, match.start() - NEARBY) : match.start()])[-1]
    alone = not before.strip() or BESIDE_ROOM.search(before)
    if word in COMMON_WORDS and (match.group().islower() or not alone):
        return False
    return not (MATERIAL.search(before) or WORKING.search(before))


def _with_place(text: str, start: int, end: int) -> tuple[int, int, Format]:
    """Widen "online" over what joins it to a place ("Oslo and online"): that is hybrid."""
    before = text[max(0, start - NEARBY) : start]
    joined = JOINED_BEFORE.search(before)
    if joined and _ends_with_place(before[: joined.start()]):
        return start - len(before) + joined.start(), end, "hybrid"
    behind = JOINED_AFTER.match(text, end)
    if behind and _begins_with_place(text[behind.end() : behind.end() + NEARBY]):
        return start, behind.end(), "hybrid"
    home = HOME.match(text, end)
    if home and _is_place(home[1]):
        end = home.end()
    return start, end, "virtual"


def _ends_with_place(text: str) -> bool:
    pieces = pieces_of(text)
    if not pieces or text[pieces[-1].end :].strip(" ,("):
        return False
    ends = ((at, toponym_at(pieces, at)) for at in range(len(pieces))[-3:])
    return any(found is not None and found.last == len(pieces) - 1 for _, found in ends)


def _begins_with_place(text: str) -> bool:
    pieces = pieces_of(text)
    return bool(pieces) and pieces[0].start == 0 and toponym_at(pieces, 0) is not None


def _is_place(text: str) -> bool:
    pieces = pieces_of(text)
    found = toponym_at(pieces, 0) if pieces else None
    return found is not None and found.last == len(pieces) - 1


def format_of(
    *,
    title: str,
    line: Sequence[Claim[Format]],
    prose: Sequence[Claim[Format]] = (),
    tiers: Sequence[Tier] = (),
    place: Place | None = None,
    url: str | None = None,
) -> tuple[Format | None, str | None]:
    """Decide the format from all that tells it; with the rule's name where it is inferred.

    The line goes before the prose, and the prose before the place and the link.

    >>> format_of(title="Example Virtual Conference", line=[])
    ('virtual', None)
    >>> format_of(title="Hybrid cloud in practice", line=[], url="https://example.zoom.us/j/1")
    ('virtual', "the link's host: Zoom")
    >>> format_of(title="ExampleConf", line=[])
    (None, None)
    """
    told = {claim.value for claim in line} | {tier.format for tier in tiers if tier.format}
    from_title = format_in_title(title)
    if from_title:
        told.add(from_title)
    if told == {"virtual"} and place and not (line or from_title):
        return "hybrid", None  # a price for virtual tickets beside a place
    in_prose = {claim.value for claim in prose}
    if told == {"in_person"} and "virtual" in in_prose:
        return "hybrid", None
    if told:
        return combine(told), None
    return _not_in_line(in_prose, place, host_of(url))


def _not_in_line(
    told: set[Format], place: Place | None, host: str | None
) -> tuple[Format | None, str | None]:
    if told == {"virtual"} and place:
        return "hybrid", "a place in the line, and a way to attend online in the prose"
    if told:
        return combine(told), None
    if place and host:
        return "hybrid", f"a place, and the link's host: {host}"
    if place:
        return "in_person", "a place, and no word of a way to attend online"
    return ("virtual", f"the link's host: {host}") if host else (None, None)


def host_of(url: str | None) -> str | None:
    """Name the online meeting place that a link leads into, if it does.

    >>> host_of("https://us02web.zoom.us/webinar/register/1"), host_of("https://zoom.example")
    ('Zoom', None)
    """
    told = "".join((url or "").split()).casefold()
    if not any(map(told.__contains__, HOSTS)):  # most links lead elsewhere: they need no parsing
        return None
    try:
        name = (urlsplit(url or "").hostname or "").casefold()
    except ValueError:  # brackets that are no IPv6 address
        return None
    parts = name.split(".")
    tails = (".".join(parts[at:]) for at in range(len(parts)))
    return next((HOSTS[tail] for tail in tails if tail in HOSTS), None)
