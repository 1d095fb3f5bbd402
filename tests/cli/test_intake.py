"""Inputs of the web, as commands take them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rcevents
from rcevents.errors import FetchFailed
from tests.cli.issues import AUTUMN

if TYPE_CHECKING:
    import pytest
    from pytest_httpserver import HTTPServer

    from tests.cli.conftest import Run


def test_ones_own_network_needs_an_option(run: Run, httpserver: HTTPServer) -> None:
    """Without it nothing is sent, and the option is told."""
    httpserver.expect_request("/41.md").respond_with_data(AUTUMN, content_type="text/markdown")
    address = httpserver.url_for("/41.md")
    refused = run("extract", address)
    assert (refused.code, httpserver.log) == (FetchFailed.exit_code, [])
    assert "allow it: --allow-private" in refused.err
    allowed = run("extract", address, "--allow-private")
    assert allowed.code == 0
    assert json.loads(allowed.out)["events"]
    assert len(rcevents.extract(address, allow_private=True).events) > 0


def test_servers_are_told_whom_to_write_to(
    run: Run, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RCEVENTS_CONTACT", "tea@example.org")
    httpserver.expect_request("/41.md").respond_with_data(AUTUMN, content_type="text/markdown")
    run("extract", httpserver.url_for("/41.md"), "--allow-private")
    agent = f"rcevents/{rcevents.__version__} (+tea@example.org)"
    assert {request.headers["User-Agent"] for request, _ in httpserver.log} == {agent}
