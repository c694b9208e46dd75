"""Clauses: what the mistakes do not show."""

import pytest

from macros.checks.clauses import check
from macros.content.loader import load_content


def test_another_edition_that_is_kept_may_number_its_clauses_anew(handbook):
    sources = handbook / "content" / "sources"
    text = (sources / "yonerge-3.yml").read_text("utf-8")
    (sources / "yonerge-2.yml").write_text(text.replace("M", "N"), "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert [*check(content)] == []


def test_another_edition_must_agree_with_itself(handbook):
    sources = handbook / "content" / "sources"
    text = (sources / "yonerge-3.yml").read_text("utf-8").replace("M", "N")
    (sources / "yonerge-2.yml").write_text(
        text.replace("clause: N4.1", "clause: N4.2"), "utf-8"
    )
    content, _ = load_content(handbook)

    assert content
    [problem] = check(content)
    assert str(problem).startswith("content/sources/yonerge-2.yml:76: 'N4.2' maddesi")


@pytest.mark.parametrize("key", ["summary", "next_step"])
def test_only_a_statement_tells_a_clause(handbook, key):
    path = handbook / "content" / "guidelines" / "odunc.yml"
    text = path.read_text("utf-8").replace("clauses: [M2.1]", "role: note")
    texts = {
        "summary": text.replace(
            "- Kitap ayırtabilirsiniz.", '- "[Kitap](madde:M2.1) ayırtın."'
        ),
        "next_step": text.replace("[ödünç](terim:odunc)", "[ödünç](madde:M2.1)"),
    }
    path.write_text(texts[key], "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert ["'M2.1' maddesini hiçbir bölüm" in p.message for p in check(content)] == [
        True
    ]
