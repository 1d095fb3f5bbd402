"""Numbered sittings of a notice: "First session | 3 May, 8-9 UTC", "Second session | 4 May"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.sources.labelled.dating import REFERENCE, tells_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.sources.labelled.answers import Answer

_WHAT = r"(?:session|part|day|date|offering|run|sitting|meeting|lesson|module|webinar|workshop)"
LABEL = re.compile(
    rf"(?:(?:first|second|third|fourth|fifth|sixth|[1-9](?:st|nd|rd|th))[ ]{_WHAT}"
    rf"|{_WHAT}[ ](?:[1-9]|one|two|three|four|five|six|i{{1,3}}|[a-d]))",
    re.IGNORECASE,
)
FEWEST = 2


def joined(answers: Sequence[Answer]) -> list[Answer]:
    """Give the answers with those about numbered sittings as one, where each tells its day.

    >>> from rcevents.sources.labelled.answers import Answer
    >>> told = [Answer("First session", "3 May, 8-9 UTC"), Answer("Second session", "4 May")]
    >>> [(answer.text, answer.role) for answer in joined(told)]
    [('3 May, 8-9 UTC; 4 May', 'start')]
    """
    found = [answer for answer in answers if _is_sitting(answer)]
    if len(found) < FEWEST:
        return [*answers]
    whole = replace(found[0], text="; ".join(each.text for each in found), meant="start")
    kept = [whole if answer is found[0] else answer for answer in answers]
    return [answer for answer in kept if answer not in found]


def _is_sitting(answer: Answer) -> bool:
    named = LABEL.fullmatch(answer.label.strip(" :")) is not None
    return named and tells_day(answer.text, REFERENCE)
