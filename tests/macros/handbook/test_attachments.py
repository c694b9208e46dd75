"""Files to download: linked with their type and size, on the page and on paper."""

from macros.handbook.attachments import MAX_BYTES, NAMES, SIGNATURES, fault_of
from macros.pdf.documents import DocumentBuilder
from macros.pdf.inline import plain_text, runs_in
from tests.conftest import loaded
from tests.macros.conftest import DAY, pages_of

FORM = "[İstek formunu](ek:istek-formu.pdf)"


def with_form(handbook):
    """Return a handbook whose chapter and list link to a file of 84 KB."""
    folder = handbook / "content" / "media"
    folder.mkdir()
    (folder / "istek-formu.pdf").write_bytes(b"%PDF-1.7\n" + b" " * 84_000)
    chapter = handbook / "content" / "guidelines" / "uyelik.yml"
    text = chapter.read_text("utf-8").replace("kimliğinizle", f"{FORM} doldurup")
    text = text.replace("related: [", "related: ['ek:istek-formu.pdf', ")
    chapter.write_text(text, "utf-8")
    return loaded(handbook)


def test_a_link_to_a_file_tells_its_type_and_size(handbook):
    page = pages_of(with_form(handbook))["rehber/uyelik/"].markdown

    address = "../../media/istek-formu.pdf"
    assert f'<a href="{address}">İstek formunu (PDF, 84 KB)</a>' in page
    assert "<span>istek-formu.pdf (PDF, 84 KB)</span></a>" in page


def test_paper_spells_out_the_address_of_a_file(handbook):
    document = DocumentBuilder(with_form(handbook), DAY).sheet("bolum:uyelik")

    links = {plain_text(r["children"]): r for r in runs_in(document.data, "link")}
    form = links["İstek formunu (PDF, 84\N{NO-BREAK SPACE}KB)"]
    assert (form["url"], form["footnote"]) == ("media/istek-formu.pdf",) * 2


def test_a_file_is_what_its_name_says_and_not_too_large(tmp_path):
    for suffix in NAMES:
        path = tmp_path / f"form{suffix}"
        path.write_bytes(SIGNATURES[suffix])
        assert fault_of(path) is None
        path.write_bytes(b"<script>")
        assert "dosyası değil" in (fault_of(path) or "")
    with path.open("ab") as file:
        file.truncate(MAX_BYTES + 1)
    assert "10 MB'den büyük" in (fault_of(path) or "")
    assert "bir dosya değil" in (fault_of(tmp_path) or "")
