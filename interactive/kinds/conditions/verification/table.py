"""The short table from which every result of kind `conditions` can be read.

The verdicts stand in their order, and the first row that fits counts: a row may
cover what an earlier verdict has taken. The tables of the conditions stand
alone: each row holds by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from interactive.core.answer_space import Factor, within
from interactive.core.answer_text import in_words
from interactive.core.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.verification.case_enumeration import Walk
from interactive.kinds.conditions.verification.proofs import Flags
from interactive.verification.cases import together
from interactive.verification.minimize import Cube, greedy_cover, grid, page_order
from interactive.verification.outcome_table import Row, Table

VERDICTS = ("uygun-degil", "bilgi-eksik", "islem-gerekli")
REST = "engel-gorunmuyor"
LOOKED_AT = (
    ("uygun-degil", "flow_refused", "blocking"),
    ("bilgi-eksik", "flow_unknown", None),
    ("islem-gerekli", "flow_left", "action"),
)
"""The verdicts in their order: what is asked for each, and of which conditions."""
CLASSES = tuple(product(("met", "unmet", "unknown"), (False, True)))
"""Outcome of a condition, and whether the last word is the unit's."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The answers that a row allows, and what comes out."""

    cube: Cube
    found: str
    unit: bool = False


def steps(calculator: ConditionsCalculator) -> Iterator[str]:
    """Yield in words what is looked at, in the order in which it decides."""
    spec, word = calculator.spec, calculator.setting.word
    titles: dict[str, str] = {verdict.id: verdict.title for verdict in spec.verdicts}
    yield word("flow_answers", n=len(spec.questions))
    for verdict, question, weight in LOOKED_AT:
        if verdict in titles:
            named = "; ".join(c.title for c in spec.conditions if c.weight == weight)
            asked = f"{word(question)} {named}." if named else word(question)
            yield f"{asked} {word('flow_if')}: {titles[verdict]}."
    yield titles[REST]


def tables(calculator: ConditionsCalculator) -> list[Table]:
    """Return the table of the verdicts, then one for each condition."""
    walk = Walk(calculator)
    own = (_condition(walk, condition) for condition in calculator.conditions)
    return [_verdicts(walk), *own]


def _verdicts(walk: Walk) -> Table:
    setting = walk.setting
    titles: dict[str, str] = {
        verdict.id: verdict.title for verdict in walk.spec.verdicts
    }
    rules = verdict_rules(walk)
    asked = _asked(walk.space, rules)
    rows = (
        Row((*_words(walk, asked, rule), titles[rule.found]), rule.found)
        for rule in rules
    )
    return Table(
        id="sonuc",
        title=setting.word("table_verdicts_title"),
        lead=setting.word("table_verdicts_lead"),
        columns=(*_titles(walk, asked), setting.word("table_result")),
        rows=tuple(rows),
        clauses=walk.spec.clauses,
        ordered=True,
    )


def _condition(walk: Walk, condition: CompiledCondition) -> Table:
    setting, spec = walk.setting, condition.spec
    rules = condition_rules(walk, condition)
    asked = _asked(walk.space, rules)

    def result(rule: Rule) -> str:
        word = setting.word(f"outcome_{rule.found}_{spec.weight}")
        return setting.word("table_unit_decides", word=word) if rule.unit else word

    rows = (Row((*_words(walk, asked, r), result(r)), r.found) for r in rules)
    return Table(
        id=spec.id,
        title=spec.title,
        lead=setting.fill(spec.rule, setting.as_of),
        columns=(*_titles(walk, asked), setting.word("table_result")),
        rows=tuple(rows),
        clauses=spec.clauses,
    )


def verdict_rules(walk: Walk) -> list[Rule]:
    """Return the rows of the verdicts over the whole space, the rest last."""
    groups = [walk.reads(condition) for condition in walk.calculator.conditions]
    parts = [within(walk.space, part) for part in together(groups)]
    flags = [_flags(walk, part) for part in parts]
    found = []
    for place, verdict in enumerate(VERDICTS):
        cubes = (
            _spread(walk.space, part, cube)
            for part, listed in zip(parts, flags, strict=True)
            for cube in _rows(part, listed, place)
        )
        rows = sorted(cubes, key=lambda cube: page_order(_all(walk.space), cube))
        found += [Rule(cube, verdict) for cube in rows]
    return [*found, Rule(_all(walk.space), REST)]


def condition_rules(walk: Walk, condition: CompiledCondition) -> list[Rule]:
    """Return the rows of a condition over the whole space; each stands alone."""
    part = within(walk.space, walk.reads(condition))
    came = [_came_out(condition, facts) for facts in _facts(walk, part)]
    space = grid([len(factor.classes) for factor in part])
    found = []
    for outcome, unit in CLASSES:
        wanted = _bits([each == (outcome, unit) for each in came])
        cubes = (_spread(walk.space, part, c) for c in greedy_cover(space, wanted))
        found += [Rule(cube, outcome, unit) for cube in cubes]
    return found


def _came_out(condition: CompiledCondition, facts: Facts) -> tuple[str, bool]:
    return condition.outcome(facts), condition.unit(facts)


def _facts(walk: Walk, part: Sequence[Factor]) -> list[Facts]:
    names = frozenset(factor.question.id for factor in part)
    return walk.facts(names, [walk.setting.as_of])


def _flags(walk: Walk, part: Sequence[Factor]) -> list[Flags]:
    """Return for each case of a part what its conditions ask the verdict to be."""
    names = frozenset(factor.question.id for factor in part)
    own = [c for c in walk.calculator.conditions if walk.reads(c) <= names]
    found = []
    for facts in _facts(walk, part):
        has = {(c.spec.weight, c.outcome(facts)) for c in own}
        left = ("action", "unmet") in has or ("action", "unknown") in has
        found.append(
            (("blocking", "unmet") in has, ("blocking", "unknown") in has, left)
        )
    return found


def _rows(part: Sequence[Factor], flags: Sequence[Flags], place: int) -> list[Cube]:
    space = grid([len(factor.classes) for factor in part])
    taken = _bits([any(flag[:place]) for flag in flags])
    wanted = _bits([flag[place] for flag in flags]) & ~taken
    return greedy_cover(space, wanted, taken)


def _bits(holds: Sequence[bool]) -> int:
    return sum(1 << at for at, each in enumerate(holds) if each)


def _all(space: Sequence[Factor]) -> Cube:
    return tuple((1 << len(factor.classes)) - 1 for factor in space)


def _spread(space: Sequence[Factor], part: Sequence[Factor], cube: Cube) -> Cube:
    """Return a row of a part as a row of the whole space."""
    own = {f.question.id: mask for f, mask in zip(part, cube, strict=True)}
    pairs = zip(space, _all(space), strict=True)
    return tuple(own.get(factor.question.id, full) for factor, full in pairs)


def _asked(space: Sequence[Factor], rules: Sequence[Rule]) -> list[int]:
    """Return the places of the questions that any row asks about."""
    full = _all(space)
    places = range(len(space))
    return [at for at in places if any(rule.cube[at] != full[at] for rule in rules)]


def _words(walk: Walk, asked: Sequence[int], rule: Rule) -> Iterator[str]:
    for at in asked:
        yield in_words(walk.space[at], rule.cube[at], walk.setting)


def _titles(walk: Walk, asked: Sequence[int]) -> Iterator[str]:
    yield from (walk.space[at].question.title for at in asked)
