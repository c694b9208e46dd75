"""The preview's origin shows drafts and files of the site, and nothing else."""

import pytest
from jinja2 import DictLoader, Environment

from macros.editor.preview.baseline import Baseline
from macros.editor.preview.pages import FormLinks
from macros.editor.preview.site import PreviewSite

PAGES = {
    "preview_message.html.j2": "{{ text }}",
    "sheet.html.j2": "{{ pages }}",
    "effect.html.j2": "{{ report }}",
}


class Built(Baseline):
    """A site that is there already."""

    is_ready, has_failed = True, False


@pytest.fixture
def site(handbook, drafts, word, tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.css").write_text("x", "utf-8")
    (tmp_path / "secret.txt").write_text("x", "utf-8")
    links = FormLinks("http://127.0.0.1:1", "düzenle", list)
    templates = Environment(loader=DictLoader(PAGES), autoescape=True)
    return PreviewSite(drafts, Built(handbook, folder), "key", links, templates, word)


def test_only_files_of_the_site_are_shown(site, drafts):
    base = site.address(drafts.saved())

    assert site.answer(f"{base}a.css").kind == "text/css"
    for path in ("../secret.txt", "%2e%2e/secret.txt", "//etc/passwd", "nope/"):
        assert site.answer(base + path).status == 404
    assert site.answer(base.replace("/key/", "/other/")).status == 404


def test_an_old_draft_says_so(site, word):
    assert site.answer("/key/0123/").data.decode() == word("edit_preview_gone")


def test_a_sheet_is_shown_as_pictures(site, drafts):
    base = f"{site.address(drafts.saved())}_sheet/kontrol-listeleri/kart-alirken.pdf/"

    assert site.answer(base).data == b"1"
    assert site.answer(f"{base}0.png").data.startswith(b"\x89PNG")
    impossible = site.answer(f"{base}7.png").data.decode()
    assert impossible == site.word("edit_preview_impossible")
