"""The check of anchors knows every one that a template has."""

import re

import pytest

from macros.checks.fragments import ANCHORS, NUMBERED
from macros.pages import renderer

# An anchor that a template sets, not one that it only links to.
SET = re.compile(r"""(?: id="|\{: #)\{\{ word\('anchor_(\w+)'\) \}\}(-\{\{)?""")
# `prints.md.j2` names the key of each in a list.
LISTED = re.compile(r"""'anchor_(\w+)'\),\n""")
TEMPLATES = sorted(renderer.TEMPLATES.glob("*.md.j2"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_each_anchor_of_a_template_is_checked(template):
    page_type, text = template.name.removesuffix(".md.j2"), template.read_text("utf-8")

    anchors = {name for name, numbered in SET.findall(text) if not numbered}
    numbered = {name for name, number in SET.findall(text) if number}

    assert {*ANCHORS.get(page_type, ())} == anchors | {*LISTED.findall(text)}
    assert {*filter(None, [NUMBERED.get(page_type)])} == numbered
