"""What a calculator's page shows before any script runs."""

from datetime import date

import pytest

from interactive.core.questions import Option, Question
from macros.handbook.links import links_of
from macros.pages.calculator import (
    HOOKS,
    calculator_context,
    choices,
    in_words,
    shell_words,
    without_hooks,
)

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def kart(small_content):
    address = "hesaplayicilar/kart/"
    links = links_of(small_content)
    return calculator_context(small_content, links, "kart", DAY, address)


def asked(**more):
    return Question(**{"id": "q", "title": "Soru", "text": "Soru?", **more})


def test_rules_have_their_numbers_and_clauses(kart):
    assert "En az 7 yaşında olmak gerekir." in kart["rules"]
    assert 'href="../../kaynaklar/#M1.2"' in kart["rules"]


def test_every_question_offers_i_do_not_know(kart, small_content):
    unknown = ("unknown", small_content.words["calculator_unknown"])

    offered = {q["question"].id: q["choices"] for q in kart["questions"]}

    assert offered["card"] == [("nufus", "Nüfus cüzdanı"), ("yok", "Hiçbiri"), unknown]
    assert offered["child"] == [("yes", "Evet"), ("no", "Hayır"), unknown]
    assert offered["age"] == offered["since"] == []


def test_a_few_whole_numbers_are_listed_with_their_labels(small_content):
    words = small_content.words
    few = asked(type="integer", minimum=0, maximum=3, labels={"0": "Hazırlık"})
    twelve = asked(type="integer", minimum=1, maximum=12)
    thirteen = asked(type="integer", minimum=1, maximum=13)

    assert choices(few, words)[:2] == [("0", "Hazırlık"), ("1", "1")]
    assert [len(choices(q, words)) for q in (few, twelve, thirteen)] == [5, 13, 0]


def test_examples_stand_with_answers_in_words_and_their_result(kart):
    first = kart["examples"][1]

    assert first["name"] == "Kimliği olmayan yetişkinin yapacağı iş vardır"
    assert first["why"] == "Yaşı yeter; kimliğini sonradan getirebilir."
    assert first["answers"] == [("Yaşınız", "40"), ("Kimlik", "Hiçbiri")]
    assert "Kimliğiniz uygun değil." in first["result"]


def test_an_example_is_no_live_result(kart):
    for example in kart["examples"]:
        for hook in HOOKS:
            assert f" {hook}=" not in example["result"]


def test_hooks_are_taken_away_at_every_depth():
    node = ["div", {"data-result": "", "class": "a"}, ["p", {"data-item": "x"}, "söz"]]

    assert without_hooks(node) == ["div", {"class": "a"}, ["p", {}, "söz"]]


def test_a_link_into_the_live_form_is_none_in_an_example():
    links = [["a", {"href": href}, "x"] for href in ("soru:age", "#yer", "liste:a")]

    kept = [without_hooks(link)[:2] for link in links]

    assert kept == [["span", {}], ["span", {}], ["a", {"href": "liste:a"}]]


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        (asked(type="date"), "2026-03-02", "2 Mart 2026 Pazartesi"),
        (asked(type="date"), "unknown", "Bilmiyorum"),
        (asked(type="yes_no"), "yes", "Evet"),
        (asked(type="yes_no"), "unknown", "Bilmiyorum"),
        (asked(type="integer", minimum=0, maximum=99), 40, "40"),
        (
            asked(type="choice", options=(Option(id="a", text="A şıkkı"),)),
            "a",
            "A şıkkı",
        ),
    ],
)
def test_an_answer_is_said_as_the_reader_would(small_content, question, answer, said):
    assert in_words(question, answer, small_content.words) == said


def test_only_the_sentences_of_the_shell_go_to_the_script(small_content):
    found = shell_words(small_content.words)

    assert found
    assert all(key.startswith("shell_") for key in found)
