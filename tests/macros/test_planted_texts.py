"""What an editor writes arrives letter by letter, and does nothing else."""

import json
from collections import defaultdict
from dataclasses import astuple, replace
from html import unescape
from pathlib import Path

import icalendar
import pikepdf
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image

from interactive import engine
from interactive.kinds import kinds
from macros.checks import check_content
from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.content.files.spec_tables import SHARED_LETTERS
from macros.content.models import FILES, FOLDERS
from macros.content.models.wording import wording
from macros.pdf.build import write_pdfs
from tests.conftest import FIXTURE, ROOT, copy_handbook, lend, loaded
from tests.macros.conftest import DAY, SITE
from tests.macros.pdf_text import prose_of, squeezed
from tests.output_cache import cached
from tests.page_texts import Reader, texts_of
from tests.planted import NAME, Planted, plant, text_fields
from tests.planted_positions import POSITIONS, SEARCHED
from tests.site_files import document_of

PETITION = "letters/projektor-dilekcesi"
# What the fixture's handbook lacks.
MORE = {
    **yaml.safe_load((FIXTURE.parent / "planted.yml").read_text("utf-8")),
    "site": {
        "address": SITE,
        "redirects": [{"from": "eski/ad/", "to": "bolum:uyelik"}],
    },
}
# Where an example expects a text or gives one, and how.
EXPECTED = (
    ("calculators/salon", ", title: Yönerge bunu anlatmıyor"),
    (PETITION, "      recipient: [ÇINAR KENT KİTAPLIĞI, ÇOCUK BANKOSUNA]\n"),
    (PETITION, "      attachments: [Etkinlik planı]\n"),
    (PETITION, "text: Etkinliğin günü geçmiş; günü denetleyin., "),
    ("letters/salon-sorusu", ', paragraphs: ["Salon hangi saatlerde açık?"]'),
    ("letters/salon-sorusu", ", detail: Otuz kişiyiz."),
)
# Told by a command alone.
TOLD = ("Wording.diff_", "Wording.review_")


@pytest.fixture(scope="module")
def folder() -> Path:
    """Return a folder with the planted handbook, its site, and what was planted."""
    return cached(
        "planted", make, FIXTURE.parent, ROOT / "tests" / "planted.py", Path(__file__)
    )


def make(folder: Path) -> None:
    copy_handbook(folder)
    content = folder / "content"
    # Examples expect these texts; they will be others.
    for name, expected in EXPECTED:
        file = content / f"{name}.yml"
        text = file.read_text("utf-8")
        assert expected in text
        file.write_text(text.replace(expected, ""), "utf-8")
    for name in ("media", "leave"):
        (content / name).mkdir()
    Image.new("RGB", (40, 30)).save(content / "media" / "salon.png")
    (content / "leave" / "kar.yml").write_text("{title: x, source: x}")
    planted = plant(content, MORE)
    saved = {name: astuple(each) for name, each in planted.items()}
    (folder / "planted.json").write_text(json.dumps(saved), "utf-8")
    lend(folder)
    # A site that is only looked at would show a problem in place of its pages.
    assert [str(each) for each in check_content(folder)[1]] == []
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)


@pytest.fixture(scope="module")
def planted(folder) -> dict[str, Planted]:
    saved = json.loads((folder / "planted.json").read_text("utf-8"))
    return {name: Planted(*each) for name, each in saved.items()}


@pytest.fixture(scope="module")
def files(folder) -> dict[str, str]:
    """Return the text of every page and every file with JSON."""
    paths = [p for p in (folder / "site").rglob("*") if p.suffix in {".html", ".json"}]
    return {
        path.relative_to(folder / "site").as_posix(): path.read_text("utf-8")
        for path in paths
        if path.name != "pyodide-lock.json"
    }


@pytest.fixture(scope="module")
def positions(files, planted) -> dict[str, set[str]]:
    """Return where each planted text was found whole; `broken` if it is not whole."""
    seen: dict[str, set[str]] = defaultdict(set)
    for name, text in files.items():
        for position, words in texts_of(name, text):
            joined = " ".join(words.split())
            for match in NAME.finditer(joined):
                each = planted[match[0]]
                whole = joined.startswith(each.shown, match.start())
                # Lines of HTML to paste are shown, and stand in JSON, as HTML.
                whole = whole or unescape(joined).find(each.shown) >= 0
                seen[match[0]].update(position if whole else {f"broken: {joined}"})
    return seen


def test_every_field_with_a_text_was_planted(planted):
    tables = [*FOLDERS.values(), *FILES.values(), wording(DEFAULT_LANGUAGE)]
    tables.append(SHARED_LETTERS)
    every = text_fields(*tables, *(kind.Spec for kind in kinds().values()))

    assert len(every) > 500
    assert {each.field for each in planted.values()} == every


def test_every_text_arrives_letter_by_letter(planted, positions):
    broken = {
        planted[name].field: position
        for name, of_text in positions.items()
        for position in of_text
        if position.startswith("broken")
    }
    fields = {e.field for e in planted.values() if not e.field.startswith(TOLD)}

    assert broken == {}
    on_paper = text_fields(FILES["sheets"]) | {"Item.write", "Glossary.index_words"}
    missing = fields - {planted[name].field for name in positions}
    # Of the interface's words, many stand on paper or are told by a command.
    words = {field for field in missing if field.startswith("Wording.")}
    assert missing - on_paper - words == SEARCHED


@pytest.mark.parametrize("field", POSITIONS)
def test_it_arrives_in_every_place(planted, positions, field):
    seen = set().union(
        *(positions[name] for name, each in planted.items() if each.field == field)
    )

    assert POSITIONS[field] - seen == set()


def test_nothing_that_was_written_is_live(files):
    live = {name: Reader(text).live for name, text in files.items() if "html" in name}

    assert len(live) > 30
    assert {name: seen for name, seen in live.items() if seen} == {}


def test_no_page_has_lost_its_metadata(files):
    for name, text in files.items():
        if name.endswith(".html") and 'data-kind="page"' in text:
            assert name == "404.html"


def test_the_search_knows_its_words(folder, planted):
    script = folder / "site" / "assets" / "javascripts" / "lunr" / "min"
    text = (script / "lunr.tr.min.js").read_text("utf-8")

    for name, each in planted.items():
        if each.field in SEARCHED:
            assert f'"{name}"' in text, each.field


def test_it_is_printed_letter_by_letter(folder, planted):
    content = loaded(folder)
    # Words of the interface would not fit into narrow columns.
    content = replace(content, words=dict(messages(DEFAULT_LANGUAGE)))
    [book] = write_pdfs(content, DAY, folder / "pdf", ["rehber-tam.pdf"])
    printed = prose_of(book)

    expected = {
        *("Guideline", "Section", "Statement", "Item", "Term", "Step"),
        *("CommonQuestion", "Unit", "UnitContact"),
    }
    missing = [
        each.field
        for each in planted.values()
        if each.field.partition(".")[0] in expected
        and squeezed(each.shown) not in printed
    ]
    # What to do today and while waiting is for the page of the path.
    assert {*missing} == {
        *("Guideline.short", "CommonQuestion.also"),
        *("Step.today", "Step.waiting_text"),
    }
    # Of the facts the book has those that a form on paper asks.
    forms = content.calculators_with_page.values()
    questions = [question for form in forms for question in form.questions]
    asked = [text for each in questions for text in (each.title, each.text)]
    assert {*asked} & {each.shown for each in planted.values() if "Fact" in each.field}
    assert [text for text in asked if squeezed(text) not in printed] == []
    titles = {e.field: e.shown for e in planted.values() if e.field.endswith(".title")}
    with pikepdf.open(book) as pdf, pdf.open_outline() as outline:
        assert pdf.docinfo["/Title"] == titles["Site.title"]
        named = {entry.title for entry in entries_of(outline.root)}
    for field in ("Guideline.title", "Checklist.title"):
        assert titles[field] in named
    assert {form.title for form in forms} <= named


def entries_of(entries):
    for entry in entries:
        yield entry
        yield from entries_of(entry.children)


def test_a_calendar_file_has_it_letter_by_letter(folder, planted):
    text = document_of(folder / "site", "iade").read_text("utf-8")
    engine.set_up(text)
    [file] = json.loads(engine.run("iade", '{"taken": "2026-03-08"}', "2026-03-02"))[
        "files"
    ]

    events = icalendar.Calendar.from_ical(file["text"]).walk("VEVENT")

    titles = {str(event["SUMMARY"]) for event in events}
    assert titles <= {e.shown for e in planted.values() if "title" in e.field}
