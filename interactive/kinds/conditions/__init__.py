"""Facts about the reader in; a verdict with every condition's outcome out."""

from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import Spec

COUNTS_DAYS = False
COLUMNS = (
    *("status", "blocking_unmet", "blocking_unknown", "actions", "unit_decides"),
    *("not_covered", "ask_next", "cites", "conditions.*.outcome"),
)

prepare = ConditionsCalculator

__all__ = ["COLUMNS", "COUNTS_DAYS", "Spec", "prepare"]
