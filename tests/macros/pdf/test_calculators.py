"""Calculators on paper."""

from interactive.core.fragments import BUILT
from interactive.core.markup import el
from macros.pdf.calculators import (
    PrintedCalculator,
    is_dated,
    tree,
    without_citations,
)
from macros.pdf.inline import plain_text
from tests.macros.conftest import AS_OF


def test_rules_become_a_table_with_one_row_each(content, blocks):
    for slug, spec in content.calculators_with_page.items():
        if spec.kind == "guide":
            continue
        printed = PrintedCalculator(blocks, slug, AS_OF).blocks(2)
        table = next(block for block in printed if block["kind"] == "table")

        assert len(table["head"]) == len(table["widths"]) == 3
        rules = getattr(spec, "conditions", None) or (*spec.items, *spec.within)
        assert len(table["rows"]) == len(rules)


def test_the_questions_of_a_guide_are_told_once_where_each_is_asked(blocks, content):
    printed = [*PrintedCalculator(blocks, "kayip", AS_OF).blocks(2)]

    assert "questions" not in [block["kind"] for block in printed]
    [rules] = [block for block in printed if block["kind"] == "tree"]
    ways, *outcomes = rules["children"]
    assert ways["kind"] == "ul"
    texts = [plain_text(b["children"]) for b in outcomes if b["kind"] == "paragraph"]
    spec = content.calculators["kayip"]
    assert {outcome.title for outcome in spec.outcomes} <= {*texts}
    # An example says which outcome, and leaves the rest to the list.
    examples = [block for block in printed if block["kind"] == "example"]
    assert "Bankoya gidin" in str(examples[0]["result"])
    assert spec.outcomes[1].actions[0].text not in str(examples)


def test_only_what_is_done_is_unfolded_and_bare_text_of_an_item_is_kept(blocks):
    done = el("details", {"class": "conditions-folded"}, el("summary", {}, "3 tamam"))
    node = el("div", {}, el("p", {}, "a"), el("details", {}, el("p", {}, "b")), done)
    items = el("ul", {}, el("li", {}, "a ", el("strong", {}, "b")))

    shown = [plain_text(block["children"]) for block in tree(node, blocks.inline)]
    [block] = tree(items, blocks.inline)

    assert shown == ["a", "3 tamam"]
    assert plain_text(block["items"][0][0]["children"]) == "a b"


def test_parts_that_only_styles_keep_apart_get_a_dot_between_them(blocks):
    def printed(*nodes):
        [block] = tree(el("p", {}, *nodes), blocks.inline)
        return plain_text(block["children"])

    day, left = el("time", {}, "25 Mayıs"), el("span", {}, "24 gün var")
    clause = el("a", {"class": "clause", "href": "madde:M1.1"}, "M1.1")
    sentence = el("span", {}, "Biter.")
    built = el("span", {"class": BUILT}, "Bugün kuruldu.")

    assert printed(day, " ", left) == "25 Mayıs · 24 gün var"
    assert printed(clause, " ", clause) == "M1.1 M1.1"
    assert printed(sentence, " ", built, " ", sentence) == "Biter. Biter."
    assert printed("Bir ", el("em", {}, "söz"), " ", day) == "Bir söz 25 Mayıs"


def test_an_entry_without_a_date_is_no_more_than_its_rule():
    assert not is_dated(el("li", {"data-item": "x"}))
    assert is_dated(el("li", {"data-item": "x", "data-date": "2026-07-01"}))


def test_a_result_does_not_repeat_all_clauses():
    result = el("div", {}, el("p", {}, "a"), el("p", {"class": "cites"}, "M1.1"))

    assert without_citations(result) == ["div", {}, ["p", {}, "a"]]
