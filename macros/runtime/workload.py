"""What readers may ask of a handbook's calculators: the same runs in every build.

The slim runtime keeps what these runs use, and nothing else. If a reader needs more,
the shell falls back to Pyodide: slower, but never wrong.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from interactive.core.answers import TICKS
from interactive.core.questions import EARLIEST, LATEST, Question
from interactive.core.values.numbers import as_answer, in_words
from interactive.engine import evaluate, files, load, to_json
from macros.calculators.browser_document import browser_document
from macros.calculators.document import document
from macros.calculators.examples import day_of
from macros.content.loader import Content
from macros.runtime.slim import LONG, Call, Session, Workload

# Random readers for each calculator.
READERS = 200

# And for each letter: all of them are of one kind, and few rules decide in one.
LETTER_READERS = 20

# The share of numbers and choices that are given as text, as a form gives them.
SHARE_AS_TEXT = 0.5

# The share of questions that a random reader answers.
SHARE_ANSWERED = 0.7

# Tried on every question: none fits all types, and some fit none.
INVALID_ANSWERS: tuple[object, ...] = (
    *("", "  ", "unknown", None, True, 1.5, -1, 0, 10**12, "1e5", "-3", "2.0"),
    *("2,5", "2.50", "0,125", "1.234,50", "1,234.50", "250.000", "250,000", "1 000"),
    *("-0,5", ",", "1,2,3", 0.29, 1e300, 1e-7, ["none"], ["none", "a"], "a;b"),
    *("2026-02-30", "31.02.2026", "0206-07-08", "9999-12-31", "2026-7-8", "yarın"),
    *("İıŞşĞğÇçÖöÜü ’ 😀", "e\u0301", "x" * 3000, [], ["a"], {}, {"a": 1}),
)

# What readers may write in their own words.
OWN_WORDS = (
    *("Gülşah İrem", "ışık", "Bilgisayar Mühendisliği Bölümü", "Öyle.", "a\r\n\nb;c"),
    *(
        "Ankara’da",
        "10000000146",
        "\u202eab\u2066",
        "S\u0327ükrü 😀",
        "uzun " * 200,
        20210045,
    ),
)

# What random readers answer to questions of that type.
YES_NO = ("yes", "no", "unknown")

# What a clock that is wrong may say.
WRONG_CLOCKS = (date.min, date(1970, 1, 1), date.max)

# From these, a count of months may lead to a day that does not exist.
MONTH_ENDS = (date(2027, 5, 31), date(2028, 2, 29))

# When answers are given; files are marked with it.
NOW = "2026-06-01T08:30:59Z"

# Whose plan a file may be.
PLANS = ("", "104", "Ayşe Ö. 😀")

# What a page sends until somebody names a plan or has saved a file.
NO_PLAN = to_json({"plan": "", "former": ""})

# Random dates are so many days from today or from a public holiday.
DAY_OFFSETS = (-400, -30, -8, -7, -1, 0, 1, 6, 7, 8, 9, 10, 45, 200, 800, 4000)


def workload(content: Content) -> Workload:
    """Return what a page asks of each calculator: its document, then runs.

    Days are counted from the edition's, so an unchanged handbook gives the same runs.
    """
    day = content.source.edition.checked_on
    tried: set[tuple[object, ...]] = set()
    sessions = []
    for name in content.specs:
        calculator = browser_document(document(content, name, day))
        first = ("run", name, "{}", calculator["as_of"])
        runs: list[Call] = [
            ("run", name, to_json(answers), today.isoformat(), NOW, NO_PLAN)
            for answers, today in _runs(content, name, day, calculator, tried)
        ]
        runs += _exports(content, name, calculator)
        sessions.append(Session([("set_up", to_json(calculator)), first], runs))
    answers = f'{{"unheard_of":"{LONG}"}}'
    long = [("run", name, answers, day.isoformat()) for name in content.specs]
    return Workload(sessions, long[0] if long else None, [("clear",)])


def _runs(
    content: Content,
    name: str,
    day: date,
    calculator: Mapping[str, Any],
    tried: set[tuple[object, ...]],
) -> Iterator[tuple[dict[str, Any], date]]:
    """Yield the examples, turning days, every invalid answer, random readers."""
    spec, is_letter = content.specs[name], name in content.letters
    # Answers that others follow from are read, too.
    others = content.facts.behind(question.id for question in spec.questions)
    questions = {question.id: question for question in (*others, *spec.questions)}
    for example in spec.examples:
        today = day_of(example, content)
        yield example.answers, today
        # Links with old answers may name questions that are gone.
        yield {**example.answers, "unheard_of": "yes"}, today
    usual = spec.examples[0].answers
    # Rules turn on these days; readers may name days far from them.
    turning_days = [EARLIEST, LATEST, *MONTH_ENDS, *_turning_days(calculator)]
    for each in turning_days:
        yield usual, each
        for question in spec.questions:
            if question.type == "date":
                yield {**usual, question.id: each.isoformat()}, day
    for wrong in WRONG_CLOCKS:
        yield usual, wrong
    for invalid in _invalid_answers(spec.kind, questions, tried):
        yield usual | invalid, day
    random = Random(name)  # noqa: S311 - the same in every build
    closed = [
        date.fromisoformat(each["date"]) for each in calculator["calendar"]["closed"]
    ]
    for number in range(LETTER_READERS if is_letter else READERS):
        # One in three asks on the day itself: many answers depend on it.
        today = day + timedelta(days=random.choice(DAY_OFFSETS) if number % 3 else 0)
        answers = {
            question.id: _answer(question, random, today, closed)
            for question in questions.values()
            if random.random() < SHARE_ANSWERED
        }
        yield answers | _ticks(calculator.get("checklists", {}), random), today


def _invalid_answers(
    kind: str, questions: Mapping[str, Question], tried: set[tuple[object, ...]]
) -> Iterator[dict[str, Any]]:
    """Yield one invalid answer at a time, as others would hide its effect.

    Two questions of one sort differ in their words alone: only the first that a kind
    of calculator asks is given them.
    """
    sorts = {name: _sort(question) for name, question in questions.items()}
    for name, sort in {**sorts, TICKS: TICKS}.items():
        if (kind, sort) not in tried:
            tried.add((kind, sort))
            yield from ({name: answer} for answer in INVALID_ANSWERS)


def _sort(question: Question) -> tuple[object, ...]:
    """Return what decides how a question reads an answer."""
    limits = (question.minimum, question.maximum, question.first_day, question.last_day)
    return (
        *(question.type, question.decimals, question.multiline, question.immutable),
        *(bool(each) for each in (question.endings, question.unit, question.autofill)),
        *(limit is None for limit in limits),
    )


def _ticks(
    checklists: Mapping[str, Mapping[str, Any]], random: Random
) -> dict[str, Any]:
    """Return none, some or all ticks of some lists, if the calculator counts them."""
    share = random.choice([0, SHARE_ANSWERED, 1]) if checklists else 0
    ticks = {
        slug: [each["id"] for each in checklist["items"] if random.random() < share]
        for slug, checklist in checklists.items()
        if random.random() < SHARE_ANSWERED
    }
    return {TICKS: ticks} if checklists else {}


def _exports(
    content: Content, name: str, described: Mapping[str, Any]
) -> Iterator[Call]:
    """Yield runs whose files are of a plan with a name, or replace a former file."""
    example, calculator = content.specs[name].examples[0], load(described)
    today = day_of(example, content)
    result = evaluate(calculator, example.answers, today)
    answers: Mapping[str, Any]
    for plan in PLANS:
        for made in files(calculator, result, plan=plan):
            export = to_json({"plan": plan, "former": made["text"]})
            for answers in (example.answers, {}):
                yield ("run", name, to_json(answers), today.isoformat(), NOW, export)


def _turning_days(data: object) -> Iterator[date]:
    """Yield each first day of a rule or number below parsed JSON, and the day before.

    On a day before the first one, the engine has sentences of its own.
    """
    if isinstance(data, dict):
        if isinstance(first := data.get("valid_from"), str):
            day = date.fromisoformat(first)
            yield from (day - timedelta(days=1), day)
        data = [*data.values()]
    if isinstance(data, list):
        for each in data:
            yield from _turning_days(each)


def _answer(
    question: Question, random: Random, today: date, closed: list[date]
) -> object:
    if question.type == "choice":
        return random.choice([option.id for option in question.options])
    if question.type in ("yes_no", "text"):
        # A name that ends as it should may still disagree with another answer.
        names = [f"Özgür {ending}" for ending in question.endings]
        return random.choice(
            [*OWN_WORDS, *names] if question.type == "text" else YES_NO
        )
    if question.type == "choices":
        options = [option.id for option in question.options]
        chosen = random.sample(options, random.randint(0, len(options)))
        return ";".join(chosen) if random.random() < SHARE_AS_TEXT else chosen
    if question.is_number:
        number = random.randint(question.lowest, question.highest)
        decimals = question.decimals
        if random.random() < SHARE_AS_TEXT:
            words = {"decimal_point": random.choice(",."), "digit_group": ""}
            return in_words(number, decimals, words)
        return as_answer(number, decimals)
    start = random.choice([today, *closed])
    return (start + timedelta(days=random.choice(DAY_OFFSETS))).isoformat()
