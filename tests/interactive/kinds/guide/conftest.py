"""A guide made of its steps alone."""

import pytest

from interactive.engine import load


@pytest.fixture(scope="session")
def guide(document_for):
    """Return a function that loads a guide with these steps and ids of outcomes.

    Its questions are answered with yes or no, unless `answered` says how.
    """

    def make(steps, outcomes, answered=None, **parts):
        texts = dict.fromkeys(("title", "summary", "disclaimer"), "T")
        questions = [
            {"id": name, "title": name, "text": name, "type": "yes_no"}
            | (answered or {})
            for name in (step["question"] for step in steps)
        ]
        ends = [{"id": o, "title": o, "text": o, "clauses": []} for o in outcomes]
        spec = texts | {"kind": "guide", "order": 1, "clauses": [], "steps": steps}
        spec |= {"questions": questions, "outcomes": ends, "examples": []}
        return load(document_for(spec, **parts))

    return make
