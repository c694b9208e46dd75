"""What a page shows, from the Markdown and HTML of its template."""

from macros.cli.review.page_reader import page_blocks

PAGE = """---
title: "Kart"
kind: chapter
---
<p>Bir <a href="../../sozluk/#kart">kart</a>
 alın.</p>
## Ba\\#slık \\(2\\) {: #baslik }
<ul><li><strong>Salon</strong><img src="../../media/a.png" alt="Çizim"></li></ul>
<section class="outcomes"><p>hesaplanan</p></section>
<table><tr><th>Kat</th><td>2</td></tr></table>
<div data-words='{"done": "Hepsi tamam"}' data-sum="ab 12" id="x1" hidden></div>
"""


def blocks():
    return page_blocks(PAGE, "rehber/kart/", {"media/a.png": "0a1b"})


def test_a_page_is_read_block_by_block():
    assert [block.words for block in blocks()] == [
        *("Kart", "Bir kart alın.", "Ba#slık (2)", "SalonÇizim", "Kat | 2"),
        "Hepsi tamam",
    ]
    assert blocks()[3].heading == "Ba#slık (2)"


def test_links_lead_from_the_root_and_pictures_have_their_digest():
    signs = {(t.sign, t.text) for block in blocks() for t in block.tokens if t.sign}

    assert signs == {
        ("link", "/sozluk/#kart"),
        ("picture", "/media/a.png (0a1b)"),
        ("strong", ""),
    }


def test_ids_and_sums_are_nothing_that_one_reads():
    other = PAGE.replace("ab 12", "cd 34").replace("x1", "x2").replace("#baslik", "#b")

    assert page_blocks(other, "rehber/kart/", {"media/a.png": "0a1b"}) == blocks()
