"""`rehber table`: joined with answers, it gives the results of the single call."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace
from typing import Any

import duckdb
import pytest

from macros.cli.answering import Answering
from macros.cli.batch.destination import destination
from macros.cli.batch.fields import Values, cell
from macros.cli.table import Table, answer_space, join_condition, write_table
from macros.content.problems import CallError
from tests.conftest import handbook_folder
from tests.macros.cli.conftest import DAY

FIELDS = ["status", "blocking_unmet", "cites", "ask_next"]


def answers_of(question, random):
    """Return an answer to a question, now and then none."""
    choices = [option.id for option in question.options] or ["yes", "no"]
    if question.type == "integer":
        choices = [str(random.randint(question.minimum, question.maximum))]
    if question.type == "date":
        choices = [str(date(2019, 12, 20) + timedelta(random.randrange(30)))]
    return random.choice([*choices, ""])


@pytest.mark.parametrize(
    ("calculator", "form"), [("kart", "csv"), ("salon", "parquet")]
)
def test_joined_with_answers_it_gives_the_results_of_the_single_call(
    tmp_path, calculator, form
):
    root, random = handbook_folder(), Random(4)  # noqa: S311 - the same at every run
    answering = Answering(root, calculator, DAY)
    questions = answering.calculator.spec.questions
    rows = [{q.id: answers_of(q, random) for q in questions} for _ in range(300)]
    with (tmp_path / "answers.csv").open("w") as file:
        writer = csv.DictWriter(file, ["no", *rows[0]])
        writer.writeheader()
        writer.writerows({"no": n, **row} for n, row in enumerate(rows))
    with destination(tmp_path / f"results.{form}") as stream:
        write_table(Table(root, calculator, DAY, FIELDS, form), stream)

    chosen = ", ".join(f'results."{field}"' for field in FIELDS)
    condition = join_condition(answer_space(answering))
    relation = duckdb.sql(
        f"SELECT {chosen}"  # noqa: S608 - names of our own
        f" FROM read_csv('{tmp_path}/answers.csv', all_varchar = true) AS answers"
        f" JOIN '{tmp_path}/results.{form}' AS results ON {condition}"
        " ORDER BY CAST(no AS BIGINT)"
    )
    assert relation
    joined = relation.fetchall()

    values = Values(FIELDS)
    expected = [values.read(answering.result(row)) for row in rows]
    if form == "csv":
        expected = [[cell(value) or None for value in row] for row in expected]
    assert [[*row] for row in joined] == expected


def test_a_row_names_its_answers_and_bounds():
    stream = io.BytesIO()
    count = write_table(Table(handbook_folder(), "kart", DAY, ["status"]), stream)

    rows = [*csv.DictReader(io.StringIO(stream.getvalue().decode()))]
    assert len(rows) == count == 3 * 3 * 3 * 3
    assert rows[0] == {
        "age_from": "0",
        "age_to": "6",
        "card": "nufus",
        "since_from": "2000-01-01",
        "since_to": "2019-12-31",
        "child": "yes",
        "status": "uygun-degil",
        "mistakes": "",
        "error": "",
    }
    assert {name: rows[-1][name] for name in ("age_from", "card")} == {
        "age_from": "",
        "card": "unknown",
    }


def test_what_cannot_be_a_table_is_told():
    for calculator, chosen, part in (
        ("iade", [], "rehber evaluate iade --batch"),
        ("kart", ["given"], "hepsinde aynı değildir"),
        ("kart", ["zzz"], "diye bir alan yok"),
    ):
        table = Table(handbook_folder(), calculator, DAY, chosen)
        with pytest.raises(CallError, match=part):
            write_table(table, io.BytesIO())


def test_answers_that_are_reckoned_with_together_have_no_table():
    answering: Any = Answering(handbook_folder(), "kart", DAY)
    [first, *others] = answering.calculator.space
    answering.calculator = SimpleNamespace(space=[replace(first, value=first), *others])

    with pytest.raises(CallError, match="birlikte hesaba giriyor"):
        answer_space(answering)
