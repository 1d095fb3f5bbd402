"""Persons and organisations, told apart from the words of a title by their shape."""

from __future__ import annotations

import re

HONORIFIC = re.compile(r"(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\b\.?")
PARTICLES = frozenset("al and bin da de del della den der di du et la le of the van von &".split())
EVENT_WORDS = frozenset(
    """
    bootcamp camp colloquium conf conference congress convention course courses day days edition
    event exhibition fair festival forum hackathon lecture meeting seminar series session sessions
    summit symposium talk talks teleconference teleconferences tutorial unconference webinar
    webinars week workshop workshops
    """.split()
)
SUBJECT_WORDS = frozenset(
    """
    academy advanced annual basics best challenges code computing data digital for from fundamentals
    future how in intro introduction into methods models on open part performance practices
    programming research school science software spring summer autumn winter systems to tools track
    training trends using virtual with
    """.split()
)
TITLE_WORDS = EVENT_WORDS | SUBJECT_WORDS
ORGANISATIONS = re.compile(
    r"\b(?:Univ\w{0,10}\.?|Institut\w{0,4}|Lab(?:oratory|s)?|Cent(?:er|re)|Society|Association|Alliance"
    r"|Foundation|Council|Consortium|Guild|Network|Initiative|Agency|Federation|Partnership|Group|Team|Committee|Dept|Department|Inc|Ltd|GmbH|LLC|Corp)\b"
)
ALONE = re.compile(
    r"(?:free|virtual(?:ly)?|online|hybrid|in[- ]person|zoom|(?:via|over|on) zoom|on[- ]?site"
    r"|(?:\d{1,2}|one|two|three|four|five|six|ten)[ -](?:half[ -]|full[ -])?"
    r"(?:hour|day|week|month|part|session|lecture|evening|morning|afternoon)s?"
    r"(?: (?:online |virtual )?(?:workshop|course|event|training|webinar|series|tutorial))?"
    r"|(?:live |free |online )?(?:webinar|livestream|workshop|tutorial|training|panel)"
    r"|(?:register|sign up|details|programme|program|agenda|info|registration)(?: here)?"
    r"|weekly|monthly|anytime|ongoing|self-paced|various(?: dates| times)?|tba|tbd"
    r"|free\b.{0,40})",
    re.IGNORECASE,
)
ARTICLES = frozenset({"A", "An", "The", "My", "Our", "Your", "No", "One", "Two", "What", "Why"})
"""Capital words that begin a title's second half, and no name."""
WORD = re.compile(r"(?:[a-z]{1,2}(?=[A-Z]))?[A-ZÀ-ÖØ-Þ][\w'’.-]{0,30}")
SERIES = re.compile(r"\b(?:event|talk|panel|discussion|series|seminar)s?\b", re.IGNORECASE)
MOST_WORDS = 5


def is_person(text: str) -> bool:
    """Whether a text has the shape of a person's name.

    >>> [is_person(t) for t in ("Ada Bell", "Dr. Tea van Pot", "Jo", "Steeping Tea")]
    [True, True, False, False]
    """
    if HONORIFIC.match(text):
        return True
    words = [word for word in text.removesuffix("et al").split() if word not in PARTICLES]
    if words and words[0] in ARTICLES:
        return False
    return (
        (2 if "et al" not in text else 1) <= len(words) <= MOST_WORDS
        and all(WORD.fullmatch(word) for word in words)
        and not any(
            word.casefold().strip(".") in TITLE_WORDS or word.endswith("ing") for word in words
        )
    )


def is_organisation(text: str) -> bool:
    """Whether a text names an organisation, or may: a capital word or two that tell no event.

    >>> [is_organisation(t) for t in ("Leaf Laboratory", "TeaRSE", "Tea School")]
    [True, True, False]
    """
    words = [word for word in text.split() if word not in PARTICLES]
    if not words or len(words) > 2 * MOST_WORDS or any(char.isdigit() for char in text):
        return False
    named = ORGANISATIONS.search(text) is not None
    barred = EVENT_WORDS if named else TITLE_WORDS
    return (
        all(WORD.fullmatch(word) for word in words)
        and not any(word.casefold() in barred for word in words)
        and (named or len(words) == 1)
    )


def is_remark(text: str, *, strict: bool = False) -> bool:
    """Whether a segment between title and date is a remark: who speaks, who organises, a format.

    `strict` admits what needs no guess: an honorific, or a word like "Virtual".

    >>> [is_remark(t) for t in ("Ada Bell, Cy Dey, Leaf Lab", "Virtual", "The 30th Tea Symposium")]
    [True, True, False]
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if strict:
        sure = [bool(HONORIFIC.match(part) or ALONE.fullmatch(part)) for part in parts]
        return all(sure) or HONORIFIC.match(parts[0]) is not None
    if len(parts) > 1 and is_person(parts[0]):
        return True  # whoever speaks is followed by where and in which series
    return bool(parts) and all(
        ALONE.fullmatch(part) or is_person(part) or _organiser(part, alone=len(parts) == 1)
        for part in parts
    )


def is_acronym(text: str, title: str) -> bool:
    """Whether a word is the title's own short name: capitals that begin its words, in order.

    >>> is_acronym("ICST", "International Conference on Steeping Tea"), is_acronym("BBC", "Tea")
    (True, False)
    """
    if not (len(text) > 2 and text.isalpha() and text.isupper()):  # noqa: PLR2004 - "UK" is none
        return False
    initials = iter(word[0].upper() for word in title.split())
    return all(letter in initials for letter in text)


def _organiser(part: str, *, alone: bool) -> bool:
    """Whether a part names organisers, or the series that a talk is given in.

    Alone behind a dash, more than two words with "series" in them are a title's second half.
    """
    series = SERIES.sub("", part)
    names = [name.strip() for name in re.split(r" (?:and|&) ", series)]
    few = len(part.split()) <= (2 if alone else MOST_WORDS)
    return (series == part or few) and all(
        is_organisation(name) or is_person(name) for name in names
    )
