from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.sources.records.csvtext import csv_contents
from rcevents.sources.records.jsontext import CUT_OFF, json_contents, lines_contents
from rcevents.sources.records.tomltext import toml_contents
from rcevents.sources.records.xmltext import xml_contents
from rcevents.sources.records.yamltext import yaml_contents
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.sources.records.contents import Contents


def test_yaml_keeps_scalars_as_written() -> None:
    """Norway is no truth value, an hour no number of minutes, and a date what was written."""
    told = yaml_contents("country: NO\ntime: 19:00\ndate: 2031-05-03\nend: ~\nversion: 1.10\n").data
    assert told == {
        "country": "NO",
        "time": "19:00",
        "date": "2031-05-03",
        "end": None,
        "version": "1.10",
    }


def test_yaml_gives_aliases_merges_and_several_documents() -> None:
    told = yaml_contents("a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n---\nc: 3\n").data
    assert told == [{"a": {"x": "1"}, "b": {"x": "1", "y": "2"}}, {"c": "3"}]


def test_yaml_makes_no_objects_and_no_bombs() -> None:
    assert yaml_contents("!!python/object/apply:os.system ['ls']").data == ["ls"]
    bomb = "a: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)
    )
    assert "aliases" in yaml_contents(bomb).flaws[0].reason
    assert yaml_contents("&a [*a]").data == [None]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a,b\n1,2\n", {"a": "1", "b": "2"}),
        ("\ufeffa;b\n1;2,5\n", {"a": "1", "b": "2,5"}),
        ("a\tb\n1\t2\n", {"a": "1", "b": "2"}),
        ("sep=|\na|b\n1|2\n", {"a": "1", "b": "2"}),
        ("A list\n\na,b\n1,2\n", {"a": "1", "b": "2"}),
        ('a,b\n"1, or 2","x\ny"\n', {"a": "1, or 2", "b": "x\ny"}),
        ("a,b,a\n1,2,3\n", {"a": "1", "b": "2"}),
        ("a,b\n1\x00,2,3,4\n", {"a": "1", "b": "2"}),
    ],
)
def test_csv_in_every_dialect(text: str, cells: dict[str, str]) -> None:
    (record,) = csv_contents(text).data
    assert record == cells


def test_every_form_knows_its_lines() -> None:
    data = [
        json_contents('[\n{"a": {}},\n{"a": 1}]').data,
        yaml_contents("- a: 0\n- a: 1\n", 2).data,
        csv_contents('a,b\n0,"x\ny"\n1,2\n').data,
        lines_contents('\n{"a": 0}\n{"a": 1}\n').data,
    ]
    assert [[record.line for record in records] for records in data] == [
        [2, 3],
        [2, 3],
        [2, 4],
        [2, 3],
    ]


def test_xml_gives_attributes_texts_and_lists() -> None:
    told = xml_contents('<e><i id="1">A</i><i>B</i><j/></e>').data
    assert told == {"e": {"i": [{"id": "1", "#text": "A"}, "B"], "j": ""}}


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (json_contents, "[" * 100_000),
        (json_contents, "[" * 50_000 + "]" * 50_000),
        (json_contents, "9" * 5000),
        (json_contents, '{"a": nope}'),
        (yaml_contents, "[" * 100_000),
        (yaml_contents, "a: [b\n- c"),
        (toml_contents, "a = " + "[" * 100_000),
        (toml_contents, "a" + ".a" * 100_000 + " = 1"),
        (toml_contents, "a = 1\na = 2"),
        (xml_contents, "<a>" * 100_000),
        (xml_contents, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
        (csv_contents, 'a,b\n"' + "x" * 200_000),
    ],
)
def test_what_is_broken_or_hostile_is_a_flaw(
    parse: Callable[[str, int], Contents], text: str
) -> None:
    assert parse(text, 1).flaws


@pytest.mark.parametrize(
    ("parse", "piece"),
    [
        (json_contents, "["),
        (json_contents, '"'),
        (json_contents, "{}"),
        (yaml_contents, "["),
        (yaml_contents, "{a: "),
        (yaml_contents, "- "),
        (yaml_contents, "- &a x\n"),
        (toml_contents, "[["),
        (toml_contents, "a."),
        (csv_contents, '"'),
        (csv_contents, ","),
        (xml_contents, "<a>"),
        (lines_contents, "{\n"),
    ],
)
def test_parsing_costs_no_more_than_the_length(
    parse: Callable[[str, int], Contents], piece: str
) -> None:
    assert_linear(lambda text: parse(text, 1), lambda n: piece * (n // len(piece)))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('[{"title": "A"}, {"title": "B"}, {"title": "C", "at": [1, {"x": "]}', ["A", "B"]),
        ('[{"title": "A"}, {"title": "B"}', ["A", "B"]),
        ('[{"title": "A"}, {"title": "B"},\n', ["A", "B"]),
        ('[{"title": "A"}, {"title": "B", "text": "a [ and a {', ["A"]),
    ],
)
def test_of_json_that_was_cut_off_the_whole_entries_stay(text: str, titles: list[str]) -> None:
    """An answer that breaks off loses what is not there, and nothing else."""
    for whole in (text, f'{{"page": 1, "days": {text}'):
        contents = json_contents(whole)
        data = contents.data if isinstance(contents.data, list) else contents.data["days"]
        assert [each["title"] for each in data] == titles
        assert [flaw.reason for flaw in contents.flaws] == [CUT_OFF]


def test_json_that_is_broken_within_is_none() -> None:
    contents = json_contents('[{"title": "A"}, {"title" "B"}]')
    assert contents.data is None
    assert contents.flaws[0].reason.startswith("is not JSON")


@pytest.mark.parametrize("piece", ["[", "{", "[1,", '{"a":[1,', '"', "\\", '[{"a":1},'])
def test_hostile_json_takes_linear_time(piece: str) -> None:
    assert_linear(json_contents, lambda size: piece * (size // len(piece)))
