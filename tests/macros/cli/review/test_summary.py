"""The sentences at the top: what changes comes first, what cannot be seen last."""

from dataclasses import replace

from macros.cli.review.review import compare
from macros.cli.review.summary import Summary


def test_what_weighs_most_comes_first(reviewed):
    sentences = Summary(reviewed).lines()

    parts = "addresses answers pages pages repeated papers edits  outside"
    assert [each.part for each in sentences] == parts.split(" ")
    assert sentences[0].text.startswith("Dikkat: 1 adres artık açılmayacak")
    assert sentences[0].is_warning
    assert "2 sayfada" in sentences[2].text


def test_nothing_is_said_to_change_where_nothing_does(reviewed, before):
    answers = replace(reviewed.answers, calculators={})
    same = replace(reviewed, comparison=compare(before, before), answers=answers)

    first, compared, outside = Summary(same).lines()

    assert not same.differs
    assert first.text == "Okur için hiçbir şey değişmiyor."
    assert compared.text.startswith("31 sayfa ve 18 belge baştan sona")
    assert "İçerik dışında 1 dosya" in outside.text


def test_what_was_not_compared_is_a_warning(reviewed):
    unread = replace(reviewed, answers=replace(reviewed.answers, unread=("x:1: …",)))

    sentences = Summary(unread).lines()

    assert (sentences[0].part, sentences[0].is_warning) == ("unread", True)
    assert not any("Bunların dışında" in each.text for each in sentences)
