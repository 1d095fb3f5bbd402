"""Foreign: what texts in other languages say of price, form and deadlines, said in English.

The readers of prose know English. A sentence that holds a known phrase of another language is
read in English; what is kept as the words that told a value are the sentence's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim
from rcevents.reading.foreign_words import ONLINE, PHRASES, STEMS
from rcevents.reading.translation import in_english
from rcevents.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST = 200
"""So many sentences of one text are looked at."""
LONGEST = 600
_PHRASE = re.compile(
    r"(?<!\w)(?:{})(?!\w)".format(
        "|".join(f"(?P<p{at}>{'|'.join(words)})" for at, words in enumerate(PHRASES.values()))
    )
)
_STEMS = Vocabulary(STEMS)
_ENGLISH = tuple(PHRASES)
_ONLINE = re.compile(ONLINE, re.VERBOSE)
_SENTENCE = re.compile(r"\n|(?:(?<!\d)|(?<=\d\d\d\d))[.!?][ ]")
"""What ends a sentence: a full stop behind a number may be the one of "3. Mai"."""
T = TypeVar("T")


class Rendered(NamedTuple):
    """A text whose known phrases are said in English, and where each piece of it comes from.

    `pieces` are (start, end, start in the text, end in the text), of phrases only.
    """

    english: str
    pieces: tuple[tuple[int, int, int, int], ...] = ()

    def spans(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the text from which `english[start:end]` comes; phrases stay whole."""
        return self._back(start, last=False), self._back(end, last=True)

    def _back(self, place: int, *, last: bool) -> int:
        shift = 0
        for begin, end, told_from, told_to in self.pieces:
            if place < begin or (last and place == begin):
                break
            if place < end or (last and place == end):
                return told_to if last else told_from
            shift = told_to - end
        return place + shift


def rendered(text: str) -> Rendered:
    """Say a text's known phrases in English; dates and all else stay as they are.

    >>> said = rendered("30 €, für Studierende kostenlos")
    >>> said.english, said.spans(6, 19)
    ('30 €, students free', (6, 31))
    """
    if not _may_be_foreign(text):
        return Rendered(text)
    parts: list[str] = []
    pieces: list[tuple[int, int, int, int]] = []
    end = length = 0
    for found in _PHRASE.finditer(folded_alike(text)):
        english = _ENGLISH[int((found.lastgroup or "p0")[1:])]
        parts += [text[end : found.start()], english]
        length += found.start() - end
        pieces.append((length, length + len(english), *found.span()))
        length += len(english)
        end = found.end()
    return Rendered("".join([*parts, text[end:]]), tuple(pieces)) if parts else Rendered(text)


class Said(NamedTuple):
    """A sentence of another language that starts at `start`, and what it says in English."""

    start: int
    text: str
    english: str


def folded_alike(text: str) -> str:
    """Give a text in small letters without accents, each letter in its place.

    >>> folded_alike("Früh, ça ß")
    'fruh, ca ß'
    """
    plain = caseless(text)
    if plain.isascii():
        return plain
    return "".join(
        unicodedata.normalize("NFD", char)[0] if char > "\x7f" else char for char in plain
    )


def sentences_of(text: str) -> Iterator[Said]:
    """Yield the sentences that hold a known phrase, with what they say in English.

    >>> for said in sentences_of("Tee! Die Teilnahme ist kostenlos. Anmeldeschluss: 1. März 2031"):
    ...     print(said.english)
    participation is free.
    registration deadline: 1 March 2031
    >>> list(sentences_of("The course costs nothing."))
    []
    """
    if not _may_be_foreign(text):
        return
    start = 0
    for count, end in enumerate(_ends(text)):
        told = text[start:end]
        if count >= MOST:
            return
        english = _in_english(told) if len(told) <= LONGEST else told
        if english != told:
            yield Said(start, told.strip(), english.strip())
        start = end


@lru_cache(maxsize=64)  # each reader of a description asks
def _may_be_foreign(text: str) -> bool:
    return bool(_STEMS.held_in(caseless(text)))


def _ends(text: str) -> Iterator[int]:
    yield from (stop.end() for stop in _SENTENCE.finditer(text))
    yield len(text)


def _in_english(sentence: str) -> str:
    """Put the English words in the place of the phrases, then say the dates in English as well."""
    said = rendered(sentence)
    return in_english(said.english) if said.pieces else sentence


def read_foreign(text: str, read: Callable[[str], Iterable[Claim[T]]]) -> Iterator[Claim[T]]:
    """Yield what a reader claims in the English of a text's foreign sentences, in their own words.

    >>> from rcevents.reading.costs import find_costs
    >>> claim, = read_foreign("Kosten: 30 €", lambda words: find_costs(words, prose=True))
    >>> claim.text, str(claim.value.min)
    ('Kosten: 30 €', '30')
    """
    for said in sentences_of(text):
        for claim in read(said.english):
            yield Claim(said.start, said.start + len(said.text), said.text, claim.value)


def names_online(location: str) -> bool:
    """Tell whether a location says in another language that it is online, and nothing else.

    >>> names_online("En ligne"), names_online("Microsoft Teams-Besprechung"), names_online("Lyon")
    (True, True, False)
    """
    return len(location) < LONGEST and _ONLINE.fullmatch(folded_alike(location.strip())) is not None
