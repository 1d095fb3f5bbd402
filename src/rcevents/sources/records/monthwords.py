"""Months as languages other than English write them, for the readers of prose."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = """
January: januar jänner janvier enero gennaio januari janeiro
February: februar février fevrier febrero febbraio februari fevereiro
March: märz maerz mars marzo maart março marco
April: avril abril aprile
May: mai mayo maggio mei maio
June: juni juin junio giugno junho
July: juli juillet julio luglio julho
August: août aout agosto augustus
September: septembre septiembre settembre setembro
October: oktober octobre octubre ottobre outubro
November: novembre noviembre novembro
December: dezember décembre decembre diciembre dicembre december dezembro
"""
BY_WORD: Final = {
    word: english
    for english, _, words in (line.partition(":") for line in MONTHS.strip().splitlines())
    for word in words.split()
}
_LONGEST_FIRST: Final = sorted(BY_WORD, key=len, reverse=True)
_MONTH: Final = re.compile(rf"\b(?:{'|'.join(_LONGEST_FIRST)})\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?<=\d)(?:\.?[ ]de|er|\.)[ ](?=[A-Z])|(?<=[a-z])[ ]de[ ](?=\d)")
_EASTERN: Final = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def in_english(text: str) -> str:
    """Write a date's month in English, and what stands between its parts as English does.

    >>> in_english("3. März 2031"), in_english("1er mai 2031"), in_english("3 de mayo de 2031")
    ('3 March 2031', '1 May 2031', '3 May 2031')
    >>> in_english("2031年5月3日")
    '2031-5-3'
    """
    text = _EASTERN.sub(r"\1-\2-\3", text)
    found = _MONTH.sub(lambda month: BY_WORD[month[0].lower()], text)
    return found if found == text else _BETWEEN.sub(" ", found)
