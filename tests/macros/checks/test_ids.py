"""Ids: where the same one may stand twice."""

from macros.checks.ids import check
from macros.content.loader import load_content


def test_an_id_may_stand_again_in_another_file(handbook):
    folder = handbook / "content"
    for name, old, new in (
        ("guidelines/odunc", "id: vermek", "id: basvuru"),
        ("checklists/kart-alirken", "id: saat", "id: kart"),
    ):
        path = folder / f"{name}.yml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert [*check(content)] == []


def test_an_id_that_stands_three_times_is_told_twice(handbook):
    path = handbook / "content" / "glossary.yml"
    text = path.read_text("utf-8").replace("id: odunc", "id: kart")
    path.write_text(f"{text}  - id: kart\n    term: Kart\n    text: Kart.\n", "utf-8")
    content, _ = load_content(handbook)

    assert content
    assert [p.line for p in check(content)] == [7, 10]
    assert all("3. satırda" in p.message for p in check(content))
