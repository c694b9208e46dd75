"""What MkDocs is told of a page."""

from typing import Any

from mkdocs.structure.files import Files

from macros.pages.structured_data import pages_metadata
from macros.pages.whole.whole_pages import whole_pages
from macros.publish.mkdocs_pages import add_page


def test_mkdocs_takes_a_page_as_it_is(config, edition, pages):
    files, page = Files([]), pages["kaynaklar/"]
    config.plugins._current_plugin = "hooks"  # as in an event
    [whole] = whole_pages([page], "¶", {}).values()
    metadata = pages_metadata(edition, [page])["kaynaklar/"]

    add_page(files, config, whole, metadata)

    own: Any
    [own] = [file.page for file in files.documentation_pages()]
    own.read_source(config)
    own.render(config, files)
    assert (own.title, own.url) == (page.title, "kaynaklar/")
    assert own.content == whole.parts.html
    assert own.meta["kind"] == "sources"
    assert own.update_date == metadata.modified.isoformat()
    assert {item.level for item in own.toc} == {2}
    assert {sub.level for item in own.toc for sub in item.children} == {3}
