"""`rehber evaluate`: answers in, one JSON result a line out, no row lost."""

import io
import json
import re
import sys
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from macros.cli.evaluate import calendar_file, evaluate
from macros.content.problems import CallError

DAY = date(2026, 3, 2)


@pytest.fixture
def run(handbook, tmp_path):
    """Return `run(text)`: the result of a calculator for a file."""

    def go(text, calculator="kart", chosen=()):
        path = tmp_path / "answers"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return json.loads(evaluate(handbook, calculator, str(path), DAY, chosen))

    return go


def test_a_result_names_its_calculator_and_the_day_that_it_is_for(run):
    result = run('{"age": 6}')
    with_byte_order_mark = run(b'\xef\xbb\xbf{"age": 6}')

    assert (result["calculator"], result["status"]) == ("kart", "uygun-degil")
    assert (result["today"], result["as_of"]) == ("2026-03-02", "2026-03-02")
    assert with_byte_order_mark == result


def test_answers_of_a_named_day_give_the_same_bytes_on_any_day(handbook, monkeypatch):
    path = handbook / "answers.json"
    path.write_text('{"taken": "2026-03-08"}')
    made = set()
    for clock in ("2026-03-02", "2026-11-26", "2031-01-01"):
        monkeypatch.setenv("REHBER_TODAY", clock)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(clock[:4]) * 31_536_000))
        result = evaluate(handbook, "iade", str(path), DAY)
        made.add((result, calendar_file(handbook, "iade", str(path), DAY)))

    assert len(made) == 1


def test_a_reader_s_mistake_is_part_of_the_result(run):
    result = run('{"age": "altı", "boy": 3}')

    assert [mistake["question"] for mistake in result["mistakes"]] == ["age", "boy"]


def test_standard_input_is_read_too(run, handbook, monkeypatch):
    stream = SimpleNamespace(buffer=io.BytesIO(b'{"age": 6}'))
    monkeypatch.setattr(sys, "stdin", stream)

    assert json.loads(evaluate(handbook, "kart", "-", DAY)) == run('{"age": 6}')


def test_text_that_is_no_json_is_an_invalid_call(run):
    for text, part in (
        ("", "rehber: Yanıtlar JSON değil (1. satır, 1. karakter)."),
        ('{"age":\n6,}', "Yanıtlar JSON değil (2. satır, "),
        ("[1]", "Yanıtlar bir JSON nesnesi olmalı"),
        ("9" * 5000, "Yanıtlar JSON olarak okunamıyor."),
        ("[" * 100_000, "Yanıtlar JSON olarak okunamıyor."),
        ('{"age": "\\ud800"}', "Yanıtlar JSON olarak okunamıyor."),
        ("ş".encode("iso8859-9"), "UTF-8 olarak kaydedin"),
    ):
        with pytest.raises(CallError) as caught:
            run(text)
        assert part in str(caught.value)
        assert caught.value.status == 2


def test_an_unknown_calculator_is_guessed(run):
    with pytest.raises(CallError, match="Bunu mu demek istediniz: 'kart'") as caught:
        run("{}", "karrt")
    assert caught.value.status == 2
    with pytest.raises(CallError, match="Var olanlar: kart, iade"):
        run("{}", "zzz")


def test_answers_may_be_written_as_in_a_spreadsheet(run):
    written = run('{"card": "Nüfus cüzdanı", "since": "8.3.2026", "child": true}')
    read = run('{"card": "nufus", "since": "2026-03-08", "child": "yes"}')

    assert written == read
    assert read["mistakes"] == []


def test_chosen_fields_are_all_that_is_printed(run):
    chosen = ["status", "conditions.*.outcome"]

    assert run('{"age": 6}', chosen=chosen) == {
        "status": "uygun-degil",
        "conditions.yas.outcome": "unmet",
        "conditions.kimlik.outcome": "unknown",
    }


@pytest.fixture
def calendar(handbook, tmp_path):
    def go(text, calculator="iade", **more):
        path = tmp_path / "answers"
        path.write_text(text, "utf-8")
        return calendar_file(handbook, calculator, str(path), DAY, **more)

    return go


def test_a_calendar_file_holds_the_days_of_the_answers(calendar):
    text = calendar('{"taken": "2026-03-08"}')

    assert text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20260318" in text


def test_a_corrected_calendar_file_is_newer_on_the_same_day(calendar):
    for hour in (9, 15):
        now = datetime(2026, 12, 1, hour, tzinfo=UTC)
        text = calendar('{"taken": "2026-03-08"}', now=now)

        assert re.findall("DTSTAMP:(.*)\r", text) == [f"20261201T{hour:02}0000Z"] * 2


def test_a_calendar_file_is_of_a_plan_and_replaces_a_former_one(calendar, tmp_path):
    former = tmp_path / "eski.ics"
    before = calendar('{"taken": "2026-03-08"}', plan=" 104 ")
    former.write_text(before, newline="")

    text = calendar("{}", plan="104", former=str(former))

    uids = re.compile("UID:(.*)\r")
    assert uids.findall(text) == uids.findall(before)
    assert "UID:iade.104.iade@okur-rehberi.invalid\r" in text
    assert text.count("STATUS:CANCELLED") == 2
    with pytest.raises(CallError, match=r"bu planın bir günü yok.*'--former' yazmayın"):
        calendar('{"taken": "2026-03-08"}', plan="105", former=str(former))


def test_why_there_is_no_calendar_file_is_said(calendar, tmp_path):
    for text, calculator, part in (
        ("{}", "iade", "bir gün bulmuyor"),
        ('{"taken": "2026-02-30"}', "iade", "Böyle bir gün yok"),
        ('{"age": 6}', "kart", "takvim dosyası vermez"),
        ("{", "iade", "JSON değil"),
    ):
        with pytest.raises(CallError, match=part) as caught:
            calendar(text, calculator)
        assert caught.value.status == 2
    for former, part in (("yok.ics", "okunamadı"), ("answers", "'--ics' ile yazılmış")):
        with pytest.raises(CallError, match=part):
            calendar("{}", former=str(tmp_path / former))
