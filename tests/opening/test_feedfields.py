from __future__ import annotations

import pytest

from rcevents.opening.feedfields import bared, fields_of, tags_of
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        ({"ev_startdate": " 2031-05-03 ", "ev_enddate": ""}, {"ev_startdate": "2031-05-03"}),
        ({"startdate": "2031-05-03"}, {"startdate": "2031-05-03"}),
        (
            {"gd_where": {"valuestring": "Ghent", "xmlns:gd": "x"}},
            {"gd_where_valuestring": "Ghent"},
        ),
        ({"where": {"type": "Point", "coordinates": (3.7, 51.0)}}, {"georss_point": "51.0 3.7"}),
        ({"where": {"type": "Line", "coordinates": ((3.7, 51.0),)}}, {}),
        ({"title": "Tea", "title_detail": {"value": "Tea"}, "summary": "x", "link": "y"}, {}),
        ({"media_content": [{"url": "x"}], "dc_format": "text", "itunes_duration": "3:00"}, {}),
        ({"published": "2031", "published_parsed": None, "tags": [], "guidislink": True}, {}),
    ],
)
def test_fields_are_what_no_feed_has_by_itself(
    entry: dict[str, object], fields: dict[str, str]
) -> None:
    assert fields_of(entry) == fields


def test_attributes_stay_where_they_mean_something() -> None:
    """What has no text keeps them, and so does every element that feedparser knows."""
    kept = '<gd:when startTime="x"/><content type="html">a</content><dc:title type="x">b</dc:title>'
    assert bared(kept) == kept


def test_categories_come_once() -> None:
    assert tags_of({"tags": [{"term": "tea"}, {"term": "tea"}, {"term": None}]}) == ("tea",)


@pytest.mark.parametrize("piece", ["<ev:a ", "<ev:a b='", "<", "<ev:startdate x='1'>", "ev:"])
def test_hostile_elements_take_linear_time(piece: str) -> None:
    assert_linear(bared, lambda length: piece * (length // len(piece)))
