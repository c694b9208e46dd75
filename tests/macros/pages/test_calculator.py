"""What a calculator's page shows before any script runs."""

from datetime import date

import pytest

from macros.pages.calculator import (
    HOOKS,
    calculator_context,
    shell_words,
    without_hooks,
)
from tests.conftest import TODAY, loaded
from tests.content_changes import apply
from tests.macros.conftest import pages_of


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
    words = shell_words(content.words, content.calculators["salon"].questions)

    assert words
    assert all(key.startswith("shell_") for key in words)
    # Where nothing but dates is typed, they are what is to be corrected.
    dates = shell_words(content.words, content.calculators["etkinlik"].questions)
    assert dates["shell_mistaken"] == content.words["mistaken_dates"]
    assert words["shell_mistaken"] == content.words["shell_mistaken"]


def test_numbers_are_typed_as_text_and_several_options_are_boxes(handbook):
    change = {
        "file": "calculators/kart.yml",
        "find": "conditions:\n",
        "put": f"{MORE_QUESTIONS}conditions:\n",
    }
    apply([change], handbook / "content")
    pages = pages_of(loaded(handbook), date.fromisoformat(TODAY))
    form = pages["hesaplayicilar/kart/"].markdown.split("</form>")[0]

    income = form.split('data-question="income"')[1].split("</div>\n<p")[0]
    assert 'type="text" inputmode="decimal"' in income
    assert 'aria-describedby="t-income v-income e-income"' in income
    assert '<span id="v-income">TL</span>' in income
    assert "0,00 TL – 100.000,00 TL" in income
    papers = form.split('data-question="papers"')[1].split("</fieldset>")[0]
    assert "data-several" in papers
    for value in ("visa", "none", "unknown"):
        assert f'type="checkbox" name="papers" value="{value}"' in papers
    assert papers.count("data-alone") == 2
    born = form.split('data-question="born"')[1]
    assert 'type="date" min="1930-01-01"' in born


MORE_QUESTIONS = """\
  - id: income
    title: Gelir
    text: Geliriniz?
    type: number
    decimals: 2
    minimum: 0
    maximum: 100000
    unit: {text: "{number} TL"}
  - id: papers
    title: Belgeler
    text: Hangileri var?
    type: choices
    options: [{id: visa, text: Vize}]
  - {id: born, title: Doğum, text: Ne zaman?, type: date, first_day: 1930-01-01}
"""
