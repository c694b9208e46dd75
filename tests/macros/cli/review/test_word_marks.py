"""Words marked so that one sees at a glance what differs."""

from macros.cli.review.blocks import tokens_of
from macros.cli.review.word_marks import (
    LONGEST,
    MARGIN,
    differing_words,
    folded,
    pieces,
)


def marked(before, after):
    """Return a text with `[former|later]` where the versions differ."""
    return "".join(
        text(piece.before)
        if piece.is_same
        else f"[{text(piece.before)}|{text(piece.after)}]"
        for piece in pieces([*tokens_of(before)], [*tokens_of(after)])
    )


def text(tokens):
    return "".join(token.text for token in tokens)


def test_a_word_is_marked_as_a_whole():
    assert marked("En geç 7 gün önce.", "En geç 10 gün önce.") == (
        "En geç [7|10] gün önce."
    )


def test_a_word_between_two_changes_does_not_part_them():
    assert marked(
        "Evrakı elden ve hemen verin.", "Evrakı postayla ve sonra verin."
    ) == ("Evrakı [elden ve hemen|postayla ve sonra] verin.")


def test_what_is_only_added_stands_alone():
    assert marked("Kartı alın.", "Kartı bugün alın.") == "Kartı[| bugün] alın."
    assert differing_words([*tokens_of("a b")], [*tokens_of("a c")]) == ("b", "c")


def test_a_long_unchanged_run_is_folded_in_its_middle():
    tokens = [*tokens_of("söz " * LONGEST)]

    assert [len(part) for part in folded(tokens)] == [MARGIN, MARGIN]
    assert folded(tokens[:LONGEST]) == [tokens[:LONGEST]]
