"""The house style, measured: short functions, and files that fit one concept."""

from __future__ import annotations

import ast
import statistics
from typing import TYPE_CHECKING

import pytest

from tests.source_code import MODULES, Module

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIAN, NINE_IN_TEN, MOST = 8, 25, 60
MOST_LINES_OF_A_FILE = 300
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Module) -> Iterator[Function]:
    """Walk through every function and method of a module."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Count the lines of a function's body, its docstring apart."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def is_table(module: Module) -> bool:
    """Tell whether most of a file's lines are the literals of its constants."""
    literals = (
        statement
        for statement in module.tree.body
        if isinstance(statement, (ast.Assign, ast.AnnAssign))
    )
    lines = sum((statement.end_lineno or 0) - statement.lineno + 1 for statement in literals)
    return lines > len(module.text.splitlines()) / 2


@pytest.fixture(scope="module")
def lengths() -> dict[str, int]:
    """Give the length of every function by its place."""
    return {
        f"{module.path.name}:{function.lineno} {function.name}": length(function)
        for module in MODULES
        for function in functions(module)
    }


def test_functions_are_short(lengths: dict[str, int]) -> None:
    """Half are of 8 lines or fewer, nine in ten of 25 or fewer."""
    assert statistics.median(lengths.values()) <= MEDIAN
    assert statistics.quantiles(lengths.values(), n=10)[-1] <= NINE_IN_TEN


def test_no_function_is_long(lengths: dict[str, int]) -> None:
    """None is of more than 60 lines."""
    assert not {name: lines for name, lines in lengths.items() if lines > MOST}


def test_a_file_fits_one_concept() -> None:
    """A file has fewer than 300 lines, unless it is a table."""
    lines = {module.name: module.text.count("\n") for module in MODULES if not is_table(module)}
    assert not {name: many for name, many in lines.items() if many >= MOST_LINES_OF_A_FILE}
