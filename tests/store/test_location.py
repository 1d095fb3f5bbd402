from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.configuration import parse_configuration, read_configuration
from rcevents.errors import BadConfig, NoStore
from rcevents.store.location import Location, is_server, locate, shown, usual

SERVER = "postgresql://server.example.org/tea"


def test_who_tells_first_wins() -> None:
    """The option, then the environment, then the configuration, then what is usual."""
    environment = {"RCEVENTS_STORE": "b.sqlite"}
    assert locate("a.sqlite", "c.sqlite", environment) == Location("a.sqlite", "--store")
    assert locate(None, "c.sqlite", environment) == Location("b.sqlite", "RCEVENTS_STORE")
    assert locate(None, "c.sqlite", {}, "my.toml") == Location("c.sqlite", "my.toml")
    assert locate(None, None, {}) == Location(str(usual()), None)


def test_an_empty_variable_tells_nothing() -> None:
    assert locate(None, "c.sqlite", {"RCEVENTS_STORE": " "}).told_by == "rcevents.toml"


def test_the_usual_place_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG Base Directory Specification; a relative $XDG_DATA_HOME is to be ignored."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/data/of/mine")
    assert usual() == Path("/data/of/mine/rcevents/store.sqlite")
    monkeypatch.setenv("HOME", "/home/tea")
    for nothing in ("", "relative/folder"):
        monkeypatch.setenv("XDG_DATA_HOME", nothing)
        assert usual() == Path("/home/tea/.local/share/rcevents/store.sqlite")


def test_a_tilde_is_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/tea")
    assert locate("~/tea.sqlite", None, {}).address == "/home/tea/tea.sqlite"


@pytest.mark.parametrize(
    ("given_", "what"),
    [
        ("", "names no store"),
        (" ", "names no store"),
        ("a\0b", "names no store"),
        ("mysql://server.example.org/tea", 'no store can be at "mysql:"'),
        ("sqlite:///tea.sqlite", "For SQLite, tell the path alone."),
        ("https://example.org/store", 'no store can be at "https:"'),
    ],
)
def test_what_is_no_address_is_told(given_: str, what: str) -> None:
    with pytest.raises(NoStore) as told:
        locate(given_, None, {})
    assert what in str(told.value)
    assert told.value.exit_code == 6


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://tea:se%40cret@server.example.org/tea",
        "postgresql://tea:secret@one.example.org:5432,two.example.org/tea",
        "postgresql://server.example.org/tea?user=tea&password=secret",
        "postgresql://server.example.org/tea?PASSWORD=secret&sslpassword=secret",
        "postgres://tea:secret@/tea?host=/run/postgresql",
        "postgresql://:secret@server.example.org",
        "postgresql://tea:se/cret@x@server.example.org/tea",
    ],
)
def test_no_password_is_shown(address: str) -> None:
    assert "cret" not in shown(address)
    assert is_server(address)
    assert is_server(shown(address))


def test_a_port_is_no_password() -> None:
    address = "postgresql://server.example.org:5432/tea?user=tea@example.org"
    assert shown(address) == address


@given(st.text(min_size=3, max_size=20).filter(lambda text: not set(text) & set("/?#@:&. ")))
def test_no_password_of_any_letters_is_shown(secret: str) -> None:
    marked = f"^{secret}^"
    assert marked not in shown(f"postgresql://tea:{marked}@example.org/tea?password={marked}")


def test_the_configuration_s_path_is_relative_to_it(tmp_path: Path) -> None:
    file = tmp_path / "rcevents.toml"
    file.write_text('[store]\npath = "kept/tea.sqlite"\n')
    assert read_configuration(file).store.place == str(tmp_path / "kept" / "tea.sqlite")
    file.write_text(f'[store]\naddress = "{SERVER}"\n')
    assert read_configuration(file).store.place == SERVER
    file.write_text("")
    assert read_configuration(file).store.place is None


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (f'address = "{SERVER}"\npath = "a"', ":3: store.path: there is an address, too"),
        ('path = ""', ":2: store.path: is empty"),
        ('address = "tea.sqlite"', "for a file, write path = ..."),
        ('address = "postgresql://tea:x@example.org/a"', "holds a password"),
        ('address = "postgresql://example.org/a?password=x"', "holds a password"),
        ('adress = "postgresql://example.org/a"', 'did you mean "address"?'),
    ],
)
def test_what_is_wrong_with_the_table_is_told(table: str, problem: str) -> None:
    with pytest.raises(BadConfig, match="1 problem") as told:
        parse_configuration(f"[store]\n{table}\n")
    assert problem in str(told.value)


def test_a_store_that_is_no_table_is_told() -> None:
    with pytest.raises(BadConfig) as told:
        parse_configuration('store = "tea.sqlite"\n')
    assert "rcevents.toml:1: store: must be a table" in str(told.value)
