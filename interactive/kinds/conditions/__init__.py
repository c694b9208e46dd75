"""Facts about the reader in; a verdict with every condition's outcome out."""

from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import Spec

COUNTS_DAYS = False

prepare = ConditionsCalculator

__all__ = ["COUNTS_DAYS", "Spec", "prepare"]
