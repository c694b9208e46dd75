"""Groups joined by what they share."""

from interactive.core.space.components import connected_components


def test_groups_that_share_a_question_are_one_part():
    groups = map(frozenset, ["ab", "cd", "e", "bc"])

    assert {frozenset("abcd"), frozenset("e")} == set(connected_components(groups))
