"""Places as runs of whole pieces of text: venues, a town, its region and its country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.model import Place
from rcevents.reading.gazetteer import City, cities, key_of
from rcevents.reading.place_words import CONTINENTS, NEVER_ALONE
from rcevents.reading.regions import Area, areas
from rcevents.reading.venues import is_house, is_institution, is_title_case, is_venue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.pieces import Piece

MOST_VENUES = 4
LAND_WORDS = 2
"""A country or region of more words has a comma before it."""
ACRONYM = 4
RIVAL = 2
"""A namesake elsewhere with more than a half of the people leaves open which one is meant."""
SIZEABLE = 50
"""Thousands of people from which a name alone is taken for a town, unless it is well known."""
LARGE = 100
"""Thousands of people from which "New York, USA" means the city, not the state."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place told by the pieces `first` to `last`, both inclusive."""

    first: int
    last: int
    city: str | None = None
    area: Area | None = None
    found: City | None = None
    venue: bool = False
    institution: bool = False

    def place(self, text: str) -> Place:
        """Give the place for the text that told it."""
        country = self.area.country if self.area else self.found.country if self.found else None
        region = (self.area and self.area.region) or (self.found and self.found.region) or None
        return Place(
            text=text,
            city=self.city,
            region=region,
            country=country or None,
            latitude=self.found.latitude if self.found else None,
            longitude=self.found.longitude if self.found else None,
        )


def toponym_at(pieces: Sequence[Piece], first: int, country: str | None = None) -> Toponym | None:
    """Read the place that begins with a piece: venues, then a town, its region and country.

    A town without any is looked for in `country` first.

    >>> from rcevents.reading.pieces import pieces_of
    >>> found = toponym_at(pieces_of("Town Hotel, Portland, OR, USA"), 0)
    >>> (found.last, found.city, found.area, found.venue)
    (3, 'Portland', Area(country='US', region='OR'), True)
    >>> toponym_at(pieces_of("Murat Exampleson, Oslo"), 0)
    >>> toponym_at(pieces_of("Ada Hall, a speaker"), 0)
    """
    if not (pieces[first].text[0].isupper() or pieces[first].text[0].isdigit()):
        return None  # neither a venue nor a town
    at = first
    while at < len(pieces) and at - first < MOST_VENUES and _goes_with(pieces, at, first):
        at += 1
    if at == first:
        return _town(pieces, at, country)
    town = _town(pieces, at, country) if at < len(pieces) and _goes_on(pieces[at]) else None
    if town is not None:
        seat = all(is_institution(piece.text) for piece in pieces[first:at])
        return Toponym(first, town.last, town.city, town.area, town.found, not seat, seat)
    return _without_town(pieces, first, at - 1)


def _goes_with(pieces: Sequence[Piece], at: int, first: int) -> bool:
    text = pieces[at].text
    if not is_title_case(text) or not (at == first or pieces[at].linked):
        return False
    return is_venue(text) or is_institution(text) or is_house(text)


def _goes_on(piece: Piece) -> bool:
    return piece.linked or piece.gap.strip() in {"in", ", in"}


def _without_town(pieces: Sequence[Piece], first: int, last: int) -> Toponym | None:
    texts = [piece.text for piece in pieces[first : last + 1]]
    behind_at = pieces[first].preposition and is_house(texts[0])
    if behind_at or any(is_venue(text) for text in texts):
        return Toponym(first, last, venue=True)
    if any(is_institution(text) for text in texts):
        return Toponym(first, last, institution=True)
    return None


def is_name(text: str) -> bool:
    """Whether a piece is written as the name of a town is.

    >>> [is_name(t) for t in ("Newcastle upon Tyne", "St. Ives", "free for all", "Ubuntu 24")]
    [True, True, False, False]
    """
    if any(map(str.isdigit, text)) or key_of(text) in CONTINENTS:
        return False
    return text[0].isupper() and is_title_case(text)


def _town(pieces: Sequence[Piece], at: int, country: str | None) -> Toponym | None:
    name = pieces[at].text
    if not is_name(name):
        return None
    homes = cities(name)
    told = [
        Toponym(at, last, name, area, home)
        for last, area in _areas_at(pieces, at)
        if (home := _home(homes, area))
        or (_may_be_town(name, pieces[last], area) and not _town_behind(pieces, at, last, area))
    ]
    if state := _state(pieces, at, homes):
        return state
    if told:
        return max(told, key=lambda one: (one.last, one.found.people if one.found else -1))
    return _alone(name, at, homes, country) or _without_comma(name, at)


def _without_comma(name: str, at: int) -> Toponym | None:
    """Read "Portland OR", "Cambridge New Zealand" and "Santiago de Chile"."""
    words = name.split(" ")
    for cut in range(1, min(len(words), LAND_WORDS + 1)):
        town, land = " ".join(words[:-cut]).removesuffix(" de"), " ".join(words[-cut:])
        for area in areas(land):
            if home := _home(cities(town), area):
                return Toponym(at, at, town, area, home)
    return None


def _may_be_town(name: str, land: Piece, area: Area) -> bool:
    """Whether an unknown name before a region or country is a town; "HR" may be no country."""
    doubtful = land.bracketed or land.text == area.country
    return not (doubtful or areas(name) or _ordinary(name))


def _town_behind(pieces: Sequence[Piece], at: int, last: int, area: Area) -> bool:
    """Whether the town stands between an unknown name and a country: "Blue Café, Oslo, Norway"."""
    between = pieces[at + 1 : last]
    if not between or " " not in pieces[at].text or areas(between[0].text):
        return False
    return _home(cities(between[0].text), Area(area.country)) is not None


def _areas_at(pieces: Sequence[Piece], at: int) -> Iterator[tuple[int, Area]]:
    """Give each reading of the pieces behind a town as region, country, or both."""
    near = _areas(pieces, at + 1)
    for area in near:
        yield at + 1, area
    for land in _areas(pieces, at + 2):
        if land.region is None and pieces[at + 1].linked:
            within = [area for area in near if area.country == land.country and area.region]
            for area in within:
                yield at + 2, area
            if not within and is_name(pieces[at + 1].text):
                yield at + 2, Area(land.country, pieces[at + 1].text)


def _areas(pieces: Sequence[Piece], at: int) -> tuple[Area, ...]:
    if at >= len(pieces) or not (pieces[at].linked or pieces[at].bracketed):
        return ()
    return areas(pieces[at].text)


def _home(homes: Sequence[City], area: Area) -> City | None:
    within = [home for home in homes if home.country == area.country]
    if area.region and any(home.region for home in within):
        within = [home for home in within if home.region == area.region]
    return within[0] if within else None


def _state(pieces: Sequence[Piece], at: int, homes: Sequence[City]) -> Toponym | None:
    """Read "California, USA" as the state that it is; "New York, USA" stays the city."""
    for area in areas(pieces[at].text):
        large = any(home.country == area.country and home.people >= LARGE for home in homes)
        if area.region and not large and Area(area.country) in _areas(pieces, at + 1):
            return Toponym(at, at + 1, area=area)
    return None


def _alone(name: str, at: int, homes: Sequence[City], country: str | None) -> Toponym | None:
    lands = areas(name)
    if homes and not _ordinary(name) and _is_sizeable(homes, country, LARGE if lands else SIZEABLE):
        city, area = _meant(homes, country)
        return Toponym(at, at, name, area, city)
    if lands and key_of(name) not in NEVER_ALONE:
        return Toponym(at, at, area=lands[0] if len(lands) == 1 else None)
    return None


def _is_sizeable(homes: Sequence[City], country: str | None, least: int) -> bool:
    """Whether a town is known so well that its name alone tells it."""
    return homes[0].meant or any(
        home.people >= least or (home.country == country and least < LARGE) for home in homes
    )


def _ordinary(name: str) -> bool:
    capitals = sum(map(str.isupper, name))
    acronym = capitals > 1 and len(name) <= ACRONYM + (capitals < len(name))  # "KIT", "REUs"
    return acronym or key_of(name) in NEVER_ALONE


def _meant(homes: Sequence[City], country: str | None) -> tuple[City | None, Area | None]:
    """Choose among cities of one name; where another is nearly as populous, tell what is sure."""
    here = [home for home in homes if home.country == country] or list(homes)
    first, *others = here
    rivals = [home for home in others if home.people * RIVAL > first.people]
    if first.meant or not rivals:
        return first, None
    sure = all(home.country == first.country for home in rivals)
    return None, Area(first.country) if sure else None
