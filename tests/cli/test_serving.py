from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.cli.serving import EPILOG
from rcevents.store.sqlite import SqliteStore
from tests.cli.stocked import stock

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.running import Manner, Served
    from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder of one's own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Served, Manner]]:
    """Note what would be served, and how, in place of serving without end."""
    noted: list[tuple[Served, Manner]] = []

    def run(what: Served, manner: Manner, opened: Any) -> None:  # noqa: ANN401 - a function
        noted.append((what, manner))
        opened("http://127.0.0.1:8000/")

    monkeypatch.setattr("rcevents.serving.running.serve", run)
    return noted


def test_the_address_to_open_is_told(
    run: Run, tmp_path: Path, served: list[tuple[Served, Manner]]
) -> None:
    stock(tmp_path / "s")
    ran = run("serve", "--store", "s")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "rcevents: serving at http://127.0.0.1:8000/  (Ctrl-C ends it)\n"
    what, manner = served[0]
    assert (what.store, what.config, what.base_url) == ("s", None, None)
    assert (manner.host, manner.port, manner.workers) == ("127.0.0.1", 8000, 1)
    assert run("serve", "--store", "s", "--quiet").err == ""


def test_the_configuration_tells_where_to_listen(
    run: Run, tmp_path: Path, served: list[tuple[Served, Manner]]
) -> None:
    """What the command line says wins."""
    stock(tmp_path / "s")
    (tmp_path / "rcevents.toml").write_text(
        '[store]\npath = "s"\n[serve]\nhost = "0.0.0.0"\nport = 8123\n'
    )
    assert run("serve").code == 0
    assert run("serve", "--port", "9000", "--host", "::1", "--root-path", "tea/").code == 0
    told = [(manner.host, manner.port, manner.root_path) for _, manner in served]
    assert told == [("0.0.0.0", 8123, ""), ("::1", 9000, "/tea")]  # noqa: S104 - read, not bound
    assert [what.config for what, _ in served] == ["rcevents.toml"] * 2


def test_without_a_store_nothing_is_served(run: Run, served: list[tuple[Served, Manner]]) -> None:
    ran = run("serve", "--store", "none.sqlite")
    assert (ran.code, served) == (6, [])
    assert "INPUT" not in ran.err  # it takes none
    assert "rcevents collect" in ran.err


def test_what_was_decided_is_applied_first(
    run: Run, tmp_path: Path, served: list[tuple[Served, Manner]]
) -> None:
    stock(tmp_path / "s")
    with SqliteStore(tmp_path / "s") as store, store.reading() as reading:
        before = reading.stamp()
    (tmp_path / "decisions.toml").write_text(
        '[[same]]\nevents = ["tea-days-2021@rcevents", "days-of-pot-2021@rcevents"]\n'
    )
    assert run("serve", "--store", "s").code == 0
    assert len(served) == 1
    with SqliteStore(tmp_path / "s") as store, store.reading() as reading:
        assert reading.stamp() > before


def test_what_is_not_installed_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, served: list[tuple[Served, Manner]]
) -> None:
    monkeypatch.setattr("rcevents.serving.making.find_spec", lambda _: None)
    ran = run("serve")
    assert (ran.code, served) == (1, [])
    assert 'pip install "rcevents[serve]"' in ran.err


def test_the_examples_of_the_help_work(
    run: Run, tmp_path: Path, served: list[tuple[Served, Manner]]
) -> None:
    """Each as it stands there, of a store of one's own."""
    stock(tmp_path / "s")
    for example in re.findall(r"^  rcevents (serve.*)$", EPILOG, re.MULTILINE):
        told = [word.replace("postgresql://server/events", "s") for word in example.split()]
        assert run(*told, *([] if "s" in told else ["--store", "s"])).code == 0
    assert [manner.workers for _, manner in served] == [1, 1, 1, 4]


def test_help_tells_how_it_is_used(run: Run) -> None:
    ran = run("serve", "--help")
    assert ran.code == 0
    assert "--workers" in ran.out
    assert "rcevents serve --port 8080 --log" in ran.out
