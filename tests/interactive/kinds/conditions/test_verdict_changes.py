"""What would change a verdict, and whom the source does not reach, against brute force.

The rules are read here anew, without the engine: by sets of truth values.
"""

from datetime import date
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from interactive import engine
from interactive.kinds.conditions.verdict_changes import MOST_SETS
from tests.interactive.kinds.conditions.test_laws import ANSWERS, NAMES, specs
from tests.interactive.kinds.sample_specs import VERDICTS, calculator

TODAY = date(2026, 6, 1)
IMMUTABLE = st.sets(st.sampled_from(NAMES), max_size=2)


def truths(test, answers):
    """Return every value that a rule can have once each unknown leaf is yes or no."""
    [(operator, argument)] = test.items()
    if operator == "is":
        answer = answers.get(argument[0])
        return {True, False} if answer is None else {answer == argument[1]}
    if operator == "not":
        return {not value for value in truths(argument, answers)}
    parts = [truths(part, answers) for part in argument]
    decide = all if operator == "all" else any
    return {decide(values) for values in product(*parts)}


def shown(spec, answers):
    """Return the answers to the questions that are shown."""
    visible: dict[str, str | None] = {}
    for question in spec["questions"]:
        gate = question.get("shown_when")
        if gate is None or truths(gate, visible) == {True}:
            visible[question["id"]] = answers[question["id"]]
    return visible


def outcome(condition, answers):
    """Return a condition's outcome, and whether the source reaches the reader."""
    scope, met = (condition[name] for name in ("applies_when", "met_when"))
    reaches = {True} if scope is None else truths(scope, answers)
    values = truths(met, answers)
    decided = reaches == {True} and len(values) == 1
    word = {True: "met", False: "unmet"}[values.pop()] if decided else "unknown"
    return word, reaches != {False}


def rank(spec, answers):
    """Return the place of the verdict, the best one last."""
    visible = shown(spec, answers)
    places = {
        ("blocking", "unmet"): 0,
        ("blocking", "unknown"): 1,
        ("action", "unmet"): 2,
        ("action", "unknown"): 2,
    }
    return min(
        places.get((each["weight"], outcome(each, visible)[0]), 3)
        for each in spec["conditions"]
    )


def least_sets(spec, answers):
    """Return the place of the verdict that the least sets lead to, and these sets."""
    mutable = [q["id"] for q in spec["questions"] if not q.get("immutable")]
    before = rank(spec, answers)
    for number in range(1, len(mutable) + 1):
        ranks = {
            frozenset(zip(names, values, strict=True)): rank(
                spec, answers | dict(zip(names, values, strict=True))
            )
            for names in combinations(mutable, number)
            for values in product(("yes", "no"), repeat=number)
        }
        best = max(ranks.values())
        if best > before:
            return best, {each for each, after in ranks.items() if after == best}
    return before, set()


def listed(changes):
    """Return the sets of answers that a result lists, one by one."""
    return {
        frozenset(zip((a["question"] for a in each["answers"]), values, strict=True))
        for each in changes
        for values in product(*(a["values"] for a in each["answers"]))
    }


@given(spec=specs(), answers=ANSWERS, immutable=IMMUTABLE)
def test_the_least_sets_are_those_of_brute_force(
    document_for, spec, answers, immutable
):
    for question in spec["questions"]:
        question["immutable"] = question["id"] in immutable
    best, sets = least_sets(spec, answers)

    result = engine.load(document_for(spec)).evaluate(answers, TODAY)

    changes = result["verdict_changes"]
    assert result["status"] == VERDICTS[rank(spec, answers)]
    assert {each["to"] for each in changes} <= {VERDICTS[best]}
    assert {each["from"] for each in changes} <= {result["status"]}
    if len(changes) < MOST_SETS:
        assert listed(changes) == sets
    assert listed(changes) <= sets


@given(spec=specs(), answers=ANSWERS)
def test_whom_the_source_does_not_reach_is_told_and_asked_nothing(
    document_for, spec, answers
):
    visible = shown(spec, answers)
    outcomes = [outcome(each, visible) for each in spec["conditions"]]
    ids = [each["id"] for each in spec["conditions"]]
    uncovered = [n for n, (_, covers) in zip(ids, outcomes, strict=True) if not covers]

    result = engine.load(document_for(spec)).evaluate(answers, TODAY)

    assert result["not_covered"] == uncovered
    assert [c["outcome"] for c in result["conditions"]] == [o for o, _ in outcomes]
    blocked = [c["id"] for c in result["conditions"] if c["weight"] == "blocking"]
    silent = [name for name in uncovered if name in blocked]
    assert {*silent} <= {*result["blocking_unknown"]}
    for condition in result["conditions"]:
        if condition["id"] in uncovered:
            assert condition["text"][0] == "not covered"
    step = result["next_step"]
    assert step is None or not {*step["conditions"]} & {*uncovered}
    deciding = result["reason"]["conditions"]
    only = bool(deciding) and {*deciding} <= {*uncovered}
    assert result["reason"]["not_covered"] is only


def test_two_that_stand_in_the_way_are_both_needed(document_for):
    def condition(name, met_when):
        explanations = [{"outcome": o, "text": o} for o in ("met", "unmet", "unknown")]
        words = {"title": name, "rule": "R", "clauses": [], "weight": "blocking"}
        rules = {"applies_when": None, "met_when": met_when}
        return {"id": name, "explanations": explanations} | words | rules

    ages = {"id": "age", "title": "Age", "text": "?", "type": "integer"}
    questions = [
        ages | {"minimum": 0, "maximum": 99},
        {"id": "paid", "title": "Paid", "text": "?", "type": "yes_no"},
    ]
    rules = {"age": {"at_least": ["age", 18]}, "fee": {"is": ["paid", "yes"]}}
    spec = calculator(questions, [condition(*each) for each in rules.items()])

    result = engine.load(document_for(spec)).evaluate({"age": 9, "paid": "no"}, TODAY)

    [change] = result["verdict_changes"]
    answers = [(each["question"], each["values"]) for each in change["answers"]]
    assert answers == [("age", [18]), ("paid", ["yes"])]
    assert (change["from"], change["to"]) == ("uygun-degil", "engel-gorunmuyor")
    assert result["reason"]["conditions"] == ["age", "fee"]


SCORES = [
    {"id": name, "title": name, "text": "?", "type": "number", "decimals": 1}
    | {"minimum": 0, "maximum": 10}
    for name in ("grade", "language")
]
SUM = {"id": "points", "title": "Points", "weighted_sum": {"grade": 3, "language": 2}}
TENTHS = st.integers(0, 100)


@given(grade=TENTHS, language=TENTHS, least=st.integers(1, 50), immutable=st.booleans())
def test_of_what_a_sum_is_made_of_as_much_is_told_as_is_enough(
    document_for, grade, language, least, immutable
):
    """In tenths, so that this test reckons with whole numbers."""
    explanations = [{"outcome": o, "text": o} for o in ("met", "unmet", "unknown")]
    condition = {"id": "points", "title": "P", "rule": "R", "clauses": []}
    rules = {"weight": "blocking", "met_when": {"at_least": ["points", least]}}
    first, second = SCORES
    questions = [first | {"immutable": immutable}, second]
    made = condition | rules | {"explanations": explanations}
    spec = calculator(questions, [made]) | {"values": [SUM]}
    answers = {"grade": grade / 10, "language": language / 10}

    result = engine.load(document_for(spec)).evaluate(answers, TODAY)

    enough = 10 * least
    needed = {
        "grade": None if immutable else -(-(enough - 2 * language) // 3),
        "language": -(-(enough - 3 * grade) // 2),
    }
    single = {n: k / 10 for n, k in needed.items() if k is not None and k <= 100}
    changes = result["verdict_changes"]
    if 3 * grade + 2 * language >= enough:
        assert changes == []
    elif single:
        told = {a["question"]: a["values"] for c in changes for a in c["answers"]}
        assert told == {name: [value] for name, value in single.items()}
        own = result["conditions"][0]["trace"]["changes"]
        assert {each["question"]: each["values"] for each in own} == told
    elif immutable:
        assert changes == []
    else:
        # An example of both at once, since neither is enough alone.
        for each in changes:
            both = {a["question"]: a["values"][0] for a in each["answers"]}
            assert both.keys() == {"grade", "language"}
            assert 3 * both["grade"] + 2 * both["language"] >= least
        assert changes
