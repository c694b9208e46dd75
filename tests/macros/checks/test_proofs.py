"""What is dead or contradicts itself is told; here what no YAML provokes."""

import ast
from pathlib import Path

from macros.calculators.proof_cache import ProofResult
from macros.checks import proofs as check_module
from macros.checks.proofs import MESSAGES, check, message
from macros.content.loader import load_content

ROOT = Path(__file__).parents[3]


def raised():
    """Return the codes that the provers give."""
    files = [
        p for room in ("interactive", "macros") for p in (ROOT / room).rglob("*.py")
    ]
    stems = {
        "proofs",
        "proof",
        "cases",
        "case_enumeration",
        "unreachable",
        "gaps",
        "proof_cache",
    }
    files = [p for p in files if p.stem in stems]
    calls = (
        node
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "SpecError"
    )
    return {n.args[0].value for n in calls if isinstance(n.args[0], ast.Constant)}


def test_every_code_has_its_sentence_and_every_sentence_its_code():
    assert raised() == set(MESSAGES)


def test_what_a_kind_gets_wrong_is_told_too(content, monkeypatch):
    problem = ("turned_around", ("conditions", 0, "met_when"), {"found": "yas"})
    proofs = {"kart": ProofResult(1, 0.1, {}, (problem,))}
    monkeypatch.setattr(check_module, "proofs_of", lambda _: proofs)

    [report] = check(content)

    assert report.file == "content/calculators/kart.yml"
    assert report.line == 35
    assert report.message.startswith("'yas' için verilmiş bir karar")


def test_a_kind_without_proof_is_named():
    assert message("no_proofs", {"found": "x"}).startswith("'x' türünün kanıtı yok")


def test_numbers_are_grouped_and_outcomes_said_in_words():
    assert "1.594.323" in message("space_too_large", {"found": 1594323, "most": 1})
    assert "'sağlanmıyor'" in message("outcome_unreachable", {"outcome": "unmet"})


def test_a_calculator_does_not_take_the_address_of_another_page(handbook):
    folder = handbook / "content" / "calculators"
    (folder / "kart.yml").rename(folder / "sinama.yml")
    content, _ = load_content(handbook)
    assert content

    problem = [problem.message for problem in check(content)]

    assert problem == [
        "'sinama' adresi başka bir sayfanındır. Dosyaya başka bir ad verin."
    ]


def test_a_proof_is_made_of_sound_content_only():
    assert hasattr(check_module, "NEEDS_SOUND_CONTENT")
