"""Dates the reader knows in; a timeline with literal and safe dates out."""

from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import Spec

prepare = ScheduleCalculator

__all__ = ["Spec", "prepare"]
