"""Every combination of answers to the eligibility pre-check, unknown ones included.

The class year is cut at the thresholds (1, 2, 3); a test shows that no other year
differs. What is expected stands here a second time, as plain conditions.
"""

from itertools import product

import pytest

pytestmark = pytest.mark.slow
LEVELS = ("onlisans", "lisans", "lisansustu", None)
YEARS = (1, 2, 3, None)
ANSWERS = ("yes", "no", None)
LOWEST = {"onlisans": 2, "lisans": 3}
# fmt: off
NAMES = (
    "programme_level", "year_at_start", "enrolled_during", "used_right_before",
    "dates_within_periods", "acceptance_document", "documents_delivered",
    "is_mandatory_internship", "mandatory_petition_given",
)
# fmt: on
SPACE = (LEVELS, YEARS, *[ANSWERS] * 7)
BLOCKING = ("sinif", "ogrencilik", "staj-hakki")
ACTION = ("staj-donemi", "kabul-belgesi", "evrak-teslimi", "zorunlu-staj")
CONDITIONS = BLOCKING + ACTION
OUTCOMES = ("met", "unmet", "unknown")
CLASS_YEAR = {"onlisans": {"S5.3", "S5.5"}, "lisans": {"S5.4", "S5.5"}}
OTHERS = ({"S5.6"}, {"S5.7"}, {"S5.10", "S6.8"}, {"S7.1", "S7.8"}, {"S5.9", "S9.10"})


def plain(answer, good="yes"):
    return "unknown" if answer is None else "met" if answer == good else "unmet"


def class_year(level, year):
    if level not in LOWEST or year is None:
        return "unknown"
    return "met" if year >= LOWEST[level] else "unmet"


def mandatory(wanted, petition):
    if wanted == "yes":
        return plain(petition)
    return "met" if wanted == "no" else "unknown"


def outcomes_of(answers):
    level, year, enrolled, used, *actions, wanted, petition = answers
    return (
        class_year(level, year),
        plain(enrolled),
        plain(used, good="no"),
        *map(plain, actions),
        mandatory(wanted, petition),
    )


def status_of(outcomes):
    if "unmet" in outcomes[:3]:
        return "uygun-degil"
    if "unknown" in outcomes[:3]:
        return "bilgi-eksik"
    return "engel-gorunmuyor" if set(outcomes[3:]) == {"met"} else "islem-gerekli"


def cites_of(answers, outcomes):
    """Return the least that must be cited."""
    wanted, cited = answers[7], {"S5.8"}
    by_condition = (CLASS_YEAR.get(answers[0], {"S5.3", "S5.4"}), *OTHERS)
    for outcome, clauses in zip(outcomes, by_condition, strict=False):
        cited |= clauses if outcome != "met" else set()
    if wanted is None:
        cited |= {"S5.13", "S13.3"}
    if wanted == "yes":
        cited |= {"S5.13", "S13.6"}
        cited |= {"S13.3", "S13.4"} if outcomes[6] != "met" else set()
    if status_of(outcomes) == "engel-gorunmuyor":
        cited |= {"S5.11", "S5.12"}
    return cited


def said(result):
    """Return all that a result says about the reader, as something to compare."""
    return (
        result["status"],
        tuple(
            (c["outcome"], c["unit_decides"], *c["text"], *c["action"], *c["clauses"])
            for c in result["conditions"]
        ),
    )


class Found:
    """What a calculator says about one combination of answers."""

    __slots__ = (
        "ask_next",
        "asked",
        "cites",
        "groups",
        "outcomes",
        "said",
        "set_aside",
    )

    def __init__(self, result):
        self.said = said(result)
        self.outcomes = tuple(c["outcome"] for c in result["conditions"])
        self.groups = tuple(
            tuple(result[name])
            for name in (
                "blocking_unmet",
                "blocking_unknown",
                "actions",
                "unit_decides",
            )
        )
        self.cites = frozenset(result["cites"])
        self.asked, self.ask_next = tuple(result["asked"]), tuple(result["ask_next"])
        self.set_aside = tuple(result["set_aside"])
        assert not result["mistakes"]


@pytest.fixture(scope="module")
def evaluate(calculators, today):
    return lambda answers: calculators["uygunluk"].evaluate(answers, today)


@pytest.fixture(scope="module")
def space(evaluate):
    return {
        answers: Found(evaluate(dict(zip(NAMES, answers, strict=True))))
        for answers in product(*SPACE)
    }


def changed(answers, name, value):
    location = NAMES.index(name)
    return (*answers[:location], value, *answers[location + 1 :])


def test_every_combination_gives_the_one_verdict_that_its_conditions_give(space):
    assert len(space) == 4 * 4 * 3**7
    for answers, result in space.items():
        outcomes = outcomes_of(answers)
        assert result.outcomes == outcomes, answers
        assert result.said[0] == status_of(outcomes), answers


def test_every_list_is_filled_whatever_the_verdict(space):
    for answers, result in space.items():
        by_id = dict(zip(CONDITIONS, result.outcomes, strict=True))
        unmet, unknown, actions, unit = result.groups
        assert unmet == tuple(c for c in BLOCKING if by_id[c] == "unmet")
        assert unknown == tuple(c for c in BLOCKING if by_id[c] == "unknown")
        assert actions == tuple(c for c in ACTION if by_id[c] != "met")
        assert unit == (("zorunlu-staj",) if answers[7] == "yes" else ())


def test_every_combination_cites_what_it_rests_on(space):
    for answers, result in space.items():
        assert cites_of(answers, result.outcomes) <= result.cites, answers


def test_every_verdict_and_every_outcome_is_reachable(space):
    assert {result.said[0] for result in space.values()} == {
        "uygun-degil",
        "bilgi-eksik",
        "islem-gerekli",
        "engel-gorunmuyor",
    }
    reached = {pair for f in space.values() for pair in enumerate(f.outcomes)}
    assert reached == set(product(range(len(CONDITIONS)), OUTCOMES))


def test_only_questions_that_are_asked_and_unanswered_are_asked_next(space):
    for answers, result in space.items():
        missing = {
            name for name, answer in zip(NAMES, answers, strict=True) if answer is None
        }
        assert set(result.ask_next) <= missing & set(result.asked)
        assert len(set(result.ask_next)) == len(result.ask_next)
        assert set(result.set_aside) == missing & set(result.asked) - set(
            result.ask_next
        )


def test_the_petition_is_asked_about_only_after_a_yes(space):
    for answers, result in space.items():
        assert result.asked == (NAMES if answers[7] == "yes" else NAMES[:-1])


def test_a_question_set_aside_changes_nothing_whatever_its_answer(space):
    compared = 0
    for answers, result in space.items():
        for name in result.set_aside:
            for value in SPACE[NAMES.index(name)]:
                other = space[changed(answers, name, value)]
                assert (other.said, other.cites) == (result.said, result.cites)
                compared += 1
    assert compared


def test_a_question_asked_next_can_change_something(space):
    """Some answers to the other open questions make its answer count."""
    for answers in list(space)[::97]:
        for name in space[answers].ask_next:
            others = [n for n in space[answers].ask_next if n != name]
            filled = [answers]
            for other in others:
                values = [v for v in SPACE[NAMES.index(other)] if v is not None]
                filled = [
                    changed(a, other, v) for a in filled[:8] for v in (values[0], None)
                ]
            assert any(
                len({space[changed(a, name, v)].said for v in SPACE[NAMES.index(name)]})
                > 1
                for a in filled
            ), (answers, name)


def test_what_can_settle_the_verdict_is_asked_first(space):
    settling = set(NAMES[:4])
    for result in space.values():
        first = [name in settling for name in result.ask_next]
        assert first == sorted(first, reverse=True)


def test_more_knowledge_never_turns_a_decided_condition_around(space):
    for answers, result in list(space.items())[::3]:
        for location, answer in enumerate(answers):
            if answer is None:
                for value in SPACE[location]:
                    more = space[changed(answers, NAMES[location], value)].outcomes
                    for before, after in zip(result.outcomes, more, strict=True):
                        assert before in ("unknown", after)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("year", range(8))
def test_no_year_differs_from_the_one_that_stands_for_it(
    space, evaluate, usual, level, year
):
    answers = usual | {"programme_level": level, "year_at_start": year}

    result = evaluate(answers)

    stand_in = tuple((answers | {"year_at_start": min(max(year, 1), 3)}).values())
    assert said(result) == space[stand_in].said
