"""The reasons of the pre-check as a programmer would write them: answers, numbers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

YEAR = "year_at_start"
LEVEL = "programme_level"
NUMBERS = {"lisans": ["en-az-sinif-lisans"], "onlisans": ["en-az-sinif-onlisans"]}
BOTH = ["en-az-sinif-lisans", "en-az-sinif-onlisans"]
LEAST = {"lisans": "en az 3. sınıf", "onlisans": "en az 2. sınıf"}


class Reasons:
    """What stands behind each condition; the sentences are fetched once."""

    def __init__(self, spec: Any, context: Any, today: date) -> None:
        """Take the questions' titles, the answers' words and the numbers."""
        self.titles = {question.id: question.title for question in spec.questions}
        self.words = {
            question.id: _words(question, context) for question in spec.questions
        }
        self.rules = {c.id: context.fill(c.rule, today) for c in spec.conditions}
        self.numbers = {
            entry["id"]: {
                **entry,
                "title": context.parameters[entry["id"]].title,
                "words": context.measured(context.parameters[entry["id"]], today),
            }
            for entry in context.entries_on(frozenset(BOTH), today)
        }
        self.aside = context.wording["set_aside"]

    def given(self, name: str, answer: Any) -> dict[str, str]:
        """Return a question with its answer."""
        return {
            "question": name,
            "title": self.titles[name],
            "answer": self.words[name][answer],
        }

    def plain(
        self, name: str, question: str, good: str, known: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return the reasons of a condition that one answer decides."""
        answer = known.get(question)
        changes = [] if answer == good or question == "used_right_before" else [good]
        return self._trace(
            name,
            [self.given(question, answer)],
            [self.given(question, change) for change in changes],
        )

    def year(self, known: Mapping[str, Any], outcome: str) -> dict[str, Any]:
        """Return the reasons of the class year, with the numbers that count."""
        level = known.get(LEVEL)
        result = [self.given(name, known.get(name)) for name in (LEVEL, YEAR)]
        changes = []
        if outcome != "met" and level in LEAST:
            changes = [{**result[1], "answer": LEAST[level]}]
        names = BOTH if outcome == "unknown" else NUMBERS[str(level)]
        return self._trace("sinif", result, changes, [self.numbers[n] for n in names])

    def mandatory(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return the reasons of the condition on mandatory internships."""
        wanted, petition = "is_mandatory_internship", "mandatory_petition_given"
        result = [self.given(wanted, known.get(wanted))]
        changes = []
        if known.get(wanted) == "yes":
            result.append(self.given(petition, known.get(petition)))
            if known.get(petition) != "yes":
                changes = [self.given(petition, "yes")]
        return self._trace("zorunlu-staj", result, changes)

    def _trace(
        self,
        name: str,
        answers: list[dict[str, str]],
        changes: list[dict[str, str]],
        numbers: Sequence[dict[str, Any]] = (),
    ) -> dict[str, Any]:
        return {
            "answers": answers,
            "rule": self.rules[name],
            "numbers": list(numbers),
            "since": max((n["valid_from"] for n in numbers), default=None),
            "changes": changes,
        }


def _words(question: Any, context: Any) -> dict[Any, str]:
    words: dict[Any, str] = {None: context.word("calculator_unknown")}
    if question.type == "yes_no":
        words |= {a: context.word(f"calculator_{a}") for a in ("yes", "no")}
    elif question.type == "choice":
        words |= {option.id: option.text for option in question.options}
    else:
        words |= {int(number): text for number, text in question.labels.items()}
    return words
