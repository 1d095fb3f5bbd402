"""The hook of git and the workflow of examples/check, tried with a real git."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

CHECK = Path(__file__).parent.parent / "examples" / "check"
WORKFLOW = CHECK / "check-issues.yml"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
HEAD = "---\ndate: 2032-04-20\n---\n\n## Events\n\n"
WELL = HEAD + "[Tea Days](https://tea.example.org) - Tue 4 May 2032, Limoges, €120, in person\n"
WRONG = WELL.replace("4 May", "3 May")
"""Its weekday does not match."""

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git: the hook of examples/check"),
    pytest.mark.skipif(os.name != "posix", reason="needs a shell: the hook of examples/check"),
]


class Repository:
    """A repository with the hook, in which nothing is committed yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")
        self.hooks = folder / ".git" / "hooks"
        self.hooks.mkdir(exist_ok=True)
        shutil.copy(CHECK / "pre-commit", self.hooks / "pre-commit")

    def git(
        self, *arguments: str, check: bool = True, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run git, as somebody who has set nothing up."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        who = {
            f"GIT_{role}_{what}": "tea@example.org"
            for role in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        told = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": path}
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**told, **who, **quiet, **more},
            capture_output=True,
            text=True,
            check=check,
        )

    def write(self, name: str, text: str, *, stage: bool = True) -> None:
        """Write a file, and stage it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if stage:
            self.git("add", "--", name)

    def commit(self, *options: str, **more: str) -> tuple[int, str]:
        """Commit what is staged; give the exit code, and what was said."""
        ran = self.git("commit", "--quiet", "-m", "tea", *options, check=False, **more)
        return ran.returncode, ran.stdout + ran.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give an empty repository with the hook."""
    folder = tmp_path / "a letter"
    folder.mkdir()
    return Repository(folder)


def test_the_first_commit_is_checked(repository: Repository) -> None:
    """In a repository without any commit; an error stops it, and is told with its place."""
    repository.write("issues/7.md", WRONG)
    code, said = repository.commit()
    assert code == 1
    assert "issues/7.md:7:" in said
    assert "NEWS101 weekday-mismatch" in said
    repository.write("issues/7.md", WELL)
    assert repository.commit() == (0, "")


def test_what_is_staged_is_checked_and_nothing_else(repository: Repository) -> None:
    """Neither what the working tree has, nor issues of before, nor other files."""
    repository.write("issues/6.md", WRONG)
    assert repository.commit("--no-verify")[0] == 0
    repository.write("issues/7 of 9.md", WELL)
    repository.write("issues/7 of 9.md", WRONG, stage=False)
    repository.write("notes/8.md", WRONG)
    repository.write("issues/cover.png", "no issue")
    assert repository.commit() == (0, "")
    repository.git("add", "--all")
    code, said = repository.commit()
    assert (code, "issues/7 of 9.md:7:" in said, "6.md" in said) == (1, True, False)


@pytest.mark.parametrize(
    "name", ["ü.md", "a\nb.md", "-x.md", "$(touch evil).md", "*.md", "a'b\".md"]
)
def test_any_name_will_do(repository: Repository, name: str) -> None:
    """No name of a file is taken for an option or a command."""
    repository.write(f"issues/{name}", WRONG)
    code, said = repository.commit()
    assert (code, "NEWS101" in said) == (1, True)
    assert not (repository.folder / "evil").exists()


def test_a_commit_without_issues_needs_nothing(repository: Repository, tmp_path: Path) -> None:
    """Not even rcevents; where there are issues, it is said that it is missing."""
    (tmp_path / "bin").mkdir()
    for name in ("git", "sh", "tr", "mktemp", "rm", "echo"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or name)
    path = str(tmp_path / "bin")
    repository.write("README.md", "tea")
    assert repository.commit(PATH=path) == (0, "")
    repository.write("issues/7.md", WELL)
    code, said = repository.commit(PATH=path)
    assert (code, "rcevents is not on the path" in said) == (1, True)


def test_removing_and_renaming_an_issue(repository: Repository) -> None:
    """What is gone is not looked for; what has another name is looked at."""
    repository.write("issues/6.md", WRONG)
    repository.write("issues/7.md", WRONG)
    repository.commit("--no-verify")
    repository.git("rm", "--quiet", "issues/6.md")
    assert repository.commit() == (0, "")
    repository.git("mv", "issues/7.md", "issues/8.md")
    code, said = repository.commit()
    assert (code, "issues/8.md:7:" in said) == (1, True)


def test_the_hook_is_told_where_issues_are_and_how_strict_it_is(repository: Repository) -> None:
    """By git's own configuration."""
    repository.git("config", "rcevents.issues", "the letter")
    repository.write("the letter/7.md", WELL.replace("4 May 2032, ", "4 May 2032, 15:00, online, "))
    assert repository.commit()[0] == 0
    repository.git("config", "rcevents.check", "--strict --output brief")
    repository.write("the letter/8.md", WELL.replace("4 May 2032, ", "4 May 2032, 15:00, online, "))
    code, said = repository.commit()
    assert code == 1
    assert said.startswith("the letter/8.md:7:")


def test_the_framework_gets_the_same_files() -> None:
    """Its pattern takes what the hook takes."""
    config = yaml.safe_load((CHECK / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (hook,) = config["repos"][0]["hooks"]
    files = re.compile(hook["files"])
    assert hook["entry"].split()[:2] == ["rcevents", "check"]
    assert (hook["language"], config["repos"][0]["repo"]) == ("system", "local")
    for ending in re.findall(r"\$issues/\*(\.\w+)", (CHECK / "pre-commit").read_text("utf-8")):
        assert files.search(f"issues/2032/7{ending}")
    assert not files.search("issues/cover.png")
    assert not files.search("old/issues/7.md")


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    """Give the workflow."""
    told: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    return told


def test_the_workflow_may_only_read(workflow: dict[str, Any]) -> None:
    """Every action is that of a commit, and nothing of the pull request stands in a script."""
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["check"]["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert all(PINNED.fullmatch(action) for action in used)
    assert all("${{" not in step.get("run", "") for step in steps)
    assert set(dict[Any, Any](workflow)[True]) == {"pull_request"}  # "on" is a truth in YAML 1.1


def test_the_workflow_marks_what_a_pull_request_changes(
    workflow: dict[str, Any], repository: Repository
) -> None:
    """Only that, with the path that GitHub knows; earlier issues are compared."""
    moved = WELL.replace("Tue 4 May", "Wed 5 May").replace("04-20", "03-20")
    repository.write("issues/6.md", moved.replace("Wed", "Thu"))
    repository.commit("--no-verify")
    base = repository.git("rev-parse", "HEAD").stdout.strip()
    repository.write("issues/7 of 9.md", WELL)
    repository.write("issues/8.md", WRONG)
    repository.commit("--no-verify")
    (step,) = [each for each in workflow["jobs"]["check"]["steps"] if "BASE" in each.get("env", {})]
    (repository.folder / "step.sh").write_text(step["run"], encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = {"BASE": base, "GITHUB_WORKSPACE": str(repository.folder), **workflow["env"]}
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "step.sh"],
        cwd=repository.folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **told, "PATH": path},
    )
    assert ran.returncode != 0, ran.stderr
    assert "::error file=issues/8.md,line=7," in ran.stdout
    assert "::warning file=issues/7 of 9.md,line=7," in ran.stdout
    assert "NEWS603" in ran.stdout
    assert "issues/6.md,line" not in ran.stdout
