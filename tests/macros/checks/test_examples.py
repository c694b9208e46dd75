"""Worked examples: what they may leave out, and when they are run."""

import pytest

from macros.checks.examples import check
from macros.content.loader import load_content


def problems_with(handbook, result):
    path = handbook / "content" / "calculators" / "iade.yml"
    before = path.read_text("utf-8").rpartition("    result:")[0]
    path.write_text(f"{before}    result: {result}\n", "utf-8")
    content, _ = load_content(handbook)
    assert content
    return [problem.message for problem in check(content)]


@pytest.mark.parametrize(
    "result",
    [
        "{}",
        "{status: plan}",
        "{items: [{id: uzatma, date: 2026-03-20}]}",
        "{items: [{id: uzatma}, {id: iade, state: later}]}",
        "{mistakes: [], warnings: []}",
        "{edition: {id: yonerge-3}}",
    ],
)
def test_an_example_names_what_it_is_about_and_leaves_out_the_rest(handbook, result):
    assert problems_with(handbook, result) == []


@pytest.mark.parametrize(
    ("result", "part"),
    [
        ("{status: bitti}", "'status' için bitti bekliyor, kural plan veriyor"),
        ("{items: [{id: iade, state: past}]}", "'items.state' için past bekliyor"),
        ("{items: [{id: yok}]}", "Sonuçta 'yok' yok."),
        ("{items: [{id: iade, datee: null}]}", "'datee' yok. 'date' mi"),
        (
            "{mistakes: [taken]}",
            "'mistakes' için [\"taken\"] bekliyor, kural [] veriyor",
        ),
        ("{edition: {id: yonerge-2}}", "'edition.id' için yonerge-2 bekliyor"),
    ],
)
def test_what_comes_out_otherwise_is_told(handbook, result, part):
    [message] = problems_with(handbook, result)

    assert part in message


def test_an_example_without_a_day_is_worked_on_the_day_the_source_was_read(handbook):
    path = handbook / "content" / "calculators" / "iade.yml"
    text = path.read_text("utf-8").replace("    today: 2026-03-02\n", "")
    path.write_text(text, "utf-8")

    assert problems_with(handbook, "{today: 2026-03-02}") == []
