"""Numbers are read as they were written."""

from hypothesis import given
from hypothesis import strategies as some

from macros.runtime.slim.leb128 import leb, signed, signed_leb, unsigned


@given(some.integers(0, 2**64))
def test_a_number_is_read_as_it_was_written(value):
    assert unsigned(leb(value) + b"\xff", 0) == (value, len(leb(value)))


@given(some.integers(-(2**63), 2**63 - 1))
def test_a_number_with_its_sign_is_read_as_it_was_written(value):
    assert signed(signed_leb(value) + b"\xff", 0) == (value, len(signed_leb(value)))
