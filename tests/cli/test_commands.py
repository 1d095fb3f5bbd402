"""The commands from end to end, on issues of a newsletter that does not exist."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from rcevents.cli import program
from rcevents.cli.commands import COMMANDS
from rcevents.remembering import Told, ToldDocument, remember
from rcevents.store.sqlite import SqliteStore
from tests.announcing import FIRST_ISSUE, told
from tests.linting import calendars

if TYPE_CHECKING:
    from pathlib import Path

    import click

    from tests.cli.conftest import Run

NAMES = list(COMMANDS)
TITLES = ["Tidal Computing Days 2021", "Careful Rust Workshop", "What Fourier Saw"]
pytestmark = pytest.mark.usefixtures("folder")


def test_extract_prints_an_event_per_announcement(run: Run) -> None:
    """The JSON's shape is one that other programs rely on."""
    ran = run("extract", "issues")
    told = json.loads(ran.out)
    assert (ran.code, list(told), told["unread"]) == (0, ["events", "unread"], [])
    titles = [event["title"] for event in told["events"]]
    assert titles == [TITLES[0], TITLES[1], TITLES[0], TITLES[2]]


def test_extract_once_merges(run: Run) -> None:
    """With --once an event has all its sightings, and the later price."""
    events = json.loads(run("extract", "issues", "--once").out)["events"]
    assert [event["title"] for event in events] == TITLES
    assert [seen["document"] for seen in events[0]["sightings"]] == ["issues/41.md", "issues/42.md"]
    assert events[0]["cost"]["tiers"][0]["min"] == "60"


def test_list_prints_json_into_a_pipe(run: Run) -> None:
    """Every event stands there once, by date."""
    told = json.loads(run("list", "issues").out)
    assert [event["title"] for event in told["events"]] == TITLES
    assert told["unread"] == []


def test_list_prints_a_line_of_json_per_event(run: Run) -> None:
    """JSON lines hold the same events."""
    lines = run("list", "issues", "--output", "jsonl").out.splitlines()
    assert [json.loads(line)["title"] for line in lines] == TITLES


def test_list_prints_csv(run: Run) -> None:
    """CSV has a row of headings, and an event a row."""
    rows = list(csv.DictReader(io.StringIO(run("list", "issues", "--output", "csv").out)))
    assert [row["title"] for row in rows] == TITLES


@pytest.mark.parametrize("command", ["list", "extract"])
def test_a_calendar_holds_each_event_once(run: Run, command: str) -> None:
    """Two events with one uid would hide each other."""
    calendar = run(command, "issues", "--output", "ics").out
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.count("BEGIN:VEVENT") == len(TITLES)


def test_a_table_is_plain_in_a_pipe(run: Run) -> None:
    """No colour code is in it, and every title whole."""
    ran = run("list", "issues", "--output", "table")
    assert "\x1b" not in ran.out
    assert all(title in ran.out for title in TITLES)


def test_a_narrow_table_cuts_nothing_off(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a narrow terminal an event takes two lines."""
    monkeypatch.setenv("COLUMNS", "40")
    ran = run("list", "issues", "--output", "table")
    assert all(title in ran.out for title in TITLES)
    assert "Los Angeles" in ran.out


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        (["--free"], TITLES[2:]),
        (["--max-cost", "50 EUR"], TITLES[1:]),
        (["--max-cost", "60 USD", "--virtual"], TITLES),
        (["--max-cost", "60 USD", "--in-person"], []),
        (["--kind", "conference"], TITLES[:1]),
        (["--from", "2021-10-16", "--to", "2021-10-31"], TITLES[1:2]),
        (["--place", "los angeles"], TITLES[:1]),
        (["--text", "transform"], TITLES[2:]),
    ],
)
@pytest.mark.parametrize("command", ["list", "extract"])
def test_filters_hold_in_every_command(
    run: Run, command: str, asked: list[str], titles: list[str]
) -> None:
    """The option means what the field of Filter means."""
    events = json.loads(run(command, "issues", *asked).out)["events"]
    assert sorted({event["title"] for event in events}) == sorted(titles)


def test_nothing_that_matches_is_no_error(run: Run) -> None:
    """The filter is told in words, beside the empty answer."""
    ran = run("list", "issues", "--kind", "hackathon")
    assert (ran.code, json.loads(ran.out)) == (0, {"events": [], "unread": []})
    assert "none of 3 events matches: hackathons" in ran.err
    assert run("list", "issues", "--kind", "hackathon", "--quiet").err == ""


def test_what_has_no_date_is_told_apart(run: Run, folder: Path) -> None:
    """It is in no calendar, whatever the line of the feed counts."""
    (folder / "own.md").write_text(
        "## Events\n\n[Tea Course](https://x.example.org) - self-paced\n"
    )
    assert (
        "all: 1 event (1 without a date: not in .ics) in "
        in run("publish", "own.md", "--to", "f").out
    )
    assert "the one event does not match: free events" in run("list", "own.md", "--free").err


def test_one_bad_input_does_not_stop_the_others(run: Run) -> None:
    """It is told with a remedy, stands under unread, and makes the exit code."""
    ran = run("list", "issue", "issues")
    told = json.loads(ran.out)
    assert (ran.code, len(told["events"])) == (3, len(TITLES))
    assert told["unread"][0]["document"] == "issue"
    assert ran.err.startswith("rcevents: error: issue: ")
    assert "\n  " in ran.err


def test_what_could_not_be_read_is_told_at_the_end(run: Run, folder: Path) -> None:
    """A date that no calendar has: file, line, reason and text."""
    issue = folder / "issues" / "41.md"
    issue.write_text(issue.read_text(encoding="utf-8").replace("20 Oct,", "31 Feb,"))
    ran = run("list", "issues")
    unread = json.loads(ran.out)["unread"]
    assert (ran.code, len(unread)) == (0, 1)
    assert f"issues/41.md:{unread[0]['line']}: {unread[0]['reason']}: Careful" in ran.err
    assert run("list", "issues", "--quiet").err == ""


def test_show_tells_every_fact(run: Run) -> None:
    """It is found by a part of its name, and shown with its announcements."""
    ran = run("show", "tidal", "issues")
    assert ran.code == 0
    for fact in (TITLES[0], "11-15 Oct 2021", "US$60", "issues/41.md", "2021-10-08", "inferred"):
        assert fact in ran.out
    told = json.loads(run("show", "tidal", "issues", "--output", "json").out)
    assert [event["title"] for event in told["events"]] == TITLES[:1]


def test_show_helps_where_nothing_is_so_called(run: Run) -> None:
    """The name that was probably meant is told."""
    ran = run("show", "forier", "issues")
    assert (ran.code, ran.out) == (2, "")
    assert "what-fourier-saw" in ran.err


def test_publish_writes_every_feed(run: Run, folder: Path) -> None:
    """A line tells of each; the window can be lifted."""
    ran = run("publish", "issues", "--to", "feeds", "--window", "all")
    assert ran.code == 0
    assert "all: 3 events in " in ran.out
    suffixes = {path.suffix for path in (folder / "feeds").iterdir() if path.is_file()}
    assert suffixes == {".ics", ".json", ".html"}
    assert (folder / "feeds" / "all.ics").read_bytes().count(b"BEGIN:VEVENT") == len(TITLES)


def test_publish_warns_of_what_is_left_out(run: Run) -> None:
    """Events of long ago are not in the window, which is said."""
    ran = run("publish", "issues", "--to", "feeds", "--today", "2030-01-01")
    assert "all: 0 events" in ran.out
    assert "rcevents: warning: all: 3 left out" in ran.err
    assert "--window all" in ran.err


def test_publish_takes_a_filter(run: Run) -> None:
    """The filter narrows every feed; its last day is --until there."""
    ran = run(
        "publish",
        "issues",
        "--to",
        "feeds",
        "--window",
        "all",
        "--until",
        "2021-10-31",
        "--virtual",
    )
    assert "all: 2 events" in ran.out
    assert "free: 0 events" in ran.out


@pytest.mark.parametrize(
    ("inputs", "code"),
    [(["nowhere"], 3), (["issues", "http://127.0.0.1:1/feed"], 4)],
)
def test_publish_leaves_the_last_good_feeds(
    run: Run, folder: Path, inputs: list[str], code: int
) -> None:
    """Where nothing was read, or an address did not answer, no feed loses its events."""
    run("publish", "issues", "--to", "feeds", "--window", "all")
    before = (folder / "feeds" / "all.ics").read_bytes()
    ran = run("publish", *inputs, "--to", "feeds", "--window", "all")
    assert (ran.code, ran.out) == (code, "")
    assert "stays as it was" in ran.err
    assert (folder / "feeds" / "all.ics").read_bytes() == before


def test_publish_says_where_it_cannot_write(run: Run, folder: Path) -> None:
    """A file stands where the folder should."""
    (folder / "feeds").write_text("in the way")
    ran = run("publish", "issues", "--to", "feeds")
    assert ran.code == 5
    assert ran.err.startswith("rcevents: error: ")


def test_the_schema_describes_what_is_printed(run: Run) -> None:
    """It is a schema of draft 2020-12, and every event is valid against it."""
    schema = json.loads(run("schema").out)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for event in json.loads(run("extract", "issues").out)["events"]:
        validator.validate(event)
        assert event.keys() == schema["properties"].keys() == set(schema["required"])
    assert not validator.is_valid({"title": 3})
    assert schema["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The script is that of the shell named, or of $SHELL."""
    script = run("completion", shell).out
    assert "_RCEVENTS_COMPLETE" in script
    monkeypatch.setenv("SHELL", f"/bin/{shell}")
    assert run("completion").out == script
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert run("completion").code == 2


def _examples(command: click.Command) -> list[str]:
    return re.findall(r"^  rcevents (.*)$", command.epilog or "", re.MULTILINE)


EXAMPLES = [
    line
    for command in (program, *(late.load() for late in COMMANDS.values()))
    for line in _examples(command)
]


def _write_configuration(folder: Path) -> None:
    """Put down what the examples name: a source, a decision that may be undone, and feeds."""
    (folder / "feeds").mkdir(exist_ok=True)
    for name in ("feeds/all.ics", "events.ics", "yesterday.ics"):
        written = calendars.calendar(*calendars.event())
        ours = written.replace(b"-//Tea//Teapots//EN", b"-//rcevents//rcevents//EN")
        (folder / name).write_bytes(ours)
    (folder / "profiles").mkdir(exist_ok=True)
    (folder / "profiles" / "tea.toml").write_text(
        'timezone = "Europe/Brussels"\n', encoding="utf-8"
    )
    source = '[[sources]]\nname = "Tea talks"\npath = "issues"\n'
    (folder / "rcevents.toml").write_text(source, encoding="utf-8")
    decision = '[[same]]\nevents = ["tea-days-2031@rcevents", "days-of-tea-2031@rcevents"]\n'
    (folder / "decisions.toml").write_text(decision, encoding="utf-8")


@pytest.mark.parametrize(
    "example", [line for line in EXAMPLES if not line.startswith(("completion", "serve"))]
)
def test_the_examples_of_the_help_work(
    run: Run, example: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each runs as it stands there, up to the shell's own signs."""
    issue = folder / "issues" / "41.md"
    for name in ("issue.md", "issue.txt", "issues/94.md"):
        text = issue.read_text(encoding="utf-8").replace("Tidal Computing Days", "KubeCon")
        text = text.replace("tidal.example.org", "kubecon.example.org")
        (folder / name).write_text(text, encoding="utf-8")
    _write_configuration(folder)
    store = folder / "store.sqlite"
    monkeypatch.setenv("RCEVENTS_STORE", str(store))
    names = ("KubeCon 2031", "Tea Days 2031", "Days of the Pot 2031")
    events = tuple(told(name, dt.date(2031, 5, 3)) for name in names)
    with SqliteStore(store) as kept, kept.writing() as writing:
        issue_1 = ToldDocument("0001.md", FIRST_ISSUE, "1", events)
        remember(writing, Told("weekly", (issue_1,)), now=dt.datetime(2031, 4, 2, tzinfo=dt.UTC))
    words = shlex.split(re.split(r" [|<>] ", example)[0])
    if "<" in example:
        standard = io.TextIOWrapper(io.BytesIO((folder / "issue.txt").read_bytes()))
        monkeypatch.setattr("sys.stdin", standard)
    ran = run(*words)
    assert (ran.code, "error" in ran.err) == (0, False)


@pytest.mark.parametrize("command", ["", *NAMES])
def test_every_help_page_teaches_by_example(run: Run, command: str) -> None:
    """-h is --help; a page ends with examples."""
    arguments = [command] if command else []
    page = run(*arguments, "--help")
    assert page == run(*arguments, "-h")
    assert (page.code, page.err) == (0, "")
    assert "Examples:\n    rcevents " in page.out


def test_the_version_is_told(run: Run) -> None:
    """One line, with the name."""
    assert re.fullmatch(r"rcevents \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["lst", "issues"], "'list'"),
        (["list", "issues", "--fre"], "'--free'"),
        (["list", "issues", "--kind", "workshp"], "'workshop'"),
        (["extract"], "INPUT..."),
        (["list", "issues", "--max-cost", "cheap"], '--max-cost: "cheap"'),
        (["list", "issues", "--from", "2021-02-31"], "--from"),
        (["list", "issues", "--from", "2021-02-03", "--to", "2021-02-02"], "exchange"),
        (["list", "issues", "--issued", "soon"], "--issued"),
        (["list", "issues", "--max-cost"], "--max-cost"),
        (["publish", "issues"], "--to"),
    ],
)
def test_a_slip_is_answered_with_a_hint(run: Run, arguments: list[str], hint: str) -> None:
    """Wrong usage and filters that mean nothing: exit code 2, nothing printed."""
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("rcevents: error: ")
    assert hint in ran.err
    assert "Traceback" not in ran.err


def test_a_bug_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody expects is raised, with its traceback."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(program, "invoke", broken)
    with pytest.raises(ZeroDivisionError):
        program.main(["schema"], standalone_mode=False)


def test_control_characters_never_reach_the_terminal(run: Run, folder: Path) -> None:
    """Neither from an announcement nor from a name of a file."""
    issue = folder / "issues" / "42.md"
    text = issue.read_text(encoding="utf-8").replace("What Fourier", "What\x1b[31m \u202eFourier")
    issue.write_text(text, encoding="utf-8")
    ran = run("list", "issues", "no\x1b[31mwhere", "--output", "table")
    assert not {"\x1b", "\u202e"} & {*ran.out, *ran.err}
    as_json = run("list", "issues", "no\u202ewhere").out
    assert not {"\x1b", "\u202e"} & {*as_json}


@pytest.mark.parametrize("option", ["--max-cost", "--from", "--place", "--text", "--country"])
def test_an_empty_option_is_no_absent_one(run: Run, option: str) -> None:
    """A shell's unset variable does not silently let everything pass."""
    ran = run("list", "issues", option, "")
    assert (ran.code, ran.out) == (2, "")
    assert option in ran.err


def test_publish_into_a_folder_without_a_name(run: Run, folder: Path) -> None:
    """Nor does it fill the folder one is in with feeds."""
    assert run("publish", "issues", "--to", "").code == 2
    assert [path.name for path in folder.iterdir()] == ["issues"]


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    """It is told without loading any, so it stands beside them."""
    for name, late in COMMANDS.items():
        command = late.load()
        assert (command.name, command.get_short_help_str(limit=200)) == (name, late.about)
