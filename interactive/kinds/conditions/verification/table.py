"""A short table from which every result of kind `conditions` can be read.

The rows of the verdicts are ordered and the first that fits counts, so a row may also
cover answers that an earlier verdict covers. Each row of a condition's table holds by
itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from interactive.core.facts import Facts
from interactive.core.space.answer_space import subspace
from interactive.core.space.components import connected_components
from interactive.core.space.factor import Factor
from interactive.core.values.words import title_of
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.verdict import outcome_word
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.verdicts import (
    VERDICTS,
    Flags,
    Verdict,
    flags_of,
)
from interactive.verification.cases import cases
from interactive.verification.minimize import Cube, greedy_cover, grid, page_order
from interactive.verification.outcome_table import Row, Table
from interactive.verification.witness import cell_text

# The verdicts in order: the question that decides, and the conditions it is about.
STEPS: Mapping[Verdict, tuple[str, str | None]] = {
    ("uygun-degil", False): ("flow_refused", "blocking"),
    ("bilgi-eksik", False): ("flow_unknown", None),
    ("bilgi-eksik", True): ("flow_not_covered", None),
    ("islem-gerekli", False): ("flow_left", "action"),
    ("islem-gerekli", True): ("flow_left_not_covered", None),
}
# What is said of a condition, and whether the unit has the last word.
STATEMENTS = tuple(product(("met", "unmet", "unknown", "not_covered"), (False, True)))


@dataclass(frozen=True, slots=True)
class TableRule:
    """A row: the answers it covers, and the outcome or verdict they lead to."""

    cube: Cube
    outcome: str
    unit: bool = False
    covered: bool = True


def steps(calculator: ConditionsCalculator) -> Iterator[str]:
    """Yield in words what is decided, in order."""
    spec, word = calculator.spec, calculator.context.word
    titles = _titles(calculator)
    yield word("flow_answers", n=len(spec.questions))
    for verdict, (question, weight) in STEPS.items():
        if verdict in titles:
            named = "; ".join(c.title for c in spec.conditions if c.weight == weight)
            text = f"{word(question)} {named}." if named else word(question)
            yield f"{text} {word('flow_if')}: {titles[verdict]}."
    yield titles[VERDICTS[-1]]


def _titles(calculator: ConditionsCalculator) -> dict[Verdict, str]:
    """Return the title of each verdict that the calculator has words for."""
    titles: dict[Verdict, str] = {}
    for verdict in calculator.spec.verdicts:
        titles[verdict.id, False] = verdict.title
        if verdict.not_covered is not None:
            titles[verdict.id, True] = verdict.not_covered.title
    return titles


def tables(calculator: ConditionsCalculator) -> list[Table]:
    """Return the table of the verdicts, then one for each condition."""
    enumeration = CaseEnumeration(calculator)
    own = (_condition(enumeration, condition) for condition in calculator.conditions)
    return [_verdicts(enumeration), *own]


def _verdicts(enumeration: CaseEnumeration) -> Table:
    context = enumeration.context
    words = enumeration.calculator.verdict_words.words
    rules = verdict_rules(enumeration)
    results = [words(r.outcome, only_uncovered=not r.covered)[0] for r in rules]
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
        word = context.word(
            outcome_word(rule.outcome, spec.weight, covered=rule.covered)
        )
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
    for index, (verdict, uncovered) in enumerate(VERDICTS[:-1]):
        cubes = (
            _extended(space, part, cube)
            for part, part_flags in zip(parts, flags, strict=True)
            for cube in _cubes(part, part_flags, index)
        )
        # Rows of independent parts are merged, so they need sorting again.
        rows = sorted(cubes, key=lambda cube: page_order(_all(space), cube))
        rules += [TableRule(row, verdict, covered=not uncovered) for row in rows]
    return [*rules, TableRule(_all(space), VERDICTS[-1][0])]


def condition_rules(
    enumeration: CaseEnumeration, condition: CompiledCondition
) -> list[TableRule]:
    """Return the rows of a condition over the whole space; their order is free."""
    part = subspace(enumeration.space, enumeration.reads(condition))
    facts = _facts(enumeration, part)
    statements = [(condition.statement(f), condition.unit_decides(f)) for f in facts]
    part_grid = grid([len(factor.classes) for factor in part], cases(part))
    rules = []
    for statement, unit in STATEMENTS:
        wanted = _bits([each == (statement, unit) for each in statements])
        covered = statement != "not_covered"
        for cube in greedy_cover(part_grid, wanted):
            whole = _extended(enumeration.space, part, cube)
            outcome = statement if covered else "unknown"
            rules.append(TableRule(whole, outcome, unit, covered))
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
        flags_of((c.spec.weight, c.outcome(facts), c.covers(facts)) for c in own)
        for facts in _facts(enumeration, part)
    ]


def _cubes(part: Sequence[Factor], flags: Sequence[Flags], index: int) -> list[Cube]:
    """Return rows for the verdict at `index`; they may cover those of earlier ones."""
    # The first row that fits counts, so wider rows are allowed and make the table
    # shorter.
    earlier = _bits([any(flag.in_order[:index]) for flag in flags])
    wanted = _bits([flag.in_order[index] for flag in flags]) & ~earlier
    part_grid = grid([len(factor.classes) for factor in part], cases(part))
    return greedy_cover(part_grid, wanted, earlier)


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
    context, indexes = enumeration.context, _factor_indexes(space, rules)
    titles = (title_of(space[at], context) for at in indexes)
    return (*titles, context.word("table_result"))


def _rows(
    enumeration: CaseEnumeration, rules: Sequence[TableRule], results: Sequence[str]
) -> tuple[Row, ...]:
    space, context = enumeration.space, enumeration.context
    indexes = _factor_indexes(space, rules)
    rows = []
    for rule, result in zip(rules, results, strict=True):
        cells = (cell_text(space, rule.cube, at, context) for at in indexes)
        rows.append(Row((*cells, result), rule.outcome))
    return tuple(rows)
