"""Writing 10,000 events in every format, beside `json.dumps` of the same events.

Prints the time of each format, and of all together; Atom takes the newest hundred of them. The
floor is what Python's own encoder takes for the same Events, which are plain values already.

    python benchmarks/formats.py [--events 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import sys

from ics import best, make_feed

from rcevents.render import FORMATS, RENDERERS, event_json

SECONDS, RATIO = 3.0, 60.0


def main() -> int:
    """Print the table; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="Every format beside json.dumps.")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    feed = make_feed(asked.events)
    plain = [event_json(record.event) for record in feed.records]
    floor, _ = best(lambda: json.dumps(plain, ensure_ascii=False).encode(), asked.rounds)
    print(f"{'format':16}{'seconds':>10}{'ms an event':>14}{'MB written':>12}{'ratio':>8}")
    together = 0.0
    for name in FORMATS:
        seconds, stream = best(lambda name=name: RENDERERS[name](feed), asked.rounds)  # type: ignore[misc]
        together += seconds
        each = seconds / asked.events * 1e3
        print(
            f"{name:16}{seconds:10.3f}{each:14.4f}{len(stream) / 1e6:12.2f}{seconds / floor:8.1f}"
        )
    print(f"{'json.dumps':16}{floor:10.3f}{floor / asked.events * 1e3:14.4f}")
    print(f"together        {together:10.3f}   (within {SECONDS} s)")
    print(f"ratio           {together / floor:10.1f}   (at most {RATIO})")
    reached = together <= SECONDS * asked.events / 10_000 and together / floor <= RATIO
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
