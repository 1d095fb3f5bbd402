from __future__ import annotations

import hashlib

import jinja2
import pytest
from markupsafe import Markup

from rcevents.website import assets
from rcevents.website.assets import asset, asset_names, source_digest, template, versioned


def _page(text: str, **facts: object) -> str:
    return assets._environment().from_string(text).render(**facts)  # noqa: SLF001 - under test


def test_templates_come_with_the_package_and_are_read_once() -> None:
    assert template("event.html") is template("event.html")
    with pytest.raises(jinja2.TemplateNotFound):
        template("no such page")


def test_what_a_template_is_given_is_escaped() -> None:
    assert _page("<p>{{ a }}", a="<script>'\"&") == "<p>&lt;script&gt;&#39;&#34;&amp;"
    assert _page("{{ a }}", a=Markup("<br>")) == "<br>"


def test_what_a_template_is_given_is_no_template() -> None:
    assert _page("{{ a }}", a="{{ 7 * 7 }}{% raw %}") == "{{ 7 * 7 }}{% raw %}"


def test_what_nobody_sees_is_left_out() -> None:
    assert _page("{{ a }}", a="tea\u202e\x00\u200b days\x1b[1m") == "tea days[1m"


def test_what_a_template_is_not_given_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        _page("{{ a }}")
    with pytest.raises(TypeError, match="None"):
        _page("{{ a }}", a=None)


def test_an_asset_has_another_address_where_its_bytes_are_others() -> None:
    for name in asset_names():
        digest = hashlib.sha256(asset(name)).hexdigest()
        address = versioned(name)
        assert address.startswith(f"assets/{name}?v=")
        assert digest.startswith(address.partition("=")[2])
        assert len(address.partition("=")[2]) >= 12


def test_the_digest_of_the_sources_is_one() -> None:
    assert source_digest() == source_digest()
    assert len(source_digest()) == 64
