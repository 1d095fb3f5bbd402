from __future__ import annotations

import json

from rcevents.serving.problems import MEDIA_TYPE, Refused, headers_of


def test_a_problem_tells_what_is_known() -> None:
    told = json.loads(Refused(400, "is no day", "from", "write 2031-05-01").body())
    assert told == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "is no day",
        "parameter": "from",
        "remedy": "write 2031-05-01",
    }
    assert "parameter" not in json.loads(Refused(404, "is not here").body())


def test_half_a_character_is_no_error() -> None:
    assert b"?" in Refused(400, "\ud800").body()


def test_what_fails_for_a_moment_is_kept_by_nobody() -> None:
    assert headers_of(503)["cache-control"] == "no-store"
    assert headers_of(404)["content-type"] == MEDIA_TYPE
