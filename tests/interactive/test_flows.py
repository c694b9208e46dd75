"""Steps of a flow: plain data that every kind fills."""

from interactive.flows import Exit, Step
from interactive.kinds import kinds
from macros.proofs import part_of


def test_a_step_that_leads_nowhere_else_has_no_exit():
    step = Step("Son")

    assert (step.exits, step.items, step.onward) == ((), (), "")


def test_the_flow_of_every_kind_begins_with_answers_and_ends_with_a_result(calculators):
    for calculator in calculators.values():
        steps = part_of(calculator.spec.kind, "flow").flow(calculator)

        assert str(len(calculator.spec.questions)) in steps[0].text
        assert steps[-1].status
        assert any(isinstance(way, Exit) for step in steps for way in step.exits)


def test_every_kind_has_a_flow_a_table_and_a_proof():
    for name in kinds():
        assert all(part_of(name, part) for part in ("flow", "table", "proofs"))
