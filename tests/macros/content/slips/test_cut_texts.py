"""What a comment cuts, and keys that a block of text takes in."""

from macros.content.checker import say


def test_a_value_that_is_all_comment_is_told(read):
    for text in ("a: 1\nb: # Başlık\n", "a: 1\nb: #5 numara\n"):
        [problem] = read(text).problems
        assert (problem.line, problem.message) == (2, say("cut_texts.all_by_comment"))


def test_a_key_within_a_block_of_text_is_told_at_its_line(read):
    items = "a:\n  - text: bir\n    clauses: [M1]\n  - text: >-\n      iki\n{}\n"

    [problem] = read(items.format("      clauses: [M1]")).problems

    message = say("cut_texts.swallowed_key", key="clauses")
    assert (problem.line, problem.message) == (6, message)
    for words in ("      not: üç", "      Clauses: üç", "      ve clauses: üç"):
        assert read(items.format(words)).problems == [], words
