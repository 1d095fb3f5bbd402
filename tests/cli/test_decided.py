"""What a person decided is found beside the configuration, and what is odd by now is told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcevents.cli.decided import MOST, decided, decisions_file, tell_cautions
from rcevents.errors import BadDecisions, InputError
from rcevents.merge.corrections import Caution
from rcevents.merge.decisions import NONE, Correction

TITLED = '[[correction]]\nevent = "tea"\ntitle = "Tea"\n'


@pytest.mark.parametrize(
    ("given", "config", "file"),
    [
        (None, None, "decisions.toml"),
        (None, "conf/rcevents.toml", "conf/decisions.toml"),
        ("mine.toml", "conf/rcevents.toml", "mine.toml"),
    ],
)
def test_where_decisions_are(given: str | None, config: str | None, file: str) -> None:
    assert decisions_file(given, config) == Path(file)


def test_without_a_file_nothing_is_decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But one that was named must be there."""
    monkeypatch.chdir(tmp_path)
    assert decided(None) == NONE
    with pytest.raises(InputError):
        decided("decisions.toml")


def test_a_file_is_read_whole_or_told_to_be_wrong(tmp_path: Path) -> None:
    config = tmp_path / "rcevents.toml"
    (tmp_path / "decisions.toml").write_text(TITLED)
    (one,) = decided(None, str(config)).corrections
    assert (one.event, one.value) == ("tea@rcevents", "Tea")
    (tmp_path / "decisions.toml").write_text(TITLED + "[[sames]]\n")
    with pytest.raises(BadDecisions):
        decided(None, str(config))


def caution(number: int) -> Caution:
    """Make a caution about an event."""
    return Caution(Correction(f"tea-{number}", "title", "Tea", line=number), "it changed")


def test_cautions_are_told_once_and_not_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    few = [caution(1), caution(2), caution(1)]
    tell_cautions(few, Path("decisions.toml"))
    assert capsys.readouterr().err.count("warning") == 2
    tell_cautions(map(caution, range(MOST + 7)), Path("decisions.toml"))
    told = capsys.readouterr().err
    assert told.count("warning") == MOST
    assert "and 7 more" in told
    tell_cautions([], Path("decisions.toml"))
    assert capsys.readouterr().err == ""
