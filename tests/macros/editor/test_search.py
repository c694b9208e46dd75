"""What stands on a page is found by its words."""

from macros.editor.search import hits


def test_a_sentence_is_found_without_its_markup_and_its_marks(handbook):
    [hit, *_] = hits(handbook, "kimliginizi ALIN kart")

    assert (hit.passage.file, hit.passage.path) == (
        "checklists/kart-alirken",
        ("items", 0),
    )
    assert hit.passage.key == "text"
    assert f"{hit.before}{hit.match}{hit.rest}" == (
        "Kimliğinizi alın; kart onunla verilir."
    )
    assert hits(handbook, "  ") == []
    assert hits(handbook, "hiçbir yerde yok") == []
