"""Succession in titles: what an event was called before."""

from __future__ import annotations

import re
from typing import Final

FORMER: Final = re.compile(
    r"""[\s,–—-]{0,3} [(\[]? \b (?: formerly | previously | fka | f\.k\.a\. | née )
        (?: \ known\ as | \ called | \ titled )? \s (?P<former>[^()\[\]]{2,120}) [)\]]?""",
    re.VERBOSE | re.IGNORECASE,
)
HINTS: Final = ("ormerly", "reviously", "ka ", "k.a.", "née ", "KA ", "ORMERLY")


def apart_from_former(bare: str) -> tuple[str, str]:
    """Cut off what the event was called before, and give it; "" where nothing says so.

    >>> apart_from_former("Kettle Days (formerly Boiler Days)")
    ('Kettle Days', 'Boiler Days')
    >>> apart_from_former("Kettle Days")
    ('Kettle Days', '')
    """
    found = FORMER.search(bare) if any(hint in bare for hint in HINTS) else None
    if not found or not found.start():
        return bare, ""
    return f"{bare[: found.start()]}{bare[found.end() :]}", found["former"].strip()
