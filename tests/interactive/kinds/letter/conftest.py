"""The letter of the kind's own examples."""

from datetime import date

import pytest

from interactive.core.markup import to_html

DAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def letter(made_up):
    """Return the made-up letter."""
    return made_up("letter")


@pytest.fixture(scope="session")
def composed(letter):
    """Return `composed(**answers)`: the result of a letter that is whole otherwise."""

    def go(**answers):
        whole = {"house": "main", "name": "Ada", "lost_on": "2026-03-01"}
        return letter.evaluate({**whole, "has_copy": "no", **answers}, DAY)

    return go


@pytest.fixture(scope="session")
def html(letter):
    """Return a function that gives the HTML of a result."""
    return lambda result: to_html(letter.present(result), str)
