"""Compare reading issues into events with only parsing the same text by markdown-it-py.

    python benchmarks/reading.py [FOLDER | FILE ...]

Without an argument it reads 60 issues of about 25 kB, made of the paragraphs of examples/issues.
Both sides run in this process, in turn, on text that is in memory already; the table gives the
median of the rounds. The first reading, which also fills the caches, stands apart.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from markdown_it import MarkdownIt

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.fetch import find_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Result = TypeVar("Result")

EXAMPLES = Path(__file__).parent.parent / "examples" / "issues"
ISSUES = 60
ISSUE_SIZE = 25_000
ROUNDS = 7
TARGET = 1 / 3


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description="Reading issues, against parsing markdown.")
    parser.add_argument("inputs", nargs="*", type=Path, help="issues (default: made up ones)")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with inputs(options.inputs) as paths:
        found = find_documents(paths)
        report([one for one in found if isinstance(one, Document)], options.rounds)


@contextmanager
def inputs(given: Sequence[Path]) -> Iterator[list[str]]:
    """Give the paths to read: those asked for, or a folder of issues made for the occasion."""
    if given:
        yield [str(path) for path in given]
        return
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, ISSUES + 1):
            Path(folder, f"{number:04}.md").write_text(issue(number), encoding="utf8")
        yield [folder]


def issue(number: int) -> str:
    """Make an issue: the sections of all examples over and over, then the events of one.

    Like the newsletters that this stands for, an issue is mostly links and prose, and one in
    three announces nothing.
    """
    examples = [path.read_text(encoding="utf8") for path in sorted(EXAMPLES.glob("*.md"))]
    front, body = examples[number % len(examples)].split("\n---\n", 1)
    opening, events = body.split("## Events", 1)
    talk = [text.split("\n---\n", 1)[1].split("## Events")[0] for text in examples]
    announced = f"## Events{events}" if number % 3 else ""
    while len(opening) + len(announced) < ISSUE_SIZE:
        opening += talk[len(opening) % len(talk)]
    return f"{front}\n---\n{opening}{announced}"


def report(documents: Sequence[Document], rounds: int) -> None:
    """Run both sides in turn and print what they took."""
    texts = [document.text for document in documents]
    size = sum(len(text.encode()) for text in texts)
    first, extraction = clocked(lambda: extract_documents(documents))
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(clocked(lambda: extract_documents(documents))[0])
        theirs.append(clocked(lambda: [MarkdownIt().parse(text) for text in texts])[0])
    print(f"Reading {len(texts)} issues of {size / 1000 / len(texts):.0f} kB on average, ", end="")
    print(f"{len(extraction.events)} events in them (median of {rounds} rounds)\n")
    row("rcevents: documents to events, the first time", first)
    row("rcevents: documents to events", statistics.median(ours))
    row("markdown-it-py: only parsing the same text", statistics.median(theirs))
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"{'ratio (wanted: a third at most)':<50}{ratio:9.2f}    {verdict(ratio)}")


def row(what: str, seconds: float) -> None:
    """Print one line of the table."""
    print(f"{what:<50}{seconds * 1000:9.1f} ms")


def clocked(work: Callable[[], Result]) -> tuple[float, Result]:
    """Run some work and give the seconds that it took, and its result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def verdict(ratio: float) -> str:
    """Say whether the target is reached."""
    return "reached" if ratio <= TARGET else "MISSED"


if __name__ == "__main__":
    main()
