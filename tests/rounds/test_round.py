"""A round from end to end: what is fetched, what is saved, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.errors import InputError
from rcevents.sources import registry
from tests.rounds.rehearsal import MORE, TEAS, calendar

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.sources.kind import Kind
    from tests.rounds.rehearsal import Stage


def test_what_is_told_is_remembered(stage: Stage) -> None:
    stage.source("teas", trust=8)
    stage.serve("teas", calendar(*TEAS))
    report = stage.round()["teas"]
    assert (report.outcome, report.fetched, report.documents) == ("read", 1, 1)
    assert (report.tally.told, report.tally.new, report.exit_code) == (5, 5, 0)
    assert stage.titles() == sorted(TEAS)
    assert {seen.source for record in stage.records() for seen in record.event.sightings} == {
        "teas"
    }


def test_what_is_unchanged_costs_one_request(stage: Stage) -> None:
    """By its server's mark, or, where that gives none, by its bytes."""
    stage.source("marked")
    stage.source("plain")
    stage.serve("marked", calendar(*TEAS), ETag='"1"')
    stage.serve("plain", calendar(*MORE))
    stage.round()
    before = stage.records()
    stage.later(days=1)
    reports = stage.round()
    assert [report.outcome for report in reports.values()] == ["unchanged"] * 2
    assert [report.fetched for report in reports.values()] == [0, 0]
    assert len(stage.asked) == 4
    assert stage.records() == before


def test_what_changed_is_told_in_figures(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS, *MORE))
    stage.round()
    stage.later(days=1)
    stage.serve("teas", calendar(*TEAS, "Biscuit Briefing", hour=10))
    tally = stage.round()["teas"].tally
    assert (tally.new, tally.gone, tally.changed) == (1, 3, 5)
    assert stage.unseen() == sorted(MORE)
    stage.later(days=1)
    stage.serve("teas", calendar(*TEAS, "Biscuit Briefing", *MORE, hour=10))
    tally = stage.round()["teas"].tally
    assert tally.new == 0
    assert stage.unseen() == []
    assert len(stage.records()) == 9


def test_a_policy_cancels_what_vanished(stage: Stage) -> None:
    stage.source("teas", vanished="cancel")
    stage.serve("teas", calendar(*TEAS))
    stage.round()
    stage.later(days=1)
    stage.serve("teas", calendar(*TEAS[1:]))
    stage.round()
    status = {record.event.title: record.event.status for record in stage.records()}
    assert status == {TEAS[0]: "cancelled", **dict.fromkeys(TEAS[1:], "confirmed")}


def test_a_failing_source_stops_nothing(stage: Stage) -> None:
    stage.source("broken")
    stage.source("teas")
    stage.serve("broken", status=503)
    stage.serve("teas", calendar(*TEAS))
    reports = stage.round()
    assert reports["teas"].outcome == "read"
    broken = reports["broken"]
    assert (broken.outcome, broken.exit_code) == ("failed", 4)
    assert "503" in (broken.what or "")
    assert broken.again == ("rcevents", "collect", "--only", "broken")
    assert stage.state("broken").failures == 1


def test_what_was_known_of_a_failing_source_stays(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.round()
    stage.serve("teas", status=500)
    stage.later(days=1)
    assert stage.round()["teas"].outcome == "failed"
    assert stage.unseen() == []
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.later(hours=1)
    assert stage.round()["teas"].outcome == "unchanged"
    assert stage.state("teas").failures == 0
    assert stage.state("teas").fault is None


def test_only_what_is_named_is_looked_at(stage: Stage) -> None:
    for name in ("one", "two"):
        stage.source(name)
        stage.serve(name, calendar(*TEAS))
    assert list(stage.round(only=["two"])) == ["two"]
    assert stage.asked == ["two"]


@pytest.mark.parametrize("key", ["only", "accept"])
def test_a_name_that_none_has(stage: Stage, key: str) -> None:
    stage.source("Tea-talks")
    with pytest.raises(InputError, match="no such source") as told:
        stage.round(**{key: ["Tae-talks"]})
    assert told.value.remedy == 'Did you mean "Tea-talks"?'


def test_a_source_that_is_left_out(stage: Stage) -> None:
    stage.source("teas", enabled=False)
    assert stage.round() == {}
    with pytest.raises(InputError, match="is not read"):
        stage.round(only=["teas"])


def test_a_trial_saves_nothing(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS))
    report = stage.round(trial=True)["teas"]
    assert (report.outcome, report.tally.new) == ("read", 5)
    assert stage.titles() == []
    with stage.store.reading() as reading:
        assert reading.sources() == []
    assert stage.round()["teas"].tally.new == 5


def test_pages_are_followed_and_known_again_one_by_one(stage: Stage) -> None:
    """Where only the second has changed, the first is not read again, and nothing is lost."""
    stage.source("teas", kind="ical")
    link = f'<{stage.server.url_for("/page")}>; rel="next"'
    stage.serve("teas", calendar(*TEAS), ETag='"1"', Link=link)
    stage.serve("page", calendar(*MORE), ETag='"1"')
    assert stage.round()["teas"].tally.new == 8
    stage.later(days=1)
    stage.serve("page", calendar(*MORE, "Honey Hour"), ETag='"2"')
    report = stage.round()["teas"]
    assert (report.outcome, report.fetched, report.documents) == ("read", 1, 1)
    assert (report.tally.new, report.tally.gone) == (1, 0)
    assert stage.unseen() == []
    stage.later(days=1)
    assert stage.round()["teas"].outcome == "unchanged"
    assert stage.asked == ["teas", "page"] * 3


def test_a_page_that_fails_makes_nothing_vanish(stage: Stage) -> None:
    stage.source("teas", kind="ical")
    link = f'<{stage.server.url_for("/page")}>; rel="next"'
    stage.serve("teas", calendar(*TEAS), Link=link)
    stage.serve("page", calendar(*MORE))
    stage.round()
    stage.later(days=1)
    stage.serve("teas", calendar(*MORE, *TEAS[:3]), Link=link)
    stage.serve("page", status=500)
    assert stage.round()["teas"].outcome == "failed"
    assert stage.unseen() == []


def test_all_is_read_anew_where_the_source_is_set_otherwise(stage: Stage) -> None:
    """Right away, whatever its pace, and though its server says that nothing has changed."""
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.round()
    stage.source("teas", topics=["tea"])
    report = stage.round()["teas"]
    assert (report.outcome, report.documents) == ("read", 1)
    assert {record.event.topics for record in stage.records()} == {("tea",)}
    assert stage.round()["teas"].outcome == "not due"


def test_all_is_read_anew_once_in_a_month(stage: Stage) -> None:
    stage.source("teas")
    stage.serve("teas", calendar(*TEAS), ETag='"1"')
    stage.round()
    stage.later(days=30)
    report = stage.round()["teas"]
    assert (report.outcome, report.documents, report.tally.same) == ("read", 1, 5)
    assert report.tally.changed == 0


def test_an_error_of_ours_is_raised_behind_the_others(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other sources told is saved by then."""
    stage.source("first", kind="table")
    stage.source("teas")
    stage.serve("first", "- 3 May 2031: [Tea](https://tea.example.org)", kind="text/markdown")
    stage.serve("teas", calendar(*TEAS))

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    kind = registry.built_in("table")
    monkeypatch.setattr(registry, "kinds", lambda: {"table": _reading(kind, fail)})
    with pytest.raises(ZeroDivisionError):
        stage.round()
    assert stage.titles() == sorted(TEAS)


def _reading(kind: Kind, read: object) -> Kind:
    from dataclasses import replace

    return replace(kind, read=read)  # type: ignore[arg-type]


def test_a_kind_of_a_third_party_that_fails_is_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    def knows(document: Document) -> bool:
        return "strange" in document.text

    from rcevents.sources.kind import Kind

    strange = Kind("strange", "what is strange", knows, fail, ("text/plain",))  # type: ignore[arg-type]
    monkeypatch.setattr(registry, "third_parties", lambda: registry.ThirdParties((strange,), ()))
    stage.source("odd")
    stage.source("teas")
    stage.serve("odd", "strange things", kind="text/plain")
    stage.serve("teas", calendar(*TEAS))
    reports = stage.round()
    assert "ZeroDivisionError" in reports["odd"].unread[0].reason
    assert stage.titles() == sorted(TEAS)


def test_what_has_moved_for_good_is_told(stage: Stage) -> None:
    stage.source("old")
    new = stage.server.url_for("/new")
    stage.serve("old", status=301, Location=new)
    stage.serve("new", calendar(*TEAS))
    assert stage.round()["old"].moved == new


def test_a_redirect_that_leads_elsewhere_every_time_is_one_document(stage: Stage) -> None:
    """What it leads to has another name today; the list is that which was asked for."""
    stage.source("teas", vanished="cancel")
    address = stage.server.url_for("/teas")
    for visit in ("first", "second", "third"):
        stage.serve("teas", status=302, Location=stage.server.url_for(f"/{visit}"))
        stage.serve(visit, calendar(*TEAS, hour=9 if visit == "first" else 10))
        stage.round()
        stage.later(days=1)
    for record in stage.records():
        assert [seen.document for seen in record.event.sightings] == [address]
        assert (record.event.status, record.sequence) == ("confirmed", 1)


def test_a_list_at_a_new_address_is_the_same_list(stage: Stage) -> None:
    """Not even where what vanishes is cancelled does anything happen to its events."""
    stage.source("teas", vanished="cancel")
    stage.serve("teas", calendar(*TEAS))
    stage.round()
    before = stage.records()
    stage.later(days=1)
    stage.serve("moved", calendar(*TEAS))
    stage.source("teas", vanished="cancel", address=stage.server.url_for("/moved"))
    assert stage.round()["teas"].outcome == "read"
    told = [(each.event.uid, each.event.status, each.sequence, each.unseen) for each in before]
    after = stage.records()
    assert told == [(e.event.uid, e.event.status, e.sequence, e.unseen) for e in after]
