"""Whom lists and items concern, for their pages."""

from macros.handbook.concerns import facts_in_words, rules_of


def test_rules_come_with_their_place_and_the_words_of_what_they_ask(content):
    checklist = content.checklists["salon-oncesi"]
    whole = checklist.model_copy(
        update={"concerns_when": {"not": {"is": ["member_type", "konuk"]}}}
    )

    paths = [path for path, _ in rules_of(whole)]
    words = facts_in_words({"salon-oncesi": whole}, content)

    assert paths == [(), ("items", 3)]
    assert words["member_type"]["options"]["konuk"] == "Konuk"
    yes_no = words["needs_projector"]
    assert yes_no["options"] == {"yes": "Evet", "no": "Hayır"}
    assert yes_no["title"]
    assert facts_in_words({}, content) == {}
