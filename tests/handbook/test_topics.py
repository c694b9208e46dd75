"""What a reader asks her unit about: one of more topics than fit on a screen."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LETTER = "belgeler/soru-birime/"


def test_a_link_chooses_one_of_many_topics_in_the_list_of_the_device(content, visiting):
    [topics] = [
        question
        for question in content.letters["soru-birime"].questions
        if len(question.options) > 12
    ]
    topic = topics.options[2]
    with visiting() as visit:
        visit.open(f"{LETTER}#{topics.id}={topic.id}")
        question = visit.page.locator(f"select[name={topics.id}]")

        expect(question).to_have_value(topic.id)
        expect(question.locator("option:checked")).to_have_text(topic.text)
        for odd in ("", "=", "=yok"):
            visit.open("sozluk/")
            visit.open(f"{LETTER}#{topics.id}{odd}")
            expect(question).to_have_value(topic.id)
