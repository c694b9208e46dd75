"""The guide for who gives up, breaks off or reports a change, against the source."""

from datetime import date
from itertools import product

TODAY = date(2026, 6, 1)
SITUATION, MAJEURE = "what_happened", "has_force_majeure"
DOCUMENT = "acceptance_document_submitted"
# What ends at once, with no other question.
AT_ONCE = {
    "teklif": "teklifi-geri-cevirme",
    "birakma": "yarida-birakma",
    "degisiklik": "degisiklik-bildirimi",
    "isveren": "isveren-vazgecti",
    "unknown": "birime-sorun",
}
AFTER_DOCUMENT = {
    "yes": "belge-gitti",
    "no": "belge-gitmedi",
    "unknown": "belgeyi-ogrenin",
}
LEFT_OUT = None


def led(situation, majeure, document):
    """Return the path and where it ends, as the source has it."""
    if situation is LEFT_OUT:
        return [], "open"
    if situation in AT_ONCE:
        return [SITUATION], AT_ONCE[situation]
    if majeure is LEFT_OUT:
        return [SITUATION], "open"
    # S11.2: only a force majeure is a reason. Who is not sure is not turned away.
    if majeure == "no":
        return [SITUATION, MAJEURE], "iptal-onerilmez"
    if document is LEFT_OUT:
        return [SITUATION, MAJEURE], "open"
    # S11.5, S11.6: two more duties once the document is with the unit.
    return [SITUATION, MAJEURE, DOCUMENT], AFTER_DOCUMENT[document]


def test_every_answer_leads_where_the_source_says(calculators):
    maybe = (*AFTER_DOCUMENT, LEFT_OUT)
    for answers in product((*AT_ONCE, "vazgecme", LEFT_OUT), maybe, maybe):
        named = zip((SITUATION, MAJEURE, DOCUMENT), answers, strict=True)
        given = {name: answer for name, answer in named if answer is not LEFT_OUT}

        result = calculators["vazgecme"].evaluate(given, TODAY)

        assert (result["path"], result["status"]) == led(*answers), given


def test_every_duty_of_the_source_is_told_by_some_outcome(calculators, content):
    spec = calculators["vazgecme"].spec
    cited = {
        clause
        for outcome in spec.outcomes
        for part in (outcome, *outcome.actions)
        for clause in part.clauses
    }

    about = ("iptal", "erken-sonlandirma", "yazili-bildirim", "degisiklik-bildirimi")
    duties = {c.id for c in content.source.clauses if c.topic in about}
    assert len(duties) > 10
    assert duties <= cited


def test_only_who_has_sent_the_document_must_use_the_portal(calculators):
    # S11.8 rests on S11.5 and S11.6.
    by_outcome = {
        outcome.id: {c for action in outcome.actions for c in action.clauses}
        for outcome in calculators["vazgecme"].spec.outcomes
    }

    assert [o for o, clauses in by_outcome.items() if "S11.8" in clauses] == [
        "belge-gitti"
    ]
