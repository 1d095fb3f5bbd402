"""Issues as GitHub's REST API tells them: one, a list, a search's answer, or a saved extract."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = re.compile(r"https?://[^/\s]{1,253}/([^/\s]{1,100}/[^/\s]{1,100})/issues/(\d{1,12})\b")
SIGN = re.compile(r'"html_url"\s{0,9}:\s{0,9}"https?:\\?/[^"\s]{3,400}/issues\\?/\d{1,12}"')
SEEN = 200_000
"""So many characters of an answer show what it is: an issue's text may be long."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue; `reason` is GitHub's state_reason, `labels` are the names."""

    repository: str
    number: int
    url: str
    title: str
    body: str
    labels: tuple[str, ...] = ()
    created: dt.date | None = None
    closed: bool = False
    reason: str | None = None

    @property
    def id(self) -> str:
        """The name by which GitHub links to it: "owner/repository#12"."""
        return f"{self.repository}#{self.number}"


def tells_issues(text: str) -> bool:
    """Tell cheaply whether JSON is an answer about issues.

    >>> tells_issues('[{"html_url": "https://github.com/a/b/issues/1", "number": 1, "title": ""}]')
    True
    >>> tells_issues('[{"url": "https://example.org/issues/1", "title": "Tea"}]')
    False
    """
    head = text[:SEEN]
    named = '"number"' in head and '"title"' in head
    return named and SIGN.search(head) is not None


def issues_in(text: str) -> Iterator[Issue]:
    """Yield the issues of an answer in its order; pull requests are none."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return
    for told in _told(answer):
        issue = _issue(told) if isinstance(told, dict) and not told.get("pull_request") else None
        if issue is not None:
            yield issue


def _told(answer: Any) -> list[Any]:  # noqa: ANN401 - whatever was answered
    if isinstance(answer, dict):
        items = answer.get("items")
        return items if isinstance(items, list) else [answer]
    return answer if isinstance(answer, list) else []


def _issue(told: dict[str, Any]) -> Issue | None:
    url, title, number = told.get("html_url"), told.get("title"), told.get("number")
    found = ADDRESS.fullmatch(url) if isinstance(url, str) else None
    if found is None or not isinstance(title, str):
        return None
    body = told.get("body")
    return Issue(
        repository=found[1],
        number=number if isinstance(number, int) else int(found[2]),
        url=found[0],
        title=title,
        body=body if isinstance(body, str) else "",
        labels=tuple(_labels(told.get("labels"))),
        created=_day(told.get("created_at") or told.get("created_on")),
        closed=told.get("state") == "closed",
        reason=_word(told.get("state_reason")),
    )


def _labels(told: Any) -> Iterator[str]:  # noqa: ANN401 - as answered
    for label in told if isinstance(told, list) else ():
        name = label.get("name") if isinstance(label, dict) else label
        if isinstance(name, str) and name.strip():
            yield name.strip()


def _word(told: Any) -> str | None:  # noqa: ANN401 - as answered
    return told if isinstance(told, str) else None


def _day(told: Any) -> dt.date | None:  # noqa: ANN401 - as answered
    try:
        return dt.date.fromisoformat(told[:10]) if isinstance(told, str) else None
    except ValueError:
        return None
