"""axe, the judge of a page's accessibility, as a package carries it that brings no browser."""

from __future__ import annotations

import importlib.resources
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

RUN = """
const [rules, done] = arguments;
axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
  .then(told => done(told.violations), fault => done(String(fault)));
"""


@dataclass(frozen=True)
class Violation:
    """A rule of axe that parts of a page break."""

    rule: str
    impact: str
    help: str
    parts: tuple[str, ...]
    """The elements, each as markup and what is the matter with it."""

    def __str__(self) -> str:
        """Give it as a person reads it in a failed test."""
        return "\n    ".join([f"{self.rule} ({self.impact}): {self.help}", *self.parts])


@cache
def script() -> str:
    """Give axe itself."""
    packaged = importlib.resources.files("selenium_axe_python") / "axe-core" / "axe.min.js"
    return packaged.read_text("utf8")


def version() -> str:
    """Give the version of axe, as it begins by telling it."""
    found = re.search(r"axe v([0-9.]+)", script()[:200])
    return found[1] if found else "of no known version"


def violations(driver: Chrome) -> list[Violation]:
    """Give what axe finds in the page as it is shown now: WCAG 2.2 A and AA, and good practice."""
    driver.execute_script(script())
    told = driver.execute_async_script(RUN, RULES)
    if isinstance(told, str):
        raise TypeError(f"axe did not run: {told}")
    return [read(each) for each in told]


def read(told: dict[str, Any]) -> Violation:
    """Make a violation of what axe told."""
    parts = (f"{node['html']} -- {node['failureSummary']}" for node in told["nodes"])
    return Violation(told["id"], told["impact"] or "unknown", told["help"], tuple(parts))
