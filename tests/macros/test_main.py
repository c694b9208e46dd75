"""The command: how it ends, and where it says why."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

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


def test_who_interrupts_is_told_so_in_a_line(handbook, rehber, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("macros.subcommands.content.run_check", interrupted)

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
