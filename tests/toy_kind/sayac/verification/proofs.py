"""The cases of a counter: each number of answers."""

from interactive.core.errors import SpecError
from interactive.kinds import Calculator
from interactive.verification.proof import Proof


def prove(calculator: Calculator) -> Proof:
    """Return that every number of answers is counted; one needs a question."""
    asked = len(calculator.spec.questions)
    idle = SpecError("sayac_idle", ("questions",), found=calculator.spec.title)
    claims = {"sayac_counted": asked + 1, "of_which_nobody_speaks": 1}
    return Proof(asked + 1, claims, () if asked else (idle,))
