"""The command line: thin commands over the library, and the only place that prints."""

from rcevents.cli.program import main, program

__all__ = ["main", "program"]
