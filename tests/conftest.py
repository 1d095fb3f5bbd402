"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):  # the same examples at every run; searching new ones is for developers
    settings.load_profile("ci")
