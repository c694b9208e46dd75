"""What the page of snippets needs."""

from dataclasses import fields
from datetime import date

import pytest

from macros.content.loader import Content
from macros.handbook.edition import Edition
from macros.pages.embed.guide import embed_guide_context


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://a.example/staj/", "https://a.example"),
        ("https://a.example:8443/", "https://a.example:8443"),
    ],
)
def test_a_policy_names_the_origin_and_no_folder_of_it(content, address, origin):
    site = content.site.model_copy(update={"address": address})
    others = {f.name: getattr(content, f.name) for f in fields(content) if f.init}

    edition = Edition(Content(**others | {"site": site}), date(2026, 3, 2))

    assert embed_guide_context(edition)["origin"] == origin
