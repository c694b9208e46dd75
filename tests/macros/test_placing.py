"""What the page of snippets needs."""

from dataclasses import fields

import pytest

from macros.content import Content
from macros.placing import placing_context


def test_its_script_gets_the_sentences_that_it_shows_and_no_others(content):
    words = placing_context(content)["words"]

    assert words["copied"] == content.words["placing_copied"]
    assert {key.partition("_")[0] for key in words} == {"copied", "look"}


def test_every_sentence_that_the_script_asks_for_is_there(content, root):
    words = placing_context(content)["words"]
    scripts = "".join(
        (root / "interactive" / "shell" / name).read_text("utf-8")
        for name in ("inspect.mjs", "placing.mjs")
    )

    asked = {key for key in words if key.startswith("look_")}
    assert {key for key in asked if f'"{key}"' not in scripts} == set()


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

    assert placing_context(Content(**others | {"site": site}))["origin"] == origin
