"""A short table from which every result of kind `conditions` can be read.

The rows of the verdicts are ordered and the first that fits counts, so a row may also
cover answers that an earlier verdict covers. Each row of a condition's table holds by
itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from interactive.core.answer_space import Factor, subspace
from interactive.core.answer_text import answers_in_words
from interactive.core.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.verdicts import Flags, flags_of
from interactive.verification.cases import connected_components
from interactive.verification.minimize import Cube, greedy_cover, grid, page_order
from interactive.verification.outcome_table import Row, Table

VERDICTS = ("uygun-degil", "bilgi-eksik", "islem-gerekli")
OTHERWISE = "engel-gorunmuyor"
# The verdicts in order: the question that decides, and the conditions it is about.
STEPS = (
    ("uygun-degil", "flow_refused", "blocking"),
    ("bilgi-eksik", "flow_unknown", None),
    ("islem-gerekli", "flow_left", "action"),
)
# The outcome of a condition, and whether the unit has the last word.
OUTCOMES = tuple(product(("met", "unmet", "unknown"), (False, True)))


@dataclass(frozen=True, slots=True)
class TableRule:
    """A row: the answers it covers, and the outcome or verdict they lead to."""

    cube: Cube
    outcome: str
    unit: bool = False


def steps(calculator: ConditionsCalculator) -> Iterator[str]:
    """Yield in words what is decided, in order."""
    spec, word = calculator.spec, calculator.context.word
    titles: dict[str, str] = {verdict.id: verdict.title for verdict in spec.verdicts}
    yield word("flow_answers", n=len(spec.questions))
    for verdict, question, weight in STEPS:
        if verdict in titles:
            named = "; ".join(c.title for c in spec.conditions if c.weight == weight)
            text = f"{word(question)} {named}." if named else word(question)
            yield f"{text} {word('flow_if')}: {titles[verdict]}."
    yield titles[OTHERWISE]


def tables(calculator: ConditionsCalculator) -> list[Table]:
    """Return the table of the verdicts, then one for each condition."""
    enumeration = CaseEnumeration(calculator)
    own = (_condition(enumeration, condition) for condition in calculator.conditions)
    return [_verdicts(enumeration), *own]


def _verdicts(enumeration: CaseEnumeration) -> Table:
    context = enumeration.context
    titles: dict[str, str] = {v.id: v.title for v in enumeration.spec.verdicts}
    rules = verdict_rules(enumeration)
    results = [titles[rule.outcome] for rule in rules]
    return Table(
        id="sonuc",
        title=context.word("table_verdicts_title"),
        lead=context.word("table_verdicts_lead"),
        columns=_columns(enumeration, rules),
        rows=_rows(enumeration, rules, results),
        clauses=enumeration.spec.clauses,
        ordered=True,
    )


def _condition(enumeration: CaseEnumeration, condition: CompiledCondition) -> Table:
    context, spec = enumeration.context, condition.spec
    rules = condition_rules(enumeration, condition)

    def result(rule: TableRule) -> str:
        word = context.word(f"outcome_{rule.outcome}_{spec.weight}")
        return context.word("table_unit_decides", word=word) if rule.unit else word

    return Table(
        id=spec.id,
        title=spec.title,
        lead=context.fill(spec.rule, context.as_of),
        columns=_columns(enumeration, rules),
        rows=_rows(enumeration, rules, [*map(result, rules)]),
        clauses=spec.clauses,
    )


def verdict_rules(enumeration: CaseEnumeration) -> list[TableRule]:
    """Return the rows of the verdicts over the whole space, the best verdict last."""
    space, conditions = enumeration.space, enumeration.calculator.conditions
    groups = map(enumeration.reads, conditions)
    parts = [subspace(space, part) for part in connected_components(groups)]
    flags = [_flags(enumeration, part) for part in parts]
    rules = []
    for index, verdict in enumerate(VERDICTS):
        cubes = (
            _extended(space, part, cube)
            for part, part_flags in zip(parts, flags, strict=True)
            for cube in _cubes(part, part_flags, index)
        )
        # Rows of independent parts are merged, so they need sorting again.
        rows = sorted(cubes, key=lambda cube: page_order(_all(space), cube))
        rules += [TableRule(cube, verdict) for cube in rows]
    return [*rules, TableRule(_all(space), OTHERWISE)]


def condition_rules(
    enumeration: CaseEnumeration, condition: CompiledCondition
) -> list[TableRule]:
    """Return the rows of a condition over the whole space; their order is free."""
    part = subspace(enumeration.space, enumeration.reads(condition))
    facts = _facts(enumeration, part)
    outcomes = [(condition.outcome(f), condition.unit_decides(f)) for f in facts]
    part_grid = grid([len(factor.classes) for factor in part])
    rules = []
    for outcome, unit in OUTCOMES:
        wanted = _bits([each == (outcome, unit) for each in outcomes])
        for cube in greedy_cover(part_grid, wanted):
            whole = _extended(enumeration.space, part, cube)
            rules.append(TableRule(whole, outcome, unit))
    return rules


def _facts(enumeration: CaseEnumeration, part: Sequence[Factor]) -> list[Facts]:
    names = frozenset(factor.question.id for factor in part)
    return enumeration.facts(names, [enumeration.context.as_of])


def _flags(enumeration: CaseEnumeration, part: Sequence[Factor]) -> list[Flags]:
    """Return for each case of a part what its conditions contribute to the verdict."""
    names = frozenset(factor.question.id for factor in part)
    conditions = enumeration.calculator.conditions
    own = [c for c in conditions if enumeration.reads(c) <= names]
    return [
        flags_of((c.spec.weight, c.outcome(facts)) for c in own)
        for facts in _facts(enumeration, part)
    ]


def _cubes(part: Sequence[Factor], flags: Sequence[Flags], index: int) -> list[Cube]:
    """Return rows for the verdict at `index`; they may cover those of earlier ones."""
    # The first row that fits counts, so wider rows are allowed and make the table
    # shorter.
    earlier = _bits([any(flag[:index]) for flag in flags])
    wanted = _bits([flag[index] for flag in flags]) & ~earlier
    return greedy_cover(grid([len(f.classes) for f in part]), wanted, earlier)


def _bits(values: Sequence[bool]) -> int:
    return sum(1 << index for index, value in enumerate(values) if value)


def _all(space: Sequence[Factor]) -> Cube:
    return tuple((1 << len(factor.classes)) - 1 for factor in space)


def _extended(space: Sequence[Factor], part: Sequence[Factor], cube: Cube) -> Cube:
    """Return a row of a part as a row of the whole space."""
    own = {f.question.id: mask for f, mask in zip(part, cube, strict=True)}
    pairs = zip(space, _all(space), strict=True)
    return tuple(own.get(factor.question.id, full) for factor, full in pairs)


def _factor_indexes(space: Sequence[Factor], rules: Sequence[TableRule]) -> list[int]:
    """Return the indexes of the questions on which some row depends."""
    full = enumerate(_all(space))
    return [at for at, mask in full if any(rule.cube[at] != mask for rule in rules)]


def _columns(
    enumeration: CaseEnumeration, rules: Sequence[TableRule]
) -> tuple[str, ...]:
    space = enumeration.space
    titles = (space[at].question.title for at in _factor_indexes(space, rules))
    return (*titles, enumeration.context.word("table_result"))


def _rows(
    enumeration: CaseEnumeration, rules: Sequence[TableRule], results: Sequence[str]
) -> tuple[Row, ...]:
    space, context = enumeration.space, enumeration.context
    indexes = _factor_indexes(space, rules)
    rows = []
    for rule, result in zip(rules, results, strict=True):
        cells = (answers_in_words(space[at], rule.cube[at], context) for at in indexes)
        rows.append(Row((*cells, result), rule.outcome))
    return tuple(rows)
