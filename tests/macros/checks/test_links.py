"""Links: every scheme has its targets."""

from macros.checks.links import check
from macros.content.loader import load_content

GOOD = (
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
)
BAD = ("bolum:", "bolum", "liste:kart-alirken#kimlik", "mailto:a@example.org", "#kart")


def test_a_link_leads_to_a_page_a_part_of_one_or_another_site(handbook):
    path = handbook / "content" / "guidelines" / "odunc.yml"
    text = " ".join(f"[gece]({link})" for link in (*GOOD, *BAD))
    path.write_text(path.read_text("utf-8").replace("gece", text), "utf-8")
    content, _ = load_content(handbook)
    assert content

    messages = [problem.message for problem in check(content)]

    assert len(messages) == len(BAD)
    for link, message in zip(BAD, messages, strict=True):
        assert message.startswith((f"'{link}' ", f"'{link.partition(':')[0]}:' "))
