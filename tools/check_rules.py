"""Write the table of rules in docs/check.md from the rules themselves.

Run it from anywhere: python tools/check_rules.py. The tests tell when it is due.
"""

from __future__ import annotations

import re
from pathlib import Path

from rcevents.proofreading import RULES

PAGE = Path(__file__).parent.parent / "docs" / "check.md"
HEAD = "| code | level | name | what to do |\n| --- | --- | --- | --- |\n"


def table() -> str:
    """Give the table, a row a rule."""
    rows = (
        f"| {rule.code} | {rule.level} | {rule.name} | {rule.fix.replace('|', chr(92) + '|')} |\n"
        for rule in RULES.values()
    )
    return HEAD + "".join(rows)


def written(page: str) -> str:
    """Give the page with the table as it should be."""
    return re.sub(re.escape(HEAD) + r"(?:\|[^\n]*\n)*", lambda _: table(), page)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{PAGE}: {len(RULES)} rules")
