"""Which comparisons of a rule decide its value: a least set that suffices for it.

With these comparisons as they are, the rule keeps its value whatever the others say.
A rule that is unknown is so for two reasons: something keeps it from being true, and
something keeps it from being false.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from interactive.core.facts import Facts
from interactive.core.rules.rule import Rule

# Truth values in the order of Kleene's logic, in which `all` is the least of its parts.
RANKS: Mapping[bool | None, int] = {False: 0, None: 1, True: 2}
FALSE, TRUE = 0, 2
# What a comparison compares; equal ones in two places of a rule are one.
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Deciding:
    """A comparison that decides, and whether it works for the rule or against it."""

    comparison: Rule
    holds: bool | None
    # False inside `not`: there the rule asks that the comparison does not hold.
    wanted: bool


def deciding_comparisons(rule: Rule, facts: Facts) -> list[Deciding]:
    """Return comparisons that suffice for the rule's value, in the order of the rule.

    None of them can be left out.
    """
    holds = rule.holds(facts)
    if rule.subject:
        return [Deciding(rule, holds, wanted=True)]
    rank = RANKS[holds]
    keys = {
        *(_bound(rule, facts, rank, least=True) if rank > FALSE else ()),
        *(_bound(rule, facts, rank, least=False) if rank < TRUE else ()),
    }
    by_key: dict[Key, tuple[Rule, bool]] = {}
    for comparison, wanted in comparisons_of(rule):
        by_key.setdefault(_key(comparison), (comparison, wanted))
    in_order = [key for key in by_key if key in keys]
    # A comparison that stands in two places may make another one needless.
    for key in reversed(in_order if len(in_order) > 1 else ()):
        if _range(rule, facts, keys - {key}) == (rank, rank):
            keys.remove(key)
    return [
        Deciding(comparison, comparison.holds(facts), wanted)
        for comparison, wanted in (by_key[key] for key in in_order if key in keys)
    ]


def _key(comparison: Rule) -> Key:
    return comparison.operator, comparison.subject, comparison.limits, comparison.other


def comparisons_of(rule: Rule, *, wanted: bool = True) -> Iterator[tuple[Rule, bool]]:
    """Yield every comparison of a rule, in order, and whether it is wanted."""
    if rule.subject:
        yield rule, wanted
    for part in rule.parts:
        yield from comparisons_of(part, wanted=wanted is not _negates(rule))


def _negates(rule: Rule) -> bool:
    return rule.operator == "not"


def _bound(rule: Rule, facts: Facts, rank: int, *, least: bool) -> frozenset[Key]:
    """Return comparisons which ensure that a rule has at least or at most this rank."""
    if rule.subject:
        return frozenset((_key(rule),))
    if not rule.parts:
        return frozenset()
    if _negates(rule):
        return _bound(rule.parts[0], facts, TRUE - rank, least=not least)
    if (rule.operator == "all") is least:
        return frozenset[Key]().union(
            *(_bound(part, facts, rank, least=least) for part in rule.parts)
        )
    ranks = ((part, RANKS[part.holds(facts)]) for part in rule.parts)
    fitting = [
        # What is known explains more than what is not.
        (of_part == RANKS[None], _bound(part, facts, rank, least=least))
        for part, of_part in ranks
        if (of_part >= rank if least else of_part <= rank)
    ]
    return min(fitting, key=lambda each: (each[0], len(each[1])))[1]


def _range(rule: Rule, facts: Facts, keys: Iterable[Key]) -> tuple[int, int]:
    """Return the ranks that a rule can have while only some comparisons are known."""
    if rule.subject:
        rank = RANKS[rule.holds(facts)]
        return (rank, rank) if _key(rule) in keys else (FALSE, TRUE)
    ranges = [_range(part, facts, keys) for part in rule.parts]
    if _negates(rule):
        [(low, high)] = ranges
        return TRUE - high, TRUE - low
    choose = min if rule.operator == "all" else max
    lows, highs = zip(*ranges, strict=True)
    return choose(lows), choose(highs)
