"""The theme's icons."""

import os

import pytest

from macros.handbook.icons import ICONS, icon


def test_an_icon_is_hidden_from_screen_readers():
    assert icon("material/magnify").startswith("<svg aria-hidden=")


def test_nothing_but_the_themes_icons_becomes_a_part_of_a_page(tmp_path):
    (tmp_path / "evil.svg").write_text("<svg><script>top.pw=1</script></svg>")
    away = os.path.relpath(tmp_path / "evil", ICONS)

    for name in ("material/yok-boyle-simge", away, str(tmp_path / "evil"), ""):
        with pytest.raises(FileNotFoundError):
            icon(name)
