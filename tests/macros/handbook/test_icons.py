"""The theme's icons."""

import pytest

from macros.handbook.icons import icon


def test_an_icon_is_hidden_from_screen_readers():
    assert icon("material/magnify").startswith("<svg aria-hidden=")
    with pytest.raises(FileNotFoundError):
        icon("material/yok-boyle-simge")
