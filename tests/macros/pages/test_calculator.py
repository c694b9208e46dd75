"""What a calculator's page shows before any script runs."""

import pytest

from macros.pages.calculator import (
    HOOKS,
    calculator_context,
    shell_words,
    without_hooks,
)


@pytest.fixture(scope="module")
def kart(edition):
    return calculator_context(edition, "kart", "hesaplayicilar/kart/")


def test_rules_have_their_numbers_and_clauses(kart):
    assert "En az 7 yaşında olmak gerekir." in kart["rules"]
    assert 'href="../../kaynaklar/#M1.2"' in kart["rules"]


def test_every_question_offers_i_do_not_know(kart, content):
    unknown = ("unknown", content.words["calculator_unknown"])

    offered = {q["question"].id: q["choices"] for q in kart["questions"]}

    assert offered["card"] == [("nufus", "Nüfus cüzdanı"), ("yok", "Hiçbiri"), unknown]
    assert offered["child"] == [("yes", "Evet"), ("no", "Hayır"), unknown]
    assert offered["age"] == offered["since"] == []


def test_an_example_has_answers_in_words_and_its_result_which_is_not_live(kart):
    first = kart["examples"][1]

    assert first["name"] == "Kimliği olmayan yetişkinin yapacağı iş vardır"
    assert first["why"] == "Yaşı yeter; kimliğini sonradan getirebilir."
    assert first["answers"] == [("Yaşınız", "40"), ("Kimlik", "Hiçbiri")]
    assert "Kimliğiniz uygun değil." in first["result"]
    for example in kart["examples"]:
        assert [hook for hook in HOOKS if f" {hook}=" in example["result"]] == []


def test_hooks_and_links_into_the_live_form_are_taken_away_at_every_depth():
    node = ["div", {"data-result": "", "class": "a"}, ["p", {"data-item": "x"}, "söz"]]
    links = [["a", {"href": href}, "x"] for href in ("soru:age", "#yer", "liste:a")]

    static = [without_hooks(link)[:2] for link in links]

    assert without_hooks(node) == ["div", {"class": "a"}, ["p", {}, "söz"]]
    assert static == [["span", {}], ["span", {}], ["a", {"href": "liste:a"}]]


def test_only_the_sentences_of_the_shell_go_to_the_script(content):
    words = shell_words(content.words)

    assert words
    assert all(key.startswith("shell_") for key in words)
