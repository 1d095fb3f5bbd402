"""How long a start takes, beside an empty Python: the best of some runs, in one table.

The aim: `rcevents --help` and `import rcevents` within 2.5 times `python -c pass` plus 60 ms.
"""

from __future__ import annotations

import subprocess
import sys
import time

RUNS = 15
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import click": ("-c", "import click"),
    "import rcevents": ("-c", "import rcevents"),
    "rcevents --help": ("-m", "rcevents", "--help"),
    "rcevents list --help": ("-m", "rcevents", "list", "--help"),
    "rcevents --version": ("-m", "rcevents", "--version"),
}


def once(arguments: tuple[str, ...]) -> float:
    """Give the wall time of one start, in milliseconds."""
    begun = time.perf_counter()
    subprocess.run((sys.executable, *arguments), check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Take turns, so that whatever else the machine does falls on all alike."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, arguments in COMMANDS.items():
            taken[name].append(once(arguments))
    empty = min(taken["python -c pass"])
    limit = 2.5 * empty + 60
    print(f"{'command':<22} {'best':>8} {'ratio':>6} {'of limit':>9}")
    for name, times in taken.items():
        best = min(times)
        print(f"{name:<22} {best:>5.1f} ms {best / empty:>6.2f} {best / limit:>9.0%}")
    print(f"limit: {limit:.1f} ms")


if __name__ == "__main__":
    main()
