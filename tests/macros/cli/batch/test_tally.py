"""What is said beside the results of a batch."""

import pytest

from macros.cli.batch import tally as module
from macros.cli.batch.row import Row
from macros.cli.batch.tally import Tally


@pytest.fixture
def sentences():
    return []


@pytest.fixture
def tally(say, sentences):
    return Tally(say, sentences.append)


def test_a_row_is_named_with_its_line_where_that_is_another(tally, sentences):
    tally.fault(Row(3, (), None, "x", 3), "Kötü.")
    tally.fault(Row(5, (), None, "x", 7), "Kötü.")
    tally.fault(Row(6, (), "…"), "Kötü.")

    assert sentences == [
        "3. satır: Kötü.",
        "5. satır (dosyanın 7. satırı): Kötü.",
        "6. satır: Kötü.",
    ]


def test_very_many_bad_rows_are_counted(tally, sentences, monkeypatch):
    monkeypatch.setattr(module, "NAMED", 2)
    tally.statuses[""] = 5
    for number in range(5):
        tally.fault(Row(number, (), None, "x"), "Kötü.")

    assert len(sentences) == 2
    assert [*tally.summary()] == [
        "… ve 3 sorunlu satır daha; ne oldukları sonuçlarında yazıyor.",
        "5 satırın 5 tanesi sorunlu (—). Düzeltin.",
    ]


def test_what_concerns_no_single_row_is_told_once(tally, sentences):
    tally.notice("a")
    tally.notice("a")

    assert sentences == ["a"]
