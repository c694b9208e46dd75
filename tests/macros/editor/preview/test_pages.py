"""A page of a draft leads to the form of each sentence."""

from macros.editor.preview.baseline import Baseline
from macros.editor.preview.pages import FormLinks, documents, draft_page, with_links
from macros.editor.search import Passage, all_texts

FRAME = '<html><head></head><article id="icerik">x</article><footer></footer>'


def test_a_page_is_shown_in_its_frame_with_links(handbook, drafts, file_of, tmp_path):
    baseline = Baseline(handbook, tmp_path / "site")
    page = baseline.site / "kontrol-listeleri/kart-alirken/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(FRAME, "utf-8")
    links = FormLinks("http://127.0.0.1:1", "düzenle", lambda: all_texts(handbook))
    file = file_of("checklists/kart-alirken")
    data = file.data.replace("Açık olduğu".encode(), "<b>Kapalı</b> olduğu".encode())

    html = draft_page(
        drafts.of(file, data), "kontrol-listeleri/kart-alirken/", baseline, links
    )

    assert html
    assert "&lt;b&gt;Kapalı&lt;/b&gt; olduğu saate" in html
    assert html.endswith("</article><footer></footer>")
    address = "http://127.0.0.1:1/file/checklists/kart-alirken?at=items/0#f-text"
    assert html.count(f'href="{address}"') == 1
    assert draft_page(drafts.saved(), "nope/", baseline, links) is None


def test_no_link_stands_in_another():
    mark = '<rehber-edit data-passage="0"></rehber-edit>'
    passage = Passage("a/b", (), "text", 'x"<')
    links = FormLinks("http://a", "düzenle", list)

    html = with_links(f"<a>x{mark}</a>{mark}", [passage], links)

    assert html.count("<a ") == 1
    assert 'aria-label="düzenle: x&#34;&lt;"' in html or "&quot;&lt;" in html


def test_documents_of_a_draft_are_its_own(drafts):
    assert all(address.endswith(".json") for address in documents(drafts.saved()))
