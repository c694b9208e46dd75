"""Facts about the reader in; a verdict with every condition's outcome out."""

from interactive.kinds.conditions.check import problems
from interactive.kinds.conditions.evaluate import prepare
from interactive.kinds.conditions.spec import Spec

__all__ = ["Spec", "prepare", "problems"]
