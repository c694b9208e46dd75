"""Dates the reader knows in; a timeline with literal and safe dates out."""

from interactive.kinds.schedule.check import problems
from interactive.kinds.schedule.evaluate import prepare
from interactive.kinds.schedule.spec import Spec

COUNTS_DAYS = True

__all__ = ["COUNTS_DAYS", "Spec", "prepare", "problems"]
