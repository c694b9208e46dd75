"""A mistake of ours names its code and its place, seen from wherever one stands."""

from interactive.core.errors import SpecError


def test_an_error_keeps_its_code_and_details_when_seen_from_further_outside():
    inner = SpecError("unknown_option", (1,), found="z", known=["x"])

    outer = inner.below("conditions", 0, "met_when")

    assert (outer.code, outer.details) == ("unknown_option", inner.details)
    assert outer.path == ("conditions", 0, "met_when", 1)
    assert "conditions.0.met_when.1: unknown_option" in str(outer)
