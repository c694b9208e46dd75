"""What a question's control offers."""

from interactive.core.questions import Option, Question
from macros.calculators.choices import choices, in_words


def question(**more):
    return Question(**{"id": "q", "title": "Soru", "text": "Soru?", **more})


def test_a_few_whole_numbers_are_listed_with_their_labels(content):
    words = content.words
    few = question(type="integer", minimum=0, maximum=3, labels={"0": "Hazırlık"})
    twelve = question(type="integer", minimum=1, maximum=12)
    thirteen = question(type="integer", minimum=1, maximum=13)

    assert choices(few, words)[:2] == [("0", "Hazırlık"), ("1", "1")]
    assert [len(choices(q, words)) for q in (few, twelve, thirteen)] == [5, 13, 0]


def test_an_answer_is_said_as_the_reader_would(content):
    choice = question(type="choice", options=(Option(id="a", text="A şıkkı"),))
    for typed, answer, words in (
        (question(type="date"), "2026-03-02", "2 Mart 2026 Pazartesi"),
        (question(type="date"), "unknown", "Bilmiyorum"),
        (question(type="yes_no"), "yes", "Evet"),
        (question(type="yes_no"), "unknown", "Bilmiyorum"),
        (question(type="integer", minimum=0, maximum=99), 40, "40"),
        (choice, "a", "A şıkkı"),
    ):
        assert in_words(typed, answer, content.words) == words, (typed.type, answer)
