"""What is dead or contradicts itself is told; here what no YAML provokes."""

import ast
import re
from pathlib import Path

from macros.calculators.proof_cache import ProofResult
from macros.checks import proofs as check_module
from macros.checks.proofs import MESSAGES, check, message

ROOT = Path(__file__).parents[3]
PROVERS = re.compile("proofs?|cases|case_enumeration|unreachable|gaps|proof_cache")


def raised():
    """Return the codes that the provers give."""
    files = [
        p for room in ("interactive", "macros") for p in (ROOT / room).rglob("*.py")
    ]
    calls = (
        node
        for path in files
        if PROVERS.fullmatch(path.stem)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "SpecError"
    )
    return {n.args[0].value for n in calls if isinstance(n.args[0], ast.Constant)}


def test_every_code_has_its_sentence_and_every_sentence_its_code():
    assert raised() == set(MESSAGES)
    assert message("no_proofs", {"found": "x"}).startswith("'x' türünün kanıtı yok")


def test_what_a_kind_gets_wrong_is_told_too(content, monkeypatch):
    problem = ("turned_around", ("conditions", 0, "met_when"), {"found": "yas"})
    proofs = {"kart": ProofResult(1, 0.1, {}, (problem,))}
    monkeypatch.setattr(check_module, "proofs_of", lambda _: proofs)

    [report] = check(content)

    assert str(report).startswith(
        "content/calculators/kart.yml:35: 'yas' için verilmiş bir karar"
    )
