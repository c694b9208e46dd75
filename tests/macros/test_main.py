"""The command: what it prints and with which status it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, lend
from tests.content_changes import apply


def test_what_is_due_for_review_warns_and_does_not_fail(handbook, rehber):
    due = {"file": "parameters/odunc-suresi.yml", "find": "2099", "put": "2020"}
    apply([due], handbook / "content")

    run = rehber(handbook, "check")

    assert run.status == 0
    warning, *_ = run.out.splitlines()
    assert warning.startswith("uyarı: content/parameters/odunc-suresi.yml:3: En geç")


def test_check_in_the_wrong_place_says_where_the_right_one_is(tmp_path, rehber):
    run = rehber(tmp_path, "check")

    assert run.status == 1
    assert run.out.startswith("content:1: Klasör yok.")
    assert "mkdocs.yml'in durduğu yerde" in run.out


def test_evaluate_prints_a_result_or_a_calendar_file_byte_by_byte(handbook, rehber):
    path = handbook / "yanitlar.json"
    path.write_text('{"age": 6, "taken": "2026-03-08"}')
    day = ("--today", "2026-03-02")

    result = rehber(handbook, "evaluate", "kart", *day, str(path))
    calendar = rehber(handbook, "evaluate", "iade", "--ics", str(path))

    assert result.status == calendar.status == 0
    assert json.loads(result.out)["today"] == "2026-03-02"
    assert calendar.out.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.out.endswith("END:VCALENDAR\r\n")
    assert "\r\nUID:iade.iade@okur-rehberi.invalid\r\n" in calendar.out


FAULTS = {
    ("evaluate", "kart", "yok.json"): "rehber: 'yok.json' okunamadı. Adını ve iznini",
    ("new", "checklist", "Yepyeni"): "dosya adı olamaz",
    ("holidays", "2027", "2026"): "Yerlerini değiştirin",
    ("holidays", "0", "0"): "Yıllar 2000 ile 2100 arasında olmalı. '2027 2030' gibi",
    ("holidays", "2026", "999999999"): "Yıllar 2000 ile 2100 arasında olmalı.",
    ("evaluate", "kart", "x" * 300): "okunamadı. Adını ve iznini denetleyin.",
    ("new", "checklist", "x" * 300): "dosya adı olamaz",
    (
        "pdf",
        "bilinmeyen.pdf",
    ): "diye bir PDF yok. 'rehber.pdf' gibi yazın.",
    ("pdf", "rehber/odnc.pdf"): "Bunu mu demek istediniz: 'rehber/odunc.pdf'?\n",
}


def test_faults_of_the_call_end_with_two_and_say_so_on_the_error_stream(
    handbook, rehber, monkeypatch
):
    for arguments, part in FAULTS.items():
        run = rehber(handbook, *arguments)
        assert (run.status, run.out) == (2, ""), arguments
        assert part in run.err

    monkeypatch.setenv("REHBER_TODAY", "yarın")
    (handbook / "yanitlar.json").write_text("{}", "utf-8")
    run = rehber(handbook, "evaluate", "kart", str(handbook / "yanitlar.json"))
    assert (run.status, run.out) == (2, "")
    assert "REHBER_TODAY bir tarih değil: yarın." in run.err


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


def test_new_and_holidays_print_every_file_that_they_write(handbook, rehber):
    for arguments, names in (
        (("new", "checklist", "yepyeni"), ["yepyeni.yml"]),
        (("holidays", "2026", "2027"), ["2026.yml", "2027.yml"]),
    ):
        run = rehber(handbook, *arguments)

        paths = [Path(line) for line in run.out.splitlines()]
        assert run.status == 0
        assert [path.name for path in paths if path.exists()] == names


def test_what_the_system_refuses_is_told_in_a_line(handbook, rehber):
    lend(handbook)
    (handbook / "a-file").write_text("", "utf-8")
    for place, reason in (
        ("/proc/nope", "Böyle bir yer yok."),
        ("/dev/null", "Bu bir klasör değil."),
        (handbook / "a-file", "Bu bir klasör değil."),
        (handbook / ("x" * 300), "Ad çok uzun."),
    ):
        run = rehber(handbook, "pdf", "rehber/odunc.pdf", "--to", str(place))
        assert (run.status, run.out) == (2, "")
        assert re.fullmatch(rf"rehber: '.+': {reason} .+\n", run.err)


def test_who_interrupts_is_told_so_in_a_line(handbook, rehber, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("macros.__main__.run_check", interrupted)

    assert rehber(handbook, "check") == (130, "", "rehber: Durduruldu.\n")


BAD_CALLS = {
    "no command": [],
    "unknown command": ["denetle"],
    "unknown option": ["check", "--hepsi"],
    "missing word": ["new"],
    "bad date": ["evaluate", "kart", "--today", "yarın"],
    "date without a value": ["evaluate", "kart", "--today"],
    "bad moment": ["evaluate", "iade", "--ics", "--now", "şimdi"],
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
    for command in (
        "",
        "check",
        "evaluate",
        "table",
        "schema",
        "new",
        "holidays",
        "pdf",
    ):
        run = rehber(handbook, *command.split(), "--help")

        assert run.status == 0
        assert run.out.startswith("kullanım: rehber")
        assert not ENGLISH.search(run.out)


COMMAND = [sys.executable, "-m", "macros", "--root"]


def test_what_is_printed_is_utf_8_wherever_it_goes(handbook):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [*COMMAND, str(handbook), "check"]

    output = subprocess.check_output(command, cwd=ROOT, env=environment)

    assert "içerik sayfası denetlendi" in output.decode("utf-8")


def test_a_reader_that_has_seen_enough_is_no_fault(handbook):
    answers = handbook / "satirlar.jsonl"
    answers.write_text('{"age": 6}\n' * 20_000)
    call = [*COMMAND, str(handbook), "evaluate", "kart", "--batch", str(answers)]
    pipe, environment = subprocess.PIPE, {**os.environ, "PYTHONUNBUFFERED": "1"}

    with subprocess.Popen(
        call, stdout=pipe, stderr=pipe, cwd=ROOT, env=environment
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        messages = process.stderr.read()

    assert (process.returncode, messages) == (0, b"")


def test_a_full_disk_is_told_in_a_line(handbook):
    answers = handbook / "satirlar.jsonl"
    answers.write_text('{"age": 6}\n' * 3)
    for arguments in (["check"], ["evaluate", "kart", "--batch", str(answers)]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, str(handbook), *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                cwd=ROOT,
                check=False,
            )
        said = "rehber: Diskte yer kalmadı. Yer açıp yeniden çalıştırın.\n"
        assert (done.returncode, done.stderr.decode()) == (2, said)
