"""Laws of the kind `guide` that hold for any guide an editor may write."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interactive.kinds.guide.verification.paths import path_count, paths
from interactive.kinds.guide.verification.proofs import prove

TODAY = date(2026, 6, 1)
NAMES = ("a", "b", "c", "d")
OUTCOMES = ("x", "y", "z")
VALUES = ("yes", "no", "unknown")
LEAVES = st.builds(
    lambda name, value: {"is": [name, value]},
    st.sampled_from(NAMES),
    st.sampled_from(("yes", "no")),
)
RULES = LEAVES | st.builds(
    lambda operator, parts: {operator: parts},
    st.sampled_from(("all", "any")),
    st.lists(LEAVES | LEAVES.map(lambda leaf: {"not": leaf}), min_size=1, max_size=3),
)


@st.composite
def all_steps(draw):
    """Draw steps at which every answer leads on, to a later question or outcome."""
    steps = []
    for index, name in enumerate(NAMES):
        targets = st.sampled_from((*NAMES[index + 1 :], *OUTCOMES))
        branches = draw(
            st.lists(st.fixed_dictionaries({"when": RULES, "to": targets}), max_size=3)
        )
        branches.append({"to": draw(targets)})
        steps.append({"question": name, "branches": branches, "unknown": draw(targets)})
    return steps


def naive(test, answers):
    """Return what a test is: true, false, or None if that is not known."""
    [(operator, argument)] = test.items()
    if operator == "is":
        answer = answers.get(argument[0], "unknown")
        return None if answer == "unknown" else answer == argument[1]
    if operator == "not":
        value = naive(argument, answers)
        return None if value is None else not value
    values = [naive(each, answers) for each in argument]
    decisive = operator == "any"
    if decisive in values:
        return decisive
    return None if None in values else not decisive


def led_to(step, answers):
    """Return where answers lead: to the one place that may fit, or by `unknown`."""
    ends = set()
    for branch in step["branches"]:
        value = naive(branch["when"], answers) if "when" in branch else True
        if value is not False:
            ends.add(branch["to"])
        if value is True:
            break
    return ends.pop() if len(ends) == 1 else step["unknown"]


def walked(steps, answers):
    """Return the path and what follows it."""
    by_question = {step["question"]: step for step in steps}
    at, path = NAMES[0], []
    while at in by_question and at in answers:
        path.append(at)
        at = led_to(by_question[at], {name: answers[name] for name in path})
    return path, at


ANSWERS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(VALUES))


@given(steps=all_steps(), answers=ANSWERS)
def test_a_reader_is_led_as_by_hand(guide, steps, answers):
    result = guide(steps, OUTCOMES).evaluate(answers, TODAY)

    path, end = walked(steps, answers)
    assert result["path"] == path
    is_open = end in NAMES
    assert (result["next"], result["status"]) == (
        (end, "open") if is_open else (None, end)
    )


@given(steps=all_steps())
def test_every_path_ends_where_the_reader_does(guide, steps):
    calculator = guide(steps, OUTCOMES)

    every = [*paths(calculator)]

    assert len(every) == path_count(calculator.tree_on(calculator.context.as_of))
    assert len({tuple(path.answers.items()) for path in every}) == len(every)
    for path in every:
        result = calculator.evaluate(path.answers, TODAY)
        assert (result["path"], result["status"]) == ([*path.answers], path.outcome)


@given(steps=all_steps())
def test_whatever_is_proven_dead_is_met_by_nobody(guide, steps):
    calculator = guide(steps, OUTCOMES)

    proof = prove(calculator)

    every = [*paths(calculator)]
    unreached = set(OUTCOMES) - {path.outcome for path in every}
    codes = ("guide_outcome_unreachable", "guide_step_unreachable")
    told = {e.details["found"] for e in proof.problems if e.code in codes}
    never = set(NAMES) - {name for path in every for name in path.answers}
    assert told == unreached | never
