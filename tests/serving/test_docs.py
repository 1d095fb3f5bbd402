from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.filters.query import NAMES
from rcevents.serving.docs import page
from tests.serving.clients import ask

if TYPE_CHECKING:
    from rcevents.serving.front import Front


def test_the_description_for_people_tells_every_parameter(app: Front) -> None:
    reply = ask(app, "/docs")
    assert reply.headers["content-type"].startswith("text/html")
    assert all(f"<code>{name}</code>" in reply.text for name in (*NAMES, "tz", "window", "uid"))
    assert "<code>/events.ics</code>" in reply.text


def test_nothing_is_loaded_from_elsewhere(app: Front) -> None:
    text = ask(app, "/docs").text
    assert "<script" not in text
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', text)


def test_what_is_told_is_escaped() -> None:
    operation = {"tags": ["<b>"], "description": "a < b", "parameters": []}
    whole = {"info": {"title": "<i>", "description": "&"}, "paths": {"/<x>": {"get": operation}}}
    assert not re.search("<b>|<i>|<x>", page(whole))
