"""`- fact: <id>` is a question like any other, and is told where it stands."""

from macros.content.facts.references import is_referred_to, resolve
from macros.content.problems import Problem
from macros.content.yaml_reader import read_yaml

FACTS = """facts:
  - id: card
    title: Card
    text: Have you got one?
    type: choice
    options:
      - {id: a, text: A}
    derived: [{answer: a, when: {is: [other, yes]}}]
"""
CALCULATOR = """questions:
  - fact: card
    hint: Look at it.
  - id: own
    title: Own
  - fact: cart
  - {fact: card, type: date}
"""


def files(folder):
    made = []
    for name, text in (("facts", FACTS), ("calculator", CALCULATOR)):
        path = folder / f"{name}.yml"
        path.write_text(text, "utf-8")
        made.append(read_yaml(path, folder))
    return made


def test_a_fact_becomes_a_question_with_its_own_words(tmp_path):
    facts, calculator = files(tmp_path)

    resolve(calculator, facts)

    questions = calculator.data["questions"]
    assert questions[0] == {
        "id": "card",
        "title": "Card",
        "text": "Have you got one?",
        "type": "choice",
        "options": [{"id": "a", "text": "A"}],
        "hint": "Look at it.",
    }
    assert questions[1] == {"id": "own", "title": "Own"}
    assert [is_referred_to(calculator, index) for index in (0, 1)] == [True, False]


def test_a_problem_is_told_in_the_file_where_its_part_stands(tmp_path):
    facts, calculator = files(tmp_path)

    resolve(calculator, facts)

    places = {
        ("options", 0, "id"): ("facts.yml", 7),
        ("type",): ("facts.yml", 5),
        ("hint",): ("calculator.yml", 3),
        ("id",): ("calculator.yml", 2),
        # What the fact lacks.
        ("clauses",): ("facts.yml", 2),
    }
    for path, (file, line) in places.items():
        problem = calculator.problem(("questions", 0, *path), "!")
        assert problem == Problem(file, line, "!")


def test_a_reference_that_leads_nowhere_or_says_too_much_is_a_problem(tmp_path):
    facts, calculator = files(tmp_path)

    resolve(calculator, facts)

    unknown, surplus = map(str, calculator.problems)
    near = "Bunu mu demek istediniz: 'card'?"
    assert unknown == f"calculator.yml:6: 'cart' diye bir bilgi yok. {near}"
    known = "Yazılabilecekler: fact, title, text, hint, shown_when."
    assert surplus == f"calculator.yml:7: 'type' diye bir anahtar yok. {known}"
