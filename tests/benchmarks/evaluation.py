"""One evaluation with its full explanation, against other ways to it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from interactive.engine import load
from macros.bundle import document
from macros.checks import check_content
from tests.benchmarks.by_hand import TODAY, ByHand
from tests.benchmarks.pairs import Pair
from tests.benchmarks.rivals import agreed, openfisca, publicodes

ANSWERS = {
    "programme_level": "lisans",
    "year_at_start": 3,
    "enrolled_during": "yes",
    "used_right_before": "no",
    "dates_within_periods": "unknown",
    "acceptance_document": "yes",
    "documents_delivered": "no",
    "is_mandatory_internship": "yes",
    "mandatory_petition_given": "no",
}


def pairs() -> Iterator[Pair]:
    """Yield the engine against the same rules in other hands."""
    content, problems = check_content(Path())
    if content is None or problems:
        raise SystemExit("\n".join(map(str, problems)))
    spec = document(content, "uygunluk", TODAY)
    eligibility: Any = load(spec)
    hand = ByHand(eligibility.spec, eligibility.setting)
    result = eligibility.evaluate(ANSWERS, TODAY)
    # The hand-written function tells the reasons, not the answers behind each.
    bare = [{k: v for k, v in c.items() if k != "trace"} for c in result["conditions"]]
    for key, value in hand.evaluate(ANSWERS).items():
        if (result | {"conditions": bare})[key] != value:
            raise SystemExit(f"by hand: {key}: {value} != {result[key]}")
    rivals = {"Publicodes": publicodes(ANSWERS), "OpenFisca": openfisca(ANSWERS)}
    agreed(result, rivals)

    def ours() -> object:
        return eligibility.evaluate(ANSWERS, TODAY)

    yield Pair(
        "eligibility: engine / by hand, without its trace",
        ours,
        lambda: hand.evaluate(ANSWERS),
        repeat=300,
    )
    for name, rival in rivals.items():
        title = f"eligibility: engine / {name}"
        yield Pair(title, ours, rival.seconds, repeat=50, timed=True)

    def never_asked() -> object:
        for judge in eligibility.judges:
            judge.known.clear()
        return ours()

    title = "eligibility: engine, never asked before / Publicodes"
    rival = rivals["Publicodes"]
    yield Pair(title, never_asked, rival.seconds, repeat=50, timed=True)
    yield Pair(
        "eligibility: compile the rules / one evaluation",
        lambda: load(spec),
        ours,
        repeat=20,
    )
