"""Dated things: what is in order."""

from macros.checks.date_order import check
from macros.content.loader import load_content


def test_a_later_value_and_one_that_ends_the_rule_are_in_order(handbook):
    path = handbook / "content" / "parameters" / "odunc-suresi.yml"
    later = "".join(
        f"  - {{valid_from: {day}, value: {value}, clause: M2.2,"
        " checked_on: 2026-03-02}\n"
        for day, value in (("2026-01-01", 21), ("2027-01-01", "null"))
    )
    path.write_text(path.read_text("utf-8") + later, "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert [*check(content)] == []


def test_one_day_may_have_two_reasons_to_be_closed(handbook):
    path = handbook / "content" / "holidays" / "2026.yml"
    text = path.read_text("utf-8") + "  - {date: 2026-03-21, name: Kuruluş günü}\n"
    path.write_text(text, "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert [*check(content)] == []
