"""The command: what it prints and with which status it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from macros.__main__ import main, parser
from macros.cli.parser import in_turkish


def test_check_is_silent_about_all_that_is_well(handbook, rehber):
    run = rehber(handbook, "check")

    assert run.status == 0
    summary, proven = run.out.splitlines()
    assert summary == "Sorun yok: 17 madde, 9 içerik sayfası denetlendi."
    assert proven.startswith("4 hesaplayıcının ")


def test_what_is_due_for_review_warns_and_does_not_fail(handbook, rehber):
    path = handbook / "content" / "parameters" / "odunc-suresi.yml"
    path.write_text(
        path.read_text("utf-8").replace("2099-01-31", "2020-01-31"), "utf-8"
    )

    run = rehber(handbook, "check")

    assert run.status == 0
    warning, *_ = run.out.splitlines()
    assert warning.startswith("uyarı: content/parameters/odunc-suresi.yml:3: En geç")


def test_check_in_the_wrong_place_says_where_the_right_one_is(tmp_path, rehber):
    run = rehber(tmp_path, "check")

    assert run.status == 1
    assert run.out.startswith("content:1: Klasör yok.")


def test_evaluate_prints_a_result(handbook, rehber):
    path = handbook / "yanitlar.json"
    path.write_text('{"age": 6}')

    run = rehber(handbook, "evaluate", "kart", "--today", "2026-03-02", str(path))

    assert run.status == 0
    assert json.loads(run.out)["today"] == "2026-03-02"


def test_evaluate_prints_a_calendar_file_byte_by_byte(handbook, rehber):
    path = handbook / "yanitlar.json"
    path.write_text('{"taken": "2026-03-08"}')

    run = rehber(handbook, "evaluate", "iade", "--ics", str(path))

    assert run.status == 0
    assert run.out.startswith("BEGIN:VCALENDAR\r\n")
    assert run.out.endswith("END:VCALENDAR\r\n")
    assert "\r\nUID:iade.iade@okur-rehberi.invalid\r\n" in run.out


def test_options_may_stand_anywhere(handbook, rehber):
    path = handbook / "yanitlar.csv"
    path.write_text("age\n6\n8\n")
    after, before = ["kart", str(path), "--batch"], ["--batch", "kart", str(path)]
    for arguments in (after, before, ["kart", "--batch", str(path)]):
        run = rehber(handbook, "evaluate", *arguments)

        assert run.status == 0
        assert len(run.out.splitlines()) == 2


def test_faults_of_the_call_end_with_two_and_say_so_on_the_error_stream(
    handbook, rehber
):
    run = rehber(handbook, "evaluate", "kart", "yok.json")

    assert (run.status, run.out) == (2, "")
    assert run.err == ("rehber: 'yok.json' okunamadı. Adını ve iznini denetleyin.\n")


def test_faults_of_the_content_end_with_one(handbook, rehber):
    (handbook / "content" / "glossary.yml").unlink()

    run = rehber(handbook, "evaluate", "kart", "yok.json")

    assert run.status == 1
    assert run.err.startswith("content/glossary.yml:1: Dosya yok.")


def test_schemas_are_written_and_then_found_fresh(handbook, rehber):
    stale = rehber(handbook, "schema", "--check")
    written = rehber(handbook, "schema")
    fresh = rehber(handbook, "schema", "--check")

    assert stale.status == 1
    assert "content/.schema/site.json:1: Şema güncel değil." in stale.out
    assert written == fresh == (0, "", "")


def test_new_prints_where_the_file_is(handbook, rehber):
    template = handbook / "content" / "checklists" / "_template.yml"
    template.write_text("# Şablon", "utf-8")

    run = rehber(handbook, "new", "checklist", "yepyeni")

    path = Path(run.out.strip())
    assert run.status == 0
    assert path.name == "yepyeni.yml"
    assert path.exists()


def test_new_refuses_with_two(handbook, rehber):
    run = rehber(handbook, "new", "checklist", "Yepyeni")

    assert (run.status, run.out) == (2, "")
    assert "dosya adı olamaz" in run.err


def test_holidays_prints_every_file_it_writes(handbook, rehber):
    run = rehber(handbook, "holidays", "2026", "2027")

    assert run.status == 0
    assert [Path(line).name for line in run.out.splitlines()] == [
        "2026.yml",
        "2027.yml",
    ]


def test_years_the_wrong_way_round_are_a_fault_of_the_call(handbook, rehber):
    run = rehber(handbook, "holidays", "2027", "2026")

    assert (run.status, run.out) == (2, "")
    assert "Yerlerini değiştirin" in run.err


BAD_CALLS = {
    "no command": [],
    "unknown command": ["denetle"],
    "unknown option": ["check", "--hepsi"],
    "missing word": ["new", "checklist"],
    "bad date": ["evaluate", "kart", "--today", "yarın"],
    "date without a value": ["evaluate", "kart", "--today"],
    "two outputs": ["evaluate", "iade", "--ics", "--batch"],
    "year in letters": ["holidays", "iki", "2030"],
    "too many words": ["check", "content"],
}
ENGLISH = re.compile(r"\b(the|invalid|choice|argument|required|expected|usage|from)\b")


def test_an_invalid_call_is_explained_in_turkish(handbook, rehber):
    for name, arguments in BAD_CALLS.items():
        run = rehber(handbook, *arguments)

        assert (run.status, run.out) == (2, ""), name
        assert not ENGLISH.search(run.err)
        assert re.search(r"Kullanımı görmek için: rehber( \w+)? --help\n$", run.err)


def test_help_is_turkish_and_succeeds(handbook, rehber):
    for command in ("", "check", "evaluate", "schema", "new", "holidays", "pdf"):
        run = rehber(handbook, *command.split(), "--help")

        assert run.status == 0
        assert run.out.startswith("kullanım: rehber")
        assert not ENGLISH.search(run.out)


def test_only_known_words_are_turned():
    assert in_turkish("argument --today: expected one argument") == (
        "--today: bir değer ister"
    )


def test_the_folder_is_that_of_the_call_unless_named():
    assert parser().parse_args(["check"]).root == Path()


def test_main_hands_on_the_status(handbook, capsys):
    assert main(["--root", str(handbook), "check"]) == 0
    assert capsys.readouterr().out.startswith("Sorun yok")


def test_what_is_printed_is_utf_8_wherever_it_goes(handbook):
    run = subprocess.run(
        [sys.executable, "-m", "macros", "--root", str(handbook), "check"],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )

    assert "içerik sayfası denetlendi" in run.stdout.decode("utf-8")


def test_a_reader_that_has_seen_enough_is_no_fault(handbook):
    (handbook / "satirlar.jsonl").write_text('{"age": 6}\n' * 20_000)
    command = [sys.executable, "-m", "macros", "--root", str(handbook)]
    call = [*command, "evaluate", "kart", "--batch", str(handbook / "satirlar.jsonl")]

    with subprocess.Popen(
        call,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        summary = process.stderr.read()

    assert (process.returncode, summary) == (0, b"")


def test_a_wrong_day_is_the_callers_mistake_for_one_result_too(
    rehber, handbook, tmp_path, monkeypatch
):
    monkeypatch.setenv("REHBER_TODAY", "yarın")
    answers = tmp_path / "answers.json"
    answers.write_text("{}", "utf-8")

    run = rehber(handbook, "evaluate", "kart", str(answers))

    assert (run.status, run.out) == (2, "")
    assert "REHBER_TODAY bir tarih değil: yarın." in run.err


def test_a_pdf_that_there_is_not_is_a_fault_of_the_call(handbook, rehber):
    run = rehber(handbook, "pdf", "rehber/odnc.pdf")

    assert (run.status, run.out) == (2, "")
    assert run.err == (
        "'rehber/odnc.pdf' diye bir PDF yok. 'rehber/odunc.pdf' mu demek istediniz?\n"
    )
