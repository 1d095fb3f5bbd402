"""Admission told without a price: free, for a donation, or not free at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from rcevents.reading import admission_words as words
from rcevents.reading.attendance import Surroundings
from rcevents.reading.caseless import caseless
from rcevents.reading.vicinity import find_near
from rcevents.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    import re

Terms = Literal["free", "donation", "paid"]


_STEMS = Vocabulary(words.STEMS)


class Admission(NamedTuple):
    """Words at `[start:end]` that tell on which terms people are let in."""

    start: int
    end: int
    terms: Terms


def find_admissions(
    text: str, *, prose: bool = False, around: Surroundings | None = None
) -> list[Admission]:
    """Find the words of free, donated and paid admission; in prose, they must be said of attending.

    >>> text = "Registration is free; feel free to ask for the free book"
    >>> [(a.terms, text[a.start:a.end]) for a in find_admissions(text, prose=True)]
    [('free', 'free')]
    >>> [(a.terms, a.start) for a in find_admissions("3 May, Free (registration required)")]
    [('free', 7)]
    """
    plain = caseless(text)
    stems = _STEMS.held_in(plain)
    if "fee" in stems and "coffee" in plain:
        plain = plain.replace("coffee", "coffin")  # this would be taken for a word of fees
        stems = [stem for stem in stems if stem in plain]
    if not (stems and words.HINT.search(plain)):
        return []
    pattern = words.WORDS if "fee" in stems else words.WORDS_BUT_FEES
    if stems == ["free"]:
        pattern = words.FREE_OR_NOT
    around = around or Surroundings(text)
    told = find_near(pattern, plain, stems, words.LONGEST)
    found = (_admission(around, one, prose=prose) for one in told)
    return [admission for admission in found if admission]


def _admission(around: Surroundings, told: re.Match[str], *, prose: bool) -> Admission | None:
    start, end = told.span()
    if told.lastgroup == "free":
        return _free(around, start, end, prose=prose)
    due = told[0].startswith("there") and told[0].endswith("to pay")
    whole = told.lastgroup == "nothing" and _is_all_said(around, start, end)
    if prose and not (due or whole) and not around.speak_of_event(start, end):
        return None
    if due and around.text[:start].endswith(" and ") and _closes(around, told):
        return Admission(start, end, "free")  # "lunch is included, and there is nothing to pay"
    terms = _terms(around, told)
    return Admission(start, end, terms) if terms else None


def _terms(around: Surroundings, told: re.Match[str]) -> Terms | None:
    """Tell on which terms the words let people in, if they are said of that."""
    match told.lastgroup:
        case "nothing" if _closes(around, told) and not _of_extras(around, told.start()):
            return "free"
        case "donation":
            return "donation"
        case "paid" if _closes(around, told):
            return "paid"
        case "fee":
            return "paid"
    return None


def _closes(around: Surroundings, told: re.Match[str]) -> bool:
    return words.CLOSES.match(around.text, told.end()) is not None


def _free(around: Surroundings, start: int, word: int, *, prose: bool) -> Admission | None:
    """Take in what follows a "free" at `[start:word]`, if it is said of attending."""
    text = around.text
    article = words.ARTICLE.search(text, max(0, start - 6), start) is not None
    tail = (words.TAIL_IN_PROSE if prose or article else words.TAIL).match(text, word)
    end = tail.end() if tail else word
    refused = (
        words.NOT_ADMISSION.search(text, max(0, start - 24), start)
        or (end == word and (article or not words.CLOSES.match(text, end)))
        or not _comes_for(text, start, otherwise=True)
        or words.UNTAKEN.match(text, max(0, start - words.LEAD), end + words.LEAD)
        or (prose and not _said_of_attending(around, start, word, end))
    )
    return None if refused else Admission(start, end, "free")


def _comes_for(text: str, start: int, *, otherwise: bool) -> bool:
    """Tell whether a "for free" is one of attending; `otherwise` where there is no "for"."""
    if not words.FOR.search(text, max(0, start - 6), start):
        return otherwise
    return words.COME_FOR.search(text, max(0, start - 40), start) is not None


def _said_of_attending(around: Surroundings, start: int, word: int, end: int) -> bool:
    """Tell whether a "free" in prose, with a tail at `[word:end]`, is said of attending."""
    tail = around.text[word:end].lower()
    if _comes_for(around.text, start, otherwise=False) or around.labelled(start):
        return True
    if around.listed_for(start) or _is_all_said(around, start, end):
        return True
    if tail.startswith(" of") or words.ALONE.fullmatch(tail):
        return _has_subject(around, start, end) and not _of_extras(around, start)
    if tail.startswith((",", "/", " and", " open")):
        return around.speak_of_event(start, end)
    return True


def _is_all_said(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether a sentence says nothing else: "Free.", "It is free and open to all!"."""
    low, high = around.sentence(start, end)
    before = around.plain[low:start].strip(words.MARKS)
    behind = around.plain[end:high].strip(words.MARKS)
    return before in words.IT_IS and words.FOR_ALL.fullmatch(behind) is not None


def _has_subject(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether an event or attending is what is called free, or is near an aside that does."""
    low, _ = around.sentence(start, end)
    if words.SUBJECT.search(around.text, max(low, start - 120), start):
        return True
    if words.HELD.search(around.text, max(low, start - 160), start):
        return True
    if around.text[max(0, start - 2) : start].strip() not in {"(", ","}:
        return False
    facts = words.FACTS.search(around.text, max(low, start - 80), start) is not None
    return facts or around.speak_of_event(start, end)


def _of_extras(around: Surroundings, start: int) -> bool:
    """Tell whether what is had for nothing may be something else, named in front of the words."""
    low, _ = around.sentence(start, start)
    return words.OF_EXTRAS.search(around.text, max(low, start - 80), start) is not None
