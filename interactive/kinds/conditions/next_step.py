"""What a reader does next."""

from collections.abc import Mapping, Sequence
from typing import Any

from interactive.core.questions import Question
from interactive.core.rules.rule import Names


def next_step(
    conditions: Sequence[Mapping[str, Any]],
    ask_next: Sequence[Question],
    open_questions: Mapping[str, Names],
    gaps: Mapping[str, str],
) -> dict[str, Any] | None:
    """Return the question that the verdict waits for, None if it is settled.

    A question that was left out is to be answered. One to which the reader said "I do
    not know" is to be found out, as the conditions that wait for it say.
    """
    undecided = _undecided(conditions)
    left_out = [question for question in ask_next if question.id in gaps]
    for question in (*left_out, *ask_next):
        waiting = [c for c in undecided if question.id in open_questions.get(c, ())]
        if waiting:
            return {
                "question": question.id,
                "title": question.title,
                "answered": question.id not in gaps,
                "conditions": waiting,
            }
    return None


def _undecided(conditions: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the unknown conditions that the verdict waits for; none if it is settled.

    Where the source is silent, there is nothing to wait for.

    >>> unknown = {"outcome": "unknown", "covered": True}
    >>> action = {"id": "card", "weight": "action", **unknown}
    >>> blocking = {"id": "age", "weight": "blocking", **unknown}
    >>> _undecided([action]), _undecided([action, blocking])
    (['card'], ['age'])
    >>> _undecided([{**blocking, "covered": False}, action, blocking])
    ['age']
    >>> _undecided([action, {**blocking, "outcome": "unmet"}])
    []
    """
    for weight in ("blocking", "action"):
        own = [each for each in conditions if each["weight"] == weight]
        if any(each["outcome"] == "unmet" for each in own):
            return []
        unknown = [each for each in own if each["outcome"] == "unknown"]
        if unknown:
            return [each["id"] for each in unknown if each["covered"]]
    return []
