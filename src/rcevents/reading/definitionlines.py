r"""Definition lines: a term above lines that begin with a colon, as many editors write lists.

CommonMark knows none ("Date\n: 3 May" is one paragraph); each becomes a line with a label.
"""

from __future__ import annotations

import re

DEFINED = re.compile(
    r"""(?:(?<=\n)|\A) (?P<term>[^\s:#>|*+`~<-][^\n]{0,118}[^\s\n:]) :?[ ]{0,2}\n
        (?P<told>(?::[ \t]{1,3}\S[^\n]{0,600}(?:\n|\Z)){1,6})""",
    re.VERBOSE,
)


def definitions_joined(markdown: str) -> str:
    r"""Give markdown in which what is told below a term stands behind it, as many lines as before.

    >>> definitions_joined("Date\n: 3 May\n\nPlace\n: Ghent\n: online\n")
    'Date: 3 May\n\n\nPlace: Ghent; online\n\n\n'
    >>> definitions_joined("Tea is hot.\nIt is\n: so\n")
    'Tea is hot.\nIt is\n: so\n'
    """
    if "\n:" not in markdown or "```" in markdown:
        return markdown
    return DEFINED.sub(_joined, markdown)


def _joined(found: re.Match[str]) -> str:
    before = found.string[: found.start()].rpartition("\n")[0].rpartition("\n")[2]
    if before.strip() and not before.startswith(":"):
        return found[0]  # the last line of a paragraph
    told = [line[1:].strip() for line in found["told"].strip("\n").split("\n")]
    return f"{found['term']}: {'; '.join(told)}" + "\n" * (len(told) + 1)
