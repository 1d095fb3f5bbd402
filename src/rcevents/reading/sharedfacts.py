"""Facts told once for a whole list: by a heading above it, or by prose around it.

A sentence counts only where it speaks of all of them: "All talks are online", "Unless stated
otherwise, events take place at Leaf Hall, Ghent", "Times in UTC". An entry's own word wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.event_words import EVENT, EVENT_PLURAL
from rcevents.reading.formats import find_formats
from rcevents.reading.hybridforms import tells_both_ways
from rcevents.reading.introducing import AUXILIARY, introduced, is_rhythm, speaks_of_list
from rcevents.reading.places import best_place, find_places
from rcevents.reading.sharedhours import shared_hour
from rcevents.reading.zones import find_zones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.model import Cost, Format, Place
    from rcevents.reading.claims import Claim
    from rcevents.reading.dateline import Dateline
    from rcevents.reading.times import Hours

BY_HEADING = "told by a heading for the whole list"
BY_PROSE = "told for the whole list"

ALL = r"""(?: all | each | every | both | any | the[ ]following | these | alle | jeder? | jede[ ]r
              | tous | toutes | chaque | todos | todas | tutti | tutte | ogni )"""
LIST_NOUN = rf"""(?: {EVENT_PLURAL} | dates | times | entries | kurse | vortr[äa]ge
              | veranstaltungen | termine | seminare | cours | ateliers | conf[ée]rences
              | s[ée]minaires | cursos | talleres | corsi | eventi )"""
UNLESS = re.compile(
    r"""\b(?: unless | except[ ]where | if[ ]not | sofern[ ]nicht | sauf | salvo )
        [ ](?: \w{1,12}[ ] ){0,2}
        (?: stated | noted | specified | indicated | mentioned | marked | anders | mention
          | indication ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
OF_ALL = re.compile(
    rf"""(?<!\bat[ ])\b{ALL}[ ] (?: (?:of|the|our|these|us|les|los|las|nos|die|unsere)[ ] ){{0,3}}
         (?: [\w’'-]{{1,20}}[ ] ){{0,3}}? (?: {EVENT} | {LIST_NOUN} )\b""",
    re.VERBOSE | re.IGNORECASE,
)
AS_SUBJECT = re.compile(
    rf"""(?: our | the | this[ ](?:week|month|term|year|autumn|spring|semester)['’]s )[ ]
         (?: [\w’'-]{{1,20}}[ ] ){{0,3}}? {LIST_NOUN} [ ] {AUXILIARY}\b
       | (?: {LIST_NOUN}[ ] | everything[ ](?=here|below|listed) )
         (?: (?:here|below|listed)[ ] ){{0,2}} {AUXILIARY}\b""",
    re.VERBOSE | re.IGNORECASE,
)
TIMES = re.compile(r"\b(?:times?|hours?|zeiten|uhrzeiten|heures?|horas?|horarios)\b", re.IGNORECASE)
NOT_ALL = re.compile(
    r"""\b(?: most | mostly | some | many | several | few | usually | often | sometimes | past
          | previous(?:ly)? | last[ ](?:year|month|week|term) | were | was | not[ ]all | may[ ]be
          | might | recordings? | recorded | materials? | slides | nearly[ ]all | almost[ ]all
          | either | until | by[ ]default[ ]not | never | from[ ]next | no[ ]longer )\b""",
    re.VERBOSE | re.IGNORECASE,
)
VARIES = re.compile(
    r"\b(?:held|run|are|delivered|taught|place)\b[^.]{0,40}\b(?:online|virtual|person)\b[^.]{0,15}"
    r"\bor\b[^.]{0,15}\b(?:online|virtual|virtually|person)\b",
    re.IGNORECASE,
)
"""Some in one form and others in another."""
ABOUT_ELSE = re.compile(
    r"""\b(?: book(?:ed|ing)? | regist\w{1,9} | sign(?:ed|ing)?[ -]?up | calendar | page | website
          | forms? | find | listed | apply | applications? | buy | bought | details | tickets?
          | information | programme | program | schedule | read | see | check | shop | community
          | materials? | calendars? | platform )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is online besides the events."""
FOREIGN: tuple[tuple[re.Pattern[str], Format], ...] = (
    (re.compile(r"\ben (?:ligne|l[íi]nea)\b", re.IGNORECASE), "virtual"),
    (
        re.compile(r"\b(?:in Präsenz|vor Ort|en présentiel|presencial\w{0,4})\b", re.IGNORECASE),
        "in_person",
    ),
)
GRATIS = re.compile(r"\b(?:kostenlos|kostenfrei|gratis|gratuit(?:e?s?|os?|as?))\b", re.IGNORECASE)
PLACED = re.compile(
    r"""\b(?: held | tak(?:e|es|ing)[ ]place | happens? | meets? | runs? | are | is )
        \b [^.;:]{0,40}? [ ](?: at | in )[ ](?:the[ ])? (?=(?-i:[A-ZÀ-Þ]))""",
    re.VERBOSE | re.IGNORECASE,
)
PREDICATE = re.compile(rf"\b(?:{AUXILIARY})\b[ ](?:all[ ])?", re.VERBOSE | re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?])[ \n]+(?=[\"'“(]?[A-ZÀ-Þ£$€*])|\n{2,}|;[ ]|\n(?=[-*•])")
LONGEST = 300
MOST = 40
"""So many sentences, of so many characters at most, are looked at."""

HEADING_LENGTH = 60
JOINED = re.compile(r"\b(?:and|or|und|et|y|plus)\b|[&+/,;]", re.IGNORECASE)
HEADING_WORDS = frozenset(
    """
    upcoming coming next our more all other further free local international external internal
    only events event conferences conference trainings training workshops workshop webinars webinar
    seminars seminar courses course meetings meetups meetup talks hackathons sessions lectures
    classes activities offerings gatherings series calendar programme program dates in person
    of the this week month new attend participation gratis veranstaltungen kurse kostenlose
    """.split()
)
"""What may stand beside the form's word in a heading that tells it for all below."""
WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """What holds for all entries of a list that say nothing else; `rules` names who told it."""

    format: Format | None = None
    cost: Cost | None = None
    zone: str | None = None
    place: Place | None = None
    hours: Claim[Hours] | None = None
    format_rule: str = BY_PROSE
    cost_rule: str = BY_PROSE

    def lend_hours(self, line: Dateline) -> dict[str, str]:
        """Give a dateline without hours those told for all, and say what was inferred so."""
        if line.hours or self.hours is None or not line.dates:
            return {}
        line.hours = [self.hours]
        return {"sessions": BY_PROSE}

    def overrules(self, guess: Format) -> bool:
        """Tell whether the form told for all counts more than what an entry's place suggests.

        A group's home town stands in lists of virtual events, too; "hybrid" adds to a place.
        """
        return guess == "in_person" and (self.format == "hybrid" or self.format_rule == BY_HEADING)

    def over(self, other: SharedFacts) -> SharedFacts:
        """Give these facts, and the other's where these tell none."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        for name in ("format", "cost", "zone", "place", "hours"):
            if told[name] is None:
                told[name] = getattr(other, name)
                if f"{name}_rule" in told:
                    told[f"{name}_rule"] = getattr(other, f"{name}_rule")
        return SharedFacts(**told)


NOTHING = SharedFacts()


def shared_facts(
    headings: Sequence[str] = (),
    around: Iterable[str] = (),
    above: Iterable[str] = (),
    *,
    before: Iterable[str] = (),
    currency: str | None = None,
) -> SharedFacts:
    """Tell what holds for a list: `around` is the prose beside it, `above` that of headings above.

    `before` is what of the prose leads to the list: "We run three workshops on Zoom:".
    `headings` go from the outermost to the list's own; the nearest one counts most.

    >>> facts = shared_facts(["Events", "Virtual"], ["All times are in CET. Some are free."])
    >>> facts.format, facts.zone, facts.cost
    ('virtual', 'Europe/Paris', None)
    >>> shared_facts(above=["Most are online.", "Recordings of all talks are free."]) == NOTHING
    True
    """
    facts = NOTHING
    for sentence in _sentences(around):
        if speaks_of_all(sentence, beside=True):
            facts = facts.over(_of_sentence(sentence, currency))
    before = tuple(before)
    for sentence in _sentences(before):
        if told := introduced(sentence):
            facts = facts.over(_introduced(told, currency))
    for line in reversed(before):
        facts = facts.over(_of_heading(line.strip(" *_:.")[: HEADING_LENGTH + 1], currency))
    for sentence in _sentences(above):
        if speaks_of_all(sentence):
            facts = facts.over(_of_sentence(sentence, currency))
    for heading in reversed(headings):
        facts = facts.over(_of_heading(heading, currency))
    towns = filter(None, map(_town, reversed(headings)))
    return facts.over(SharedFacts(place=next(towns, None)))


def _town(heading: str) -> Place | None:
    """Give the town that a heading, or an item with items below it, is and says nothing else.

    >>> _town("Brno").city, _town("Events in Brno"), _town("Czechia")
    ('Brno', None, None)
    """
    found = find_places(heading) if len(heading) <= HEADING_LENGTH else []
    if len(found) != 1 or found[0].value.city is None:
        return None
    left = heading[: found[0].start] + heading[found[0].end :]
    return found[0].value if not WORDS.search(left) else None


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for sentence in SENTENCE.split(text[: LONGEST * MOST])[:MOST]:
            if sentence and 0 < len(sentence) <= LONGEST:
                yield sentence.replace("\n", " ").strip(" *_()[]")


def speaks_of_all(sentence: str, *, beside: bool = False) -> bool:
    """Tell whether a sentence speaks of all that is listed; `beside` it says "attendance", too.

    >>> [speaks_of_all(t) for t in ("All talks are free.", "Most talks are free.", "It is free.")]
    [True, False, False]
    """
    if NOT_ALL.search(sentence):
        return False
    if UNLESS.search(sentence) or OF_ALL.search(sentence) or AS_SUBJECT.match(sentence):
        return True
    return beside and speaks_of_list(sentence)


def _of_sentence(sentence: str, currency: str | None) -> SharedFacts:
    form = None if VARIES.search(sentence) else _form(sentence)
    hours = shared_hour(sentence)
    zones = find_zones(sentence) if hours or TIMES.search(sentence) else []
    said = PREDICATE.search(sentence)
    predicate = sentence[said.end() :] if said else sentence
    return SharedFacts(
        format=form,
        cost=_cost(predicate, currency),
        zone=zones[0].value if zones else None,
        place=None if form == "virtual" else _place(sentence),
        hours=hours,
    )


def _introduced(told: str, currency: str | None) -> SharedFacts:
    """Give what the words of an introduction tell: the form, and that nothing is to be paid."""
    cost = _cost(told, currency)
    hours = shared_hour(told) if is_rhythm(told) else None
    return SharedFacts(format=_form(told), cost=cost if cost and cost.free else None, hours=hours)


def _place(sentence: str) -> Place | None:
    """Read where all of them are held.

    >>> _place("All talks are held in person at the Leaf Hall, Ghent.").text
    'Leaf Hall, Ghent'
    """
    found = find_places(sentence, where="prose")
    if not found and (held := PLACED.search(sentence)):
        rest = sentence[held.end() :]
        found = [claim for claim in find_places(rest) if claim.start == 0]
    return best_place(found)


def _form(text: str) -> Format | None:
    """Read the form: "in person ... online options are available" is hybrid.

    >>> _form("In-person attendance is welcome, but online options exist."), _form("It is hot.")
    ('hybrid', None)
    """
    if tells_both_ways(text):
        return "hybrid"
    told = {claim.value for claim in find_formats(text, prose=True)}
    told |= {form for pattern, form in FOREIGN if pattern.search(text)}
    if not ABOUT_ELSE.search(text):
        told |= {claim.value for claim in find_formats(text)}
    if len(told) > 1:
        return "hybrid"
    return told.pop() if told else None


def _cost(text: str, currency: str | None) -> Cost | None:
    told = cost_of(find_costs(GRATIS.sub("free", text), currency=currency), [])
    gratis = GRATIS.search(text) if told else None
    return told.model_copy(update={"text": gratis.group()}) if told and gratis else told


def _of_heading(heading: str, currency: str | None) -> SharedFacts:
    """Read a heading that says nothing but the form or that it is free: "Free webinars".

    >>> [_of_heading(t, None).format for t in ("Hybrid events", "Online and on site", "Zoom tips")]
    ['hybrid', None, None]
    """
    if len(heading) > HEADING_LENGTH or JOINED.search(heading):
        return NOTHING
    told = find_formats(heading)
    left = heading
    for claim in reversed(told):
        left = left[: claim.start] + left[claim.end :]
    if not {word.casefold() for word in WORDS.findall(left)} <= HEADING_WORDS:
        return NOTHING
    forms = {claim.value for claim in told}
    form = forms.pop() if len(forms) == 1 else None
    cost = _cost(heading, currency)
    return SharedFacts(format=form, cost=cost, format_rule=BY_HEADING, cost_rule=BY_HEADING)
