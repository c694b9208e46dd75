"""What readers may ask of a handbook's calculators: the same questions at every build.

The runtime keeps what this needs, and no more; what a reader needs beyond it is
answered by the whole runtime, later but as well.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from interactive.core.questions import Question
from interactive.engine import to_json
from macros.calculators.document import document
from macros.content.loader import Content

MIXED = 200
"""So many readers with answers of all sorts, for each calculator."""

SHARE_KNOWN = 0.7
"""So many of their questions they answer."""

SLIPS: tuple[object, ...] = (
    *("", "  ", "unknown", None, True, 1.5, -1, 0, 10**12, "1e5", "-3", "2.0"),
    *("2026-02-30", "31.02.2026", "0206-07-08", "9999-12-31", "2026-7-8", "yarın"),
    *("İıŞşĞğÇçÖöÜü ’ 😀", "e\u0301", "x" * 3000, [], ["a"], {}, {"a": 1}),
)
"""What nobody should answer, and somebody will."""

SPREAD = (-400, -30, -8, -7, -1, 0, 1, 6, 7, 8, 9, 10, 45, 200, 800, 4000)
"""Days around the day of asking."""


def corpus(content: Content) -> dict[str, Any]:
    """Return every calculator's document, and runs: its name, answers, the day.

    The day is that of the edition: a handbook that stays the same asks the same.
    """
    day = content.source.edition.checked_on
    documents = {name: document(content, name, day) for name in content.calculators}
    runs = [
        [name, to_json(answers), today.isoformat()]
        for name, found in documents.items()
        for answers, today in _asked(content, name, day, found["calendar"])
    ]
    return {"documents": [to_json(each) for each in documents.values()], "runs": runs}


def _asked(
    content: Content, name: str, day: date, calendar: Mapping[str, Any]
) -> Iterator[tuple[dict[str, Any], date]]:
    """Yield the examples, every slip with every question, and readers by the dozen."""
    spec = content.calculators[name]
    for example in spec.examples:
        today = date.fromisoformat(example.today) if example.today else day
        yield example.answers, today
        yield {**example.answers, "unheard_of": "yes"}, today
    usual = spec.examples[0].answers
    for question in spec.questions:
        for slip in SLIPS:
            yield {**usual, question.id: slip}, day
    random = Random(name)  # noqa: S311 - the same at every build
    closed = [date.fromisoformat(each["date"]) for each in calendar["closed"]]
    for number in range(MIXED):
        today = day + timedelta(days=random.choice(SPREAD) if number % 3 else 0)
        yield (
            {
                question.id: _answer(question, random, today, closed)
                for question in spec.questions
                if random.random() < SHARE_KNOWN
            },
            today,
        )


def _answer(
    question: Question, random: Random, today: date, closed: list[date]
) -> object:
    if question.type == "choice":
        return random.choice([option.id for option in question.options])
    if question.type == "yes_no":
        return random.choice(["yes", "no", "unknown"])
    if question.type == "integer":
        return random.randint(question.minimum or 0, question.maximum or 20)
    start = random.choice([today, *closed])
    return (start + timedelta(days=random.choice(SPREAD))).isoformat()
