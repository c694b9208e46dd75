"""A built site in the colours of its handbook."""

import re
from dataclasses import astuple
from shutil import copytree

import pytest

from macros.handbook.looks.colours import DEFAULT, palette
from macros.handbook.routes import IMAGES, STYLES
from macros.publish.recolour import recolour

FOLDERS = (STYLES, IMAGES)


@pytest.fixture
def target(root, tmp_path):
    for folder in FOLDERS:
        copytree(root / "site_overrides" / folder, tmp_path / folder)
    return tmp_path


def texts(folder):
    return {path: path.read_bytes() for path in folder.rglob("*.*")}


def test_other_colours_stand_in_every_style_and_drawing(target, content):
    chosen = content.site.colours.model_copy(
        update={"main": "#7A1F3D", "accent": "#ffe08a"}
    )
    site = content.site.model_copy(update={"colours": chosen})

    recolour(site, target)

    written = b"\n".join(texts(target).values()).decode().lower()
    assert re.findall("|".join(astuple(DEFAULT)), written) == []
    assert all(colour in written for colour in astuple(palette(site)))


def test_the_default_ones_change_no_byte(target, content):
    before = texts(target)

    recolour(content.site, target)

    assert texts(target) == before
