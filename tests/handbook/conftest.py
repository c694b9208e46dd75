"""What is asserted of the shipped handbook alone; another one brings its own folder."""

from datetime import date
from pathlib import Path

import pytest

from interactive import engine
from macros.calculators.document import document
from macros.content.yaml_reader import read_yaml
from macros.handbook.links import links_of
from macros.pdf.build import write_pdfs
from tests.content import conftest as shipped
from tests.output_cache import cached

# Its packages are in an environment of their own.
collect_ignore = ["openfisca_rules.py"]

ROOT = Path(__file__).parents[2]
built, content, words = shipped.built, shipped.content, shipped.words
site, visiting = shipped.site, shipped.visiting

LISTS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")


def reference(name):
    """Return the data of a file with worked cases."""
    loaded = read_yaml(ROOT / "tests" / "handbook" / "reference" / f"{name}.yml", ROOT)
    assert not loaded.problems
    return loaded.data


def eligibility_cases():
    """Return the cases with every answer and every expected list filled in."""
    data = reference("eligibility")
    return [
        case
        | {"answers": data["usual"] | case["answers"]}
        | {"expect": {name: [] for name in LISTS} | case["expect"]}
        for case in data["cases"]
    ]


@pytest.fixture(scope="session")
def usual():
    """The answers of a student who has nothing left to do."""
    return reference("eligibility")["usual"]


@pytest.fixture(scope="session")
def closed_days():
    """The closed days to compare with: `full` and `half`, day to name."""
    return reference("deadline")["calendar"]


@pytest.fixture(scope="session")
def today():
    return date(2026, 6, 1)


@pytest.fixture(scope="session")
def books(content, today) -> Path:
    """Return the folder with the books of this handbook; never change it."""

    def make(folder: Path) -> None:
        list(write_pdfs(content, today, folder, links_of(content).routes.books))

    return cached("books", make, ROOT / "content")


@pytest.fixture(scope="session")
def documents(content, today):
    """Every calculator's JSON document by its name."""
    return {slug: document(content, slug, today) for slug in content.calculators}


@pytest.fixture(scope="session")
def calculators(documents):
    return {slug: engine.load(result) for slug, result in documents.items()}
