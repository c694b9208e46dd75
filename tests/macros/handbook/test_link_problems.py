"""What is wrong with a link, and which one was meant."""

import pytest

from macros.handbook.links import links_of


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("bolum:uyelk", "'uyelik'"),
        ("bolum:Okur kartı", "'uyelik'"),  # its title
        ("sayfa:etkinlik-yolum", "'yolum'"),
        ("blum:uyelik", "'bolum'"),
        ("merkez", "'birim:merkez'"),
    ],
)
def test_a_slip_of_a_name_or_a_title_in_its_place_leads_to_the_link(
    content, link, meant
):
    problem = links_of(content).problem(link)

    assert problem is not None
    assert f"Bunu mu demek istediniz: {meant}?" in problem
