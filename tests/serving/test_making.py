from __future__ import annotations

import datetime as dt
import importlib.util
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import RceventsError
from rcevents.serving import create_app
from rcevents.serving.making import require, utc_now, watch_of
from rcevents.serving.moments import FileWatch, ServerWatch
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import ask

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_missing_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rcevents.serving.making.find_spec", lambda _: None)
    with pytest.raises(RceventsError) as missing:
        require()
    assert "fastapi and uvicorn" in missing.value.what
    assert missing.value.remedy == 'pip install "rcevents[serve]"'


def test_what_is_installed_is_enough() -> None:
    require()
    assert importlib.util.find_spec("fastapi")


def test_each_database_is_watched_in_its_way(path: Path) -> None:
    assert isinstance(watch_of(str(path)), FileWatch)
    assert isinstance(watch_of("postgresql://server/tea"), ServerWatch)


def test_the_clock_is_the_worlds_where_none_is_told(path: Path) -> None:
    assert utc_now().tzinfo is dt.UTC
    app = create_app(lambda: SqliteStore(path, create=False))
    assert ask(app, "/health").status == 200
    app.close()
