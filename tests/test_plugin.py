"""The example of a plug-in, installed beside rcevents, and plug-ins that are broken."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parent.parent / "examples" / "plugin"
PROJECT = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def installed(site: Path, name: str, entries: dict[str, str], module: str = "") -> None:
    """Put into a folder of the path what an installer would: metadata, entry points, a module."""
    metadata = site / f"{name.replace('-', '_')}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    lines = [f"{key} = {value}\n" for key, value in entries.items()]
    (metadata / "entry_points.txt").write_text("".join(["[rcevents.sources]\n", *lines]))
    if module:
        (site / f"{name.replace('-', '_')}.py").write_text(module, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a folder of packages in which the example is installed."""
    folder = tmp_path / "site"
    installed(folder, PROJECT["name"], PROJECT["entry-points"]["rcevents.sources"])
    shutil.copy(EXAMPLE / "src" / "rcevents_teacups.py", folder)
    return folder


def run(site: Path, *arguments: str, module: str = "rcevents") -> subprocess.CompletedProcess[str]:
    """Run rcevents with the packages of a folder, from that folder."""
    path = os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"PYTHONPATH": path}
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command, env=environment, cwd=site.parent, capture_output=True, text=True, check=False
    )


def test_its_kind_is_listed_with_its_package(site: Path) -> None:
    """And asked before the kind that takes every text."""
    ran = run(site, "sources", "--output", "json")
    kinds = json.loads(ran.stdout)["kinds"]
    assert [kind["name"] for kind in kinds[-2:]] == ["teacups", "newsletter"]
    assert kinds[-2]["package"] == "rcevents-teacups 1.0"
    assert "teacups" in run(site, "sources").stdout


def test_its_documents_are_read(site: Path) -> None:
    """By what they are, without naming the kind."""
    ran = run(site, "sources", "try", str(EXAMPLE / "tests" / "parties.teacup"), "--output", "json")
    told = json.loads(ran.stdout)
    assert [kind["kind"] for kind in told["kinds"]] == ["teacups"]
    assert [event["title"] for event in told["events"]] == ["Cake and Calendars", "Scones for All"]
    assert [one["line"] for one in told["unread"]] == [13]


def test_every_command_reads_them(site: Path) -> None:
    """As any other input."""
    ran = run(site, "extract", str(EXAMPLE / "tests" / "parties.teacup"), "--output", "json")
    assert len(json.loads(ran.stdout)["events"]) == 2


def test_a_configuration_may_name_its_kind(site: Path) -> None:
    """A misspelt name is told with the right one."""
    config = site.parent / "rcevents.toml"
    config.write_text('[[sources]]\nname = "Tea"\npath = "a.teacup"\nkind = "teacups"\n')
    assert run(site, "sources").returncode == 0
    config.write_text('[[sources]]\nname = "Tea"\npath = "a.teacup"\nkind = "teacup"\n')
    ran = run(site, "sources")
    assert ran.returncode == 2
    assert 'rcevents.toml:4: kind of "Tea"' in ran.stderr
    assert 'did you mean "teacups"?' in ran.stderr


def test_its_own_tests_hold(site: Path) -> None:
    ran = run(
        site, "-q", "-c", os.devnull, "--rootdir", str(EXAMPLE), str(EXAMPLE / "tests"),
        "-p", "no:cacheprovider", module="pytest",
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout


BROKEN = {
    "raises": ("1 / 0", "ZeroDivisionError"),
    "lacks": ("KINDS = ()", "AttributeError"),
    "misses": ("raise ImportError('no kettle')", "no kettle"),
    "exits": ("raise SystemExit('off to tea')", "off to tea"),
    "else": ("KIND = 'kind'", "leads to str"),
}


def test_broken_plugins_stop_nobody(site: Path) -> None:
    """They are told, and the other kinds are there."""
    for name, (module, _) in BROKEN.items():
        installed(site, f"tea-{name}", {name: f"tea_{name}:KIND"}, module)
    ran = run(site, "sources")
    assert ran.returncode == 0
    assert "teacups" in ran.stdout
    for name, (_, reason) in BROKEN.items():
        (line,) = (line for line in ran.stderr.splitlines() if f"tea_{name}:KIND" in line)
        assert f"the plug-in {name} (tea_{name}:KIND) is left out" in line
        assert reason in line


FAILING = """
from rcevents.sources import Kind

def fail(*_):
    raise ValueError("the pot is empty")

KIND = Kind("pot", "pots", {}, fail, ("text/plain",), fail, fail)
"""


def test_a_plugin_that_fails_stops_nobody(site: Path) -> None:
    """Whether in recognising, asking, reading or going on."""
    parties = str(EXAMPLE / "tests" / "parties.teacup")
    for name, recognizes in (("pot", "fail"), ("can", "lambda _: True")):
        module = FAILING.format(recognizes).replace('"pot"', f'"{name}"')
        installed(site, f"tea-{name}", {name: f"tea_{name}:KIND"}, module)
    told = json.loads(
        run(site, "sources", "try", parties, "--kind", "teacups", "-o", "json").stdout
    )
    assert len(told["events"]) == 2
    told = json.loads(run(site, "sources", "try", parties, "-o", "json").stdout)
    assert 'the kind "can" failed: ValueError: the pot is empty' in told["unread"][0]["reason"]


def test_no_plugin_takes_a_name_of_ours(site: Path) -> None:
    """Nor one that another has, nor is it there without its module."""
    installed(site, "tea-copy", {"ical": "rcevents_teacups:KIND", "tea": "rcevents_teacups:KIND"})
    installed(site, "tea-gone", {"gone": "tea_gone:KIND"})
    told = json.loads(run(site, "sources", "--output", "json").stdout)
    assert [one["name"] for one in told["broken"]] == ["gone", "ical", "tea"]
    assert [kind["name"] for kind in told["kinds"]].count("ical") == 1
