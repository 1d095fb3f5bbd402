"""The spelling of words in titles: by which form two of them are compared, and what abbreviates."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rcevents.letters import fold
from rcevents.merge.titlewords import CANONICAL, CODES, TWO_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WORD: Final = re.compile(r"['’]\d\d(?!\d)|[^\W_]+(?:['’][^\W\d_]+)?(?:\+\+|#)?|@")
SHORT: Final = 4
"""An acronym of so few letters is that of several events; words of fewer have no plural."""
LONGEST_ACRONYM: Final = 12
FEWEST_CAPITALS: Final = 2
FEWEST_BLENDED: Final = 3
"""So many letters of a word stand in a blend of several."""
MOST_BLENDED: Final = 24


def joined_words(raw: list[str], folded: list[str]) -> Iterator[tuple[str, str]]:
    """Walk through the words, names of two words taken as one."""
    skip = False
    for (told, word), (_, following) in pairwise([*zip(raw, folded, strict=True), ("", "")]):
        if skip:
            skip = False
        elif (whole := TWO_WORDS.get((word, following))) is not None:
            skip = True
            yield told, whole
        else:
            yield told, word


def spelt(told: str, *, loud: bool = True) -> str:
    """Give a word in the spelling by which it is compared: folded, and in the singular.

    Where capitals are not `loud` but an acronym's, the last of them is no plural.
    """
    code = CODES.get(told)
    if code is not None:
        return code
    if told[0] == "v" and len(told) >= SHORT and told[1:].isupper():
        told = told[1:]  # "vCHEP" is the virtual CHEP
    word = fold(told)
    if word in CANONICAL:
        return CANONICAL[word]
    for mark in ("'", "’"):
        if mark in word and word[0] != mark:
            head, _, tail = word.partition(mark)
            word = head if tail == "s" else head + tail
    plural = len(word) >= SHORT and word[-1] == "s" and word[-2] not in "sui'’"
    if plural and (told[-1] != "S" or (loud and told.isupper())):
        word = word[:-1]
    return CANONICAL.get(word, word)


def is_acronym(told: str) -> bool:
    """Tell whether a word is written as an acronym: "SC21", "TeaCon", and not "Tea"."""
    letters = told.rstrip("0123456789")
    capitals = sum(map(str.isupper, letters))
    long = FEWEST_CAPITALS <= len(letters) <= LONGEST_ACRONYM
    return long and capitals >= FEWEST_CAPITALS and 2 * capitals >= len(letters)


def is_short_for(acronym: str, letters: str) -> bool:
    """Tell whether an acronym may be made of these first letters: in their order, or nearly.

    >>> is_short_for("hpdc", "ishppdc"), is_short_for("vchep", "icchep"), is_short_for("hpdc", "sd")
    (True, True, False)
    """
    if _is_within(acronym, letters):
        return True
    spoken = acronym[0] + "".join(letter for letter in acronym[1:] if letter not in "aeiou")
    return len(spoken) >= SHORT and (_is_within(spoken, letters) or _is_within(spoken[1:], letters))


def is_blend(word: str, of: Sequence[str]) -> bool:
    """Tell whether a word is made of the beginnings of two words or more, all that there are.

    >>> is_blend("chalkprov", ["chalk", "provenance"]), is_blend("chalk", ["chalk", "provenance"])
    (True, False)
    >>> is_blend("chalkday", ["chalk", "provenance"])
    False
    """
    if not FEWEST_CAPITALS <= len(of) <= SHORT or len(word) > MOST_BLENDED:
        return False
    ends = {0}
    for each in of:
        ends = {
            end + size
            for end in ends
            for size in range(FEWEST_BLENDED, min(len(each), len(word) - end) + 1)
            if word.startswith(each[:size], end)
        }
    return len(word) in ends


def _is_within(some: str, letters: Iterable[str]) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in some)
