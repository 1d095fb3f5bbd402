"""What is wrong with a configuration: every problem with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import Known, parse_configuration
from rcevents.errors import BadConfig

KNOWN = Known(kinds=("ical", "records"), mappings=("teas",))


def problems(*lines: str) -> list[str]:
    """Give what is wrong with a file, each with its line."""
    try:
        parse_configuration("\n".join(lines), "f", KNOWN)
    except BadConfig as fault:
        return [problem.removeprefix("f:") for problem in fault.problems]
    return []


HEAD = ("[[sources]]", 'name = "Tea"', 'path = "teas"')
FEED = ("[[feeds]]", 'name = "a"')


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["sources = 3"], "1: sources: must be tables, each under a line [[sources]]"),
        (["[sources.tea]"], "1: sources: must be tables, each under a line [[sources]]"),
        (['sources = ["tea"]'], "1: source 1: must be a table: {key = value}"),
        (["fetch = 3"], "1: fetch: must be a table: {key = value}"),
        (["[fetch]", "delay = -1"], "2: fetch.delay: must be at least 0"),
        (["[fetch]", "silent = 0"], "2: fetch.silent: must be more than 0"),
        (["[fetch]", "per_host = 99"], "2: fetch.per_host: must be at most 16"),
        (["[fetch]", "retries = 1.5"], "2: fetch.retries: must be a whole number, without quotes"),
        (["[fetch]", 'robots = "no"'], "2: fetch.robots: must be true or false, without quotes"),
        (["[fetch]", "dealy = 1"], '2: fetch.dealy: no such key; did you mean "delay"?'),
        ([*HEAD, "trust = 11"], '4: trust of "Tea": must be at most 10'),
        ([*HEAD, 'topics = "tea"'], '4: topics of "Tea": must be a list: ["...", "..."]'),
        ([*HEAD, 'dates = "x"'], '4: dates of "Tea": must be "told" or "published"'),
        ([*HEAD, "window = {befor = 3}"],
         '4: window.befor of "Tea": no such key; did you mean "before"?'),
        ([*HEAD, 'mapping = {titel = "x"}'],
         '4: mapping.titel of "Tea": no such key; did you mean "title"?'),
        ([*HEAD, 'mapping = {in_currency = "euro"}'],
         '4: mapping.in_currency of "Tea": "euro" is no currency; write its three letters, such as "EUR"'),  # noqa: E501 - a whole line
        (["[[sources]]", 'path = "teas"'], "1: name of source 1: is missing"),
        (["[[sources]]", 'name = "Tea"'],
         '1: "Tea": needs an address = "https://..." or a path = "file, folder or pattern"'),
        ([*HEAD, 'address = "https://tea.example.org"'],
         '3: path of "Tea": there is an address, too; keep one, and make the other a source of its own'),  # noqa: E501 - a whole line
        (["[publish]", 'formats = ["xml"]'],
         '2: publish.formats: "xml" is no format of feeds; there are: atom, csv, ics, jscalendar, json, jsonl, jsonld'),  # noqa: E501 - a whole line
        (["[publish]", "formats = []"],
         "2: publish.formats: needs at least one format; leave it out for the usual ones"),
        (["[publish]", 'window = "some"'],
         '2: publish.window: must be "default", "all", or days: {before = 30, after = 400}'),
        (["[publish]", "window = {after = -1}"], "2: publish.window.after: must be at least 0"),
        (["[publish]", "window = {befor = 3}"],
         '2: publish.window.befor: no such key; did you mean "before"?'),
        (["[publish]", 'matrix = ["kinds"]'],
         '2: publish.matrix: must be true, or a list of axes: ["free", "format", "kind"]'),
        (["[publish]", "most_lost = 2"], "2: publish.most_lost: must be at most 1"),
        (["[publish]", 'base_url = "example.org"'],
         '2: publish.base_url: "example.org" is no address of a folder; write "https://example.org/events/"'),
        (["[publish]", 'base_url = "https://me:pass@example.org/"'],
         "2: publish.base_url: holds a password, which everybody would read"),
        (["[site]", "titel = 3"], '2: site.titel: no such key; did you mean "title"?'),
        (["[serve]", "port = 99999"], "2: serve.port: must be at most 65535"),
        (["[site]", 'title = "Tea\\u202e"'],
         "2: site.title: holds a character that cannot be seen; write the name without it"),
        (["[site]", 'title = "Tea\\nPot"'],
         "2: site.title: must be a name on one line, of at most 100 characters"),
        (["feeds = 3"], "1: feeds: must be tables, each under a line [[feeds]]"),
        (["[[feeds]]", "deadlines = true"], "1: name of feed 1: is missing"),
        (["[[feeds]]", 'name = "Free Talks"'],
         '2: name of "Free Talks": names files: write small letters a-z, digits and dashes, at most 60 of them, such as "free-talks"'),  # noqa: E501 - a whole line
        (["[[feeds]]", 'name = "index"'],
         '2: name of "index": "index" is kept for another file of the folder; choose another name'),
        (["[[feeds]]", 'name = "files"'],
         '2: name of "files": "files" is kept for another file of the folder; choose another name'),
        (["[[feeds]]", 'name = "com1"'],
         '2: name of "com1": "com1" can be no file\'s name in Windows; choose another name'),
        (["[[feeds]]", 'name = "all-2"'],
         '2: name of "all-2": "all-2" ends like a later page of another feed; end it with a letter'),  # noqa: E501 - a whole line
        (["[[feeds]]", 'name = "a"', "[[feeds]]", 'name = "a"'],
         '4: name of "a": the feed on line 2 has this name; names tell feeds apart'),
        ([*FEED, 'color = "grean"'],
         '3: color of "a": "grean" is no color; did you mean "green"?'),
        ([*FEED, 'color = "#ff0000"'],
         '3: color of "a": "#ff0000" is no color; write its name in CSS, such as teal'),
        ([*FEED, "filter = {fre = true}"],
         '3: filter.fre of "a": no such filter; did you mean free?'),
        ([*FEED, "[feeds.filter]", 'kinds = "tolk"'],
         '4: filter.kinds of "a": "tolk" is none of the choices; did you mean talk?'),
        ([*FEED, 'filter = {from = "todai"}'],
         '3: filter.from of "a": "todai" is no day of the calendar; write a day like "2021-10-01"'),
        ([*FEED, 'filter = {from = "2021-10-02", to = 2021-10-01}'],
         '3: filter of "a": to (2021-10-01) is before from (2021-10-02); exchange the two days'),
        ([*FEED, 'filter = {from = "+30d", to = "+10d"}'],
         '3: filter of "a": to (+10d) is before from (+30d); exchange the two days'),
        ([*FEED, "filter = {deadline_open = true}"],
         '3: filter.deadline_open of "a": "true" is no day of the calendar; write a day like "2021-10-01"'),  # noqa: E501 - a whole line
        ([*FEED, 'formats = ["jsonfeed"]'],
         '3: formats of "a": "jsonfeed" is no format of feeds; did you mean "json"?'),
        (["[publish]", 'base_url = "https://example.org:99999/"'],
         '2: publish.base_url: "https://example.org:99999/" is no address of a folder; write "https://example.org/events/"'),
        ([*FEED, 'filter = "free"'], '3: filter of "a": must be a table: {key = value}'),
        ([*HEAD, *HEAD[:1], 'name = "tea "', *HEAD[2:]],
         '5: name of "tea ": the source on line 2 has this name; names tell sources apart'),
    ],
)  # fmt: skip
def test_a_problem_and_its_line(lines: list[str], told: str) -> None:
    assert problems(*lines) == [told]


def test_names_may_hold_what_joins_letters_and_emoji() -> None:
    assert problems("[site]", 'title = "می\u200cخواهم 👩\u200d👧"') == []


def test_all_problems_are_told_at_once() -> None:
    """A key that was meant to be another is not missing as well."""
    lines = ("[fetch]", "delay = -1", "[[sources]]", 'nmae = "Tea"', 'adress = "x"', "zone = 3")
    assert [problem.partition(":")[0] for problem in problems(*lines)] == ["2", "4", "5", "6"]


VALUES = st.sampled_from(['"x"', "3", "-1.5", "true", "[]", '["a", 1]', "{}", "{a = 1}", "nan"])
KEYS = st.sampled_from(
    ["name", "path", "address", "kind", "mapping", "zone", "window", "options", "headers", "x"]
)


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=5), max_size=3))
def test_any_file_is_read_or_its_problems_are_told(sources: list[dict[str, str]]) -> None:
    """Each on a line that the file has."""
    lines = [
        line
        for source in sources
        for line in ("[[sources]]", *(f"{key} = {value}" for key, value in source.items()))
    ]
    for problem in problems(*lines):
        assert 1 <= int(problem.partition(":")[0]) <= len(lines)


def test_all_mistakes_of_a_filter_are_told() -> None:
    told = problems(*FEED, "filter = {fre = true, kinds = 3, to = 7}")
    assert [problem.split()[1] for problem in told] == ["filter.fre", "filter.kinds", "filter.to"]


@pytest.mark.parametrize(
    "query", ['{from = "today", to = 2031-05-03}', '{from = "2031-05-03", to = "+30d"}']
)
def test_a_filter_that_some_day_can_meet_is_none(query: str) -> None:
    assert problems(*FEED, f"filter = {query}") == []
