"""One question at a time; the answers lead to an outcome with what to do."""

from interactive.kinds.guide.evaluate import GuideCalculator
from interactive.kinds.guide.spec import Spec

COLUMNS = ("status", "path", "next", "cites")
COUNTS_DAYS = False
ONE_QUESTION_AT_A_TIME = True

prepare = GuideCalculator

__all__ = ["COLUMNS", "COUNTS_DAYS", "ONE_QUESTION_AT_A_TIME", "Spec", "prepare"]
