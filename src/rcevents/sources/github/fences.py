"""Fenced blocks of data in an issue's body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rcevents.sources.records.jsontext import json_contents
from rcevents.sources.records.tomltext import toml_contents
from rcevents.sources.records.yamltext import yaml_contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.sources.records.contents import Contents

FORMS: dict[str, Callable[[str, int], Contents]] = {
    "json": json_contents,
    "jsonc": json_contents,
    "json5": json_contents,
    "yaml": yaml_contents,
    "yml": yaml_contents,
    "toml": toml_contents,
}
KEYED = re.compile(r"^[ \t]{0,8}[\"']?[A-Za-z][\w -]{0,40}[\"']?[ ]?[:=]", re.MULTILINE)
LARGEST = 50_000


def record_in(block: list[str]) -> list[dict[str, Any]]:
    r"""Give the records of a fenced block, none where it is no data.

    >>> record_in(["```json", '{"name": "Tea Days"}', "```"])
    [{'name': 'Tea Days'}]
    >>> record_in(["```", "make tea", "```"])
    []
    """
    language = block[0].strip().strip("`~").strip().split(" ")[0].lower()
    inner = block[1:-1] if block[-1].strip()[:3] in {"```", "~~~"} else block[1:]
    text = "\n".join(inner)
    form = FORMS.get(language) if language else _form(text)
    if form is None or len(text) > LARGEST or not (language or KEYED.search(text)):
        return []
    told = form(text, 1).data
    found = told if isinstance(told, list) else [told]
    return [record for record in found if isinstance(record, dict)]


def _form(text: str) -> Callable[[str, int], Contents]:
    return json_contents if text.lstrip()[:1] in {"{", "["} else yaml_contents
