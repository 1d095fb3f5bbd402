"""Asking judges: each once about all feeds, some of them at a time."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.answers import Answer, Instants, Score, compare, read_answer, told_lines
from tools.judges.judges import JUDGES, Judge
from tools.judges.workshop import PATIENCE, NotHereError, Workshop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parent.parent.parent
FAR_AWAY = {"TZ": "Pacific/Auckland"}
"""Judges live far from all events: what depends on the reader's clock shows itself."""


def ask_all(workshop: Workshop, feeds: Sequence[str]) -> list[Answer]:
    """Ask every judge about every feed, a file, that it can read."""
    legible = {judge: [feed for feed in feeds if feed.endswith(judge.reads)] for judge in JUDGES}
    questions = [(judge, judge.feeds, legible[judge]) for judge in JUDGES if judge.feeds]
    return answers(workshop, [question for question in questions if question[2]])


def let_subscribe(workshop: Workshop, addresses: list[str]) -> list[Answer]:
    """Let every judge that can fetch these addresses itself."""
    subscribers = [(judge, judge.subscribes, addresses) for judge in JUDGES if judge.subscribes]
    return answers(workshop, subscribers)


def answers(workshop: Workshop, questions: Sequence[tuple[Judge, str, list[str]]]) -> list[Answer]:
    """Ask judges, each by a script about its feeds, some of them at a time."""
    commands = [command(workshop, judge, script) for judge, script, _ in questions]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = pool.map(lambda one, two: ask(one[0], two, one[2]), questions, commands)
        return list(told)


def ask(judge: Judge, asking: list[str] | NotHereError, feeds: Sequence[str]) -> Answer:
    """Ask one judge."""
    if isinstance(asking, NotHereError):
        return Answer(judge.name, absent=str(asking))
    output, errors = run(asking, feeds)
    return read_answer(judge.name, feeds, output, errors)


def ask_instants(workshop: Workshop, expected: Mapping[str, Instants]) -> list[Score]:
    """Ask every judge that can tell them for the instants of feeds, files with what they mean."""
    scripts = {judge: judge.instants for judge in JUDGES if judge.instants}
    commands = [command(workshop, judge, script) for judge, script in scripts.items()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda one, two: score(one, two, expected), scripts, commands))


def score(
    judge: Judge, asking: list[str] | NotHereError, expected: Mapping[str, Instants]
) -> Score:
    """Compare what one judge reads with what was meant."""
    if isinstance(asking, NotHereError):
        return Score(judge.name, absent=str(asking))
    output, errors = run(asking, [*expected])
    read = {told["feed"]: told["instants"] for told in told_lines(output)}
    found = Score(judge.name, counts=not judge.of_its_own)
    for feed, meant in expected.items():
        if feed in read:
            compare(Path(feed).name, meant, read[feed], found)
        else:
            found.wrong.append(f"{Path(feed).name}: breaks off: {errors.strip()[-300:]}")
    return found


def command(workshop: Workshop, judge: Judge, script: str) -> list[str] | NotHereError:
    """Set up what a judge needs, one after another; give its command, or why there is none."""
    try:
        return workshop.command(judge, script)
    except NotHereError as fault:
        return fault


def run(asking: Sequence[str], feeds: Sequence[str]) -> tuple[str, str]:
    """Run a judge from the root of the project; give what it prints, and its errors."""
    try:
        done = subprocess.run(
            [*asking, *feeds],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, **FAR_AWAY},
            text=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return "", f"no answer within {PATIENCE} seconds"
    return done.stdout, done.stderr
