"""Where the judges live: a virtual environment, a folder of npm, and what the system has."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.judges.judges import Judge

HERE = Path(__file__).parent
PATIENCE = 900
"""Seconds until a judge is given up."""

SETUP_PATIENCE = 300
"""Seconds until an installation is."""

HAS_LIBICAL = "import gi; gi.require_version('ICalGLib', '3.0')"
NEW_ENOUGH = "process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)"


class NotHereError(Exception):
    """A judge cannot be asked here; the message says why, and what to install."""


class Workshop:
    """A folder in which judges are set up once, and again when what is pinned changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.missed: dict[str, NotHereError] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def command(self, judge: Judge, script: str) -> list[str]:
        """Give the command that asks a judge; feeds are named behind it.

        Raises NotHereError; what could not be set up is not tried again for the next judge.
        """
        if judge.home in self.missed:
            raise self.missed[judge.home]
        try:
            return self.found(judge, script)
        except NotHereError as fault:
            self.missed[judge.home] = fault
            raise

    def found(self, judge: Judge, script: str) -> list[str]:
        """Set up what a judge needs; give the command that asks it."""
        if judge.home == "npm":
            return [self.node, str(self.modules / f"{script}.mjs")]
        if judge.home == "calcurse":
            for program in ("calcurse", "curl") if script == judge.subscribes else ("calcurse",):
                needed(program, program)
        python = self.python if judge.home == "pypi" else self.system_python
        return [python, "-m", f"tools.judges.asked.{script}"]

    @cached_property
    def python(self) -> str:
        """Set up the virtual environment; give its Python."""
        folder, pinned = self.folder / "venv", HERE / "requirements.txt"
        python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
        if not is_stamped(folder, pinned):
            run(sys.executable, "-m", "venv", "--clear", str(folder))
            pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
            run(*pip, "--requirement", str(pinned))
            stamp(folder, pinned)
        return python

    @cached_property
    def node(self) -> str:
        """Find a node that the judges run in."""
        node = needed("node", "nodejs")
        try:
            run(node, "-e", NEW_ENOUGH)
        except NotHereError as fault:
            raise NotHereError(f"{node} is older than 18, or does not start") from fault
        return node

    @cached_property
    def modules(self) -> Path:
        """Set up what npm has; give the folder, in which the scripts lie beside it."""
        npm, folder, pinned = needed("npm", "npm"), self.folder / "npm", HERE / "package-lock.json"
        folder.mkdir(exist_ok=True)
        for path in (HERE / "package.json", pinned, *(HERE / "asked").glob("*.mjs")):
            shutil.copy(path, folder)
        if not is_stamped(folder, pinned):
            flags = ("--ignore-scripts", "--no-audit", "--no-fund", "--fetch-timeout=30000")
            run(npm, "ci", *flags, folder=folder)
            stamp(folder, pinned)
        return folder

    @cached_property
    def system_python(self) -> str:
        """Find a Python of the system that knows libical."""
        for python in dict.fromkeys(("/usr/bin/python3", shutil.which("python3") or "python3")):
            try:
                run(python, "-c", HAS_LIBICAL)
            except NotHereError:
                continue
            return python
        raise NotHereError("no libical: apt-get install gir1.2-ical-3.0 python3-gi")


def needed(program: str, package: str) -> str:
    """Find a program on the path."""
    path = shutil.which(program)
    if not path:
        raise NotHereError(f"no {program}: apt-get install {package}")
    return path


def run(*command: str, folder: Path | None = None) -> None:
    """Run a command of an installation."""
    try:
        subprocess.run(
            command, check=True, cwd=folder, capture_output=True, text=True, timeout=SETUP_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NotHereError(f"{command[0]}: {fault}") from fault
    except subprocess.CalledProcessError as fault:
        told = (fault.stderr or fault.stdout).strip().splitlines()[-1:]
        raise NotHereError(f"{' '.join(command[:4])} ...: {''.join(told)}") from fault


def is_stamped(folder: Path, pinned: Path) -> bool:
    """Tell whether what is pinned is set up in a folder."""
    kept = folder / ".set-up"
    return kept.is_file() and kept.read_text() == digest(pinned)


def stamp(folder: Path, pinned: Path) -> None:
    """Note that what is pinned is set up."""
    (folder / ".set-up").write_text(digest(pinned))


def digest(path: Path) -> str:
    """Give what names a file's contents."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
