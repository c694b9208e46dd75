"""Every question of a handbook, each once."""

from macros.content.facts.questions import askers, questions_of


def test_the_facts_come_first_and_each_question_once(content):
    asked = questions_of(content)

    assert [*asked][:4] == ["visit_hour", "within_hours", "unit", "age"]
    assert asked["within_hours"] is content.facts.by_id["within_hours"]
    names = {name for name, _ in askers(content)}
    assert names == {f"calculators/{slug}" for slug in content.calculators}
    assert {q.id for _, questions in askers(content) for q in questions} <= {*asked}
