"""A document carries only the facts that its derived ones need."""

from macros.calculators.fact_documents import derived_facts, known_answers


def test_a_document_carries_what_it_derives_and_what_that_rests_on(content):
    facts = derived_facts(content, "salon")

    assert [fact["id"] for fact in facts] == ["visit_hour", "within_hours"]
    assert derived_facts(content, "kart") == []


def test_all_that_is_asked_anywhere_is_known_under_former_ids_too(content):
    known = known_answers(content)

    assert {"visit_hour", "within_hours", "in_hours", "card_valid", "age"} <= {*known}
