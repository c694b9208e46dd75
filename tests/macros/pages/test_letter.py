"""A letter's page before any script: the blank sheet, notes, examples, the form."""

import re

import pytest

from macros.handbook.links import links_of

PAPER, MESSAGE = "belgeler/projektor-dilekcesi/", "belgeler/salon-sorusu/"


@pytest.fixture
def words(edition):
    return edition.words


@pytest.fixture
def letter(pages):
    return pages[PAPER].markdown


def test_the_list_leads_to_each_letter_below_what_the_source_asks_for(pages, words):
    page = pages["belgeler/"].markdown

    assert page.index(words["letters_must"]) < page.index("projektor-dilekcesi/")
    assert page.index("projektor-dilekcesi/") < page.index(words["letters_ours"])
    assert page.index(words["letters_ours"]) < page.index("salon-sorusu/")


def test_the_blank_letter_stands_there_with_and_without_a_script(letter, words):
    scripted, plain = letter.split("</template>\n<div class", 1)

    for part in (scripted, plain):
        assert "letter--blank" in part
    assert words["letter_no_script"] in plain
    assert "Yönerge dilekçenin kaç günde yanıtlanacağını söylemiyor." in plain
    # The live sheet is found by this: there is one.
    assert "data-letter-text" not in plain


def test_own_words_have_room_for_accents_and_are_marked_as_such(letter):
    [question] = re.findall(r'data-question="use".*?</div>\n', letter, re.DOTALL)[:1]
    assert "data-own-words" in question
    [area] = re.findall('<textarea[^>]* name="use"[^>]*>', letter)
    assert 'maxlength="800"' in area
    assert 'autocomplete="off"' in area
    assert len(re.findall("<input[^>]* type=.text.|<input type=.text.", letter)) == 2


def test_what_may_stay_blank_says_so(letter, words):
    for question, optional in (("phone", True), ("full_name", False)):
        label = re.search(f'<label[^>]* for="q-{question}">(.*?)</label>', letter)
        assert label
        assert (words["letter_optional"] in label[1]) is optional


def test_it_says_that_it_is_a_draft_and_has_no_link_to_share(pages, words):
    for address, draft in (
        (PAPER, "letter_draft_paper"),
        (MESSAGE, "letter_draft_message"),
    ):
        page = pages[address].markdown
        assert words[draft] in page
        assert words["letter_nothing_sensitive"] in page
        assert "data-share" not in page
        assert "oembed" not in page


def test_it_speaks_of_a_letter_and_not_of_a_calculator(letter, words):
    assert words["letter_shell_failed"] in letter
    assert words["shell_failed"] not in letter


def test_a_topic_is_chosen_by_a_link(content):
    links = links_of(content)

    assert links.address("yazi:salon-sorusu#saat") == f"{MESSAGE}#topic=saat"
    assert links.address("yazi:salon-sorusu") == MESSAGE
    assert links.label("yazi:salon-sorusu#saat") == "Bankoya soru: Salonun saatleri"
    assert links.problem("yazi:salon-sorusu#yok")
    assert links.problem("yazi:projektor-dilekcesi#saat")


def test_an_answer_that_leaves_a_gap_for_good_is_not_offered(letter):
    [question] = re.findall(
        r'<fieldset[^>]*data-question="has_plan".*?</fieldset>', letter, re.DOTALL
    )

    assert 'value="yes"' in question
    assert 'value="unknown"' not in question
