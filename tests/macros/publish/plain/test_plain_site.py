"""What a page has without site engine and theme; other builds compare its text."""

import pytest

from macros.content.problems import CallError
from macros.publish.build import Build
from macros.publish.plain.plain_site import plain_pages, write_plain_site
from tests.macros.conftest import DAY, SITE


@pytest.fixture
def build(published):
    """Return a build of a handbook whose site is below a folder of its host."""
    return Build(published, DAY, complete=False)


def test_every_page_has_its_text_in_our_frame(build):
    pages = dict(plain_pages(build))

    for address, whole in build.whole.items():
        html = pages.pop(f"{address}index.html")
        assert whole.parts.html in html
        assert f'<link rel="canonical" href="{SITE}{address}">' in html
    assert pages.keys() == {"404.html", "sitemap.xml"}
    assert '<a class="brand" href="/rehber/">' in pages["404.html"]
    assert pages["sitemap.xml"].count(f"<loc>{SITE}") == len(build.whole)


def test_a_folder_with_something_in_it_stays_as_it_is(build, tmp_path):
    (tmp_path / "mine.txt").write_text("", "utf-8")

    with pytest.raises(CallError, match=r"boş değil|not empty"):
        write_plain_site(build, tmp_path)

    assert not (tmp_path / "assets").exists()
