"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# No test asserts a time. In CI every run tries the same examples; new ones are searched for here.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
