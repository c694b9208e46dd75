"""The next handbook brings another `content/`: no code knows this one."""

FOLDERS = ("macros", "interactive", "site_overrides")
ENDINGS = {".py", ".j2", ".html", ".css", ".mjs", ".json", ".toml", ".svg", ".md"}


def code_files(root):
    """Return every file of code, templates and styles included."""
    paths = [path for folder in FOLDERS for path in (root / folder).rglob("*")]
    return [path for path in paths if path.suffix in ENDINGS]


def test_no_code_names_the_institution(root, content):
    site = content.site
    named = (site.title, site.institution.name, site.institution.short)
    result = [
        f"{path.relative_to(root)}: {name}"
        for path in code_files(root)
        for name in named
        if name in path.read_text("utf-8")
    ]

    assert result == []
