"""Questions of every type, of which the type matters more than the words."""

from typing import Any

from interactive.core.questions import Option, Question, QuestionType


def question(name: str, type_: QuestionType, title: str = "", **more: Any) -> Question:
    """Return a question with no words but its title."""
    return Question(id=name, title=title, text="", type=type_, **more)


AGE = question("age", "integer", minimum=0, maximum=120)
DAY = question("day", "date")
BOX = question("box", "yes_no")
# An option may look like a date and is none.
OPTIONS = (Option(id="2020-99-99", text=""), Option(id="b", text=""))
CARD = question("card", "choice", options=OPTIONS)
