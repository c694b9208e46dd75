"""The sentences of the eligibility pre-check, fetched once from the handbook."""

from datetime import date
from typing import Any

from interactive.core.turkish import clause_key

TODAY = date(2026, 11, 24)


def explained(condition: Any, context: Any) -> list[dict[str, Any]]:
    """Return what may be said of a condition, one part of a result an explanation."""
    return [
        {
            "id": condition.id,
            "weight": condition.weight,
            "outcome": each.outcome,
            "clauses": sorted(each.clauses or condition.clauses, key=clause_key),
            "title": condition.title,
            "text": [context.fill(each.text, TODAY)],
            "action": [each.action] if each.action else [],
            "links": list(each.links),
            "unit_decides": False,
            "covered": True,
        }
        for each in condition.explanations
    ]


def given(question: Any, context: Any) -> dict[Any, dict[str, str]]:
    """Return a question with its answer in words, for every answer."""
    words: dict[Any, str] = {None: context.word("answer_blank")}
    if question.type == "yes_no":
        words |= {a: context.word(f"calculator_{a}") for a in ("yes", "no")}
    elif question.type == "choice":
        words |= {option.id: option.text for option in question.options}
    else:
        words |= {int(number): text for number, text in question.labels.items()}
    base = {"question": question.id, "title": question.title}
    return {answer: base | {"answer": text} for answer, text in words.items()}


def with_words(entry: dict[str, Any], context: Any) -> dict[str, Any]:
    parameter = context.parameters[entry["id"]]
    words = context.measured(parameter, TODAY)
    return {**entry, "title": parameter.title, "words": words}


def with_unit(text: dict[str, Any], unit: dict[str, Any]) -> dict[str, Any]:
    return text | {
        "clauses": sorted({*text["clauses"], *unit["clauses"]}, key=clause_key),
        "text": text["text"] + unit["text"],
        "unit_decides": True,
    }
