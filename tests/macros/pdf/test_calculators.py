"""Calculators on paper."""

import pytest

from interactive.core.markup import el
from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.calculators import (
    PrintedCalculator,
    is_dated,
    tree,
    without_citations,
)
from macros.pdf.inline import Inline, plain_text
from tests.macros.conftest import AS_OF


@pytest.fixture
def inline(content):
    """Return what makes runs for a document that holds nothing else."""
    return Inline(Edition(content, AS_OF), ())


def test_rules_become_a_table_with_one_row_each(content, inline):
    for slug, spec in content.calculators.items():
        blocks = list(PrintedCalculator(BlockBuilder(inline), slug, AS_OF).blocks(2))
        table = next(block for block in blocks if block["kind"] == "table")

        assert len(table["head"]) == len(table["widths"]) == 3
        rules = getattr(spec, "conditions", None) or (*spec.items, *spec.within)
        assert len(table["rows"]) == len(rules)


def test_what_only_a_screen_can_fold_is_left_out(inline):
    node = el("div", {}, el("p", {}, "a"), el("details", {}, el("p", {}, "b")))

    assert [plain_text(block["children"]) for block in tree(node, inline)] == ["a"]


def test_loose_plain_text_an_item_are_kept(inline):
    [listed] = tree(el("ul", {}, el("li", {}, "a ", el("strong", {}, "b"))), inline)

    assert plain_text(listed["items"][0][0]["children"]) == "a b"


def test_an_item_that_waits_says_no_more_than_its_rule():
    assert not is_dated(el("li", {"data-item": "x"}))
    assert is_dated(el("li", {"data-item": "x", "data-date": "2026-07-01"}))


def test_a_result_names_its_clauses_once():
    result = el("div", {}, el("p", {}, "a"), el("p", {"class": "cites"}, "M1.1"))

    assert without_citations(result) == ["div", {}, ["p", {}, "a"]]
