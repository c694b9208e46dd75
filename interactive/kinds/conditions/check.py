"""What can be wrong in a calculator of kind `conditions`, found when it is built."""

from collections.abc import Iterator

from interactive.errors import Path, SpecError
from interactive.kinds.conditions.spec import Condition, Spec
from interactive.logic import Known
from interactive.spec_checks import question_problems, repeated, rule_problems

OUTCOMES = ("met", "unmet", "unknown")
VERDICTS = {"blocking": ("uygun-degil", "bilgi-eksik"), "action": ("islem-gerekli",)}


def problems(spec: Spec, parameters: frozenset[str]) -> Iterator[SpecError]:
    """Yield every problem of the calculator, each with its place."""
    known = Known({q.id: q for q in spec.questions}, parameters)
    yield from repeated(spec.questions, "questions")
    yield from repeated(spec.conditions, "conditions")
    yield from repeated(spec.verdicts, "verdicts")
    yield from question_problems(spec.questions, parameters)
    for missing in sorted(_needed(spec) - {verdict.id for verdict in spec.verdicts}):
        yield SpecError("verdict_missing", ("verdicts",), found=missing)
    for place, condition in enumerate(spec.conditions):
        yield from _condition_problems(condition, known, ("conditions", place))


def _needed(spec: Spec) -> set[str]:
    """Return the verdicts that conditions of these weights can give."""
    weights = {condition.weight for condition in spec.conditions}
    return {"engel-gorunmuyor"}.union(*(VERDICTS[weight] for weight in weights))


def _condition_problems(
    condition: Condition, known: Known, path: Path
) -> Iterator[SpecError]:
    for name in ("covered_when", "met_when", "unit_decides_when"):
        yield from rule_problems(getattr(condition, name), known, (*path, name))
    for place, explanation in enumerate(condition.explanations):
        below = (*path, "explanations", place, "when")
        yield from rule_problems(explanation.when, known, below)
    needed = {*OUTCOMES, *(["unit_decides"] if condition.unit_decides_when else [])}
    always = {e.outcome for e in condition.explanations if e.when is None}
    for outcome in sorted(needed - always):
        yield SpecError("explanation_missing", (*path, "explanations"), outcome=outcome)
