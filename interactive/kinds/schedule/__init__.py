"""Dates the reader knows in; a timeline with literal and safe dates out."""

from interactive.kinds.schedule.evaluate import prepare
from interactive.kinds.schedule.spec import Spec

__all__ = ["Spec", "prepare"]
