"""The cells of one combination of classes; all of them are in test_cells.py."""

from interactive.core.facts import Facts
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.core.space.search import CellSearch
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import AGE, question

GPA = question("gpa", "number", minimum=0, maximum=4, decimals=2)


def test_a_class_of_one_question_leads_to_each_class_of_the_value_that_it_can():
    questions = {"age": AGE, "gpa": GPA}
    values = compile_values(
        [Value(id="v", title="", weighted_sum={"age": "0.01", "gpa": 1})],
        Scope(questions, {}),
    )
    age, gpa, value = factors(
        questions.values(), [{"at_least": ["v", "4.50"]}], {}, values
    )
    chosen = {"age": (AGE, age.known[0]), "gpa": (GPA, gpa.classes[-1])}
    search = CellSearch([(value, values["v"])], Facts({}, {}), chosen)

    # Below, above, and not known which: the last needs an age of 50 and more.
    cells = dict(search.cells())
    assert {case: raw["gpa"] for case, raw in cells.items()} == {(0,): None, (2,): None}
    assert cells[2,]["age"] == 50
