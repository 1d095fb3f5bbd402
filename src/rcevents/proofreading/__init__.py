"""Proofreading: what subscribers would misread in an issue, told before it is sent."""

from __future__ import annotations

from rcevents.proofreading.catalogue import RULES
from rcevents.proofreading.proofreader import proofread
from rcevents.proofreading.remark import Checked, Remark

__all__ = ["RULES", "Checked", "Remark", "proofread"]
