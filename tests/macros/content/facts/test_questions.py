"""Every question of a handbook, each once."""

from macros.content.facts.questions import askers, questions_of


def test_the_facts_come_first_and_each_question_once(content):
    asked, facts = questions_of(content), content.facts.by_id

    assert [*asked][: len(facts)] == [*facts]
    assert {name: asked[name] for name in facts} == facts
    every = {q.id for _, questions in askers(content) for q in questions}
    assert {*asked} == every | {*facts} > {*facts}
    names = {name for name, _ in askers(content)}
    calculators = {f"calculators/{slug}" for slug in content.calculators}
    assert names == calculators | {f"letters/{slug}" for slug in content.letters}
