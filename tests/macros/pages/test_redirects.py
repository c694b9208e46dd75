"""The pages at old and short addresses."""

from macros.pages.redirects import redirect_pages
from macros.pages.renderer import Renderer


def test_a_page_at_the_old_address_leads_on_without_script_or_server(renamed_pages):
    pages = dict(redirect_pages(Renderer(renamed_pages)))
    html = pages["bolumler/uye-olmak/index.html"]
    new = f"{renamed_pages.content.site.address}rehber/uyelik/"

    assert 'content="0; url=../../rehber/uyelik/"' in html
    assert f'<link rel="canonical" href="{new}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="../../rehber/uyelik/">Okur kartı</a>' in html
    assert "<script" not in html
    assert 'content="0; url=../../rehber/uyelik/"' in pages["b/uyelik/index.html"]
