"""The editors' manual: which files a handbook gets, and that nothing in it is dead."""

import re

import pytest

from macros.authoring.manual import SOURCES, manual, manual_languages, stale, write
from tests.conftest import ROOT

LINK = re.compile(r"\]\(([\w./-]+\.md)?(?:#([^)]+))?\)")
PAGES = sorted(SOURCES.rglob("*.md"))


def anchors(text):
    """Return the anchors that GitHub makes of a page's headings."""
    # GitHub lowers by Unicode alone, whatever the language: `İ` becomes two letters.
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {word.replace(" ", "-") for word in words}


def dead_links(path):
    text = path.read_text("utf-8")
    for page, anchor in LINK.findall(text):
        target = path.parent / page if page else path
        if not target.exists() or anchor not in ("", *anchors(target.read_text())):
            yield f"{path.name}: {page}#{anchor}"


def test_no_link_of_the_manual_is_dead():
    assert [dead for path in PAGES for dead in dead_links(path)] == []
    assert [*dead_links(ROOT / "content" / "README.md")] == []


def test_every_language_has_the_same_pages():
    pages = [
        {path.name for path in (SOURCES / language).iterdir()}
        for language in manual_languages()
    ]
    assert all(each == pages[0] for each in pages)


def test_the_manuals_of_this_project_are_as_they_would_be_written():
    for root in (ROOT, *(path.parent for path in ROOT.glob("examples/*/content"))):
        assert stale(root) == [], "make schema"


def test_what_was_changed_by_hand_is_stale(handbook):
    write(handbook)
    assert stale(handbook) == []

    (handbook / "manual" / "fields.md").write_text("", "utf-8")

    assert stale(handbook) == ["manual/fields.md"]


@pytest.mark.parametrize("language", manual_languages())
def test_a_handbook_elsewhere_has_a_copy_in_its_language(tmp_path, language):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text(f"language: {language}\n")

    files = dict(manual(tmp_path))

    names = {path.relative_to(tmp_path).as_posix() for path in files}
    assert names == {
        "content/README.md",
        *(f"manual/{p.name}" for p in PAGES if p.parent.name == language),
    } - {"manual/README.md"}
    entrance = files[tmp_path / "content" / "README.md"]
    assert "](../manual/remove.md)" in entrance
    for path, text in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert [dead for path in files for dead in dead_links(path)] == []
