"""The words of the search: what may be written."""

from macros.checks.search import check
from macros.content.loader import load_content


def problems(handbook, text):
    (handbook / "content" / "search.yml").write_text(text, "utf-8")
    content, load_problems = load_content(handbook)
    assert content, load_problems
    return [(problem.line, problem.message) for problem in check(content)]


def test_sound_words_are_no_problem(content):
    assert [*check(content)] == []


def test_a_phrase_may_be_promised_a_page_and_have_synonyms(handbook):
    text = """
synonyms: [{words: [iade, geri vermek]}]
pinned: [{link: "hesap:iade", words: [iade]}]
"""
    assert problems(handbook, text) == []


def test_a_stop_word_may_be_part_of_a_phrase(handbook):
    text = """
stop_words: [ne, zaman]
synonyms: [{words: [ne zaman, takvim]}]
"""
    assert problems(handbook, text) == []


def test_what_stands_three_times_is_told_twice(handbook):
    text = """stop_words:
  - ne
  - Ne
  - NE
"""
    assert [line for line, _ in problems(handbook, text)] == [3, 4]


def test_a_group_is_told_only_if_the_glossary_has_all_of_it(handbook):
    text = "synonyms: [{words: [okur kartı, üye kartı, kart]}]"

    assert problems(handbook, text) == []


def test_a_word_that_readers_say_is_a_word_of_the_group(handbook):
    text = """stop_words: [eser]
synonyms:
  - words: [iade]
    one_way: [geri vermek, eser, iade]
"""
    load_problems = problems(handbook, text)

    assert [line for line, _ in load_problems] == [4, 4]
    assert (
        problems(handbook, "synonyms: [{words: [iade], one_way: [geri vermek]}]") == []
    )
