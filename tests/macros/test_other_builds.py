"""Handbooks that begin or stand elsewhere are built whole, and nothing else shows.

Those that `rehber new handbook` writes, and the example.
"""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from macros.authoring.new_handbook import STARTERS, new_handbook, starter_languages
from macros.content.catalogue import messages
from macros.publish.build import Build
from macros.publish.plain.plain_site import write_plain_site
from macros.publish.release.archive import archive_of
from tests.conftest import FIXTURE, ROOT, TODAY, lend, loaded
from tests.macros.pdf_text import text_of
from tests.macros.test_neutral_build import HIDDEN, PASTED, TURKISH, words_in
from tests.strict_build import built_without_slim_python, quickly

EXAMPLES = ROOT / "examples"
STRANGER = {
    "HOME": "/nonexistent",
    "LC_ALL": "tr_TR.UTF-8",
    "LOGNAME": "ayşe",
    "PYTHONHASHSEED": "7",
    "TZ": "Pacific/Kiritimati",
    "USER": "ayşe",
}
"""Whoever builds the same sources elsewhere; her files are hers alone."""
ELEMENT = {"hesaplayici"}
"""Of `<rehber-hesaplayici>`, which other sites have pasted."""
HANDBOOKS = [
    *(STARTERS / language for language in starter_languages()),
    *(path for path in [*EXAMPLES.glob("*")] if (path / "content").is_dir()),
]


class Other(NamedTuple):
    """A handbook, and its site."""

    origin: Path
    language: str
    site: Path
    texts: dict[str, str]
    """Every page, and the text of every PDF, by its address."""


@pytest.fixture(scope="module", params=HANDBOOKS, ids=lambda path: path.name)
def other(request, tmp_path_factory) -> Other:
    """Return a handbook that was built in a folder of its own."""
    origin, root = request.param, tmp_path_factory.mktemp("other")
    if origin.parent == STARTERS:
        new_handbook(root, ".", origin.name)
    else:
        shutil.copytree(origin / "content", lend(root) / "content")
    site = built_without_slim_python(root)
    texts = {page: page.read_text("utf-8") for page in site.rglob("*.html")}
    texts |= {path: text_of(path, edge=0) for path in site.rglob("*.pdf")}
    named = {path.relative_to(site).as_posix(): text for path, text in texts.items()}
    return Other(origin, settings_of(origin)["language"], site, named)


def settings_of(handbook):
    return yaml.safe_load((handbook / "content" / "site.yml").read_text("utf-8"))


def names_of(handbook):
    site = settings_of(handbook)
    return {site["title"], site["institution"]["name"]}


def test_its_pages_and_prints_are_there(other):
    handbook = next(path for path in other.texts if path.count("/") == 0)

    assert handbook
    assert len([name for name in other.texts if name.endswith(".pdf")]) > 10
    assert (other.site / "service-worker.js").is_file()


def test_what_is_shared_leads_to_the_calculator(other):
    shared = [
        (other.site / name).parent / address / "index.html"
        for name, text in other.texts.items()
        for address in re.findall(r'data-page="([^"]+)"', text)
    ]
    assert shared
    assert [path for path in shared if not path.is_file()] == []


def test_no_other_handbook_is_named(other):
    others = [ROOT, FIXTURE, *(path for path in HANDBOOKS if path != other.origin)]
    names = {*chain(*map(names_of, others))} - names_of(other.origin)
    named = re.compile("|".join(map(re.escape, names)))

    assert len(names) > 4
    assert {page for page, text in other.texts.items() if named.search(text)} == set()


def test_an_english_one_has_nothing_turkish(other):
    if other.language == "en":
        words = turkish_words(other.origin)
        pages = {n: t for n, t in other.texts.items() if n.endswith(".html")}

        assert not [n for n, text in pages.items() if 'lang="tr"' in text]
        assert not [n for n, text in other.texts.items() if TURKISH.search(text)]
        shown = {
            n: words_in(HIDDEN.sub(" ", t)) & words for n, t in other.texts.items()
        }
        assert {name: words for name, words in shown.items() if words} == {}


def turkish_words(handbook):
    """Return the words of the interface that are Turkish alone."""
    files = (handbook / "content").rglob("*.yml")
    own = " ".join(path.read_text("utf-8") for path in files)
    turkish, english = (" ".join(messages(code).values()) for code in ("tr", "en"))
    return words_in(turkish) - words_in(english) - words_in(own) - PASTED - ELEMENT


@pytest.mark.parametrize("other", HANDBOOKS[:1], indirect=True, ids=["starter"])
def test_a_stranger_with_another_engine_gets_the_same_bytes(other, tmp_path):
    root = tmp_path / "başka yer"
    new_handbook(root, ".", other.origin.name)
    subprocess.run(
        [sys.executable, ROOT / "tests" / "properdocs_build.py", root],
        env=os.environ | STRANGER,
        umask=0o077,
        check=True,
    )

    files, same = (bytes_below(site) for site in (root / "site", other.site))
    assert {name for name in files if files[name] != same.get(name)} == set()
    assert files.keys() == same.keys()
    assert archive_of(root / "site") == archive_of(other.site)


@pytest.mark.parametrize("other", HANDBOOKS[:1], indirect=True, ids=["starter"])
def test_without_a_site_engine_the_pages_say_the_same(other, tmp_path, monkeypatch):
    monkeypatch.setattr("macros.publish.build.browser_files", quickly)
    content = loaded(other.site.parent)
    plain = tmp_path / "plain"

    write_plain_site(Build(content, date.fromisoformat(TODAY), complete=True), plain)

    paths = {path.relative_to(plain).as_posix() for path in plain.rglob("*.*")}
    assert {name for name in other.texts if name not in paths} == set()
    pages = [name for name in other.texts if name.endswith("/index.html")]
    pages = [name for name in pages if "<article" in other.texts[name]]
    for name in pages:
        text = (plain / name).read_text("utf-8")
        assert article_of(text) == article_of(other.texts[name])
        assert "Content-Security-Policy" in text
    assert len(pages) > 20


def article_of(page):
    """Return a page's text, its addresses without the names of what answers."""
    article = page.split("<article", 1)[1].split("</article>", 1)[0]
    return re.sub(r"[0-9a-f]{16}", "…", " ".join(article.split()))


def bytes_below(site):
    paths = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
