"""Ask readers of calendars that other people wrote about feeds, and print what they say.

    python -m tools.judges FOLDER... [--workshop build/judges] [--feeds-only]

A table of feed by judge tells of all *.ics below each FOLDER and of a feed made of everything. A
second one tells what clients say that subscribe to the first FOLDER on the web, and to `rcevents
serve`. The last ones tell how many sittings of these feeds, and of 2,000 events over all zones,
each judge reads at the instants that were meant.

The exit status is 1 where a judge objects, or is content with what is broken on purpose; with
RCEVENTS_JUDGES=required also where one is not here.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.answers import Answer, Instants, Score, by_event, objections, scores, verdicts
from tools.judges.asked.meaning import instants, is_endless
from tools.judges.asking import ask_all, ask_instants, let_subscribe
from tools.judges.madefeeds import write_broken, write_instants, write_made
from tools.judges.subscriptions import NotServedError, subscribed
from tools.judges.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable


def main() -> int:
    """Print both tables."""
    options = parse()
    workshop = Workshop(options.workshop.resolve())
    with tempfile.TemporaryDirectory() as folder:
        answers = judge_feeds(workshop, options.folders, Path(folder))
        found: list[Score] = []
        if not options.feeds_only:
            answers += judge_subscriptions(workshop, options.folders, Path(folder))
            found = judge_instants(workshop, [*options.folders, Path(folder, "made")])
    absent = {answer.judge for answer in answers if answer.absent}
    absent |= {score.judge for score in found if score.absent}
    is_required = os.environ.get("RCEVENTS_JUDGES") == "required"
    for name in sorted(absent):
        print(f"make judges: {name} was not asked", file=sys.stderr)
    wrong = any(answer.objects for answer in answers) or any(score.objects for score in found)
    return int(wrong or (is_required and bool(absent)))


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", help="folders of feeds")
    parser.add_argument("--workshop", type=Path, default=Path("build/judges"))
    parser.add_argument("--feeds-only", action="store_true", help="print the first table alone")
    return parser.parse_args()


def show(title: str, *sections: Iterable[str]) -> None:
    """Print what has lines below a title, with an empty line behind each section."""
    print(title)
    for section in sections:
        if lines := [*section]:
            print(*lines, "", sep="\n")


def judge_feeds(workshop: Workshop, folders: list[Path], made: Path) -> list[Answer]:
    """Print a table of feed by judge for calendars, and one for what news readers read."""
    feeds = {path: str(path) for folder in folders for path in sorted(folder.rglob("*"))}
    own = made / "made"
    feeds |= {path: f"made: {path.relative_to(own)}" for path in write_made(own)}
    broken = write_broken(made / "broken")
    told = []
    for title, extensions in (("CALENDARS", (".ics",)), ("NEWS", (".json", ".atom"))):
        mine = {
            str(path.resolve()): name for path, name in feeds.items() if is_feed(path, extensions)
        }
        controls = [str(path) for path in broken if path.suffix in extensions]
        answers = ask_all(workshop, [*mine, *controls])
        for answer in answers:
            take_control(answer, controls)
        show(title, verdicts(answers, mine), objections(answers, mine))
        told += answers
    return told


def is_feed(path: Path, extensions: tuple[str, ...]) -> bool:
    """Tell whether this is a feed of one of these extensions: not all JSON is one."""
    if path.suffix not in extensions or not path.is_file():
        return False
    return path.suffix != ".json" or b"jsonfeed.org/version" in path.read_bytes()[:300]


def take_control(answer: Answer, controls: list[str]) -> None:
    """Take out what a judge says of broken feeds; whoever is content with one does not look."""
    said = [answer.said.pop(control) for control in controls if control in answer.said]
    if not all(said):
        answer.said = {feed: ["accepts anything", *rest] for feed, rest in answer.said.items()}


def judge_subscriptions(workshop: Workshop, folders: list[Path], made: Path) -> list[Answer]:
    """Print the table of subscription by client."""
    try:
        with subscribed(folders, made) as addresses:
            answers = let_subscribe(workshop, [*addresses])
    except NotServedError as fault:
        show("SUBSCRIPTIONS", [f"nobody could subscribe: {fault}"])
        return [Answer("rcevents serve", {"": [str(fault)]})]
    show("SUBSCRIPTIONS", verdicts(answers, addresses), objections(answers, addresses))
    return answers


def judge_instants(workshop: Workshop, folders: list[Path]) -> list[Score]:
    """Print a table of the instants of the feeds, and one of those of 2,000 events."""
    found = ask_instants(workshop, meanings(folders))
    show("INSTANTS of these feeds", scores(found))
    with tempfile.TemporaryDirectory() as folder:
        more = ask_instants(workshop, write_instants(Path(folder)))
    show("INSTANTS of 2,000 events over all zones, by their zones and in UTC", scores(more))
    return found + more


def meanings(folders: list[Path]) -> dict[str, Instants]:
    """Give the calendars of these folders with what they mean, where that comes to an end."""
    paths = (path for folder in folders for path in sorted(folder.rglob("*.ics")))
    found = {}
    for path in paths:
        text = path.read_bytes().decode()
        with suppress(LookupError, ValueError):  # the judges have told what is wrong with it
            if not is_endless(text):
                found[str(path.resolve())] = by_event(instants(text))
    return found


if __name__ == "__main__":
    sys.exit(main())
