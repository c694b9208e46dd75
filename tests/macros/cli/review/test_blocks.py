"""Words and signs: what is one, and what makes no difference."""

from macros.cli.review.blocks import Block, Token, text_block, tokens_of


def test_a_text_is_its_words_whatever_parts_them():
    assert [*tokens_of("7 gün,\n  önce")] == [*tokens_of("7\u00a0gün, ön\u00adce")]
    assert (
        "".join(token.text for token in tokens_of("En geç 7. gün")) == "En geç 7. gün"
    )


def test_a_sign_is_no_word():
    block = Block((*text_block("Salon").tokens, Token("/salon/", "link")))

    assert block.words == "Salon"
    assert block.content != text_block("Salon").content
