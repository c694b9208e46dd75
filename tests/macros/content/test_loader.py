"""The whole content: what is read, what is missing, what stands in the wrong place."""

import shutil

from macros.content.loader import load_content
from macros.content.models import FILES, FOLDERS, MAY_BE_EMPTY
from tests.conftest import loaded

LEFTOVERS = (
    ".DS_Store", "Thumbs.db", "thumbs.db", "Desktop.ini", "odunc.yml~", "~$odunc.docx",
    "#odunc.yml#", "odunc.yml.bak", "~odunc.tmp", ".odunc.yml.swp",
)  # fmt: skip


def test_everything_is_found_by_the_name_of_its_file(content):
    assert content.site.title == "Okur Rehberi"
    assert [*content.guidelines] == ["uyelik", "odunc", "salon"]
    assert [*content.calculators] == [
        *("kart", "iade", "salon", "etkinlik", "kayip", "yolum"),
    ]
    assert content.process.title == "Etkinlik yolum"
    assert [*content.calculators_with_page] == [*content.calculators][:-1]
    assert content.calculators["kart"].kind == "conditions"
    assert content.leave == {}


def test_things_stand_in_their_order_and_then_by_name(handbook):
    folder = handbook / "content" / "units"
    text = (folder / "merkez.yml").read_text("utf-8")
    for name, order in {"b-sube": 5, "a-sube": 5, "z-sube": 1}.items():
        changed = text.replace("order: 10", f"order: {order}")
        (folder / f"{name}.yml").write_text(changed, "utf-8")

    content = loaded(handbook)

    assert [*content.units] == ["z-sube", "a-sube", "b-sube", "merkez", "cocuk"]


def test_the_clauses_are_those_of_the_edition_that_the_site_follows(handbook):
    sources = handbook / "content" / "sources"
    text = (sources / "yonerge-3.yml").read_text("utf-8")
    (sources / "yonerge-4.yml").write_text(text.replace("M", "N"), "utf-8")

    content = loaded(handbook)

    assert [*content.clauses][:2] == ["M1.1", "M1.2"]
    assert content.source is content.sources["yonerge-3"]


def test_every_file_is_a_thing_and_has_its_lines(content):
    names = {name for name, _ in content.models()}
    rooms = {*FILES, *FOLDERS, "calculators", "letters"} - {"leave"}

    assert names == set(content.files) - {"wording"}
    assert {name.split("/")[0] for name in names} == rooms


def test_drafts_and_templates_are_passed_over(handbook):
    folder = handbook / "content" / "checklists"
    for name in ("_template.yml", "_taslak.yml", ".gizli.yml", "README.md", *LEFTOVERS):
        (folder / name).write_text("title: [", "utf-8")
        (folder.parent / name).write_text("title: [", "utf-8")

    content, problems = load_content(handbook)

    assert problems == []
    assert content
    assert [*content.checklists] == ["kart-alirken", "salon-oncesi"]


def test_only_some_folders_may_be_empty(handbook):
    folders = [*FOLDERS, "calculators"]
    for folder in folders:
        shutil.rmtree(handbook / "content" / folder, ignore_errors=True)

    content, problems = load_content(handbook)

    assert content is None
    assert [str(problem) for problem in problems] == [
        f"content/{folder}:1: Burada hiç dosya yok. En az bir .yml ekleyin."
        for folder in folders
        if folder not in MAY_BE_EMPTY
    ]
