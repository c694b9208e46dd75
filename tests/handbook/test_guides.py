"""The guides (giving up, recognition, how papers travel), against the source."""

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
# What the source tells of the subject of each guide.
TOPICS = {
    "iptal": (
        "iptal",
        "erken-sonlandirma",
        "yazili-bildirim",
        "degisiklik-bildirimi",
    ),
    "zorunlu-staj": ("zorunlu-staj",),
    "evrak-yolu": ("evrak-teslimi", "ebys", "yedi-gun", "gonderim-kanali"),
}

# A duty of who cancels, though its subject is the papers.
ELSEWHERE = {"S12.14"}


def lists_of(outcome):
    """Return the checklists that an outcome leads to."""
    return [link[6:] for link in outcome.links if link.startswith("liste:")]


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

        result = calculators["iptal"].evaluate(given, TODAY)

        assert (result["path"], result["status"]) == led(*answers), given


def test_every_duty_of_the_source_is_told_by_an_outcome_or_by_its_list(
    calculators, content
):
    def told(slug):
        for outcome in calculators[slug].spec.outcomes:
            yield from outcome.clauses
            for action in outcome.actions:
                yield from action.clauses
            for name in lists_of(outcome):
                for item in content.checklists[name].items:
                    yield from item.clauses

    for slug, topics in TOPICS.items():
        duties = {
            clause.id
            for clause in content.source.clauses
            if clause.topic in topics and not clause.historical
        }

        assert len(duties) > 4
        assert duties - {*told(slug)} <= ELSEWHERE, slug


def test_an_outcome_leads_to_one_list_which_is_the_first_link(calculators):
    found = set()
    for slug in TOPICS:
        for outcome in calculators[slug].spec.outcomes:
            lists = lists_of(outcome)
            found.update(lists)

            assert len(lists) <= 1, outcome.id
            assert not lists or outcome.links[0] == f"liste:{lists[0]}"

    assert {"iptal-evrak-oncesi", "evrak-ebys", "zorunlu-staj-saydirma"} <= found


def test_only_who_has_sent_the_document_must_use_the_portal(calculators):
    # S11.8 rests on S11.5 and S11.6.
    by_outcome = {
        outcome.id: {c for action in outcome.actions for c in action.clauses}
        for outcome in calculators["iptal"].spec.outcomes
    }

    assert [o for o, clauses in by_outcome.items() if "S11.8" in clauses] == [
        "belge-gitti"
    ]
