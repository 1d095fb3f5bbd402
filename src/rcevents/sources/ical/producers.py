"""Producers: which calendars rcevents wrote itself, and how producers name parts of an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.sources.ical.components import Head

OURS = "-//rcevents//"
CUT = re.compile(r"_R\d{8}(?:T\d{6})?(?=@google\.com$)")
RUN = re.compile(r"\.(?:run|part)\d{1,6}(?=@|$)")


def is_own(head: Head) -> bool:
    """Tell whether rcevents wrote a calendar."""
    return head.told.get("PRODID", "").startswith(OURS)


def series_uid(uid: str | None, head: Head) -> str | None:
    """Give the UID that the parts of one event share.

    We write one VEVENT for each run or part of an event; Google cuts a series in two where somebody
    changes "this and all following" sittings.

    >>> from rcevents.sources.ical.components import Head
    >>> series_uid("gitdays-2031.run3@rcevents", Head({"PRODID": "-//rcevents//rcevents//EN"}))
    'gitdays-2031@rcevents'
    >>> series_uid("4bpov_R20310610T110000@google.com", Head())
    '4bpov@google.com'
    """
    if uid is None:
        return None
    if is_own(head):
        return RUN.sub("", uid)
    return CUT.sub("", uid) if "_R" in uid else uid
