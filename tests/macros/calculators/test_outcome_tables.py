"""Tables of outcomes for pages and for paper."""

import pytest

from interactive.engine import load
from interactive.verification.outcome_table import Row, Table
from macros.calculators import outcome_tables as outcomes
from macros.calculators.document import document
from macros.calculators.outcome_tables import on_paper, rows_in, tables_node, tables_of


@pytest.fixture
def card(content):
    day = content.source.edition.checked_on
    return load(document(content, "kart", day))


def test_a_kind_without_a_table_has_none(card, monkeypatch):
    monkeypatch.setattr(outcomes, "optional_kind_module", lambda *_: None)

    assert tables_of(card) == []


def test_rows_are_counted_over_all_tables(card):
    tables = tables_of(card)

    assert rows_in(tables) == sum(len(table.rows) for table in tables) > 6
    assert len(tables_node(tables, card.context)) == len(tables) + 2


def test_on_paper_answers_stand_in_one_cell_and_a_plain_table_keeps_its_columns(card):
    head, rows = on_paper(tables_of(card)[0], card.context)
    plain = Table("x", "", "", ("A", "B"), (Row(("", "b")),))

    assert head == ["Sıra", "Yanıtlar", "Sonuç"]
    assert rows[0] == ("1", "Yaşınız: en çok 6", "Kart verilmez")
    assert rows[-1][1] == "Yukarıdakilerin hiçbiri uymuyorsa"
    assert on_paper(plain, card.context) == (["A", "B"], [("–", "b")])
