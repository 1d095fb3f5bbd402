"""Where it is held, by the answers about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.model import Place
from rcevents.reading.places import best_place, find_places
from rcevents.sources.labelled.attending import VIRTUAL

if TYPE_CHECKING:
    from rcevents.reading.roles import Role
    from rcevents.sources.facts import Facts
    from rcevents.sources.labelled.answers import Answers

CONTINENT = re.compile(
    r"(?:europe|africa|asia|(?:north|south|central|latin) america|oceania|antarctica|apac|emea"
    r"|global|worldwide|international)",
    re.IGNORECASE,
)
FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}[ ]?")
"""The flag of a country is its code in letters of their own (Unicode, annex C of UTS #51)."""
FLAG_LETTERS = 0x1F1E6 - ord("A")


def locate(facts: Facts, answers: Answers) -> None:
    """Give facts their location in words, and the place where a city or a flag tells it."""
    told = location_of(answers)
    facts.location = FLAG.sub("", told).strip(" ,")
    facts.place = place_told(answers, facts.location) or flagged(told, facts.location)


def location_of(answers: Answers) -> str:
    """Join what is told of venue, city, region and country, each once; continents say nothing."""
    roles: tuple[Role, ...] = ("place", "city", "region", "country")
    told = [answers.text(role).strip(" ,") for role in roles]
    told = [text for text in told if not CONTINENT.fullmatch(text)]
    kept: list[str] = []
    for text in told:
        if text and not any(text.casefold() in other.casefold() for other in kept):
            kept.append(text)
    return ", ".join(kept)


def place_told(answers: Answers, location: str) -> Place | None:
    """Give the place whose city is told in a field of its own."""
    city = answers.text("city").strip(" ,")
    if not city or VIRTUAL.fullmatch(city):
        return None
    told = ", ".join(filter(None, (city, answers.text("region"), answers.text("country"))))
    found = best_place(find_places(told)) or best_place(find_places(city))
    if found is not None and found.city:
        return found.model_copy(update={"text": location})
    return Place(text=location, city=city)


def flagged(told: str, location: str) -> Place | None:
    """Give the place beside a flag, which tells its country."""
    flag = FLAG.search(told)
    if flag is None:
        return None
    country = "".join(chr(ord(letter) - FLAG_LETTERS) for letter in flag[0].strip())
    found = best_place(find_places(location, country=country))
    if found is None or found.country not in (None, country):
        return found
    return found.model_copy(update={"text": location, "country": country})
