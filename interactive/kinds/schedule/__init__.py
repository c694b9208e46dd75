"""Dates the reader knows in; a timeline with literal and safe dates out."""

from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import Spec

COLUMNS = ("status", "items.*.date", "items.*.safe_date", "items.*.state", "cites")

prepare = ScheduleCalculator

__all__ = ["COLUMNS", "Spec", "prepare"]
