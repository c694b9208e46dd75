"""What is shown after an edit is what a clean build shows, byte by byte."""

import re

import pytest
from mkdocs.commands.build import build as build_again
from mkdocs.config import load_config

from macros.publish.preview.page_cache import PageCache, frame_of
from tests.benchmarks.handbooks import build
from tests.conftest import lend

# A text of a file that its pages or those of others show.
SHOWN = re.compile(
    r"^([ -]*(?:title|term|text|definition|alt|notice|value|lead|label|when|name): \"?)"
    r"(?=[A-ZÇĞİÖŞÜ0-9])(?!.*[{\[])",
    re.MULTILINE,
)


@pytest.fixture
def watched(handbook):
    """Return a handbook, and how it is built again in the process that watches it."""
    lend(handbook)
    site = handbook / "watched"

    def watch():
        config = load_config(str(handbook / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=False)
        build_again(config)
        return files_in(site)

    return handbook, watch


def files_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def edit(path):
    text = path.read_text("utf-8")
    path.write_text(SHOWN.sub(r"\g<1>1", text, count=1), "utf-8")


def test_an_edit_of_any_file_shows_what_a_clean_build_shows(watched):
    handbook, watch = watched
    shown = watch()
    content = handbook / "content"
    for files in (content.glob("*/*.yml"), content.glob("*.yml")):
        for path in files:
            edit(path)
        before, shown = shown, watch()

        build(handbook)

        clean = files_in(handbook / "site")
        assert [name for name in clean if shown.get(name) != clean[name]] == []
        assert shown.keys() == clean.keys()
        assert before != shown


def test_a_page_stays_only_while_all_that_is_told_of_it_stays():
    cache = PageCache()
    cache.begin(b"frame")
    cache.put("a/", ("told",), "<p>a</p>")
    assert cache.get("a/", ("told",)) is None

    cache.begin(b"frame")
    assert cache.get("a/", ("told",)) == "<p>a</p>"
    assert cache.get("a/", ("else",)) is None
    cache.put("a/", ("told",), "<p>a</p>")
    cache.begin(b"other frame")
    assert cache.get("a/", ("told",)) is None


def test_a_frame_changes_with_settings_and_templates(tmp_path):
    template = tmp_path / "main.html"
    template.write_text("a", "utf-8")
    first = frame_of({"a": 1}, [template])
    assert frame_of({"a": 1}, [template]) == first
    assert frame_of({"a": 2}, [template]) != first
    template.write_text("b", "utf-8")
    assert frame_of({"a": 1}, [template]) != first
