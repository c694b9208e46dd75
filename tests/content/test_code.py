"""The next handbook brings another `content/`: no code knows this one."""

import pytest

FOLDERS = ("macros", "interactive", "site_overrides")
ENDINGS = {".py", ".j2", ".html", ".css", ".mjs", ".json", ".toml", ".svg", ".md"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_code_names_the_institution(root, content, folder):
    site = content.site
    named = (site.title, site.institution.name, site.institution.short)
    files = [path for path in (root / folder).rglob("*") if path.suffix in ENDINGS]

    result = [
        f"{path.relative_to(root)}: {name}"
        for path in files
        for name in named
        if name in path.read_text("utf-8")
    ]

    assert files
    assert result == []
