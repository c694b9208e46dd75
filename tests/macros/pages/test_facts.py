"""What scripts are told of all that the handbook asks."""

from macros.pages.facts import facts_by_id


def test_every_question_has_its_title_and_its_options_in_words(edition):
    facts = facts_by_id(edition)

    assert facts["card_valid"]["title"] == "Kartınız"
    assert facts["card_valid"]["options"]["no"] == edition.words["calculator_no"]
    assert facts["member_type"]["options"]["okur"] == "Okur"
    asked = {q.id for c in edition.content.specs.values() for q in c.questions}
    assert asked | edition.content.facts.by_id.keys() == facts.keys()
    assert len({fact["sum"] for fact in facts.values()}) == len(facts)
