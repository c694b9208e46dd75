"""The colours of a handbook, and the shades that follow from them."""

from dataclasses import astuple
from itertools import product

import pytest

from macros.handbook.looks.colours import (
    DARK_GROUNDS,
    DEFAULT,
    ENOUGH,
    LIGHT_GROUNDS,
    WHITE,
    Palette,
    contrast,
    palette,
    unreadable,
)


def coloured(content, **colours):
    chosen = content.site.colours.model_copy(update=colours)
    return content.site.model_copy(update={"colours": chosen})


def test_a_handbook_without_colours_keeps_every_byte(content):
    text = "a{color:#0A5463}b{color:#ffc447}"

    assert palette(content.site) == DEFAULT
    assert DEFAULT.recolour(text) == text


@pytest.mark.parametrize(
    "main", ["#7A1F3D", "#1d3557", "#2d2d2d", "#00573f", "#000000"]
)
def test_each_shade_can_be_read_where_it_stands(content, main):
    site = coloured(content, main=main)
    shades = palette(site)

    assert list(unreadable(site)) == []
    for shade, ground in (
        *product((shades.main, shades.strong), LIGHT_GROUNDS),
        *product((shades.dark_main, shades.dark_strong), DARK_GROUNDS),
        (shades.dark_bar, WHITE),
    ):
        assert contrast(shade, ground) >= ENOUGH, (shade, ground)


def test_every_default_colour_is_replaced_however_it_is_written():
    other = Palette("#111111", "#222222", "#333333", "#444444", "#555555", "#666666")
    written = " ".join(astuple(DEFAULT))

    for text in (written, written.upper()):
        assert other.recolour(text) == " ".join(astuple(other))
    assert other.recolour("#0a5463ff #14232a") == "#0a5463ff #14232a"


def test_the_nearest_shade_that_can_be_read_is_told(content):
    site = coloured(content, main="#e07a5f", accent="#7a1f3d")

    told = {key: (lowest, shade) for key, lowest, shade in unreadable(site)}

    assert {*told} == {"main", "accent"}
    assert all(lowest < ENOUGH for lowest, _ in told.values())
    named = {key: shade for key, (_, shade) in told.items()}
    assert list(unreadable(coloured(content, **named))) == []
