"""A preview as a person reads it, and as JSON."""

from __future__ import annotations

from rcevents.cli.previewpage import as_json, in_words
from rcevents.model import Sighting, Unread
from tests.cli.test_preview import DAY, record, shown


def test_an_agenda_by_day() -> None:
    """A day is named once; a fact that was inferred has a star, and its rule stands below."""
    later = record(**{**DAY, "start": "2032-05-05"}, uid="cups", title="Cups  and\nSaucers")
    told = in_words(shown(later, record(**DAY, inferred={"start": "year: a rule"})))
    facts = "    format    not told\n    cost      not told\n    link      not told\n"
    assert told == (
        "Tue 4 May 2032\n  Tea Days\n    when      4 May 2032, all day*\n"
        f"{facts}    told      7.md:12\n\n"
        "Wed 5 May 2032\n  Cups and Saucers\n    when      5 May 2032, all day\n"
        f"{facts}    told      7.md:12\n\n"
        "* inferred, not told:\n    when (year: a rule)\n\n"
    )


def test_what_could_drive_a_terminal_is_not_passed_on() -> None:
    evil = "Tea \x1b[31m\u202e"
    seen = (Sighting(document=f"{evil}.md"),)
    told = in_words(shown(record(**DAY, title=evil, remark=evil, sightings=seen)))
    assert not {"\x1b", "\u202e"}.intersection(told)


def test_a_rule_does_not_say_twice_what_it_is_of() -> None:
    told = in_words(shown(record(**DAY, inferred={"sightings": "issued: the file's name"})))
    assert "    issued (the file's name)\n" in told


def test_what_could_not_be_read_is_on_no_calendar() -> None:
    unread = Unread(document="7.md", line=9, text="Cups - 31 June", reason="no such day")
    told = in_words(shown(unread=(unread,)))
    assert told == (
        "On no calendar\n  Cups - 31 June\n    why       no such day\n    told      7.md:9\n\n"
    )


def test_json_tells_the_same() -> None:
    """With the rules of what was inferred."""
    told = as_json(shown(record(**DAY, inferred={"start": "a rule"}), record()))
    assert told["missing"][0] == {
        "title": "Tea Days",
        "issue": "7.md",
        "line": 12,
        "reason": "no date is told",
    }
    (day,) = told["days"]
    assert day["day"] == "2032-05-04"
    (entry,) = day["entries"]
    assert list(entry) == ["uid", "title", "again", "facts", "told"]
    assert entry["facts"][0] == {
        "name": "when",
        "text": "4 May 2032, all day",
        "inferred": ["a rule"],
    }
    assert entry["told"] == [{"issue": "7.md", "line": 12}]


def test_nothing_is_nothing() -> None:
    assert in_words(shown()) == ""
