"""What is dead or contradicts itself is told; here what no YAML provokes."""

from macros.calculators.proof_cache import ProofResult
from macros.checks import proofs as check_module
from macros.checks.proofs import check


def test_what_a_kind_gets_wrong_is_told_too(content, monkeypatch):
    problem = ("turned_around", ("conditions", 0, "met_when"), {"found": "yas"})
    proofs = {"kart": ProofResult(1, 0.1, {}, (problem,))}
    monkeypatch.setattr(check_module, "proofs_of", lambda _: proofs)

    [report] = check(content)

    assert str(report).startswith(
        "content/calculators/kart.yml:35: 'yas' için verilmiş bir karar"
    )
