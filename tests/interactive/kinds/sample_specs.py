"""A made-up calculator of the kind `conditions`, of which only its rules matter."""

VERDICTS = ("uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor")


def calculator(questions, conditions):
    """Return the rules of a calculator with these questions and conditions."""
    return {
        "kind": "conditions",
        "title": "T",
        "order": 1,
        "summary": "S",
        "disclaimer": "C",
        "clauses": [],
        "questions": questions,
        "conditions": conditions,
        "verdicts": [{"id": v, "title": v, "text": v} for v in VERDICTS],
        "examples": [],
    }
