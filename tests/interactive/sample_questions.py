"""Questions of every type, of which only the type matters."""

from typing import Any

from interactive.core.questions import Option, Question, QuestionType


def question(name: str, type_: QuestionType, **more: Any) -> Question:
    """Return a question without words."""
    return Question(id=name, title="", text="", type=type_, **more)


AGE = question("age", "integer", minimum=0, maximum=120)
DAY = question("day", "date")
BOX = question("box", "yes_no")
# An option may look like a date and is none.
OPTIONS = (Option(id="2020-99-99", text=""), Option(id="b", text=""))
CARD = question("card", "choice", options=OPTIONS)
