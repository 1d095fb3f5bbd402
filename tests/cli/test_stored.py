"""The store of a command: by its option, the environment, the configuration, or as usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.cli.stored import located, opened
from rcevents.configuration import Configuration
from rcevents.errors import NoStore

if TYPE_CHECKING:
    from pathlib import Path

TOLD = Configuration.model_validate({"store": {"path": "/told/a.sqlite"}})


@pytest.mark.parametrize(
    ("given", "variable", "configuration", "end"),
    [
        ("given.sqlite", "variable.sqlite", TOLD, "given.sqlite"),
        (None, "variable.sqlite", TOLD, "variable.sqlite"),
        (None, None, TOLD, "/told/a.sqlite"),
        (None, None, None, ".sqlite"),
        (None, "", TOLD, "/told/a.sqlite"),
    ],
)
def test_the_nearest_word_counts(
    given: str | None,
    variable: str | None,
    configuration: Configuration | None,
    end: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if variable is not None:
        monkeypatch.setenv("RCEVENTS_STORE", variable)
    assert str(located(given, configuration).address).endswith(end)


def test_a_store_is_made_only_where_one_is_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.sqlite"
    with pytest.raises(NoStore), opened(str(path), None, create=False):
        pass
    assert not path.parent.exists()
    with opened(str(path), None, create=True) as made:
        identity = made.identity
    with opened(str(path), None, create=False) as again:
        assert again.identity == identity


def test_it_is_closed_in_the_end_whatever_happens(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with pytest.raises(KeyError), opened(str(path), None, create=True):
        raise KeyError
    path.unlink()
    assert list(tmp_path.iterdir()) == []
