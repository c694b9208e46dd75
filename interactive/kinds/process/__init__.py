"""Where a reader is on the way through a process, and the one thing to do today."""

from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.kinds.process.spec import Spec

HAS_VIEW = False
COLUMNS = ("status", "now", "steps.*.state", "today.date", "today.waits_for", "cites")

prepare = ProcessCalculator

__all__ = ["COLUMNS", "HAS_VIEW", "Spec", "prepare"]
