"""What a real screen reader says of a calculator, when it reads the page by itself."""

import tempfile
from pathlib import Path

from macros.handbook.inline_markup import parse, words
from tests.browser.others.conftest import NAMED
from tests.browser.others.screen_reader import heard

SLUG = "salon"


def test_a_calculator_is_read_aloud_from_its_title_to_its_result(site, content):
    calculator = content.calculators[SLUG]
    page = f"{site}hesaplayicilar/{SLUG}/"
    result = content.words["calculator_result_title"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        spoken = heard(NAMED["orca"], NAMED["firefox"], page, result, work)

    assert spoken[spoken.index(calculator.title) + 1] == "heading level 1"
    form = spoken[spoken.index("form") :]
    # What is asked only after an answer must not be heard before.
    first = [each for each in calculator.questions if each.shown_when is None]
    questions = [words(parse(question.text)) for question in first]
    assert len(questions) < len(calculator.questions)
    assert [text for text in form if text in questions] == questions
    assert "leaving form." in form
