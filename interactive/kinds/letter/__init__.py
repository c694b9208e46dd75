"""A letter that the reader's answers write: a petition or a message."""

from interactive.kinds.letter.evaluate import LetterCalculator
from interactive.kinds.letter.shared import Shared
from interactive.kinds.letter.spec import Spec

COLUMNS = ("status", "missing", "cites")
COUNTS_DAYS = False

prepare = LetterCalculator

__all__ = ["COLUMNS", "COUNTS_DAYS", "Shared", "Spec", "prepare"]
