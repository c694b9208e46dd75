"""Numbers that no letter may hold."""

import pytest

from interactive.kinds.letter.refused_numbers import refused_number

ALL = ["tr_identity"]


@pytest.mark.parametrize(
    "text",
    [
        "10000000146",
        "TC: 10000000146.",
        "100 000 001 46",
        "100-000-001-46",
        "1.0000000146",
        "\uff11\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11\uff14\uff16",
    ],
)
def test_an_identity_number_is_known_however_it_is_written(text):
    assert refused_number(text, ALL) == "tr_identity"
    assert refused_number(text, []) is None


@pytest.mark.parametrize(
    "text",
    [
        *("10000000147", "10000000156", "00000000146", "1000000014", "100000001461"),
        *("2112345", "0344 300 10 00", "05321234567", "10000000146a1"[11:], ""),
    ],
)
def test_other_numbers_are_none(text):
    assert refused_number(text, ALL) is None
