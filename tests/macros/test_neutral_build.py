"""A handbook in another language and other colours: nothing of the machine shows.

Its content is that of tests/fixtures without a Turkish letter, so that each one in the
output is the machine's.
"""

import json
import re
import unicodedata
from dataclasses import astuple
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from interactive.core.turkish import plain
from macros.content.catalogue import messages
from macros.handbook.looks.colours import DEFAULT
from macros.handbook.routes import Routes
from tests.conftest import FIXTURE, copy_handbook, lend
from tests.macros.pdf_text import text_of
from tests.strict_build import built_without_slim_python

TURKISH = re.compile("[çğıöşüÇĞİÖŞÜ]")
SETTINGS = """
language: en
address: https://reader.example/
colours: {main: "#7a1f3d", accent: "#ffe08a"}
"""
READ = {".html", ".css", ".json", ".xml", ".svg", ".txt"}
HIDDEN = re.compile(r"(?s)<(script|style|template)\b.*?</\1>|<[^>]*>|https?://\S+")
PASTED = {"vurgu", "yonu"}
"""Of attributes that other sites have pasted: they stay in every language."""
FEW_PAGES = 6
Colour = tuple[int, int, int]
PETROL, SAFFRON, MAIN = (10, 84, 99), (255, 196, 71), (122, 31, 61)


@pytest.fixture(scope="module")
def neutral(tmp_path_factory) -> Path:
    """Return the built site."""
    root = copy_handbook(tmp_path_factory.mktemp("neutral"))
    for path in (root / "content").rglob("*.yml"):
        path.write_text(without_turkish(path.read_text("utf-8")), "utf-8")
    site = root / "content" / "site.yml"
    site.write_text(site.read_text("utf-8") + SETTINGS, "utf-8")
    return built_without_slim_python(lend(root))


def without_turkish(text: str) -> str:
    """Return a text with its letters in ASCII, each in its case."""
    decomposed = unicodedata.normalize("NFD", text.replace("ı", "i"))
    plain_text = "".join(s for s in decomposed if not unicodedata.combining(s))
    # What an example expects of a day is in the words of the language.
    return plain_text.replace(" Mart 2026", " March 2026")


def words_in(text: str) -> set[str]:
    return {plain(word) for word in re.findall(r"[^\W\d_]{4,}", text)}


@pytest.fixture(scope="module")
def texts(neutral) -> dict[str, str]:
    """Return every text file, and the text of every PDF, by its address."""
    found = {
        path: path.read_text("utf-8")
        for path in neutral.rglob("*")
        if path.suffix in READ and "runtime" not in path.parts
    } | {path: text_of(path, edge=0) for path in neutral.rglob("*.pdf")}
    return {path.relative_to(neutral).as_posix(): text for path, text in found.items()}


def test_no_letter_of_turkish_is_anywhere(texts):
    assert len([name for name in texts if name.endswith(".pdf")]) > 10
    assert {name for name, text in texts.items() if TURKISH.search(text)} == set()


def test_no_turkish_word_of_the_machine_is_shown(texts):
    own = " ".join(p.read_text("utf-8") for p in (FIXTURE / "content").rglob("*.yml"))
    turkish, english = (" ".join(messages(code).values()) for code in ("tr", "en"))
    machine = words_in(turkish) - words_in(english) - words_in(own) - PASTED

    shown = {
        name: words_in(HIDDEN.sub(" ", text)) & machine
        for name, text in texts.items()
        if name.endswith((".html", ".pdf"))
    }

    assert len(machine) > 1000
    assert {name: words for name, words in shown.items() if words} == {}


def test_addresses_are_words_of_the_language(neutral):
    turkish, english = (Routes(messages(code)) for code in ("tr", "en"))
    there = {path.name for path in neutral.iterdir()}

    assert {page.partition("/")[0] for page in english.pages.values()} <= there
    assert english.handbook_pdf in there
    for page in (*turkish.pages.values(), turkish.handbook_pdf):
        assert page in english.pages.values() or page.partition("/")[0] not in there


def test_the_language_is_named_wherever_machines_read_it(neutral, texts):
    pages = {name: text for name, text in texts.items() if name.endswith(".html")}
    languages = {
        re.findall(r"<html lang=\"([^\"]+)", text)[0] for text in pages.values()
    }
    locales = [re.findall('og:locale" content="(.*?)"', t) for t in pages.values()]

    assert languages == {"en-GB"}
    assert {locale for each in locales for locale in each} == {"en_GB"}
    assert json.loads(texts["manifest.json"])["lang"] == "en"
    assert "Monday 2 March 2026" in pages["sources/index.html"]
    with pikepdf.open(neutral / "guide.pdf") as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def test_no_default_colour_is_left(neutral, texts):
    default = re.compile("|".join(astuple(DEFAULT)), re.IGNORECASE)
    scripts = [p.read_text("utf-8") for p in neutral.glob("assets/shell/**/*.mjs")]

    assert [name for name, text in texts.items() if default.search(text)] == []
    assert not default.search("".join(scripts))
    for path in (*neutral.rglob("*.png"), *neutral.rglob("*.pdf")):
        assert not colours_in(path) & {PETROL, SAFFRON}, path
    for name in ("guide.pdf", "checklists.pdf", "my-path.pdf"):
        assert MAIN in colours_in(neutral / name), name
    for picture in ("images/icon-512.png", "cards/index.png"):
        assert MAIN in colours_in(neutral / "assets" / picture), picture


def colours_in(path: Path) -> set[Colour]:
    """Return every colour of a picture, or of the first pages of a PDF."""
    if path.suffix == ".png":
        pictures = [Image.open(path)]
    else:
        with pypdfium2.PdfDocument(path) as pdf:
            pages = (pdf[at] for at in range(min(len(pdf), FEW_PAGES)))
            pictures = [page.render(scale=2).to_pil() for page in pages]
    return {colour for each in pictures for colour in in_picture(each)}


def in_picture(picture: Image.Image) -> set[Colour]:
    signs = iter(picture.convert("RGB").tobytes())
    return {*zip(signs, signs, signs, strict=True)}
