from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.refusals import refusal, retry_after

NOW = 1_700_000_000.0
"""Tue, 14 Nov 2023 22:13:20 GMT."""


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Tue, 14 Nov 2023 22:14:20 GMT", 60),
        ("Tue, 14 Nov 2023 22:00:00 GMT", 0),
        ("Tuesday, 14-Nov-23 22:14:20 GMT", 60),
        ("-5", None),
        ("1e99", None),
        ("9" * 99, None),
        ("²", None),
        ("soon", None),
        ("", None),
        ("Tue, 99 Nov 2023 99:99:99 GMT", None),
        ("Tue, 14 Nov 99999999999 22:14:20 GMT", None),
    ],
)
def test_when_to_come_back(told: str, seconds: float | None) -> None:
    """In seconds, or as a date; whatever is neither is not told."""
    assert retry_after({"retry-after": told}, NOW) == seconds


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("https://example.org/tea.ics,", "Did you mean https://example.org/tea.ics?"),
        ("https://example.org/tea.ics%3E).", "Did you mean https://example.org/tea.ics?"),
        ("https://example.org/pot_(tea)", "Look for a typing mistake, or for where the page"),
        ("https://example.org/tea.ics", "Look for a typing mistake, or for where the page"),
    ],
)
def test_what_copying_took_along_is_told(address: str, remedy: str) -> None:
    """Only where the server knows no such page: there are addresses that end so."""
    found = refusal(404, "Not Found", {}, where=address, now=NOW)
    gone = refusal(410, "Gone", {}, where=address, now=NOW)
    assert found is not None
    assert gone is not None
    assert (found.remedy or "").startswith(remedy)
    assert gone.remedy == "Look for where the page has moved."


@given(st.text())
def test_no_text_makes_it_fail(told: str) -> None:
    seconds = retry_after({"retry-after": told, "x-ratelimit-reset": told}, NOW, is_limited=True)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("status", "passing"),
    [
        (202, True),
        (206, False),
        (304, False),
        (400, False),
        (401, False),
        (403, False),
        (404, False),
        (408, True),
        (410, False),
        (425, True),
        (429, True),
        (451, False),
        (500, True),
        (501, False),
        (502, True),
        (503, True),
        (504, True),
        (505, False),
        (511, False),
        (522, True),
        (999, True),
    ],
)
def test_what_may_pass(status: int, passing: bool) -> None:
    """Trying again helps against trouble of the server's, not against a wrong question."""
    failed = refusal(status, "No", {}, where="x", now=NOW)
    assert failed
    assert (failed.status, failed.passing, failed.retry_after) == (status, passing, None)
    assert failed.remedy


@pytest.mark.parametrize("status", [200, 203])
def test_what_is_welcome(status: int) -> None:
    assert refusal(status, "OK", {}, where="x", now=NOW) is None


@pytest.mark.parametrize("status", [403, 429])
def test_a_used_up_limit_passes_at_its_moment(status: int) -> None:
    """GitHub says 403 then, and when it begins anew."""
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(NOW) + 90)}
    failed = refusal(status, "Forbidden", headers, where="x", now=NOW)
    assert failed
    assert (failed.passing, failed.retry_after) == (True, 90)


def test_a_reason_is_shown_without_harm() -> None:
    failed = refusal(500, "\x1b[2J" + "a" * 999, {}, where="x", now=NOW)
    assert failed
    assert failed.what == "the server answered 500 �[2J" + "a" * 76
