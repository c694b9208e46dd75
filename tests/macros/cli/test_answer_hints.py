"""What is said of answers in a file that a form would not have let through."""

import pytest

from interactive.core.questions import Option, Question
from macros.cli.answer_hints import hint

DAY = Question(id="day", title="", text="", type="date")
RIGHT = Question(id="right", title="", text="", type="yes_no")
COUNT = Question(id="count", title="", text="", type="integer")
LEVEL = Question(
    id="level",
    title="",
    text="",
    type="choice",
    options=(Option(id="lisans", text=""), Option(id="onlisans", text="")),
)


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (DAY, "06.09.2027", "değil. '2027-09-06' gibi yazın."),
        (DAY, " 6/9/2027 00:00", "değil. '2027-09-06' gibi yazın."),
        (DAY, "6 Eylül 2027", "değil. '2027-09-06' gibi yazın."),
        (DAY, 46271, "değil. '2027-09-06' gibi yazın."),
        # Of a day in the right form the form's sentence says enough.
        (DAY, "2027-02-30", ""),
        (RIGHT, "evet", "'evet' yazılamaz. yes, no ya da unknown yazın."),
        (RIGHT, True, "yes, no ya da unknown yazın."),
        (LEVEL, "lisns", "Bunu mu demek istediniz: 'lisans'?"),
        (LEVEL, "zzz", "Yazılabilecekler: lisans, onlisans."),
        (COUNT, "üç", ""),
        (None, "3", "'dy' diye bir soru yok. Bunu mu demek istediniz: 'day'?"),
    ],
)
def test_how_an_answer_is_written_is_said(question, answer, expected):
    text = hint(question, answer, ["day", "right"], question.id if question else "dy")

    assert text.endswith(expected)
    assert bool(text) is bool(expected)
