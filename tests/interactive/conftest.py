"""What the engine's tests share: a handbook's calculators, and a document to fill."""

from datetime import date

import pytest

from interactive import engine
from interactive.kinds.schedule.verification import case_enumeration
from macros.calculators.document import document


@pytest.fixture(scope="session")
def today():
    return date(2026, 6, 1)


@pytest.fixture(scope="session")
def words(content):
    return content.words


@pytest.fixture(scope="session")
def documents(content, today):
    """Every calculator's JSON document by its name."""
    return {slug: document(content, slug, today) for slug in content.calculators}


@pytest.fixture(scope="session")
def calculators(documents):
    return {slug: engine.load(data) for slug, data in documents.items()}


@pytest.fixture(scope="session")
def document_for(words):
    """Return a document around a made-up specification."""

    def make(spec, **parts):
        return {
            "calculator": "toy",
            "spec": spec,
            "parameters": {},
            "calendar": {"years": {"2026": "announced"}, "closed": []},
            "wording": words,
            "edition": {"id": "1", "label": "Deneme", "checked_on": "2026-01-05"},
            "as_of": "2026-01-05",
            "links": {},
            "site": {"title": "Deneme", "page": None, "namespace": "x@y.invalid"},
        } | parts

    return make


@pytest.fixture
def short_year(monkeypatch):
    """Take two months for a year in proofs: they are enough, and sooner looked at."""
    monkeypatch.setattr(case_enumeration, "YEAR", 30)
