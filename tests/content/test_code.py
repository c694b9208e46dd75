"""The next handbook brings another `content/`: no code knows this one."""

import re

import pytest

NAMES = re.compile(
    r"ksü|cbiko|cbi̇ko|kariyer kapısı|kahramanmaraş|seferberli|uzem|\bstaj",
    re.IGNORECASE,
)
FOLDERS = ("macros", "interactive", "site_overrides")
ENDINGS = {".py", ".j2", ".html", ".css", ".mjs", ".json", ".toml", ".svg", ".md"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_code_names_what_belongs_to_the_content(root, folder):
    files = [path for path in (root / folder).rglob("*") if path.suffix in ENDINGS]

    found = [
        f"{path.relative_to(root)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if NAMES.search(line)
    ]

    assert files
    assert found == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_code_names_a_thing_of_the_content(root, content, folder):
    things = {
        *content.guidelines,
        *content.checklists,
        *content.calculators,
        *content.parameters,
        *content.units,
        *(document.id for document in content.source.documents),
        *(q.id for spec in content.calculators.values() for q in spec.questions),
    }
    quoted = re.compile("|".join(rf"""["'`:]{re.escape(t)}["'`#]""" for t in things))

    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in (root / folder).rglob("*")
        if path.suffix in ENDINGS
        for match in quoted.finditer(path.read_text("utf-8"))
    ]

    assert found == []


def test_a_name_in_code_would_be_noticed():
    for name in ("KSÜ", "CBİKO", "Kariyer Kapısı", "Staj", "staja", "UZEM"):
        assert NAMES.search(name), name
