"""Flows drawn as SVG."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from interactive.flows import Exit, Step
from macros.flow_svg import WIDTH, svg

STEPS = [
    Step("Başla"),
    Step(
        "Uzun bir soru " * 8, ("bir", "iki <üç>"), "Evet", (Exit("Dur", "x"),), "Hayır"
    ),
    Step("Son", status="plan"),
]


@pytest.fixture
def drawn():
    return ET.fromstring(svg(STEPS, "ad", "Başlık", "Anlatım"))  # noqa: S314 - our own


def places(drawn, tag):
    return [e for e in drawn.iter() if e.tag == tag]


def test_a_drawing_has_a_title_and_a_description(drawn):
    assert drawn.get("role") == "img"
    assert drawn.get("aria-labelledby") == "ad-title ad-desc"
    assert [e.text for e in places(drawn, "title") + places(drawn, "desc")] == [
        "Başlık",
        "Anlatım",
    ]


def test_a_drawing_has_no_style_of_its_own(drawn):
    attributes = {name for e in drawn.iter() for name in e.attrib}

    assert not attributes & {"style", "fill", "stroke", "font-size"}


def test_every_word_is_drawn(drawn):
    words = " ".join(e.text for e in places(drawn, "text"))

    for word in ("Başla", "Uzun bir soru", "• iki <üç>", "Evet", "Dur", "Hayır", "Son"):
        assert word in words


def test_nothing_is_drawn_outside_and_no_box_over_another(drawn):
    _, _, width, height = map(float, drawn.get("viewBox").split())
    boxes = [
        [float(e.get(name)) for name in ("x", "y", "width", "height")]
        for e in places(drawn, "rect")
    ]

    assert width == WIDTH
    assert all(x + w <= width and y + h <= height for x, y, w, h in boxes)
    assert all(a[1] + a[3] < b[1] for a, b in pairwise(boxes))


def test_the_last_step_is_the_end_and_nothing_leads_on_from_it(drawn):
    ends = [e for e in places(drawn, "rect") if e.get("class") == "flow__end"]
    heads = [e for e in places(drawn, "path") if e.get("class") == "flow__head"]

    assert [e.get("data-status") for e in ends] == ["plan"]
    assert len(heads) == 3


def test_no_line_is_longer_than_its_box(drawn):
    assert all(len(e.text) <= 44 for e in places(drawn, "text"))
    assert re.fullmatch(r"[0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+", drawn.get("viewBox"))
