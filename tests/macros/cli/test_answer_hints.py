"""What is said of answers in a file that a form would not have let through."""

import pytest

from macros.cli.answer_hints import hint, unknown_question
from tests.macros.cli.conftest import QUESTIONS

ASKED = {question.id: question for question in QUESTIONS}


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        (
            "day",
            "6 Eylül 2027",
            "okunamıyor. '2027-09-06' ya da '06.09.2027' gibi yazın.",
        ),
        ("day", 46271, "okunamıyor. '2027-09-06' ya da '06.09.2027' gibi yazın."),
        # Of a day in the right form the form's sentence says enough.
        ("day", "2027-02-30", ""),
        ("right", "belki", "yes, no ya da unknown (evet, hayır, bilmiyorum) yazın."),
        ("level", "lisns", "Bunu mu demek istediniz: 'lisans'?"),
        ("level", "zzz", "Yazılabilecekler: onlisans, lisans, belirsiz."),
        ("papers", "lisans; doktra", "Yazılabilecekler: onlisans, lisans, belirsiz."),
        ("papers", ["lisans", "onlisns"], "Bunu mu demek istediniz: 'onlisans'?"),
        ("year_at_start", "üç", ""),
    ],
)
def test_how_an_answer_is_written_is_said(say, name, answer, expected):
    text = hint(ASKED[name], answer, say)

    assert text.endswith(expected)
    assert bool(text) is bool(expected)


def test_a_question_that_is_none_is_guessed(say):
    assert unknown_question("dya", ASKED, say).endswith("istediniz: 'day'?")
    assert unknown_question("q", ASKED, say).endswith(
        "level, year_at_start, right, day, papers."
    )
