"""Examples that the checker proposes."""

from interactive.verification.missing_example import MissingExample, distinct_phrase


def test_what_is_expected_of_one_id_stays_in_one_entry():
    example = MissingExample({}, "2026-01-01", {"items": [{"id": "a", "date": None}]})

    example.expect({"status": "plan", "items": [{"id": "a", "state": "soon"}]}, "")
    example.expect({"items": [{"id": "b"}], "path": ["x"]}, "Said.")
    example.expect({"path": ["x", "y"]}, "")

    assert example.result == {
        "items": [{"id": "a", "date": None, "state": "soon"}, {"id": "b"}],
        "status": "plan",
        "path": ["x", "y"],
    }
    assert example.says == ["Said."]


def test_a_phrase_is_as_short_as_it_can_be_and_no_single_word():
    said = ["yes", "You may borrow three books.", "You may not borrow."]

    assert distinct_phrase(said, ["You may not borrow."]) == "You may borrow"
    assert distinct_phrase(said, ["You may borrow three", "No."]) == (
        "You may borrow three books."
    )
    assert distinct_phrase(["yes", "Same."], ["Same."]) == ""
