"""The command from end to end: an issue with mistakes, and one without."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.proofreading import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

HEAD = "---\ntitle: The Teapot Letter 7\ndate: 2032-04-20\n---\n\n## Events\n\n"
WELL = (
    "[Tea Days](https://tea.example.org/days) - Tue 4 May 2032, Limoges, France, €120, in person\n"
)
NO_ZONE = "[Pot Clinic](https://tea.example.org/clinic) - 12 May 2032, 15:00-16:00, Online, free\n"
NO_DAY = "[Glaze Talk](https://tea.example.org/glaze) - 31 June 2032, Online, free\n"
TODAY = ("--today", "2032-04-20")


@pytest.fixture(autouse=True)
def issues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder of issues: one that is well, one with a warning, one with an error."""
    for name, text in {"well": WELL, "warned": NO_ZONE, "wrong": f"{WELL}\n{NO_DAY}"}.items():
        (tmp_path / f"{name}.md").write_text(HEAD + text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings(run: Run, *arguments: str) -> list[dict[str, Any]]:
    """Give the findings of all issues as JSON tells them."""
    told = json.loads(run("check", *arguments, *TODAY, "--output", "json").out)
    return [finding for issue in told["issues"] for finding in issue["findings"]]


def test_an_issue_that_is_well(run: Run) -> None:
    ran = run("check", "well.md", *TODAY)
    assert (ran.code, ran.out, ran.err) == (0, "1 issue, 1 entry: nothing to say\n", "")
    assert run("check", "well.md", *TODAY, "--quiet").out == ""


def test_a_finding_is_told_as_compilers_do(run: Run) -> None:
    """The place, the rule, the words; what a subscriber would see; the reason and the remedy."""
    ran = run("check", "warned.md", *TODAY)
    lines = ran.out.splitlines()
    assert lines[0].startswith("warned.md:8:61: warning NEWS201 time-without-zone: ")
    assert lines[1] == f"    8 | {NO_ZONE.rstrip()}"
    assert lines[2] == f"      | {' ' * 60}{'^' * len('15:00-16:00')}"
    assert lines[3].startswith("      = a subscriber would see: ")
    assert ran.out.count("= why: ") == ran.out.count("= fix: ") == 1
    assert lines[-1] == "1 issue, 1 entry: 1 warning"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["well.md", "--strict"], 0),
        (["warned.md"], 0),
        (["warned.md", "--strict"], 1),
        (["warned.md", "--strict", "--ignore", "NEWS201"], 0),
        (["warned.md", "--strict", "--ignore", "time-without-zone,news9"], 0),
        (["warned.md", "--strict", "--select", "news5"], 0),
        (["warned.md", "--strict", "--select", "NEWS2"], 1),
        (["wrong.md"], 1),
        (["wrong.md", "--preview"], 1),
        (["wrong.md", "--output", "brief"], 1),
        ([".", "--ignore", "NEWS1,NEWS9"], 0),
        (["well.md", "missing.md"], 3),
        (["wrong.md", "missing.md"], 3),
        (["well.md", "--against", "missing.md"], 3),
        (["well.md", "--store", "missing.sqlite"], 6),
        (["well.md", "--against-store", "--store", "missing.sqlite"], 6),
        ([], 2),
        (["well.md", "--select", "NEWS"], 0),
        (["well.md", "--ignore", "time-without-zon"], 2),
        (["well.md", "--ignore", "ICS308"], 2),
        (["well.md", "--output", "xml"], 2),
        (["well.md", "--most", "-1"], 2),
        (["well.md", "--today", "31 June"], 2),
        (["well.md", "--issued", "2032-02-30"], 2),
        (["well.md", "--preview", "--output", "github"], 2),
        (["well.md", "--preview", "--output", "brief"], 2),
    ],
)
def test_the_exit_code(run: Run, arguments: list[str], code: int) -> None:
    """Errors count; warnings where they shall; what cannot be read more than either."""
    ran = run("check", *TODAY, *arguments)
    assert ran.code == code
    assert "Traceback" not in ran.err


def test_a_rule_that_there_is_not(run: Run) -> None:
    assert 'did you mean "time-without-zone"?' in run("check", "-", "--ignore", "time-no-zone").err


def test_no_issue(run: Run) -> None:
    """What to give is told."""
    ran = run("check")
    assert ran.err.startswith("rcevents: error: give an ISSUE: a file, ")
    assert "rcevents check --help" in ran.err


def test_json_has_a_stable_shape(run: Run) -> None:
    """Keys that programs rely on; docs/check.md tells them."""
    ran = run("check", "wrong.md", "missing.md", *TODAY, "--output", "json")
    told = json.loads(ran.out)
    assert list(told) == ["issues", "unreadable", "counts"]
    assert told["counts"] == {"error": 1, "warning": 0, "hint": 0}
    assert [one["issue"] for one in told["unreadable"]] == ["missing.md"]
    (issue,) = told["issues"]
    assert {key: issue[key] for key in ("issue", "issued", "entries")} == {
        "issue": "wrong.md",
        "issued": "2032-04-20",
        "entries": 1,
    }
    (finding,) = issue["findings"]
    assert list(finding) == [
        *("code", "name", "level", "line", "column", "end_column", "message", "entry", "seen"),
        *("why", "fix", "source"),
    ]
    assert (finding["level"], finding["line"], finding["seen"]) == ("error", 10, None)


def test_annotations_for_github(run: Run) -> None:
    """The words that are meant, from the first column to behind the last."""
    (line,) = run("check", "warned.md", *TODAY, "--output", "github").out.splitlines()
    assert line.startswith(
        "::warning file=warned.md,line=8,col=61,endColumn=72,title=NEWS201 time-without-zone::"
    )
    assert " A subscriber would see: " in line


def test_files_are_named_from_the_repository(
    run: Run, issues: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the command runs in it, and however they are given."""
    (issues / ".git").mkdir()
    (issues / "below").mkdir()
    monkeypatch.chdir(issues / "below")
    for given in ("../warned.md", str(issues / "warned.md")):
        out = run("check", given, *TODAY, "--output", "github").out
        assert out.startswith("::warning file=warned.md,line=8,")


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (HEAD + NO_ZONE).encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    out = run("check", "-", "--form", "markdown", *TODAY, "--output", "brief").out
    assert out.startswith("standard input:8:61: warning NEWS201 time-without-zone: ")
    assert len(out.splitlines()) == 1


def test_nothing_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert run("check", "-").code == 3


def test_earlier_issues_are_compared(run: Run, issues: Path) -> None:
    """The same event on another day; what the issue itself tells is no earlier issue."""
    (issues / "archive").mkdir()
    earlier = (HEAD + WELL).replace("04-20", "03-20").replace("Tue 4 May", "Wed 5 May")
    (issues / "archive" / "6.md").write_text(earlier, encoding="utf-8")
    assert findings(run, "well.md", "--against", "archive")[0]["code"] == "NEWS603"
    assert findings(run, "well.md", "--against", ".")[0]["code"] == "NEWS603"
    assert findings(run, "well.md", "--against", "well.md") == []


def test_the_store_is_compared(run: Run, issues: Path) -> None:
    """That of --store, and with --against-store the usual one."""
    config = '[store]\npath = "store.sqlite"\n\n[[sources]]\nname = "Letter"\npath = "old.md"\n'
    (issues / "rcevents.toml").write_text(config, encoding="utf-8")
    earlier = (HEAD + WELL).replace("04-20", "03-20").replace("Tue 4 May", "Wed 5 May")
    (issues / "old.md").write_text(earlier, encoding="utf-8")
    assert run("collect").code == 0
    assert findings(run, "well.md") == []
    assert findings(run, "well.md", "--against-store")[0]["code"] == "NEWS603"
    assert findings(run, "well.md", "--store", "store.sqlite")[0]["code"] == "NEWS603"


def test_a_rule_is_explained(run: Run) -> None:
    ran = run("check", "--explain", "news201")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "warning NEWS201 time-without-zone")
    assert "= why: " in ran.out


def test_all_rules_are_listed(run: Run) -> None:
    lines = run("check", "--rules").out.splitlines()
    assert len(lines) == len(RULES)
    assert "NEWS201  warning  time-without-zone" in lines
    assert len(json.loads(run("check", "--rules", "--output", "json").out)) == len(RULES)


def test_a_preview_tells_the_agenda(run: Run) -> None:
    """With what no calendar will show, and how many findings there are."""
    ran = run("check", "wrong.md", *TODAY, "--preview")
    assert ran.out.startswith("Tue 4 May 2032\n  Tea Days\n    when      4 May 2032, all day\n")
    assert "On no calendar\n  Glaze Talk" in ran.out
    assert ran.out.endswith("1 issue, 1 entry: 1 error\n")


def test_a_preview_is_a_part_of_the_json(run: Run) -> None:
    plain = json.loads(run("check", "wrong.md", *TODAY, "--output", "json").out)
    told = json.loads(run("check", "wrong.md", *TODAY, "--output", "json", "--preview").out)
    shown = told.pop("preview")
    assert told == plain
    assert [day["day"] for day in shown["days"]] == ["2032-05-04"]


@pytest.mark.parametrize(
    ("data", "column"),
    [
        ((HEAD + NO_ZONE).encode(), 61),
        (("\ufeff" + HEAD + NO_ZONE).encode(), 61),
        ((HEAD + NO_ZONE).replace("\n", "\r\n").encode(), 61),
        ((HEAD + NO_ZONE).replace("\n", "\r").encode(), 61),
        ((HEAD + NO_ZONE).replace("Pot ", "Pöt ").encode("latin-1"), 61),
        ((HEAD + NO_ZONE).replace("Pot ", "Pöt ").encode("utf-16"), 61),
        ((HEAD + NO_ZONE).replace("Pot ", "急須☕ ").encode(), 61),
        ((HEAD + NO_ZONE).replace("Pot ", "🫖🫖 ").encode(), 60),
    ],
    ids=["UTF-8", "BOM", "CRLF", "CR", "Latin-1", "UTF-16", "wide", "beyond 16 bits"],
)
def test_the_place_is_right_in_every_encoding(
    run: Run, issues: Path, data: bytes, column: int
) -> None:
    """Columns count characters, whatever they take on the disk and on the screen."""
    (issues / "coded.md").write_bytes(data)
    (finding,) = findings(run, "coded.md")
    assert (finding["code"], finding["line"], finding["column"]) == ("NEWS201", 8, column)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"Dear all,\n\nthat is all.\n"])
def test_an_empty_issue_is_no_praise(run: Run, issues: Path, data: bytes) -> None:
    """That nothing is announced is told, or that nothing is there."""
    (issues / "empty.md").write_bytes(data)
    ran = run("check", "empty.md", *TODAY)
    assert ran.code == 0
    assert "nothing to say" not in ran.out
    assert "NEWS902" in ran.out or "no entries: nothing to check" in ran.out


def test_what_could_drive_a_terminal_is_not_passed_on(run: Run, issues: Path) -> None:
    evil = "\x1b]0;evil\x07\u202e%0A::error::"
    (issues / "evil.md").write_text(HEAD + NO_ZONE.replace("Pot", f"Pot {evil}"), encoding="utf-8")
    for arguments in ([], ["--preview"]):
        told = run("check", "evil.md", *TODAY, *arguments).out
        assert not {"\x1b", "\x07", "\u202e"}.intersection(told)
    for output in ("brief", "json", "github"):
        told = run("check", "evil.md", *TODAY, "--output", output).out
        assert not {"\x1b", "\x07", "\u202e"}.intersection(told)
        assert "\n::error::" not in told


def test_a_mailbox_is_an_issue_a_message(run: Run, issues: Path) -> None:
    """GitHub knows the file alone."""
    mail = "From tea@example.org Tue Apr 20 08:00:00 2032\nFrom: tea@example.org\n"
    mail += "To: all@example.org\nSubject: Tea\nDate: Tue, 20 Apr 2032 08:00:00 +0000\n\n"
    (issues / "news.mbox").write_text(
        (mail + "## Events\n\n" + NO_ZONE + "\n") * 2, encoding="utf-8"
    )
    out = run("check", "news.mbox", *TODAY, "--select", "NEWS201", "--output", "github").out
    assert out.count("::warning file=news.mbox,line=") == 2
    assert "news.mbox#2:" in run("check", "news.mbox", *TODAY, "--output", "brief").out


@pytest.mark.parametrize("output", ["text", "github"])
def test_a_reader_may_leave_early(issues: Path, output: str) -> None:
    """`rcevents check ... | head -1` ends without a word."""
    many = "\n".join(NO_ZONE.replace("clinic", f"clinic{n}") for n in range(2000))
    (issues / "many.md").write_text(HEAD + many, encoding="utf-8")
    command = [sys.executable, "-m", "rcevents", "check", "many.md", "--most", "0", "-o", output]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.read(process.stdout.fileno(), 1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
