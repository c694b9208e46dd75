"""Everything that a site has is known to the checks of its addresses."""

import re

import pytest
from PIL import Image

from macros.checks.addresses import check, claims
from macros.checks.fragments import ANCHORS, NUMBERED
from macros.handbook.routes import FRAME_IDS
from macros.pages.renderer import TEMPLATES
from tests.conftest import loaded


def test_every_page_pdf_and_card_of_a_site_has_an_address_of_its_own(built, content):
    known = [address for address, _ in claims(content)]
    files = {
        path.relative_to(built).as_posix()
        for pattern in ("**/*.html", "**/*.pdf", "assets/cards/**/*.png", "gomme/v1/*")
        for path in built.glob(pattern)
    }

    assert len({*known}) == len(known)
    assert files - {*known} == {"404.html"}


def test_two_pictures_may_not_have_the_same_lighter_versions(handbook):
    folder = handbook / "content" / "media"
    folder.mkdir()
    for name in ("salon.png", "salon.jpg"):
        Image.new("RGB", (9, 9)).save(folder / name)

    [problem] = check(loaded(handbook))

    assert problem.file == "content/media/salon.png"
    assert "'media/…/salon' adresi content/media/salon.jpg" in problem.message


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("[!_]*.md.j2")), ids=str)
def test_the_anchors_of_every_page_are_known(template):
    text, name = template.read_text("utf-8"), template.name.partition(".")[0]
    here = r"(?:\{: #|id=\")\{\{ word\('anchor_(\w+)'\) }}(-?)"
    in_turn = r"'anchor_(\w+)'\)(),"  # of several sections that one loop writes
    anchors = re.findall(f"(?:{here}|{in_turn})", text)
    anchors = [(a or b, number) for a, number, b, _ in anchors]

    assert [a for a, number in anchors if not number] == [*ANCHORS.get(name, ())]
    assert {a for a, number in anchors if number} == {
        anchor for page, anchor in NUMBERED.items() if page == name
    }


def test_the_ids_around_the_text_of_every_page_are_known(built):
    around = set()
    for page in ("404.html", "rehber/odunc/index.html"):
        html = (built / page).read_text("utf-8")
        around |= {*re.findall(r'\sid="?([a-z0-9-]+)"?[\s>]', html)}

    assert around == FRAME_IDS | {"almak", "vermek"}
