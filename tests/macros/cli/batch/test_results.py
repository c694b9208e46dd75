"""`rehber evaluate --batch`: a result for each row, the same as for it alone."""

import csv
from itertools import product
from random import Random

import pytest

from interactive.engine import to_json
from macros.cli.answering import Answering
from macros.cli.batch import results as module
from macros.cli.batch.fields import Values
from macros.content.problems import CallError
from tests.conftest import handbook_folder
from tests.macros.cli.conftest import DAY


def test_columns_of_a_spreadsheet_are_answers(run):
    table = [["age", "card"], ["6", ""], ["40", '"yok"'], ["unknown", "nufus"]]
    for delimiter, end in product([",", ";", "\t"], ["\n", "\r\n", "\r"]):
        rows = run(end.join(map(delimiter.join, table))).rows
        assert [(row["row"], row["status"]) for row in rows] == [
            (2, "uygun-degil"),
            (3, "islem-gerekli"),
            (4, "bilgi-eksik"),
        ]


ANSWERS = {
    "age": ["", "6", "40", "bin"],
    "card": ["", "nufus", "Hiçbiri", "unknown"],
    "since": ["", "04.11.2019", "2021-01-01"],
    "child": ["", "Evet", "no"],
}


def test_each_row_has_the_bytes_of_the_single_result(run):
    combinations = [*product(*ANSWERS.values())] * 2
    lines = [";".join(["no", *ANSWERS])]
    lines += [f"{n};{';'.join(cells)}" for n, cells in enumerate(combinations)]
    alone = Answering(handbook_folder(), "kart", DAY)

    written = run("\n".join(lines), keys=["no"]).text.splitlines()

    assert len(written) == len(combinations)
    for number, (cells, line) in enumerate(zip(combinations, written, strict=True)):
        answers = {n: cell for n, cell in zip(ANSWERS, cells, strict=True) if cell}
        single = to_json(alone.result(answers))
        assert line == f'{{"row":{number + 2},"no":"{number}",{single[1:]}'


@pytest.mark.parametrize("calculator", ["kart", "salon"])
def test_each_row_of_a_table_has_the_fields_of_the_single_result(run, calculator):
    random = Random(3)  # noqa: S311 - the same at every run
    alone = Answering(handbook_folder(), calculator, DAY)
    chosen = alone.columns()
    rows = [
        {q.id: random.choice(_answers(q)) for q in alone.calculator.spec.questions}
        for _ in range(400)
    ]
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]

    outcome = run("\n".join(lines), calculator, fields=chosen)

    values = Values(chosen)
    assert [[row[field] for field in chosen] for row in outcome.rows] == [
        values.read(alone.result({name: a for name, a in row.items() if a}))
        for row in rows
    ]


def _answers(question):
    typed = {"integer": [*map(str, range(12))], "yes_no": ["yes", "Hayır"]}
    typed["date"] = ["31.12.2019", "2020-01-01", "2019-12-31"]
    options = [text for o in question.options for text in (o.id, o.text)]
    return [*(options or typed[question.type]), "", "unknown", "?!"]


def test_equal_answers_are_evaluated_once_and_memory_is_bounded(run, monkeypatch):
    evaluated = []

    class Counting(Answering):
        def result(self, raw, today=None):
            evaluated.append(raw)
            return super().result(raw, today)

        def samples(self):
            return [super().result({})]

    monkeypatch.setattr(module, "Answering", Counting)
    text = "no,age\n1,6\n2,6\n3,7\n4,6\n"
    first = run(text, keys=["no"])
    assert evaluated == [{"age": "6"}, {"age": "7"}]

    monkeypatch.setattr(module, "REMEMBERED", 1)
    assert run(text, keys=["no"]) == first
    assert len(evaluated) == 2 + 3


def test_keys_are_given_back_and_are_no_answers(run):
    table = 'no;age;ad\n7;6;"a;""b"""\n;altı;Ş\n8\n'

    rows = run(table, keys=["no", "ad"]).rows
    assert [(row["no"], row["ad"]) for row in rows] == [
        ("7", 'a;"b"'),
        ("", "Ş"),
        ("8", ""),
    ]
    lines = '{"no": 7, "age": 6}\n{"age": 6}\nx\n'
    rows = run(lines, keys=["no"]).rows
    assert [row["no"] for row in rows] == [7, None, None]
    assert rows[0]["mistakes"] == []
    # What is a question as well is given back and answers it.
    assert run("age\n6\n", keys=["age"]).rows[0]["age"] == "6"


def test_a_table_is_written_like_the_one_that_is_read(run):
    options = {"keys": ["no"], "format": "csv"}
    text = '\ufeffno;age;card\n7;6;yok\na,b;altı;\n"x;y";40;yok\n8\n'

    written = run(text, **options).text

    assert written.startswith("\ufeffrow;no;status;")
    table = [*csv.DictReader(written[1:].splitlines(), delimiter=";")]
    assert [row["no"] for row in table] == ["7", "a,b", "x;y", "8"]
    assert table[0]["conditions.yas.outcome"] == "unmet"
    assert table[1]["mistakes"].startswith("“altı” bir tam sayı değil.")
    assert [row["error"] for row in table][2:] == ["", "Satırda eksik sütun var."]
    assert run('{"age": 6}', format="csv").text.startswith("row,status,")


def test_chosen_fields_are_all_that_is_written(run):
    outcome = run("age\n6\naltı\n", fields=["status", "conditions.yas.text"])

    assert outcome.rows[0] == {
        "row": 2,
        "status": "uygun-degil",
        "conditions.yas.text": ["Yaşınız yetmiyor."],
    }
    # What is wrong with the answers is never left out.
    assert [mistake["question"] for mistake in outcome.rows[1]["mistakes"]] == ["age"]


def test_what_cannot_be_done_is_an_invalid_call(run):
    for text, options, part in (
        (
            "age\n6\n",
            {"fields": ["statu"]},
            "alan yok. Var olanlar: calculator.*, status,",
        ),
        ("age\n6\n", {"keys": ["no"]}, "'no' diye bir sütun yok"),
        ("age;status\n6;x\n", {"keys": ["status"]}, "Sütunun adını değiştirin"),
        ("yas\n6\n", {}, "hiçbiri bir sorunun adı değil"),
    ):
        with pytest.raises(CallError, match=part) as caught:
            run(text, **options)
        assert caught.value.status == 2


TWICE = (
    "'age' sorusunun birden çok sütunu var. "
    "Yanıtları aynı olmayan satırlar sorunlu sayılır."
)
UNUSED = (
    "Şu sütunlar bir soru değil, kullanılmadı: okul. Sonuçlarda da dursun "
    "istediğinizi '--key \"okul\"' gibi ekleyin. Sorular: age, card, since, child."
)


def test_what_is_wrong_is_told_beside_the_results(run):
    table = "okul;age;Age\nAda;6;\nCan;altı;altı\nEce\nAli;6;7\n"

    assert run(table).told == [
        TWICE,
        UNUSED,
        "3. satır: age: “altı” bir tam sayı değil. Rakamla yazın.",
        "4. satır: Satırda eksik sütun var.",
        "5. satır: 'age' iki ayrı yanıtla iki kez yazılmış. Birini silin.",
        "4 satırın 3 tanesi sorunlu (uygun-degil 1, bilgi-eksik 1). Düzeltin.",
    ]
    assert run("age\n6\n").told == ["1 satır yanıtlandı (uygun-degil 1)."]
    assert run("age\n").told == ["Yanıt satırı yok."]
    told = run('{"boy": 3, "age": 6}\n' * 3).told
    assert [line[:26] for line in told] == [
        "'boy' diye bir soru yok. S",
        "3 satır yanıtlandı (uygun-",
    ]


def test_a_spreadsheet_in_the_language_s_code_page_is_read(run):
    outcome = run("Yaşınız;Kimlik\n6;Nüfus cüzdanı\n".encode("cp1254"))

    assert outcome.rows[0]["status"] == "uygun-degil"
    assert outcome.rows[0]["mistakes"] == []
    assert outcome.told[0].startswith("UTF-8 ile yazılmamış; 1. satırdan başlayarak")


SIGNS = ["6", "altı", "nufus", "Evet", "2026-03-08", "ş", *' ;;;;";{}\0\t=,']


def test_whatever_is_written_each_row_has_its_result(run):
    random = Random(8)  # noqa: S311 - the same at every run
    lines = ["".join(random.choices(SIGNS, k=random.randrange(12))) for _ in range(800)]
    filled = [place for place, line in enumerate(lines, 2) if line.strip()]

    # All columns are questions: no answer goes over a line end.
    outcome = run("\n".join(["age;card;since;child", *lines]))

    assert [row["row"] for row in outcome.rows] == filled
    assert all("error" in row or row["status"] for row in outcome.rows)
    bad = [row["row"] for row in outcome.rows if "error" in row or row["mistakes"]]
    named = [line for line in outcome.told if ". satır: " in line]
    assert [int(line.split(".")[0]) for line in named] == bad
