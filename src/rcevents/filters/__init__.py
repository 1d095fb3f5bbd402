"""Filters: what is asked of events, with one meaning for Python, the command line and feeds."""

from rcevents.filters.cost import Rates
from rcevents.filters.faults import names
from rcevents.filters.filter import Filter

__all__ = ["Filter", "Rates", "names"]
