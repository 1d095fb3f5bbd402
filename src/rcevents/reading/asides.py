"""Asides: a kind or facts in brackets behind a title in bold letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.prefixes import is_kind
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

ASIDE = re.compile(r"[ *_]{0,4}\(([^()\n]{2,60})\)[ *_]{0,4}")


def without_aside(title: Passage) -> tuple[str, str]:
    """Give a title without the kind or the facts in brackets behind its bold letters, and those.

    >>> from rcevents.reading.passage import Passage
    >>> without_aside(Passage("Tea for All (virtual workshop)", strong=((0, 11),)))
    ('Tea for All', 'virtual workshop')
    """
    end = title.strong[0][1] if title.strong and title.strong[0][0] == 0 else 0
    aside = ASIDE.fullmatch(title.text, end) if end else None
    if aside is None or not (is_kind(aside[1]) or yearless(aside[1]).remark is None):
        return title.text, ""
    return title.text[:end], aside[1]
