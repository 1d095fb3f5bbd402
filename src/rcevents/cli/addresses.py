"""Addresses that options tell, judged as those of the configuration are."""

from __future__ import annotations

import click


def folder_address(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Let pass the address of a folder in the web, for click: every feed is to name it."""
    if value is None:
        return None
    from rcevents.configuration.checks import Wrong
    from rcevents.configuration.feedchecks import web_address

    try:
        return web_address(value)
    except Wrong as fault:
        raise click.BadParameter(fault.message()) from None
