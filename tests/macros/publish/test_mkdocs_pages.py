"""What MkDocs is told of a page."""

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section as Part

from macros.pages.structured_data import pages_metadata
from macros.pages.whole.whole_pages import whole_pages
from macros.publish.mkdocs_pages import add_pages


def test_mkdocs_takes_a_page_as_it_is(config, edition, pages):
    files, page = Files([]), pages["kaynaklar/"]
    config.plugins._current_plugin = "hooks"  # as in an event
    whole = whole_pages([page], "¶", {})
    metadata = pages_metadata(edition, [page])

    [own] = add_pages(files, config, whole, metadata)

    assert [file.page for file in files.documentation_pages()] == [own]
    own.read_source(config)
    own.render(config, files)
    assert (own.title, own.url) == (page.title, "kaynaklar/")
    assert own.content == whole["kaynaklar/"].parts.html
    assert own.meta["kind"] == "sources"
    assert own.update_date == metadata["kaynaklar/"].modified.isoformat()
    assert {item.level for item in own.toc} == {2}
    assert {sub.level for item in own.toc for sub in item.children} == {3}


def test_beside_a_page_stand_the_nearest_of_its_section(config, edition, pages):
    config.plugins._current_plugin = "hooks"  # as in an event
    chapters = [page for page in pages.values() if page.parent == "rehber/"]
    whole, metadata = whole_pages(chapters, "¶", {}), pages_metadata(edition, chapters)
    own = add_pages(Files([]), config, whole, metadata)
    assert own[0].section is None
    for page in own:
        page.parent = Part("Rehber", [*own])

    section = own[2].section

    assert section is not None
    assert (section.title, section.first.url) == ("Rehber", "rehber/")
    assert [each.url for each in section.pages] == [page.url for page in own[1:]]
    assert [each.is_shown for each in section.pages] == [p is own[2] for p in own[1:]]
    assert own[1].theme_inputs() != own[2].theme_inputs()
