"""What must not be loaded before it is needed: starting is to take no time."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "pydantic requests rich icalendar feedparser currency_converter dateutil selectolax cmarkgfm"
)

ASK = f"""
import sys
try:
    {{what}}
except SystemExit:
    pass
print(*(name for name in "{HEAVY}".split() if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "what",
    [
        "import rcevents",
        "import rcevents.cli",
        "from rcevents.cli import main; main(['--help'])",
        "from rcevents.cli import main; main(['list', '--help'])",
        "from rcevents.cli import main; main(['check', '--help'])",
        "from rcevents.cli import main; main(['--version'])",
    ],
)
def test_nothing_heavy_is_loaded_at_the_start(what: str) -> None:
    """Nor for help and version."""
    asked = [sys.executable, "-c", ASK.format(what=what)]
    ran = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert ran.stderr.split() == []
