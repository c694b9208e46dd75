"""Whatever an editor changes is told where it is, and nothing else."""

from PIL import Image

from macros.cli.review.review import compare
from tests.macros.cli.review.conftest import after, put
from tests.macros.cli.review.seeded import CHAPTER, SHAPED, WORDED, rewritten, told

INDEX = "dizin/"
FOLLOWING = {
    *("yerlestirme/", "cevrimdisi/", "basili/", "hesaplayicilar/kayip/", "yolum/"),
    *("hesaplayicilar/etkinlik/", "baska-cihaz/"),
}
"""Pages that name titles, numbers and days of others."""


def test_every_word_is_told_where_it_is_read_and_no_other(before, edited):
    names = [f"Q{number:02}" for number in range(len(WORDED))]
    for name, (file, text, _) in zip(names, WORDED, strict=True):
        put(edited, file, text, f"{text} {name}")

    lines = told(compare(before, after(edited)))

    for name, (*edit, spot) in zip(names, WORDED, strict=True):
        spots = {where for where, _, later in lines if name in later}
        # The index lists titles, too.
        assert spots - {INDEX} == {spot}, edit
    # In the index, a title that begins otherwise stands elsewhere.
    others = [each for each in lines if not any(name in each[2] for name in names)]
    assert {where for where, *_ in others} == {INDEX}


def test_every_other_edit_is_told_and_no_page_that_it_leaves_alone(before, edited):
    for file, former, later, *_ in SHAPED:
        put(edited, file, former, later)

    lines = told(compare(before, after(edited)))

    for *edit, spot, text in SHAPED:
        here = [texts for where, *texts in lines if where == spot]
        assert any(text in each for texts in here for each in texts), edit
    pages = {where for where, *_ in lines if where.endswith("/")}
    assert pages - {spot for *_, spot, _ in SHAPED} <= FOLLOWING


def test_other_signs_for_the_same_content_are_no_change(before, edited):
    rewritten(edited / "content")

    compared = compare(before, after(edited))

    assert not compared.differs, told(compared)


def test_a_page_that_is_gone_says_whether_its_address_leads_on(before, edited):
    content = edited / "content"
    (content / "checklists/kart-alirken.yml").rename(content / "checklists/kart.yml")
    for path in content.rglob("*.yml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("liste:kart-alirken", "liste:kart"), "utf-8")

    lost = compare(before, after(edited))
    moved = (
        "redirects: [{from: kontrol-listeleri/kart-alirken/, to: liste:kart}]\nmenu:"
    )
    put(edited, "site", "menu:", moved)
    led = compare(before, after(edited))

    page = "kontrol-listeleri/kart-alirken/"
    assert ("gone", page, "") in told(lost)
    assert ("leads_on", page, "kontrol-listeleri/kart/") in told(led)
    for compared in (lost, led):
        # One page under another address, in the same words.
        pairs = [each.pair for each in compared.pages]
        assert {p.state for p in pairs} == {"changed"}


def test_pictures_and_files_are_told_by_what_is_in_them(edited):
    media = edited / "content" / "media"
    media.mkdir()
    Image.new("RGB", (40, 30)).save(media / "kart.png")
    (media / "form.pdf").write_bytes(b"%PDF-1")
    text = "text: Kart, en az {en-az-yas} yaşında olanlara verilir."
    picture = (
        f"{text} [Form](ek:form.pdf)\n        picture: {{file: kart.png, alt: Kart}}"
    )
    put(
        edited,
        "guidelines/uyelik",
        text,
        picture.replace("text: ", 'text: "', 1).replace("pdf)", 'pdf)"'),
    )
    former = after(edited)
    # Read now, while the files are as they were.
    assert former.media
    assert former.pages

    Image.new("RGB", (40, 30), "red").save(media / "kart.png")
    (media / "form.pdf").write_bytes(b"%PDF-2")
    lines = told(compare(former, after(edited)))

    assert {where for where, *_ in lines} == {CHAPTER, "media"}
    assert [each[1:] for each in lines if each[0] == "media"] == [
        ("media/form.pdf", "changed"),
        ("media/kart.png", "changed"),
    ]
