"""What the two books take from the content: the complete one everything."""

from collections.abc import Iterator
from dataclasses import fields

import pytest

from macros.content.annotations import annotated_texts
from macros.handbook import inline_markup as prose
from macros.pdf.editions.extents import COMPLETE, READER, Extent
from tests.macros.pdf_text import prose_of, squeezed


@pytest.fixture(scope="module")
def print_of(printed):
    """Return the words of a book by its name."""
    return lambda name: prose_of(printed / f"{name}.pdf")


def models(content) -> Iterator[object]:
    """Yield what the book is made of."""
    yield from content.guidelines.values()
    yield from content.checklists.values()
    yield from content.questions.values()
    yield from content.units.values()
    yield from (content.every_unit, content.glossary, content.source)
    yield from content.calculators_with_page.values()


def in_print(text: str, numbers) -> str:
    return squeezed(prose.fill(prose.words(prose.parse(text)), numbers))


def test_the_complete_book_leaves_nothing_out(content, edition, print_of):
    book = print_of("rehber-tam")
    texts = [
        text
        for model in models(content)
        for _, marker, text in annotated_texts(model)
        if marker == "prose"
    ]

    assert len(texts) > 40
    missing = [text for text in texts if in_print(text, edition.numbers) not in book]
    assert missing == []
    assert all(getattr(COMPLETE, field.name) for field in fields(Extent))


def test_the_readers_book_has_every_statement_item_question_and_clause(
    content, edition, print_of
):
    book = print_of("rehber")
    texts = [
        statement.text
        for chapter in content.guidelines.values()
        for section in chapter.sections
        for statement in section.statements
    ]
    for checklist in content.checklists.values():
        for item in checklist.items:
            texts += filter(None, (item.text, item.detail))
    for calculator in content.calculators_with_page.values():
        texts += [question.text for question in calculator.questions]
    texts += [each.title for each in content.questions.values()]
    texts += [clause.id + clause.text for clause in content.source.clauses]
    texts += [term.term + term.text for term in content.glossary.terms]

    missing = [text for text in texts if in_print(text, edition.numbers) not in book]
    assert missing == []


def test_the_readers_book_leaves_out_what_only_the_web_and_officers_need(
    content, print_of
):
    reader, complete = print_of("rehber"), print_of("rehber-tam")
    keys = ("glossary_also", "sources_used", "calculator_examples_title", "table_short")

    for key in keys:
        assert squeezed(content.words[key]) not in reader, key
        assert squeezed(content.words[key]) in complete, key
    assert not any(getattr(READER, field.name) for field in fields(Extent))
    assert squeezed("rehber-tam.pdf") in reader
