"""Writers to a server that are killed: as tests/test_durability.py does with a file."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.store import killing

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 5
SEED = 6


def test_a_killed_writer_leaves_whole_steps(postgres: str, tmp_path: Path) -> None:
    """The server undoes what the process was at; nobody waits for the one that is gone."""
    expected = killing.Expected(tmp_path)
    chance = random.Random(SEED)  # noqa: S311 - moments, no secrets
    for _ in range(KILLS):
        with killing.writing(postgres) as writer:
            before = writer.wait()
            killing.moment(chance, 0.3)
            kept = writer.kill()
        count, content = killing.sound(postgres)  # the server may still be at its last step
        assert before <= kept <= count <= kept + 1
        assert content == expected.after(count)


def test_two_writers_at_once_take_turns(postgres: str, tmp_path: Path) -> None:
    with killing.writing(postgres, last=40) as one, killing.writing(postgres, last=40) as other:
        assert (one.process.wait(), other.process.wait()) == (0, 0)
    assert killing.count_sound(postgres) == 40
    assert killing.content(postgres) == killing.Expected(tmp_path).after(40)
