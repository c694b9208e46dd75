"""From a sentence on a page back to its line."""

from macros.cli.review.alignment import changes
from macros.cli.review.blocks import text_block
from macros.cli.review.sources import Sources, shown
from tests.macros.cli.review.conftest import after, put

CHAPTER = "content/guidelines/uyelik.yml"


def source_of(sources, before, after):
    [change] = changes([text_block(before)], [text_block(after)])
    source = sources.of(change)
    return source.name, source.line, source.edit is not None


def test_a_sentence_leads_to_the_line_that_was_edited(before, edited):
    put(edited, "guidelines/uyelik", "kimliğinizle", "[kartınızla](terim:kart)")
    sources = Sources(before, after(edited))
    text = "Kart almak için bankoya {} gelmelisiniz. (zorunlu)"

    spot = source_of(sources, text.format("kimliğinizle"), text.format("kartınızla"))

    assert spot == (CHAPTER, 10, True)


def test_a_number_leads_to_the_sentence_that_prints_it(before, edited):
    put(edited, "parameters/en-az-yas", "value: 7", "value: 9")
    sources = Sources(before, after(edited))
    text = "Kart, en az {} yaşında olanlara verilir."

    assert source_of(sources, text.format(7), text.format(9)) == (CHAPTER, 12, False)


def test_a_text_is_shown_without_markup_and_with_its_numbers(before):
    assert shown("**En az** {en-az-yas} [kart](terim:kart)", before) == "En az 7 kart"
