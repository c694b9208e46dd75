"""Laws of the kind `conditions` that hold for any calculator an editor may write."""

from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from interactive import engine
from tests.interactive.kinds.sample_specs import calculator

TODAY = date(2026, 6, 1)
NAMES = ("a", "b", "c", "d")
VALUES = ("yes", "no", None)
LEAVES = st.tuples(st.sampled_from(NAMES), st.sampled_from(("yes", "no"))).map(
    lambda comparison: {"is": list(comparison)}
)
RULES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda rules: {"all": rules}),
        st.lists(inner, min_size=1, max_size=3).map(lambda rules: {"any": rules}),
        inner.map(lambda rule: {"not": rule}),
    ),
    max_leaves=5,
)
MAYBE = st.none() | RULES
CONDITION = st.fixed_dictionaries(
    {
        "weight": st.sampled_from(("blocking", "action")),
        "applies_when": MAYBE,
        "met_when": RULES,
        "unit_decides_when": MAYBE,
        "special": MAYBE,
    }
)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(NAMES, st.sampled_from(VALUES)))


def condition(number, drawn):
    """Return a condition whose every outcome may be told in two ways."""
    special = drawn.pop("special")
    explanations = [
        {"outcome": outcome, "text": f"{outcome} {how}", "when": when}
        for outcome in ("met", "unmet", "unknown", "unit_decides")
        for how, when in (("special", special), ("plain", None))
        if how == "plain" or when is not None
    ]
    explanations.append({"outcome": "not_covered", "text": "not covered"})
    words = {"id": f"c{number}", "title": "T", "rule": "R", "clauses": ["S1.1"]}
    return words | drawn | {"explanations": explanations}


@st.composite
def specs(draw):
    gates = {"c": {"is": ["a", "yes"]}, "d": draw(MAYBE.filter(only_above))}
    questions = [
        {"id": n, "title": n, "text": n, "type": "yes_no", "shown_when": gates.get(n)}
        for n in NAMES
    ]
    drawn = draw(st.lists(CONDITION, min_size=1, max_size=3))
    conditions = [condition(number, dict(one)) for number, one in enumerate(drawn)]
    return calculator(questions, conditions)


def only_above(rule):
    """Return whether a rule does not name the question that it opens."""
    return '"d"' not in str(rule).replace("'", '"')


def seen(result):
    """Return what a reader sees: verdict, outcomes, words, clauses."""
    return [
        result["status"],
        result["cites"],
        *([c["outcome"], c["text"], c["unit_decides"]] for c in result["conditions"]),
    ]


@given(spec=specs(), answers=ANSWERS)
def test_one_more_answer_turns_nothing_around_and_counts_only_if_it_is_asked_for(
    document_for, spec, answers
):
    calculator = engine.load(document_for(spec))
    before = calculator.evaluate(answers, TODAY)

    for question in (*before["ask_next"], *before["set_aside"]):
        for value in VALUES:
            after = calculator.evaluate(answers | {question: value}, TODAY)
            for old, new in zip(before["conditions"], after["conditions"], strict=True):
                assert old["outcome"] in ("unknown", new["outcome"])
            if question in before["set_aside"]:
                assert seen(after) == seen(before), question


@given(spec=specs(), answers=ANSWERS)
def test_the_verdict_and_what_is_asked_follow_from_conditions_and_answers(
    document_for, spec, answers
):
    result = engine.load(document_for(spec)).evaluate(answers, TODAY)

    pairs = {(c["weight"], c["outcome"]) for c in result["conditions"]}
    if ("blocking", "unmet") in pairs:
        wanted = "uygun-degil"
    elif ("blocking", "unknown") in pairs:
        wanted = "bilgi-eksik"
    elif pairs & {("action", "unmet"), ("action", "unknown")}:
        wanted = "islem-gerekli"
    else:
        wanted = "engel-gorunmuyor"
    assert result["status"] == wanted
    missing = [q for q in result["asked"] if answers[q] is None]
    assert sorted(result["ask_next"] + result["set_aside"]) == sorted(missing)
    assert {"a", "b"} <= set(result["asked"])
    assert ("c" in result["asked"]) == (answers["a"] == "yes")


@given(spec=specs(), answers=ANSWERS)
def test_the_next_step_is_one_that_the_verdict_waits_for(document_for, spec, answers):
    calculator = engine.load(document_for(spec))
    before = calculator.evaluate(answers, TODAY)
    reached = {before["status"]}
    for values in product(VALUES, repeat=len(before["ask_next"])):
        more = dict(zip(before["ask_next"], values, strict=True))
        reached.add(calculator.evaluate(answers | more, TODAY)["status"])

    step = before["next_step"]

    if len(reached) > 1:
        assert step["question"] in before["ask_next"]
    if step is not None:
        waiting = {c["id"] for c in before["conditions"] if c["outcome"] == "unknown"}
        assert {*step["conditions"]} <= waiting
        assert not before["blocking_unmet"]


RULE = {
    "weight": "blocking",
    "applies_when": None,
    "met_when": {"is": ["c", "yes"]},
    "unit_decides_when": None,
    "special": None,
}


@given(spec=specs())
def test_a_question_is_asked_when_it_may_open_the_one_that_counts(document_for, spec):
    only = spec | {"conditions": [condition(0, dict(RULE))]}
    evaluate = engine.load(document_for(only)).evaluate

    assert evaluate({}, TODAY)["ask_next"] == ["a"]
    assert evaluate({"c": "yes"}, TODAY)["ask_next"] == ["a"]
    assert evaluate({"a": "yes"}, TODAY)["ask_next"] == ["c"]
    assert evaluate({"a": "no", "c": "yes"}, TODAY)["ask_next"] == []
