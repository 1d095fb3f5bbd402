"""Answers that say less than is likely: what was known is kept, until a person accepts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rounds.rehearsal import MORE, NOON, TEAS, calendar

if TYPE_CHECKING:
    from tests.rounds.rehearsal import Stage

PAGE = "<html><body><h1>We will be back soon</h1><p>Maintenance.</p></body></html>"


@pytest.fixture
def known(stage: Stage) -> Stage:
    """Give a stage on which a calendar of eight events was read a day ago."""
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS, *MORE), ETag='"1"')
    stage.round()
    stage.later(days=1)
    return stage


@pytest.mark.parametrize(
    ("body", "kind", "what"),
    [
        (PAGE, "text/html", "a calendar was there, and now there is a web page"),
        (PAGE, "text/calendar", "a calendar was there, and now there is a web page"),
        ("sorry", "text/plain", "a calendar was there, and now there is prose"),
        (calendar(), "text/calendar", "it told 8 events to come, and now it tells none"),
        (calendar(*MORE), "text/calendar", "it told 8 events to come, and now it tells 3"),
    ],
)
def test_what_was_known_is_kept(known: Stage, body: str, kind: str, what: str) -> None:
    known.serve("teas", body, kind=kind)
    before = known.records()
    report = known.round()["teas"]
    assert (report.outcome, report.what, report.exit_code) == ("alarm", what, 3)
    assert report.again == ("rcevents", "collect", "--only", "teas", "--accept")
    assert known.records() == before
    assert known.state("teas").alarm == what


def test_an_alarm_is_over_when_the_answer_is_as_before(known: Stage) -> None:
    """The good answer's marks are still known: it costs nothing."""
    known.serve("teas", PAGE, kind="text/html")
    known.round()
    known.later(hours=1)
    known.serve("teas", calendar(*TEAS, *MORE), ETag='"1"')
    assert known.round()["teas"].outcome == "unchanged"
    assert known.state("teas").alarm is None


def test_an_alarm_stays_until_it_is_accepted(known: Stage) -> None:
    known.serve("teas", calendar(*MORE), ETag='"2"')
    assert known.round()["teas"].outcome == "alarm"
    assert known.round()["teas"].outcome == "not due"
    known.later(hours=1)
    assert known.round()["teas"].outcome == "alarm"
    assert known.state("teas").failures == 2
    report = known.round(only=["teas"], accept=["teas"])["teas"]
    assert (report.outcome, report.tally.gone) == ("read", 5)
    assert known.state("teas").alarm is None
    assert known.unseen() == sorted(TEAS)
    known.later(days=1)
    assert known.round()["teas"].outcome == "unchanged"


@pytest.mark.parametrize("titles", [TEAS, (*TEAS[1:], *MORE[1:]), (*TEAS, "Biscuit Briefing")])
def test_some_may_vanish(known: Stage, titles: tuple[str, ...]) -> None:
    """Half and more of them remain."""
    known.serve("teas", calendar(*titles))
    assert known.round()["teas"].outcome == "read"


def test_what_is_over_may_vanish(known: Stage) -> None:
    """A calendar that drops what was held is well."""
    known.now = NOON.replace(month=7)
    known.serve("teas", calendar())
    assert known.round()["teas"].outcome == "read"
    assert len(known.records()) == 8


def test_few_events_are_no_crowd(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS[:4]))
    stage.round()
    stage.later(days=1)
    stage.serve("teas", calendar(TEAS[0]))
    assert stage.round()["teas"].outcome == "read"
    assert stage.unseen() == sorted(TEAS[1:4])


def test_what_is_told_no_more_is_not_counted_again(known: Stage) -> None:
    """A list that shrinks by steps is measured by its last step."""
    known.serve("teas", calendar(*TEAS))
    known.round()
    known.later(days=1)
    known.serve("teas", calendar())
    assert known.round()["teas"].what == "it told 5 events to come, and now it tells none"


def test_the_first_answer_alarms_nobody(stage: Stage) -> None:
    """Nor one that tells no event, and never did."""
    stage.source("teas")
    stage.serve("teas", calendar())
    assert stage.round()["teas"].outcome == "read"


def test_a_page_stays_a_page(stage: Stage) -> None:
    """Whether it has structured data today or not."""
    stage.source("teas")
    data = '{"@context": "https://schema.org", "@type": "Event", "name": "Tea Day", '
    data += '"startDate": "2031-02-03", "url": "https://tea.example.org/day"}'
    page = f'<html><script type="application/ld+json">{data}</script><p>Tea.</p></html>'
    stage.serve("teas", page, kind="text/html")
    assert stage.round()["teas"].tally.new == 1
    stage.later(days=1)
    stage.serve("teas", PAGE, kind="text/html")
    assert stage.round()["teas"].outcome == "read"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('{"colour": "green", "leaves": 3}', "application/json"),
        ("%PDF-1.7 tea", "text/plain"),
        ("<rss><channel><title>Teas</title></channel></rss>", "application/rss+xml"),
    ],
)
@pytest.mark.parametrize("titles", [TEAS, ()])
def test_nothing_that_can_be_read(
    stage: Stage, titles: tuple[str, ...], body: str, kind: str
) -> None:
    """At first sight or later; it cannot be accepted."""
    stage.source("teas")
    if titles:
        stage.serve("teas", calendar(*titles))
        stage.round()
        stage.later(days=1)
    stage.serve("teas", body, kind=kind)
    report = stage.round()["teas"]
    assert (report.outcome, report.exit_code) == ("unreadable", 3)
    assert report.what
    assert stage.round(only=["teas"], accept=["teas"])["teas"].outcome == "unreadable"
    assert stage.titles() == sorted(titles)
    assert stage.unseen() == []
    assert stage.state("teas").fault
