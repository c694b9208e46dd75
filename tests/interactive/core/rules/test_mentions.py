"""What a rule names is found at any depth."""

from interactive.core.rules.mentions import comparisons_in, conditions_in, questions_in

TEST = {
    "all": [
        {"not": {"at_least": ["a", {"answer": "b"}]}},
        {"any": [{"met": "first"}, {"is": ["c", "yes"]}]},
    ]
}


def test_questions_answers_and_conditions_are_found():
    assert [operator for operator, _ in comparisons_in(TEST)] == ["at_least", "is"]
    assert questions_in(TEST) == {"a", "b", "c"}
    assert [*conditions_in(TEST)] == ["first"]
