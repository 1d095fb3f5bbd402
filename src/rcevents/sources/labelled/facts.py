"""From answers to facts: what each label asks for goes into its field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.places import best_place
from rcevents.reading.schedules import find_status
from rcevents.sources.facts import Facts
from rcevents.sources.labelled.attending import format_told, kind_told
from rcevents.sources.labelled.closing import deadlines_told
from rcevents.sources.labelled.dating import tells_day
from rcevents.sources.labelled.locating import locate
from rcevents.sources.labelled.whens import whens_of
from rcevents.sources.vague import is_vague

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Status
    from rcevents.reading.dateline import Dateline
    from rcevents.reading.roles import Role
    from rcevents.sources.labelled.answers import Answers
    from rcevents.sources.labelled.dating import Dated
    from rcevents.sources.labelled.surroundings import Surroundings

ADDRESS = re.compile(r"https?://[^\s<>\"'`|\])]{3,2000}")
HOST = re.compile(r"(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,20}(?:/[^\s]{0,500})?", re.IGNORECASE)
"""An address as people say it: "www.example.org/days"."""
SEPARATORS = re.compile(r"[,;\n|]|(?<=\s)[-*•](?=\s)|\s(?:and|und|et|y)\s")
MOST_NAMES = 60
SHORT = 60
OF_PRICE: tuple[Role, ...] = ("remark", "registration", "format")
"""Under which labels a price may stand: "Registration | $225", "Attendance: free"."""
FREE = re.compile(
    r"\W{0,9}(?:gratis|kostenlos|kostenfrei|gratuite?|gratuito|frei)\b\W{0,9}", re.IGNORECASE
)


def facts_of(answers: Answers, around: Surroundings) -> Facts:
    """Give the facts that answers tell; `fault` where no day can be read.

    >>> from rcevents.sources.labelled.answers import Answer, gathered
    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> told = gathered([Answer("Titel", "Tea Days"), Answer("Datum", "3.-5. Mai 2031"),
    ...                  Answer("Ort", "Ghent"), Answer("Type", "both")])
    >>> facts = facts_of(told, Surroundings())
    >>> facts.title, facts.location, facts.format, str(facts.end)
    ('Tea Days', 'Ghent', 'hybrid', '2031-05-05')
    """
    whens = whens_of(answers, around)
    title = answers.text("title")
    facts = Facts(
        title="" if tells_day(title) else title, fault=whens.fault, inferred=dict(whens.inferred)
    )
    if whens.sessions:
        facts.start, facts.end = whens.sessions[0].start, whens.sessions[-1].end
        facts.sessions = tuple(whens.sessions)
        facts.timezone, facts.recurrence = whens.zone, whens.recurrence
    facts.url = _url(answers)
    locate(facts, answers)
    facts.price = _price(answers)
    told = find_costs(facts.price, currency=around.currency, issued=around.issued)
    facts.cost = cost_of(told, [])
    facts.currency = around.currency
    facts.description = "\n\n".join(answer.text for answer in answers.all("description"))
    facts.organizer = answers.text("organizer") or None
    facts.speakers = tuple(_names(answers.text("speakers")))
    facts.topics = tuple(_names(answers.text("topics")))
    facts.remark = _remark(answers)
    facts.format = format_told(answers)
    facts.kind = kind_told(answers)
    facts.status = _status(answers)
    facts.deadlines = tuple(deadlines_told(answers, facts.start, around))
    if whens.read is not None:
        _terms(facts, whens.read.line)
    if whens.fault:
        _settle(facts, answers)
    return facts


def _settle(facts: Facts, answers: Answers) -> None:
    """Take "May 2031" for what it says: an event whose day is not settled yet."""
    answer = answers.one("start") or answers.one("when")
    if answer is not None and is_vague(answer.text):
        facts.schedule, facts.fault = "undated", None
        facts.remark = "; ".join(filter(None, (answer.text, facts.remark)))


def fill(facts: Facts, told: Dated) -> None:
    """Fill days and hours in, and whatever else the same words tell: "3 May, online, €20"."""
    if told.sessions:
        facts.start, facts.end = told.sessions[0].start, told.sessions[-1].end
        facts.sessions = tuple(told.sessions)
        facts.timezone, facts.recurrence = told.zone, told.recurrence
        facts.fault = None
        facts.inferred |= told.inferred
    _terms(facts, told.line)


def _terms(facts: Facts, line: Dateline) -> None:
    if not facts.location and facts.place is None:
        facts.place = best_place(line.places)
    if not facts.price and facts.cost is None:
        facts.cost = cost_of(line.costs, [])
    told = {claim.value for claim in line.formats}
    if facts.format is None and told:
        facts.format = told.pop() if len(told) == 1 else "hybrid"
    if line.statuses:
        facts.status = facts.status or line.statuses[0].value
    facts.remark = facts.remark or line.remark
    if facts.cost is None and not facts.price and line.remark and FREE.fullmatch(line.remark):
        facts.price, facts.remark = "free", None
    facts.deadlines += tuple(claim.value for claim in line.deadlines)


def _url(answers: Answers) -> str | None:
    """Give the event's address: its own, else where one registers, else its title's link."""
    roles: tuple[Role, ...] = ("url", "title", "registration")
    for role in roles:
        for answer in answers.all(role):
            if answer.links:
                return answer.links[0]
            found = ADDRESS.search(answer.text) if role in {"url", "registration"} else None
            if found:
                return found[0].rstrip(".,;:!?*_")
            if role == "url" and HOST.fullmatch(answer.text):
                return f"https://{answer.text}"
    return None


def _price(answers: Answers) -> str:
    """Give what it costs: by its own answer, or by one that says little else ("free!")."""
    told = answers.text("price")
    for role in OF_PRICE:
        answer = ADDRESS.sub("", answers.text(role)).strip(" ,;")
        is_price = not told and len(answer) <= SHORT and (FREE.match(answer) or find_costs(answer))
        told = answer if is_price else told
    return f"free ({told})" if FREE.match(told) else told


def _remark(answers: Answers) -> str | None:
    told = [answer.text for answer in answers.all("remark") if not ADDRESS.fullmatch(answer.text)]
    return "; ".join(told) or None


def _names(text: str) -> Iterator[str]:
    """Give the names of a list."""
    for name in SEPARATORS.split(text[:5_000])[:MOST_NAMES]:
        told = name.strip(" \t.-*•#")
        if told:
            yield told


def _status(answers: Answers) -> Status | None:
    told = find_status(answers.text("status")) or find_status(answers.text("remark"))
    return told[0].value if told else None
