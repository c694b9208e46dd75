"""A rule names questions and values alike."""

from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import AGE, BOX

SCOPE = Scope({"age": AGE, "box": BOX}, {})


def test_a_value_stands_for_a_question():
    values = compile_values([Value(id="v", title="", sum=("age",))], SCOPE)
    scope = Scope(SCOPE.questions, {}, values)

    assert scope.subject("v") is values["v"].question
    assert (scope.subject("age"), scope.subject("w"), scope.subject(["v"])) == (
        AGE,
        None,
        None,
    )
    assert scope.names == ["age", "box", "v"]
