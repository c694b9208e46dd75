"""Decimals, several options and computed values, against arithmetic of its own."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interactive import engine
from interactive.kinds.conditions.verification import check, proofs, table
from tests.interactive.kinds.ages import explanations

PAPERS = "abcd"
LIMIT = {
    "title": "Gelir sınırı",
    "unit": {"text": "{number} TL"},
    "values": [
        {
            "valid_from": None,
            "value": 200000,
            "clause": "L1",
            "checked_on": "2026-01-01",
        },
        {
            "valid_from": "2027-01-01",
            "value": 250000,
            "clause": "L1",
            "checked_on": "2026-01-01",
        },
    ],
}
QUESTIONS: list[dict[str, Any]] = [
    {"id": "gpa", "type": "number", "decimals": 2, "minimum": 0, "maximum": 4},
    *({"id": c, "type": "integer", "minimum": 0, "maximum": 30} for c in ("c1", "c2")),
    *(
        {"id": each, "type": "number", "decimals": 2, "minimum": 0, "maximum": 100}
        for each in ("average", "language", "rival")
    ),
    {"id": "born", "type": "date", "first_day": "1930-01-01", "last_day": "2020-12-31"},
    {"id": "start", "type": "date"},
    {"id": "income", "type": "number", "decimals": 2, "minimum": 0, "maximum": 1000000},
    {
        "id": "papers",
        "type": "choices",
        "options": [{"id": each, "text": each} for each in PAPERS],
    },
]
VALUES = [
    {"id": "ects", "title": "AKTS", "sum": ["c1", "c2"]},
    {
        "id": "score",
        "title": "Puan",
        "weighted_sum": {"average": "50%", "language": "50%"},
    },
    {
        "id": "age",
        "title": "Yaş",
        "age": {"born": "born", "at": "start", "missing_day": "later"},
    },
    {"id": "held", "title": "Belge", "count_chosen": "papers"},
]
RULES: dict[str, Any] = {
    "gno": {"at_least": ["gpa", "2.50"]},
    "akts": {"at_least": ["ects", 30]},
    "puan": {"at_least": ["score", "65.00"]},
    "yas": {"at_least": ["age", 18]},
    "gelir": {"at_most": ["income", {"parameter": "limit"}]},
    "belge": {"any": [{"at_least": ["held", 2]}, {"includes": ["papers", "d"]}]},
    "rakip": {
        "all": [{"met": "puan"}, {"at_least": ["language", {"answer": "rival"}]}]
    },
}
SPEC: dict[str, Any] = {
    "kind": "conditions",
    "title": "",
    "order": 1,
    "summary": "",
    "disclaimer": "",
    "clauses": ["L1"],
    "questions": [{"title": q["id"], "text": "", **q} for q in QUESTIONS],
    "values": VALUES,
    "conditions": [
        {
            "id": name,
            "title": name,
            "rule": "",
            "weight": "blocking",
            "met_when": rule,
            "clauses": ["L1"],
            "explanations": explanations(name),
        }
        for name, rule in RULES.items()
    ],
    "verdicts": [
        {"id": each, "title": each, "text": ""}
        for each in ("uygun-degil", "bilgi-eksik", "engel-gorunmuyor")
    ],
    "examples": [],
}


@pytest.fixture(scope="module")
def calculator(document_for):
    return engine.load(document_for(SPEC, parameters={"limit": LIMIT}))


def test_the_calculator_is_sound_and_its_tables_name_what_is_computed(calculator):
    assert [*check.problems(calculator.spec, {"limit": 0})] == []
    proof = proofs.prove(calculator)
    assert proof.problems == ()
    tables = {each.id: each for each in table.tables(calculator)}
    assert [row.cells for row in tables["puan"].rows] == [
        ("en az 65,000 (örneğin average: 30,00; language: 100,00)", "Sağlanıyor"),
        ("en çok 64,999 (örneğin average: 0,00; language: 0,00)", "Sağlanmıyor"),
        ("bilinmiyor", "Bilinmiyor"),
    ]
    assert tables["rakip"].columns[:2] == ("Puan", "language ve rival")


def near(*numbers: str, decimals: int) -> st.SearchStrategy[Decimal | None]:
    """Return numbers at a threshold, beside it or anywhere, or none."""
    exact = [Decimal(number) for number in numbers]
    step = Decimal(1).scaleb(-decimals)
    steps = st.sampled_from([-step, Decimal(0), step])
    close = st.tuples(st.sampled_from(exact), steps).map(lambda pair: pair[0] + pair[1])
    return st.none() | close


READERS = st.fixed_dictionaries(
    {
        "gpa": near("2.5", decimals=2),
        "c1": near("10", "15", "29", decimals=0),
        "c2": near("1", "15", "20", decimals=0),
        "average": near("30", "60", "65", "70", decimals=2),
        "language": near("60", "65", "70", "99", decimals=2),
        "rival": near("60", "65", "99", decimals=2),
        "income": near("200000", "250000", decimals=2),
        "papers": st.none() | st.frozensets(st.sampled_from(PAPERS)),
        "born": st.none() | st.sampled_from([date(2008, 2, 29), date(2008, 6, 1)]),
        "start": st.none()
        | st.sampled_from([date(2026, 2, 28), date(2026, 6, 1)]).flatmap(
            lambda day: st.integers(-1, 1).map(lambda n: day + timedelta(days=n))
        ),
    }
)


def least(bounds, limit):
    """Return whether what lies in bounds is at least a limit, None if it may be."""
    low, high = bounds
    return True if low >= limit else False if high < limit else None


def span(value, low, high):
    return (value, value) if value is not None else (Decimal(low), Decimal(high))


def both(first, second):
    return (
        False if False in (first, second) else None if None in (first, second) else True
    )


def expected(reader, today):
    """Return the outcomes by arithmetic of its own."""
    courses = [span(reader[name], 0, 30) for name in ("c1", "c2")]
    average, language, rival = (
        span(reader[name], 0, 100) for name in ("average", "language", "rival")
    )
    score = [sum(pair) / 2 for pair in zip(average, language, strict=True)]
    ahead = language[0] - rival[1], language[1] - rival[0]
    income, papers = reader["income"], reader["papers"]
    limit = 250000 if today >= date(2027, 1, 1) else 200000
    return {
        "gno": least(span(reader["gpa"], 0, 4), Decimal("2.5")),
        "akts": least(tuple(map(sum, zip(*courses, strict=True))), 30),
        "puan": (enough := least(score, 65)),
        "yas": of_age(reader["born"], reader["start"]),
        "gelir": None if income is None else income <= limit,
        "belge": None if papers is None else len(papers) > 1 or "d" in papers,
        "rakip": both(enough, least(ahead, 0)),
    }


def of_age(born, start):
    if born is None or start is None:
        return None
    leap = (born.month, born.day) == (2, 29)
    birthday = date(2026, 3, 1) if leap else born.replace(year=2026)
    return start >= birthday


def written(value, *, turkish):
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if turkish else float(value)
    if isinstance(value, frozenset):
        return ";".join(sorted(value)) or "none" if turkish else sorted(value)
    return value and value.isoformat()


@settings(max_examples=150)
@given(
    reader=READERS,
    today=st.sampled_from([date(2026, 12, 31), date(2027, 1, 1)]),
    turkish=st.booleans(),
)
def test_every_outcome_is_what_arithmetic_says(calculator, reader, today, turkish):
    raw = {name: written(value, turkish=turkish) for name, value in reader.items()}
    result = calculator.evaluate(raw, today)
    known = {"met": True, "unmet": False, "unknown": None}

    assert result["mistakes"] == []
    outcomes = {each["id"]: known[each["outcome"]] for each in result["conditions"]}
    assert outcomes == expected(reader, today)


def test_a_result_says_what_was_computed_and_which_answer_would_do(calculator):
    answers = {
        "average": "60",
        "language": "60,00",
        "rival": "70",
        "born": "2008-06-02",
    }
    result = calculator.evaluate({**answers, "start": "2026-06-01"}, date(2026, 6, 1))
    by_id = {each["id"]: each["trace"] for each in result["conditions"]}
    changes = {
        name: [(c["title"], c["answer"]) for c in trace["changes"]]
        for name, trace in by_id.items()
    }

    [comparison] = by_id["puan"]["comparisons"]
    assert comparison["text"] == "Puan: 60,000. Aranan: en az 65,000"
    assert (comparison["value"], comparison["limit"]) == ("score", 65.0)
    assert changes["puan"] == [
        ("average", "en az 70,00"),
        ("language", "en az 70,00"),
    ]
    assert changes["yas"] == [
        ("born", "1 Haziran 2008 Pazar ve öncesi"),
        ("start", "2 Haziran 2026 Salı ve sonrası"),
    ]
    assert changes["rakip"] == [("language", "en az 70,00")]
