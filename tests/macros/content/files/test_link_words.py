"""Links in the words of a handbook's language."""

import re

import pytest

from macros.authoring.new_handbook import new_handbook
from macros.checks import check_content
from macros.content.catalogue import languages
from macros.content.files.link_words import PAGE_TYPES, SCHEMES, words_of


@pytest.mark.parametrize("language", languages())
def test_every_scheme_and_page_has_a_word_of_its_own(language):
    words = words_of(language)

    for by_name in (words.schemes, words.pages):
        assert len({*by_name.values()}) == len(by_name)
    assert words.schemes.keys() == {*SCHEMES}
    assert words.pages.keys() == PAGE_TYPES.keys()
    assert not {*words.schemes.values()} & {"mailto", "tel", "http", "https"}
    assert all(re.fullmatch("[a-z]+", word) for word in words.schemes.values())
    for link in (*(f"{name}:a#b" for name in SCHEMES), "sayfa:sozluk"):
        assert words.named(words.written(link)) == link
        # The code's own names may be written in every language.
        assert words.named(link) == link


@pytest.mark.parametrize(
    "text",
    [
        "Is it a question: yes",
        "[a](https://page.example/a:b)",
        "chapter: a",
        "See chapter:a",
    ],
)
def test_what_is_no_link_stays(text):
    assert words_of("en").named(text) == text


def test_mistakes_are_told_in_the_words_of_the_handbook(tmp_path):
    root = new_handbook(tmp_path, "handbook", "en").parent
    path = root / "content" / "guidelines" / "applying.yml"
    text = path.read_text("utf-8").replace("document:form", "documnt:form")
    path.write_text(text.replace("term:safety-lesson", "term:safety"), "utf-8")

    _, problems = check_content(root, quickly=True)

    messages = "\n".join(problem.message for problem in problems)
    assert "Did you mean 'document'?" in messages
    assert "'term:safety'" in messages
    assert "terim" not in messages
