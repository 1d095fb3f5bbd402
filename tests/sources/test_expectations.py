"""Pages and calendars of a folder of sources, beside what other programs expect of them.

As in `test_counts`, RCEVENTS_SOURCES names the folder: pages with microformats and their JSON,
pages with microdata or JSON-LD and theirs, and calendars, whose instances in a window
recurring-ical-events tells.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from rcevents.document import Document
from rcevents.opening.encoding import decode
from rcevents.sources.ical.instances import instances
from rcevents.sources.settings import Window
from rcevents.sources.webpage.bounded import items_of_page
from rcevents.sources.webpage.mending import decoded
from rcevents.sources.webpage.mf2parsing import microformats
from rcevents.sources.webpage.scripts import find_scripts

SOURCES = Path(os.environ.get("RCEVENTS_SOURCES") or "no folder of sources is named")
IDLE = (None, False)
"""What scripts may hold that is no object."""


def pages(suffix: str, *folders: str) -> list[Path]:
    """Give the pages that have what is expected of them beside them."""
    found = (
        page for folder in folders for page in sorted(SOURCES.joinpath(folder).rglob("*.html"))
    )
    return [page for page in found if page.with_suffix(suffix).exists()]


def expected(page: Path, suffix: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Read what is expected of a page."""
    return json.loads(page.with_suffix(suffix).read_text(encoding="utf-8"), strict=False)


def named(path: Path) -> str:
    """Name a case by its file."""
    return path.name


def bare(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Leave out the nodes that the extractor keeps beside its items."""
    if isinstance(value, dict):
        return {key: bare(each) for key, each in value.items() if key != "htmlNode"}
    return [bare(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("page", pages(".json", "html/microformats"), ids=named)
def test_microformats_are_those_expected(page: Path) -> None:
    found = microformats(page.read_text(encoding="utf-8"), "http://example.com/")
    assert [item.json() for item in found] == expected(page, ".json")["items"]


@pytest.mark.parametrize("page", pages(".json", "html/extruct"), ids=named)
def test_microdata_are_those_expected(page: Path) -> None:
    wanted = expected(page, ".json")
    wanted = wanted.get("microdata") if isinstance(wanted, dict) else wanted
    html = page.read_text(encoding="utf-8")
    if "itemscope" not in html or wanted is None:
        pytest.skip("of another syntax")
    tellings = (items_of_page(html, base) for base in ("", "http://www.example.com/index.html"))
    assert wanted in [[bare(item) for item, _ in telling] for telling in tellings]


@pytest.mark.parametrize("page", pages(".jsonld", "html/extruct"), ids=named)
def test_json_ld_is_that_expected(page: Path) -> None:
    wanted = expected(page, ".jsonld")
    wanted = wanted.get("items", wanted) if isinstance(wanted, dict) else wanted
    found = [decoded(script.text) for script in find_scripts(page.read_text(encoding="utf-8"))]
    objects = [each for told in found if isinstance(told, list) for each in flat(told)]
    assert [each for each in objects if each not in IDLE] == [
        each for each in flat(wanted) if each not in IDLE
    ]


def flat(told: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    """Give objects one by one, be they in lists or not."""
    return [one for each in told for one in flat(each)] if isinstance(told, list) else [told]


CALENDARS = sorted(SOURCES.joinpath("ics").rglob("*.ics")) + sorted(
    SOURCES.joinpath("aggregator").rglob("*.ics")
)
WINDOWS = (
    Window(dt.date(1970, 1, 1), dt.date(2040, 12, 31)),
    Window(dt.date(2019, 3, 1), dt.date(2019, 9, 30)),
    Window(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
)


@pytest.mark.parametrize("path", CALENDARS, ids=named)
def test_instances_are_those_of_the_judge(path: Path) -> None:
    """Where the judge itself cannot read a calendar, ours is only to raise nothing."""
    data = path.read_bytes()
    text = re.sub(r"\r\n?", "\n", decode(data, declared=None))
    document = Document(str(path), text, "text/calendar")
    for window in WINDOWS:
        ours = Counter(moments(each.start, each.end) for each in instances(document, window))
        theirs = judged(data, window)
        assert theirs is None or ours == theirs


def judged(data: bytes, window: Window) -> Counter[tuple[str, str]] | None:
    """Give the instances that the judge sees, None where it raises."""
    import icalendar
    import recurring_ical_events

    behind = window.last + dt.timedelta(days=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            calendars = icalendar.Calendar.from_ical(data, multiple=True)
            found = [
                moments(each["DTSTART"].dt, each["DTEND"].dt)
                for calendar in calendars
                for each in recurring_ical_events.of(calendar).between(window.first, behind)
            ]
        except Exception:  # noqa: BLE001 - broken calendars make it raise whatever it likes
            return None
    return Counter(found)


def moments(start: dt.date, end: dt.date) -> tuple[str, str]:
    """Give start and end as instants, or as days."""
    told = (start, end)
    first, last = (
        when.astimezone(dt.UTC) if isinstance(when, dt.datetime) and when.tzinfo else when
        for when in told
    )
    return first.isoformat(), last.isoformat()
