"""`rcevents serve`: the feeds, the page and any filter over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rcevents.cli.addresses import folder_address
from rcevents.cli.configured import configured
from rcevents.cli.desk import Desk, desk_options
from rcevents.cli.help import Page
from rcevents.cli.intake import Intake
from rcevents.cli.recalled import recalled
from rcevents.cli.stored import located
from rcevents.cli.terminal import harmless, tell

if TYPE_CHECKING:
    from rcevents.serving.running import Manner

EPILOG = """\b
Examples:
  rcevents serve
  rcevents serve --port 8080 --log
  rcevents serve --host 0.0.0.0 --base-url https://example.org/events
  rcevents serve --store postgresql://server/events --workers 4
"""

MOST_WORKERS = 64


@click.command(cls=Page, epilog=EPILOG, short_help="Serve feeds, pages and any filter over HTTP.")
@click.option("--host", metavar="HOST", help="Where to listen; 127.0.0.1 is for this computer.")
@click.option("--port", type=click.IntRange(0, 65_535), metavar="PORT", help="On which port.")
@click.option(
    "--base-url",
    metavar="URL",
    callback=folder_address,
    help="The address at which it is reached, behind a proxy.",
)
@click.option("--root-path", metavar="PATH", default="", help="The path below which it is reached.")
@click.option(
    "--proxy-headers", is_flag=True, help="Believe X-Forwarded-Proto of a proxy on this computer."
)
@click.option(
    "--workers",
    type=click.IntRange(1, MOST_WORKERS),
    default=1,
    show_default=True,
    help="So many processes side by side.",
)
@click.option("--log", is_flag=True, help="Print a line for each request.")
@click.option("--quiet", "-q", is_flag=True, help="Do not print where it can be opened.")
@desk_options
def serve(
    *,
    host: str | None,
    port: int | None,
    base_url: str | None,
    root_path: str,
    proxy_headers: bool,
    workers: int,
    log: bool,
    quiet: bool,
    desk: Desk,
) -> int:
    """Serve the store's events: feeds by name, any filter, each event, and the page.

    It needs `pip install "rcevents[serve]"`. What `rcevents collect` changes is served at once.
    """
    from rcevents.configuration import NAME, Configuration
    from rcevents.serving.making import require
    from rcevents.serving.running import Manner, Served
    from rcevents.serving.running import serve as run

    require()
    configuration = configured(desk.config)
    told = (configuration or Configuration()).serve
    with recalled(desk, Intake((), quiet=quiet)):  # what is wrong with the store is told at once
        pass
    served = Served(
        store=located(desk.store, configuration).address,
        config=(desk.config or NAME) if configuration is not None else None,
        base_url=base_url,
    )
    manner = Manner(
        host=told.host if host is None else host,
        port=told.port if port is None else port,
        workers=workers,
        root_path=_root(root_path),
        proxy_headers=proxy_headers,
        log=log,
    )
    run(served, manner, lambda address: None if quiet else _tell(address, manner))
    return 0


def _tell(address: str, manner: Manner) -> None:
    tell(
        harmless(f"rcevents: serving at {address}{manner.root_path.lstrip('/')}  (Ctrl-C ends it)")
    )


def _root(path: str) -> str:
    """Give a path as applications have it: with a slash before it, and none behind."""
    bare = path.strip("/")
    return f"/{bare}" if bare else ""
