"""The lines of `rcevents.toml` that name a source, to be pasted into it."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

BARE = re.compile(r"[A-Za-z0-9_-]{1,100}")
ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What JSON leaves as it stands, and TOML forbids, or no eye sees."""


def snippet(source: Mapping[str, Any]) -> str:
    r"""Give the lines of a source; what is None, empty or false is left out.

    >>> print(snippet({"name": "Tea", "zone": None, "whole": True, "window": {"before": 7}}))
    [[sources]]
    name = "Tea"
    whole = true
    window = {before = 7}
    """
    told = {
        key: value for key, value in source.items() if value or (value == 0 and value is not False)
    }
    lines = [f"{toml_key(key)} = {toml_value(value)}" for key, value in told.items()]
    return "\n".join(["[[sources]]", *lines])


def toml_value(value: Any) -> str:  # noqa: ANN401 - whatever TOML can say
    """Write a value on one line.

    >>> toml_value({"day": dt.date(2031, 5, 3), "told": ["a"]})
    '{day = 2031-05-03, told = ["a"]}'
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        pairs = (f"{toml_key(key)} = {toml_value(held)}" for key, held in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    return json.dumps(value)


def toml_key(key: str) -> str:
    """Write a key, in quotes where it must be."""
    return key if BARE.fullmatch(key) else _text(key)


def _text(value: str) -> str:
    """Write a text in quotes; half a character, which TOML cannot say, becomes "�"."""
    whole = value.encode("utf-8", "replace").decode()
    quoted = json.dumps(whole, ensure_ascii=False)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
