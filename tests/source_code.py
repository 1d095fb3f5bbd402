"""The project's own code, as the tests of its design read it: modules and what they import."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "rcevents"


@dataclass(frozen=True)
class Module:
    """One file of the package."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        """What the file holds."""
        return self.path.read_text(encoding="utf8")

    @cached_property
    def tree(self) -> ast.Module:
        """What the file means to Python."""
        return ast.parse(self.text, str(self.path))

    @property
    def is_door(self) -> bool:
        """Whether this is a package's `__init__`."""
        return self.path.name == "__init__.py"

    @cached_property
    def imports(self) -> frozenset[str]:
        """The names of the modules imported anywhere in the file, those of ours to the file."""
        return frozenset(name for node in ast.walk(self.tree) for name in imported(node, self))

    @cached_property
    def imports_at_run_time(self) -> frozenset[str]:
        """The same, without what is imported for the types alone."""
        typing = {
            id(inner)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.If) and _name(node.test) == "TYPE_CHECKING"
            for statement in node.body
            for inner in ast.walk(statement)
        }
        nodes = (node for node in ast.walk(self.tree) if id(node) not in typing)
        return frozenset(name for node in nodes for name in imported(node, self))


def _name(node: ast.expr) -> str | None:
    """Give the name that an expression consists of."""
    return getattr(node, "id", None) or getattr(node, "attr", None)


def imported(node: ast.AST, module: Module) -> list[str]:
    """Name the modules that one import statement brings in."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    origin = node.module or ""
    if node.level:
        parts = module.name.split(".") + (["__init__"] if module.is_door else [])
        origin = ".".join([*parts[: -node.level], *filter(None, [origin])])
    named = [f"{origin}.{alias.name}" for alias in node.names]
    return [name if is_module(name) else origin for name in named]


@cache
def is_module(name: str) -> bool:
    """Tell whether this is a module or package of ours."""
    path = PACKAGE.parent / Path(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def read_modules() -> tuple[Module, ...]:
    """Find every module of the package, by name."""
    return tuple(
        Module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts), path)
        if path.name != "__init__.py"
        else Module(".".join(path.relative_to(PACKAGE.parent).parent.parts), path)
        for path in sorted(PACKAGE.rglob("*.py"))
    )


MODULES = read_modules()
