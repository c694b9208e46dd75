"""A mistake of ours names its code and its place, seen from wherever one stands."""

from interactive.core.errors import SpecError


def test_an_error_keeps_its_code_and_details_when_seen_from_further_outside():
    inner = SpecError("unknown_option", (1,), found="z", known=["x"])

    outer = inner.below("conditions", 0, "met_when")

    assert outer.code == "unknown_option"
    assert outer.path == ("conditions", 0, "met_when", 1)
    assert outer.details == {"found": "z", "known": ["x"]}


def test_an_error_says_where_it_is():
    assert "items.3.date" in str(SpecError("unknown_anchor", ("items", 3, "date")))
