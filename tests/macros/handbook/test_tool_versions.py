"""A new version of a tool makes what it made anew."""

from importlib.metadata import version

from macros.handbook.tool_versions import tool_versions


def test_every_tool_is_named_with_its_version():
    expected = f"pillow=={version('pillow')} jinja2=={version('jinja2')}"

    assert tool_versions("pillow", "jinja2") == expected
