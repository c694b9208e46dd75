"""Proofs are made once for the same rules, and kept."""

import shutil

import pytest

from macros.calculators import proof_cache as proofs
from macros.calculators.document import document
from macros.calculators.proof_cache import (
    ENTRY,
    ProofResult,
    fingerprint,
    proofs_of,
    summary,
)
from macros.handbook.build_cache import FOLDER
from macros.handbook.numbers.number_format import grouped
from tests.conftest import loaded
from tests.macros.conftest import DAY


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    """Forget what this process has proven."""
    monkeypatch.setattr(proofs, "known", {})


@pytest.mark.slow
def test_the_same_rules_are_proven_once(handbook, monkeypatch):
    shutil.rmtree(handbook / FOLDER)
    content, made, prove = loaded(handbook), [], proofs._prove

    def counted(data):
        made.append(data["calculator"])
        return prove(data)

    monkeypatch.setattr(proofs, "_prove", counted)
    first = proofs_of(content)
    monkeypatch.setattr(proofs, "known", {})

    assert proofs_of(content) == first
    assert sorted(made) == sorted(content.specs)


def test_problems_are_kept_with_their_places():
    problems = (("never_holds", ("conditions", 0, "met_when"), {"found": "a"}),)
    proven = ProofResult(3, 0.5, {"once": 3}, problems)

    assert ENTRY.validate_json(ENTRY.dump_json(proven)) == proven
    assert proven.errors()[0].path == ("conditions", 0, "met_when")


def test_other_rules_need_another_proof(content):
    data = document(content, "kart", DAY)

    for part in ("spec", "parameters", "calendar", "as_of"):
        assert fingerprint(data) != fingerprint(data | {part: "else"}), part
    assert fingerprint(data) == fingerprint(data | {"wording": {}})


def test_a_kind_without_a_proof_is_a_problem(content, monkeypatch):
    monkeypatch.setattr(proofs, "optional_kind_module", lambda *_: None)

    proven = proofs._prove(document(content, "kart", DAY))

    assert [code for code, _, _ in proven.problems] == ["no_proofs"]


def test_the_summary_counts_calculators_cases_and_seconds(content):
    text = summary(content)

    cases = sum(proven.cases for proven in proofs_of(content).values())
    assert text.startswith(
        f"8 hesaplayıcı ve yazının {grouped(cases)} durumu sınandı ("
    )
