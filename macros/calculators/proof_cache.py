"""Every calculator's proof, cached by the rules that it was made for."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import TypeAdapter

import interactive
from interactive.core.context import read_context
from interactive.core.errors import SpecError
from interactive.engine import load
from interactive.kinds import Calculator, optional_kind_module
from interactive.verification.facts.derivations import derivation_gaps
from interactive.verification.missing_example import Coverage
from interactive.verification.proof import Proof
from interactive.verification.unnoticed import ExampleCoverage
from macros.calculators.document import document, facts_document
from macros.content.checker import say
from macros.content.loader import Content
from macros.handbook.build_cache import BuildCache, digest
from macros.handbook.numbers.number_format import decimal, grouped

CACHE, FILE = "proofs", "proof.json"
# What a proof depends on; words and links change no answer.
PROVEN = (
    *("spec", "facts", "parameters", "calendar", "as_of"),
    *("calculators", "checklists", "letters"),
)


@dataclass(frozen=True, slots=True)
class ProofResult:
    """A calculator's proof, how long it took, and where its problems are."""

    cases: int
    seconds: float
    claims: Mapping[str, int]
    problems: tuple[tuple[str, tuple[str | int, ...], Mapping[str, Any]], ...]
    # None if the kind does not know its small changes.
    coverage: Coverage | None = None

    def errors(self) -> list[SpecError]:
        """Return the problems as the kinds report them."""
        return [SpecError(code, path, **more) for code, path, more in self.problems]


ENTRY = TypeAdapter(ProofResult)
# Proofs of this process, by the digest of their rules.
known: dict[str, ProofResult] = {}


def proofs_of(content: Content) -> dict[str, ProofResult]:
    """Return the proof of every calculator."""
    if proofs_of not in content.memo:
        proofs = {slug: _proven(content, slug) for slug in content.specs}
        content.memo[proofs_of] = proofs
    result: dict[str, ProofResult] = content.memo[proofs_of]
    return result


def _proven(content: Content, slug: str) -> ProofResult:
    data = document(content, slug, content.source.edition.checked_on)
    return _cached(content, fingerprint(data), lambda: _prove(data))


def facts_proof(content: Content) -> ProofResult:
    """Return the proof of the rules by which facts follow from others."""
    data = facts_document(content, content.source.edition.checked_on)
    return _cached(content, fingerprint(data), lambda: _prove_facts(data))


def _cached(
    content: Content, key: str, prove: Callable[[], ProofResult]
) -> ProofResult:
    if key not in known:
        cached = BuildCache(content.root, CACHE)
        files = cached.get_or_make(key, lambda: {FILE: ENTRY.dump_json(prove())})
        known[key] = ENTRY.validate_json(files[FILE])
    return known[key]


def fingerprint(data: Mapping[str, Any]) -> str:
    """Return what is equal just when rules, numbers, calendar and engine are."""
    rules = {name: data.get(name) for name in PROVEN}
    text = json.dumps(rules, ensure_ascii=False, sort_keys=True)
    return digest(engine(), text, *(field.name for field in fields(ProofResult)))


@cache  # the sources do not change while a process runs
def engine() -> str:
    """Return a digest of the engine's sources."""
    folder = Path(interactive.__file__).parent
    checksum = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        checksum.update(path.relative_to(folder).as_posix().encode())
        checksum.update(path.read_bytes())
    return checksum.hexdigest()


def _prove(data: Mapping[str, Any]) -> ProofResult:
    began = perf_counter()
    calculator: Calculator = load(data)
    proofs = optional_kind_module(data["spec"]["kind"], "verification.proofs")
    missing = SpecError("no_proofs", ("kind",), found=data["spec"]["kind"])
    proof = proofs.prove(calculator) if proofs else Proof(0, {}, (missing,))
    # Examples of what is wrong itself say nothing, and take long to be tried.
    covered = None if proof.problems else coverage(data)
    seconds = round(perf_counter() - began, 2)
    idle = (
        (SpecError("example_idle", ("examples", i)) for i in covered.idle)
        if covered
        else ()
    )
    problems = tuple((e.code, e.path, e.details) for e in (*proof.problems, *idle))
    return ProofResult(proof.cases, seconds, dict(proof.claims), problems, covered)


def _prove_facts(data: Mapping[str, Any]) -> ProofResult:
    began, context = perf_counter(), read_context(data)
    try:
        errors = [*derivation_gaps(context.derived_facts.facts, context)]
    except SpecError as error:
        errors = [error.below("facts")]
    seconds = round(perf_counter() - began, 2)
    problems = tuple((e.code, e.path, e.details) for e in errors)
    return ProofResult(0, seconds, {}, problems)


def coverage(data: Mapping[str, Any], *, warned_only: bool = True) -> Coverage | None:
    """Return which small changes of a calculator its examples do not notice."""
    kind = optional_kind_module(data["spec"]["kind"], "verification.changes")
    if kind is None:
        return None
    return ExampleCoverage(data, kind, load).coverage(warned_only=warned_only)


def summary(content: Content) -> str:
    """Return in one line how much was looked at."""
    proofs = proofs_of(content)
    cases = grouped(sum(proof.cases for proof in proofs.values()))
    seconds = decimal(sum(proof.seconds for proof in proofs.values()), 1)
    return say("proof_summary.proven", number=len(proofs), cases=cases, seconds=seconds)
