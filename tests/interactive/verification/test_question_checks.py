"""What is wrong with a question by itself is told at its field."""

from dataclasses import replace
from typing import Any

from interactive.core.questions import FreeUnit, Option
from interactive.verification.question_checks import own_problems
from tests.interactive.sample_questions import AGE, BOX, DAY, question

GPA = question("gpa", "number", minimum=0, maximum=4, decimals=2)
DOCS = question("docs", "choices", options=(Option(id="none", text=""),))


def test_each_mistake_is_told_at_its_field():
    cases: list[Any] = [
        (GPA, {}, []),
        (GPA, {"minimum": "0.50", "maximum": "3.99"}, []),
        (GPA, {"unit": FreeUnit(text="{number} TL")}, []),
        (GPA, {"unit": FreeUnit(text="TL")}, [("unit_without_number", "unit")]),
        (GPA, {"unit": FreeUnit(text="{n}")}, [("unit_without_number", "unit")]),
        (GPA, {"minimum": None}, [("no_bounds", "type")]),
        (GPA, {"minimum": "0.505"}, [("finer_number", "minimum")]),
        (GPA, {"maximum": "4.000"}, [("grouped_number", "maximum")]),
        (GPA, {"minimum": "az"}, [("not_number", "minimum")]),
        (GPA, {"maximum": 10**14}, [("too_many_digits", "maximum")]),
        (GPA, {"minimum": 5}, [("reversed_bounds", "minimum")]),
        (GPA, {"decimals": 7}, [("decimals_out_of_range", "decimals")]),
        (AGE, {"decimals": 2}, [("field_of_other_type", "decimals")]),
        (BOX, {"unit": "days"}, [("field_of_other_type", "unit")]),
        (BOX, {"first_day": "2020-01-01"}, [("field_of_other_type", "first_day")]),
        (DAY, {"first_day": "1930-01-01"}, []),
        (DAY, {"first_day": "1930-02-30"}, [("not_date", "first_day")]),
        (DAY, {"last_day": "1990-01-01"}, [("reversed_days", "last_day")]),
        (DOCS, {}, [("reserved_option", "options")]),
        (DOCS, {"options": ()}, [("no_options", "type")]),
    ]
    for base, fields, expected in cases:
        found = own_problems(replace(base, **fields))

        assert [(error.code, error.path[0]) for error in found] == expected, fields
