"""Which pages show a file."""

import pytest

from macros.editor.preview.showing import views


@pytest.mark.parametrize(
    ("name", "path", "addresses"),
    [
        ("units/merkez", (), ["birimler/"]),
        ("questions/kart", (), ["sik-sorulanlar/"]),
        (
            "checklists/kart-alirken",
            ("items", 0),
            ["kontrol-listeleri/kart-alirken/", "kontrol-listeleri/kart-alirken.pdf"],
        ),
        ("guidelines/odunc", ("sections", 1), ["rehber/odunc/"]),
        ("site", (), [""]),
        ("process", (), ["yolum/"]),
        ("glossary", (), ["sozluk/"]),
    ],
)
def test_a_file_has_its_page_and_its_sheet(drafts, file_of, name, path, addresses):
    shown = [view.address for view in views(drafts.saved(), file_of(name), path)]

    assert shown[: len(addresses)] == addresses


def test_a_number_and_a_holiday_have_the_calculators_that_count(drafts, file_of):
    draft = drafts.saved()
    number = [v.address for v in views(draft, file_of("parameters/odunc-suresi"), ())]
    day = [v.address for v in views(draft, file_of("holidays/2026"), ("days", 0))]

    assert "hesaplayicilar/iade/" in number
    assert "rehber/odunc/" in number
    assert "hesaplayicilar/iade/" in day


def test_a_sentence_is_shown_in_its_part(drafts, file_of):
    [view, *_] = views(drafts.saved(), file_of("guidelines/odunc"), ("sections", 1))

    assert view.part == "vermek"
