from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import NoStore, StoreError
from rcevents.store.opening import connection_of, open_store

if TYPE_CHECKING:
    from pathlib import Path


def test_a_store_is_made_with_its_folders(tmp_path: Path) -> None:
    """The folders are their owner's alone; those that were there keep their rights."""
    path = tmp_path / "kept" / "here" / "store.sqlite"
    open_store(str(path)).close()
    open_store(str(path), create=False).close()
    assert path.exists()
    assert [folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)] == [
        0o700,
        0o700,
    ]


def test_no_store_is_made_where_none_is_to_be(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "store.sqlite"
    with pytest.raises(NoStore, match="no store") as told:
        open_store(str(path), create=False)
    assert "rcevents collect" in (told.value.remedy or "")
    assert not path.parent.exists()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(str(tmp_path))


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can be made here") as told:
        open_store(str(tmp_path / "file" / "store.sqlite"))
    assert "--store" in (told.value.remedy or "")


def test_a_server_that_is_not_there_is_told_without_password() -> None:
    with pytest.raises(StoreError) as told:
        open_store("postgresql://tea:secret@127.0.0.1:9/tea?password=secret")
    assert told.value.exit_code == 6
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://tea:secret@[::1/tea",
        "postgresql://tea:secret@127.0.0.1:x/tea",
        "postgresql://tea:secret@127.0.0.1/tea?password",
        "postgresql://tea:secret@127.0.0.1/tea?nothing=1",
        "postgresql://tea:secret%zz@127.0.0.1/tea",
        "postgresql://tea:se/cret@127.0.0.1/tea",
    ],
)
def test_an_address_that_means_nothing_is_told_without_password(address: str) -> None:
    with pytest.raises(StoreError) as told:
        open_store(address)
    shown = f"{told.value} {told.value.__cause__ or ''}"
    assert "cret" not in str(told.value), shown


def test_without_its_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr("rcevents.store.opening.find_spec", lambda _: None)
    with pytest.raises(StoreError) as told:
        open_store("postgresql://tea:secret@127.0.0.1/tea")
    assert "rcevents[postgres]" in str(told.value)


def test_only_a_store_of_ours_has_a_connection() -> None:
    with pytest.raises(TypeError):
        connection_of("a text")  # type: ignore[arg-type]
