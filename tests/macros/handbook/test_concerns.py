"""Whom lists and items concern, for their pages."""

from macros.handbook.concerns import facts_in_words, rules_by_item, rules_of


def test_rules_come_with_their_place_and_the_words_of_what_they_ask(content):
    known = content.checklists["salon-oncesi"]
    rule = {"not": {"is": ["member_type", "konuk"]}}
    checklist = known.model_copy(update={"concerns_when": rule})

    words = facts_in_words(content, checklist)

    assert [path for path, _ in rules_of(checklist)] == [(), ("items", 3)]
    projector = {"is": ["needs_projector", "yes"]}
    assert rules_by_item(checklist) == {"": rule, "projektor": projector}
    assert words["member_type"]["options"]["konuk"] == "Konuk"
    assert words["needs_projector"]["options"] == {"yes": "Evet", "no": "Hayır"}
    assert words["needs_projector"]["title"]
    assert facts_in_words(content, content.checklists["kart-alirken"]) == {}
