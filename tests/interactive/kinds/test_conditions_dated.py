"""Rules over time: forms that begin on a day, chosen by a day that the reader names."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive import engine
from interactive.kinds.conditions.check import problems
from interactive.kinds.conditions.proofs import prove
from interactive.kinds.conditions.spec import Spec
from interactive.markup import to_text
from interactive.reading import read

TODAY = date(2026, 6, 1)


def told(word):
    """Return an explanation for each outcome."""
    outcomes = ("met", "unmet", "unknown")
    return [{"outcome": outcome, "text": f"{word} {outcome}"} for outcome in outcomes]


LATER = {
    "valid_from": "2026-09-01",
    "rule": "Ten, or a letter.",
    "met_when": {"any": [{"at_least": ["age", 10]}, {"is": ["letter", "yes"]}]},
    "clauses": ["L2"],
    "explanations": told("new"),
}
AGE = {
    "id": "age",
    "title": "Age",
    "rule": "Twelve.",
    "weight": "blocking",
    "chosen_by": "asked_on",
    "met_when": {"at_least": ["age", 12]},
    "clauses": ["L1"],
    "explanations": told("old"),
    "later": [LATER],
}
QUESTIONS = [
    {"id": "age", "title": "Age", "text": "?", "type": "integer", "minimum": 0}
    | {"maximum": 120},
    {"id": "letter", "title": "Letter", "text": "?", "type": "yes_no"},
    {"id": "asked_on", "title": "Day of asking", "text": "?", "type": "date"},
]
VERDICTS = ("uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor")


def spec(condition):
    """Return a calculator of one condition."""
    return {
        "kind": "conditions",
        "title": "Card",
        "order": 1,
        "summary": "",
        "caution": "",
        "clauses": [],
        "questions": QUESTIONS,
        "conditions": [condition],
        "verdicts": [{"id": v, "title": v, "text": v} for v in VERDICTS],
        "examples": [],
    }


@pytest.fixture
def evaluate(toy_document):
    """Return a way to evaluate the card, whose rule changes in September."""
    calculator = engine.load(toy_document(spec(AGE)))

    def run(today=TODAY, **answers):
        return calculator.evaluate(answers, today)

    return run


def outcome(result):
    return result["conditions"][0]["outcome"]


@pytest.mark.parametrize(
    ("asked_on", "found"), [("2026-08-31", "unmet"), ("2026-09-01", "met")]
)
def test_a_request_before_the_day_keeps_the_old_rule(evaluate, asked_on, found):
    result = evaluate(age=11, asked_on=asked_on)

    assert outcome(result) == found
    assert (
        evaluate(date(2027, 1, 1), age=11, asked_on=asked_on)["conditions"]
        == (result["conditions"])
    )


def test_an_unknown_day_leaves_open_only_what_it_decides(evaluate):
    assert outcome(evaluate(age=12)) == "met"
    assert outcome(evaluate(age=9, letter="no")) == "unmet"
    torn = evaluate(age=11)
    assert outcome(torn) == "unknown"
    assert torn["ask_next"][0] == "asked_on"
    assert "asked_on" not in evaluate(age=9, letter="no")["asked"][:2]


def with_later(**changes):
    """Return the condition whose later form has other words or another last word."""
    same = {key: AGE[key] for key in ("met_when", "explanations", "clauses")}
    return AGE | {"later": [LATER | same | changes]}


@pytest.mark.parametrize(
    ("changes", "open_"),
    [
        ({}, False),  # nothing that is said would differ
        ({"explanations": told("new")}, True),
        ({"clauses": ["L2"]}, True),
        (
            {
                "unit_decides_when": {"is": ["letter", "yes"]},
                "explanations": [
                    *AGE["explanations"],
                    {"outcome": "unit_decides", "text": "The board."},
                ],
            },
            True,
        ),
    ],
)
def test_a_day_is_asked_for_where_it_changes_a_word(toy_document, changes, open_):
    calculator = engine.load(toy_document(spec(with_later(**changes))))

    found = calculator.evaluate({"age": 13, "letter": "yes"}, TODAY)

    assert ("asked_on" in found["ask_next"]) is open_


def test_the_form_told_is_the_one_in_force(evaluate):
    old = evaluate(age=13, asked_on="2026-08-01")["conditions"][0]
    new = evaluate(age=13, asked_on="2026-10-01")["conditions"][0]

    assert (old["text"], old["clauses"]) == (["old met"], ["L1"])
    assert (new["text"], new["clauses"]) == (["new met"], ["L2"])
    assert old["trace"]["rule"] == "Twelve."
    assert (old["trace"]["since"], new["trace"]["since"]) == (None, "2026-09-01")


def test_without_a_day_that_chooses_the_day_of_the_calculation_does(toy_document):
    plain = {k: v for k, v in AGE.items() if k != "chosen_by"}
    calculator = engine.load(toy_document(spec(plain)))

    assert outcome(calculator.evaluate({"age": 11}, date(2026, 8, 31))) == "unmet"
    assert outcome(calculator.evaluate({"age": 11}, date(2026, 9, 1))) == "met"


def test_a_form_that_is_to_come_is_announced(toy_document):
    calculator = engine.load(toy_document(spec(AGE)))

    shown = to_text(calculator.describe())

    assert "Twelve." in shown
    assert "1 Eylül 2026" in shown
    assert "Ten, or a letter." in shown


@given(
    age=st.none() | st.integers(0, 20),
    letter=st.sampled_from(("yes", "no", None)),
    day=st.dates(date(2026, 8, 1), date(2026, 10, 1)),
)
def test_naming_the_day_never_turns_a_decision_around(toy_document, age, letter, day):
    calculator = engine.load(toy_document(spec(AGE)))
    without = calculator.evaluate({"age": age, "letter": letter}, TODAY)
    named = {"age": age, "letter": letter, "asked_on": day.isoformat()}

    known = calculator.evaluate(named, TODAY)

    assert outcome(without) in ("unknown", outcome(known))


def test_each_form_begins_after_the_one_before():
    later = [
        LATER | {"valid_from": f"202{n}-01-01", "rule": f"Rule {n}."} for n in (7, 8, 9)
    ]

    assert [*problems(read(Spec, spec(AGE | {"later": later})), frozenset())] == []
    assert all(a["valid_from"] < b["valid_from"] for a, b in pairwise(later))


ENDED = {
    "valid_from": "2026-09-01",
    "rule": "No longer looked at.",
    "clauses": ["L3"],
    "explanations": [{"outcome": "met", "text": "No longer looked at."}],
}


def test_a_condition_that_has_ended_is_met_whatever_is_answered(toy_document):
    calculator = engine.load(toy_document(spec(AGE | {"later": [ENDED]})))

    then = calculator.evaluate({"asked_on": "2026-09-01"}, TODAY)
    before = calculator.evaluate({"asked_on": "2026-08-31", "age": 3}, TODAY)
    some_day = calculator.evaluate({"age": 3}, TODAY)

    told = [outcome(each) for each in (then, before, some_day)]
    assert told == ["met", "unmet", "unknown"]
    assert then["conditions"][0]["text"] == ["No longer looked at."]
    assert then["conditions"][0]["trace"]["since"] == "2026-09-01"
    assert then["ask_next"] == []
    assert some_day["ask_next"] == ["asked_on"]


def test_a_condition_that_has_ended_needs_no_other_words_and_covers_all():
    def codes(form):
        found = problems(read(Spec, spec(AGE | {"later": [form]})), frozenset())
        return [(e.code, e.path[-1]) for e in found if "later" in e.path]

    covers = ENDED | {"covered_when": {"is": ["letter", "yes"]}}
    assert codes(ENDED) == []
    assert codes(covers) == [("ended_covers", "covered_when")]


def test_a_condition_that_has_ended_is_proven_like_any_other(toy_document):
    calculator: Any = engine.load(toy_document(spec(AGE | {"later": [ENDED]})))

    found = [error.code for error in prove(calculator).problems]

    # Nothing asks for a letter here, and no condition leaves work to do.
    assert found == ["question_idle", "verdict_unreachable"]


def plain(**changes):
    """Return the condition whose form the day of the calculation chooses."""
    return {k: v for k, v in AGE.items() if k != "chosen_by"} | changes


def proven(toy_document, condition, **parts):
    calculator: Any = engine.load(toy_document(spec(condition), **parts))
    found = prove(calculator)
    return found, [(e.code, e.path) for e in found.problems]


ALWAYS_THERE = [
    # Neither the day of asking nor, here, an action matters anywhere.
    ("question_idle", ("questions", 2)),
    ("verdict_unreachable", ("verdicts", 2, "id")),
]


@pytest.mark.parametrize(
    "start", ["2020-09-01", "2026-01-05", "2026-01-06", "2099-01-01"]
)
def test_a_change_is_sound_before_and_after_it_has_come(toy_document, start):
    changed = plain(later=[LATER | {"valid_from": start}])

    _, codes = proven(toy_document, changed)

    assert codes == ALWAYS_THERE


def test_every_form_is_looked_at_although_all_have_passed(toy_document):
    dead = {"outcome": "met", "when": {"at_least": ["age", 121]}, "text": "Never."}
    later = [
        LATER | {"valid_from": f"202{n}-01-01", "rule": f"Rule {n}."} for n in (1, 2, 3)
    ]
    later[1] = later[1] | {"explanations": [dead, *LATER["explanations"]]}

    _, codes = proven(toy_document, plain(later=later))

    place = ("conditions", 0, "later", 1, "explanations", 0)
    assert codes == [
        ("never_holds", (*place, "when", "at_least")),
        ALWAYS_THERE[0],
        ("words_unreachable", place),
        ALWAYS_THERE[1],
    ]


def test_a_dated_form_costs_what_its_condition_costs(toy_document):
    def cases(count):
        others = [
            {"id": f"q{n}", "title": "Q", "text": "?", "type": "yes_no"}
            for n in range(6)
        ]
        conditions = [
            plain(id=q["id"], met_when={"is": [q["id"], "yes"]}, later=[])
            for q in others
        ]
        later = [
            LATER | {"valid_from": f"{2030 + n}-01-01", "rule": f"{n}"}
            for n in range(count)
        ]
        made = spec(plain(later=later))
        made |= {"questions": [*QUESTIONS[:2], *others]}
        made |= {"conditions": [*made["conditions"], *conditions]}
        return prove(engine.load(toy_document(made))).cases  # type: ignore[arg-type]

    # Four classes of age, three of the letter: twelve cases for each further form.
    assert cases(3) - cases(1) == 2 * 4 * 3
    assert cases(1) == 4 * 3 * 3**6 + 4 * 3


NUMBER = {
    "title": "Least",
    "unit": "count",
    "values": [
        {"valid_from": "2021-01-01", "value": 12, "clause": "L1"},
        {"valid_from": "2024-01-01", "value": 11, "clause": "L1"},
    ],
}
BY_NUMBER = {
    "met_when": {"at_least": ["age", {"parameter": "least"}]},
    "rule": "At least {least}.",
    "explanations": [
        {"outcome": "met", "text": "{least} or more."},
        {"outcome": "unmet", "text": "Under {least}."},
        {"outcome": "unknown", "text": "Not known."},
    ],
}


@pytest.mark.parametrize(
    ("condition", "day", "first"),
    [
        (plain(**BY_NUMBER, later=[]), date(2020, 12, 31), "1 Ocak 2021"),
        (plain(valid_from="2022-03-01"), date(2022, 2, 28), "1 Mart 2022"),
    ],
)
def test_of_a_day_before_its_first_a_condition_says_nothing(
    toy_document, words, condition, day, first
):
    calculator = engine.load(
        toy_document(spec(condition), parameters={"least": NUMBER})
    )

    early = calculator.evaluate({"age": 99, "letter": "yes"}, day)
    [told] = early["conditions"]

    said = words["condition_before_rules"].format(day=first)
    assert (told["outcome"], told["text"], told["trace"]["rule"]) == (
        "unknown",
        [said],
        said,
    )
    assert (told["trace"]["since"], told["trace"]["changes"]) == (None, [])
    assert early["ask_next"] == []
    assert early["status"] == "bilgi-eksik"
    assert words["parameter_not_in_force"] not in to_text(calculator.present(early))
    assert words["parameter_ended"] not in to_text(calculator.present(early))
    a_day_later = calculator.evaluate(
        {"age": 99}, date.fromordinal(day.toordinal() + 1)
    )
    assert outcome(a_day_later) == "met"


def test_a_day_before_the_first_is_a_mistake_beside_its_field(toy_document):
    chosen = AGE | BY_NUMBER | {"later": []}
    calculator = engine.load(toy_document(spec(chosen), parameters={"least": NUMBER}))

    early = calculator.evaluate({"age": 15, "asked_on": "2020-12-31"}, TODAY)

    [mistake] = early["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("asked_on", "before_rules")
    assert "1 Ocak 2021" in mistake["text"]
    # It counts as unknown, so what every day since agrees on is known.
    assert outcome(early) == "met"
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    first = calculator.evaluate({"age": 11, "asked_on": "2021-01-01"}, TODAY)
    assert (outcome(first), first["mistakes"]) == ("unmet", [])


def test_a_number_chosen_by_a_day_turns_no_decision_around(toy_document):
    chosen = AGE | BY_NUMBER | {"later": []}

    _, codes = proven(toy_document, chosen, parameters={"least": NUMBER})

    assert codes == [("question_idle", ("questions", 1)), ALWAYS_THERE[1]]


def test_a_later_forms_numbers_do_not_hide_the_form_before(toy_document):
    later = LATER | BY_NUMBER | {"valid_from": "2024-01-01"}
    number = NUMBER | {"values": NUMBER["values"][1:]}
    chosen = AGE | {"met_when": {"is": ["letter", "yes"]}, "later": [later]}
    calculator = engine.load(toy_document(spec(chosen), parameters={"least": number}))

    # Eleven is enough since 2024; before that it was the letter.
    assert outcome(calculator.evaluate({"age": 11}, TODAY)) == "unknown"
    old = calculator.evaluate({"age": 11, "asked_on": "2023-12-31"}, TODAY)
    assert (outcome(old), old["mistakes"]) == ("unknown", [])


def test_when_the_form_may_be_one_that_has_ended_another_has_the_words(toy_document):
    calculator = engine.load(toy_document(spec(AGE | {"later": [ENDED]})))

    told = calculator.evaluate({"age": 3}, date(2027, 1, 1))["conditions"][0]

    assert (told["outcome"], told["text"]) == ("unknown", ["old unknown"])


NOT_YET = {
    "met_when": None,
    "rule": "Not looked at.",
    "explanations": [{"outcome": "met", "text": "Not looked at yet."}],
}


def test_a_condition_may_be_one_that_is_yet_to_come(toy_document):
    condition = plain(**NOT_YET)
    calculator = engine.load(toy_document(spec(condition)))

    _, codes = proven(toy_document, condition)

    assert [*problems(read(Spec, spec(condition)), frozenset())] == []
    assert codes == ALWAYS_THERE
    assert outcome(calculator.evaluate({}, date(2026, 8, 31))) == "met"
    assert outcome(calculator.evaluate({}, date(2026, 9, 1))) == "unknown"


def test_a_form_that_is_never_unmet_needs_no_words_for_it(toy_document):
    never = {
        "met_when": {"in": ["letter", ["yes", "no"]]},
        "explanations": [told_ for told_ in told("new") if told_["outcome"] != "unmet"],
    }
    condition = plain(later=[LATER | never])

    _, codes = proven(toy_document, condition)

    assert [*problems(read(Spec, spec(condition)), frozenset())] == []
    assert codes == ALWAYS_THERE


def test_words_that_a_form_lacks_are_asked_for(toy_document):
    lacks = [told_ for told_ in told("old") if told_["outcome"] != "unmet"]

    _, codes = proven(toy_document, plain(explanations=lacks))

    assert codes == [
        ALWAYS_THERE[0],
        ("words_missing", ("conditions", 0, "explanations")),
        ALWAYS_THERE[1],
    ]
