"""What `search.yml` may weigh."""

import re
from typing import get_args

from macros.content.models.search import NamedPageType, PageType
from macros.pages import renderer


def test_every_type_of_page_may_be_weighed():
    templates = renderer.TEMPLATES.glob("*.md.j2")
    text = "\n".join(template.read_text("utf-8") for template in templates)

    types = {*re.findall(r"^kind: (\w+)$", text, re.MULTILINE)}

    assert {*get_args(PageType)} == types
    assert {*get_args(NamedPageType)} <= types
