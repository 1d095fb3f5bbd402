from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from rcevents.reading.gfm import rendered

TEXT = "| a | b |\n|---|---|\n| ~~3 May~~ | www.example.org |\n" * 20


def test_threads_do_not_disturb_each_other() -> None:
    """Strikethrough, tables and bare links stay what they are."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = set(pool.map(rendered, [TEXT] * 400))
    finally:
        sys.setswitchinterval(interval)
    assert found == {rendered(TEXT)}
    assert "<del>3 May</del>" in rendered(TEXT)
