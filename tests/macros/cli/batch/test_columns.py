"""Columns are known by the question's name, its title or its sentence."""

import pytest

from macros.cli.batch.columns import columns
from macros.content.problems import CallError

CELLS = ["7", "lisans", " 3 ", "", "x"]


@pytest.mark.parametrize(
    "name", ["year_at_start", "Year at start", "YEAR-AT-START ", "Year_At_Start sorusu"]
)
def test_a_column_is_known_whatever_its_case_and_spaces(forms, name):
    assert columns([name], [], forms).answers == (("year_at_start", 0),)


def test_what_two_questions_are_called_is_no_question_s_column(forms):
    assert columns(["Sorulan?"], [], forms).answers == ()


def test_answers_and_keys_are_picked_and_the_rest_is_named(forms):
    found = columns(["no", "level", "year_at_start", "right", "not", ""], ["no"], forms)
    cells = [*CELLS, ""]

    assert found.pick_keys()(cells) == ("7",)
    picked = found.pick_answers()(cells)
    assert found.read(picked) == ({"level": "lisans", "year_at_start": "3"}, "")
    assert found.unused == ["not"]


def test_two_columns_of_a_question_may_agree_and_not_differ(forms):
    found = columns(["level", "Level", "LEVEL"], [], forms)

    assert found.several == ["level"]
    assert found.read(("lisans", "", "lisans")) == ({"level": "lisans"}, "")
    assert found.read(("lisans", "", "onlisans"))[1] == "level"


def test_a_key_is_a_column(forms):
    header = ["Öğrenci No", "level", "level"]

    assert columns(header, ["ogrenci no", "level"], forms).keys == (0, 1)
    with pytest.raises(CallError, match=r"'nu' diye bir sütun yok.*Öğrenci No, level"):
        columns(header, ["nu"], forms)


def test_cells_look_like_a_row_if_every_answer_can_be_read(forms):
    found = columns(["no", "level", "right"], [], forms)

    assert found.look_answered(["1", "lisans", ""])
    for cells in (["1", "lisans"], ["1", "", ""], ["1", "lisans", 'x"']):
        assert not found.look_answered(cells)
