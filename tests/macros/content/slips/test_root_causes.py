"""One cause is told once: an unknown key beside the one that is missing."""

from macros.content.models.unit import Unit
from macros.content.validation import validate


def told(read, text):
    file = read(text)
    validate(Unit, file)
    return [problem.message for problem in file.problems]


def test_an_unknown_key_may_be_the_missing_one(read):
    [message] = told(read, "başlık: Banko\norder: 10\ntext: [Banko.]\n")

    assert message == (
        "'başlık' diye bir anahtar yok. Eksik olan 'title' ise adını öyle yazın."
    )


def test_a_key_that_is_nearly_another_one_is_not_the_missing_one(read):
    messages = told(read, "order: 10\ntext: [Banko.]\nclausse: [M1.1]\n")

    assert len(messages) == 2
    assert "Bunu mu demek istediniz: 'clauses'?" in messages[0] + messages[1]


def test_of_several_unknown_keys_each_is_told(read):
    assert len(told(read, "başlık: Banko\nsıra: 10\ntext: [Banko.]\n")) == 4
