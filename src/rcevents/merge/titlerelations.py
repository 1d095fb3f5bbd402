"""Titles as evidence: how two of them lie to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from rcevents.merge.titlespelling import is_blend
from rcevents.merge.titlewords import ACCOMPANYING, COMMON, CONTRAST, MEALS, REGIONS
from rcevents.similarity import is_misspelt

if TYPE_CHECKING:
    from rcevents.merge.titles import Title

Naming = Literal[
    "equal", "abbreviated", "located", "headed", "misspelt", "longer", "fuller", "similar",
    "varied", "regional", "hosted", "apart", "other",
]  # fmt: skip
Roles = Literal["alike", "left out", "clash"]
Weight = Literal["distinct", "short", "plain", "common"]

ENOUGH: Final = 0.6
"""Titles that share so much of their words are similar."""
FEW: Final = 2
ALMOST: Final = 4
"""Titles with a word more for so many that they share are almost the same."""
WEIGHTS: Final[tuple[Weight, ...]] = ("common", "plain", "short", "distinct")


def relate_titles(one: Title, other: Title, here: frozenset[str], there: frozenset[str]) -> Naming:
    """Give how two titles lie to each other; `here` and `there` tell where each is held."""
    if (one.host or other.host) and _is_held_at(one, other):
        return "hosted" if one.core == other.core else "apart"
    if one.tags and other.tags and one.tags.isdisjoint(other.tags):
        return "apart"
    if one.core == other.core or one.joined == other.joined:
        return "equal" if _is_one_order(one, other) else "similar"
    if one.core == other.former or other.core == one.former:
        return "equal"
    single = len(one.words) == 1 or len(other.words) == 1
    if single and (_is_blend(one, other) or _is_blend(other, one)):
        return "abbreviated"
    relation = _acronym(one, other) if one.alone or other.alone else None
    return relation or _differing(one, other, here, there)


def _differing(one: Title, other: Title, here: frozenset[str], there: frozenset[str]) -> Naming:
    """Relate titles by the words that each has and the other has not."""
    lost, new = one.core - other.core, other.core - one.core
    if lost and new:
        if lost <= there and new <= here:
            return "located"
        return _two_sided(one, other, lost, new, here | there)
    shorter, longer = (one, other) if new else (other, one)
    return _one_sided(shorter, longer, lost | new, here | there)


def _is_held_at(one: Title, other: Title) -> bool:
    """Tell whether both are held at two other events, or one of them at the other."""
    if one.host and other.host:
        return one.host.isdisjoint(other.host)
    host, title = (one.host, other) if one.host else (other.host, one)
    return not host.isdisjoint(title.core) and one.core.isdisjoint(other.core)


def _is_one_order(one: Title, other: Title) -> bool:
    """Tell whether the same words mean the same: "Tea Symposium" is a "Symposium on Tea"."""
    if one.joined == other.joined:
        return True
    mine = [word for word in one.words if word not in COMMON]
    theirs = [word for word in other.words if word not in COMMON]
    return mine == theirs or (len(one.segments) > 1 and set(one.segments) == set(other.segments))


def _is_blend(short: Title, long: Title) -> bool:
    """Tell whether a title is one word made of the beginnings of the other's."""
    if len(short.words) > 1 or len(long.words) < FEW:
        return False
    return short.words[0] in long.names or is_blend(short.words[0], long.words)


def _acronym(one: Title, other: Title) -> Naming | None:
    if one.alone and other.alone:
        return "apart"
    short, long = (one, other) if one.alone else (other, one)
    if short.alone in long.names or short.alone in long.tags:
        return "abbreviated"
    if short.alone in long.core:
        return None
    told = short.alone in long.acronyms or short.alone in long.initials
    return "abbreviated" if told else "other"


def _one_sided(
    shorter: Title, longer: Title, extra: frozenset[str], places: frozenset[str]
) -> Naming:
    """Relate a title to one that has the same words and more."""
    if extra <= places or extra <= REGIONS:
        return "located"
    if not extra.isdisjoint(CONTRAST) and len(extra) == 1:
        return "apart"
    if _are_siblings(shorter, longer):
        return "apart"
    if shorter.core in longer.segments:
        return "headed"
    if len(extra) <= len(shorter.core):
        return "fuller" if ALMOST * len(extra) <= len(shorter.core) else "longer"
    return "varied"


def _two_sided(
    one: Title, other: Title, lost: frozenset[str], new: frozenset[str], places: frozenset[str]
) -> Naming:
    """Relate titles that have words of their own each."""
    if _is_respelt(one, other, lost, new):
        return "misspelt"
    where = REGIONS | places
    if lost <= where and new <= where:
        return "regional"
    if not (lost | new).isdisjoint(CONTRAST) or _are_siblings(one, other):
        return "apart"
    shared = one.core & other.core
    if len(shared) >= ENOUGH * len(one.core | other.core):
        return "similar"
    telling = len(shared) >= FEW or not shared <= COMMON
    return "varied" if shared and telling else "other"


def _is_respelt(one: Title, other: Title, lost: frozenset[str], new: frozenset[str]) -> bool:
    """Tell whether the words that differ are the same, misspelt or written together."""
    if len(lost) > FEW or len(new) > FEW:
        return False
    mine = [word for word in one.words if word in lost]
    theirs = [word for word in other.words if word in new]
    if "".join(mine) == "".join(theirs):
        return True
    if len(mine) != len(theirs):
        return False
    short = one.acronyms | other.acronyms
    return all(
        is_misspelt(word, another) and not (word in short and another in short)
        for word, another in zip(mine, theirs, strict=True)
    )


def _are_siblings(one: Title, other: Title) -> bool:
    """Tell whether one heading or series stands over two topics that share nothing."""
    if len(one.segments) < FEW or len(other.segments) < FEW:
        return False
    shared = set(one.segments) & set(other.segments)
    mine = frozenset().union(*(s for s in one.segments if s not in shared))
    theirs = frozenset().union(*(s for s in other.segments if s not in shared))
    return bool(shared and mine and theirs) and mine.isdisjoint(theirs)


def relate_roles(one: Title, other: Title, naming: Naming, kinds: tuple[str, str]) -> Roles:
    """Give whether both are a workshop, a tutorial, a dinner, or only one of them.

    `kinds` are those of the events: what is held beside a conference is of another kind.
    """
    if one.roles == other.roles or naming == "abbreviated":  # "IWT" is a workshop as well
        return "alike"
    if not (one.roles <= other.roles or other.roles <= one.roles):
        return "clash" if one.roles.isdisjoint(other.roles) else "left out"
    more = one.roles ^ other.roles
    beside = not more.isdisjoint(ACCOMPANYING) and kinds[0] != kinds[1] and "other" not in kinds
    eaten = naming == "equal" and not more.isdisjoint(MEALS)
    return "clash" if beside or eaten else "left out"


def weigh(one: Title, other: Title, naming: Naming) -> Weight:
    """Give how far the words that two titles share name one event."""
    if naming == "abbreviated":
        return "short" if "short" in {one.weight, other.weight} else "distinct"
    return next(weight for weight in WEIGHTS if weight in {one.weight, other.weight})
