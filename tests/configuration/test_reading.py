from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import (
    Known,
    parse_configuration,
    read_configuration,
    read_profile,
)
from rcevents.errors import BadConfig, InputError
from rcevents.sources.settings import Profile, Window

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = Known(kinds=("ical", "webpage", "records"), mappings=("tea-parties", "cake-days"))
TEA = '[[sources]]\nname = "Tea"\naddress = "https://tea.example.org/all.ics"\n'


def problems(text: str) -> list[str]:
    """Give what is wrong with a text, without the file's name."""
    try:
        parse_configuration(text, "f", KNOWN)
    except BadConfig as fault:
        return [problem.removeprefix("f:") for problem in fault.problems]
    return []


def test_a_whole_file() -> None:
    """Every key, as the reference shows it."""
    configuration = parse_configuration(
        """
        [fetch]
        contact = "events@example.org"
        allow_private = true
        robots = false
        delay = 2
        per_host = 1
        silent = 5.5
        whole = 60
        retries = 0
        patience = 10
        workers = 8

        [[sources]]
        name = "Tea"
        address = "https://tea.example.org/all.ics"
        kind = "ical"
        mapping = "tea-parties"
        zone = "Europe/Paris"
        topics = ["tea", "cake"]
        trust = 8
        window = {before = 7, after = 100}
        whole = true
        dates = "published"
        day_first = false
        currency = "EUR"
        headers = {Accept = "text/calendar"}
        token_env = "TEA_TOKEN"
        options = {pots = [1, 2]}

        [[sources]]
        name = "Cake"
        path = "cakes/*.md"
        mapping = {title = "cake", start = ["baked", "served.from"]}
        enabled = false
        """,
        known=KNOWN,
    )
    tea, cake = configuration.sources
    policy = configuration.fetch.policy
    assert (policy.contact, policy.delay, policy.robots) == ("events@example.org", 2.0, False)
    assert (configuration.fetch.workers, policy.silent, policy.retries) == (8, 5.5, 0)
    settings = tea.settings(dt.date(2031, 3, 8))
    assert settings.window == Window(dt.date(2031, 3, 1), dt.date(2031, 6, 16))
    assert (settings.name, settings.kind, settings.zone) == ("Tea", "ical", "Europe/Paris")
    assert (settings.topics, settings.options["pots"]) == (("tea", "cake"), [1, 2])
    assert tea.request_headers({"TEA_TOKEN": " x\n"}) == {
        "Accept": "text/calendar",
        "Authorization": "Bearer x",
    }
    assert cake.mapping == {"title": "cake", "start": ["baked", "served.from"]}
    assert cake.settings(dt.date(2031, 3, 8)).kind == "records"
    assert configuration.enabled == (tea,)
    assert configuration.named("Cake") is cake
    assert configuration.named("Pie") is None


def test_the_usual_values() -> None:
    """What is not told has its default, which is polite."""
    configuration = parse_configuration("")
    assert configuration.sources == ()
    assert (configuration.fetch.policy.robots, configuration.fetch.policy.allow_private) == (
        True,
        False,
    )
    assert parse_configuration(TEA).sources[0].trust == 5


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("nmae = 1", 'nmae of "Tea": no such key; did you mean "name"?'),
        ('kind = "icl"', 'kind of "Tea": "icl" is no kind of source; did you mean "ical"?'),
        (
            'kind = "x"',
            'kind of "Tea": "x" is no kind of source; there are: ical, records, webpage',
        ),
        ('mapping = "tea-party"', '"tea-party" is no mapping; did you mean "tea-parties"?'),
        ("mapping = 3", "must be a mapping's name in quotes, or a mapping: {key = value}"),
        (
            'mapping = {titel = "cake"}',
            'mapping.titel of "Tea": no such key; did you mean "title"?',
        ),
        ("mapping = {start = 3}", 'mapping.start of "Tea": must be a key in quotes, or a list of'),
        ('mapping = {zone = "Mars"}', 'mapping.zone of "Tea": "Mars" is no time zone'),
        ('mapping = {where = {a = "("}}', "is no regular expression"),
        ('zone = "Europe/Pariss"', '"Europe/Pariss" is no time zone; did you mean "Europe/Paris"?'),
        ('zone = "europe/paris"', 'did you mean "Europe/Paris"?'),
        ('zone = "AoE"', 'is written "Etc/GMT+12"'),
        ('zone = "../../etc/passwd"', "is no time zone"),
        ('topics = "tea"', 'must be a list: ["...", "..."]'),
        ("topics = [1]", 'topics.0 of "Tea": must be a text in quotes: "..."'),
        ("trust = 11", "must be at most 10"),
        ("trust = -1", "must be at least 0"),
        ('trust = "5"', "must be a whole number, without quotes"),
        ("trust = true", "must be a whole number, without quotes"),
        ("trust = 5.5", "must be a whole number, without quotes"),
        ('whole = "yes"', "must be true or false, without quotes"),
        ("window = 7", "must be a table: {key = value}"),
        ("window = {bfore = 7}", 'window.bfore of "Tea": no such key; did you mean "before"?'),
        ("window = {before = -7}", "must be at least 0"),
        ('dates = "issued"', 'must be "told" or "published"'),
        ('currency = "euro"', '"euro" is no currency'),
        ('token_env = "ghp_a-b c"', "not the token itself"),
        ('headers = {Authorization = "x"}', "holds a secret, which belongs in no file"),
        ('headers = {X-Api-Key = "x"}', "holds a secret, which belongs in no file"),
        ('headers = {"a b" = "x"}', "cannot be sent as a header"),
        ('headers = {Accept = "x\\r\\nHost: y"}', "cannot be sent as a header"),
        ('path = "a.ics"', "there is an address, too"),
        ("enabled = 0", "must be true or false, without quotes"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(line: str, told: str) -> None:
    """With the key, the source's name, and what to do."""
    (problem,) = problems(f"{TEA}{line}\n")
    assert problem.startswith("4: ")
    assert told in problem


@pytest.mark.parametrize(
    ("address", "told"),
    [
        (
            "tea.example.org/all.ics",
            "write https://tea.example.org/all.ics; for a file, write path",
        ),
        ("htps://tea.example.org/", "did you mean https://tea.example.org/?"),
        ("https://ada:secret@tea.example.org/", "holds a password"),
        ("https://", "is no address"),
        ("https://[", "is no address"),
        ("https://tea.example.org:99999/", "is no address"),
        ("https://tea.example.org/a b", "write %20"),
        ("ftp://tea.example.org/", "only http and https are fetched"),
        ("file:///tea.ics", "give its path"),
        ("", "is no address"),
    ],
)
def test_a_wrong_address_is_told_with_the_right_one(address: str, told: str) -> None:
    (problem,) = problems(f'[[sources]]\nname = "Tea"\naddress = "{address}"')
    assert problem.startswith('3: address of "Tea": ')
    assert told in problem
    assert "secret" not in problem


@pytest.mark.parametrize("address", ["http://tea.example.org/", "HTTP://127.0.0.1.example.org/"])
def test_a_token_is_not_sent_where_anybody_may_listen(address: str) -> None:
    source = f'[[sources]]\nname = "Tea"\ntoken_env = "TEA"\naddress = "{address}"'
    (problem,) = problems(source)
    assert problem.startswith('3: token_env of "Tea": would be sent by http')
    assert not problems(source.replace(address, "http://127.0.0.1:8000/"))


def test_calendars_to_subscribe_to_are_fetched_by_https() -> None:
    """What sites offer as webcal: is an https: address."""
    text = '[[sources]]\nname = "Tea"\naddress = "webcal://tea.example.org/a.ics"'
    assert parse_configuration(text).sources[0].place == "https://tea.example.org/a.ics"


def test_every_problem_is_told_at_once() -> None:
    """In the order of the file, whatever they are, each on a line."""
    text = f"""
delay = 3
[fetch]
delay = "slow"
contact = "me"
{TEA}zone = "Mars"
[[sources]]
name = "tea "
[[sources]]
adress = "https://cake.example.org/"
kind = 7
[sorces]
"""
    assert [problem.partition(": ")[0] for problem in problems(text)] == [
        "2", "4", "5", "9", "10", "11", "12", "13", "14", "15",
    ]  # fmt: skip
    told = "\n".join(problems(text))
    assert 'name of "tea ": the source on line 7 has this name' in told
    assert '"tea ": needs an address' in told
    assert 'adress of source 3: no such key; did you mean "address"?' in told
    assert "name of source 3: is missing" in told
    assert 'sorces: no such key; did you mean "sources"?' in told


def test_a_misspelt_key_is_told_once() -> None:
    """Not as missing, too."""
    assert len(problems('[[sources]]\nnme = "Tea"\nadress = "https://tea.example.org/"')) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a =", 1),
        ("\n\n[[sources]\n", 3),
        ('x = 1\ny = "open', 2),
        ("x = 1\nx = 2", 2),
        ("x = " + "[" * 5000, 1),
        ("x = " + "{a=" * 5000, 1),
        ("x = " + "9" * 5000, 1),
        ("[sources]\nname = 1", 1),
        ("sources = 3", 1),
        ('sources = ["a"]', 1),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    """Never a traceback."""
    (problem,) = problems(text)
    assert problem.startswith(f"{line}: ")


def test_the_error_is_one_of_usage() -> None:
    """Scripts tell it by its code from inputs that cannot be read."""
    with pytest.raises(BadConfig) as raised:
        parse_configuration('[[sources]]\nname = "a"\n')
    assert raised.value.exit_code == 2
    assert str(raised.value).splitlines()[0] == "rcevents.toml: 1 problem"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    """Wherever the command runs."""
    (tmp_path / "rcevents.toml").write_text(
        '\ufeff[[sources]]\r\nname = "a"\r\npath = "issues/*.md"\r\n', encoding="utf-8"
    )
    source = read_configuration(tmp_path / "rcevents.toml").sources[0]
    assert source.place == str(tmp_path / "issues" / "*.md")


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_bytes(b'a = 1\nb = "caf\xe9"')
    with pytest.raises(BadConfig, match=r"c\.toml:2: is not UTF-8"):
        read_configuration(tmp_path / "c.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_configuration(tmp_path / "c.toml")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)


@given(st.text(max_size=200))
def test_any_text_is_read_or_told(text: str) -> None:
    """Nothing else is ever raised."""
    for whole in (text, f"{TEA}{text}", f"{TEA}options = {text}", f'[fetch]\ncontact = "{text}"'):
        assert all(": " in problem for problem in problems(whole))


@pytest.mark.parametrize(
    ("profile", "problem"),
    [
        ("3", 'profile of "Tea": must be a file in quotes, such as'),
        ('""', 'profile of "Tea": must be a file in quotes'),
        ('{skip = "news"}', 'profile.skip of "Tea": must be a list'),
        ('{skip = [" "]}', 'profile.skip.0 of "Tea": is empty'),
        ('{section = ["a"]}', 'profile.section of "Tea": no such key; did you mean "sections"?'),
        ('{timezone = "Europe/Pariss"}', 'profile.timezone of "Tea": "Europe/Pariss" is no time'),
        ('{currency = "Euro"}', 'profile.currency of "Tea": "Euro" is no currency'),
        ('{day_first = "yes"}', 'profile.day_first of "Tea": must be true or false'),
        ('{format = "online"}', 'profile.format of "Tea": must be "virtual", "in_person"'),
    ],
)
def test_a_profile_with_a_problem(profile: str, problem: str) -> None:
    (told,) = problems(f"{TEA}profile = {profile}\n")
    assert told.startswith(f"4: {problem}")


def test_a_profile_of_a_source_and_one_in_a_file(tmp_path: Path) -> None:
    """Its path is relative to the configuration's folder."""
    (tmp_path / "kettle.toml").write_text('skip = ["attic"]\ntimezone = "Europe/Paris"\n')
    path = tmp_path / "rcevents.toml"
    second = TEA.replace('"Tea"', '"Pots"')
    told = '{sections = ["diary"], format = "hybrid"}'
    path.write_text(f'{TEA}profile = "kettle.toml"\n{second}profile = {told}\n')
    one, two = (
        each.settings(dt.date(2031, 5, 3)).profile for each in read_configuration(path).sources
    )
    assert one == Profile(skip=("attic",), timezone="Europe/Paris")
    assert two == Profile(sections=("diary",), format="hybrid")
    assert read_profile(tmp_path / "kettle.toml") == one


def test_problems_of_profiles_in_files_are_told_with_their_lines(tmp_path: Path) -> None:
    """Those of the file in its lines, a file that is missing in the line that names it."""
    kettle = tmp_path / "kettle.toml"
    kettle.write_text('skip = ["attic"]\ntimezon = "Europe/Paris"\nformat = 3\n')
    path = tmp_path / "rcevents.toml"
    second = TEA.replace('"Tea"', '"Pots"')
    path.write_text(f'{TEA}profile = "kettle.toml"\n{second}profile = "pots.toml"\n')
    with pytest.raises(BadConfig) as caught:
        read_configuration(path)
    one, two, three = caught.value.problems
    assert one == f'{kettle}:2: timezon: no such key; did you mean "timezone"?'
    assert two.startswith(f"{kettle}:3: format: must be ")
    assert three.startswith(f'{path}:8: profile of "Pots": {tmp_path / "pots.toml"}: ')


@pytest.mark.parametrize("text", ["skip = [", "timezone = 3", "a = 1\n"])
def test_a_profile_that_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "kettle.toml").write_text(text)
    with pytest.raises(BadConfig):
        read_profile(tmp_path / "kettle.toml")
