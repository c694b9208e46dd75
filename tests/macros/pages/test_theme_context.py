"""What the theme's templates need of the content."""

import json

from macros.pages.theme_context import ROOT, theme_context


def test_menu_institution_edition_and_footer_are_those_of_the_content(edition):
    words = theme_context(edition)

    assert json.loads(json.dumps(words)) == words
    assert words["menu"] == [
        {"title": "Bölümler", "url": "rehber/"},
        {"title": "Kaynak", "url": "kaynaklar/"},
    ]
    assert words["institution"] == {"name": "Çınar Kent Kitaplığı", "short": "ÇKK"}
    assert words["edition"]["label"] == "üçüncü"
    assert words["edition"]["checked_on"] == "2 Mart 2026 Pazartesi"
    assert words["edition"]["notice"] == "Güncelini bankoya sorun."
    # Every page shows the line, wherever it is.
    link = f'<a href="{ROOT}birimler/#merkez">bankoya</a>'
    page = f'<a href="{ROOT}hakkinda/">Rehberi kim yazdı?</a>'
    assert words["footer"] == [f"Sorunuz olursa {link} gelin. {page}"]
