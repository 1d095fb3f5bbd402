"""What every store must do, whatever database it is in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rcevents.merge.blocking import MOST_NEAR, Key
from rcevents.merge.changes import Change
from rcevents.merge.decisions import is_meant
from rcevents.merge.telling import NEVER
from rcevents.model import Sighting
from rcevents.store.contract import DocumentState, Doubt, Slip, SourceState
from tests.store.contents import (
    ISSUE,
    ISSUED,
    NOW,
    fill,
    keep,
    numbers_of,
    remembered,
    revision,
    told,
    values_of,
)

if TYPE_CHECKING:
    from rcevents.store.contract import Store

BERLIN = dt.timezone(dt.timedelta(hours=1))


def test_a_source_comes_back_as_it_was_put(store: Store) -> None:
    whole = SourceState(
        "Tea news",
        fingerprint="f1",
        validators={ISSUE: {"etag": '"a"', "last_modified": None}},
        kind="newsletter",
        told=7,
        due=NOW.astimezone(BERLIN),
        checked=NOW,
        changed=NOW.replace(microsecond=0),
        pace=3600,
        failures=2,
        fault="answers 404",
        alarm="far fewer events",
    )
    with store.writing() as writing:
        writing.put_source(SourceState("Tea news"))
        writing.put_source(whole)
        writing.put_source(SourceState("All of it"))
    with store.reading() as reading:
        assert reading.source("Tea news") == whole
        assert reading.sources() == [SourceState("All of it"), whole]
        assert reading.source("Tea") is None


def test_a_source_that_is_forgotten_leaves_what_it_told(store: Store) -> None:
    with store.writing() as writing:
        writing.put_source(SourceState("Tea news"))
        keep(writing, "a", told("a"))
        writing.forget_source("Tea news")
    with store.reading() as reading:
        assert reading.sources() == []
        assert len(reading.tellings(["a"])) == 1


def test_documents_are_told_apart_by_their_day_of_issue(store: Store) -> None:
    undated = DocumentState("Tea news", ISSUE, None, "d1")
    dated = DocumentState("Tea news", ISSUE, ISSUED, "d2", readings=4, present=False)
    with store.writing() as writing:
        for state in (dated, replace(undated, digest="d0"), undated):
            writing.put_document(state)
        writing.put_document(replace(dated, source="Other news"))
    with store.reading() as reading:
        assert reading.documents("Tea news") == [undated, dated]


def test_a_telling_comes_back_as_it_was_put(store: Store) -> None:
    given = told("a", 1, trust=9, told=ISSUED, living=True, since=2, until=5, gone=NEVER)
    with store.writing() as writing:
        (number,) = keep(writing, "b", given)
    with store.reading() as reading:
        (found,) = reading.tellings(["b"])
    expected = values_of(given.telling) | {"uid": "b", "born": "b", "number": number}
    assert values_of(found) == expected


def test_a_telling_without_a_sighting_is_kept(store: Store) -> None:
    given = told("a")
    bare = replace(given.telling, event=given.telling.event.model_copy(update={"sightings": ()}))
    with store.writing() as writing:
        keep(writing, "a", replace(given, telling=bare))
    with store.reading() as reading:
        assert [slip.key for slip in reading.slips("Tea news", ISSUE, ISSUED)] == ["a"]


def test_an_entry_stands_with_its_document_wherever_it_was_seen(store: Store) -> None:
    """A calendar's entries have days of their own, a feed's items addresses."""
    entry = told("a")
    seen = entry.telling.event.sightings[0].model_copy(
        update={"document": "https://tea.example.org/a", "issued": ISSUED + dt.timedelta(days=9)}
    )
    event = entry.telling.event.model_copy(update={"sightings": (seen,)})
    with store.writing() as writing:
        keep(writing, "a", replace(entry, telling=replace(entry.telling, event=event)))
    with store.reading() as reading:
        assert [slip.key for slip in reading.slips("Tea news", ISSUE, ISSUED)] == ["a"]


def test_numbers_grow_and_slips_come_in_their_order(store: Store) -> None:
    with store.writing() as writing:
        assert writing.add_tellings([]) == []
        first = writing.add_tellings([told("b"), told("a", living=True)])
        second = keep(writing, "c", told("c"))
    assert [*first, *second] == sorted({*first, *second})
    with store.reading() as reading:
        one, two, three = reading.slips("Tea news", ISSUE, ISSUED)
        assert reading.slips("Tea news", ISSUE, None) == []
        assert reading.slips("Other news", ISSUE, ISSUED) == []
    assert (one.number, one.key, one.uid, one.living) == (first[0], "b", "", False)
    assert (two.key, two.living) == ("a", True)
    assert three == Slip(second[0], "c", told("c").digest, "c", living=False, born="c")


def test_what_is_superseded_is_found_no_more_and_kept(store: Store) -> None:
    with store.writing() as writing:
        old, other = keep(writing, "a", told("a", 1, key="k"), told("b", 2))
        writing.supersede([old], until=4)
        (new,) = keep(writing, "a", told("c", 3, key="k", since=4))
    with store.reading() as reading:
        assert [slip.number for slip in reading.slips("Tea news", ISSUE, ISSUED)] == [other, new]
        assert numbers_of(reading.tellings(["a"])) == [other, new]
        versions = reading.versions("a")
        assert numbers_of(versions) == [old, other, new]
        assert [version.until for version in versions] == [4, None, None]
        assert reading.meant(["a"]) == {"a"}


def test_what_is_gone_is_still_found_and_can_come_back(store: Store) -> None:
    with store.writing() as writing:
        (number,) = keep(writing, "a", told("a", 1))
        writing.part([number], until=3, gone=ISSUED)
    with store.reading() as reading:
        (found,) = reading.tellings(["a"])
        assert (found.until, found.gone) == (3, ISSUED)
        assert [slip.gone for slip in reading.slips("Tea news", ISSUE, ISSUED)] == [True]
        assert reading.near([Key("tea", 1)]) == {"a"}
    with store.writing() as writing:
        writing.revive([number])
        (found,) = writing.tellings(["a"])
        assert (found.until, found.gone) == (None, None)


def test_the_first_event_of_a_telling_is_kept(store: Store) -> None:
    with store.writing() as writing:
        (number,) = keep(writing, "a", told("own"))
        writing.assign({number: "b"})
        writing.assign({number: "b"})
        (found,) = writing.tellings(["b"])
        assert (found.uid, found.born) == ("b", "a")
        assert writing.tellings(["a"]) == []
        assert writing.meant(["a"]) == {"b"}
        assert writing.meant(["own", "b"]) == set()


def test_older_versions_go_with_a_telling(store: Store) -> None:
    with store.writing() as writing:
        (old,) = keep(writing, "a", told("a", key="k"))
        writing.supersede([old], until=2)
        new, beside = keep(writing, "a", told("b", key="k"), told("c"))
        writing.assign({new: "z"})
        assert numbers_of(writing.versions("z")) == [old, new]
        assert numbers_of(writing.versions("a")) == [beside]


def test_near_gives_the_nearest_by_day(store: Store) -> None:
    """A telling of no event counts; of two as far, the one that came first is nearer."""
    days = range(0, 4 * MOST_NEAR, 2)
    middle, most = 2 * MOST_NEAR + 1, MOST_NEAR - 1
    with store.writing() as writing:
        for day in days:
            keep(writing, f"event of {day}", told(f"own {day}", day))
        writing.add_tellings([told("of no event", middle)])
        found = writing.near([Key("tea", middle)])
        assert found == {f"event of {day}" for day in range(middle - most, middle + most, 2)}
        first = {f"event of {day}" for day in days[:MOST_NEAR]}
        assert writing.near([Key("tea", -9), Key("pot", middle)]) == first
        assert writing.near([]) == set()


def test_near_looks_up_many_keys_and_long_ones(store: Store) -> None:
    keys = tuple(Key(f"key {number}", number) for number in range(1500))
    long = Key("é" * 5000, 7)
    with store.writing() as writing:
        keep(writing, "a", replace(told("a"), keys=(keys[1400], keys[1400], long)))
        assert writing.near(keys) == {"a"}
        assert writing.near([long]) == {"a"}
        assert writing.near([Key("é" * 4999, 7)]) == set()


NAMES = [
    *("own", "a", "nothing", ISSUE, f"{ISSUE}:3", f"{ISSUE}#id/1", "12.md:3", "issues/12.md:3"),
    *("12.md#id/1", "2.md:3", "12.md:4", "12.md", "", "/", ":3", "it@tea.example.org:3"),
    *("x" * 3000, f"{'x' * 3000}/12.md:3"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_means_what_decisions_mean(store: Store, name: str) -> None:
    with store.writing() as writing:
        keep(writing, "a", told("own", id_="id/1"))
        (telling,) = writing.tellings(["a"])
        assert writing.meant([name, "nothing"]) == ({"a"} if is_meant(name, telling) else set())


def test_events_come_back_as_they_were_put(store: Store) -> None:
    first, second = remembered("a", start=ISSUED), remembered("b", withdrawn=True)
    fill(store, first, second, remembered("c"))
    with store.reading() as reading:
        assert reading.events(["a", "b", "a", "x"]) == {"a": first, "b": second}
    changed = replace(first, revisions=4, sources=(), withdrawn=True)
    fill(store, changed)
    with store.reading() as reading:
        assert reading.events({"a"}) == {"a": changed}


def test_every_change_of_an_event_is_stamped(store: Store) -> None:
    with store.reading() as reading:
        assert reading.stamp() == 0
    fill(store, remembered("a"), remembered("b"))
    with store.reading() as reading:
        before = reading.stamp()
        assert [uid for uid, _ in reading.changed(0)] == ["a", "b"]
    fill(store, remembered("c"), remembered("a", title="Tea, moved"))
    with store.reading() as reading:
        assert reading.stamp() > before
        changed = dict(reading.changed(before))
        assert list(changed) == ["c", "a"]
        assert changed["a"] == remembered("a", title="Tea, moved")
        assert list(reading.changed(reading.stamp())) == []


def test_a_joined_event_leads_to_the_other_for_ever(store: Store) -> None:
    with store.writing() as writing:
        writing.put_events(map(remembered, "abc"))
        (old,) = keep(writing, "a", told("a", key="k"))
        writing.supersede([old], until=2)
        writing.replace_doubts("abc", [Doubt("a", "c", 0.5, "alike")])
        before = writing.stamp()
        writing.join("a", "b")
        writing.join("b", "c")
    with store.reading() as reading:
        assert [reading.resolve(uid) for uid in ("a", "b", "c", "d")] == ["c", "c", "c", None]
        assert reading.joined() == {"a": "c", "b": "c"}
        assert reading.taken({"a", "b", "c", "d"}) == {"a", "b", "c"}
        assert set(reading.events("abc")) == {"c"}
        assert dict(reading.changed(before)) == {"a": None, "b": None}
        assert numbers_of(reading.versions("c")) == [old]
        assert reading.doubts() == []


def test_no_event_is_joined_with_itself(store: Store) -> None:
    with store.writing() as writing:
        writing.put_events(map(remembered, "ab"))
        writing.join("a", "b")
        for into in "ab":
            with pytest.raises(ValueError, match="with itself"):
                writing.join("b", into)
        assert writing.resolve("a") == "b"


def test_an_event_that_is_parted_again_is_itself(store: Store) -> None:
    with store.writing() as writing:
        writing.put_events(map(remembered, "ab"))
        writing.join("a", "b")
        writing.put_events([remembered("a")])
        assert (writing.resolve("a"), writing.resolve("b")) == ("a", "b")
        writing.join("b", "a")
        assert writing.resolve("b") == "a"


def test_revisions_tell_what_changed_when_and_by_whom(store: Store) -> None:
    seen = Sighting(document=ISSUE, line=3, issued=ISSUED, text="Tea, now in “Kraków”")
    changes = (
        Change("title", "Tea", "Tea?"),
        Change("place", None, {"text": "Kraków", "latitude": 50.06}),
        Change("speakers", [], ["Ann", "Bo"]),
    )
    first = revision("a", 1, cause="announced", at=NOW.astimezone(BERLIN))
    second = revision("a", 2, changes=changes, sighting=seen, note="a person said so")
    with store.writing() as writing:
        writing.add_revisions([second, first, revision("b", 1)])
    with store.reading() as reading:
        assert reading.revisions("a") == [first, second]
        assert reading.revisions("c") == []


def test_the_latest_revisions_of_some_events(store: Store) -> None:
    first, second, third = (NOW + dt.timedelta(hours=hours) for hours in range(3))
    with store.writing() as writing:
        writing.add_revisions([revision("a", 1, at=first), revision("b", 1, at=first)])
        writing.add_revisions([revision("c", 1, at=third), revision("a", 2, at=second)])
        told = [("a", 2), ("b", 1), ("a", 1)]
        assert [(one.uid, one.number) for one in writing.latest("abx", 9)] == told
        assert [(one.uid, one.number) for one in writing.latest("abx", 2)] == told[:2]
        assert writing.latest("abc", 0) == writing.latest((), 9) == writing.latest(None, 0) == []
        assert writing.latest(None, 2) == writing.latest("abcx", 2)


def test_the_latest_revisions_of_more_events_than_a_statement_takes(store: Store) -> None:
    uids = [f"e{number:04}" for number in range(1_000)]
    times = {uid: NOW + dt.timedelta(hours=hours * 7 % 1_000) for hours, uid in enumerate(uids)}
    with store.writing() as writing:
        writing.add_revisions(revision(uid, 1, at=at) for uid, at in times.items())
        newest = sorted(uids, key=times.__getitem__, reverse=True)
        assert [one.uid for one in writing.latest(uids, 30)] == newest[:30]


def test_doubts_are_replaced_between_the_events_given(store: Store) -> None:
    kept = Doubt("a", "x", 0.4, "alike", ("title", "day"))
    with store.writing() as writing:
        writing.put_events(map(remembered, "abcx"))
        writing.replace_doubts("abcx", [Doubt("b", "a", 0.5, "r"), kept, Doubt("b", "c", 0.9, "r")])
        assert writing.doubts() == [Doubt("b", "c", 0.9, "r"), Doubt("a", "b", 0.5, "r"), kept]
        assert writing.doubts(["a"]) == [Doubt("a", "b", 0.5, "r"), kept]
        writing.replace_doubts("abc", [Doubt("a", "c", 0.6, "s"), Doubt("c", "a", 0.7, "s")])
        assert writing.doubts() == [Doubt("a", "c", 0.7, "s"), kept]
        assert writing.doubts([]) == []


def test_doubts_of_dropped_events_go(store: Store) -> None:
    with store.writing() as writing:
        writing.put_events(map(remembered, "ab"))
        writing.replace_doubts("abz", [Doubt("a", "z", 0.5, "r"), Doubt("a", "b", 0.5, "r")])
        writing.replace_doubts("z", [])
        assert writing.doubts() == [Doubt("a", "b", 0.5, "r")]


def test_notes_are_kept(store: Store) -> None:
    with store.writing() as writing:
        writing.put_note("decisions", "one")
        writing.put_note("decisions", "two ? %s 'three'")
        assert writing.note("decisions") == "two ? %s 'three'"
        assert writing.note("nothing") is None


def test_thousands_at_once(store: Store) -> None:
    """No list is too long for a statement."""
    uids = [f"event {number:05}" for number in range(2500)]
    with store.writing() as writing:
        numbers = writing.add_tellings([told(uid, day) for day, uid in enumerate(uids)])
        writing.assign(dict(zip(numbers, uids, strict=True)))
        writing.put_events(map(remembered, uids))
        writing.supersede(numbers[:1000], until=2)
        writing.part(numbers[1000:], until=2, gone=ISSUED)
        writing.replace_doubts(uids, [Doubt(uids[0], uid, 0.5, "r") for uid in uids[1:]])
    with store.reading() as reading:
        assert len(reading.tellings(uids)) == 1500
        assert list(reading.events(uids)) == uids
        assert reading.taken(uids) == set(uids)
        assert len(reading.doubts(uids)) == 2499
        assert reading.meant(uids) == set(uids[1000:])


@pytest.mark.parametrize("text", ["Tea \U0001fad6 “é” ? %s %% '", "a\nb\tc", "ﬁ—\u202e", "\\x00"])
def test_any_text_is_kept(store: Store, text: str) -> None:
    given = remembered(text, title=text)
    fill(store, given)
    with store.writing() as writing:
        keep(writing, text, told(text, key=text))
        writing.put_source(SourceState(text, fault=text))
    with store.reading() as reading:
        assert reading.events([text]) == {text: given}
        assert reading.source(text) == SourceState(text, fault=text)
        assert reading.tellings([text])[0].event.title == f"Tea {text}"
        assert [slip.key for slip in reading.slips("Tea news", ISSUE, ISSUED)] == [text]


def test_a_document_may_have_a_long_address(store: Store) -> None:
    address = "https://tea.example.org/" + "é/" * 6000
    state = DocumentState("Tea news", address, None, "d")
    with store.writing() as writing:
        writing.put_document(state)
        writing.put_document(state)
        assert writing.documents("Tea news") == [state]
