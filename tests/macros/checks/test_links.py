"""Links: every scheme has its targets."""

import pytest

from macros.checks.links import check
from macros.content.loader import load_content

GOOD = [
    "bolum:uyelik",
    "bolum:uyelik#basvuru",
    "liste:kart-alirken",
    "hesap:kart",
    "terim:kart",
    "madde:M1.1",
    "belge:katalog",
    "birim:merkez",
    "sayfa:yol-haritam",
    "https://example.org/a#b",
    "http://example.org",
]
BAD = ["bolum:", "bolum", "liste:kart-alirken#kimlik", "mailto:a@example.org", "#kart"]


def problems_with(handbook, text):
    path = handbook / "content" / "guidelines" / "odunc.yml"
    path.write_text(path.read_text("utf-8").replace("gece", text), "utf-8")
    content, _ = load_content(handbook)
    assert content
    return [problem.message for problem in check(content)]


@pytest.mark.parametrize("link", GOOD)
def test_a_link_may_lead_to_everything_that_has_a_page_or_place(handbook, link):
    assert problems_with(handbook, f"[gece]({link})") == []


@pytest.mark.parametrize("link", BAD)
def test_a_link_may_lead_nowhere_else(handbook, link):
    assert len(problems_with(handbook, f"[gece]({link})")) == 1
