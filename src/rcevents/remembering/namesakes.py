"""Namesakes: entries of one document that nothing names apart, such as the talks of a series.

They are numbered, and a number says nothing: where the first of them vanishes, the others move
up. So each gets the number under which it was known, as far as it is told as it was.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from itertools import count, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from rcevents.store.contract import Slip


_NUMBERED = re.compile("#[0-9]+$")


def numbered(name: str, number: int) -> str:
    """Give the key of the n-th entry of a name: the first one's is the name.

    A name that looks like such a key itself has its number from the first on.

    >>> numbered("tea", 1), numbered("tea", 2), numbered("tea#2", 1)
    ('tea', 'tea#2', 'tea#2#1')
    """
    return name if number == 1 and not _NUMBERED.search(name) else f"{name}#{number}"


def keys_of_namesakes(
    name: str, digests: Sequence[str], slips: Mapping[str, Slip]
) -> Sequence[str]:
    """Give a key to each entry of one name: that of the slip which it is, else one of its own.

    What is told otherwise stands for what is missing only where there are as many of both: then
    they keep their order. Else it is new, and whether it is one of them, merging finds out.
    """
    known = list(_known(name, slips))
    if not known or (len(digests) == 1 and len(known) == 1):
        return [numbered(name, number + 1) for number in range(len(digests))]
    taken = dict(_alike(digests, known, slips))
    left = [place for place in range(len(digests)) if place not in taken]
    found = set(taken.values())
    missing = [key for key in known if key not in found and not slips[key].gone]
    if len(left) == len(missing):
        return _in_places(taken | dict(zip(left, missing, strict=True)))
    return _in_places(taken | dict(zip(left, _free(name, set(known)), strict=False)))


def _known(name: str, slips: Mapping[str, Slip]) -> Iterator[str]:
    """Yield the keys of a name that there are; none of them is ever given up."""
    return takewhile(slips.__contains__, (numbered(name, number) for number in count(1)))


def _alike(
    digests: Sequence[str], known: Iterable[str], slips: Mapping[str, Slip]
) -> Iterator[tuple[int, str]]:
    """Yield the places of what is told as it was, with its key; what is not gone comes first."""
    keys: dict[str, deque[str]] = defaultdict(deque)
    for key in sorted(known, key=lambda key: slips[key].gone):
        keys[slips[key].digest].append(key)
    for place, digest in enumerate(digests):
        if keys[digest]:
            yield place, keys[digest].popleft()


def _free(name: str, known: Collection[str]) -> Iterator[str]:
    keys = (numbered(name, number) for number in count(1))
    return (key for key in keys if key not in known)


def _in_places(keys: Mapping[int, str]) -> Sequence[str]:
    return [keys[place] for place in sorted(keys)]
