from __future__ import annotations

import json
from typing import Any

import pytest

from rcevents.document import Document
from rcevents.sources.records.paging import next_page

HERE = "https://a.example.org/events?size=2"


@pytest.mark.parametrize(
    ("data", "link"),
    [
        ({"next": "https://a.example.org/events?page=2"}, "https://a.example.org/events?page=2"),
        ({"links": {"next": "/events?page=2"}}, "https://a.example.org/events?page=2"),
        ({"links": {"next": {"href": "?page=2"}}}, "https://a.example.org/events?page=2"),
        ({"next_rest_url": "https://a.example.org/2"}, "https://a.example.org/2"),
        (
            {"pagination": {"continuation": "abc=", "has_more_items": True}},
            "https://a.example.org/events?size=2&continuation=abc%3D",
        ),
        ({"pagination": {"continuation": "abc", "has_more_items": False}}, None),
        ({"next": None}, None),
        ({"next": 2}, None),
        ({"next": HERE}, None),
        ({"next": "javascript:x"}, None),
        ([{"next": "/2"}], None),
    ],
)
def test_where_the_next_page_is(data: Any, link: str | None) -> None:  # noqa: ANN401 - any JSON
    assert next_page(Document(HERE, json.dumps(data), "application/json")) == link
