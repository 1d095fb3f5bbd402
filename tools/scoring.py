"""Score what is read of labelled newsletters, a line a family, and all but the first together.

    python tools/scoring.py SCORER FOLDER [--show] [--command "rcevents extract"]

FOLDER holds `gold/FAMILY.jsonl` (labels, an entry a line, as the scorer wants them) and the
documents: labels that name a `file` name it from FOLDER on, those that number an `issue` find it
in FOLDER/FAMILY. A folder `plain` beside them holds the numbered issues as text. `--show` prints
every miss.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

FACTS = ("all facts right", "entries found", "no event invented", "no date invented")
ISSUES = "plain"


class Family(NamedTuple):
    """A name, the labels, and what the scorer is to be told of the documents."""

    name: str
    labels: Path
    documents: tuple[str, ...]
    is_numbered: bool


def main() -> int:
    """Print the table; the exit code is 2 where a family could not be scored."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("scorer", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="every miss")
    parser.add_argument("--command", default="rcevents extract")
    options = parser.parse_args()
    others: dict[str, list[int]] = {fact: [0, 0] for fact in FACTS}
    print(f"{'':10}" + "".join(f"{fact:>26}" for fact in FACTS))
    for family in _families(options.folder):
        figures = _scored(family, options)
        if figures is None:
            return 2
        _print(family.name, {fact: figures.get(fact, {"right": 0, "of": 0}) for fact in FACTS})
        for fact in () if family.is_numbered else FACTS:
            others[fact][0] += figures.get(fact, {"right": 0})["right"]
            others[fact][1] += figures.get(fact, {"of": 0})["of"]
    _print("others", {fact: {"right": one, "of": all_} for fact, (one, all_) in others.items()})
    return 0


def _families(folder: Path) -> list[Family]:
    found = []
    for labels in sorted((folder / "gold").glob("*.jsonl")):
        numbered = '"file":' not in labels.read_text(encoding="utf-8").partition("\n")[0]
        documents = folder / labels.stem if numbered else folder
        found.append(Family(labels.stem, labels, (str(documents),), numbered))
        if numbered and (folder / ISSUES).is_dir():
            told = (str(folder / ISSUES), "--suffix", ".txt", "--no-lines")
            found.append(Family(ISSUES, labels, told, is_numbered=True))
    return found


def _scored(family: Family, options: argparse.Namespace) -> dict[str, dict[str, int]] | None:
    asked = [sys.executable, str(options.scorer), str(family.labels), *family.documents]
    asked += ["--command", options.command]
    if options.show:
        subprocess.run([*asked, "--show"], check=False)  # noqa: S603 - the scorer that was named
    done = subprocess.run(  # noqa: S603 - as above
        [*asked, "--json"], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        print(f"{family.name}: {done.stderr.strip()}", file=sys.stderr)
        return None
    told: dict[str, dict[str, int]] = json.loads(done.stdout)
    return told


def _print(name: str, figures: dict[str, dict[str, int]]) -> None:
    cells = []
    for figure in figures.values():
        right, of = figure["right"], figure["of"]
        share = f"{100 * right / of:6.2f} %" if of else ""
        cells.append(f"{f'{right}/{of}':>15}{share:>11}")
    print(f"{name:10}" + "".join(cells))


if __name__ == "__main__":
    sys.exit(main())
